// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later

// MainWindow: what the actions do that belong to no page, and the menu behind the workspace's name.

#include "ui/mainwindow.h"

#include "ui/actions/actionregistry.h"
#include "ui/acts.h"
#include "ui/dialogs/aboutdialog.h"
#include "ui/language.h"
#include "ui/news/newspanel.h"
#include "ui/page.h"
#include "ui/pageregistry.h"
#include "ui/palette/commandpalette.h"
#include "ui/sidebar.h"
#include "ui/support/supportbundle.h"
#include "ui/sync/syncindicator.h"
#include "ui/sync/syncpanel.h"
#include "ui/theme/appearance.h"

#include "core/store.h"

#include <QApplication>
#include <QMenu>
#include <QMenuBar>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

bool takesTab(const QWidget &widget)
{
    return (widget.focusPolicy() & Qt::TabFocus) && widget.isVisible() && widget.isEnabled();
}

} // namespace

void MainWindow::on(const QString &id, const std::function<void()> &run)
{
    m_global.insert(id);
    connect(m_actions->action(id), &QAction::triggered, this, run);
}

void MainWindow::connectActions()
{
    on(u"sync.now"_s, [this] { m_acts->syncNow(); });
    on(u"sync.offline"_s,
       [this] { m_services.store.setOnline(m_services.store.status().connection == SyncStatus::Connection::Offline); });
    on(u"sync.panel"_s, [this] {
        const QPoint corner = m_sidebar->sync()->mapTo(centralWidget(), m_sidebar->sync()->rect().bottomRight());
        m_syncPanel->toggleAt(QPoint(m_sidebar->isVisible() ? m_sidebar->width() + 8 : 12, corner.y()));
    });
    on(u"app.quit"_s, [] { QApplication::closeAllWindows(); });
    on(u"window.new"_s, [this] { m_services.newWindow(); });
    on(u"window.close"_s, [this] { close(); });
    m_actions->action(u"window.new"_s)->setEnabled(bool(m_services.newWindow));
    on(u"app.import"_s, [this] { showPage(u"import"_s, QString()); });
    m_actions->action(u"app.import"_s)->setEnabled(m_services.importing != nullptr);
    on(u"app.settings"_s, [this] { showPage(u"settings"_s); });
    on(u"edit.undo"_s, [this] { m_acts->undo(); });
    on(u"edit.redo"_s, [this] { m_acts->redo(); });

    on(u"view.sidebar"_s, [this] {
        m_sidebarHidden = !m_sidebarHidden;
        m_services.settings.setValue(key(u"window/sidebarHidden"_s), m_sidebarHidden);
        arrange();
        checkChoices();
    });
    on(u"view.menuBar"_s, [this] {
        menuBar()->setVisible(!menuBar()->isVisible());
        m_services.settings.setValue(key(u"window/menuBar"_s), menuBar()->isVisible());
        checkChoices();
    });
    using S = Appearance::Scheme;
    Appearance &look = m_services.appearance;
    on(u"view.system"_s, [&look, this] {
        look.setScheme(S::System);
        checkChoices();
    });
    on(u"view.light"_s, [&look, this] {
        look.setScheme(S::Light);
        checkChoices();
    });
    // The key that makes it dark makes it light again.
    on(u"view.dark"_s, [&look, this] {
        look.setScheme(look.isDark() ? S::Light : S::Dark);
        checkChoices();
    });
    on(u"view.highContrast"_s, [&look, this] {
        look.setScheme(S::HighContrast);
        checkChoices();
    });
    on(u"view.comfortable"_s, [&look, this] {
        look.setDensity(Density::Comfortable);
        checkChoices();
    });
    on(u"view.compact"_s, [&look, this] {
        look.setDensity(Density::Compact);
        checkChoices();
    });
    for (const QString &code : Language::codes()) {
        // Queued: the switch throws away the very menu that is still closing.
        m_global.insert(u"language."_s + code);
        connect(
            m_actions->action(u"language."_s + code), &QAction::triggered, this,
            [this, code] {
                m_services.language.setCode(code);
                checkChoices();
            },
            Qt::QueuedConnection);
    }

    on(u"go.palette"_s, [this] { m_palette->begin(); });
    on(u"go.news"_s, [this] {
        const QPoint corner = m_sidebar->news()->mapTo(centralWidget(), m_sidebar->news()->rect().bottomRight());
        m_news->toggleAt(QPoint(m_sidebar->isVisible() ? m_sidebar->width() + 8 : 12, corner.y()));
    });
    on(u"go.nextPane"_s, [this] { nextPane(); });
    on(u"go.menu"_s, [this] { openWorkspaceMenu(); });
    for (const PageEntry &entry : allPages())
        on(u"go.page."_s + entry.id, [this, id = entry.id] { showPage(id); });

    on(u"help.keys"_s, [this] {
        auto *dialog = new KeysDialog(*m_actions, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    on(u"help.support"_s, [this] { showSupportBundle(); });
    on(u"help.about"_s, [this] {
        auto *dialog = new AboutDialog(this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });

    // Everything else is the business of the page that is shown.
    for (const ActionSpec &spec : m_actions->specs()) {
        if (m_global.contains(spec.id))
            continue;
        connect(m_actions->action(spec.id), &QAction::triggered, this, [this, id = spec.id] {
            if (Page *shown = m_pages.value(m_currentPage))
                shown->runAction(id);
        });
    }
}

void MainWindow::showSupportBundle()
{
    auto *dialog = new SupportDialog(pageContext(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::showRecovery()
{
    auto *dialog = new RecoveryDialog(pageContext(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RecoveryDialog::bundleAsked, this, &MainWindow::showSupportBundle);
    dialog->open();
}

void MainWindow::checkChoices()
{
    using S = Appearance::Scheme;
    const Appearance &look = m_services.appearance;
    const auto check = [this](const QString &id, bool on) { m_actions->action(id)->setChecked(on); };
    check(u"view.system"_s, look.scheme() == S::System);
    check(u"view.light"_s, look.scheme() == S::Light);
    check(u"view.dark"_s, look.scheme() == S::Dark);
    check(u"view.highContrast"_s, look.scheme() == S::HighContrast);
    check(u"view.comfortable"_s, look.density() == Density::Comfortable);
    check(u"view.compact"_s, look.density() == Density::Compact);
    check(u"view.sidebar"_s, !m_sidebarHidden);
    check(u"view.menuBar"_s, !menuBar()->isHidden());
    for (const QString &code : Language::codes())
        check(u"language."_s + code, m_services.language.code() == code);
}

void MainWindow::openWorkspaceMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const MenuPlace place : ActionRegistry::menus())
        m_actions->fillMenu(menu->addMenu(ActionRegistry::menuTitle(place)), place);
    const QWidget *under = m_sidebar->isVisible() ? static_cast<QWidget *>(m_sidebar->workspace()) : centralWidget();
    const QPoint corner = m_sidebar->isVisible() ? QPoint(0, under->height() + 2) : QPoint(8, 8);
    menu->popup(under->mapToGlobal(corner));
}

void MainWindow::nextPane()
{
    QList<QWidget *> panes{m_sidebar};
    if (Page *shown = m_pages.value(m_currentPage))
        panes += shown->panes();
    const QWidget *focus = focusWidget();
    qsizetype now = -1;
    for (qsizetype i = 0; i < panes.size(); ++i) {
        if (focus != nullptr && (panes.at(i) == focus || panes.at(i)->isAncestorOf(focus)))
            now = i;
    }
    for (qsizetype step = 1; step <= panes.size(); ++step) {
        QWidget *pane = panes.at((now + step) % panes.size());
        if (!pane->isVisible())
            continue;
        // A pane that takes no focus itself gives it to the first control in it that is shown.
        QWidget *target = pane;
        while (!takesTab(*target) || !(target == pane || pane->isAncestorOf(target))) {
            target = target->nextInFocusChain();
            if (target == pane)
                break; // all the way round
        }
        target->setFocus(Qt::TabFocusReason);
        return;
    }
}

} // namespace farol
