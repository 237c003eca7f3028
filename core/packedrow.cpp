// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packedrow.h"

#include "core/canonical.h"
#include "core/cbor.h"

#include <algorithm>

namespace farol {

namespace {

void checkText(CborIn &in)
{
    if (!in.utf8().isValidUtf8())
        in.setFault("broken text");
}

void checkTexts(CborIn &in)
{
    const qsizetype count = in.enterArray();
    if (count > MutationLimits::Elements)
        in.setFault("too many elements");
    for (qsizetype i = 0; i < count && in.ok(); ++i)
        checkText(in);
    in.leave();
}

/// What readValue() takes.
void checkValue(CborIn &in)
{
    if (in.takeNull())
        return;
    if (in.nextIsText())
        checkText(in);
    else if (in.nextIsBool())
        (void)in.boolean();
    else if (in.nextIsInteger())
        (void)in.integer();
    else if (in.nextIsArray())
        checkTexts(in);
    else
        (void)in.uuid();
}

std::uint64_t checkStamps(CborIn &in)
{
    const qsizetype count = in.enterArray();
    for (qsizetype i = 0; i < count && in.ok(); ++i) {
        (void)in.enterTuple(4);
        (void)in.unsignedInteger();
        (void)in.integer();
        (void)in.integer();
        (void)in.uuid();
        in.leave();
    }
    in.leave();
    return std::uint64_t(count);
}

void checkSides(CborIn &in)
{
    const qsizetype sides = in.enterArray();
    for (qsizetype i = 0; i < sides && in.ok(); ++i) {
        (void)in.enterTuple(6);
        checkValue(in);
        (void)in.unsignedInteger();
        (void)in.integer();
        (void)in.integer();
        (void)in.uuid();
        (void)in.integer();
        in.leave();
    }
    in.leave();
}

void checkElements(CborIn &in)
{
    const qsizetype elements = in.enterArray();
    if (elements % 2 != 0 || elements > 2 * MutationLimits::Elements)
        in.setFault("bad elements");
    for (qsizetype i = 0; i + 1 < elements && in.ok(); i += 2) {
        checkText(in);
        (void)in.unsignedInteger();
    }
    in.leave();
}

void checkCell(CborIn &in, std::uint64_t stamps)
{
    const qsizetype items = in.enterTuple(2);
    checkValue(in);
    if (in.unsignedInteger() >= stamps)
        in.setFault("a stamp is missing");
    if (items >= 4) {
        checkSides(in);
        checkElements(in);
    }
    in.leave();
}

/// Goes past fields, checking all that readFields() checks.
void checkFields(CborIn &in)
{
    (void)in.enterTuple(2);
    const std::uint64_t stamps = checkStamps(in);
    const qsizetype count = in.enterMap();
    if (count > MutationLimits::Fields)
        in.setFault("too many fields");
    std::int64_t last = -1;
    for (qsizetype i = 0; i < count && in.ok(); ++i) {
        const std::int64_t number = in.integer();
        if (number <= last || number > 0xFFFF)
            in.setFault("fields are out of order");
        last = number;
        checkCell(in, stamps);
    }
    in.leave();
    in.leave();
}

constexpr qsizetype HeadBytes = 64; ///< more than anything but the fields takes

void writeHead(CborOut &out, const PackedRow &row)
{
    out.array(5);
    out.integer(row.key.table);
    out.uuid(row.key.id);
    out.uuid(row.scope.uuid);
    out.integer(row.seq);
}

bool isTrue(QByteArrayView item)
{
    const QByteArray bytes = QByteArray::fromRawData(item.data(), item.size());
    CborIn in(bytes);
    return in.nextIsBool() && in.boolean();
}

} // namespace

PackedRow packRow(const RowState &row)
{
    return PackedRow{row.key, row.scope, row.seq, encodeFields(row.fields), 0};
}

Result<RowState> unpackRow(const PackedRow &row)
{
    RowState state{row.key, row.scope, row.seq, {}};
    FAROL_ASSIGN(state.fields, decodeFields(row.fields));
    return state;
}

void writeRow(CborOut &out, const PackedRow &row)
{
    writeHead(out, row);
    out.items(row.fields);
}

PackedRow readPackedRow(CborIn &in)
{
    PackedRow row;
    (void)in.enterTuple(5);
    row.key.table = TableNumber(in.integer());
    row.key.id = in.uuid();
    row.scope = in.id<ScopeId>();
    row.seq = in.integer();
    const qsizetype from = in.position();
    checkFields(in);
    row.fields = in.since(from).toByteArray();
    in.leave();
    return row;
}

QByteArray encodeRow(const PackedRow &row)
{
    QByteArray bytes;
    bytes.reserve(HeadBytes + row.fields.size());
    CborOut out(bytes);
    writeRow(out, row);
    return bytes;
}

std::uint64_t rowDigest(const PackedRow &row)
{
    if (row.digest != 0)
        return row.digest;
    QByteArray head;
    head.reserve(HeadBytes);
    CborOut out(head);
    writeHead(out, row);
    const QByteArray hash = contentHash({head, row.fields});
    std::uint64_t bits = 0;
    for (qsizetype i = 0; i < 8; ++i)
        bits = (bits << 8U) | static_cast<std::uint8_t>(hash[i]);
    return bits;
}

bool isDeleted(const PackedRow &row)
{
    CborIn in(row.fields);
    (void)in.enterTuple(2);
    in.skip();
    // Numbers ascend, and none is below the mark's.
    if (in.enterMap() == 0 || in.integer() != DeletedField)
        return false;
    (void)in.enterTuple(2);
    return in.nextIsBool() && in.boolean();
}

QByteArrayView SplitFields::item(FieldNumber field) const
{
    const auto found = std::lower_bound(cells.cbegin(), cells.cend(), field,
                                        [](const Cell &cell, FieldNumber number) { return cell.field < number; });
    return found == cells.cend() || found->field != field ? QByteArrayView() : found->item;
}

Result<SplitFields> splitFields(const QByteArray &fields, const EntityInfo &columns)
{
    constexpr qsizetype PerField = 8; // number, null, stamp, and seldom more
    constexpr char NoItems = '\x80';
    SplitFields split;
    CborIn in(fields);
    CborOut meta(split.meta);
    (void)in.enterTuple(2);
    const QByteArrayView stamps = in.item();
    const qsizetype count = in.enterMap();
    split.meta.reserve(stamps.size() + PerField * (count + 2));
    meta.array(2);
    meta.items(stamps);
    meta.map(count);
    for (qsizetype i = 0; i < count && in.ok(); ++i) {
        const auto number = FieldNumber(in.integer());
        const qsizetype items = in.enterTuple(2);
        const QByteArrayView value = in.item();
        const qsizetype afterValue = in.position();
        in.skip(); // the stamp
        if (items >= 4)
            split.conflict = in.item() != QByteArrayView(&NoItems, 1) || split.conflict;
        in.leave();
        meta.unsignedInteger(number);
        meta.array(items);
        if (columns.field(number) != nullptr) {
            split.cells.append({number, value});
            meta.null();
        } else {
            if (number == DeletedField)
                split.deleted = isTrue(value);
            else
                split.extra = true;
            meta.items(value);
        }
        meta.items(in.since(afterValue));
    }
    in.leave();
    in.leave();
    FAROL_TRY(in.status());
    return split;
}

} // namespace farol
