// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/tokens.h"

#include <sodium.h>

#include <array>

namespace farol::server {

namespace {

constexpr std::size_t TokenBytes = 32;

QByteArray encoded(TokenKind kind, const std::array<unsigned char, TokenBytes> &bytes)
{
    const QByteArray raw(reinterpret_cast<const char *>(bytes.data()), bytes.size());
    return (kind == TokenKind::Access ? "fa_" : "fr_")
           + raw.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

} // namespace

QByteArray makeToken(TokenKind kind, Random &random)
{
    std::array<unsigned char, TokenBytes> bytes{};
    random.fill(bytes.data(), bytes.size());
    return encoded(kind, bytes);
}

QByteArray tokenHash(const QByteArray &token)
{
    QByteArray hash(crypto_generichash_BYTES, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char *>(hash.data()), static_cast<std::size_t>(hash.size()),
                       reinterpret_cast<const unsigned char *>(token.constData()),
                       static_cast<unsigned long long>(token.size()), nullptr, 0);
    return hash;
}

QByteArray successorOf(const QByteArray &previous, DeviceId device, const QByteArray &secret)
{
    const QByteArray text = "farol-refresh-successor-1\n" + previous + '\n' + device.uuid.toString().toLatin1();
    std::array<unsigned char, TokenBytes> mac{};
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, reinterpret_cast<const unsigned char *>(secret.constData()),
                                static_cast<std::size_t>(secret.size()));
    crypto_auth_hmacsha256_update(&state, reinterpret_cast<const unsigned char *>(text.constData()),
                                  static_cast<unsigned long long>(text.size()));
    crypto_auth_hmacsha256_final(&state, mac.data());
    return encoded(TokenKind::Refresh, mac);
}

Instant familyStart(const Uuid &family)
{
    return Instant{static_cast<std::int64_t>(family.head() >> 16U)};
}

} // namespace farol::server
