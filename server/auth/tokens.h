// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/random.h"
#include "core/uuid.h"
#include "server/auth/authstore.h"

#include <QByteArray>

namespace farol::server {

/// Opaque tokens: a kind ("fa_" access, "fr_" refresh) and 256 bits in base64url. They say nothing by themselves, so
/// that revoking one and changing a role act at once.
[[nodiscard]] QByteArray makeToken(TokenKind kind, Random &random);
/// What is stored of a token (BLAKE2b-256). No salt: 256 random bits cannot be guessed.
[[nodiscard]] QByteArray tokenHash(const QByteArray &token);
/// The refresh token that follows `previous`. Derived (HMAC-SHA-256 under the server's secret) instead of stored, so
/// that every process can give the same answer again to a device that lost the first one.
[[nodiscard]] QByteArray successorOf(const QByteArray &previous, DeviceId device, const QByteArray &secret);
/// The moment of the sign-in a family of tokens began with.
[[nodiscard]] Instant familyStart(const Uuid &family);

} // namespace farol::server
