// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/canonical.h"
#include "core/cbor.h"
#include "core/customer.h"
#include "tests/codec/generators.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace farol;

class CanonicalTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void row_comesBackAsItWas();
    void mutation_comesBackAsItWas();
    void meta_keepsAllButTheValuesOfColumns();
    void anyTruncation_isAnError();
    void anyBytes_areReadOrRefusedWithoutHarm();
    void goldenBytes_neverChange();
    void sharedStamps_areStoredOnce();
};

void CanonicalTest::row_comesBackAsItWas()
{
    QVERIFY(rc::check("a row survives its encoding, and equal rows have equal bytes", [] {
        const RowState row = gen::row();
        const QByteArray bytes = encodeRow(row);
        const auto back = decodeRow(bytes);
        RC_ASSERT(back.hasValue());
        RC_ASSERT(back.value() == row);
        RC_ASSERT(encodeRow(back.value()) == bytes);
    }));
}

void CanonicalTest::mutation_comesBackAsItWas()
{
    QVERIFY(rc::check("a mutation survives its encoding", [] {
        const Mutation mutation = gen::mutation();
        const auto back = decodeMutation(encodeMutation(mutation));
        RC_ASSERT(back.hasValue() == !(mutation.id.isNull() || mutation.row.id.isNull()));
        if (back)
            RC_ASSERT(back.value() == mutation);
    }));
}

void CanonicalTest::meta_keepsAllButTheValuesOfColumns()
{
    QVERIFY(rc::check("meta plus typed columns is the row", [] {
        const RowState row = gen::row();
        const EntityInfo entity = customerEntity();
        auto fields = decodeMeta(encodeMeta(row.fields, entity));
        RC_ASSERT(fields.hasValue());
        for (auto field = fields->begin(); field != fields->end(); ++field) {
            if (entity.field(field.key()) != nullptr) {
                RC_ASSERT(field->value.isNull());
                field->value = row.value(field.key());
            }
        }
        RC_ASSERT(fields.value() == row.fields);
    }));
}

void CanonicalTest::anyTruncation_isAnError()
{
    QVERIFY(rc::check("no prefix of a row is a row", [] {
        const QByteArray bytes = encodeRow(gen::row());
        const auto length = *rc::gen::inRange<qsizetype>(0, bytes.size());
        RC_ASSERT(!decodeRow(bytes.first(length)).hasValue());
    }));
}

void CanonicalTest::anyBytes_areReadOrRefusedWithoutHarm()
{
    QVERIFY(rc::check("changed bytes are read or refused", [] {
        QByteArray bytes = *rc::gen::arbitrary<bool>() ? encodeRow(gen::row()) : encodeMutation(gen::mutation());
        for (int i = *rc::gen::inRange(1, 6); i > 0 && !bytes.isEmpty(); --i)
            bytes[*rc::gen::inRange<qsizetype>(0, bytes.size())] = *rc::gen::arbitrary<char>();
        (void)decodeRow(bytes).hasValue();
        (void)decodeMutation(bytes).hasValue();
        (void)decodeFields(bytes).hasValue();
        (void)decodeOutcome(bytes).hasValue();
    }));
}

void CanonicalTest::goldenBytes_neverChange()
{
    std::array<std::uint8_t, Uuid::Size> raw{};
    raw.fill(0x11);
    RowState row;
    row.key = {tables::Customer, Uuid(raw)};
    row.scope = ScopeId(row.key.id);
    row.seq = 7;
    FieldState name;
    name.value = Value(u"Padaria São João"_s);
    name.version = 0x0123456789ABCDEF;
    name.effective.ms = 1'700'000'000'000;
    name.seq = 7;
    name.author = UserId(row.key.id);
    row.fields.insert(1, name);
    // These bytes are in every profile and every server's log: a change of them is a new protocol.
    QCOMPARE(encodeRow(row).toHex(),
             QByteArray("8501"
                        "5011111111111111111111111111111111" // id
                        "5011111111111111111111111111111111" // scope
                        "07"
                        "82"
                        "81841b0123456789abcdef1b0000018bcfe5680007" // one stamp: version, effective, seq …
                        "5011111111111111111111111111111111" // … author
                        "a10182" // field 1, two items: value and stamp index
                        "72506164617269612053c3a36f204a6fc3a36f00"));
}

void CanonicalTest::sharedStamps_areStoredOnce()
{
    RowState row;
    row.key = {tables::Customer, Uuid()};
    FieldState field;
    field.version = 42;
    for (FieldNumber number = 1; number <= 13; ++number)
        row.fields.insert(number, field);
    FieldState other = field;
    other.version = 43;
    const qsizetype one = encodeRow(row).size();
    row.fields.insert(13, other);
    const qsizetype two = encodeRow(row).size();
    QVERIFY2(two - one < 20, "a second stamp costs more than itself");
}

QTEST_APPLESS_MAIN(CanonicalTest)
#include "tst_canonical.moc"
