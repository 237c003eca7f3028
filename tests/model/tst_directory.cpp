// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/directorymodel.h"
#include "models/directorywords.h"
#include "models/teammembers.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <rapidcheck.h>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;
using namespace farol;

namespace {

UserId person(std::uint8_t number)
{
    return UserId(Uuid({number}));
}

QList<Colleague> people()
{
    return {{person(1), u"Rafael"_s, u"rafael@x.example"_s, Role::Manager, true, Instant{1'750'000'000'000}},
            {person(2), u"Ana"_s, u"ana@x.example"_s, Role::Administrator, true},
            {person(3), u"Álvaro"_s, u"alvaro@x.example"_s, Role::Lead, true, {}, true},
            {person(4), u"Abel"_s, u"abel@x.example"_s, Role::Manager, false}};
}

QList<TeamEntry> teams()
{
    return {{TeamId(Uuid({20})), u"Sul"_s, {person(1), person(3)}, {person(3)}},
            {TeamId(Uuid({21})), u"Norte"_s, {person(1), person(9)}, {}}};
}

DirectoryRow rowOf(int key, const QString &text)
{
    return {QByteArray::number(key), {text}};
}

} // namespace

class DirectoryTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void people_areInOrderWithTheirTeams();
    void teams_nameLeadsApart();
    void absences_sayWhenTheyAre();
    void shares_sayWithWhomAndUntilWhen();
    void rows_followWithoutAReset();
    void rows_anyChangeIsRight();
    void members_keepLeadsAndMembersTogether();
};

void DirectoryTest::people_areInOrderWithTheirTeams()
{
    const Format format(QLocale(QLocale::English));
    const QList<DirectoryRow> rows = peopleRows(people(), teams(), format, Instant{1'750'000'300'000});
    QStringList names;
    for (const DirectoryRow &row : rows)
        names.append(row.cells.at(0));
    QCOMPARE(names, (QStringList{u"Álvaro"_s, u"Ana"_s, u"Rafael"_s, u"Abel"_s})); // who is locked out, last
    QCOMPARE(rows.at(0).cells.at(3), u"Sul (leads)"_s);
    QCOMPARE(rows.at(0).cells.at(4), u"first password"_s);
    QCOMPARE(rows.at(2).cells.at(3), u"Sul, Norte"_s);
    QCOMPARE(rows.at(2).cells.at(5), format.ago(Instant{1'750'000'000'000}, Instant{1'750'000'300'000}));
    QCOMPARE(rows.at(3).cells.at(4), u"locked out"_s);
    for (const DirectoryRow &row : rows)
        QCOMPARE(row.cells.size(), peopleHeaders().size());
}

void DirectoryTest::teams_nameLeadsApart()
{
    const QList<DirectoryRow> rows = teamRows(teams(), people());
    QCOMPARE(rows.at(0).cells, (QStringList{u"Norte"_s, QString(), u"Rafael"_s})); // an unknown id names nobody
    QCOMPARE(rows.at(1).cells, (QStringList{u"Sul"_s, u"Álvaro"_s, u"Rafael"_s}));
}

void DirectoryTest::absences_sayWhenTheyAre()
{
    const QDate today(2026, 6, 10);
    const QList<Absence> all{{person(1), person(2), today.addDays(-9), today.addDays(-1)},
                             {person(1), person(2), today, today},
                             {person(2), person(3), today.addDays(1), {}}};
    const QList<DirectoryRow> rows = absenceRows(all, people(), Format(QLocale(QLocale::English)), today);
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows.at(0).cells.at(4), u"now"_s);
    QCOMPARE(rows.at(1).cells.at(4), u"planned"_s);
    QCOMPARE(rows.at(1).cells.at(3), u"until it is taken back"_s);
    QVERIFY(rows.at(0).key != rows.at(1).key);
}

void DirectoryTest::shares_sayWithWhomAndUntilWhen()
{
    const QDate today(2026, 6, 10);
    const CustomerId customer;
    const QList<SharedCustomer> all{{customer, person(1), today, today}, {customer, person(1), today.addDays(1), {}}};
    const QList<DirectoryRow> rows = shareRows(all, people(), Format(QLocale(QLocale::English)), today);
    QCOMPARE(rows.size(), 2);
    for (const DirectoryRow &row : rows)
        QCOMPARE(row.cells.size(), shareHeaders().size());
    QCOMPARE(rows.at(0).cells.at(0), colleagueName(people(), person(1)));
    QCOMPARE(rows.at(0).cells.at(3), u"now"_s);
    QCOMPARE(rows.at(1).cells.at(2), u"until it is taken back"_s);
    QCOMPARE(rows.at(1).cells.at(3), u"planned"_s);
    QVERIFY(rows.at(0).key != rows.at(1).key); // one person may have it twice
}

void DirectoryTest::rows_followWithoutAReset()
{
    DirectoryModel model({u"Name"_s});
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setRows({rowOf(1, u"a"_s), rowOf(2, u"b"_s), rowOf(3, u"c"_s)});
    const QPersistentModelIndex second(model.index(1, 0));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setRows({rowOf(3, u"c"_s), rowOf(4, u"d"_s), rowOf(2, u"b, renamed"_s)});
    QVERIFY(resets.isEmpty());
    QCOMPARE(second.row(), 2);
    QCOMPARE(second.data().toString(), u"b, renamed"_s);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(second.data(Qt::AccessibleTextRole).toString(), u"Name: b, renamed"_s);
    model.setRows({});
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.keyAt(0), QByteArray());
}

void DirectoryTest::rows_anyChangeIsRight()
{
    const auto rowsFrom = [](const std::vector<std::pair<int, int>> &drawn) {
        QList<DirectoryRow> rows;
        for (const auto &[key, text] : drawn) {
            const DirectoryRow row = rowOf(key % 12, QString::number(text % 3));
            const bool isNew = std::none_of(rows.cbegin(), rows.cend(),
                                            [&row](const DirectoryRow &other) { return other.key == row.key; });
            if (isNew)
                rows.append(row);
        }
        return rows;
    };
    QVERIFY(rc::check("a list becomes any other, line by line", [&] {
        DirectoryModel model({u"Name"_s});
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const int rounds = *rc::gen::inRange(1, 5);
        for (int round = 0; round < rounds; ++round) {
            const auto drawn = *rc::gen::container<std::vector<std::pair<int, int>>>(
                rc::gen::pair(rc::gen::inRange(0, 100), rc::gen::inRange(0, 100)));
            const QList<DirectoryRow> rows = rowsFrom(drawn);
            model.setRows(rows);
            RC_ASSERT(model.rowCount() == int(rows.size()));
            for (int i = 0; i < rows.size(); ++i) {
                RC_ASSERT(model.keyAt(i) == rows.at(i).key);
                RC_ASSERT(model.index(i, 0).data().toString() == rows.at(i).cells.at(0));
            }
        }
    }));
}

void DirectoryTest::members_keepLeadsAndMembersTogether()
{
    TeamMembers model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTeam(teams().at(0), people(), true);
    QCOMPARE(model.rowCount(), 3); // who is locked out and not in the team is no choice
    const auto set = [&model](UserId who, TeamMembers::Column column, Qt::CheckState state) {
        return model.setData(model.index(model.rowOf(who), column), state, Qt::CheckStateRole);
    };
    QVERIFY(set(person(2), TeamMembers::LeadColumn, Qt::Checked)); // who leads is a member
    QVERIFY(set(person(3), TeamMembers::MemberColumn, Qt::Unchecked)); // who leaves leads no more
    const QList<TeamMembers::Change> expected{{person(3), false, false}, {person(2), true, true}};
    QCOMPARE(model.changes(), expected);
    QVERIFY(set(person(2), TeamMembers::MemberColumn, Qt::Unchecked));
    QCOMPARE(model.changes(), (QList<TeamMembers::Change>{{person(3), false, false}}));
    QVERIFY(!set(person(2), TeamMembers::PersonColumn, Qt::Checked));

    model.setTeam(teams().at(0), people(), false); // as a lead who appoints none
    QVERIFY(model.changes().isEmpty());
    QVERIFY(!set(person(3), TeamMembers::MemberColumn, Qt::Unchecked));
    QVERIFY(!set(person(1), TeamMembers::LeadColumn, Qt::Checked));
    QVERIFY(set(person(2), TeamMembers::MemberColumn, Qt::Checked));
    QVERIFY(!(model.flags(model.index(model.rowOf(person(3)), TeamMembers::MemberColumn)) & Qt::ItemIsEnabled));
}

QTEST_GUILESS_MAIN(DirectoryTest)
#include "tst_directory.moc"
