// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/listorder.h"

#include <QTest>

#include <rapidcheck.h>

#include <algorithm>

namespace farol {

namespace {

Uuid id(int n)
{
    std::array<std::uint8_t, Uuid::Size> bytes{};
    bytes[0] = static_cast<std::uint8_t>(n);
    bytes[1] = static_cast<std::uint8_t>(n >> 8);
    return Uuid(bytes);
}

QList<Uuid> ids(std::initializer_list<int> numbers)
{
    QList<Uuid> list;
    for (const int n : numbers)
        list.append(id(n));
    return list;
}

/// What `wanted` has in common with `shown`, in its own order.
QList<Uuid> common(const QList<Uuid> &wanted, const QList<Uuid> &shown)
{
    QList<Uuid> kept;
    for (const Uuid &each : wanted) {
        if (shown.contains(each))
            kept.append(each);
    }
    return kept;
}

/// Some of 0 to 299 in order; then some leave, some come in, blocks of them too, and now and then one moves.
std::pair<QList<Uuid>, QList<Uuid>> twoOrders()
{
    QList<int> shown;
    QList<int> wanted;
    const int odds = *rc::gen::inRange(1, 30);
    int block = 0; // how many more of the numbers to come go one way
    bool comes = false;
    for (int n = 0; n < 300; ++n) {
        if (block == 0 && *rc::gen::inRange(0, odds) == 0) {
            block = *rc::gen::element(1, 1, 2, 5, 80);
            comes = *rc::gen::arbitrary<bool>();
        }
        if (block == 0 || !comes)
            shown.append(n);
        if (block == 0 || comes)
            wanted.append(n);
        block = std::max(0, block - 1);
    }
    for (int moves = *rc::gen::element(0, 0, 1, 3); moves > 0 && wanted.size() > 1; --moves) {
        const int from = *rc::gen::inRange(0, int(wanted.size()));
        wanted.move(from, *rc::gen::inRange(0, int(wanted.size())));
    }
    std::pair<QList<Uuid>, QList<Uuid>> orders;
    for (const int n : std::as_const(shown))
        orders.first.append(id(n));
    for (const int n : std::as_const(wanted))
        orders.second.append(id(n));
    return orders;
}

} // namespace

class ListOrderTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowOf_followsEveryChange();
    void diff_ofEqualLists_isEmpty();
    void diff_groupsNeighboursIntoRuns();
    void diff_noticesMovesAndLeavers();
    void diff_leadsFromOneToTheOther();
    void merge_tellsWhereEachRowStands();
    void runs_comeLastFirst();
};

void ListOrderTest::rowOf_followsEveryChange()
{
    ListOrder order;
    order.set(ids({1, 2, 3}));
    QCOMPARE(order.rowOf(id(3)), 2);
    order.insert(1, ids({9, 8}));
    QCOMPARE(order.rowOf(id(3)), 4);
    QCOMPARE(order.rowOf(id(8)), 2);
    order.remove(0, 2);
    const auto rows = [&order] {
        QList<int> found = order.rowsOf({id(3), id(8), id(1)});
        std::sort(found.begin(), found.end());
        return found;
    };
    QCOMPARE(rows(), (QList<int>{0, 2})); // while it has not been indexed yet
    QCOMPARE(order.rowOf(id(3)), 2);
    QCOMPARE(rows(), (QList<int>{0, 2}));
    QCOMPARE(order.rowOf(id(1)), -1);
}

void ListOrderTest::diff_ofEqualLists_isEmpty()
{
    ListOrder order;
    order.set(ids({1, 2, 3}));
    QVERIFY(diffOrder(order, ids({1, 2, 3})).isEmpty());
    QVERIFY(diffOrder({}, {}).isEmpty());
}

void ListOrderTest::diff_groupsNeighboursIntoRuns()
{
    ListOrder order;
    order.set(ids({1, 2, 3}));
    const OrderDiff diff = diffOrder(order, ids({7, 8, 1, 2, 9, 3, 10}));
    QCOMPARE(diff.added.size(), 3);
    QCOMPARE(diff.added.at(0).row, 0);
    QCOMPARE(diff.added.at(0).ids, ids({7, 8}));
    QCOMPARE(diff.added.at(1).row, 2);
    QCOMPARE(diff.added.at(2).row, 3);
    QCOMPARE(diff.addedCount(), 4);
    QVERIFY(!diff.moved);
    QCOMPARE(diff.removed, 0);
}

void ListOrderTest::diff_noticesMovesAndLeavers()
{
    ListOrder order;
    order.set(ids({1, 2, 3, 4}));
    const OrderDiff moved = diffOrder(order, ids({2, 1, 3, 4}));
    QVERIFY(moved.moved);
    QCOMPARE(moved.removed, 0);
    const OrderDiff left = diffOrder(order, ids({1, 4}));
    QVERIFY(!left.moved);
    QCOMPARE(left.removed, 2);
}

void ListOrderTest::diff_leadsFromOneToTheOther()
{
    QVERIFY(rc::check("what the diff says makes the one order into the other", [] {
        const auto [shown, wanted] = twoOrders();
        ListOrder order;
        order.set(shown);
        const OrderDiff diff = diffOrder(order, wanted);
        const QList<Uuid> stays = common(wanted, shown);
        RC_ASSERT(diff.removed == shown.size() - stays.size());
        RC_ASSERT(diff.addedCount() == wanted.size() - stays.size());
        RC_ASSERT(diff.moved == (stays != common(shown, wanted)));
        if (diff.moved || diff.removed > 0)
            return;
        RC_ASSERT(mergeRuns(shown, diff.added).ids == wanted);
    }));
}

void ListOrderTest::merge_tellsWhereEachRowStands()
{
    const ScatteredOrder merged = mergeRuns(ids({1, 2, 3}), {{0, ids({7, 8})}, {2, ids({9})}, {3, ids({10})}});
    QCOMPARE(merged.ids, ids({7, 8, 1, 2, 9, 3, 10}));
    QCOMPARE(merged.rows, (std::vector<int>{2, 3, 5, 0, 1, 4, 6}));
    QCOMPARE(mergeRuns({}, {}).ids, QList<Uuid>());
}

void ListOrderTest::runs_comeLastFirst()
{
    ListOrder order;
    order.set(ids({1, 2, 3, 4, 5, 6}));
    const auto runs = runsOf(order, {id(1), id(3), id(4), id(6), id(99)});
    QCOMPARE(runs.size(), 3);
    QCOMPARE(runs.at(0), std::make_pair(5, 1));
    QCOMPARE(runs.at(1), std::make_pair(2, 2));
    QCOMPARE(runs.at(2), std::make_pair(0, 1));
}

} // namespace farol

QTEST_APPLESS_MAIN(farol::ListOrderTest)
#include "tst_listorder.moc"
