// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flatmap.h"

#include <QMap>
#include <QString>
#include <QTest>

#include <rapidcheck.h>

using farol::FlatMap;

namespace {

using Flat = FlatMap<quint16, QString>;
using Tree = QMap<quint16, QString>;

QString anyText()
{
    return QString::number(*rc::gen::inRange(0, 100));
}

void changeBoth(Flat &flat, Tree &tree)
{
    const auto key = quint16(*rc::gen::inRange(0, 12));
    switch (*rc::gen::inRange(0, 6)) {
    case 0:
    case 1: {
        const QString text = anyText();
        RC_ASSERT(*flat.insert(key, text) == *tree.insert(key, text));
        break;
    }
    case 2:
        flat.remove(key);
        tree.remove(key);
        break;
    case 3: {
        const QString text = anyText();
        flat[key] += text;
        tree[key] += text;
        break;
    }
    case 4: {
        const auto at = flat.find(key);
        const auto twin = tree.find(key);
        RC_ASSERT((at == flat.end()) == (twin == tree.end()));
        if (twin == tree.end())
            break;
        RC_ASSERT(at.key() == twin.key());
        *at += QLatin1Char('?');
        *twin += QLatin1Char('?');
        break;
    }
    default:
        for (QString &text : flat)
            text += QLatin1Char('!');
        for (QString &text : tree)
            text += QLatin1Char('!');
        break;
    }
}

void compare(const Flat &flat, const Tree &tree)
{
    RC_ASSERT(flat.size() == tree.size());
    RC_ASSERT(flat.isEmpty() == tree.isEmpty());
    RC_ASSERT(flat.keys() == tree.keys());
    auto twin = tree.cbegin();
    for (auto at = flat.cbegin(); at != flat.cend(); ++at, ++twin) {
        RC_ASSERT(at.key() == twin.key());
        RC_ASSERT(at.value() == twin.value());
        RC_ASSERT(flat.value(at.key()) == twin.value());
    }
    for (quint16 key = 0; key < 12; ++key) {
        RC_ASSERT(flat.contains(key) == tree.contains(key));
        RC_ASSERT(flat.value(key) == tree.value(key));
        RC_ASSERT((flat.constFind(key) == flat.cend()) == !tree.contains(key));
    }
}

} // namespace

class FlatMapTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsQMap();
};

void FlatMapTest::itIsQMap()
{
    QVERIFY(rc::check("whatever is done to it, it is what a QMap would be, and so is the copy from before", [] {
        Flat flat;
        Tree tree;
        for (int i = *rc::gen::inRange(0, 30); i > 0; --i) {
            const Flat flatBefore = flat;
            const Tree treeBefore = tree;
            changeBoth(flat, tree);
            compare(flat, tree);
            compare(flatBefore, treeBefore);
            RC_ASSERT((flat == flatBefore) == (tree == treeBefore));
        }
    }));
}

QTEST_APPLESS_MAIN(FlatMapTest)
#include "tst_flatmap.moc"
