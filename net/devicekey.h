// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/random.h"
#include "core/result.h"

#include <QByteArray>

namespace farol::net {

/// The Ed25519 pair by which a server knows a device again: a stolen token alone renews nothing.
class DeviceKey final
{
public:
    static constexpr qsizetype SeedSize = 32;
    static constexpr qsizetype SignatureSize = 64;

    [[nodiscard]] static DeviceKey random(Random &random);
    /// From exactly 32 bytes; anything else is Error::Corrupt.
    [[nodiscard]] static Result<DeviceKey> fromSeed(const QByteArray &seed);

    [[nodiscard]] const QByteArray &seed() const { return m_seed; }
    [[nodiscard]] const QByteArray &publicKey() const { return m_public; }
    [[nodiscard]] QByteArray sign(const QByteArray &message) const;
    [[nodiscard]] static bool verify(const QByteArray &publicKey, const QByteArray &message,
                                     const QByteArray &signature);

private:
    explicit DeviceKey(QByteArray seed);

    QByteArray m_seed;
    QByteArray m_public;
    QByteArray m_secret;
};

} // namespace farol::net
