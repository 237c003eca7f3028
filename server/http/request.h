// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/auth/identity.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

#include <atomic>
#include <cstdint>
#include <optional>
#include <utility>

namespace farol::server {

enum class Method : std::uint8_t { Get, Head, Post, Put, Patch, Delete, Options };

[[nodiscard]] QByteArray methodName(Method method);
[[nodiscard]] std::optional<Method> methodFromName(QByteArrayView name);

/// Header fields in order; names are kept in lower case, values without CR, LF or NUL.
class Headers final
{
public:
    /// The first field of that lower-case name; null when there is none.
    [[nodiscard]] QByteArray value(QByteArrayView name) const;
    /// The last entry of a list that may be spread over several fields of that name; null when there is none.
    [[nodiscard]] QByteArray lastEntry(QByteArrayView name) const;
    [[nodiscard]] bool contains(QByteArrayView name) const { return !value(name).isNull(); }
    [[nodiscard]] int count(QByteArrayView name) const;
    /// Adds a field; one that would break the message apart (a line break in it) is left out.
    void add(const QByteArray &name, const QByteArray &value);
    /// Replaces all fields of that name.
    void set(const QByteArray &name, const QByteArray &value);
    [[nodiscard]] const QList<std::pair<QByteArray, QByteArray>> &all() const { return m_fields; }

private:
    QList<std::pair<QByteArray, QByteArray>> m_fields;
};

/// What came over the wire, checked and decoded, with its whole body.
struct Request final {
    Method method = Method::Get;
    QByteArray path; ///< as sent: with percent escapes, without the query
    QList<std::pair<QString, QString>> query; ///< decoded, in order
    QList<std::pair<QByteArray, QString>> params; ///< what the pattern's {names} stand for, decoded
    Headers headers;
    QByteArray body; ///< decompressed

    /// The path parameter of that name; empty when the pattern has none.
    [[nodiscard]] QString param(QByteArrayView name) const;
    /// The first query value of that name.
    [[nodiscard]] std::optional<QString> queryValue(QStringView name) const;
    /// The token of "Authorization: Bearer …"; empty when there is none.
    [[nodiscard]] QByteArray bearerToken() const;
};

/// What the server knows about a request besides its bytes.
struct Context final {
    QByteArray requestId;
    QByteArray peer; ///< the client's address, behind a trusted proxy the one it names
    QByteArray peerGroup; ///< what limits count: the address, of IPv6 the /64 network a household or office has
    bool local = false; ///< the connection comes from this machine and no proxy forwarded it
    bool secure = false; ///< TLS, or a trusted proxy says so
    std::optional<Identity> identity; ///< set on every route that asks for a signed-in device
    const std::atomic<bool> *stopping = nullptr; ///< see cancelled()

    /// True once the server is about to stop: long work ends early with Error::Cancelled.
    [[nodiscard]] bool cancelled() const { return stopping && stopping->load(std::memory_order_relaxed); }
};

} // namespace farol::server
