// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "ui/actions/actionregistry.h"
#include "ui/acts.h"
#include "ui/dialogs/confirmdialog.h"
#include "ui/language.h"
#include "ui/news/newspanel.h"
#include "ui/page.h"
#include "ui/pageregistry.h"
#include "ui/palette/commandpalette.h"
#include "ui/sidebar.h"
#include "ui/sync/syncindicator.h"
#include "ui/sync/syncpanel.h"
#include "ui/theme/appearance.h"
#include "ui/theme/icons.h"
#include "ui/widgets/toast.h"

#include "core/store.h"

#include "models/workspacesetup.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QSettings>
#include <QStackedWidget>
#include <QTimer>
#include <QUrl>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace farol {

namespace {

constexpr auto FillPatience = 40ms;

} // namespace

MainWindow::MainWindow(const Services &services, int number, QWidget *parent)
    : QMainWindow(parent),
      m_services(services),
      m_number(number),
      m_actions(new ActionRegistry(this, services.settings)),
      m_toast(new Toast(this)),
      m_acts(std::make_unique<Acts>(services.store, *m_toast))
{
    setWindowIcon(logoIcon());
    setMinimumSize(1024, 640);
    setAcceptDrops(true);
    resize(1440, 900);
    addAllActions(*m_actions);
    int place = 0;
    for (const PageEntry &entry : allPages()) {
        const bool numbered = entry.partOf.isEmpty() && ++place <= 9;
        const QKeySequence key(numbered ? u"Alt+%1"_s.arg(place) : QString());
        m_actions->add({u"go.page."_s + entry.id, entry.title, entry.icon, key, MenuPlace::Go, 2, false, "Page"});
    }
    connectActions();
    m_states = m_services.settings.value(key(u"pages"_s)).toMap();
    m_sidebarHidden = m_services.settings.value(key(u"window/sidebarHidden"_s)).toBool();
    build();
    restoreGeometry(m_services.settings.value(key(u"window/geometry"_s)).toByteArray());
    connect(&m_services.appearance, &Appearance::changed, this, [this] {
        checkChoices();
        arrange();
    });
    connect(&m_services.language, &Language::changed, this, &MainWindow::rebuild);
    connect(&m_services.store, &Store::statusChanged, this, &MainWindow::showStatus);
    if (const WorkspaceSetup *setup = m_services.setup) {
        connect(setup, &WorkspaceSetup::listsChanged, this, &MainWindow::repaintLists);
        connect(setup, &WorkspaceSetup::holidaysChanged, this, &MainWindow::repaintLists);
    }
    showPage(startPage());
    if (m_services.endedBadly && m_number == 1)
        QTimer::singleShot(0, this, &MainWindow::showRecovery); // over a window that is there
}

void MainWindow::repaintLists()
{
    const QList<QAbstractItemView *> views = findChildren<QAbstractItemView *>();
    for (QAbstractItemView *view : views)
        view->viewport()->update();
}

QString MainWindow::key(const QString &name) const
{
    return m_number == 1 ? name : name + u'-' + QString::number(m_number);
}

QString MainWindow::startPage() const
{
    const QString chosen = m_services.settings.value(u"window/startPage"_s, u"customers"_s).toString();
    return hasPage(chosen) ? chosen : allPages().first().id;
}

MainWindow::~MainWindow()
{
    // While everything pages may still call is whole: a field that loses the keyboard now saves its draft.
    delete takeCentralWidget();
}

PageContext MainWindow::pageContext()
{
    return {m_services,
            *m_actions,
            *m_acts,
            *m_toast,
            [this](const QString &id, const QVariant &what) { showPage(id, what); },
            Format(m_services.language.locale(), m_services.language.firstDay(), m_services.setup)};
}

void MainWindow::build()
{
    auto *root = new QWidget(this);
    m_sidebar = new Sidebar(m_services, m_actions->keyText(u"go.palette"_s), pageContext().format, root);
    m_host = new QStackedWidget(root);
    auto *row = new QHBoxLayout(root);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_sidebar);
    row->addWidget(m_host, 1);
    setCentralWidget(root);
    m_syncPanel = new SyncPanel(pageContext(), root);
    m_news = new NewsPanel(pageContext(), root);
    m_palette = new CommandPalette(pageContext(), root);
    buildMenuBar();
    connect(m_news, &NewsPanel::unseenChanged, this, [this] {
        const int unseen = m_news->unseen();
        m_sidebar->news()->setCount(unseen, pageContext().format.number(unseen));
    });

    connect(m_sidebar, &Sidebar::pageAsked, this, [this](const QString &id) { showPage(id); });
    connect(m_sidebar, &Sidebar::searchAsked, m_palette, &CommandPalette::begin);
    connect(m_sidebar, &Sidebar::menuAsked, this, &MainWindow::openWorkspaceMenu);
    connect(m_sidebar, &Sidebar::newsAsked, this, [this] { m_actions->action(u"go.news"_s)->trigger(); });
    connect(m_sidebar, &Sidebar::syncAsked, this, [this] { m_actions->action(u"sync.panel"_s)->trigger(); });
    checkChoices();
    showStatus(m_services.store.status());
    arrange();
    m_toast->raise();
}

void MainWindow::buildMenuBar()
{
    menuBar()->clear();
    for (const MenuPlace place : ActionRegistry::menus()) {
        QMenu *menu = menuBar()->addMenu(ActionRegistry::menuTitle(place));
        m_actions->fillMenu(menu, place);
    }
#ifndef Q_OS_MACOS
    menuBar()->setVisible(m_services.settings.value(key(u"window/menuBar"_s), false).toBool());
#endif
}

void MainWindow::rebuild()
{
    const QString shown = m_currentPage;
    saveStates();
    for (Page *&page : m_pages)
        page = nullptr; // they go with the old central widget
    m_currentPage.clear();
    m_actions->retranslate();
    m_toast->letGoOfActs();
    m_acts->forgetCallers();
    build();
    showPage(shown);
}

Page *MainWindow::page(const QString &id)
{
    if (Page *made = m_pages.value(id))
        return made;
    for (const PageEntry &entry : allPages()) {
        if (entry.id != id)
            continue;
        Page *made = entry.make(pageContext(), m_host);
        made->setAccessibleName(pageTitle(entry));
        m_pages.insert(id, made);
        m_host->addWidget(made);
        made->restoreState(m_states.value(id).toMap());
        connect(made, &Page::actionsChanged, this, &MainWindow::enableActions);
        return made;
    }
    return nullptr;
}

void MainWindow::showPage(const QString &id, const QVariant &what)
{
    Page *shown = page(id);
    if (shown == nullptr)
        return;
    m_currentPage = id;
    m_host->setCurrentWidget(shown);
    for (const PageEntry &entry : allPages()) {
        if (entry.id == id) {
            m_sidebar->setCurrent(entry.partOf.isEmpty() ? id : entry.partOf);
            setWindowTitle(pageTitle(entry) + u" – "_s + m_services.workspaceName);
            // A page that is listed only now and then stays listed while it is open.
            m_sidebar->setListed(id, true);
        }
    }
    if (what.isValid())
        shown->open(what);
    if (const Uuid customer = shown->openedCustomer(); what.isValid() && !customer.isNull())
        m_palette->noteOpened(customer);
    shown->focusContent();
    showStatus(m_services.store.status());
    enableActions();
    m_toast->raise();
}

void MainWindow::showStatus(const SyncStatus &status)
{
    const Format format(m_services.language.locale());
    for (const PageEntry &entry : allPages()) {
        if (!entry.onlyWithConflicts)
            continue;
        m_sidebar->setCount(entry.id, static_cast<int>(status.conflicts), format.number(status.conflicts));
        m_sidebar->setListed(entry.id, status.conflicts > 0 || m_currentPage == entry.id);
    }
    m_actions->action(u"sync.offline"_s)->setChecked(status.connection == SyncStatus::Connection::Offline);
    m_actions->action(u"sync.now"_s)->setEnabled(status.connection != SyncStatus::Connection::Offline);
}

void MainWindow::enableActions()
{
    Page *shown = m_pages.value(m_currentPage);
    const QStringList usable = shown == nullptr ? QStringList() : shown->actionIds();
    for (const ActionSpec &spec : m_actions->specs()) {
        if (m_global.contains(spec.id))
            continue;
        const bool isUsable = usable.contains(spec.id);
        m_actions->action(spec.id)->setEnabled(isUsable && shown->isActionEnabled(spec.id));
        if (spec.checkable)
            m_actions->action(spec.id)->setChecked(isUsable && shown->isActionChecked(spec.id));
    }
}

void MainWindow::arrange()
{
    const int width = this->width();
    const bool rail = width < 1200;
    m_sidebar->setVisible(!m_sidebarHidden);
    m_sidebar->setRail(rail);
    m_sidebar->setFixedWidth(scaled(rail ? 52 : width < 1440 ? 200 : width < 1920 ? 220 : 240));
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    arrange();
}

bool MainWindow::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        // Plain keys are commands only in lists and on the page itself; everywhere else they belong to the control that
        // has the keyboard: Space presses a button, letters choose in a combo box.
        auto *key = static_cast<QKeyEvent *>(event);
        const QWidget *focus = focusWidget();
        const bool plain = !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
        const bool function = key->key() >= Qt::Key_F1 && key->key() <= Qt::Key_F35;
        const bool list = focus == nullptr || qobject_cast<const QAbstractItemView *>(focus) != nullptr
                          || qobject_cast<const Page *>(focus) != nullptr;
        if (plain && !function && !list) {
            event->accept();
            return true;
        }
    }
    return QMainWindow::event(event);
}

void MainWindow::saveStates()
{
    for (auto page = m_pages.cbegin(); page != m_pages.cend(); ++page) {
        if (*page == nullptr)
            continue;
        m_states.insert(page.key(), (*page)->saveState());
        m_confidential.insert(page.key(), (*page)->confidentialState());
    }
}

QVariantMap MainWindow::statesToKeep() const
{
    QVariantMap kept = m_states;
    // Also of pages that nobody has opened again since a change of language.
    for (auto words = m_confidential.cbegin(); words != m_confidential.cend(); ++words) {
        QVariantMap state = kept.value(words.key()).toMap();
        for (const QString &word : *words)
            state.remove(word);
        kept.insert(words.key(), state);
    }
    return kept;
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (m_services.importing != nullptr && urls.size() == 1 && urls.constFirst().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (m_services.importing == nullptr || urls.size() != 1 || !urls.constFirst().isLocalFile())
        return;
    event->acceptProposedAction();
    showPage(u"import"_s, urls.constFirst().toLocalFile());
}

void MainWindow::showFilled()
{
    const Page *shown = m_pages.value(m_currentPage);
    if (shown != nullptr && !shown->isFilled()) {
        setUpdatesEnabled(false);
        const auto paint = [this] { setUpdatesEnabled(true); };
        connect(shown, &Page::filled, this, paint, Qt::SingleShotConnection);
        QTimer::singleShot(FillPatience, this, paint); // rows that take longer leave the page to say so
    }
    show();
}

bool MainWindow::mayClose()
{
    if (m_closeConfirmed)
        return true;
    for (const Page *page : std::as_const(m_pages)) {
        const QString stops = page != nullptr ? page->closingStops() : QString(); // null: not made again yet
        if (stops.isEmpty())
            continue;
        if (findChild<ConfirmDialog *>(u"closing"_s) == nullptr) {
            auto *dialog = new ConfirmDialog(tr("Close this window?"), stops, tr("Stop and close"), this);
            dialog->setObjectName(u"closing"_s);
            connect(dialog, &QDialog::accepted, this, [this] {
                m_closeConfirmed = true;
                close();
            });
            dialog->open();
        }
        return false;
    }
    return true;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!mayClose()) {
        event->ignore();
        return;
    }
    saveStates();
    m_services.settings.setValue(key(u"pages"_s), statesToKeep());
    m_services.settings.setValue(key(u"window/geometry"_s), saveGeometry());
    QMainWindow::closeEvent(event);
}

} // namespace farol
