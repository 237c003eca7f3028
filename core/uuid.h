// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QHashFunctions>
#include <QString>

#include <array>
#include <compare>
#include <cstdint>

namespace farol {

class Random;

/// 128 bits, ordered and compared bytewise, the same on every backend and on the wire (QUuid's order is not bytewise).
class Uuid final
{
public:
    static constexpr qsizetype Size = 16;

    constexpr Uuid() = default;
    explicit constexpr Uuid(const std::array<std::uint8_t, Size> &bytes) : m_bytes(bytes) {}

    /// From exactly 16 bytes; anything else is Error::Invalid.
    [[nodiscard]] static Result<Uuid> fromBytes(QByteArrayView bytes);
    /// From "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx" (either case, no braces).
    [[nodiscard]] static Result<Uuid> fromString(QStringView text);

    [[nodiscard]] QByteArray toBytes() const;
    [[nodiscard]] QByteArrayView view() const;
    [[nodiscard]] QString toString() const;
    [[nodiscard]] constexpr bool isNull() const { return *this == Uuid(); }
    /// The first 64 bits, big-endian.
    [[nodiscard]] constexpr std::uint64_t head() const
    {
        std::uint64_t bits = 0;
        for (std::size_t i = 0; i < 8; ++i)
            bits = (bits << 8U) | m_bytes[i];
        return bits;
    }
    [[nodiscard]] constexpr const std::array<std::uint8_t, Size> &bytes() const { return m_bytes; }

    friend constexpr auto operator<=>(const Uuid &, const Uuid &) = default;

private:
    std::array<std::uint8_t, Size> m_bytes{};
};

[[nodiscard]] size_t qHash(const Uuid &id, size_t seed = 0) noexcept;

/// Time-ordered id (RFC 9562 version 7) for a row born here: `wallMs` in the first 48 bits, the rest random.
[[nodiscard]] Uuid makeUuid7(std::int64_t wallMs, Random &random);
/// All 128 bits random: mutation ids, whose first 64 bits serve as field version and so must be random too.
[[nodiscard]] Uuid makeRandomUuid(Random &random);
/// Name-derived id (RFC 9562 version 8, SHA-256) for rows with a natural key: the same thing made on two devices is
/// one row. `entity` is the entity's table name, `key` its natural key, already normalised.
[[nodiscard]] Uuid makeUuid8(const Uuid &workspace, QByteArrayView entity, QStringView key);

/// An id that knows what it names, so that ids of different things never mix.
template <typename Tag>
struct Id final {
    Uuid uuid;

    constexpr Id() = default;
    explicit constexpr Id(const Uuid &value) : uuid(value) {}
    [[nodiscard]] constexpr bool isNull() const { return uuid.isNull(); }
    friend constexpr auto operator<=>(const Id &, const Id &) = default;
};

template <typename Tag>
[[nodiscard]] size_t qHash(const Id<Tag> &id, size_t seed = 0) noexcept
{
    return qHash(id.uuid, seed);
}

using WorkspaceId = Id<struct WorkspaceTag>;
using CustomerId = Id<struct CustomerTag>;
using UserId = Id<struct UserTag>;
using TeamId = Id<struct TeamTag>;
using DeviceId = Id<struct DeviceTag>;
using MutationId = Id<struct MutationTag>;
using OperationId = Id<struct OperationTag>;
/// The unit of rights: a customer, a team, a user or the whole workspace; the id of that thing.
using ScopeId = Id<struct ScopeTag>;

} // namespace farol
