// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/devicekey.h"

#include <sodium.h>

#include <utility>

using namespace Qt::StringLiterals;

namespace farol::net {

namespace {

unsigned char *bytes(QByteArray &data)
{
    return reinterpret_cast<unsigned char *>(data.data());
}

const unsigned char *bytes(const QByteArray &data)
{
    return reinterpret_cast<const unsigned char *>(data.constData());
}

} // namespace

DeviceKey::DeviceKey(QByteArray seed)
    : m_seed(std::move(seed)), m_public(crypto_sign_PUBLICKEYBYTES, '\0'), m_secret(crypto_sign_SECRETKEYBYTES, '\0')
{
    crypto_sign_seed_keypair(bytes(m_public), bytes(m_secret), bytes(std::as_const(m_seed)));
}

DeviceKey DeviceKey::random(Random &random)
{
    QByteArray seed(SeedSize, '\0');
    random.fill(seed.data(), static_cast<std::size_t>(seed.size()));
    return DeviceKey(std::move(seed));
}

Result<DeviceKey> DeviceKey::fromSeed(const QByteArray &seed)
{
    if (seed.size() != SeedSize)
        return fail(Error::Code::Corrupt, u"a device key has 32 bytes"_s);
    return DeviceKey(seed);
}

QByteArray DeviceKey::sign(const QByteArray &message) const
{
    QByteArray signature(SignatureSize, '\0');
    crypto_sign_detached(bytes(signature), nullptr, bytes(message), static_cast<unsigned long long>(message.size()),
                         bytes(m_secret));
    return signature;
}

bool DeviceKey::verify(const QByteArray &publicKey, const QByteArray &message, const QByteArray &signature)
{
    return publicKey.size() == crypto_sign_PUBLICKEYBYTES && signature.size() == SignatureSize
           && crypto_sign_verify_detached(bytes(signature), bytes(message),
                                          static_cast<unsigned long long>(message.size()), bytes(publicKey))
                  == 0;
}

} // namespace farol::net
