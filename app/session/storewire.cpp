// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/storewire.h"

#include <QtEndian>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

constexpr qsizetype HeadSize = 4 + 8 + 1; // length of the rest, id, call

} // namespace

QByteArray frameOf(const StoreMessage &message)
{
    QByteArray frame(HeadSize, '\0');
    qToBigEndian(static_cast<quint32>(message.payload.size()), frame.data());
    qToBigEndian(message.id, frame.data() + 4);
    frame[12] = static_cast<char>(message.call);
    return frame + message.payload;
}

Result<std::optional<StoreMessage>> takeMessage(QByteArray &buffer)
{
    if (buffer.size() < HeadSize)
        return std::optional<StoreMessage>();
    const auto length = static_cast<qsizetype>(qFromBigEndian<quint32>(buffer.constData()));
    if (length > MaxStoreMessage)
        return fail(Error::Code::Corrupt, u"a message is over the limit"_s);
    if (buffer.size() < HeadSize + length)
        return std::optional<StoreMessage>();
    StoreMessage message;
    message.id = qFromBigEndian<quint64>(buffer.constData() + 4);
    message.call = static_cast<StoreCall>(buffer.at(12));
    message.payload = buffer.mid(HeadSize, length);
    buffer.remove(0, HeadSize + length);
    return std::optional(message);
}

QDataStream &operator<<(QDataStream &out, const StoreGreeting &greeting)
{
    return out << greeting.version << greeting.me << greeting.workspace << greeting.account << greeting.people
               << greeting.status << greeting.customFields;
}

QDataStream &operator>>(QDataStream &in, StoreGreeting &greeting)
{
    in >> greeting.version;
    if (greeting.version != StoreWireVersion)
        return in;
    return in >> greeting.me >> greeting.workspace >> greeting.account >> greeting.people >> greeting.status
           >> greeting.customFields;
}

} // namespace farol
