// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/uuid.h"

#include "core/random.h"

#include <QCryptographicHash>

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

int hexDigit(char16_t digit)
{
    if (digit >= u'0' && digit <= u'9')
        return digit - u'0';
    if (digit >= u'a' && digit <= u'f')
        return digit - u'a' + 10;
    if (digit >= u'A' && digit <= u'F')
        return digit - u'A' + 10;
    return -1;
}

void setVersion(std::array<std::uint8_t, Uuid::Size> &bytes, unsigned version)
{
    bytes[6] = static_cast<std::uint8_t>((bytes[6] & 0x0FU) | (version << 4U));
    bytes[8] = static_cast<std::uint8_t>((bytes[8] & 0x3FU) | 0x80U);
}

} // namespace

Result<Uuid> Uuid::fromBytes(QByteArrayView bytes)
{
    if (bytes.size() != Size)
        return fail(Error::Code::Invalid, u"an id is 16 bytes long"_s);
    std::array<std::uint8_t, Size> raw{};
    std::memcpy(raw.data(), bytes.data(), raw.size());
    return Uuid(raw);
}

Result<Uuid> Uuid::fromString(QStringView text)
{
    const Error bad = fail(Error::Code::Invalid, u"not an id"_s);
    if (text.size() != 36)
        return bad;
    std::array<std::uint8_t, Size> raw{};
    std::size_t at = 0;
    for (qsizetype i = 0; i < text.size();) {
        if (i == 8 || i == 13 || i == 18 || i == 23) {
            if (text[i] != u'-')
                return bad;
            ++i;
            continue;
        }
        const int high = hexDigit(text[i].unicode());
        const int low = hexDigit(text[i + 1].unicode());
        if (high < 0 || low < 0)
            return bad;
        raw[at++] = static_cast<std::uint8_t>(high * 16 + low);
        i += 2;
    }
    return Uuid(raw);
}

QByteArray Uuid::toBytes() const
{
    return view().toByteArray();
}

QByteArrayView Uuid::view() const
{
    return QByteArrayView(m_bytes.data(), Size);
}

QString Uuid::toString() const
{
    QString text = QString::fromLatin1(toBytes().toHex());
    for (const qsizetype at : {8, 13, 18, 23})
        text.insert(at, u'-');
    return text;
}

size_t qHash(const Uuid &id, size_t seed) noexcept
{
    return qHashBits(id.bytes().data(), id.bytes().size(), seed);
}

Uuid makeUuid7(std::int64_t wallMs, Random &random)
{
    std::array<std::uint8_t, Uuid::Size> bytes = makeRandomUuid(random).bytes();
    const auto ms = static_cast<std::uint64_t>(std::max<std::int64_t>(wallMs, 0));
    for (std::size_t i = 0; i < 6; ++i)
        bytes[i] = static_cast<std::uint8_t>(ms >> (40U - 8U * i));
    setVersion(bytes, 7);
    return Uuid(bytes);
}

Uuid makeRandomUuid(Random &random)
{
    std::array<std::uint8_t, Uuid::Size> bytes{};
    random.fill(bytes.data(), bytes.size());
    return Uuid(bytes);
}

Uuid makeUuid8(const Uuid &workspace, QByteArrayView entity, QStringView key)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(workspace.view());
    hash.addData(entity);
    hash.addData(QByteArrayView("\0", 1)); // keeps "ab"+"c" and "a"+"bc" apart
    hash.addData(key.toUtf8());
    std::array<std::uint8_t, Uuid::Size> bytes{};
    std::memcpy(bytes.data(), hash.result().constData(), bytes.size());
    setVersion(bytes, 8);
    return Uuid(bytes);
}

} // namespace farol
