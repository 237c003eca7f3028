// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/session/testprofile.h"

#include <QDateTime>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace farol;
using namespace farol::sessiontest;
using Code = Error::Code;

/// What a device knows of its own past, on an encrypted file.
class StorePastTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ownChanges_areThisDevices();
    void redo_worksAfterARestart();
    void trash_isListedByWhatWasDeletedLast();
};

void StorePastTest::ownChanges_areThisDevices()
{
    TestProfile profile;
    const auto store = profile.open();
    const Uuid id = addCustomer(*store, u"Acme"_s);
    QVERIFY(store->execute(renamed(id, u"Other"_s)).result());
    QVERIFY(store->undo().result());
    const auto acts = store->ownChanges({tables::Customer, id}, 10).result();
    QVERIFY(acts);
    QCOMPARE(acts->size(), 3);
    QCOMPARE(acts->at(0).act, u"undo"_s);
    QCOMPARE(acts->at(1).act, u"edit"_s);
    QVERIFY(acts->at(1).undone);
    QCOMPARE(acts->at(1).fields.size(), 1);
    const OwnChange::Field renamed = acts->at(1).fields.constFirst();
    QCOMPARE(renamed.field, FieldNumber(1));
    QCOMPARE(renamed.before, Value(u"Acme"_s));
    QCOMPARE(renamed.beforeVersion, acts->at(2).version);
    QCOMPARE(renamed.beforeAuthor, store->me());
    QCOMPARE(renamed.after, Value(u"Other"_s));
    QCOMPARE(acts->at(0).fields.constFirst().after, Value(u"Acme"_s));
    QCOMPARE(acts->at(0).version, store->row({tables::Customer, id}).result()->fields.value(1).version);
    QCOMPARE(acts->at(2).act, u"add"_s);
    QVERIFY(!acts->at(2).undone);
    QCOMPARE(store->ownChanges({tables::Customer, id}, 1).result()->size(), 1);
}

void StorePastTest::redo_worksAfterARestart()
{
    TestProfile profile;
    auto store = profile.open();
    const Uuid id = addCustomer(*store, u"Acme"_s);
    const auto name = [&] { return store->row({tables::Customer, id}).result()->value(1); };
    QVERIFY(store->execute(renamed(id, u"Other"_s)).result());
    QCOMPARE(store->redo().result().error().code, Code::NotFound);
    QVERIFY(store->undo().result());
    QCOMPARE(name(), Value(u"Acme"_s));
    store.reset();
    store = profile.open();
    const auto report = store->redo().result();
    QVERIFY(report);
    QCOMPARE(report->act, u"edit"_s);
    QCOMPARE(report->changes.rows.size(), 1);
    QCOMPARE(name(), Value(u"Other"_s));
    QVERIFY(store->undo().result()); // the same act again
    QCOMPARE(name(), Value(u"Acme"_s));
    QVERIFY(store->execute(renamed(id, u"Third"_s)).result());
    QCOMPARE(store->redo().result().error().code, Code::NotFound);
}

void StorePastTest::trash_isListedByWhatWasDeletedLast()
{
    TestProfile profile;
    const auto store = profile.open();
    const Uuid first = addCustomer(*store, u"Acme"_s);
    const Uuid second = addCustomer(*store, u"Beta"_s);
    ListQuery trash;
    trash.table = tables::Customer;
    trash.deleted = true;
    trash.sort = {{DeletedField, true}};
    for (const Uuid &id : {second, first}) {
        RowEdit edit;
        edit.kind = MutationKind::Remove;
        edit.row = {tables::Customer, id};
        QVERIFY(store->execute({u"delete"_s, {edit}}).result());
        const auto row = store->row(edit.row).result(); // a deleted row can be looked at
        QVERIFY(row && row->isDeleted());
        // The clock may not have moved on between the two; the order is told by it alone.
        const Instant deleted = row->fields.value(DeletedField).effective;
        QTRY_VERIFY(QDateTime::currentMSecsSinceEpoch() > deleted.ms);
    }
    const auto ids = store->listIds(trash, 1).result();
    QVERIFY(ids);
    QCOMPARE(ids->ids, (QList<Uuid>{first, second}));
}

QTEST_GUILESS_MAIN(StorePastTest)
#include "tst_storepast.moc"
