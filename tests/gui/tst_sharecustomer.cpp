// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dayheading.h"
#include "tests/gui/recordworld.h"
#include "ui/actions/actionregistry.h"
#include "ui/pages/customer/sharedialog.h"
#include "ui/pages/settings/directorytable.h"
#include "ui/widgets/button.h"
#include "ui/widgets/datefield.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/toast.h"

#include <QComboBox>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace farol {

// One customer is lent to a colleague for some days, from its own page; the server is played.
class ShareCustomerTest final : public RecordWorld
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_world.reset(); }

    void withoutSignIn_isNotOffered();
    void action_standsInTheMenu();
    void customer_isSharedForSomeDays();
    void days_areChecked();
    void share_isTakenBackAndUndone();
    void lentToMe_isGivenBack();
    void chosenLine_isWhatTheFieldsChange();
    void withoutTheServer_nothingIsLost();
    void unknownCustomer_isSaidSo();
    void nextCustomer_beginsAnew();

private:
    [[nodiscard]] FakeAccounts &accounts() const { return m_world->accounts; }
    [[nodiscard]] QAction *action() const { return m_world->window->actions().action(u"record.share"_s); }
    [[nodiscard]] ShareDialog &dialog() const { return *page().shareDialog(); }
    [[nodiscard]] Toast &toast() const { return *m_world->window->toast(); }
    [[nodiscard]] QStringList column(int column) const;
    void open(int customer = 0);
    void pick(const QString &name) const;

    UserId m_lia;
    UserId m_ivo; ///< locked out
    QDate m_today;
};

void ShareCustomerTest::init()
{
    begin();
    m_today = localDay(m_world->clock.now());
    m_lia = UserId(nextTestId());
    m_ivo = UserId(nextTestId());
    accounts().myId = m_world->me;
    accounts().colleagues = {{m_world->me, u"Marina Duarte"_s, u"marina@nimbo.example"_s, Role::Manager, true},
                             {m_world->colleague, u"Rafael Nunes"_s, u"rafael@nimbo.example"_s, Role::Manager, true},
                             {m_lia, u"Lia Prado"_s, u"lia@nimbo.example"_s, Role::Lead, true},
                             {UserId(nextTestId()), u"Ada Braga"_s, u"ada@nimbo.example"_s, Role::Administrator, true},
                             {m_ivo, u"Ivo Reis"_s, u"ivo@nimbo.example"_s, Role::Manager, false}};
    show();
}

void ShareCustomerTest::open(int customer)
{
    show(customer);
    QVERIFY(action()->isEnabled());
    action()->trigger();
    QTRY_VERIFY(dialog().isVisible());
}

void ShareCustomerTest::pick(const QString &name) const
{
    const int index = dialog().person()->findText(name);
    QVERIFY2(index >= 0, qPrintable(name));
    dialog().person()->setCurrentIndex(index);
}

QStringList ShareCustomerTest::column(int column) const
{
    const QAbstractItemModel *model = dialog().table()->model();
    QStringList texts;
    for (int row = 0; row < model->rowCount(); ++row)
        texts.append(model->index(row, column).data().toString());
    return texts;
}

void ShareCustomerTest::withoutSignIn_isNotOffered()
{
    QVERIFY(page().isActionEnabled(u"record.share"_s));
    accounts().myId = {};
    QVERIFY(!page().isActionEnabled(u"record.share"_s));
}

void ShareCustomerTest::action_standsInTheMenu()
{
    QMenu menu;
    m_world->window->actions().fillMenu(&menu, MenuPlace::Customer);
    QVERIFY(menu.actions().contains(action()));
    QVERIFY(action()->isEnabled());
    m_world->window->showPage(u"customers"_s);
    QTRY_VERIFY(!action()->isEnabled()); // which one would be meant?
}

void ShareCustomerTest::customer_isSharedForSomeDays()
{
    open();
    QVERIFY(dialog().windowTitle().contains(m_customers.constFirst().name));
    QTRY_COMPARE(dialog().note()->text(), u"It is shared with nobody."_s);
    QVERIFY(!dialog().table()->isVisible() && !dialog().takeBackButton()->isVisible());
    QStringList offered;
    for (int i = 0; i < dialog().person()->count(); ++i)
        offered.append(dialog().person()->itemText(i));
    QCOMPARE(offered, (QStringList{u"Lia Prado"_s, u"Rafael Nunes"_s})); // who does not have it already
    pick(u"Rafael Nunes"_s);
    QCOMPARE(dialog().from()->date(), std::optional(m_today));
    const std::optional<QDate> last = dialog().until()->date();
    QVERIFY(last && last->isValid() && *last > m_today); // an end is offered
    dialog().acceptButton()->click();
    QTRY_VERIFY(!dialog().isVisible());
    QCOMPARE(accounts().sharedCustomers, (QList<SharedCustomer>{{m_customer, m_world->colleague, m_today, *last}}));
    QVERIFY(toast().message().contains(u"Rafael Nunes"_s));

    open();
    QTRY_COMPARE(column(0), QStringList{u"Rafael Nunes"_s});
    QCOMPARE(column(3), QStringList{u"now"_s});
    QVERIFY(!dialog().note()->isVisible());
    pick(u"Lia Prado"_s);
    dialog().until()->setDate({});
    dialog().acceptButton()->click();
    QTRY_VERIFY(!dialog().isVisible());
    QCOMPARE(accounts().sharedCustomers.size(), 2);
    QVERIFY(!accounts().sharedCustomers.constLast().until);
}

void ShareCustomerTest::days_areChecked()
{
    open();
    const auto refused = [this](QDate from, QDate until, const QString &why) {
        dialog().from()->setDate(from);
        dialog().until()->setDate(until);
        dialog().acceptButton()->click();
        return dialog().isVisible() && dialog().problem()->text().contains(why) && accounts().sharedCustomers.isEmpty();
    };
    QVERIFY(refused({}, m_today, u"first day"_s));
    QVERIFY(refused(m_today, m_today.addDays(-1), u"before the first"_s));
    QVERIFY(refused(m_today.addDays(-5), m_today.addDays(-1), u"over"_s));
}

void ShareCustomerTest::share_isTakenBackAndUndone()
{
    const SharedCustomer now{m_customer, m_lia, m_today, m_today};
    const SharedCustomer later{m_customer, m_lia, m_today.addDays(9), {}};
    const SharedCustomer other{m_customer, m_world->colleague, m_today, {}};
    accounts().sharedCustomers = {now, other, later};
    open();
    QTRY_COMPARE(column(0), (QStringList{u"Lia Prado"_s, u"Rafael Nunes"_s, u"Lia Prado"_s}));
    QVERIFY(!dialog().takeBackButton()->isEnabled());
    dialog().table()->selectRow(0);
    dialog().takeBackButton()->click();
    QTRY_VERIFY(!dialog().isVisible());
    QCOMPARE(accounts().sharedCustomers, QList<SharedCustomer>{other}); // all days of the person
    QTRY_VERIFY(toast().actButton()->isVisible());
    toast().actButton()->click();
    QTRY_COMPARE(accounts().sharedCustomers.size(), 3);
    QVERIFY(accounts().sharedCustomers.contains(now) && accounts().sharedCustomers.contains(later));
}

void ShareCustomerTest::lentToMe_isGivenBack()
{
    accounts().sharedCustomers = {{m_customers.at(1).id, m_world->me, m_today, {}}}; // whose owner is Rafael
    open(1);
    QTRY_COMPARE(column(0), QStringList{u"Marina Duarte"_s});
    dialog().table()->selectRow(0);
    QCOMPARE(dialog().person()->currentIndex(), -1); // one does not lend it to oneself
    dialog().takeBackButton()->click();
    QTRY_VERIFY(!dialog().isVisible());
    QVERIFY(accounts().sharedCustomers.isEmpty());
}

void ShareCustomerTest::chosenLine_isWhatTheFieldsChange()
{
    accounts().sharedCustomers = {{m_customer, m_world->colleague, m_today.addDays(-3), m_today.addDays(30)}};
    open();
    QTRY_COMPARE(column(0).size(), 1);
    dialog().table()->selectRow(0);
    QCOMPARE(dialog().person()->currentText(), u"Rafael Nunes"_s);
    QCOMPARE(dialog().from()->date(), std::optional(m_today.addDays(-3)));
    dialog().until()->setDate(m_today.addDays(2));
    dialog().acceptButton()->click();
    QTRY_VERIFY(!dialog().isVisible());
    QCOMPARE(accounts().sharedCustomers,
             (QList<SharedCustomer>{{m_customer, m_world->colleague, m_today.addDays(-3), m_today.addDays(2)}}));
}

void ShareCustomerTest::withoutTheServer_nothingIsLost()
{
    accounts().error = fail(Error::Code::Offline);
    open();
    QTRY_VERIFY(dialog().againButton()->isVisible());
    QVERIFY(dialog().note()->text().contains(u"server cannot be reached"_s));
    pick(u"Rafael Nunes"_s);
    dialog().acceptButton()->click();
    QTRY_VERIFY(dialog().problem()->text().contains(u"Nothing was changed"_s));
    QVERIFY(dialog().isVisible());
    QCOMPARE(dialog().person()->currentText(), u"Rafael Nunes"_s);
    accounts().error.reset();
    dialog().againButton()->click();
    QTRY_COMPARE(dialog().note()->text(), u"It is shared with nobody."_s);
    dialog().acceptButton()->click();
    QTRY_COMPARE(accounts().sharedCustomers.size(), 1);
}

void ShareCustomerTest::unknownCustomer_isSaidSo()
{
    accounts().error = fail(Error::Code::NotFound);
    open();
    QTRY_VERIFY(dialog().note()->text().contains(u"does not know this customer yet"_s));
}

void ShareCustomerTest::nextCustomer_beginsAnew()
{
    accounts().sharedCustomers = {{m_customer, m_lia, m_today, {}}};
    open();
    QTRY_COMPARE(column(0), QStringList{u"Lia Prado"_s});
    dialog().reject();
    open(1);
    QVERIFY(dialog().windowTitle().contains(m_customers.at(1).name));
    QVERIFY(column(0).isEmpty());
    QTRY_COMPARE(dialog().note()->text(), u"It is shared with nobody."_s);
    QCOMPARE(dialog().person()->findText(u"Rafael Nunes"_s), -1); // it is his
}

} // namespace farol

QTEST_MAIN(farol::ShareCustomerTest)
#include "tst_sharecustomer.moc"
