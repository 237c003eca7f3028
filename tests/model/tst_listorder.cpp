// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/listorder.h"

#include <QTest>

namespace farol {

namespace {

Uuid id(int n)
{
    std::array<std::uint8_t, Uuid::Size> bytes{};
    bytes[0] = static_cast<std::uint8_t>(n);
    return Uuid(bytes);
}

QList<Uuid> ids(std::initializer_list<int> numbers)
{
    QList<Uuid> list;
    for (const int n : numbers)
        list.append(id(n));
    return list;
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
    QCOMPARE(order.rowOf(id(3)), 2);
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
