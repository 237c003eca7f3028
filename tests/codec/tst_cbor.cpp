// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cbor.h"

#include <QCborStreamWriter>
#include <QTest>

#include <rapidcheck.h>

#include <functional>
#include <vector>

using namespace Qt::StringLiterals;
using namespace farol;

namespace {

QByteArray ours(const std::function<void(CborOut &)> &write)
{
    QByteArray bytes;
    CborOut out(bytes);
    write(out);
    return bytes;
}

QByteArray qts(const std::function<void(QCborStreamWriter &)> &write)
{
    QByteArray bytes;
    QCborStreamWriter out(&bytes);
    write(out);
    return bytes;
}

/// Of every length an argument can have.
std::uint64_t anyUnsigned()
{
    return *rc::gen::arbitrary<std::uint64_t>() >> unsigned(*rc::gen::inRange(0, 64));
}

QString anyText()
{
    const auto units = *rc::gen::container<std::vector<char16_t>>(rc::gen::oneOf(
        rc::gen::inRange<char16_t>(0x20, 0x7F), rc::gen::inRange<char16_t>(0xA0, 0xD7FF), rc::gen::just(u'\uFEFF')));
    return QString::fromUtf16(units.data(), qsizetype(units.size()));
}

} // namespace

class CborTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void items_areThoseOfQt();
    void items_comeBack();
    void lengths_areWrittenAsShortAsCanBe_data();
    void lengths_areWrittenAsShortAsCanBe();
    void faults_areSeen_data();
    void faults_areSeen();
    void foreignItems_areSkipped_data();
    void foreignItems_areSkipped();
    void depth_isBounded();
    void containers_endWhereTheySay();
};

void CborTest::items_areThoseOfQt()
{
    QVERIFY(rc::check("we and Qt write the same bytes", [] {
        const std::uint64_t number = anyUnsigned();
        const auto negative = qint64(~(number >> 1U));
        const QString text = anyText();
        const QByteArray raw = text.toUtf8();
        RC_ASSERT(ours([&](CborOut &out) { out.unsignedInteger(number); })
                  == qts([&](QCborStreamWriter &out) { out.append(quint64(number)); }));
        RC_ASSERT(ours([&](CborOut &out) { out.integer(negative); })
                  == qts([&](QCborStreamWriter &out) { out.append(negative); }));
        RC_ASSERT(ours([&](CborOut &out) { out.text(text); })
                  == qts([&](QCborStreamWriter &out) { out.append(QStringView(text)); }));
        RC_ASSERT(ours([&](CborOut &out) { out.bytes(raw); }) == qts([&](QCborStreamWriter &out) { out.append(raw); }));
        const auto length = qsizetype(number >> 1U);
        RC_ASSERT(ours([&](CborOut &out) { out.array(length); })
                  == qts([&](QCborStreamWriter &out) { out.startArray(quint64(length)); }));
        RC_ASSERT(ours([&](CborOut &out) { out.map(length); })
                  == qts([&](QCborStreamWriter &out) { out.startMap(quint64(length)); }));
    }));
    QCOMPARE(ours([](CborOut &out) { out.boolean(true); }), qts([](QCborStreamWriter &out) { out.append(true); }));
    QCOMPARE(ours([](CborOut &out) { out.boolean(false); }), qts([](QCborStreamWriter &out) { out.append(false); }));
    QCOMPARE(ours([](CborOut &out) { out.null(); }), qts([](QCborStreamWriter &out) { out.append(nullptr); }));
}

void CborTest::items_comeBack()
{
    QVERIFY(rc::check("what is written is read", [] {
        const auto number = *rc::gen::arbitrary<std::int64_t>();
        const std::uint64_t large = anyUnsigned();
        const QString text = anyText();
        const QByteArray bytes = ours([&](CborOut &out) {
            out.array(2);
            out.integer(number);
            out.map(1);
            out.unsignedInteger(large);
            out.text(text);
        });
        CborIn in(bytes);
        RC_ASSERT(in.enterArray() == 2);
        RC_ASSERT(in.integer() == number);
        RC_ASSERT(in.enterMap() == 1);
        RC_ASSERT(in.unsignedInteger() == large);
        RC_ASSERT(in.text() == text);
        in.leave();
        in.leave();
        RC_ASSERT(in.status().hasValue());
    }));
}

void CborTest::lengths_areWrittenAsShortAsCanBe_data()
{
    QTest::addColumn<quint64>("number");
    QTest::addColumn<QByteArray>("hex");
    QTest::newRow("23") << quint64(23) << QByteArray("17");
    QTest::newRow("24") << quint64(24) << QByteArray("1818");
    QTest::newRow("255") << quint64(255) << QByteArray("18ff");
    QTest::newRow("256") << quint64(256) << QByteArray("190100");
    QTest::newRow("65535") << quint64(65535) << QByteArray("19ffff");
    QTest::newRow("65536") << quint64(65536) << QByteArray("1a00010000");
    QTest::newRow("2^32") << (quint64(1) << 32U) << QByteArray("1b0000000100000000");
    QTest::newRow("2^64-1") << ~quint64(0) << QByteArray("1bffffffffffffffff");
}

void CborTest::lengths_areWrittenAsShortAsCanBe()
{
    QFETCH(const quint64, number);
    QFETCH(const QByteArray, hex);
    QCOMPARE(ours([&](CborOut &out) { out.unsignedInteger(number); }).toHex(), hex);
}

void CborTest::faults_areSeen_data()
{
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<QByteArray>("as");
    QTest::newRow("nothing") << QByteArray() << QByteArray("integer");
    QTest::newRow("cut number") << QByteArray("1a0000") << QByteArray("integer");
    QTest::newRow("reserved argument") << QByteArray("1c") << QByteArray("integer");
    QTest::newRow("endless integer") << QByteArray("1f") << QByteArray("integer");
    QTest::newRow("2^63") << QByteArray("1b8000000000000000") << QByteArray("integer");
    QTest::newRow("-2^63-1") << QByteArray("3b8000000000000000") << QByteArray("integer");
    QTest::newRow("trailing byte") << QByteArray("0101") << QByteArray("integer");
    QTest::newRow("text for a number") << QByteArray("6161") << QByteArray("integer");
    QTest::newRow("broken UTF-8") << QByteArray("62c328") << QByteArray("text");
    QTest::newRow("cut UTF-8") << QByteArray("61c3") << QByteArray("text");
    QTest::newRow("surrogate in UTF-8") << QByteArray("63eda080") << QByteArray("text");
    QTest::newRow("text past the end") << QByteArray("6261") << QByteArray("text");
    QTest::newRow("endless text") << QByteArray("7f6161ff") << QByteArray("text");
    QTest::newRow("huge text") << QByteArray("7bffffffffffffffff") << QByteArray("text");
    QTest::newRow("undefined for a boolean") << QByteArray("f7") << QByteArray("boolean");
    QTest::newRow("15 bytes for an id") << QByteArray("4f") + QByteArray(30, '0') << QByteArray("id");
    QTest::newRow("huge array") << QByteArray("9bffffffffffffffff") << QByteArray("array");
    QTest::newRow("endless array") << QByteArray("9f01ff") << QByteArray("array");
    QTest::newRow("array past the end") << QByteArray("8201") << QByteArray("array");
    QTest::newRow("map of half an item") << QByteArray("a101") << QByteArray("map");
}

void CborTest::faults_areSeen()
{
    QFETCH(const QByteArray, hex);
    QFETCH(const QByteArray, as);
    const QByteArray bytes = QByteArray::fromHex(hex);
    CborIn in(bytes);
    if (as == "integer")
        (void)in.integer();
    else if (as == "text")
        (void)in.text();
    else if (as == "boolean")
        (void)in.boolean();
    else if (as == "id")
        (void)in.uuid();
    else if (as == "map")
        (void)in.enterMap();
    else
        (void)in.enterArray();
    if (as == "map" || as == "array")
        in.leave();
    QVERIFY(!in.status());
}

void CborTest::foreignItems_areSkipped_data()
{
    QTest::addColumn<QByteArray>("hex");
    QTest::newRow("half float") << QByteArray("f93c00");
    QTest::newRow("double") << QByteArray("fb3ff199999999999a");
    QTest::newRow("undefined") << QByteArray("f7");
    QTest::newRow("simple value") << QByteArray("f8ff");
    QTest::newRow("tagged") << QByteArray("c11a514b67b0");
    QTest::newRow("text in pieces") << QByteArray("7f61616162ff");
    QTest::newRow("endless array") << QByteArray("9f018202039f0405ffff");
    QTest::newRow("endless map") << QByteArray("bf61610161629f0203ffff");
    QTest::newRow("map") << QByteArray("a201020304");
    QTest::newRow("bytes") << QByteArray("43010203");
}

void CborTest::foreignItems_areSkipped()
{
    QFETCH(const QByteArray, hex);
    const QByteArray bytes = QByteArray::fromHex("8201" + hex + "07");
    CborIn in(bytes); // [1, what a newer peer appended], 7
    QCOMPARE(in.enterTuple(1), 2);
    QCOMPARE(in.integer(), 1);
    in.leave();
    QCOMPARE(in.integer(), 7);
    QVERIFY(in.status());
    const QByteArray cut = bytes.chopped(2);
    CborIn cutIn(cut);
    (void)cutIn.enterTuple(1);
    (void)cutIn.integer();
    cutIn.leave();
    QVERIFY(!cutIn.status(false));
}

void CborTest::depth_isBounded()
{
    const QByteArray deep(100'000, '\x81');
    CborIn in(deep);
    for (int i = 0; i <= CborIn::MaxDepth; ++i)
        (void)in.enterArray();
    QVERIFY(!in.status(false));
    CborIn skipping(deep);
    skipping.skip();
    QVERIFY(!skipping.status(false));
}

void CborTest::containers_endWhereTheySay()
{
    const QByteArray bytes = QByteArray::fromHex("810102");
    CborIn in(bytes); // [1], 2
    QCOMPARE(in.enterArray(), 1);
    QCOMPARE(in.integer(), 1);
    QVERIFY(!in.nextIsInteger());
    QCOMPARE(in.integer(), 0);
    QVERIFY2(!in.status(false), "it read on beyond the end of the array");
}

QTEST_APPLESS_MAIN(CborTest)
#include "tst_cbor.moc"
