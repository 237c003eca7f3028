// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/canonical.h"

#include "core/cbor.h"
#include "core/packedrow.h"

#include <QCryptographicHash>
#include <QVarLengthArray>

#include <algorithm>
#include <array>
#include <tuple>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

/// What fields written by one mutation share; in the bytes they name it by index.
struct Stamp {
    Seq seq = 0;
    Version version = 0;
    Instant effective;
    UserId author;
    friend auto operator<=>(const Stamp &, const Stamp &) = default;
};

Stamp stampOf(const FieldState &field)
{
    return Stamp{field.seq, field.version, field.effective, field.author};
}

void writeTexts(CborOut &out, const QStringList &texts)
{
    out.array(texts.size());
    for (const QString &text : texts)
        out.text(text);
}

QStringList readTexts(CborIn &in)
{
    QStringList texts;
    const qsizetype count = in.enterArray();
    if (count > MutationLimits::Elements)
        in.setFault("too many elements");
    for (qsizetype i = 0; i < count && in.ok(); ++i)
        texts += in.text();
    in.leave();
    return texts;
}

void writeSide(CborOut &out, const Side &side)
{
    out.array(6);
    writeValue(out, side.value);
    out.unsignedInteger(side.version);
    out.integer(side.effective.ms);
    out.integer(side.seq);
    out.uuid(side.author.uuid);
    out.integer(int(side.reason));
}

Side readSide(CborIn &in)
{
    Side side;
    (void)in.enterTuple(6);
    side.value = readValue(in);
    side.version = in.unsignedInteger();
    side.effective.ms = in.integer();
    side.seq = in.integer();
    side.author = in.id<UserId>();
    side.reason = static_cast<SideReason>(in.integer());
    in.leave();
    return side;
}

void writeCell(CborOut &out, const FieldState &field, std::uint64_t stamp, bool withValue)
{
    const bool plain = field.sides.isEmpty() && field.elements.isEmpty();
    out.array(plain ? 2 : 4);
    if (withValue)
        writeValue(out, field.value);
    else
        out.null();
    out.unsignedInteger(stamp);
    if (plain)
        return;
    out.array(field.sides.size());
    for (const Side &side : field.sides)
        writeSide(out, side);
    out.array(field.elements.size() * 2);
    for (auto element = field.elements.cbegin(); element != field.elements.cend(); ++element) {
        out.text(element.key());
        out.unsignedInteger(element.value());
    }
}

void readCell(CborIn &in, FieldState &field, const QList<Stamp> &stamps)
{
    const qsizetype length = in.enterTuple(2);
    field.value = readValue(in);
    const std::uint64_t index = in.unsignedInteger();
    if (index >= quint64(stamps.size()))
        in.setFault("a stamp is missing");
    if (!in.ok())
        return;
    const Stamp &stamp = stamps.at(qsizetype(index));
    field.version = stamp.version;
    field.effective = stamp.effective;
    field.seq = stamp.seq;
    field.author = stamp.author;
    if (length >= 4) {
        const qsizetype sides = in.enterArray();
        for (qsizetype i = 0; i < sides && in.ok(); ++i)
            field.sides += readSide(in);
        in.leave();
        const qsizetype elements = in.enterArray();
        if (elements % 2 != 0 || elements > 2 * MutationLimits::Elements)
            in.setFault("bad elements");
        for (qsizetype i = 0; i + 1 < elements && in.ok(); i += 2) {
            const QString element = in.text();
            field.elements.insert(element, in.unsignedInteger());
        }
        in.leave();
    }
    in.leave();
}

void writeFieldMap(CborOut &out, const FieldMap &fields, const EntityInfo *columns)
{
    QVarLengthArray<Stamp, 16> stamps; // few, and mostly the same one again and again
    for (const FieldState &field : fields) {
        const Stamp stamp = stampOf(field);
        if (stamps.isEmpty() || stamps.last() != stamp)
            stamps.append(stamp);
    }
    std::sort(stamps.begin(), stamps.end());
    stamps.erase(std::unique(stamps.begin(), stamps.end()), stamps.end());
    out.array(2);
    out.array(stamps.size());
    for (const Stamp &stamp : stamps) {
        out.array(4);
        out.unsignedInteger(stamp.version);
        out.integer(stamp.effective.ms);
        out.integer(stamp.seq);
        out.uuid(stamp.author.uuid);
    }
    out.map(fields.size());
    for (auto field = fields.cbegin(); field != fields.cend(); ++field) {
        out.unsignedInteger(field.key());
        const bool inColumn = columns != nullptr && columns->field(field.key()) != nullptr;
        const auto stamp = std::lower_bound(stamps.cbegin(), stamps.cend(), stampOf(*field));
        writeCell(out, *field, std::uint64_t(stamp - stamps.cbegin()), !inColumn);
    }
}

constexpr qsizetype UsualBytes = 2048; ///< more than most rows take, so that they are not moved while they grow

template <typename Write>
QByteArray encoded(Write write)
{
    QByteArray bytes;
    bytes.reserve(UsualBytes);
    CborOut out(bytes);
    write(out);
    return bytes;
}

} // namespace

void writeValue(CborOut &out, const Value &value)
{
    if (const auto *flag = value.get<bool>())
        out.boolean(*flag);
    else if (const auto *number = value.get<std::int64_t>())
        out.integer(*number);
    else if (const auto *text = value.get<QString>())
        out.text(*text);
    else if (const auto *id = value.get<Uuid>())
        out.bytes(id->view());
    else if (const auto *set = value.get<QStringList>())
        writeTexts(out, *set);
    else
        out.null();
}

Value readValue(CborIn &in)
{
    if (in.takeNull())
        return {};
    if (in.nextIsBool())
        return Value(in.boolean());
    if (in.nextIsInteger())
        return Value(in.integer());
    if (in.nextIsText())
        return Value(in.text());
    if (in.nextIsArray())
        return Value(readTexts(in));
    return Value(in.uuid());
}

void writeFields(CborOut &out, const FieldMap &fields)
{
    writeFieldMap(out, fields, nullptr);
}

FieldMap readFields(CborIn &in)
{
    FieldMap fields;
    (void)in.enterTuple(2);
    QList<Stamp> stamps;
    const qsizetype stampCount = in.enterArray();
    for (qsizetype i = 0; i < stampCount && in.ok(); ++i) {
        Stamp stamp;
        (void)in.enterTuple(4);
        stamp.version = in.unsignedInteger();
        stamp.effective.ms = in.integer();
        stamp.seq = in.integer();
        stamp.author = in.id<UserId>();
        in.leave();
        stamps += stamp;
    }
    in.leave();
    const qsizetype fieldCount = in.enterMap();
    if (fieldCount > MutationLimits::Fields)
        in.setFault("too many fields");
    if (in.ok())
        fields.reserve(fieldCount);
    std::int64_t last = -1;
    for (qsizetype i = 0; i < fieldCount && in.ok(); ++i) {
        const std::int64_t number = in.integer();
        if (number <= last || number > 0xFFFF)
            in.setFault("fields are out of order");
        last = number;
        readCell(in, fields[FieldNumber(number)], stamps);
    }
    in.leave();
    in.leave();
    return fields;
}

void writeRow(CborOut &out, const RowState &row)
{
    out.array(5);
    out.integer(row.key.table);
    out.uuid(row.key.id);
    out.uuid(row.scope.uuid);
    out.integer(row.seq);
    writeFields(out, row.fields);
}

RowState readRow(CborIn &in)
{
    RowState row;
    (void)in.enterTuple(5);
    row.key.table = TableNumber(in.integer());
    row.key.id = in.uuid();
    row.scope = in.id<ScopeId>();
    row.seq = in.integer();
    row.fields = readFields(in);
    in.leave();
    return row;
}

QByteArray encodeRow(const RowState &row)
{
    return encoded([&](CborOut &out) { writeRow(out, row); });
}

Result<RowState> decodeRow(const QByteArray &bytes)
{
    CborIn in(bytes);
    RowState row = readRow(in);
    FAROL_TRY(in.status());
    return row;
}

QByteArray encodeFields(const FieldMap &fields)
{
    return encoded([&](CborOut &out) { writeFields(out, fields); });
}

Result<FieldMap> decodeFields(const QByteArray &bytes)
{
    CborIn in(bytes);
    FieldMap fields = readFields(in);
    FAROL_TRY(in.status());
    return fields;
}

QByteArray encodeMeta(const FieldMap &fields, const EntityInfo &columns)
{
    return encoded([&](CborOut &out) { writeFieldMap(out, fields, &columns); });
}

Result<FieldMap> decodeMeta(const QByteArray &bytes)
{
    return decodeFields(bytes);
}

QByteArray contentHash(std::initializer_list<QByteArrayView> parts)
{
    QCryptographicHash hash(QCryptographicHash::Blake2b_256);
    for (const QByteArrayView part : parts)
        hash.addData(part);
    return hash.result();
}

QByteArray chainHash(const OutboxEntry &entry)
{
    std::array<char, 8> number{};
    for (std::size_t i = 0; i < number.size(); ++i)
        number[i] = static_cast<char>(static_cast<std::uint64_t>(entry.n) >> (56U - 8U * i));
    return contentHash({"farol-outbox", entry.previous, QByteArrayView(number.data(), 8), entry.body});
}

std::uint64_t rowDigest(const RowState &row)
{
    return rowDigest(packRow(row));
}

QByteArray chainStart()
{
    return QByteArray(32, '\0');
}

} // namespace farol
