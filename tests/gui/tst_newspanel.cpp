// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contract.h"
#include "core/entityrow.h"
#include "models/customerfields.h"
#include "tests/gui/guiworld.h"
#include "ui/actions/actionregistry.h"
#include "ui/mainwindow.h"
#include "ui/news/newspanel.h"
#include "ui/pageregistry.h"
#include "ui/pages/customer/contractssection.h"
#include "ui/pages/customer/customerpage.h"
#include "ui/pages/customers/customerspage.h"
#include "ui/sidebar.h"
#include "ui/widgets/tabstrip.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QListView>
#include <QTableView>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol {

// The bell: what colleagues changed in my customers, counted until it was looked at.
class NewsPanelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_world.reset(); }

    void ownWork_isNoNews();
    void unreadablePortfolio_isNotCalledQuiet();
    void colleaguesEdit_isListedAndCounted();
    void lookedAt_countsAsSeen();
    void customersOfOthers_areNoNews();
    void enter_opensTheCustomer();
    void line_opensWhereItHappened();

private:
    [[nodiscard]] MainWindow &window() const { return *m_world->window; }
    [[nodiscard]] PortfolioNews &model() const { return window().news()->model(); }
    [[nodiscard]] Uuid mine() const { return m_world->customersPage()->model().idAt(0); }
    void colleagueEdits(const Uuid &customer);
    std::unique_ptr<GuiWorld> m_world;
};

void NewsPanelTest::init()
{
    m_world = std::make_unique<GuiWorld>(dozen({}));
    m_world->open();
    QTRY_VERIFY(model().isReady());
}

void NewsPanelTest::colleagueEdits(const Uuid &customer)
{
    m_world->store.pullEdit(customer, customerfields::Stage, Value(u"churned"_s), m_world->colleague);
}

void NewsPanelTest::unreadablePortfolio_isNotCalledQuiet()
{
    const auto saysNothing = [this] {
        const QList<QLabel *> labels = window().news()->findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(),
                           [](const QLabel *label) { return label->text().contains(u"Nobody else"_s); });
    };
    QVERIFY(saysNothing());
    m_world->store.failNextIds(fail(Error::Code::Corrupt));
    window().actions().action(u"go.news"_s)->trigger();
    QTRY_VERIFY(!saysNothing());
    model().load(); // the next look finds it whole
    QTRY_VERIFY(saysNothing());
}

void NewsPanelTest::ownWork_isNoNews()
{
    QCOMPARE(model().rowCount(), 0);
    CustomersModel &customers = m_world->customersPage()->model();
    QVERIFY(
        customers.setData(customers.index(0, customers.columnOf(customerfields::Stage)), u"churned"_s, Qt::EditRole));
    QTRY_COMPARE(m_world->store.customer(mine()).stage, u"churned"_s);
    window().actions().action(u"go.news"_s)->trigger();
    QTest::qWait(50);
    QCOMPARE(model().rowCount(), 0);
    QVERIFY(!window().news()->list()->isVisible());
}

void NewsPanelTest::colleaguesEdit_isListedAndCounted()
{
    const QAbstractItemModelTester tester(&model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    colleagueEdits(mine());
    QTRY_COMPARE(model().rowCount(), 1);
    QCOMPARE(model().index(0, 0).data().toString(), u"Cliente A"_s);
    QCOMPARE(model().index(0, 0).data(NewsSecondRole).toString(), u"Stage: Churned, by Rafael Nunes"_s);
    QCOMPARE(window().news()->unseen(), 1);
    QTRY_COMPARE(window().sidebar()->news()->accessibleName(), u"What changed 1"_s);
}

void NewsPanelTest::lookedAt_countsAsSeen()
{
    colleagueEdits(mine());
    QTRY_COMPARE(window().news()->unseen(), 1);
    window().actions().action(u"go.news"_s)->trigger();
    QVERIFY(window().news()->isVisible());
    // The fake store's clock runs ahead of the world's, so the moment it was looked at is set by hand.
    m_world->settings.setValue(u"news/seen"_s, qlonglong(2'000'000'000'000));
    QTest::keyClick(window().news(), Qt::Key_Escape);
    QVERIFY(!window().news()->isVisible());
    QCOMPARE(window().news()->unseen(), 0);
}

void NewsPanelTest::customersOfOthers_areNoNews()
{
    QList<Customer> theirs{aCustomer(u"Deles"_s, u"adoption"_s, m_world->colleague)};
    m_world->store.pullCreate(theirs);
    colleagueEdits(theirs.constFirst().id.uuid);
    colleagueEdits(mine());
    QTRY_COMPARE(model().rowCount(), 1);
    QCOMPARE(model().index(0, 0).data().toString(), u"Cliente A"_s);
}

void NewsPanelTest::enter_opensTheCustomer()
{
    colleagueEdits(mine());
    QTRY_COMPARE(model().rowCount(), 1);
    window().actions().action(u"go.news"_s)->trigger();
    QListView *list = window().news()->list();
    list->setFocus();
    list->setCurrentIndex(model().index(0, 0));
    QTest::keyClick(list, Qt::Key_Return);
    QVERIFY(!window().news()->isVisible());
    QTRY_COMPARE(window().currentPageId(), hasPage(u"customer"_s) ? u"customer"_s : u"customers"_s);
}

void NewsPanelTest::line_opensWhereItHappened()
{
    Contract contract;
    contract.customer = CustomerId(mine());
    contract.product = u"Atlas"_s;
    const Uuid id = nextTestId();
    m_world->store.pullRows({{{tables::Contract, id}, valuesOf(contract)}}, m_world->colleague);
    QTRY_COMPARE(model().rowCount(), 1);
    QCOMPARE(model().index(0, 0).data(NewsSecondRole).toString(), u"New contract: Atlas, by Rafael Nunes"_s);
    window().actions().action(u"go.news"_s)->trigger();
    QListView *list = window().news()->list();
    list->setFocus();
    list->setCurrentIndex(model().index(0, 0));
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_COMPARE(window().currentPageId(), u"customer"_s);
    auto *page = static_cast<CustomerPage *>(window().page(u"customer"_s));
    QCOMPARE(page->tabs()->currentId(), u"contracts"_s);
    QTRY_COMPARE(page->sectionAs<ContractsSection>(u"contracts"_s)->table()->currentIndex().row(), 0);
}

} // namespace farol

QTEST_MAIN(farol::NewsPanelTest)
#include "tst_newspanel.moc"
