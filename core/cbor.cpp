// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cbor.h"

#include <QStringDecoder>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

// Major types, the upper three bits of an item's first byte.
constexpr std::uint8_t Unsigned = 0;
constexpr std::uint8_t Negative = 1;
constexpr std::uint8_t Bytes = 2;
constexpr std::uint8_t Text = 3;
constexpr std::uint8_t Array = 4;
constexpr std::uint8_t Map = 5;
constexpr std::uint8_t Tag = 6;
constexpr std::uint8_t Simple = 7;

constexpr std::uint8_t Inline = 24; ///< arguments below it are in the first byte itself
constexpr std::uint8_t Endless = 31; ///< an indefinite length, or the end of one

constexpr char False = '\xF4';
constexpr char True = '\xF5';
constexpr char Null = '\xF6';
constexpr char Break = '\xFF';

constexpr auto Broken = "broken bytes";
constexpr auto PastEnd = "a length runs past the end";

std::uint8_t majorOf(int first)
{
    return static_cast<std::uint8_t>(static_cast<unsigned>(first) >> 5U);
}

std::uint8_t infoOf(char first)
{
    return static_cast<std::uint8_t>(static_cast<std::uint8_t>(first) & 0x1FU);
}

} // namespace

void CborOut::head(std::uint8_t major, std::uint64_t argument)
{
    if (argument < Inline) {
        m_bytes.append(static_cast<char>((unsigned(major) << 5U) | unsigned(argument)));
        return;
    }
    std::array<char, 9> bytes{};
    const unsigned log = argument <= 0xFFU ? 0 : argument <= 0xFFFFU ? 1 : argument <= 0xFFFF'FFFFU ? 2 : 3;
    const unsigned info = Inline + log;
    const qsizetype size = qsizetype(1) << log;
    bytes[0] = static_cast<char>((unsigned(major) << 5U) | info);
    for (qsizetype i = size; i > 0; --i) {
        bytes[std::size_t(i)] = static_cast<char>(argument);
        argument >>= 8U;
    }
    m_bytes.append(bytes.data(), 1 + size);
}

void CborOut::integer(std::int64_t value)
{
    if (value >= 0)
        head(Unsigned, static_cast<std::uint64_t>(value));
    else
        head(Negative, ~static_cast<std::uint64_t>(value));
}

void CborOut::unsignedInteger(std::uint64_t value)
{
    head(Unsigned, value);
}

void CborOut::boolean(bool value)
{
    m_bytes.append(value ? True : False);
}

void CborOut::null()
{
    m_bytes.append(Null);
}

void CborOut::text(QStringView value)
{
    const auto isAscii = [](QChar c) { return c.unicode() < 0x80; };
    if (std::all_of(value.begin(), value.end(), isAscii)) { // nearly every text: written where it belongs at once
        head(Text, static_cast<std::uint64_t>(value.size()));
        const qsizetype at = m_bytes.size();
        m_bytes.resize(at + value.size());
        std::transform(value.begin(), value.end(), m_bytes.begin() + at,
                       [](QChar c) { return static_cast<char>(c.unicode()); });
        return;
    }
    const QByteArray utf8 = value.toUtf8();
    head(Text, static_cast<std::uint64_t>(utf8.size()));
    m_bytes.append(utf8);
}

void CborOut::bytes(QByteArrayView value)
{
    head(Bytes, static_cast<std::uint64_t>(value.size()));
    m_bytes.append(value);
}

void CborOut::uuid(const Uuid &id)
{
    if (id.isNull())
        null();
    else
        bytes(id.view());
}

void CborOut::array(qsizetype items)
{
    head(Array, static_cast<std::uint64_t>(items));
}

void CborOut::map(qsizetype pairs)
{
    head(Map, static_cast<std::uint64_t>(pairs));
}

void CborOut::items(QByteArrayView encoded)
{
    m_bytes.append(encoded);
}

CborIn::CborIn(const QByteArray &bytes) : m_bytes(bytes), m_at(m_bytes.constData()), m_end(m_at + m_bytes.size())
{
    m_items[0] = std::numeric_limits<qsizetype>::max();
}

void CborIn::setFault(const char *what)
{
    if (m_fault == nullptr)
        m_fault = what;
}

/// The first byte of the next item here; -1 = there is none, or a fault.
int CborIn::next() const
{
    if (!ok() || m_at == m_end || m_items[std::size_t(m_depth)] == 0)
        return -1;
    return static_cast<std::uint8_t>(*m_at);
}

bool CborIn::nextIs(std::uint8_t major) const
{
    const int first = next();
    return first >= 0 && majorOf(first) == major;
}

bool CborIn::nextIsBool() const
{
    const int first = next();
    return first == static_cast<std::uint8_t>(False) || first == static_cast<std::uint8_t>(True);
}

bool CborIn::nextIsInteger() const
{
    return nextIs(Unsigned) || nextIs(Negative);
}

bool CborIn::nextIsText() const
{
    return nextIs(Text);
}

bool CborIn::nextIsBytes() const
{
    return nextIs(Bytes);
}

bool CborIn::nextIsArray() const
{
    return nextIs(Array);
}

/// Consumes the first byte and its argument; indefinite lengths are a fault.
std::uint64_t CborIn::head()
{
    const std::uint8_t info = infoOf(*m_at++);
    if (info < Inline)
        return info;
    const qsizetype size = qsizetype(1) << (info - Inline);
    if (info > Inline + 3 || left() < size) {
        setFault(Broken);
        return 0;
    }
    std::uint64_t argument = 0;
    for (qsizetype i = 0; i < size; ++i)
        argument = (argument << 8U) | static_cast<std::uint8_t>(*m_at++);
    return argument;
}

std::int64_t CborIn::integer()
{
    if (!nextIsInteger()) {
        setFault("an integer is expected");
        return 0;
    }
    const bool negative = nextIs(Negative);
    const std::uint64_t raw = head();
    if (raw > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
        setFault(negative ? "an integer is too small" : "an integer is too large");
    if (!ok())
        return 0;
    --m_items[std::size_t(m_depth)];
    const auto value = static_cast<std::int64_t>(raw);
    return negative ? -1 - value : value;
}

std::uint64_t CborIn::unsignedInteger()
{
    if (!nextIs(Unsigned)) {
        setFault("an unsigned integer is expected");
        return 0;
    }
    const std::uint64_t value = head();
    --m_items[std::size_t(m_depth)];
    return value;
}

bool CborIn::boolean()
{
    if (!nextIsBool()) {
        setFault("a boolean is expected");
        return false;
    }
    --m_items[std::size_t(m_depth)];
    return *m_at++ == True;
}

/// The contents of a text or byte string, within the input.
QByteArrayView CborIn::string(std::uint8_t major, const char *what)
{
    if (!nextIs(major)) {
        setFault(what);
        return {};
    }
    const std::uint64_t length = head();
    if (length > static_cast<std::uint64_t>(left()))
        setFault(PastEnd);
    if (!ok())
        return {};
    --m_items[std::size_t(m_depth)];
    const QByteArrayView contents(m_at, static_cast<qsizetype>(length));
    m_at += contents.size();
    return contents;
}

QString CborIn::text()
{
    const QByteArrayView utf8 = string(Text, "text is expected");
    // A mark of byte order would otherwise be swallowed, and the text be another than the one that was hashed.
    QStringDecoder decoder(QStringDecoder::Utf8,
                           QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    QString value = decoder(utf8);
    if (decoder.hasError())
        setFault("broken text");
    return value;
}

QByteArrayView CborIn::utf8()
{
    return string(Text, "text is expected");
}

QByteArray CborIn::bytes()
{
    return string(Bytes, "bytes are expected").toByteArray();
}

Uuid CborIn::uuid()
{
    if (takeNull())
        return {};
    const auto id = Uuid::fromBytes(string(Bytes, "an id is expected"));
    if (!id) {
        setFault("an id is expected");
        return {};
    }
    return id.value();
}

bool CborIn::takeNull()
{
    if (next() != static_cast<std::uint8_t>(Null))
        return false;
    ++m_at;
    --m_items[std::size_t(m_depth)];
    return true;
}

qsizetype CborIn::enter(std::uint8_t major, qsizetype itemsEach, const char *what)
{
    if (!nextIs(major)) {
        setFault(what);
        return 0;
    }
    if (m_depth >= MaxDepth) {
        setFault("nested too deeply");
        return 0;
    }
    const std::uint64_t length = head();
    if (length > static_cast<std::uint64_t>(left()))
        setFault(PastEnd);
    if (!ok())
        return 0;
    --m_items[std::size_t(m_depth)];
    m_items[std::size_t(++m_depth)] = static_cast<qsizetype>(length) * itemsEach;
    return static_cast<qsizetype>(length);
}

qsizetype CborIn::enterArray()
{
    return enter(Array, 1, "an array is expected");
}

qsizetype CborIn::enterMap()
{
    return enter(Map, 2, "a map is expected");
}

qsizetype CborIn::enterTuple(qsizetype least)
{
    const qsizetype length = enterArray();
    if (ok() && length < least)
        setFault("an array is too short");
    return length;
}

void CborIn::leave()
{
    while (ok() && m_items[std::size_t(m_depth)] > 0)
        skip();
    if (ok())
        --m_depth;
}

void CborIn::skip()
{
    if (next() < 0)
        setFault(Broken);
    else
        skipItem(MaxDepth);
    if (ok())
        --m_items[std::size_t(m_depth)];
}

QByteArrayView CborIn::item()
{
    const qsizetype from = position();
    skip();
    return since(from);
}

QByteArrayView CborIn::since(qsizetype position) const
{
    return ok() ? QByteArrayView(m_bytes.constData() + position, m_at) : QByteArrayView();
}

void CborIn::skipItem(int depth)
{
    if (depth == 0 || left() == 0) {
        setFault(Broken);
        return;
    }
    const std::uint8_t major = majorOf(static_cast<std::uint8_t>(*m_at));
    if (infoOf(*m_at) == Endless && major >= Bytes && major <= Map) {
        ++m_at;
        while (ok() && left() > 0 && *m_at != Break)
            skipItem(depth - 1);
        if (left() == 0)
            setFault(Broken);
        else
            ++m_at;
        return;
    }
    const std::uint64_t argument = head();
    if (!ok() || major < Bytes || major == Simple)
        return;
    if (major == Tag) {
        skipItem(depth - 1);
        return;
    }
    if (argument > static_cast<std::uint64_t>(left())) {
        setFault(PastEnd);
        return;
    }
    const auto length = static_cast<qsizetype>(argument);
    if (major == Bytes || major == Text) {
        m_at += length;
        return;
    }
    for (qsizetype i = 0; i < (major == Map ? 2 * length : length) && ok(); ++i)
        skipItem(depth - 1);
}

Status CborIn::status(bool atEnd)
{
    if (ok() && atEnd && m_at != m_end)
        setFault("bytes follow the end");
    if (ok())
        return {};
    return fail(Error::Code::Corrupt, u"not our encoding: "_s + QLatin1StringView(m_fault));
}

} // namespace farol
