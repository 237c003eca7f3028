// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/colleagues.h"
#include "core/customer.h"
#include "core/tables.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace farol;

namespace {

constexpr UserId Ana(Uuid({1})); ///< leads Norte
constexpr UserId Rui(Uuid({2})); ///< is in Norte
constexpr UserId Bia(Uuid({3})); ///< is in Sul
constexpr UserId Eva(Uuid({4})); ///< leads Norte, too, but has no such role

TeamEntry norte()
{
    return {TeamId(Uuid({10})), u"Norte"_s, {Ana, Rui, Eva}, {Ana, Eva}};
}

QList<TeamEntry> teams()
{
    return {norte(), {TeamId(Uuid({11})), u"Sul"_s, {Bia}, {}}};
}

} // namespace

class ColleaguesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leading_takesTheRole();
    void covers_areGivenNotTaken();
    void whoIsTakenIn_doesNotBringHisCustomers();
    void deletes_wantTheRightToMake();
};

void ColleaguesTest::leading_takesTheRole()
{
    QVERIFY(mayChangeMembers({Ana, Role::Lead}, norte()));
    QVERIFY(!mayChangeMembers({Eva, Role::Manager}, norte()));
    QVERIFY(!mayChangeMembers({Rui, Role::Lead}, norte()));
    QVERIFY(mayChangeMembers({Bia, Role::Administrator}, norte()));
}

void ColleaguesTest::covers_areGivenNotTaken()
{
    const QList<TeamEntry> all = teams();
    QVERIFY(mayCover({Rui, Role::Manager}, Rui, Bia, all));
    QVERIFY(!mayCover({Rui, Role::Manager}, Bia, Rui, all));
    QVERIFY(mayCover({Ana, Role::Lead}, Rui, Ana, all));
    QVERIFY(mayCover({Ana, Role::Lead}, Rui, Eva, all));
    QVERIFY(!mayCover({Ana, Role::Lead}, Rui, Bia, all));
    QVERIFY(!mayCover({Ana, Role::Lead}, Bia, Ana, all));
    QVERIFY(!mayCover({Eva, Role::Manager}, Rui, Eva, all));
    QVERIFY(mayCover({Bia, Role::Administrator}, Rui, Ana, all));
    QVERIFY(mayEndCover({Bia, Role::Manager}, Rui, Bia, all)); // whoever stands in gives it back
    QVERIFY(!mayEndCover({Bia, Role::Manager}, Rui, Ana, all));
}

void ColleaguesTest::whoIsTakenIn_doesNotBringHisCustomers()
{
    QList<TeamEntry> all = teams();
    all[0].members.append(Bia); // by Ana, who may; Bia is of Sul all the same
    QVERIFY(!mayCover({Ana, Role::Lead}, Bia, Ana, all));
    QVERIFY(mayCover({Ana, Role::Lead}, Rui, Bia, all));
    QVERIFY(mayEndCover({Ana, Role::Lead}, Bia, Ana, all));
    QVERIFY(mayCover({Bia, Role::Manager}, Bia, Ana, all));
    all[1].leads.append(Ana);
    QVERIFY(mayCover({Ana, Role::Lead}, Bia, Ana, all));
}

/// Every kind of row whose required fields are the leads' is theirs to delete, and no other.
void ColleaguesTest::deletes_wantTheRightToMake()
{
    for (const EntityInfo &entity : farolSchema().entities()) {
        const bool isTheLeads =
            entity.table == tables::CustomField || entity.table == tables::ListItem || entity.table == tables::Holiday;
        QVERIFY2(entity.deleters() == (isTheLeads ? Writers::Leads : Writers::Staff), entity.name);
    }
}

QTEST_GUILESS_MAIN(ColleaguesTest)
#include "tst_colleagues.moc"
