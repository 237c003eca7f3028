// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/async.h"
#include "core/customvalue.h"
#include "core/entityrow.h"
#include "models/customervalues.h"
#include "models/customfieldrows.h"
#include "models/fieldhistory.h"
#include "models/filterwords.h"
#include "models/holidayrows.h"
#include "models/labels.h"
#include "models/listentries.h"
#include "models/namelookup.h"
#include "models/recordroles.h"
#include "models/rowedits.h"
#include "tests/support/fakestore.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <rapidcheck.h>

#include <algorithm>
#include <limits>
#include <memory>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

constexpr auto Fatal = QAbstractItemModelTester::FailureReportingMode::QtTest;

Format inEnglish(const WorkspaceSetup &setup)
{
    return {QLocale(QLocale::English), Qt::Monday, &setup};
}

/// What stands where after these places were written.
QList<int> orderAfter(QList<std::int64_t> places, const QList<std::pair<int, std::int64_t>> &written)
{
    for (const auto &[at, place] : written)
        places[at] = place;
    QList<int> order(places.size());
    for (int i = 0; i < order.size(); ++i)
        order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&places](int a, int b) { return places.at(a) < places.at(b); });
    return order;
}

} // namespace

// Lists, own fields and holidays of a workspace over a fake store: the acts that change them and what is shown of them.
class WorkspaceSetupTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void fieldNumbers_areTheDeclared();
    void move_writesOnePlaceWhereThereIsRoom();
    void move_putsItThereWhateverThePlaces();

    void entries_areRenamedMovedAddedArchived();
    void steps_areOneAct();
    void entries_comeBackUnderTheirKey();
    void entries_thatAreNeededStay();
    void colleaguesChange_isShownAtOnce();
    void format_readsTheListsOfTheWorkspace();
    void filters_takeTheWorkspacesLabels();

    void fields_areAddedWithAKeyOfTheirLabel();
    void fields_sayHowManyHaveAValue();
    void holidays_areListedByYear();
    void nationalHolidays_areAddedOnce();
    void oneYearAlone_staysInThatYear();

    void values_areShownByKind();
    void values_sayWhoChangedThemWhen();
    void archivedField_isShownWhereItHasAValue();

private:
    void execute(const Command &command);
    [[nodiscard]] QStringList texts(const QAbstractItemModel &model) const;
    [[nodiscard]] RowState rowOf(const RowKey &key) const;

    UserId m_me{nextTestId()};
    Customer m_customer;
    std::unique_ptr<FakeStore> m_store;
    std::unique_ptr<FixedNames> m_names;
    std::unique_ptr<WorkspaceSetup> m_setup;
};

void WorkspaceSetupTest::init()
{
    m_store = std::make_unique<FakeStore>(m_me);
    m_names = std::make_unique<FixedNames>(m_me, QList<std::pair<UserId, QString>>{{m_me, u"Marina Duarte"_s}});
    m_customer = aCustomer(u"Café Alto"_s, u"adoption"_s, m_me);
    m_store->seed({m_customer});
    m_setup = std::make_unique<WorkspaceSetup>(*m_store);
    QTRY_VERIFY(m_setup->isReady());
}

void WorkspaceSetupTest::cleanup()
{
    m_setup.reset();
    m_names.reset();
    m_store.reset();
}

void WorkspaceSetupTest::execute(const Command &command)
{
    QVERIFY(!command.edits.isEmpty());
    const auto done = m_store->execute(command);
    QTRY_VERIFY(done.isFinished());
    QVERIFY(done.result());
}

QStringList WorkspaceSetupTest::texts(const QAbstractItemModel &model) const
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts.append(model.index(row, 0).data().toString());
    return texts;
}

RowState WorkspaceSetupTest::rowOf(const RowKey &key) const
{
    const auto row = m_store->row(key);
    if (!QTest::qWaitFor([&row] { return row.isFinished(); }))
        return {};
    return row.result().valueOr(RowState());
}

void WorkspaceSetupTest::fieldNumbers_areTheDeclared()
{
    const auto is = [](TableNumber table, FieldNumber number, QLatin1StringView name) {
        const FieldInfo *field = farolSchema().entity(table)->field(number);
        return field != nullptr && QLatin1StringView(field->name) == name;
    };
    QVERIFY(is(tables::ListItem, 1, "item_key"_L1) && is(tables::ListItem, 2, "label"_L1));
    QVERIFY(is(tables::ListItem, 3, "place"_L1) && is(tables::ListItem, 4, "is_archived"_L1));
    QVERIFY(is(tables::CustomField, 5, "place"_L1));
    QVERIFY(is(tables::Holiday, 1, "day"_L1) && is(tables::Holiday, 3, "is_yearly"_L1));
    QVERIFY(is(tables::CustomValue, 1, "customer"_L1) && is(tables::CustomValue, 4, "text"_L1));
    QVERIFY(is(tables::CustomValue, 5, "number"_L1));
}

void WorkspaceSetupTest::move_writesOnePlaceWhereThereIsRoom()
{
    constexpr std::int64_t Step = PlacedRows::PlaceStep;
    const QList<std::int64_t> places{Step, 2 * Step, 3 * Step};
    using Places = QList<std::pair<int, std::int64_t>>;
    QCOMPARE(placesAfterMove(places, 2, 0), (Places{{2, 0}}));
    QCOMPARE(placesAfterMove(places, 0, 2), (Places{{0, 4 * Step}}));
    QCOMPARE(placesAfterMove(places, 0, 1), (Places{{0, 2 * Step + Step / 2}}));
    QVERIFY(placesAfterMove(places, 1, 1).isEmpty());
    QCOMPARE(placesAfterMove({5, 5, 6}, 2, 1), (Places{{0, Step}, {2, 2 * Step}, {1, 3 * Step}}));
}

void WorkspaceSetupTest::move_putsItThereWhateverThePlaces()
{
    const bool holds = rc::check("after a move everything stands where it was put", [] {
        const int size = *rc::gen::inRange(2, 8);
        QList<std::int64_t> places;
        for (int i = 0; i < size; ++i)
            places.append(*rc::gen::element(std::int64_t(0), std::int64_t(1), std::int64_t(2), std::int64_t(1024),
                                            std::numeric_limits<std::int64_t>::min(),
                                            std::numeric_limits<std::int64_t>::max()));
        std::sort(places.begin(), places.end());
        const int from = *rc::gen::inRange(0, size);
        const int to = *rc::gen::inRange(0, size);
        QList<int> wanted(size);
        for (int i = 0; i < size; ++i)
            wanted[i] = i;
        wanted.move(from, to);
        RC_ASSERT(orderAfter(places, placesAfterMove(places, from, to)) == wanted);
    });
    QVERIFY(holds);
}

void WorkspaceSetupTest::entries_areRenamedMovedAddedArchived()
{
    ListEntries entries(*m_store, *m_setup);
    const QAbstractItemModelTester tester(&entries, Fatal);
    entries.show(u"stages"_s);
    QCOMPARE(texts(entries), (QStringList{u"Onboarding"_s, u"Adoption"_s, u"Renewal"_s, u"Churned"_s}));

    execute(entries.rename(1, u"  Full  use "_s));
    QTRY_COMPARE(entries.labelAt(1), u"Full use"_s);
    QVERIFY(entries.rename(1, u"Full use"_s).edits.isEmpty());
    QVERIFY(entries.isTaken(u"FULL USE"_s) && !entries.isTaken(u"Full use"_s, 1));

    execute(entries.add(u"Pilot"_s));
    QTRY_COMPARE(texts(entries).constLast(), u"Pilot"_s);
    QVERIFY(m_setup->lists().takes(u"stages"_s, u"pilot"_s));

    QSignalSpy moves(&entries, &PlacedRows::moveAsked);
    QVERIFY(entries.moveRow({}, 4, {}, 1)); // as a drop behind the first does
    QCOMPARE(entries.keyAt(1), u"pilot"_s); // at once
    QTRY_COMPARE(moves.count(), 1);
    execute(moves.constFirst().constFirst().value<Command>());
    QTRY_COMPARE(m_setup->lists().offered(u"stages"_s).value(1), u"pilot"_s);
    QCOMPARE(m_store->commands().constLast().edits.size(), 1); // the one that moved, no other

    execute(entries.archive(entries.rowOf(u"renewal"_s), true));
    QTRY_VERIFY(entries.isArchived(entries.rowCount() - 1));
    QCOMPARE(entries.keyAt(entries.rowCount() - 1), u"renewal"_s); // behind the others
    QVERIFY(!entries.moveRow({}, entries.rowCount() - 1, {}, 0)); // where there is no order
    QVERIFY(!entries.moveRow({}, 0, {}, entries.rowCount()));
    QVERIFY(!m_setup->lists().offered(u"stages"_s).contains(u"renewal"_s));
    execute(entries.archive(entries.rowCount() - 1, false));
    QTRY_COMPARE(entries.offeredCount(), 5);

    execute(entries.rename(entries.rowOf(u"adoption"_s), {}));
    QTRY_COMPARE(entries.labelAt(entries.rowOf(u"adoption"_s)), u"Adoption"_s);
    QVERIFY(entries.rename(entries.rowOf(u"pilot"_s), {}).edits.isEmpty()); // it has no other name
}

void WorkspaceSetupTest::steps_areOneAct()
{
    ListEntries entries(*m_store, *m_setup);
    const QAbstractItemModelTester tester(&entries, Fatal);
    entries.show(u"stages"_s);
    QSignalSpy moves(&entries, &PlacedRows::moveAsked);
    QVERIFY(entries.moveRow({}, 3, {}, 2));
    QVERIFY(entries.moveRow({}, 2, {}, 1));
    QCOMPARE(moves.count(), 0);
    // What a colleague does meanwhile does not move the row back.
    ListItem item;
    item.itemKey = u"stages/pilot"_s;
    item.label = u"Pilot"_s;
    execute(createRow(tables::ListItem, item));
    QTRY_VERIFY(m_setup->lists().takes(u"stages"_s, u"pilot"_s));
    QCOMPARE(entries.keyAt(1), u"churned"_s);
    entries.flush();
    QCOMPARE(moves.count(), 1);
    execute(moves.constFirst().constFirst().value<Command>());
    QTRY_COMPARE(m_setup->lists().offered(u"stages"_s),
                 (QStringList{u"onboarding"_s, u"churned"_s, u"adoption"_s, u"renewal"_s, u"pilot"_s}));
    QTRY_COMPARE(entries.rowCount(), 5);
    QCOMPARE(entries.keyAt(1), u"churned"_s);
}

void WorkspaceSetupTest::entries_comeBackUnderTheirKey()
{
    ListEntries entries(*m_store, *m_setup);
    const QAbstractItemModelTester tester(&entries, Fatal);
    entries.show(u"stages"_s);
    execute(entries.add(u"Pilot"_s));
    QTRY_COMPARE(entries.rowCount(), 5);
    const ListItemId made = m_setup->lists().entry(u"stages"_s, u"pilot"_s)->row;
    const auto undone = m_store->undo();
    QTRY_VERIFY(undone.isFinished());
    QTRY_COMPARE(entries.rowCount(), 4);
    QTRY_COMPARE(entries.add(u"Pilot"_s).edits.size(), 2);
    const Command again = entries.add(u"Pilot"_s);
    QCOMPARE(again.edits.constFirst().kind, MutationKind::Restore);
    QCOMPARE(again.edits.constFirst().row, (RowKey{tables::ListItem, made.uuid}));
    execute(again);
    QTRY_COMPARE(entries.rowCount(), 5);
    QCOMPARE(m_setup->lists().entry(u"stages"_s, u"pilot"_s)->row, made);
}

void WorkspaceSetupTest::entries_thatAreNeededStay()
{
    ListEntries entries(*m_store, *m_setup);
    entries.show(u"interaction_kinds"_s);
    const int note = entries.rowOf(u"note"_s);
    QVERIFY(!entries.whyNotArchived(note).isEmpty());
    QVERIFY(entries.archive(note, true).edits.isEmpty());
    entries.show(u"levels"_s);
    QVERIFY(!entries.whyNotArchived(0).isEmpty());
    QVERIFY(!entries.canMove(0, 1));
    entries.show(u"segments"_s);
    execute(entries.archive(0, true));
    QTRY_COMPARE(entries.offeredCount(), 2);
    execute(entries.archive(0, true));
    QTRY_COMPARE(entries.offeredCount(), 1);
    QVERIFY(!entries.whyNotArchived(0).isEmpty()); // the last
}

void WorkspaceSetupTest::colleaguesChange_isShownAtOnce()
{
    ListEntries entries(*m_store, *m_setup);
    const QAbstractItemModelTester tester(&entries, Fatal);
    entries.show(u"segments"_s);
    ListItem item;
    item.itemKey = u"segments/startup"_s;
    item.label = u"Startup"_s;
    QSignalSpy changes(m_setup.get(), &WorkspaceSetup::listsChanged);
    execute(createRow(tables::ListItem, item));
    QTRY_COMPARE(changes.count(), 1);
    QVERIFY(texts(entries).contains(u"Startup"_s));
}

void WorkspaceSetupTest::format_readsTheListsOfTheWorkspace()
{
    const Format format = inEnglish(*m_setup);
    const FieldInfo &stage = *farolSchema().entity(tables::Customer)->field(u"stage"_s);
    QCOMPARE(format.value(stage, Value(u"renewal"_s), *m_names), u"Renewal"_s);
    ListItem item;
    item.itemKey = u"stages/renewal"_s;
    item.label = u"Up for renewal"_s;
    item.isArchived = true;
    execute(createRow(tables::ListItem, item));
    QTRY_COMPARE(format.value(stage, Value(u"renewal"_s), *m_names), u"Up for renewal"_s);
    QVERIFY(!format.listKeys(u"stages"_s).contains(u"renewal"_s));
    QCOMPARE(format.archivedKeys(u"stages"_s), QStringList{u"renewal"_s});
    QCOMPARE(Format(QLocale(QLocale::English)).keyLabel(u"stages"_s, u"renewal"_s), u"Renewal"_s);
    const FieldInfo &roles = *farolSchema().entity(tables::Contact)->field(u"roles"_s);
    item.itemKey = u"contact_roles/champion"_s;
    item.label = u"Ambassador"_s;
    item.isArchived = false;
    execute(createRow(tables::ListItem, item));
    QTRY_COMPARE(format.value(roles, Value(QStringList{u"champion"_s, u"user"_s}), *m_names), u"Ambassador, User"_s);
    const ListCatalog snapshot = format.lists();
    QCOMPARE(keyLabels(snapshot, u"contact_roles"_s, {u"champion"_s, u"user"_s}), u"Ambassador, User"_s);
}

void WorkspaceSetupTest::filters_takeTheWorkspacesLabels()
{
    ListItem item;
    item.itemKey = u"stages/pilot"_s;
    item.label = u"Proof of concept"_s;
    execute(createRow(tables::ListItem, item));
    QTRY_VERIFY(m_setup->lists().takes(u"stages"_s, u"pilot"_s));
    const FilterContext context = filterContext(*m_names, QDate(2026, 3, 17), inEnglish(*m_setup));
    QCOMPARE(context.findKey("stages", u"proof of CONCEPT"_s), u"pilot"_s);
    QCOMPARE(context.findKey("stages", u"pilot"_s), u"pilot"_s);
}

void WorkspaceSetupTest::fields_areAddedWithAKeyOfTheirLabel()
{
    CustomFieldRows rows(*m_store, inEnglish(*m_setup));
    const QAbstractItemModelTester tester(&rows, Fatal);
    QTRY_VERIFY(rows.isReady());
    CustomField draft;
    draft.label = u"Região"_s;
    draft.kind = u"choice"_s;
    draft.options = u" Norte \n\nSul\nNorte"_s;
    execute(rows.add(draft));
    QTRY_COMPARE(rows.rowCount(), 1);
    CustomField made = rows.fieldAt(0);
    QCOMPARE(made.fieldKey, u"regiao"_s);
    QCOMPARE(made.options, u"Norte\nSul"_s);
    QVERIFY(m_store->customFields().column(u"regiao") != nullptr);
    QVERIFY(rows.isTaken(u"REGIAO"_s) && !rows.isTaken(u"regiao"_s, made.id));
    QCOMPARE(rows.keyFor(u"Região"_s), u"regiao_2"_s);
    QVERIFY(rows.index(0, 0).data(SecondLineRole).toString().contains(u"Norte, Sul"_s));

    draft.label = u"Lojas"_s;
    draft.kind = u"number"_s;
    execute(rows.add(draft));
    QTRY_COMPARE(texts(rows), (QStringList{u"Região"_s, u"Lojas"_s}));
    QCOMPARE(rows.fieldAt(1).options, QString()); // a number has none
    QSignalSpy moves(&rows, &PlacedRows::moveAsked);
    QVERIFY(rows.moveRow({}, 1, {}, 0));
    QTRY_COMPARE(moves.count(), 1);
    execute(moves.constFirst().constFirst().value<Command>());
    QTRY_COMPARE(m_store->customFields().columns().constFirst().label, u"Lojas"_s);
    QCOMPARE(texts(rows), (QStringList{u"Lojas"_s, u"Região"_s}));

    made = rows.fieldAt(1);
    CustomField after = made;
    after.label = u"Regional"_s;
    after.kind = u"text"_s;
    after.inPortal = true;
    execute(rows.edit(made, after));
    QTRY_COMPARE(rows.fieldAt(1).label, u"Regional"_s);
    QCOMPARE(rows.fieldAt(1).kind, u"choice"_s); // which never changes
    QCOMPARE(rows.fieldAt(1).fieldKey, u"regiao"_s);
    execute(rows.archive(0, true));
    QTRY_COMPARE(texts(rows), (QStringList{u"Regional"_s, u"Lojas"_s}));
    QCOMPARE(m_store->customFields().offered().size(), 1);
}

void WorkspaceSetupTest::fields_sayHowManyHaveAValue()
{
    const FieldNumber region = m_store->seedCustomField(u"regiao"_s, u"Região"_s, u"text"_s);
    m_store->seedCustomValue(m_customer.id.uuid, region, Value(u"Sul"_s));
    m_store->seed({aCustomer(u"Bolos da Vovó"_s)});
    CustomFieldRows rows(*m_store, inEnglish(*m_setup));
    const QAbstractItemModelTester tester(&rows, Fatal);
    QTRY_COMPARE(rows.rowCount(), 1);
    QTRY_VERIFY(rows.index(0, 0).data(RightTextRole).toString().contains(u'1'));
    execute(editField(tables::Customer, {m_customer.id.uuid}, region, {}));
    QTRY_VERIFY(!rows.index(0, 0).data(RightTextRole).toString().contains(u'1'));
}

void WorkspaceSetupTest::holidays_areListedByYear()
{
    HolidayRows rows(*m_setup, inEnglish(*m_setup));
    const QAbstractItemModelTester tester(&rows, Fatal);
    rows.show(2026);
    execute(rows.add(QDate(2026, 6, 24), u"  São  João "_s, false));
    execute(rows.add(QDate(2020, 1, 25), u"Aniversário da cidade"_s, true));
    QTRY_COMPARE(texts(rows), (QStringList{u"Aniversário da cidade"_s, u"São João"_s}));
    rows.show(2027);
    QCOMPARE(texts(rows), QStringList{u"Aniversário da cidade"_s});
    const Format format = inEnglish(*m_setup);
    QCOMPARE(format.holiday(QDate(2026, 6, 24)), u"São João"_s);
    QVERIFY(format.withHoliday(u"in 3 days"_s, QDate(2027, 1, 25)).startsWith(u"in 3 days ·"_s));
    QCOMPARE(format.withHoliday(u"in 3 days"_s, QDate(2027, 1, 26)), u"in 3 days"_s);
    execute(rows.remove(0));
    QTRY_COMPARE(rows.rowCount(), 0);
}

void WorkspaceSetupTest::nationalHolidays_areAddedOnce()
{
    HolidayRows rows(*m_setup, inEnglish(*m_setup));
    const QAbstractItemModelTester tester(&rows, Fatal);
    rows.show(2026);
    execute(rows.addNational());
    QTRY_COMPARE(rows.rowCount(), 10);
    QVERIFY(rows.addNational().edits.isEmpty());
    rows.show(2027);
    QCOMPARE(rows.rowCount(), 9);
    QCOMPARE(rows.addNational().edits.size(), 1); // its own Good Friday
}

void WorkspaceSetupTest::oneYearAlone_staysInThatYear()
{
    HolidayRows rows(*m_setup, inEnglish(*m_setup));
    rows.show(2026);
    execute(rows.add(QDate(2020, 1, 25), u"Aniversário da cidade"_s, true));
    QTRY_COMPARE(rows.rowCount(), 1);
    execute(rows.setYearly(0, false));
    QTRY_VERIFY(m_setup->holidays().inYear(2027).isEmpty());
    QCOMPARE(m_setup->holidays().nameOf(QDate(2026, 1, 25)), u"Aniversário da cidade"_s);
    QTRY_COMPARE(rows.rowCount(), 1);
}

void WorkspaceSetupTest::values_areShownByKind()
{
    const FieldNumber text = m_store->seedCustomField(u"parceiro"_s, u"Parceiro"_s, u"text"_s);
    const FieldNumber number = m_store->seedCustomField(u"lojas"_s, u"Lojas"_s, u"number"_s);
    const FieldNumber day = m_store->seedCustomField(u"assinado"_s, u"Assinado em"_s, u"day"_s);
    const FieldNumber truth = m_store->seedCustomField(u"piloto"_s, u"Piloto"_s, u"yes_no"_s);
    const FieldNumber choice = m_store->seedCustomField(u"regiao"_s, u"Região"_s, u"choice"_s, u"Norte\nSul"_s);
    const QMap<FieldNumber, Value> wanted{{text, Value(u"Prisma"_s)},
                                          {number, Value(std::int64_t(-3))},
                                          {day, Value(dayNumber(QDate(2024, 10, 2)))},
                                          {truth, Value(false)},
                                          {choice, Value(u"Sul"_s)}};
    CustomerValues values(*m_store);
    values.show(m_customer.id);
    QCOMPARE(values.columns().size(), 5);
    for (auto value = wanted.cbegin(); value != wanted.cend(); ++value) {
        execute(editField(tables::Customer, {m_customer.id.uuid}, value.key(), *value));
        QTRY_COMPARE(values.value(value.key()), *value);
    }
    execute(editField(tables::Customer, {m_customer.id.uuid}, truth, {}));
    QTRY_VERIFY(values.value(truth).isNull());
    const auto undone = m_store->undo();
    QTRY_VERIFY(undone.isFinished());
    QTRY_COMPARE(values.value(truth), Value(false));
    values.show({});
    QVERIFY(values.value(choice).isNull());
}

void WorkspaceSetupTest::values_sayWhoChangedThemWhen()
{
    const FieldNumber region = m_store->seedCustomField(u"regiao"_s, u"Região"_s, u"text"_s);
    CustomerValues values(*m_store);
    FieldHistory history(*m_store, *m_names, inEnglish(*m_setup));
    const QAbstractItemModelTester tester(&history, Fatal);
    connect(&values, &CustomerValues::changesChanged, &history, [&] { history.showOwn(values.changes()); });
    history.show(rowOf({tables::Customer, m_customer.id.uuid}));
    const int ordinary = history.rowCount();
    QVERIFY(ordinary > 0);
    values.show(m_customer.id);
    execute(editField(tables::Customer, {m_customer.id.uuid}, region, Value(u"Sul"_s)));
    QTRY_COMPARE(history.rowCount(), ordinary + 1);
    const QStringList labels = texts(history);
    const auto row = static_cast<int>(labels.indexOf(u"Região"_s));
    QVERIFY(row >= 0);
    const QString said = history.index(row, 0).data(SecondLineRole).toString();
    QVERIFY2(said.contains(u"Sul"_s) && said.contains(u"Marina Duarte"_s), qPrintable(said));
    values.show(CustomerId(nextTestId()));
    QTRY_COMPARE(history.rowCount(), ordinary);
}

void WorkspaceSetupTest::archivedField_isShownWhereItHasAValue()
{
    const FieldNumber region = m_store->seedCustomField(u"regiao"_s, u"Região"_s, u"text"_s);
    m_store->seedCustomValue(m_customer.id.uuid, region, Value(u"Sul"_s));
    CustomFieldRows rows(*m_store, inEnglish(*m_setup));
    QTRY_COMPARE(rows.rowCount(), 1);
    execute(rows.archive(0, true));
    const Customer other = aCustomer(u"Bolos da Vovó"_s);
    m_store->seed({other});
    CustomerValues values(*m_store);
    values.show(m_customer.id);
    QTRY_COMPARE(values.columns().size(), 1);
    QCOMPARE(values.value(region), Value(u"Sul"_s));
    values.show(other.id);
    QTRY_VERIFY(values.columns().isEmpty());
}

} // namespace farol

QTEST_GUILESS_MAIN(farol::WorkspaceSetupTest)
#include "tst_workspacesetup.moc"
