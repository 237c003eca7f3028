// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/canonical.h"
#include "core/cbor.h"
#include "core/customer.h"
#include "core/packedrow.h"
#include "tests/codec/generators.h"

#include <QTest>

using namespace farol;

namespace {

Result<PackedRow> packedFrom(const QByteArray &bytes)
{
    CborIn in(bytes);
    PackedRow row = readPackedRow(in);
    FAROL_TRY(in.status());
    return row;
}

/// A row of random fields, some of them a customer's, and perhaps a delete.
RowState anyRow()
{
    RowState row = gen::row();
    if (*rc::gen::arbitrary<bool>()) {
        FieldState mark = gen::fieldState();
        mark.value = *rc::gen::arbitrary<bool>() ? gen::value() : Value(true);
        row.fields.insert(DeletedField, mark);
    }
    for (int i = *rc::gen::inRange(0, 4); i > 0; --i)
        row.fields.insert(FieldNumber(*rc::gen::inRange(1, 15)), gen::fieldState());
    return row;
}

} // namespace

class PackedRowTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void packedRow_isItsRow();
    void split_isMetaAndTheValuesOfColumns();
    void changedBytes_areRefusedAsByReadRow();
};

void PackedRowTest::packedRow_isItsRow()
{
    QVERIFY(rc::check("a packed row has the bytes, the digest and the contents of its row", [] {
        const RowState row = anyRow();
        const PackedRow packed = packRow(row);
        RC_ASSERT(encodeRow(packed) == encodeRow(row));
        RC_ASSERT(rowDigest(packed) == rowDigest(row));
        RC_ASSERT(isDeleted(packed) == row.isDeleted());
        const auto unpacked = unpackRow(packed);
        RC_ASSERT(unpacked && *unpacked == row);
        const auto read = packedFrom(encodeRow(row));
        RC_ASSERT(read && *read == packed);
    }));
}

void PackedRowTest::split_isMetaAndTheValuesOfColumns()
{
    QVERIFY(rc::check("split fields are encodeMeta() and the values of columns", [] {
        const RowState row = anyRow();
        const EntityInfo entity = customerEntity();
        const QByteArray fields = encodeFields(row.fields);
        const auto split = splitFields(fields, entity);
        RC_ASSERT(split.hasValue());
        RC_ASSERT(split->meta == encodeMeta(row.fields, entity));
        RC_ASSERT(split->deleted == row.isDeleted());
        RC_ASSERT(split->conflict == row.hasConflict());
        bool extra = false;
        for (const FieldNumber number : row.fields.keys()) {
            const bool inColumn = entity.field(number) != nullptr;
            extra = extra || (!inColumn && number != DeletedField);
            RC_ASSERT(split->item(number).isEmpty() == !inColumn);
            if (!inColumn)
                continue;
            CborIn in(split->item(number).toByteArray());
            RC_ASSERT(readValue(in) == row.value(number));
            RC_ASSERT(in.status().hasValue());
        }
        RC_ASSERT(split->extra == extra);
        RC_ASSERT(split->item(FieldNumber(0xFFFF)).isEmpty() || row.fields.contains(FieldNumber(0xFFFF)));
    }));
}

void PackedRowTest::changedBytes_areRefusedAsByReadRow()
{
    QVERIFY(rc::check("what readRow() refuses cannot be packed, and nothing does harm", [] {
        QByteArray bytes = encodeRow(anyRow());
        for (int i = *rc::gen::inRange(0, 4); i > 0; --i)
            bytes[*rc::gen::inRange<qsizetype>(0, bytes.size())] = *rc::gen::arbitrary<char>();
        if (*rc::gen::inRange(0, 4) == 0)
            bytes.truncate(*rc::gen::inRange<qsizetype>(0, bytes.size()));
        const auto row = decodeRow(bytes);
        const auto packed = packedFrom(bytes);
        RC_ASSERT(row.hasValue() == packed.hasValue());
        if (packed) {
            RC_ASSERT(unpackRow(*packed).valueOr({}) == *row);
            RC_ASSERT(isDeleted(*packed) == row->isDeleted());
        }
        (void)splitFields(bytes, customerEntity()).hasValue();
        (void)isDeleted(PackedRow{{}, {}, 0, bytes});
    }));
}

QTEST_APPLESS_MAIN(PackedRowTest)
#include "tst_packedrow.moc"
