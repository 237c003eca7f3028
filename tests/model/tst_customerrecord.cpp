// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/churnevent.h"
#include "core/entityrow.h"
#include "models/contactmerge.h"
#include "models/customerrecord.h"
#include "models/dayheading.h"
#include "models/fieldhistory.h"
#include "models/interactiondraft.h"
#include "models/itemroles.h"
#include "models/namelookup.h"
#include "models/neighbours.h"
#include "models/recordroles.h"
#include "models/timelinemodel.h"
#include "models/usagefigures.h"
#include "tests/support/fakestore.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

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

constexpr std::int64_t Hour = 3'600'000;

} // namespace

// What a customer's page shows, over a fake store; every list under Qt's model tester, also while data changes.
class CustomerRecordTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void rows_areThoseOfTheirOwner();
    void rows_followChangesOneByOne();
    void aliases_haveNoRow();
    void contacts_areCalledByNameAlone();
    void figures_areOfTheDay();
    void worth_saysItsPeriodInWords();
    void timeline_isOneOrderOfAll();
    void timeline_followsItsSources();
    void timeline_keepsItsPlaceAsEntriesCome();
    void timeline_ofManyLoadsWhatIsLookedAt();
    void draft_isReadAsItWasWritten();
    void merge_takesWhatWasChosen();
    void neighbours_areThoseOfTheList();
    void history_isNewestFirst();
    void history_tellsAllThatIsKnownHere();
    void days_areCalledAsPeopleCallThem();
    void usage_isSummedByWeekAndFeature();

private:
    template <typename E>
    Uuid add(TableNumber table, const E &entity)
    {
        const Uuid id = nextTestId();
        store->seedRow({table, id}, valuesOf(entity));
        return id;
    }
    /// As somebody else's work would arrive: told to the models.
    template <typename E>
    Uuid create(TableNumber table, const E &entity)
    {
        RowEdit edit;
        edit.kind = MutationKind::Create;
        edit.row = {table, nextTestId()};
        edit.values = valuesOf(entity);
        (void)store->execute({u"add"_s, {edit}});
        return edit.row.id;
    }
    void change(const RowKey &row, FieldNumber field, const Value &value)
    {
        RowEdit edit;
        edit.row = row;
        edit.values.insert(field, value);
        (void)store->execute({u"edit"_s, {edit}});
    }
    [[nodiscard]] Contact contact(const QString &name) const;
    [[nodiscard]] Interaction interaction(const QString &kind, std::int64_t hoursAgo) const;
    void open();
    void watch(QAbstractItemModel &model)
    {
        testers.push_back(
            std::make_unique<QAbstractItemModelTester>(&model, QAbstractItemModelTester::FailureReportingMode::QtTest));
    }

    NoonClock clock;
    UserId me{nextTestId()};
    CustomerId customer;
    std::unique_ptr<FakeStore> store;
    std::unique_ptr<FixedNames> names;
    std::unique_ptr<CustomerRecord> record;
    std::unique_ptr<TimelineModel> timeline;
    std::vector<std::unique_ptr<QAbstractItemModelTester>> testers;
};

void CustomerRecordTest::init()
{
    store = std::make_unique<FakeStore>(me);
    names = std::make_unique<FixedNames>(me, QList<std::pair<UserId, QString>>{{me, u"Marina Duarte"_s}});
    const Customer one = aCustomer(u"Acme"_s, u"adoption"_s, me);
    customer = one.id;
    store->seed({one});
    const Format format{QLocale(QLocale::English, QLocale::UnitedStates)};
    record = std::make_unique<CustomerRecord>(*store, Readable{*names, clock, format});
    timeline = std::make_unique<TimelineModel>(
        *store, *names, clock, format,
        TimelineModel::Sources{record->contacts(), record->tickets(), record->contracts(), record->churns()});
    for (QAbstractItemModel *model :
         {static_cast<QAbstractItemModel *>(&record->contacts()), static_cast<QAbstractItemModel *>(&record->links()),
          static_cast<QAbstractItemModel *>(&record->contracts()),
          static_cast<QAbstractItemModel *>(&record->tickets()), static_cast<QAbstractItemModel *>(&record->tasks()),
          static_cast<QAbstractItemModel *>(timeline.get())})
        watch(*model);
}

void CustomerRecordTest::cleanup()
{
    testers.clear();
    timeline.reset();
    record.reset();
    store.reset();
}

void CustomerRecordTest::open()
{
    record->show(customer);
    timeline->show(customer.uuid);
    QTRY_VERIFY(record->customer().has_value());
    QTRY_VERIFY(record->contacts().isReady() && record->contracts().isReady() && record->tickets().isReady());
    QTRY_VERIFY(record->tasks().isReady() && timeline->isComplete());
}

Contact CustomerRecordTest::contact(const QString &name) const
{
    Contact made;
    made.customer = customer;
    made.name = name;
    return made;
}

Interaction CustomerRecordTest::interaction(const QString &kind, std::int64_t hoursAgo) const
{
    Interaction made;
    made.customer = customer;
    made.kind = kind;
    made.at = Instant{clock.now().ms - hoursAgo * Hour};
    made.text = kind + u" "_s + QString::number(hoursAgo);
    return made;
}

void CustomerRecordTest::rows_areThoseOfTheirOwner()
{
    add(tables::Contact, contact(u"Bruno"_s));
    add(tables::Contact, contact(u"Ana"_s));
    Contact other = contact(u"Somebody else's"_s);
    other.customer = CustomerId(nextTestId());
    add(tables::Contact, other);
    open();
    QCOMPARE(record->contacts().rowCount(), 2);
    QCOMPARE(record->contacts().index(0, 0).data().toString(), u"Ana"_s);
    record->show(CustomerId(nextTestId()));
    QCOMPARE(record->contacts().rowCount(), 0); // at once: nobody is shown under another name
}

void CustomerRecordTest::rows_followChangesOneByOne()
{
    const Uuid ana = add(tables::Contact, contact(u"Ana"_s));
    const Uuid bruno = add(tables::Contact, contact(u"Bruno"_s));
    open();
    const QPersistentModelIndex kept(record->contacts().index(1, 0));
    QSignalSpy resets(&record->contacts(), &QAbstractItemModel::modelReset);
    create(tables::Contact, contact(u"Alba"_s));
    QTRY_COMPARE(record->contacts().rowCount(), 3);
    QCOMPARE(kept.row(), 2);
    change({tables::Contact, ana}, 2, Value(u"Zoe"_s)); // moves to the end
    QTRY_COMPARE(record->contacts().rowOf(ana), 2);
    QCOMPARE(kept.data(IdRole).toByteArray(), bruno.toBytes());
    store->pullEdit(customer.uuid, 1, Value(u"Acme Ltd"_s));
    QTRY_COMPARE(record->customer()->name, u"Acme Ltd"_s);
    QCOMPARE(resets.count(), 0);
}

void CustomerRecordTest::aliases_haveNoRow()
{
    const Uuid ana = add(tables::Contact, contact(u"Ana"_s));
    Contact alias = contact(u"Ana B."_s);
    alias.mergedInto = ContactId(ana);
    const Uuid old = add(tables::Contact, alias);
    open();
    QCOMPARE(record->contacts().rowCount(), 1);
    QCOMPARE(contactNames({old.toString(), ana.toString(), nextTestId().toString()}, record->contacts()),
             QStringList{u"Ana"_s});
}

void CustomerRecordTest::contacts_areCalledByNameAlone()
{
    Contact ana = contact(u"Ana"_s);
    ana.influence = u"high"_s;
    ana.jobTitle = u"Director"_s;
    add(tables::Contact, ana);
    open();
    const QModelIndex row = record->contacts().index(0, 0);
    QVERIFY(row.data(RightTextRole).toString().isEmpty()); // nothing beside the name that could cut it short
    QCOMPARE(row.data(SecondLineRole).toString(), u"Director · influence: high"_s);
    QCOMPARE(row.data(Qt::AccessibleTextRole).toString(), u"Ana, Director, influence: high"_s);
}

void CustomerRecordTest::worth_saysItsPeriodInWords()
{
    const Format format{QLocale(QLocale::English, QLocale::UnitedStates)};
    Contract contract;
    QCOMPARE(worthText(contract, format), QString());
    contract.value = 125'000;
    contract.currency = u"USD"_s;
    QCOMPARE(worthText(contract, format), u"$1,250.00"_s);
    contract.period = u"month"_s;
    QCOMPARE(worthText(contract, format), u"$1,250.00 a month"_s);
    contract.period = u"half_year"_s;
    QCOMPARE(worthText(contract, format), u"$1,250.00 a half-year"_s);
    contract.period = u"once"_s;
    QCOMPARE(worthText(contract, format), u"$1,250.00 once"_s);
    contract.period = u"fortnight"_s; // what a newer program may write
    QVERIFY(worthText(contract, format).startsWith(u"$1,250.00 / "_s));
}

void CustomerRecordTest::figures_areOfTheDay()
{
    Contract contract;
    contract.customer = customer;
    contract.value = 300'000;
    contract.currency = u"BRL"_s;
    contract.period = u"quarter"_s;
    contract.seats = 10;
    contract.starts = QDate(2025, 1, 1);
    contract.renewal = QDate(2025, 9, 1);
    contract.noticeDays = 60;
    add(tables::Contract, contract);
    contract.currency = u"USD"_s;
    contract.period = u"month"_s;
    contract.renewal = QDate(2025, 8, 1);
    add(tables::Contract, contract);
    contract.ends = QDate(2025, 3, 1); // over
    add(tables::Contract, contract);
    contract.ends = {};
    contract.isTrial = true;
    add(tables::Contract, contract);
    add(tables::Interaction, interaction(u"note"_s, 1)); // a note is no contact
    add(tables::Interaction, interaction(u"call"_s, 5));
    open();
    const auto figures = record->figures();
    QCOMPARE(figures.monthly.value(u"BRL"_s), std::int64_t(100'000));
    QCOMPARE(figures.monthly.value(u"USD"_s), std::int64_t(300'000));
    QCOMPARE(figures.running, 2);
    QCOMPARE(figures.seats.value_or(0), std::int64_t(20));
    QCOMPARE(figures.renewal, QDate(2025, 8, 1));
    QCOMPARE(figures.notice, QDate(2025, 6, 2));
    QTRY_VERIFY(record->lastContact().has_value());
    QCOMPARE(record->lastContact()->ms, clock.now().ms - 5 * Hour);
}

void CustomerRecordTest::timeline_isOneOrderOfAll()
{
    const Uuid call = add(tables::Interaction, interaction(u"call"_s, 2));
    Interaction pinned = interaction(u"note"_s, 500);
    pinned.isPinned = true;
    const Uuid note = add(tables::Interaction, pinned);
    Ticket ticket;
    ticket.customer = customer;
    ticket.status = u"open"_s;
    ticket.openedAt = Instant{clock.now().ms - 30 * Hour};
    const Uuid asked = add(tables::Ticket, ticket);
    Contract contract;
    contract.customer = customer;
    contract.starts = QDate(2025, 1, 1);
    contract.renewal = QDate(2026, 1, 1); // not yet
    const Uuid bought = add(tables::Contract, contract);
    ChurnEvent churn;
    churn.customer = customer;
    churn.day = QDate(2024, 1, 1);
    const Uuid left = add(tables::ChurnEvent, churn);
    open();
    QTRY_COMPARE(timeline->rowCount(), 5);
    QList<RowKey> order;
    for (int row = 0; row < timeline->rowCount(); ++row)
        order.append(timeline->keyAt(row));
    QCOMPARE(order, (QList<RowKey>{{tables::Interaction, note},
                                   {tables::Interaction, call},
                                   {tables::Ticket, asked},
                                   {tables::Contract, bought},
                                   {tables::ChurnEvent, left}}));
    QVERIFY(timeline->startsGroup(0));
    QCOMPARE(timeline->index(0).data(TimelineModel::GroupRole).toString(), u"Pinned"_s);
    QCOMPARE(timeline->index(1).data(TimelineModel::GroupRole).toString(), u"Today"_s);
    QVERIFY(timeline->index(3).data(TimelineModel::TimeRole).toString().isEmpty()); // a day has no hour
    TimelineFilter filter;
    filter.kinds = TimelineFilter::Kinds::Tickets;
    timeline->setFilter(filter);
    QTRY_COMPARE(timeline->rowCount(), 1);
    filter = {};
    filter.text = u"call"_s;
    timeline->setFilter(filter);
    QTRY_COMPARE(timeline->keyAt(0).id, call);
}

void CustomerRecordTest::timeline_followsItsSources()
{
    const Uuid call = add(tables::Interaction, interaction(u"call"_s, 2));
    Interaction with = interaction(u"meeting"_s, 3);
    const Uuid ana = add(tables::Contact, contact(u"Ana"_s));
    with.contacts = {ana.toString()};
    add(tables::Interaction, with);
    open();
    QTRY_VERIFY(timeline->index(1).data(TimelineModel::DetailRole).toString().contains(u"Ana"_s));
    change({tables::Contact, ana}, 2, Value(u"Ana Lima"_s));
    QTRY_VERIFY(timeline->index(1).data(TimelineModel::DetailRole).toString().contains(u"Ana Lima"_s));
    change({tables::Interaction, call}, 14, Value(u"Edited"_s));
    QTRY_COMPARE(timeline->index(0).data(TimelineModel::BodyRole).toString(), u"Edited"_s);
    change({tables::Interaction, call}, 4, Value(clock.now().ms - 9 * Hour));
    QTRY_COMPARE(timeline->rowOf({tables::Interaction, call}), 1);
    RowEdit removal;
    removal.kind = MutationKind::Remove;
    removal.row = {tables::Interaction, call};
    (void)store->execute({u"delete"_s, {removal}});
    QTRY_COMPARE(timeline->rowCount(), 1);
}

void CustomerRecordTest::timeline_keepsItsPlaceAsEntriesCome()
{
    for (int i = 0; i < 20; ++i)
        add(tables::Interaction, interaction(u"note"_s, 10 + i));
    open();
    QTRY_COMPARE(timeline->rowCount(), 20);
    const QPersistentModelIndex kept(timeline->index(7));
    const RowKey key = timeline->keyAt(7);
    QSignalSpy resets(timeline.get(), &QAbstractItemModel::modelReset);
    create(tables::Interaction, interaction(u"call"_s, 1));
    QTRY_COMPARE(timeline->rowCount(), 21);
    QCOMPARE(resets.count(), 0);
    QCOMPARE(timeline->keyAt(kept.row()), key);
}

void CustomerRecordTest::timeline_ofManyLoadsWhatIsLookedAt()
{
    constexpr int Many = 3'000;
    for (int i = 0; i < Many; ++i)
        add(tables::Interaction, interaction(u"note"_s, i));
    open();
    QTRY_COMPARE(timeline->rowCount(), Many);
    QVERIFY(timeline->index(0).data(LoadedRole).toBool());
    QVERIFY(!timeline->index(2'000).data(LoadedRole).toBool());
    timeline->showRange(2'000, 2'015);
    QTRY_COMPARE(timeline->index(2'000).data(TimelineModel::BodyRole).toString(), u"note 2000"_s);
    QVERIFY(!timeline->index(2'500).data(LoadedRole).toBool());
}

void CustomerRecordTest::draft_isReadAsItWasWritten()
{
    InteractionDraft draft;
    QVERIFY(draft.isEmpty());
    QVERIFY(encodeDraft(draft).isEmpty());
    draft.interaction.kind = u"call"_s;
    draft.interaction.text = u"“Olá”\nsegunda linha"_s;
    draft.interaction.minutes = 25;
    draft.interaction.isConfirmed = true;
    draft.interaction.at = clock.now();
    draft.interaction.contacts = {nextTestId().toString()};
    InteractionDraft again = decodeDraft(encodeDraft(draft));
    // The wire of drafts counts in seconds, as people do.
    QCOMPARE(again.interaction.at->ms / 1'000, draft.interaction.at->ms / 1'000);
    again.interaction.at = draft.interaction.at;
    QVERIFY(again == draft);
    QVERIFY(decodeDraft("not JSON").isEmpty());
}

void CustomerRecordTest::merge_takesWhatWasChosen()
{
    Contact stays = contact(u"Ana Lima"_s);
    stays.id = ContactId(nextTestId());
    stays.email = u"ana@acme.com"_s;
    stays.roles = {u"user"_s};
    Contact goes = contact(u"Ana L."_s);
    goes.id = ContactId(nextTestId());
    goes.email = u"ana.lima@acme.com"_s;
    goes.phone = u"11 3333-4444"_s;
    goes.roles = {u"champion"_s};
    goes.isPrimary = true;
    goes.reportsTo = stays.id;
    QCOMPARE(fieldsToChoose(stays, goes), (QList<FieldNumber>{2, 4}));
    const Contact merged = mergedContact(stays, goes, {4});
    QCOMPARE(merged.name, u"Ana Lima"_s);
    QCOMPARE(merged.email, u"ana.lima@acme.com"_s);
    QCOMPARE(merged.phone, u"11 3333-4444"_s); // only one of them has it
    QCOMPARE(merged.roles, (QStringList{u"user"_s, u"champion"_s}));
    QVERIFY(merged.isPrimary);
    QVERIFY(merged.reportsTo.isNull()); // not to oneself
    const Command command = mergeContacts(stays, goes, merged);
    QCOMPARE(command.edits.size(), 2);
    const RowEdit &alias = command.edits.constFirst();
    QCOMPARE(alias.row, (RowKey{tables::Contact, goes.id.uuid}));
    QVERIFY(alias.values.value(14) == Value(stays.id.uuid));
    QVERIFY(alias.values.value(9) == Value(false));
    QCOMPARE(command.edits.constLast().add.value(7), QStringList{u"champion"_s});
}

void CustomerRecordTest::neighbours_areThoseOfTheList()
{
    const Customer b = aCustomer(u"Bolt"_s);
    const Customer c = aCustomer(u"Crane"_s);
    store->seed({b, c});
    Neighbours neighbours(*store);
    ListQuery query;
    query.table = tables::Customer;
    query.sort = {{1, false}};
    neighbours.follow(query);
    neighbours.stand(b.id.uuid);
    QTRY_COMPARE(neighbours.place(), 1);
    QCOMPARE(neighbours.previous(), customer.uuid);
    QCOMPARE(neighbours.next(), c.id.uuid);
    store->pullDelete({c.id.uuid});
    QVERIFY(neighbours.next().isNull());
    neighbours.stand(nextTestId());
    QCOMPARE(neighbours.place(), -1);
    QVERIFY(neighbours.previous().isNull());
}

void CustomerRecordTest::history_isNewestFirst()
{
    FieldHistory history(*store, *names, Format(QLocale::c()));
    watch(history);
    open();
    store->pullEdit(customer.uuid, 9, Value(u"Logistics"_s), me);
    QTRY_COMPARE(record->customer()->industry, u"Logistics"_s);
    history.show(*record->detail().row());
    QCOMPARE(history.index(0).data(FieldRole).toInt(), 9);
    QVERIFY(history.index(0).data(SecondLineRole).toString().contains(u"Marina Duarte"_s));
    history.clear();
    QCOMPARE(history.rowCount(), 0);
    testers.pop_back();
}

void CustomerRecordTest::history_tellsAllThatIsKnownHere()
{
    using S = FieldHistory::Standing;
    constexpr FieldNumber Industry = 9;
    const UserId rui(nextTestId());
    FieldHistory history(*store, *names, Format(QLocale::c()));
    watch(history);
    open();
    const auto edit = [&](const QString &value) {
        RowEdit change;
        change.row = {tables::Customer, customer.uuid};
        change.values.insert(Industry, Value(value));
        const auto done = store->execute({u"edit"_s, {change}});
        QTRY_VERIFY(done.isFinished());
    };
    store->pullEdit(customer.uuid, Industry, Value(u"His"_s), rui); // replaced here: its author is known all the same
    edit(u"First"_s);
    edit(u"Second"_s);
    const auto undone = store->undo();
    QTRY_VERIFY(undone.isFinished());
    store->pullEdit(customer.uuid, Industry, Value(u"Now"_s), rui);
    store->pullConflict(customer.uuid, Industry, Value(u"Other"_s), rui, Instant{1'740'000'000'000});
    QSignalSpy completed(&history, &FieldHistory::completed);
    const auto row = store->row({tables::Customer, customer.uuid});
    QTRY_VERIFY(row.isFinished());
    history.show(*row.result());
    QVERIFY(completed.wait());
    QStringList said;
    for (int at = 0; at < history.rowCount(); ++at) {
        if (history.index(at).data(FieldRole).toInt() != Industry)
            continue;
        const QString value = history.index(at).data(SecondLineRole).toString().section(u',', 0, 0);
        said.append(value + u' ' + QString::number(static_cast<int>(history.standingAt(at))));
        QCOMPARE(history.index(at).data(TagsRole).toStringList().isEmpty(), history.standingAt(at) == S::InForce);
    }
    const auto line = [](const char *value, S standing) -> QString {
        return QString::fromLatin1(value) + u' ' + QString::number(static_cast<int>(standing));
    };
    // What the undo brought back is a value of its own, written later than the one it took back.
    QCOMPARE(said, (QStringList{line("Now", S::InForce), line("First", S::Earlier), line("Second", S::TakenBack),
                                line("First", S::Earlier), line("His", S::Earlier), line("Other", S::OpenSide)}));
    history.show(*row.result()); // the same again changes nothing
    QVERIFY(completed.wait());
    QCOMPARE(said.size(), 6);
    testers.pop_back();
}

void CustomerRecordTest::days_areCalledAsPeopleCallThem()
{
    const QDate today(2026, 3, 17);
    const QLocale pt(QLocale::Portuguese, QLocale::Brazil);
    QCOMPARE(dayHeading(today.addDays(-1), today, pt),
             u"Yesterday, 16 de março"_s); // the words are translated elsewhere
    QCOMPARE(dayHeading(QDate(2026, 3, 13), today, pt), u"Sexta-feira, 13 de março"_s);
    QCOMPARE(dayHeading(QDate(2026, 2, 26), today, pt), u"26 de fevereiro"_s);
    QCOMPARE(dayHeading(QDate(2025, 1, 12), today, pt), u"12 de janeiro de 2025"_s);
    const QLocale en(QLocale::English, QLocale::UnitedStates);
    QCOMPARE(dayHeading(QDate(2026, 3, 13), today, en), u"Friday, March 13"_s);
    QCOMPARE(dayHeading(QDate(2025, 1, 12), today, en), u"January 12, 2025"_s);
    QCOMPARE(dayDistance(today, today), u"today"_s);
    QCOMPARE(dayDistance(today.addDays(1), today), u"tomorrow"_s);
}

void CustomerRecordTest::usage_isSummedByWeekAndFeature()
{
    const QDate sunday(2025, 6, 15);
    QList<UsageFact> facts;
    for (int day = 0; day < 20; ++day) {
        UsageFact fact;
        fact.feature = day < 5 ? u"a"_s : u"b"_s;
        fact.day = sunday.addDays(-day);
        fact.uses = 2;
        facts.append(fact);
    }
    const QList<WeekOfUse> weeks = weeksOfUse(facts, sunday, 14);
    QCOMPARE(weeks, (QList<WeekOfUse>{{QDate(2025, 6, 2), 14}, {QDate(2025, 6, 9), 14}}));
    QCOMPARE(topFeatures(facts, sunday, 14, 1), (QList<std::pair<QString, std::int64_t>>{{u"b"_s, 18}}));
    QCOMPARE(usesWithin(facts, sunday, 7), std::int64_t(14));
    QVERIFY(topFeatures({}, sunday, 28, 5).isEmpty());
}

} // namespace farol

QTEST_GUILESS_MAIN(farol::CustomerRecordTest)
#include "tst_customerrecord.moc"
