// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/canonical.h"

#include "core/cbor.h"

#include <QCborStreamWriter>
#include <QCryptographicHash>

#include <array>
#include <tuple>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

constexpr qsizetype MaxFields = 512;
constexpr qsizetype MaxElements = 10'000;

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

void writeUuid(QCborStreamWriter &out, const Uuid &id)
{
    if (id.isNull())
        out.append(nullptr);
    else
        out.append(id.toBytes());
}

void writeInt(QCborStreamWriter &out, std::int64_t value)
{
    out.append(qint64(value));
}

void writeUnsigned(QCborStreamWriter &out, std::uint64_t value)
{
    out.append(quint64(value));
}

void writeTexts(QCborStreamWriter &out, const QStringList &texts)
{
    out.startArray(quint64(texts.size()));
    for (const QString &text : texts)
        out.append(QStringView(text));
    out.endArray();
}

QStringList readTexts(CborIn &in)
{
    QStringList texts;
    const qsizetype count = in.enterArray();
    if (count > MaxElements)
        in.setFault("too many elements");
    for (qsizetype i = 0; i < count && in.ok(); ++i)
        texts += in.text();
    in.leave();
    return texts;
}

void writeSide(QCborStreamWriter &out, const Side &side)
{
    out.startArray(6);
    writeValue(out, side.value);
    writeUnsigned(out, side.version);
    writeInt(out, side.effective.ms);
    writeInt(out, side.seq);
    writeUuid(out, side.author.uuid);
    writeInt(out, int(side.reason));
    out.endArray();
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

void writeCell(QCborStreamWriter &out, const FieldState &field, quint64 stamp, bool withValue)
{
    const bool plain = field.sides.isEmpty() && field.elements.isEmpty();
    out.startArray(plain ? 2 : 4);
    if (withValue)
        writeValue(out, field.value);
    else
        out.append(nullptr);
    out.append(stamp);
    if (!plain) {
        out.startArray(quint64(field.sides.size()));
        for (const Side &side : field.sides)
            writeSide(out, side);
        out.endArray();
        out.startArray(quint64(field.elements.size()) * 2);
        for (auto element = field.elements.cbegin(); element != field.elements.cend(); ++element) {
            out.append(QStringView(element.key()));
            writeUnsigned(out, element.value());
        }
        out.endArray();
    }
    out.endArray();
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
        if (elements % 2 != 0 || elements > 2 * MaxElements)
            in.setFault("bad elements");
        for (qsizetype i = 0; i + 1 < elements && in.ok(); i += 2) {
            const QString element = in.text();
            field.elements.insert(element, in.unsignedInteger());
        }
        in.leave();
    }
    in.leave();
}

void writeFieldMap(QCborStreamWriter &out, const QMap<FieldNumber, FieldState> &fields, const EntityInfo *columns)
{
    QMap<Stamp, quint64> stamps;
    for (const FieldState &field : fields)
        stamps.insert(stampOf(field), 0);
    out.startArray(2);
    out.startArray(quint64(stamps.size()));
    quint64 next = 0;
    for (auto stamp = stamps.begin(); stamp != stamps.end(); ++stamp) {
        stamp.value() = next++;
        out.startArray(4);
        writeUnsigned(out, stamp.key().version);
        writeInt(out, stamp.key().effective.ms);
        writeInt(out, stamp.key().seq);
        writeUuid(out, stamp.key().author.uuid);
        out.endArray();
    }
    out.endArray();
    out.startMap(quint64(fields.size()));
    for (auto field = fields.cbegin(); field != fields.cend(); ++field) {
        out.append(quint64(field.key()));
        const bool inColumn = columns != nullptr && columns->field(field.key()) != nullptr;
        writeCell(out, *field, stamps.value(stampOf(*field)), !inColumn);
    }
    out.endMap();
    out.endArray();
}

template <typename Write>
QByteArray encoded(Write write)
{
    QByteArray bytes;
    QCborStreamWriter out(&bytes);
    write(out);
    return bytes;
}

} // namespace

void writeValue(QCborStreamWriter &out, const Value &value)
{
    if (const auto *flag = value.get<bool>())
        out.append(*flag);
    else if (const auto *number = value.get<std::int64_t>())
        writeInt(out, *number);
    else if (const auto *text = value.get<QString>())
        out.append(QStringView(*text));
    else if (const auto *id = value.get<Uuid>())
        out.append(id->toBytes());
    else if (const auto *set = value.get<QStringList>())
        writeTexts(out, *set);
    else
        out.append(nullptr);
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

void writeFields(QCborStreamWriter &out, const QMap<FieldNumber, FieldState> &fields)
{
    writeFieldMap(out, fields, nullptr);
}

QMap<FieldNumber, FieldState> readFields(CborIn &in)
{
    QMap<FieldNumber, FieldState> fields;
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
    if (fieldCount > MaxFields)
        in.setFault("too many fields");
    std::int64_t last = -1;
    for (qsizetype i = 0; i < fieldCount && in.ok(); ++i) {
        const std::int64_t number = in.integer();
        if (number <= last || number > 0xFFFF)
            in.setFault("fields are out of order");
        last = number;
        FieldState field;
        readCell(in, field, stamps);
        fields.insert(fields.cend(), FieldNumber(number), field);
    }
    in.leave();
    in.leave();
    return fields;
}

void writeRow(QCborStreamWriter &out, const RowState &row)
{
    out.startArray(5);
    writeInt(out, row.key.table);
    writeUuid(out, row.key.id);
    writeUuid(out, row.scope.uuid);
    writeInt(out, row.seq);
    writeFields(out, row.fields);
    out.endArray();
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
    return encoded([&](QCborStreamWriter &out) { writeRow(out, row); });
}

Result<RowState> decodeRow(const QByteArray &bytes)
{
    CborIn in(bytes);
    RowState row = readRow(in);
    FAROL_TRY(in.status());
    return row;
}

QByteArray encodeFields(const QMap<FieldNumber, FieldState> &fields)
{
    return encoded([&](QCborStreamWriter &out) { writeFields(out, fields); });
}

Result<QMap<FieldNumber, FieldState>> decodeFields(const QByteArray &bytes)
{
    CborIn in(bytes);
    QMap<FieldNumber, FieldState> fields = readFields(in);
    FAROL_TRY(in.status());
    return fields;
}

QByteArray encodeMeta(const QMap<FieldNumber, FieldState> &fields, const EntityInfo &columns)
{
    return encoded([&](QCborStreamWriter &out) { writeFieldMap(out, fields, &columns); });
}

Result<QMap<FieldNumber, FieldState>> decodeMeta(const QByteArray &bytes)
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
    const QByteArray hash = contentHash({encodeRow(row)});
    std::uint64_t bits = 0;
    for (qsizetype i = 0; i < 8; ++i)
        bits = (bits << 8U) | static_cast<std::uint8_t>(hash[i]);
    return bits;
}

QByteArray chainStart()
{
    return QByteArray(32, '\0');
}

} // namespace farol
