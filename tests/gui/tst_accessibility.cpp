// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customer.h"
#include "models/customerfields.h"
#include "tests/gui/accessiblecheck.h"
#include "tests/gui/guiworld.h"
#include "ui/actions/actionregistry.h"
#include "ui/filter/filterbuilder.h"
#include "ui/mainwindow.h"
#include "ui/pageregistry.h"
#include "ui/pages/customer/customerpage.h"
#include "ui/pages/customer/sharedialog.h"
#include "ui/pages/customers/bulkeditdialog.h"
#include "ui/pages/customers/columnschooser.h"
#include "ui/pages/customers/customerspage.h"
#include "ui/pages/customers/customerstable.h"
#include "ui/pages/customers/newcustomerdialog.h"
#include "ui/pages/customers/viewkeeper.h"
#include "ui/pages/settings/absencedialog.h"
#include "ui/pages/settings/absencelist.h"
#include "ui/pages/settings/firstpassworddialog.h"
#include "ui/pages/settings/lockoutdialog.h"
#include "ui/pages/settings/passworddialog.h"
#include "ui/pages/settings/peoplelist.h"
#include "ui/pages/settings/persondialog.h"
#include "ui/pages/settings/settingspage.h"
#include "ui/pages/settings/teamdialog.h"
#include "ui/pages/settings/teamlist.h"
#include "ui/sync/syncpanel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"

#include <QAccessible>
#include <QApplication>
#include <QDialog>
#include <QPalette>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;

namespace farol {

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
    void cells_areReadOut();
    void controls_canBeRead_data();
    void controls_canBeRead();

private:
    static void everyPage();
    void show(const QString &page);
    [[nodiscard]] SettingsPage *settings() const
    {
        return static_cast<SettingsPage *>(m_world->window->page(u"settings"_s));
    }
    static void checkNames(QWidget *window);
    std::unique_ptr<GuiWorld> m_world;
};

void AccessibilityTest::initTestCase()
{
    m_world = std::make_unique<GuiWorld>(dozen({}));
    m_world->accounts.myId = m_world->me;
    m_world->accounts.me.role = Role::Administrator;
    m_world->accounts.colleagues = {
        {m_world->me, u"Marina Duarte"_s, u"marina@nimbo.example"_s, Role::Administrator, true},
        {m_world->colleague, u"Rafael Nunes"_s, u"rafael@nimbo.example"_s}};
    m_world->accounts.teamEntries = {{TeamId(nextTestId()), u"Norte"_s, {m_world->colleague}, {}}};
    m_world->accounts.away = {{m_world->me, m_world->colleague, QDate(2025, 7, 1), {}}};
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
    const QStringList unnamed = unnamedControls(*window);
    QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.join(u'\n')));
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
    QVERIFY(tabStops(*m_world->window).size() > 4);
    const QStringList faults = tabFaults(*m_world->window);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
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
        [this] { settings()->passwordDialog()->begin(); },
        [this] { settings()->people()->personDialog()->beginNew(); },
        [this] { settings()->people()->lockOutDialog()->begin(m_world->accounts.colleagues.constFirst()); },
        [this] { settings()->people()->firstPasswordDialog()->begin(u"Ana"_s, u"abc"_s); },
        [this] { settings()->teams()->dialog()->beginEdit(m_world->accounts.teamEntries.constFirst()); },
        [this] { settings()->absences()->dialog()->begin(); },
        [this] {
            auto *page = static_cast<CustomerPage *>(m_world->window->page(u"customer"_s));
            page->shareDialog()->begin(dozen({}).constFirst());
        },
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

// As a screen reader asks: not the model, but the view's own interface.
void AccessibilityTest::cells_areReadOut()
{
    show(u"customers"_s);
    QTRY_VERIFY(m_world->customersPage()->model().rowCount() > 0);
    const QStringList silent = silentCells(*m_world->window);
    QVERIFY2(silent.isEmpty(), qPrintable(silent.join(u'\n')));
    QAccessibleInterface *table = QAccessible::queryAccessibleInterface(m_world->customersPage()->table());
    QVERIFY(table != nullptr && table->tableInterface() != nullptr);
    const int seats = m_world->customersPage()->model().columnOf(customerfields::Seats);
    QCOMPARE(table->tableInterface()->cellAt(0, seats)->text(QAccessible::Name), u"Seats: 10"_s);
}

void AccessibilityTest::controls_canBeRead_data()
{
    QTest::addColumn<int>("theme");
    QTest::addColumn<int>("front");
    QTest::addColumn<int>("ground");
    using P = QPalette;
    const QList<std::pair<P::ColorRole, P::ColorRole>> pairs{
        {P::WindowText, P::Window},
        {P::Text, P::Base},
        {P::Text, P::AlternateBase},
        {P::ButtonText, P::Button},
        {P::HighlightedText, P::Highlight},
        {P::ToolTipText, P::ToolTipBase},
        {P::Link, P::Base},
        {P::PlaceholderText, P::Base},
    };
    for (int theme = 0; theme < 3; ++theme) {
        for (const auto &[front, ground] : pairs)
            QTest::addRow("theme %d: %d on %d", theme, int(front), int(ground)) << theme << int(front) << int(ground);
    }
}

// What the toolkit's own controls are painted with; tst_theme has the pairs of the tokens themselves.
void AccessibilityTest::controls_canBeRead()
{
    QFETCH(int, theme);
    QFETCH(int, front);
    QFETCH(int, ground);
    const Theme &worn = theme == 0 ? Theme::light() : theme == 1 ? Theme::dark() : Theme::highContrast();
    const QPalette palette = worn.palette();
    const double least = theme == 2 ? 7.0 : 4.5;
    const double ratio = contrast(palette.color(static_cast<QPalette::ColorRole>(front)),
                                  palette.color(static_cast<QPalette::ColorRole>(ground)));
    QVERIFY2(ratio >= least, qPrintable(QString::number(ratio)));
}

} // namespace farol

QTEST_MAIN(farol::AccessibilityTest)
#include "tst_accessibility.moc"
