// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cbor.h"

#include <QCborError>

#include <limits>

using namespace Qt::StringLiterals;

namespace farol {

bool CborIn::expect(bool matches, const char *what)
{
    if (ok() && m_in.lastError() != QCborError::NoError)
        setFault("broken bytes");
    else if (ok() && !matches)
        setFault(what);
    return ok();
}

void CborIn::setFault(const char *what)
{
    if (m_fault == nullptr)
        m_fault = what;
}

std::int64_t CborIn::integer()
{
    if (!expect(m_in.isInteger(), "an integer is expected"))
        return 0;
    std::int64_t value = 0;
    if (m_in.isUnsignedInteger()) {
        const quint64 raw = m_in.toUnsignedInteger();
        if (raw > static_cast<quint64>(std::numeric_limits<std::int64_t>::max()))
            setFault("an integer is too large");
        value = static_cast<std::int64_t>(raw);
    } else {
        const auto raw = static_cast<quint64>(m_in.toNegativeInteger()); // |value|; 0 stands for 2^64
        if (raw == 0 || raw > static_cast<quint64>(std::numeric_limits<std::int64_t>::max()) + 1)
            setFault("an integer is too small");
        value = static_cast<std::int64_t>(0 - raw);
    }
    m_in.next();
    return value;
}

std::uint64_t CborIn::unsignedInteger()
{
    if (!expect(m_in.isUnsignedInteger(), "an unsigned integer is expected"))
        return 0;
    const quint64 value = m_in.toUnsignedInteger();
    m_in.next();
    return value;
}

bool CborIn::boolean()
{
    if (!expect(m_in.isBool(), "a boolean is expected"))
        return false;
    const bool value = m_in.toBool();
    m_in.next();
    return value;
}

QString CborIn::text()
{
    if (!expect(m_in.isString() && m_in.isLengthKnown(), "text is expected"))
        return {};
    QString value;
    auto chunk = m_in.readString();
    while (chunk.status == QCborStreamReader::Ok) {
        value += chunk.data;
        chunk = m_in.readString();
    }
    if (chunk.status == QCborStreamReader::Error)
        setFault("broken text");
    return value;
}

QByteArray CborIn::bytes()
{
    if (!expect(m_in.isByteArray() && m_in.isLengthKnown(), "bytes are expected"))
        return {};
    if (m_in.length() > static_cast<quint64>(m_size)) {
        setFault("a length runs past the end");
        return {};
    }
    QByteArray value;
    auto chunk = m_in.readByteArray();
    while (chunk.status == QCborStreamReader::Ok) {
        value += chunk.data;
        chunk = m_in.readByteArray();
    }
    if (chunk.status == QCborStreamReader::Error)
        setFault("broken bytes");
    return value;
}

Uuid CborIn::uuid()
{
    if (takeNull())
        return {};
    const auto id = Uuid::fromBytes(bytes());
    if (!id) {
        setFault("an id is expected");
        return {};
    }
    return id.value();
}

bool CborIn::takeNull()
{
    if (!ok() || !m_in.isNull())
        return false;
    m_in.next();
    return true;
}

qsizetype CborIn::enter(bool isRight, const char *what)
{
    if (!expect(isRight && m_in.isLengthKnown(), what))
        return 0;
    if (m_depth >= MaxDepth) {
        setFault("nested too deeply");
        return 0;
    }
    const quint64 length = m_in.length();
    if (length > static_cast<quint64>(m_size)) {
        setFault("a length runs past the end");
        return 0;
    }
    m_in.enterContainer();
    ++m_depth;
    return static_cast<qsizetype>(length);
}

qsizetype CborIn::enterArray()
{
    return enter(m_in.isArray(), "an array is expected");
}

qsizetype CborIn::enterMap()
{
    return enter(m_in.isMap(), "a map is expected");
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
    if (!ok())
        return;
    while (m_in.hasNext() && m_in.lastError() == QCborError::NoError)
        skip();
    if (m_in.lastError() != QCborError::NoError || !m_in.leaveContainer())
        setFault("broken bytes");
    --m_depth;
}

void CborIn::skip()
{
    if (expect(true, "") && !m_in.next(MaxDepth))
        setFault("broken bytes");
}

Status CborIn::status(bool atEnd)
{
    if (ok() && atEnd && m_in.currentOffset() != m_size)
        setFault("bytes follow the end");
    if (ok())
        return {};
    return fail(Error::Code::Corrupt, u"not our encoding: "_s + QLatin1StringView(m_fault));
}

} // namespace farol
