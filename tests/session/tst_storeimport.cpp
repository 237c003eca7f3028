// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/storeimport.h"
#include "core/contract.h"
#include "core/usagefact.h"
#include "exchange/importer.h"
#include "tests/session/hublink.h"
#include "tests/session/testprofile.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;
using namespace farol;
using namespace farol::sessiontest;

/// Imports into a device's real store: what cells refer to, facts there and back, and who else may use it meanwhile.
class StoreImportTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void references_byIdKeyAndName();
    void references_leaveOutWhatWasMerged();
    void rows_livingAndDeleted();
    void facts_comeAndAreTakenBack();
    void manyRows_leaveTheStoreUsable();
};

namespace {

constexpr char customers[] = R"({ "entity": "customer", "key": "key", "columns": { "name": "name" } })";
constexpr char contracts[] = R"({ "entity": "contract", "key": "key", "columns": { "customer": "customer",
    "value": { "to": "value", "point": "." } }, "constants": { "currency": "USD", "period": "month" } })";
constexpr char contacts[] =
    R"({ "entity": "contact", "key": "key", "columns": { "customer": "customer", "name": "name" } })";
constexpr char usage[] = R"({ "entity": "usage", "key": "id", "columns": {
    "contract": { "to": "customer", "through": "contract" }, "day": { "to": "day", "days": "iso" }, "feature": "feature",
    "uses": "uses" }, "constants": { "source": "import" } })";

exchange::ImportReport imported(LocalStore &store, const QByteArray &json, QByteArray csv)
{
    const auto mapping = exchange::readMapping(json, farolSchema());
    if (!mapping)
        qFatal("%s", qPrintable(mapping.error().detail));
    SystemRandom random;
    StoreImport target(store, farolSchema());
    const exchange::ImportJob job{farolSchema(), *mapping, target, store.workspace(),
                                  OperationId(makeRandomUuid(random))};
    QBuffer file(&csv);
    file.open(QIODevice::ReadOnly);
    const auto plan = exchange::planImport(file, job);
    if (!plan)
        qFatal("%s", qPrintable(plan.error().detail));
    return exchange::runImport(file, job, *plan);
}

/// The sum of uses over all facts.
std::int64_t usesOf(LocalStore &store)
{
    ListQuery query;
    query.table = tables::UsageFact;
    query.columns = {5};
    query.limit = 1'000;
    const auto page = store.list(query, 1).result();
    std::int64_t sum = 0;
    for (const ListRow &row : page->rows) {
        const auto *uses = row.values.constFirst().get<std::int64_t>();
        sum += uses != nullptr ? *uses : 0;
    }
    return sum;
}

} // namespace

void StoreImportTest::references_byIdKeyAndName()
{
    TestProfile profile;
    const auto store = profile.open();
    QCOMPARE(
        imported(*store, customers, "key,name\nA,Acme\nB,Padaria S\xC3\xA3o Jo\xC3\xA3o\nC,Twin\nD,twin\n").created, 4);
    StoreImport target(*store, farolSchema());
    const Uuid stranger = makeUuid8({}, "x", u"y");
    const auto found = target.findReferences(
        tables::Customer, {u"A"_s, u"padaria sao joao"_s, u"TWIN"_s, u"none"_s, stranger.toString(), QString()});
    QVERIFY(found);
    using Kind = exchange::Reference::Kind;
    const auto derived = [&](QStringView key) { return makeUuid8(store->workspace().uuid, "customer", key); };
    QCOMPARE(found->at(0), (exchange::Reference{Kind::One, derived(u"A")}));
    QCOMPARE(found->at(1), (exchange::Reference{Kind::One, derived(u"B")}));
    QCOMPARE(found->at(2).kind, Kind::Several);
    QCOMPARE(found->at(3).kind, Kind::None);
    QCOMPARE(found->at(4), (exchange::Reference{Kind::One, stranger}));
    QCOMPARE(found->at(5).kind, Kind::None);
    const auto people = target.findReferences(tables::User, {u"me"_s, u"nobody@example.org"_s});
    QCOMPARE(people->at(0), (exchange::Reference{Kind::One, store->me().uuid}));
    QCOMPARE(people->at(1).kind, Kind::None);
    const auto report = imported(*store, contracts, "key,customer,value\n1,A,5\n2,Twin,5\n3,None,5\n");
    QCOMPARE(report.created, 1);
    QCOMPARE(report.rejected, 2);
}

/// Two contacts that are one person have one name, which means the one that stays.
void StoreImportTest::references_leaveOutWhatWasMerged()
{
    TestProfile profile;
    const auto store = profile.open();
    QCOMPARE(imported(*store, customers, "key,name\nA,Acme\n").created, 1);
    QCOMPARE(imported(*store, contacts, "key,customer,name\n1,A,Ana Souza\n2,A,ana souza\n").created, 2);
    StoreImport target(*store, farolSchema());
    using Kind = exchange::Reference::Kind;
    QCOMPARE(target.findReferences(tables::Contact, {u"Ana Souza"_s})->at(0).kind, Kind::Several);
    const auto contact = [&](QStringView key) { return makeUuid8(store->workspace().uuid, "contact", key); };
    RowEdit merging;
    merging.row = {tables::Contact, contact(u"2")};
    merging.values.insert(farolSchema().entity(tables::Contact)->field(u"merged_into")->number, Value(contact(u"1")));
    QVERIFY(store->execute({u"edit"_s, {merging}}).result());
    const auto found = target.findReferences(tables::Contact, {u"Ana Souza"_s});
    QVERIFY(found);
    QCOMPARE(found->at(0), (exchange::Reference{Kind::One, contact(u"1")}));
}

void StoreImportTest::rows_livingAndDeleted()
{
    TestProfile profile;
    const auto store = profile.open();
    const Uuid living = addCustomer(*store, u"Acme"_s);
    const Uuid gone = addCustomer(*store, u"Beta"_s);
    RowEdit removal;
    removal.kind = MutationKind::Remove;
    removal.row = {tables::Customer, gone};
    QVERIFY(store->execute({u"delete"_s, {removal}}).result());
    StoreImport target(*store, farolSchema());
    const auto rows = target.rows(tables::Customer, {gone, makeUuid8({}, "x", u"y"), living});
    QVERIFY(rows);
    QVERIFY(rows->at(0) && rows->at(0)->isDeleted());
    QVERIFY(!rows->at(1));
    QCOMPARE(rows->at(2)->value(1), Value(u"Acme"_s));
}

void StoreImportTest::facts_comeAndAreTakenBack()
{
    TestProfile profile;
    const auto store = profile.open();
    QCOMPARE(imported(*store, customers, "key,name\nA,Acme\n").created, 1);
    QCOMPARE(imported(*store, contracts, "key,customer,value\nS,A,5\nT,A,6\n").created, 2);
    const QByteArray first =
        "id,contract,day,feature,uses\n1,S,2024-05-01,f,3\n2,T,2024-05-01,f,4\n3,S,2024-05-02,f,5\n";
    QCOMPARE(imported(*store, usage, first).created, 2);
    QCOMPARE(usesOf(*store), 12);
    QCOMPARE(imported(*store, usage, first).unchanged, 2);
    QCOMPARE(imported(*store, usage, "id,contract,day,feature,uses\n9,S,2024-05-01,f,100\n").updated, 1);
    QCOMPARE(usesOf(*store), 105);
    auto undone = store->undo().result();
    QVERIFY(undone && undone->leftAlone.isEmpty());
    QCOMPARE(usesOf(*store), 12);
    undone = store->undo().result();
    QVERIFY(undone && undone->leftAlone.isEmpty());
    QCOMPARE(usesOf(*store), 0);
    QCOMPARE(imported(*store, usage, first).updated, 2); // the facts without counts
    QCOMPARE(usesOf(*store), 12);
}

/// FAROL_ROWS says how many; the least speed is 100,000 in a minute.
void StoreImportTest::manyRows_leaveTheStoreUsable()
{
    bool isGiven = false;
    const int given = qEnvironmentVariableIntValue("FAROL_ROWS", &isGiven);
    const int rows = isGiven ? given : 30'000;
    TestProfile profile;
    const auto store = profile.open();
    QByteArray csv = "key,name\n";
    for (int i = 0; i < 1'000; ++i)
        csv += "A-" + QByteArray::number(i) + ",Customer " + QByteArray::number(i) + '\n';
    QCOMPARE(imported(*store, customers, csv).created, 1'000);
    csv = "key,customer,value\n";
    for (int i = 0; i < rows; ++i)
        csv += "S-" + QByteArray::number(i) + ",A-" + QByteArray::number(i % 1'000) + ',' + QByteArray::number(i)
               + ".50\n";
    exchange::ImportReport report;
    std::atomic<bool> done = false;
    QElapsedTimer whole;
    whole.start();
    std::thread importing([&] {
        report = imported(*store, contracts, csv);
        done = true;
    });
    qint64 longest = 0;
    int answers = 0;
    ListQuery query;
    query.table = tables::Customer;
    query.limit = 50;
    while (!done) {
        QElapsedTimer one;
        one.start();
        if (!store->list(query, 1).result())
            break;
        longest = std::max(longest, one.elapsed());
        ++answers;
        QTest::qWait(20);
    }
    importing.join();
    const qint64 took = whole.elapsed();
    qInfo("%d contracts imported in %lld ms; of %d lists asked for meanwhile the slowest took %lld ms", rows,
          static_cast<long long>(took), answers, static_cast<long long>(longest));
    QCOMPARE(report.created, rows);
    QVERIFY(answers > 0);
    QCOMPARE_LT(took, qint64(rows) * 60'000 / 100'000 + 2'000);
    QCOMPARE_LT(longest, 2'000);
}

QTEST_GUILESS_MAIN(StoreImportTest)
#include "tst_storeimport.moc"
