// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/bench.h"

#include <QTest>

#include <rapidcheck.h>

#include <vector>

using namespace Qt::StringLiterals;
using namespace farol;
using namespace farol::sim;

/// What redo brings back and what it leaves alone: docs/SYNC.md, section 4, rule 8.
class TestRedo final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindOfChange_isDoneAgain_data();
    void everyKindOfChange_isDoneAgain();
    void facts_areDoneAgainWhole();
    void report_namesTheActItBringsBack();
    void newAct_emptiesTheList();
    void list_survivesTheProcess();
    void laterEditOfAnother_isLeftAlone();
    void whatWasLeftAlone_doesNotStandInTheWay();
    void undoRedo_followAModel();
};

namespace {

struct Shown final {
    bool there = false;
    QString title;
    QString tags;
    int score = 0; ///< never counted is as good as none
    friend bool operator==(const Shown &, const Shown &) = default;
};

Shown shownOf(Bench &bench, const RowKey &row)
{
    return {bench.shows(bench.a, row), bench.shown(bench.a, row, f::Title), bench.shown(bench.a, row, f::Tags),
            bench.shown(bench.a, row, f::Score).toInt()};
}

} // namespace

void TestRedo::everyKindOfChange_isDoneAgain_data()
{
    QTest::addColumn<bool>("online");
    QTest::newRow("before anything was sent") << false;
    QTest::newRow("each answered before the next") << true;
}

void TestRedo::everyKindOfChange_isDoneAgain()
{
    QFETCH(const bool, online);
    Bench bench;
    Device &a = bench.a;
    const RowKey customer = bench.customer(a);
    bench.syncAll();
    const auto sent = [&] {
        if (online)
            bench.syncAll();
    };
    const RowKey row = bench.child(a, customer, u"Title 0"_s);
    sent();
    QList<Shown> past{{}, shownOf(bench, row)};
    const auto done = [&] {
        sent();
        past.append(shownOf(bench, row));
    };
    bench.set(a, row, f::Title, "Title 1");
    done();
    bench.add(a, row, "q");
    done();
    bench.count(a, row, 3);
    done();
    bench.take(a, row, "q");
    done();
    bench.remove(a, row);
    done();
    bench.restore(a, row);
    done();
    for (qsizetype at = past.size() - 2; at >= 0; --at) {
        const Result<UndoReport> report = a.undo();
        QVERIFY(report && report->leftAlone.isEmpty());
        sent();
        QCOMPARE(shownOf(bench, row).there, past.at(at).there);
        QVERIFY(at == 0 || shownOf(bench, row) == past.at(at));
    }
    for (qsizetype at = 1; at < past.size(); ++at) {
        const Result<UndoReport> report = a.redo();
        QVERIFY(report && report->leftAlone.isEmpty());
        sent();
        QVERIFY2(shownOf(bench, row) == past.at(at), qPrintable(QString::number(at)));
    }
    QCOMPARE(a.redo().error().code, Error::Code::NotFound);
    bench.syncAll();
    QCOMPARE(bench.text(row, f::Title), u"Title 1"_s);
    QVERIFY(bench.shows(bench.b, row));
    bench.finish();
}

void TestRedo::facts_areDoneAgainWhole()
{
    Bench bench;
    const RowKey acme = bench.customer(bench.a);
    RowEdit fact;
    fact.kind = MutationKind::PutFact;
    fact.row = {sim::tables::Reading, bench.world().newUuid()};
    fact.values = {{f::Parent, Value(acme.id)}, {f::Title, Value(u"seats"_s)}, {3, Value(std::int64_t(5))}};
    bench.execute(bench.a, fact);
    bench.syncAll();
    QVERIFY(bench.a.undo().hasValue());
    QVERIFY(bench.shown(bench.a, fact.row, 3).isEmpty());
    const Result<UndoReport> report = bench.a.redo();
    QVERIFY(report && report->leftAlone.isEmpty());
    bench.syncAll();
    QCOMPARE(bench.text(fact.row, 3), u"5"_s);
    QCOMPARE(bench.text(fact.row, f::Title), u"seats"_s);
    bench.finish();
}

void TestRedo::report_namesTheActItBringsBack()
{
    Bench bench;
    const RowKey acme = bench.customer(bench.a);
    bench.set(bench.a, acme, f::Name, "of a");
    for (int round = 0; round < 2; ++round) { // what was done again is undone as what it was
        const Result<UndoReport> undone = bench.a.undo();
        QVERIFY(undone);
        QCOMPARE(undone->act, u"example"_s);
        QCOMPARE(undone->changes.act, u"undo"_s);
        QCOMPARE(bench.shown(bench.a, acme, f::Name), u"Acme"_s);
        const Result<UndoReport> again = bench.a.redo();
        QVERIFY(again);
        QCOMPARE(again->act, u"example"_s);
        QCOMPARE(again->changes.act, u"redo"_s);
        QCOMPARE(bench.shown(bench.a, acme, f::Name), u"of a"_s);
    }
    bench.finish();
}

void TestRedo::newAct_emptiesTheList()
{
    Bench bench;
    const RowKey acme = bench.customer(bench.a);
    const RowKey other = bench.customer(bench.a, u"Other"_s);
    bench.set(bench.a, acme, f::Name, "of a");
    QCOMPARE(bench.a.redo().error().code, Error::Code::NotFound); // nothing was undone yet
    QVERIFY(bench.a.undo());
    bench.set(bench.a, other, f::Name, "another");
    QCOMPARE(bench.a.redo().error().code, Error::Code::NotFound);
    QVERIFY(bench.a.undo()); // the newest act, and it alone can be done again
    QVERIFY(bench.a.redo());
    QCOMPARE(bench.shown(bench.a, other, f::Name), u"another"_s);
    QCOMPARE(bench.shown(bench.a, acme, f::Name), u"Acme"_s);
    QCOMPARE(bench.a.redo().error().code, Error::Code::NotFound);
    bench.finish();
}

void TestRedo::list_survivesTheProcess()
{
    Bench bench;
    const RowKey acme = bench.customer(bench.a);
    bench.set(bench.a, acme, f::Name, "first");
    bench.set(bench.a, acme, f::Name, "second");
    QVERIFY(bench.a.undo());
    bench.a.crash(std::nullopt);
    QVERIFY(bench.a.undo());
    bench.a.crash(std::nullopt);
    for (const QString &name : {u"first"_s, u"second"_s}) {
        QVERIFY(bench.a.redo());
        QCOMPARE(bench.shown(bench.a, acme, f::Name), name);
        bench.a.crash(std::nullopt);
    }
    QCOMPARE(bench.a.redo().error().code, Error::Code::NotFound);
}

void TestRedo::laterEditOfAnother_isLeftAlone()
{
    Bench bench;
    const RowKey acme = bench.customer(bench.a);
    bench.syncAll();
    RowEdit edit;
    edit.row = acme;
    edit.values = {{f::Name, Value(u"of a"_s)}, {f::Stage, Value(u"renewal"_s)}};
    bench.execute(bench.a, edit);
    QVERIFY(bench.a.undo());
    bench.syncAll();
    bench.set(bench.b, acme, f::Name, "of b");
    bench.sync({&bench.b, &bench.a});
    const Result<UndoReport> report = bench.a.redo();
    QVERIFY(report);
    QCOMPARE(report->leftAlone, (QList<std::pair<RowKey, FieldNumber>>{{acme, f::Name}}));
    bench.syncAll();
    QCOMPARE(bench.text(acme, f::Name), u"of b"_s);
    QCOMPARE(bench.text(acme, f::Stage), u"renewal"_s);
    bench.finish();
}

void TestRedo::whatWasLeftAlone_doesNotStandInTheWay()
{
    Bench bench;
    const RowKey acme = bench.customer(bench.a);
    const RowKey other = bench.customer(bench.a, u"Other"_s);
    bench.set(bench.a, acme, f::Name, "of a");
    bench.set(bench.a, other, f::Name, "another");
    QVERIFY(bench.a.undo());
    QVERIFY(bench.a.undo());
    bench.syncAll();
    bench.set(bench.b, acme, f::Name, "of b");
    bench.sync({&bench.b, &bench.a});
    const Result<UndoReport> nothing = bench.a.redo();
    QVERIFY(nothing && nothing->changes.isEmpty());
    QCOMPARE(nothing->leftAlone.size(), 1);
    QVERIFY(bench.a.redo());
    QCOMPARE(bench.shown(bench.a, other, f::Name), u"another"_s);
    // What was not done again is nothing to undo either.
    QVERIFY(bench.a.undo());
    QCOMPARE(bench.shown(bench.a, other, f::Name), u"Other"_s);
    bench.finish();
}

void TestRedo::undoRedo_followAModel()
{
    QVERIFY(rc::check("undo and redo walk through what was shown", [] {
        Bench bench;
        const RowKey customer = bench.customer(bench.a);
        const QList<RowKey> rows{bench.child(bench.a, customer), bench.child(bench.a, customer)};
        bench.syncAll();
        const auto both = [&] { return QList<Shown>{shownOf(bench, rows.at(0)), shownOf(bench, rows.at(1))}; };
        QList<QList<Shown>> past; // what was shown before each act that stands
        QList<QList<Shown>> future; // and after each that was taken back
        const auto steps = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 32));
        int written = 0;
        for (const int step : steps) {
            const RowKey row = rows.at(step % 2);
            const QList<Shown> before = both();
            RowEdit edit;
            edit.row = row;
            switch (step / 2) {
            case 0:
            case 1: edit.values.insert(f::Title, Value(u"Title %1"_s.arg(++written % 3))); break;
            case 2: edit.add.insert(f::Tags, {u"q"_s}); break;
            case 3: edit.remove.insert(f::Tags, {u"q"_s}); break;
            case 4: edit.increments.insert(f::Score, 2); break;
            case 5: edit.kind = MutationKind::Remove; break;
            case 6: edit.kind = MutationKind::Restore; break;
            case 7: bench.syncAll(); continue;
            case 8: bench.a.crash(std::nullopt); continue;
            case 9:
            case 10:
            case 11:
            case 12: {
                const Result<UndoReport> report = past.isEmpty() ? Result<UndoReport>(UndoReport()) : bench.a.undo();
                RC_ASSERT(report.hasValue() && report->leftAlone.isEmpty());
                if (past.isEmpty())
                    continue;
                future.append(before);
                RC_ASSERT(both() == past.takeLast());
                continue;
            }
            default: {
                const Result<UndoReport> report = bench.a.redo();
                RC_ASSERT(report.hasValue() != future.isEmpty());
                if (future.isEmpty())
                    continue;
                RC_ASSERT(report->leftAlone.isEmpty());
                past.append(before);
                RC_ASSERT(both() == future.takeLast());
                continue;
            }
            }
            const Result<ChangeSet> made = bench.a.execute({u"example"_s, {edit}});
            if (!made || made->isEmpty()) // an edit of what is deleted, or one that says nothing new
                continue;
            bench.later();
            past.append(before);
            future.clear();
        }
        bench.syncAll();
        for (const RowKey &row : rows) {
            RC_ASSERT(bench.text(row, f::Title) == bench.shown(bench.a, row, f::Title));
            RC_ASSERT(bench.text(row, f::Score) == bench.shown(bench.a, row, f::Score));
            RC_ASSERT(bench.shows(bench.b, row) == bench.shows(bench.a, row));
        }
    }));
}

QTEST_GUILESS_MAIN(TestRedo)
#include "tst_redo.moc"
