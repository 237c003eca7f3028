// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/churnevent.h"
#include "core/contact.h"
#include "core/contract.h"
#include "core/entityrow.h"
#include "core/interaction.h"
#include "core/task.h"
#include "core/ticket.h"
#include "models/customerfields.h"
#include "models/namelookup.h"
#include "models/portfolionews.h"
#include "tests/support/fakestore.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

class NoonClock final : public Clock
{
public:
    [[nodiscard]] Instant now() const override { return Instant{1'750'000'300'000}; } // 15 June 2025
    [[nodiscard]] std::int64_t monotonicMs() const override { return 0; }
};

using Pulled = std::pair<RowKey, QMap<FieldNumber, Value>>;

} // namespace

// What the bell tells: what others did to my customers and to what hangs on them.
class PortfolioNewsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void whatHangsOnMyCustomers_isTold();
    void endsAreTold_thoughTheRowIsNew();
    void customersOfOthers_areNotTold();
    void mention_isToldWhereverItStands();
    void ownWork_replacesWhatOthersDid();
    void whatStoodThere_isFoundByItsDay();
    void lines_standByCustomer();
    void oneEdit_isOneLine();
    void olderThanYesterday_isNoNews();
    void load_isNoNews();
    void notes_outliveTheProgram();
    void whatIsDeleted_isNotTold();
    void twentyThousandChanges_areCapped();

private:
    void open();
    template <typename E>
    Uuid pull(TableNumber table, const E &entity)
    {
        const Uuid id = nextTestId();
        store->pullRows({Pulled{{table, id}, valuesOf(entity)}}, colleague);
        return id;
    }
    [[nodiscard]] QStringList lines() const
    {
        QStringList all;
        for (int row = 0; row < news->rowCount(); ++row)
            all.append(news->index(row, 0).data(NewsSecondRole).toString());
        return all;
    }
    [[nodiscard]] Interaction noteOn(CustomerId customer, const QString &text) const
    {
        Interaction note;
        note.customer = customer;
        note.kind = u"note"_s;
        note.at = clock.now();
        note.text = text;
        return note;
    }

    NoonClock clock;
    UserId me{nextTestId()};
    UserId colleague{nextTestId()};
    Customer mine;
    Customer theirs;
    FixedNames names{me, {{me, u"Marina Duarte"_s}, {colleague, u"Rafael Nunes"_s}}};
    Format format{QLocale(QLocale::English, QLocale::UnitedStates)};
    std::unique_ptr<FakeStore> store;
    std::unique_ptr<PortfolioNews> news;
    std::unique_ptr<QAbstractItemModelTester> tester;
};

void PortfolioNewsTest::init()
{
    store = std::make_unique<FakeStore>(me);
    mine = aCustomer(u"Acme"_s, u"adoption"_s, me);
    theirs = aCustomer(u"Deles"_s, u"adoption"_s, colleague);
    store->seed({mine, theirs});
    open();
}

void PortfolioNewsTest::open()
{
    news = std::make_unique<PortfolioNews>(*store, names, clock, format);
    tester =
        std::make_unique<QAbstractItemModelTester>(news.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy answered(news.get(), &PortfolioNews::answered);
    news->load();
    QTRY_VERIFY(answered.count() > 0);
}

void PortfolioNewsTest::cleanup()
{
    tester.reset();
    news.reset();
    store.reset();
}

void PortfolioNewsTest::whatHangsOnMyCustomers_isTold()
{
    QCOMPARE(news->rowCount(), 0);
    Contact contact;
    contact.customer = mine.id;
    contact.name = u"Helena Prado"_s;
    contact.email = u"helena@acme.com"_s;
    pull(tables::Contact, contact);
    Contract contract;
    contract.customer = mine.id;
    contract.product = u"Atlas"_s;
    const Uuid atlas = pull(tables::Contract, contract);
    Ticket ticket;
    ticket.customer = mine.id;
    ticket.subject = u"It does not open"_s;
    ticket.status = u"open"_s;
    ticket.openedAt = clock.now();
    pull(tables::Ticket, ticket);
    ChurnEvent churn;
    churn.customer = mine.id;
    churn.day = QDate(2025, 6, 15);
    pull(tables::ChurnEvent, churn);
    pull(tables::Interaction, noteOn(mine.id, u"They are happy"_s));
    QTRY_COMPARE(news->rowCount(), 5); // one line for each, however many fields it was born with
    QCOMPARE(lines(),
             (QStringList{u"Note: They are happy, by Rafael Nunes"_s, u"Cancellation, by Rafael Nunes"_s,
                          u"Ticket opened: It does not open, by Rafael Nunes"_s,
                          u"New contract: Atlas, by Rafael Nunes"_s, u"New contact: Helena Prado, by Rafael Nunes"_s}));
    QCOMPARE(news->index(3, 0).data(NewsTableRole).toInt(), int(tables::Contract));
    QCOMPARE(news->index(3, 0).data(NewsRowRole).toByteArray(), atlas.toBytes());
    QCOMPARE(news->index(3, 0).data().toString(), u"Acme"_s);
}

void PortfolioNewsTest::endsAreTold_thoughTheRowIsNew()
{
    Task task;
    task.customer = mine.id;
    task.title = u"Send the minutes"_s;
    task.status = u"open"_s;
    const Uuid id = pull(tables::Task, task);
    QTRY_COMPARE(news->rowCount(), 1);
    store->pullRows({Pulled{{tables::Task, id}, {{7, Value(clock.now().ms)}}}}, colleague);
    QTRY_COMPARE(news->rowCount(), 2);
    QCOMPARE(lines().constFirst(), u"Task done: Send the minutes, by Rafael Nunes"_s);
}

void PortfolioNewsTest::customersOfOthers_areNotTold()
{
    pull(tables::Interaction, noteOn(theirs.id, u"Not mine"_s));
    pull(tables::Interaction, noteOn(mine.id, u"Mine"_s));
    QTRY_COMPARE(news->rowCount(), 1);
    QCOMPARE(lines(), QStringList{u"Note: Mine, by Rafael Nunes"_s});
    // Whose customer it is may change: then its news are mine.
    store->pullEdit(theirs.id.uuid, customerfields::Owner, Value(me.uuid), colleague);
    QTRY_VERIFY(lines().contains(u"Note: Not mine, by Rafael Nunes"_s));
}

void PortfolioNewsTest::mention_isToldWhereverItStands()
{
    Interaction note = noteOn(theirs.id, u"@Marina Duarte knows"_s);
    note.mentions = {me.uuid.toString()};
    pull(tables::Interaction, note);
    QTRY_COMPARE(lines(), QStringList{u"Rafael Nunes mentioned you: Note: @Marina Duarte knows"_s});
    QCOMPARE(news->index(0, 0).data().toString(), u"Deles"_s);
}

void PortfolioNewsTest::ownWork_replacesWhatOthersDid()
{
    store->pullEdit(mine.id.uuid, customerfields::Industry, Value(u"Retail"_s), colleague);
    QTRY_COMPARE(news->rowCount(), 1);
    RowEdit edit;
    edit.row = {tables::Customer, mine.id.uuid};
    edit.values.insert(customerfields::Industry, Value(u"Logistics"_s));
    (void)store->execute({u"edit"_s, {edit}});
    QTRY_COMPARE(news->rowCount(), 0);
}

void PortfolioNewsTest::whatStoodThere_isFoundByItsDay()
{
    // Pulled while no window looked: nothing was noted, the lists find them by when they happened.
    tester.reset();
    news.reset();
    pull(tables::Interaction, noteOn(mine.id, u"Overnight"_s));
    Ticket old;
    old.customer = mine.id;
    old.subject = u"Last month's"_s;
    old.status = u"solved"_s;
    old.openedAt = Instant{clock.now().ms - 30LL * 86'400'000};
    old.closedAt = clock.now();
    pull(tables::Ticket, old);
    open();
    QTRY_COMPARE(news->rowCount(), 3); // the fake colleague also wrote the old ticket down just now
    QVERIFY(lines().contains(u"Note: Overnight, by Rafael Nunes"_s));
    QVERIFY(lines().contains(u"Ticket solved: Last month's, by Rafael Nunes"_s));
}

void PortfolioNewsTest::lines_standByCustomer()
{
    Customer second = aCustomer(u"Beta"_s, u"adoption"_s, me);
    store->seed({second});
    pull(tables::Interaction, noteOn(mine.id, u"First"_s));
    pull(tables::Interaction, noteOn(second.id, u"Between"_s));
    pull(tables::Interaction, noteOn(mine.id, u"Last"_s));
    QTRY_COMPARE(news->rowCount(), 3);
    QStringList customers;
    QList<bool> firsts;
    for (int row = 0; row < 3; ++row) {
        customers.append(news->index(row, 0).data().toString());
        firsts.append(news->index(row, 0).data(NewsFirstRole).toBool());
    }
    QCOMPARE(customers, (QStringList{u"Acme"_s, u"Acme"_s, u"Beta"_s})); // whose newest is newest stands first
    QCOMPARE(firsts, (QList<bool>{true, false, true}));
}

void PortfolioNewsTest::oneEdit_isOneLine()
{
    store->writeAt(Instant{clock.now().ms - 60'000});
    store->pullRows(
        {Pulled{{tables::Customer, mine.id.uuid},
                {{customerfields::Stage, Value(u"renewal"_s)}, {customerfields::Seats, Value(std::int64_t(7))}}}},
        colleague);
    QTRY_COMPARE(lines(), QStringList{u"Stage, Seats, by Rafael Nunes"_s});
    // Solved in the same breath as it was given a priority: the end is what counts.
    Ticket ticket;
    ticket.customer = mine.id;
    ticket.subject = u"It does not open"_s;
    ticket.status = u"open"_s;
    store->writeAt(Instant{clock.now().ms - 9 * 86'400'000LL});
    const Uuid id = pull(tables::Ticket, ticket);
    store->writeAt(clock.now());
    store->pullRows({Pulled{{tables::Ticket, id}, {{5, Value(u"high"_s)}, {8, Value(clock.now().ms)}}}}, colleague);
    QTRY_COMPARE(lines().constFirst(), u"Ticket solved: It does not open, by Rafael Nunes"_s);
    QCOMPARE(news->rowCount(), 2);
}

void PortfolioNewsTest::olderThanYesterday_isNoNews()
{
    store->writeAt(Instant{clock.now().ms - 3 * 86'400'000LL});
    store->pullEdit(mine.id.uuid, customerfields::Stage, Value(u"renewal"_s), colleague);
    store->writeAt(clock.now());
    store->pullEdit(mine.id.uuid, customerfields::Industry, Value(u"Retail"_s), colleague);
    QTRY_COMPARE(lines(), QStringList{u"Industry: Retail, by Rafael Nunes"_s});
}

void PortfolioNewsTest::load_isNoNews()
{
    SyncStatus status = store->status();
    status.loading = true;
    store->setStatus(status);
    Contact contact;
    contact.customer = mine.id;
    contact.name = u"Known for long"_s;
    pull(tables::Contact, contact);
    status.loading = false;
    store->setStatus(status);
    pull(tables::Interaction, noteOn(mine.id, u"Now"_s));
    QTRY_COMPARE(lines(), QStringList{u"Note: Now, by Rafael Nunes"_s});
}

void PortfolioNewsTest::notes_outliveTheProgram()
{
    Contact contact; // nothing of it says when it was written: no list would find it
    contact.customer = mine.id;
    contact.name = u"Helena Prado"_s;
    pull(tables::Contact, contact);
    QTRY_COMPARE(news->rowCount(), 1);
    tester.reset();
    news.reset();
    open();
    QTRY_COMPARE(lines(), QStringList{u"New contact: Helena Prado, by Rafael Nunes"_s});
}

void PortfolioNewsTest::whatIsDeleted_isNotTold()
{
    Contact contact;
    contact.customer = mine.id;
    contact.name = u"Helena Prado"_s;
    const Uuid id = pull(tables::Contact, contact);
    pull(tables::Interaction, noteOn(mine.id, u"Stays"_s));
    QTRY_COMPARE(news->rowCount(), 2);
    RowEdit removal;
    removal.kind = MutationKind::Remove;
    removal.row = {tables::Contact, id};
    (void)store->execute({u"delete"_s, {removal}});
    QTRY_COMPARE(lines(), QStringList{u"Note: Stays, by Rafael Nunes"_s});
    news->load(); // the row was noted, and is looked into again
    QSignalSpy answered(news.get(), &PortfolioNews::answered);
    QTRY_VERIFY(answered.count() > 0);
    QCOMPARE(lines(), QStringList{u"Note: Stays, by Rafael Nunes"_s});
}

void PortfolioNewsTest::twentyThousandChanges_areCapped()
{
    constexpr int Many = 20'000;
    QList<Pulled> rows;
    Contact contact;
    contact.customer = mine.id;
    for (int i = 0; i < Many; ++i) {
        contact.name = u"Contact %1"_s.arg(i);
        rows.append({{tables::Contact, nextTestId()}, valuesOf(contact)});
    }
    store->pullRows(rows, colleague);
    QTRY_VERIFY(lines().contains(u"New contact: Contact %1, by Rafael Nunes"_s.arg(Many - 1)));
    QCOMPARE(news->rowCount(), int(PortfolioNews::MostRows));
}

} // namespace farol

QTEST_GUILESS_MAIN(farol::PortfolioNewsTest)
#include "tst_portfolionews.moc"
