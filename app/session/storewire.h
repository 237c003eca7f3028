// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/wirevalues.h"

#include <QByteArray>
#include <QIODevice>

#include <optional>

namespace farol {

/// What another program may ask of the one that owns the profile; each is a function of DeviceStore.
enum class StoreCall : quint8 {
    Hello = 1,
    List,
    ListIds,
    Rows,
    Row,
    Execute,
    Undo,
    Attention,
    SyncNow,
    SetOnline,
    OwnChanges,
    RowsByKey,
    Dismiss,
    SignOut,
    RowsWithKey,
    SyncWork,
    Search,
    Draft,
    KeepDraft,
    Redo,
    UndoAct,
    Answer = 100, ///< to the call of the same id
    Changed,
    StatusChanged,
    PeopleChanged,
    CustomFieldsChanged, ///< events, with id 0
};

/// Both programs must be of one version; another one is told so and waits for the profile instead.
inline constexpr quint32 StoreWireVersion = 5;
inline constexpr qsizetype MaxStoreMessage = qsizetype(256) * 1024 * 1024;

struct StoreMessage final {
    quint64 id = 0;
    StoreCall call = StoreCall::Hello;
    QByteArray payload;
};

/// Who and what the owner's profile is: the answer to Hello.
struct StoreGreeting final {
    quint32 version = StoreWireVersion;
    UserId me;
    WorkspaceId workspace;
    std::optional<net::Account> account;
    net::People people;
    SyncStatus status;
    CustomCatalog customFields;
};

[[nodiscard]] QByteArray frameOf(const StoreMessage &message);
/// Takes the next whole message off the front of `buffer`; nullopt when it is not all there. Corrupt: it never will be.
[[nodiscard]] Result<std::optional<StoreMessage>> takeMessage(QByteArray &buffer);

QDataStream &operator<<(QDataStream &out, const StoreGreeting &greeting);
QDataStream &operator>>(QDataStream &in, StoreGreeting &greeting);

template <typename... T>
[[nodiscard]] QByteArray payloadOf(const T &...values)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    (void)(out << ... << values);
    return bytes;
}

/// False when the bytes are not these values.
template <typename... T>
[[nodiscard]] bool readPayload(const QByteArray &bytes, T &...values)
{
    QDataStream in(bytes);
    in.setVersion(QDataStream::Qt_6_4);
    (void)(in >> ... >> values);
    return in.status() == QDataStream::Ok;
}

template <typename T>
[[nodiscard]] QByteArray resultPayload(const Result<T> &result)
{
    if (!result)
        return payloadOf(false, result.error());
    if constexpr (std::is_void_v<T>)
        return payloadOf(true);
    else
        return payloadOf(true, result.value());
}

template <typename T>
[[nodiscard]] Result<T> readResult(const QByteArray &bytes)
{
    QDataStream in(bytes);
    in.setVersion(QDataStream::Qt_6_4);
    bool ok = false;
    in >> ok;
    if (!ok) {
        Error error{Error::Code::Corrupt, QStringLiteral("the owner's answer cannot be read")};
        in >> error;
        return error;
    }
    if constexpr (std::is_void_v<T>) {
        return Result<void>();
    } else {
        T value{};
        in >> value;
        if (in.status() != QDataStream::Ok)
            return fail(Error::Code::Corrupt, QStringLiteral("the owner's answer cannot be read"));
        return value;
    }
}

} // namespace farol
