// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contactlink.h"
#include "core/derived.h"
#include "core/usagefact.h"
#include "models/customerfields.h"
#include "models/itemroles.h"
#include "models/recordroles.h"
#include "tests/gui/recordworld.h"
#include "ui/charts/chartview.h"
#include "ui/pages/customer/contactdialog.h"
#include "ui/pages/customer/contactssection.h"
#include "ui/pages/customer/contractssection.h"
#include "ui/pages/customer/customerchooser.h"
#include "ui/pages/customer/detailssection.h"
#include "ui/pages/customer/groupchooser.h"
#include "ui/pages/customer/groupsection.h"
#include "ui/pages/customer/grouptrail.h"
#include "ui/pages/customer/mergedialog.h"
#include "ui/pages/customer/recordheader.h"
#include "ui/pages/customer/stakeholdermap.h"
#include "ui/pages/customer/taskssection.h"
#include "ui/pages/customer/ticketssection.h"
#include "ui/pages/customer/usagesection.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choicebar.h"
#include "ui/widgets/notesedit.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/toast.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QTableView>
#include <QTest>
#include <QTextBrowser>

using namespace Qt::StringLiterals;

namespace farol {

// The other parts of the customer's page: what a person does with what hangs on a customer.
class CustomerPartsTest final : public RecordWorld
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { m_world.reset(); }

    void contact_warnsOfADuplicate();
    void contacts_areMergedAndParted();
    void link_isTakenAwayFromItsMenu();
    void map_isWalkedThrough();
    void contract_showsItsWholeAmount();
    void contract_isTypedInMainUnits();
    void wrongAmount_staysAndIsSaid();
    void task_isAddedAndTicked();
    void ticket_isAnsweredAndClosed();
    void sentMessage_isNoDraftWhenAnotherTicketIsShown();
    void field_isEditedAndRemembered();
    void usage_isDrawn();
    void group_isChosenAndLeft();
    void group_enterWaitsForTheAnswer();
    void group_refusesACircleInWords();
    void group_showsWhoBelongsToIt();
    void team_isChosenInTheDetails();
};

void CustomerPartsTest::contact_warnsOfADuplicate()
{
    seedContact(u"Helena Prado"_s, u"helena@acme.com"_s);
    show();
    ContactsSection &contacts = part<ContactsSection>(u"contacts"_s);
    contacts.runAction(u"record.add"_s);
    ContactDialog &dialog = *contacts.dialog();
    QTRY_VERIFY(dialog.isVisible());
    QTest::keyClicks(dialog.editor(2), u"Helena P."_s);
    QVERIFY(dialog.warning().isEmpty());
    QTest::keyClicks(dialog.editor(4), u"HELENA@acme.com"_s);
    QTRY_COMPARE(dialog.warning(), u"Helena Prado has the same mail address."_s);
    QTest::keyClick(&dialog, Qt::Key_Return, Qt::ControlModifier); // a warning, no refusal
    QTRY_COMPARE(page().record().contacts().rowCount(), 2);
    QVERIFY(!dialog.isVisible());
}

void CustomerPartsTest::contacts_areMergedAndParted()
{
    const Uuid stays = seedContact(u"Helena Prado"_s, u"helena@acme.com"_s);
    const Uuid goes = seedContact(u"Helena P."_s, u"helena@acme.com"_s);
    show();
    ContactsSection &contacts = part<ContactsSection>(u"contacts"_s);
    QCOMPARE(page().record().contacts().rowCount(), 2);
    MergeDialog &dialog = *contacts.mergeDialog();
    dialog.begin(ContactId(stays));
    QTRY_VERIFY(dialog.isVisible());
    dialog.chooseOther(2); // the name of the other
    QTest::mouseClick(dialog.mergeButton(), Qt::LeftButton);
    QTRY_COMPARE(page().record().contacts().rowCount(), 1);
    QCOMPARE(page().record().contacts().idAt(0), stays);
    QCOMPARE(page().record().contacts().index(0, 0).data().toString(), u"Helena P."_s);
    QCOMPARE(page().record().contacts().nameOf(goes), u"Helena P."_s); // an alias is called what it became
    QTest::mouseClick(m_world->window->toast()->actButton(), Qt::LeftButton);
    QTRY_COMPARE(page().record().contacts().rowCount(), 2);
    QTRY_COMPARE(page().record().contacts().nameOf(stays), u"Helena Prado"_s);
}

void CustomerPartsTest::link_isTakenAwayFromItsMenu()
{
    ContactLink link;
    link.customer = m_customer;
    link.contact = ContactId(nextTestId());
    link.name = u"Bia Rocha"_s;
    const Uuid id = seed(tables::ContactLink, link);
    show();
    ContactsSection &contacts = part<ContactsSection>(u"contacts"_s);
    QTRY_COMPARE(page().record().links().rowCount(), 1);
    auto *list = contacts.findChild<QListView *>(u"contactLinks"_s);
    QTRY_VERIFY(list->isVisible());
    list->setCurrentIndex(page().record().links().index(0, 0));
    Q_EMIT list->customContextMenuRequested(QPoint(-1, -1)); // as the menu key asks for it
    QMenu *menu = nullptr;
    QTRY_VERIFY((menu = qobject_cast<QMenu *>(QApplication::activePopupWidget())) != nullptr);
    QCOMPARE(menu->actions().size(), 1);
    menu->actions().constFirst()->trigger();
    menu->close();
    QTRY_COMPARE(page().record().links().rowCount(), 0);
    QVERIFY(rowOf({tables::ContactLink, id}).isDeleted());
    QTRY_VERIFY(m_world->window->toast()->isVisible());
    QTest::mouseClick(m_world->window->toast()->actButton(), Qt::LeftButton);
    QTRY_COMPARE(page().record().links().rowCount(), 1);
}

void CustomerPartsTest::map_isWalkedThrough()
{
    Contact boss;
    boss.customer = m_customer;
    boss.name = u"Ana"_s;
    boss.influence = u"high"_s;
    boss.roles = {u"decision_maker"_s};
    const Uuid ana = seed(tables::Contact, boss);
    Contact user = boss;
    user.name = u"Bruno"_s;
    user.influence = u"low"_s;
    user.roles = {u"user"_s};
    user.reportsTo = ContactId(ana);
    const Uuid bruno = seed(tables::Contact, user);
    show();
    ContactsSection &contacts = part<ContactsSection>(u"contacts"_s);
    contacts.showMap(true);
    QVERIFY(contacts.lacking()->text().contains(u"champion"_s));
    QVERIFY(!contacts.lacking()->text().contains(u"decision"_s));
    QWidget *first = contacts.map()->person(ana);
    QVERIFY(first != nullptr);
    QVERIFY(contacts.map()->person(bruno)->accessibleName().contains(u"reports to Ana"_s));
    first->setFocus();
    QTest::keyClick(first, Qt::Key_Down);
    QVERIFY(contacts.map()->person(bruno)->hasFocus());
    QTest::keyClick(contacts.map()->person(bruno), Qt::Key_Return);
    QTRY_VERIFY(contacts.dialog()->isVisible());
}

void CustomerPartsTest::contract_showsItsWholeAmount()
{
    Contract contract;
    contract.customer = m_customer;
    contract.product = u"Atlas"_s;
    contract.value = 1'234'567'890'12;
    contract.currency = u"BRL"_s;
    contract.period = u"half_year"_s;
    contract.starts = QDate(2025, 1, 1);
    seed(tables::Contract, contract);
    show();
    QTableView *table = part<ContractsSection>(u"contracts"_s).table();
    QTRY_COMPARE(table->model()->rowCount(), 1);
    const QString amount = table->model()->index(0, ContractRows::Worth).data().toString();
    QVERIFY2(amount.endsWith(u"1,234,567,890.12 a half-year"_s), qPrintable(amount));
    QTRY_VERIFY(table->columnWidth(ContractRows::Worth) >= tabularWidth(textFont(TextRole::Body), amount));
    QVERIFY(!table->isColumnHidden(ContractRows::Worth));
}

void CustomerPartsTest::contract_isTypedInMainUnits()
{
    show();
    ContractsSection &contracts = part<ContractsSection>(u"contracts"_s);
    contracts.runAction(u"record.add"_s);
    RowDialog &dialog = *contracts.dialog();
    QTRY_VERIFY(dialog.isVisible());
    auto *currency = qobject_cast<QComboBox *>(dialog.editor(7));
    QVERIFY(currency != nullptr);
    currency->setCurrentIndex(currency->findData(u"KWD"_s)); // three digits behind the point
    QTest::keyClicks(dialog.editor(3), u"Atlas"_s);
    QTest::keyClicks(dialog.editor(6), u"1,250.125"_s);
    QTest::mouseClick(dialog.saveButton(), Qt::LeftButton);
    QTRY_COMPARE(page().record().contracts().rowCount(), 1);
    const auto made = page().record().contracts().entity<Contract>(page().record().contracts().rowAt(0));
    QCOMPARE(made.value.value_or(0), std::int64_t(1'250'125));
    QCOMPARE(made.currency, u"KWD"_s);
    QCOMPARE(made.period, u"month"_s);
    QVERIFY(!dialog.isVisible());
}

void CustomerPartsTest::wrongAmount_staysAndIsSaid()
{
    show();
    ContractsSection &contracts = part<ContractsSection>(u"contracts"_s);
    contracts.runAction(u"record.add"_s);
    RowDialog &dialog = *contracts.dialog();
    QTRY_VERIFY(dialog.isVisible());
    auto *amount = qobject_cast<QLineEdit *>(dialog.editor(6));
    QTest::keyClicks(amount, u"a lot"_s);
    QTest::mouseClick(dialog.saveButton(), Qt::LeftButton);
    QVERIFY(dialog.isVisible());
    QVERIFY(!dialog.problem().isEmpty());
    QCOMPARE(amount->text(), u"a lot"_s);
    dialog.reject();
}

void CustomerPartsTest::task_isAddedAndTicked()
{
    show();
    TasksSection &tasks = part<TasksSection>(u"tasks"_s);
    tasks.line()->setFocus();
    QTest::keyClicks(tasks.line(), u"Send the minutes"_s);
    QTest::keyClick(tasks.line(), Qt::Key_Return);
    QTRY_COMPARE(page().record().tasks().rowCount(), 1);
    QVERIFY(tasks.line()->text().isEmpty());
    const Uuid id = page().record().tasks().idAt(0);
    QTRY_VERIFY(tasks.list()->isVisible());
    tasks.list()->setFocus();
    tasks.list()->setCurrentIndex(page().record().tasks().index(0, 0));
    QTest::keyClick(tasks.list(), Qt::Key_Space);
    QTRY_COMPARE(page().record().tasks().rowCount(), 0); // done is out of the way
    const Task done = taskFromRow(rowOf({tables::Task, id}));
    QCOMPARE(done.status, u"done"_s);
    QVERIFY(done.doneAt == m_world->clock.now());
    QTest::mouseClick(m_world->window->toast()->actButton(), Qt::LeftButton);
    QTRY_COMPARE(page().record().tasks().rowCount(), 1);
}

void CustomerPartsTest::ticket_isAnsweredAndClosed()
{
    Ticket ticket;
    ticket.customer = m_customer;
    ticket.subject = u"It does not open"_s;
    ticket.status = u"open"_s;
    ticket.openedAt = Instant{m_world->clock.now().ms - 3'600'000};
    const Uuid id = seed(tables::Ticket, ticket);
    show();
    TicketsSection &tickets = part<TicketsSection>(u"tickets"_s);
    QTRY_VERIFY(tickets.list()->currentIndex().isValid());
    tickets.reply()->setFocus();
    QTest::keyClicks(tickets.reply(), u"We are on it"_s);
    QTRY_VERIFY(draftUnder(u"ticket-message/"_s + id.toString()).contains("We are on it"));
    tickets.send();
    QTRY_VERIFY(tickets.messages()->toPlainText().contains(u"We are on it"_s));
    QVERIFY(tickets.reply()->toPlainText().isEmpty());
    QVERIFY(ticketFromRow(rowOf({tables::Ticket, id})).answeredAt.has_value());
    auto *close = tickets.findChild<QPushButton *>(u"closeTicket"_s);
    QTest::mouseClick(close, Qt::LeftButton);
    QTRY_COMPARE(close->text(), u"Reopen ticket"_s);
    QVERIFY(ticketFromRow(rowOf({tables::Ticket, id})).closedAt.has_value());
    QTest::mouseClick(close, Qt::LeftButton);
    QTRY_COMPARE(close->text(), u"Close ticket"_s);
    QVERIFY(!ticketFromRow(rowOf({tables::Ticket, id})).closedAt.has_value());
}

void CustomerPartsTest::sentMessage_isNoDraftWhenAnotherTicketIsShown()
{
    for (const QString &subject : {u"It does not open"_s, u"It does not close"_s}) {
        Ticket ticket;
        ticket.customer = m_customer;
        ticket.subject = subject;
        ticket.status = u"open"_s;
        ticket.openedAt = Instant{m_world->clock.now().ms - 3'600'000};
        seed(tables::Ticket, ticket);
    }
    show();
    TicketsSection &tickets = part<TicketsSection>(u"tickets"_s);
    const TicketRows &rows = page().record().tickets();
    QTRY_VERIFY(tickets.list()->currentIndex().isValid());
    const Uuid first = rows.idAt(tickets.list()->currentIndex().row());
    const QString key = u"ticket-message/"_s + first.toString();
    tickets.reply()->setFocus();
    QTest::keyClicks(tickets.reply(), u"We are on it"_s);
    QTRY_VERIFY(draftUnder(key).contains("We are on it"));
    store().hold();
    tickets.send();
    tickets.list()->setCurrentIndex(rows.index(1 - tickets.list()->currentIndex().row(), 0));
    QTest::keyClicks(tickets.reply(), u"Another"_s);
    store().release();
    QTRY_VERIFY(draftUnder(key).isEmpty()); // else it would be sent a second time
    QCOMPARE(tickets.reply()->toPlainText(), u"Another"_s);
    store().hold();
    tickets.send();
    QTest::keyClicks(tickets.reply(), u" one"_s); // while it is on its way
    store().release();
    QTRY_COMPARE(tickets.reply()->toPlainText(), u" one"_s);
    tickets.list()->setCurrentIndex(rows.index(rows.rowOf(first), 0));
    QTRY_VERIFY(tickets.messages()->toPlainText().contains(u"We are on it"_s));
    QVERIFY(tickets.reply()->toPlainText().isEmpty());
}

void CustomerPartsTest::field_isEditedAndRemembered()
{
    show();
    DetailsSection &details = part<DetailsSection>(u"details"_s);
    auto *industry = qobject_cast<QLineEdit *>(details.editor(customerfields::Industry));
    industry->setFocus();
    industry->selectAll();
    QTest::keyClicks(industry, u"Logistics"_s);
    QTest::keyClick(industry, Qt::Key_Return);
    QTRY_COMPARE(store().customer(m_customer.uuid).industry, u"Logistics"_s);
    // What was changed last stands first, with who did it.
    QTRY_COMPARE(details.history().index(0).data(FieldRole).toInt(), int(customerfields::Industry));
    QVERIFY(details.history().index(0).data(SecondLineRole).toString().contains(u"Marina Duarte"_s));
    // A draft is not overwritten by a colleague.
    industry->setFocus();
    industry->selectAll();
    QTest::keyClicks(industry, u"Mine"_s);
    store().pullEdit(m_customer.uuid, customerfields::Industry, Value(u"Theirs"_s), m_world->colleague);
    QTRY_COMPARE(details.history().index(0).data(Qt::AccessibleTextRole).toString().contains(u"Theirs"_s), true);
    QCOMPARE(industry->text(), u"Mine"_s);
}

void CustomerPartsTest::usage_isDrawn()
{
    for (int day = 0; day < 30; ++day) {
        UsageFact fact;
        fact.customer = m_customer;
        fact.feature = day % 3 == 0 ? u"Reports"_s : u"Orders"_s;
        fact.day = QDate(2025, 6, 15).addDays(-day);
        fact.source = u"import"_s;
        fact.uses = 10;
        seed(tables::UsageFact, fact);
    }
    show();
    UsageSection &usage = part<UsageSection>(u"usage"_s);
    QTRY_COMPARE(usage.features()->chart().categories, (QStringList{u"Orders"_s, u"Reports"_s}));
    double sum = 0;
    for (const double uses : usage.weeks()->chart().series.constFirst().values)
        sum += uses;
    QCOMPARE(sum, 300.0);
    QVERIFY(usage.weeks()->accessibleDescription().contains(u": "_s));
    QTest::mouseClick(usage.span()->button(u"28"_s), Qt::LeftButton);
    QTRY_COMPARE(usage.weeks()->chart().categories.size(), 4); // that Sunday ends the fourth week
}

void CustomerPartsTest::group_isChosenAndLeft()
{
    show(1);
    QVERIFY(!page().header()->trail()->isVisible());
    QVERIFY(!page().isActionEnabled(u"record.leaveGroup"_s));
    page().runAction(u"record.group"_s);
    CustomerChooser &chooser = *page().groups()->dialog();
    QTRY_VERIFY(chooser.isVisible());
    QTest::keyClicks(chooser.field(), u"cliente a"_s);
    QTRY_COMPARE(chooser.list()->model()->rowCount(), 1);
    QTest::keyClick(chooser.field(), Qt::Key_Return);
    QTRY_VERIFY(!chooser.isVisible());
    QTRY_COMPARE(store().customer(m_customer.uuid).parent, m_customers.at(0).id);
    QTRY_COMPARE(page().header()->trail()->names(), QStringList{u"Cliente A"_s});
    QVERIFY(page().header()->trail()->isVisible());
    QTRY_VERIFY(page().isActionEnabled(u"record.leaveGroup"_s));
    page().runAction(u"record.leaveGroup"_s);
    QTRY_VERIFY(store().customer(m_customer.uuid).parent.isNull());
    QTRY_VERIFY(!page().header()->trail()->isVisible());
    QTest::mouseClick(m_world->window->toast()->actButton(), Qt::LeftButton); // undo
    QTRY_COMPARE(page().header()->trail()->names(), QStringList{u"Cliente A"_s});
    // The trail leads up, and the customer stands below its group there.
    QTest::mouseClick(page().header()->trail()->findChild<QAbstractButton *>(), Qt::LeftButton);
    QTRY_COMPARE(page().record().id(), m_customers.at(0).id);
    QTRY_COMPARE(page().record().children().rowCount(), 1);
}

void CustomerPartsTest::group_enterWaitsForTheAnswer()
{
    show(1);
    page().runAction(u"record.group"_s);
    CustomerChooser &chooser = *page().groups()->dialog();
    QTRY_VERIFY(chooser.isVisible());
    QTRY_COMPARE(chooser.list()->model()->rowCount(), 12); // the first is Cliente A
    QTest::keyClicks(chooser.field(), u"cliente f"_s);
    QTest::keyClick(chooser.field(), Qt::Key_Return); // faster than the answer
    QTRY_VERIFY(!chooser.isVisible());
    QTRY_COMPARE(store().customer(m_customer.uuid).parent, m_customers.at(5).id);
}

void CustomerPartsTest::group_refusesACircleInWords()
{
    store().pullEdit(m_customers.at(0).id.uuid, customerfields::Parent, Value(m_customers.at(1).id.uuid));
    show(1); // Cliente B, to which Cliente A belongs
    page().runAction(u"record.group"_s);
    CustomerChooser &chooser = *page().groups()->dialog();
    QTRY_VERIFY(chooser.isVisible());
    QTest::keyClicks(chooser.field(), u"cliente a"_s);
    QTRY_COMPARE(chooser.list()->model()->rowCount(), 1);
    QTest::keyClick(chooser.field(), Qt::Key_Return);
    QTRY_COMPARE(chooser.problem(), u"“Cliente A” belongs to “Cliente B” already, so “Cliente B” cannot belong to "
                                    u"“Cliente A”."_s);
    QVERIFY(chooser.isVisible());
    chooser.field()->clear();
    QTest::keyClicks(chooser.field(), u"cliente b"_s);
    QTRY_COMPARE(chooser.list()->currentIndex().data().toString(), u"Cliente B"_s);
    QVERIFY(chooser.problem().isEmpty());
    QTest::keyClick(chooser.field(), Qt::Key_Return);
    QTRY_COMPARE(chooser.problem(), u"A customer cannot belong to itself."_s);
    QVERIFY(store().commands().isEmpty());
    chooser.reject();
}

void CustomerPartsTest::group_showsWhoBelongsToIt()
{
    QMap<FieldNumber, Value> branch{{customerfields::Name, Value(u"Filial Belém"_s)},
                                    {customerfields::Parent, Value(m_customer.uuid)},
                                    {derived::Recurring, Value(std::int64_t(120'000))},
                                    {derived::RecurringCurrency, Value(u"USD"_s)},
                                    {derived::OpenTickets, Value(std::int64_t(2))}};
    const Uuid id = nextTestId();
    store().seedRow({tables::Customer, id}, branch);
    Contract contract;
    contract.customer = m_customer;
    contract.value = 30'000;
    contract.currency = u"USD"_s;
    contract.period = u"month"_s;
    contract.starts = QDate(2025, 1, 1);
    seed(tables::Contract, contract);
    show();
    GroupSection &group = part<GroupSection>(u"group"_s);
    QTRY_COMPARE(page().record().children().rowCount(), 1);
    QTRY_COMPARE(group.sum(), u"2 customers with this one · $1,500.00 a month · 2 open tickets"_s);
    group.table()->setFocus();
    group.table()->setCurrentIndex(page().record().children().index(0, 0));
    group.runAction(u"record.delete"_s); // leaves the group, and is not deleted
    QTRY_COMPARE(page().record().children().rowCount(), 0);
    QCOMPARE(store().customer(id).name, u"Filial Belém"_s);
    QTest::mouseClick(m_world->window->toast()->actButton(), Qt::LeftButton);
    QTRY_COMPARE(page().record().children().rowCount(), 1);
    group.table()->setCurrentIndex(page().record().children().index(0, 0));
    group.runAction(u"record.edit"_s);
    QTRY_COMPARE(page().record().id(), CustomerId(id));
}

void CustomerPartsTest::team_isChosenInTheDetails()
{
    show();
    DetailsSection &details = part<DetailsSection>(u"details"_s);
    QVERIFY(qobject_cast<QComboBox *>(details.editor(customerfields::Team)) != nullptr);
    const Uuid team = nextTestId();
    store().pullEdit(m_customer.uuid, customerfields::Team, Value(team), m_world->colleague);
    // Whose name is not known here stands there all the same, and nobody empties it by looking.
    QTRY_COMPARE(qobject_cast<QComboBox *>(details.editor(customerfields::Team))->currentData().toByteArray(),
                 team.toBytes());
}

} // namespace farol

QTEST_MAIN(farol::CustomerPartsTest)
#include "tst_customerparts.moc"
