// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/commands.h"
#include "models/conflictsmodel.h"
#include "models/itemroles.h"
#include "models/namelookup.h"
#include "models/recordroles.h"
#include "models/rowtitle.h"
#include "models/trashmodel.h"
#include "tests/support/fakestore.h"

#include "core/tables.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

class StillClock final : public Clock
{
public:
    [[nodiscard]] Instant now() const override { return Instant{1'760'000'000'000}; }
    [[nodiscard]] std::int64_t monotonicMs() const override { return 0; }
};

constexpr FieldNumber Stage = 4;
constexpr FieldNumber Notes = 15; // of a contact
constexpr FieldNumber Value6 = 6; // of a contract: its value

} // namespace

// Lists of rows of one table or of all, over a fake store and under Qt's model tester.
class KeyedRowsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void conflicts_areOfEveryTable();
    void conflicts_sayWhoseAndBetweenWhat();
    void conflicts_leaveWhenTheyAreSettled();
    void conflicts_keepTheSelection();
    void tenThousandConflicts_loadWhatIsLookedAt();
    void failure_leavesTheListAsItWas();
    void trash_holdsMoreThanAPage();
    void trash_newestFirst();
    void deletion_isSettledByDeletingOrRestoring();
    void allTexts_areJoinedOnce();
    void titles_areWhatPeopleCallRows();

private:
    Uuid contact(const QString &name, const QString &notes = {});
    Uuid contract(std::int64_t value);
    void conflict(const RowKey &key, FieldNumber field, const Value &other);
    void run(const Command &command);
    void load();

    UserId m_me{nextTestId()};
    UserId m_colleague{nextTestId()};
    Customer m_customer = aCustomer(u"Café Alto"_s, u"adoption"_s);
    StillClock m_clock;
    std::unique_ptr<FakeStore> m_store;
    std::unique_ptr<FixedNames> m_names;
    std::unique_ptr<ConflictsModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void KeyedRowsTest::init()
{
    m_store = std::make_unique<FakeStore>(m_me);
    m_store->seed({m_customer});
    m_names = std::make_unique<FixedNames>(
        m_me, QList<std::pair<UserId, QString>>{{m_me, u"Marina"_s}, {m_colleague, u"Rafael"_s}});
    m_model = std::make_unique<ConflictsModel>(*m_store, *m_names, Format(QLocale(QLocale::English)));
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void KeyedRowsTest::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_names.reset();
    m_store.reset();
}

Uuid KeyedRowsTest::contact(const QString &name, const QString &notes)
{
    const Uuid id = nextTestId();
    m_store->seedRow({tables::Contact, id}, {{1, Value(m_customer.id.uuid)}, {2, Value(name)}, {Notes, Value(notes)}});
    return id;
}

Uuid KeyedRowsTest::contract(std::int64_t value)
{
    const Uuid id = nextTestId();
    m_store->seedRow(
        {tables::Contract, id},
        {{1, Value(m_customer.id.uuid)}, {3, Value(u"Farol"_s)}, {Value6, Value(value)}, {7, Value(u"BRL"_s)}});
    return id;
}

void KeyedRowsTest::conflict(const RowKey &key, FieldNumber field, const Value &other)
{
    m_store->pullConflict(key, field, other, m_colleague, Instant{1'750'000'000'000});
}

void KeyedRowsTest::run(const Command &command)
{
    const auto done = m_store->execute(command);
    QTRY_VERIFY(done.isFinished());
    QVERIFY(done.result());
}

void KeyedRowsTest::load()
{
    QSignalSpy answered(m_model.get(), &KeyedRows::answered);
    m_model->load();
    QVERIFY(!m_model->isReady());
    QVERIFY(answered.wait());
    QVERIFY(m_model->isReady());
}

void KeyedRowsTest::conflicts_areOfEveryTable()
{
    const RowKey customer{tables::Customer, m_customer.id.uuid};
    const RowKey person{tables::Contact, contact(u"Bia"_s)};
    const RowKey bought{tables::Contract, contract(100)};
    load();
    QCOMPARE(m_model->rowCount(), 0);
    conflict(bought, Value6, Value(std::int64_t(200)));
    conflict(customer, Stage, Value(u"renewal"_s));
    conflict(person, 2, Value(u"Beatriz"_s));
    QTRY_COMPARE(m_model->rowCount(), 3);
    QCOMPARE(m_model->keyAt(0), customer);
    QCOMPARE(m_model->keyAt(1), person);
    QCOMPARE(m_model->keyAt(2), bought);
    QCOMPARE(m_model->rowOf(bought), 2);
    QCOMPARE(m_model->rowOf({tables::Contact, m_customer.id.uuid}), -1);
    QCOMPARE(m_model->index(2).data(TableRole).toInt(), static_cast<int>(tables::Contract));
}

void KeyedRowsTest::conflicts_sayWhoseAndBetweenWhat()
{
    conflict({tables::Contract, contract(26'850'000)}, Value6, Value(std::int64_t(28'400'000)));
    load();
    QTRY_VERIFY(m_model->index(0).data(LoadedRole).toBool());
    QTRY_COMPARE(m_model->index(0).data(SecondLineRole).toString(), u"Contract · Café Alto · Value"_s);
    QCOMPARE(m_model->index(0).data().toString(), u"Farol"_s);
    const QString choices = m_model->index(0).data(ThirdLineRole).toString();
    QVERIFY2(choices.contains(u"268,500"_s) && choices.contains(u"284,000"_s), qPrintable(choices));
    QVERIFY(m_model->index(0).data(Qt::AccessibleTextRole).toString().contains(choices));
    // The customer is called otherwise from now on.
    m_store->pullEdit(m_customer.id.uuid, 1, Value(u"Café Baixo"_s), m_colleague);
    QTRY_COMPARE(m_model->index(0).data(SecondLineRole).toString(), u"Contract · Café Baixo · Value"_s);
}

void KeyedRowsTest::conflicts_leaveWhenTheyAreSettled()
{
    const RowKey person{tables::Contact, contact(u"Bia"_s)};
    conflict(person, 2, Value(u"Beatriz"_s));
    load();
    QCOMPARE(m_model->rowCount(), 1);
    run(settleConflict(person, 2, Value(u"Beatriz"_s)));
    QTRY_COMPARE(m_model->rowCount(), 0);
}

void KeyedRowsTest::conflicts_keepTheSelection()
{
    QList<RowKey> keys;
    for (const QString &name : {u"Ana"_s, u"Bia"_s, u"Caio"_s, u"Davi"_s}) {
        keys.append({tables::Contact, contact(name)});
        conflict(keys.constLast(), 5, Value(u"1"_s));
    }
    load();
    const QPersistentModelIndex caio = m_model->index(2);
    QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    run(settleConflict(keys.at(0), 5, Value(u"1"_s)));
    QTRY_COMPARE(m_model->rowCount(), 3);
    const RowKey early{tables::Contact, contact(u"Abel"_s)};
    conflict(early, 5, Value(u"1"_s));
    QTRY_COMPARE(m_model->rowCount(), 4);
    QCOMPARE(m_model->keyAt(0), early);
    QCOMPARE(m_model->keyAt(caio.row()), keys.at(2));
    QCOMPARE(resets.count(), 0);
}

void KeyedRowsTest::tenThousandConflicts_loadWhatIsLookedAt()
{
    constexpr int Many = 10'000;
    for (int i = 0; i < Many; ++i) {
        const RowKey key{tables::Contact, nextTestId()};
        m_store->seedRow(key, {{1, Value(m_customer.id.uuid)}, {2, Value(u"Contact %1"_s.arg(i, 5, 10, QChar(u'0')))}});
        if (i == 0 || i == Many - 1)
            continue;
        m_store->seedConflict(key, 2, Value(u"other"_s), m_colleague);
    }
    load();
    QCOMPARE(m_model->rowCount(), Many - 2);
    const int before = m_store->stateRequests();
    for (int row = 5000; row < 5040; ++row)
        (void)m_model->index(row).data();
    QTRY_COMPARE(m_model->index(5039).data().toString(), u"Contact 05040"_s);
    QVERIFY(m_store->stateRequests() - before <= 45); // the tester looks at the first row
    QVERIFY(m_model->rowAt(100) == nullptr);
    run(settleConflict(m_model->keyAt(5000), 2, Value(u"other"_s)));
    QTRY_COMPARE(m_model->rowCount(), Many - 3);
}

void KeyedRowsTest::failure_leavesTheListAsItWas()
{
    const RowKey person{tables::Contact, contact(u"Bia"_s)};
    conflict(person, 2, Value(u"Beatriz"_s));
    load();
    QSignalSpy failed(m_model.get(), &KeyedRows::failed);
    m_store->failNextIds(farol::fail(Error::Code::Corrupt));
    conflict({tables::Contact, contact(u"Caio"_s)}, 2, Value(u"Kaio"_s));
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(m_model->rowCount(), 1);
    conflict({tables::Contact, contact(u"Davi"_s)}, 2, Value(u"David"_s)); // the next change asks anew
    QTRY_COMPARE(m_model->rowCount(), 3);
}

void KeyedRowsTest::trash_holdsMoreThanAPage()
{
    constexpr int Many = 1500;
    TrashModel trash(*m_store, *m_names, m_clock, Format(QLocale(QLocale::English)));
    const QAbstractItemModelTester tester(&trash, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QList<Uuid> ids;
    for (int i = 0; i < Many; ++i)
        ids.append(contact(u"Contact %1"_s.arg(i)));
    run(removeRows(tables::Contact, ids));
    trash.show(tables::Contact);
    QTRY_COMPARE(trash.rowCount(), Many);
    (void)trash.index(Many - 1).data();
    QTRY_COMPARE(trash.index(Many - 1).data().toString(), u"Contact 0"_s); // what was deleted first
    run(restoreRows(tables::Contact, ids.mid(0, 1000)));
    QTRY_COMPARE(trash.rowCount(), Many - 1000);
}

void KeyedRowsTest::trash_newestFirst()
{
    m_store->beginAt(Instant{m_clock.now().ms - 3'600'000});
    TrashModel trash(*m_store, *m_names, m_clock, Format(QLocale(QLocale::English)));
    const QAbstractItemModelTester tester(&trash, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const Uuid first = contact(u"First"_s);
    const Uuid second = contact(u"Second"_s);
    run(removeRows(tables::Contact, {second}));
    run(removeRows(tables::Contact, {first}));
    trash.show(tables::Contact);
    QTRY_COMPARE(trash.rowCount(), 2);
    QCOMPARE(trash.idAt(0), first);
    QCOMPARE(trash.idAt(1), second);
    QTRY_VERIFY(trash.index(0).data(SecondLineRole).toString().startsWith(u"Café Alto · deleted by Marina"_s));
    QVERIFY(trash.index(0).data(RightTextRole).toString().startsWith(u"kept for"_s));
    // What hung on a customer is in the trash only by the customer.
    run(removeRows(tables::Customer, {m_customer.id.uuid}));
    QTRY_COMPARE(trash.rowCount(), 0);
}

void KeyedRowsTest::deletion_isSettledByDeletingOrRestoring()
{
    const RowKey key{tables::Contact, nextTestId()};
    const Command removes = settleConflict(key, DeletedField, Value(true));
    QCOMPARE(removes.edits.constFirst().kind, MutationKind::Remove);
    QCOMPARE(removes.edits.constFirst().settles, QList<FieldNumber>{DeletedField});
    QVERIFY(removes.edits.constFirst().values.isEmpty());
    QCOMPARE(settleConflict(key, DeletedField, Value()).edits.constFirst().kind, MutationKind::Restore);
    QCOMPARE(settleConflict(key, DeletedField, Value(false)).edits.constFirst().kind, MutationKind::Restore);
}

void KeyedRowsTest::allTexts_areJoinedOnce()
{
    const EntityInfo &entity = *farolSchema().entity(tables::Contact);
    FieldState state;
    state.value = Value(u"Mine\n"_s);
    Side side;
    side.value = Value(u"Hers"_s);
    state.sides = {side};
    QCOMPARE(allTexts(*entity.field(Notes), state), std::optional(u"Mine\n\nHers"_s));
    QVERIFY(!allTexts(*entity.field(2), state)); // a name is one line
    side.value = Value(u"Mine"_s);
    state.sides = {side, Side()};
    QVERIFY(!allTexts(*entity.field(Notes), state));
}

void KeyedRowsTest::titles_areWhatPeopleCallRows()
{
    RowState row;
    row.key = {tables::Interaction, nextTestId()};
    QVERIFY(rowTitle(row).isEmpty());
    const EntityInfo &entity = *farolSchema().entity(tables::Interaction);
    for (const FieldInfo &field : entity.fields) {
        if (field.type == FieldType::LongText) {
            row.fields[field.number].value = Value(u"Wants two\nmore seats"_s);
            break;
        }
    }
    QCOMPARE(rowTitle(row), u"Wants two more seats"_s);
    row.fields[1].value = Value(m_customer.id.uuid);
    QCOMPARE(customerOf(row), m_customer.id.uuid);
    row.key.table = tables::TicketMessage; // hangs on a ticket; the scope is the customer's
    row.scope = ScopeId(m_customer.id.uuid);
    row.fields[1].value = Value(nextTestId());
    QCOMPARE(customerOf(row), m_customer.id.uuid);
    row.key.table = tables::Holiday;
    QVERIFY(customerOf(row).isNull());
}

} // namespace farol

QTEST_GUILESS_MAIN(farol::KeyedRowsTest)
#include "tst_keyedrows.moc"
