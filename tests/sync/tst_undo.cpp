// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/bench.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace farol;
using namespace farol::sim;

/// What undo takes back and what it leaves alone: docs/SYNC.md, section 4, rule 8.
class TestUndo final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesLaterEditsAlone();
    void death_comesBack();
    void againAndAgain_goesBackAllTheWay_data();
    void againAndAgain_goesBackAllTheWay();
    void stopsAtWhatAnotherDid();
    void settledStaysSettled();
    void refusedKey_isNobodyElsesChange();
    void facts_goBackWhole();
    void facts_countedAnewAreLeftAlone();

private:
    static RowEdit reading(const RowKey &row, const RowKey &customer, const char *title, std::int64_t amount);
};

void TestUndo::leavesLaterEditsAlone()
{
    Bench bench;
    const RowKey acme = bench.customer(bench.a);
    bench.syncAll();
    RowEdit edit;
    edit.row = acme;
    edit.values = {{f::Name, Value(u"of a"_s)}, {f::Stage, Value(u"renewal"_s)}};
    bench.execute(bench.a, edit);
    bench.syncAll();
    bench.set(bench.b, acme, f::Name, "of b");
    bench.sync({&bench.b, &bench.a});
    const Result<UndoReport> report = bench.a.undo();
    QVERIFY(report.hasValue());
    QCOMPARE(report->leftAlone, (QList<std::pair<RowKey, FieldNumber>>{{acme, f::Name}}));
    bench.syncAll();
    QCOMPARE(bench.text(acme, f::Name), u"of b"_s);
    QVERIFY(bench.text(acme, f::Stage).isEmpty());
    bench.finish();
}

void TestUndo::death_comesBack()
{
    Bench bench;
    const RowKey acme = bench.customer(bench.a);
    bench.syncAll();
    bench.remove(bench.a, acme);
    QVERIFY(!bench.shows(bench.a, acme));
    QVERIFY(bench.a.undo().hasValue());
    bench.syncAll();
    QVERIFY(bench.shows(bench.b, acme));
    QVERIFY(bench.a.undo().hasValue()); // the create
    bench.syncAll();
    QVERIFY(!bench.shows(bench.b, acme));
    bench.finish();
}

void TestUndo::againAndAgain_goesBackAllTheWay_data()
{
    QTest::addColumn<bool>("online");
    QTest::newRow("before anything was sent") << false;
    QTest::newRow("each answered before the next") << true;
}

void TestUndo::againAndAgain_goesBackAllTheWay()
{
    QFETCH(const bool, online);
    Bench bench;
    Device &a = bench.a;
    const RowKey row = bench.child(a, bench.customer(a), u"Title 0"_s);
    bench.syncAll();
    const auto sent = [&] {
        if (online)
            bench.syncAll();
    };
    const auto title = [&](const char *text) {
        bench.set(a, row, f::Title, text);
        sent();
    };
    const auto undone = [&] {
        const Result<UndoReport> report = a.undo();
        QVERIFY(report && report->leftAlone.isEmpty());
        sent();
    };
    title("Title 1");
    title("Title 2");
    title("Title 3");
    undone();
    QCOMPARE(bench.shown(a, row, f::Title), u"Title 2"_s);
    title("Title 4"); // on what an undo brought back
    bench.count(a, row, 3);
    sent();
    bench.add(a, row, "q");
    sent();
    bench.take(a, row, "q");
    sent();
    bench.add(a, row, "q");
    sent();
    for (const QString &tags : {u""_s, u"q"_s, u""_s}) {
        undone();
        QCOMPARE(bench.shown(a, row, f::Tags), tags);
    }
    undone(); // the count
    QCOMPARE(bench.shown(a, row, f::Score), u"0"_s);
    for (const QString &text : {u"Title 2"_s, u"Title 1"_s, u"Title 0"_s}) {
        undone();
        QCOMPARE(bench.shown(a, row, f::Title), text);
    }
    bench.remove(a, row);
    sent();
    bench.restore(a, row);
    sent();
    bench.remove(a, row);
    sent();
    for (const bool shows : {true, false, true, false}) { // the deaths, and at last the child itself
        undone();
        QCOMPARE(bench.shows(a, row), shows);
    }
    bench.syncAll();
    QVERIFY(!bench.shows(bench.b, row));
    bench.finish();
}

void TestUndo::stopsAtWhatAnotherDid()
{
    Bench bench;
    const RowKey acme = bench.customer(bench.a);
    bench.set(bench.a, acme, f::Name, "of a");
    bench.syncAll();
    bench.set(bench.b, acme, f::Name, "of b");
    bench.sync({&bench.b, &bench.a});
    bench.set(bench.a, acme, f::Name, "of a again");
    QVERIFY(bench.a.undo().hasValue());
    QCOMPARE(bench.shown(bench.a, acme, f::Name), u"of b"_s);
    const Result<UndoReport> report = bench.a.undo(); // what b wrote stands between
    QVERIFY(report.hasValue());
    QCOMPARE(report->leftAlone, (QList<std::pair<RowKey, FieldNumber>>{{acme, f::Name}}));
    bench.syncAll();
    QCOMPARE(bench.text(acme, f::Name), u"of b"_s);
    bench.finish();
}

void TestUndo::settledStaysSettled()
{
    Bench bench;
    const RowKey acme = bench.customer(bench.a);
    bench.syncAll();
    bench.set(bench.a, acme, f::Name, "of a");
    bench.set(bench.b, acme, f::Name, "of b");
    bench.syncAll();
    QCOMPARE(bench.sides(acme, f::Name).size(), 1);
    bench.settle(bench.a, acme, f::Name, "of b"); // the one shown: it only ends the conflict
    const Result<UndoReport> report = bench.a.undo();
    QVERIFY(report.hasValue());
    QCOMPARE(report->leftAlone.size(), 1);
    bench.syncAll();
    QVERIFY(bench.sides(acme, f::Name).isEmpty());
    QCOMPARE(bench.text(acme, f::Name), u"of b"_s);
    bench.finish();
}

void TestUndo::refusedKey_isNobodyElsesChange()
{
    Bench bench;
    const RowKey held = bench.customer(bench.b);
    bench.set(bench.b, held, f::Key, "K");
    bench.sync({&bench.b});
    const RowKey made = bench.customer(bench.a, u"Another"_s, u"K"_s);
    bench.syncAll();
    QCOMPARE(bench.sides(made, f::Key), QStringList{u"K"_s});
    const Result<UndoReport> report = bench.a.undo();
    QVERIFY(report && report->leftAlone.isEmpty());
    bench.syncAll();
    QVERIFY(!bench.shows(bench.b, made));
    bench.finish();
}

RowEdit TestUndo::reading(const RowKey &row, const RowKey &customer, const char *title, std::int64_t amount)
{
    RowEdit fact;
    fact.kind = MutationKind::PutFact;
    fact.row = row;
    fact.values = {{f::Parent, Value(customer.id)}, {3, Value(amount)}};
    if (title != nullptr)
        fact.values.insert(f::Title, Value(QString::fromUtf8(title)));
    return fact;
}

void TestUndo::facts_goBackWhole()
{
    Bench bench;
    const RowKey acme = bench.customer(bench.a);
    const RowKey row{sim::tables::Reading, bench.world().newUuid()};
    bench.execute(bench.a, reading(row, acme, "seats", 5));
    bench.syncAll();
    bench.execute(bench.a, reading(row, acme, nullptr, 7));
    const Result<UndoReport> replaced = bench.a.undo();
    QVERIFY(replaced && replaced->leftAlone.isEmpty());
    QCOMPARE(replaced->changes.rows.size(), 1);
    bench.syncAll();
    QCOMPARE(bench.text(row, 3), u"5"_s);
    QCOMPARE(bench.text(row, f::Title), u"seats"_s);
    QVERIFY(bench.a.undo().hasValue()); // the first: nobody may delete a fact, so it stays without counts
    bench.syncAll();
    QVERIFY(bench.onServer(row));
    QVERIFY(bench.text(row, 3).isEmpty());
    QVERIFY(bench.text(row, f::Title).isEmpty());
    QCOMPARE(bench.shown(bench.b, row, 3), QString());
    bench.finish();
}

void TestUndo::facts_countedAnewAreLeftAlone()
{
    Bench bench;
    const RowKey acme = bench.customer(bench.a);
    const RowKey row{sim::tables::Reading, bench.world().newUuid()};
    bench.execute(bench.a, reading(row, acme, "seats", 5));
    bench.syncAll();
    bench.execute(bench.b, reading(row, acme, "seats", 9));
    bench.sync({&bench.b, &bench.a});
    const Result<UndoReport> report = bench.a.undo();
    QVERIFY(report && report->changes.isEmpty());
    QCOMPARE(report->leftAlone.size(), 3);
    bench.syncAll();
    QCOMPARE(bench.text(row, 3), u"9"_s);
    bench.finish();
}

QTEST_GUILESS_MAIN(TestUndo)
#include "tst_undo.moc"
