// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customer.h"
#include "models/customerfields.h"
#include "tests/gui/guiworld.h"
#include "ui/actions/actionregistry.h"
#include "ui/filter/filterbuilder.h"
#include "ui/mainwindow.h"
#include "ui/pageregistry.h"
#include "ui/pages/customers/bulkeditdialog.h"
#include "ui/pages/customers/columnschooser.h"
#include "ui/pages/customers/customerspage.h"
#include "ui/pages/customers/newcustomerdialog.h"
#include "ui/pages/customers/viewkeeper.h"
#include "ui/pages/settings/passworddialog.h"
#include "ui/pages/settings/settingspage.h"
#include "ui/sync/syncpanel.h"
#include "ui/widgets/button.h"

#include <QAccessible>
#include <QApplication>
#include <QDialog>
#include <QSet>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

QString nameOf(QWidget *widget)
{
    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
    return face == nullptr ? QString() : face->text(QAccessible::Name);
}

QString describe(const QWidget *widget)
{
    return QString::fromLatin1(widget->metaObject()->className()) + u" '"_s + widget->objectName() + u'\'';
}

bool takesTab(const QWidget *widget)
{
    return (widget->focusPolicy() & Qt::TabFocus) && widget->isVisible() && widget->isEnabled();
}

QList<QWidget *> tabStops(QWidget *window)
{
    QList<QWidget *> stops;
    for (QWidget *widget : window->findChildren<QWidget *>()) {
        if (takesTab(widget) && widget->window() == window && widget->focusProxy() == nullptr)
            stops.append(widget);
    }
    return stops;
}

} // namespace

// Every page and dialog: each control has a name, Tab reaches all of them and comes back.
class AccessibilityTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void pages_nameEveryControl_data() { everyPage(); }
    void pages_nameEveryControl();
    void pages_haveNoTabTrap_data() { everyPage(); }
    void pages_haveNoTabTrap();
    void filterBuilder_namesEveryControl();
    void dialogs_nameEveryControl();
    void cells_speakTheirColumn();

private:
    static void everyPage();
    void show(const QString &page);
    static void checkNames(QWidget *window);
    std::unique_ptr<GuiWorld> m_world;
};

void AccessibilityTest::initTestCase()
{
    m_world = std::make_unique<GuiWorld>(dozen({}));
    m_world->open();
    m_world->store.pullConflict(m_world->customersPage()->model().idAt(0), customerfields::Stage, Value(u"churned"_s),
                                m_world->colleague, Instant{1});
}

void AccessibilityTest::everyPage()
{
    QTest::addColumn<QString>("page");
    for (const PageEntry &entry : allPages())
        QTest::newRow(qPrintable(entry.id)) << entry.id;
}

void AccessibilityTest::show(const QString &page)
{
    m_world->window->showPage(page);
    if (page == "customers"_L1)
        m_world->customersPage()->open(m_world->customersPage()->model().idAt(0).toBytes());
    QTest::qWait(150);
}

void AccessibilityTest::checkNames(QWidget *window)
{
    for (QWidget *widget : window->findChildren<QWidget *>()) {
        if (takesTab(widget) && widget->focusProxy() == nullptr)
            QVERIFY2(!nameOf(widget).isEmpty(), qPrintable(describe(widget)));
    }
}

void AccessibilityTest::pages_nameEveryControl()
{
    QFETCH(QString, page);
    show(page);
    checkNames(m_world->window.get());
}

void AccessibilityTest::pages_haveNoTabTrap()
{
    QFETCH(QString, page);
    show(page);
    MainWindow *window = m_world->window.get();
    const QList<QWidget *> stops = tabStops(window);
    QVERIFY(stops.size() > 4);
    QWidget *first = stops.first();
    first->setFocus(Qt::TabFocusReason);
    QSet<QWidget *> seen;
    for (qsizetype step = 0; step < stops.size() * 2 + 10; ++step) {
        seen.insert(window->focusWidget());
        QTest::keyClick(window->focusWidget(), Qt::Key_Tab);
    }
    for (QWidget *stop : stops)
        QVERIFY2(seen.contains(stop), qPrintable(u"Tab never reaches "_s + describe(stop)));
    QWidget *before = window->focusWidget();
    QTest::keyClick(before, Qt::Key_Backtab);
    QVERIFY(window->focusWidget() != before);
}

void AccessibilityTest::filterBuilder_namesEveryControl()
{
    show(u"customers"_s);
    CustomersPage *page = m_world->customersPage();
    page->keeper().setFilter(*parseFilter(
        u"seats > 1 and (tags in (vip) or customer_since < today - 3m or notes is null) and not stage in (churned)",
        *farolSchema().entity(tables::Customer), page->keeper().views().context()));
    m_world->window->actions().action(u"edit.filterBuilder"_s)->trigger();
    QTRY_VERIFY(page->filterBuilder()->isVisible());
    checkNames(m_world->window.get());
    m_world->window->actions().action(u"view.columns"_s)->trigger();
    QTRY_VERIFY(page->columnsChooser()->isVisible());
    checkNames(page->columnsChooser());
    page->columnsChooser()->reject();
    m_world->window->actions().action(u"edit.filterBuilder"_s)->trigger();
    m_world->window->actions().action(u"view.revert"_s)->trigger();
}

void AccessibilityTest::dialogs_nameEveryControl()
{
    show(u"customers"_s);
    QTRY_VERIFY(m_world->customersPage()->model().rowCount() > 0);
    m_world->customersPage()->newCustomerDialog()->begin();
    checkNames(m_world->customersPage()->newCustomerDialog());
    m_world->customersPage()->newCustomerDialog()->reject();
    const QList<std::function<void()>> openings{
        [this] { m_world->window->actions().action(u"help.keys"_s)->trigger(); },
        [this] { m_world->window->actions().action(u"help.about"_s)->trigger(); },
        [this] { m_world->window->actions().action(u"help.support"_s)->trigger(); },
        [this] { m_world->window->syncPanel()->signIn(); },
        [this] { m_world->window->actions().action(u"view.saveAs"_s)->trigger(); },
        [this] { m_world->customersPage()->bulkEditDialog()->begin(m_world->customersPage()->model().ids()); },
        [this] { m_world->window->syncPanel()->showAllButton()->click(); },
        [this] {
            m_world->window->showPage(u"tasks"_s);
            m_world->window->actions().action(u"task.new"_s)->trigger();
        },
        [this] { static_cast<SettingsPage *>(m_world->window->page(u"settings"_s))->passwordDialog()->begin(); },
    };
    for (const auto &open : openings) {
        open();
        QDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget())) != nullptr);
        QVERIFY(!dialog->windowTitle().isEmpty());
        checkNames(dialog);
        dialog->reject();
    }
}

void AccessibilityTest::cells_speakTheirColumn()
{
    const CustomersModel &model = m_world->customersPage()->model();
    const QString seats = model.index(0, model.columnOf(customerfields::Seats)).data(Qt::AccessibleTextRole).toString();
    QCOMPARE(seats, u"Seats: 10"_s);
}

} // namespace farol

QTEST_MAIN(farol::AccessibilityTest)
#include "tst_accessibility.moc"
