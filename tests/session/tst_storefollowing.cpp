// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contract.h"
#include "core/derived.h"
#include "core/entityrow.h"
#include "tests/session/testprofile.h"
#include "tests/support/valueof.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace farol;
using namespace farol::sessiontest;
using farol::test::valueOf;

/// Search, figures and drafts of a store that runs.
class StoreFollowingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void search_findsWhatWasWritten();
    void search_findsWhatAColleagueWrote();
    void search_goesOnAfterTheEnd();
    void searches_endEachOther();
    void figures_areTold();
    void trash_isAList();
    void drafts_surviveAKill();
    void drafts_endWithTheAccess();
};

namespace {

QStringList found(Store &store, const QString &text)
{
    SearchQuery query;
    query.text = text;
    QStringList titles;
    const auto page = store.search(query, 1).result();
    for (const SearchHit &hit : page ? page->hits : QList<SearchHit>())
        titles += hit.title;
    return titles;
}

RowEdit newContract(const Uuid &customer, std::int64_t value)
{
    Contract contract;
    contract.customer = CustomerId(customer);
    contract.product = u"Plan"_s;
    contract.value = value;
    contract.currency = u"BRL"_s;
    contract.period = u"month"_s;
    RowEdit edit;
    edit.kind = MutationKind::Create;
    edit.row.table = tables::Contract;
    edit.values = valuesOf(contract);
    return edit;
}

} // namespace

void StoreFollowingTest::search_findsWhatWasWritten()
{
    TestProfile profile;
    const auto store = profile.open();
    const Uuid id = addCustomer(*store, u"Padaria Ação"_s);
    QTRY_COMPARE(found(*store, u"acao"_s), QStringList{u"Padaria Ação"_s});
    QVERIFY(store->execute(renamed(id, u"Mercado"_s)).result());
    QTRY_COMPARE(found(*store, u"mer"_s), QStringList{u"Mercado"_s});
    QTRY_VERIFY(found(*store, u"acao"_s).isEmpty());
    QVERIFY(store->undo().result());
    QTRY_COMPARE(found(*store, u"acao"_s), QStringList{u"Padaria Ação"_s});
}

void StoreFollowingTest::search_findsWhatAColleagueWrote()
{
    TestHub hub;
    TestProfile first(hub);
    TestProfile second(hub);
    const auto a = first.openSynced();
    const auto b = second.openSynced();
    (void)addCustomer(*a, u"Zebra"_s);
    QTRY_COMPARE(found(*b, u"zeb"_s), QStringList{u"Zebra"_s});
}

void StoreFollowingTest::search_goesOnAfterTheEnd()
{
    TestProfile profile;
    {
        const auto store = profile.open();
        (void)addCustomer(*store, u"Zebra"_s); // and the program ends before anything follows
    }
    const auto store = profile.open();
    QTRY_COMPARE(found(*store, u"zebra"_s), QStringList{u"Zebra"_s});
}

void StoreFollowingTest::searches_endEachOther()
{
    TestProfile profile;
    const auto store = profile.open();
    (void)addCustomer(*store, u"Zebra"_s);
    QTRY_COMPARE(found(*store, u"zebra"_s).size(), 1);
    SearchQuery query;
    QList<QFuture<Result<SearchPage>>> searches;
    for (qsizetype letters = 1; letters <= 5; ++letters) {
        query.text = u"zebra"_s.first(letters);
        searches += store->search(query, std::uint64_t(letters));
    }
    for (QFuture<Result<SearchPage>> &search : searches) {
        const auto page = search.result();
        if (page)
            QCOMPARE(page->hits.size(), 1); // it was faster than the next key
        else
            QCOMPARE(page.error().code, Error::Code::Cancelled);
    }
    const auto last = searches.last().result();
    QVERIFY(last);
    QCOMPARE(last->request, 5U);
}

void StoreFollowingTest::figures_areTold()
{
    TestProfile profile;
    const auto store = profile.open();
    const Uuid id = addCustomer(*store, u"Acme"_s);
    QSignalSpy changes(store.get(), &Store::changed);
    QVERIFY(store->execute({u"add"_s, {newContract(id, 12'300)}}).result());
    const auto told = [&changes, &id] {
        return std::any_of(changes.cbegin(), changes.cend(), [&id](const QList<QVariant> &signal) {
            const auto set = signal.constFirst().value<ChangeSet>();
            return set.origin == Origin::Here && set.operation.isNull()
                   && std::any_of(set.rows.cbegin(), set.rows.cend(), [&id](const RowChange &change) {
                          return change.row == RowKey{tables::Customer, id} && change.kind == RowChangeKind::Changed
                                 && change.fields.contains(derived::Recurring);
                      });
        });
    };
    QTRY_VERIFY(told());
    const auto rows = store->rows(tables::Customer, {derived::Recurring, derived::RecurringCurrency}, {id}).result();
    QVERIFY(rows);
    QCOMPARE(rows->value(0).values, (QList<Value>{Value(std::int64_t(12'300)), Value(u"BRL"_s)}));
    // They are worked out and never written.
    RowEdit edit;
    edit.row = {tables::Customer, id};
    edit.values.insert(derived::Recurring, Value(std::int64_t(1)));
    QCOMPARE(store->execute({u"edit"_s, {edit}}).result().error().code, Error::Code::Invalid);
}

void StoreFollowingTest::trash_isAList()
{
    TestProfile profile;
    const auto store = profile.open();
    const Uuid id = addCustomer(*store, u"Acme"_s);
    RowEdit removal;
    removal.kind = MutationKind::Remove;
    removal.row = {tables::Customer, id};
    QVERIFY(store->execute({u"delete"_s, {removal}}).result());
    QCOMPARE(listed(*store), 0);
    ListQuery trash;
    trash.table = tables::Customer;
    trash.columns = {1};
    trash.deleted = true;
    const auto page = store->list(trash, 1).result();
    QVERIFY(page);
    QCOMPARE(page->rows.size(), 1);
    QCOMPARE(store->listIds(trash, 1).result()->ids, QList<Uuid>{id});
    QCOMPARE(store->rows(tables::Customer, {1}, {id}, true).result()->size(), 1);
    QCOMPARE(store->rows(tables::Customer, {1}, {id}).result()->size(), 0);
}

void StoreFollowingTest::drafts_surviveAKill()
{
    TestProfile profile;
    const auto store = profile.open();
    const QString key = u"new-interaction/"_s + profile.identity().user.uuid.toString();
    QVERIFY(valueOf(store->draft(key).result()).isEmpty());
    QVERIFY(store->keepDraft(key, "what I was about to").result());
    // The files as they are now are what a kill would leave behind.
    const QTemporaryDir copy;
    const QDir folder(profile.folder());
    const QStringList names = folder.entryList({u"profile.json"_s, u"farol.db*"_s}, QDir::Files);
    for (const QString &name : names)
        QVERIFY(QFile::copy(folder.filePath(name), copy.filePath(name)));
    ProfileAccess access = profile.access();
    access.folder = copy.path();
    const auto copied = valueOf(openProfile(access));
    QCOMPARE(valueOf(rowsOf(*copied)->draft(key)), QByteArray("what I was about to"));
    QVERIFY(store->keepDraft(key, {}).result());
    QVERIFY(valueOf(store->draft(key).result()).isEmpty());
}

void StoreFollowingTest::drafts_endWithTheAccess()
{
    TestHub hub;
    TestProfile profile(hub);
    const auto store = profile.openSynced();
    QVERIFY(store->keepDraft(u"customer/x"_s, "unsaved").result());
    hub.shutOut(AccessEnd::DeviceRevoked);
    QTRY_COMPARE(store->status().connection, SyncStatus::Connection::SignedOut);
    QCOMPARE(accessEndOf(store->draft(u"customer/x"_s).result().error()), AccessEnd::DeviceRevoked);
    QCOMPARE(accessEndOf(store->keepDraft(u"customer/x"_s, "more").result().error()), AccessEnd::DeviceRevoked);
    QVERIFY(found(*store, u"x"_s).isEmpty());
}

QTEST_GUILESS_MAIN(StoreFollowingTest)
#include "tst_storefollowing.moc"
