// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/profilekey.h"

#include <sodium.h>

#include <cstring>

using namespace Qt::StringLiterals;

namespace farol::storage {

namespace {

constexpr qsizetype CheckSize = 16;
constexpr qsizetype NonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype TagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr QByteArrayView CheckLabel("farol profile key check");

static_assert(SecretKey::Size == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
static_assert(KdfSaltSize == crypto_pwhash_SALTBYTES);

unsigned char *raw(char *bytes)
{
    return reinterpret_cast<unsigned char *>(bytes);
}

const unsigned char *raw(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

bool ready()
{
    static const bool started = sodium_init() >= 0;
    return started;
}

} // namespace

void SecretKey::Free::operator()(char *bytes) const noexcept
{
    sodium_free(bytes);
}

Result<SecretKey> SecretKey::allocate()
{
    void *bytes = ready() ? sodium_malloc(Size) : nullptr;
    if (bytes == nullptr)
        return fail(Error::Code::NoKey, u"no memory for a key"_s);
    return SecretKey(static_cast<char *>(bytes));
}

Result<SecretKey> SecretKey::random()
{
    FAROL_ASSIGN(SecretKey key, allocate());
    randombytes_buf(key.m_bytes.get(), Size);
    return key;
}

Result<SecretKey> SecretKey::fromBytes(QByteArrayView bytes)
{
    if (bytes.size() != Size)
        return fail(Error::Code::NoKey, u"the key is not 256 bits"_s);
    FAROL_ASSIGN(SecretKey key, allocate());
    std::memcpy(key.m_bytes.get(), bytes.data(), Size);
    return key;
}

void wipe(QByteArray &secret) noexcept
{
    if (!secret.isEmpty())
        sodium_memzero(secret.data(), std::size_t(secret.size()));
    secret.clear();
}

Result<SecretKey> deriveKey(QByteArrayView passphrase, const KdfCost &cost, QByteArrayView salt)
{
    if (salt.size() != KdfSaltSize)
        return fail(Error::Code::Corrupt, u"the salt has a wrong size"_s);
    FAROL_ASSIGN(SecretKey key, SecretKey::allocate());
    if (crypto_pwhash(raw(key.m_bytes.get()), SecretKey::Size, passphrase.data(),
                      static_cast<unsigned long long>(passphrase.size()), raw(salt), cost.passes,
                      std::size_t(cost.memory), crypto_pwhash_ALG_ARGON2ID13)
        != 0)
        return fail(Error::Code::NoKey, u"not enough memory to derive the key"_s);
    return key;
}

QByteArray wrapKey(const SecretKey &under, const SecretKey &key, QByteArrayView context)
{
    QByteArray wrapped = randomBytes(NonceSize) + QByteArray(SecretKey::Size + TagSize, '\0');
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        raw(wrapped.data() + NonceSize), nullptr, raw(key.view()), SecretKey::Size, raw(context),
        static_cast<unsigned long long>(context.size()), nullptr, raw(wrapped), raw(under.view()));
    return wrapped;
}

Result<SecretKey> unwrapKey(const SecretKey &under, QByteArrayView wrapped, QByteArrayView context)
{
    if (wrapped.size() != NonceSize + SecretKey::Size + TagSize)
        return fail(Error::Code::Corrupt, u"the wrapped key has a wrong size"_s);
    FAROL_ASSIGN(SecretKey key, SecretKey::allocate());
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(
            raw(key.m_bytes.get()), nullptr, nullptr, raw(wrapped.sliced(NonceSize)),
            static_cast<unsigned long long>(wrapped.size() - NonceSize), raw(context),
            static_cast<unsigned long long>(context.size()), raw(wrapped), raw(under.view()))
        != 0)
        return fail(Error::Code::Denied, u"the passphrase is not the one"_s);
    return key;
}

QByteArray keyCheck(const SecretKey &key, QByteArrayView context)
{
    const QByteArray message = CheckLabel.toByteArray() + context.toByteArray();
    QByteArray check(CheckSize, '\0');
    crypto_generichash(raw(check.data()), CheckSize, raw(message), static_cast<unsigned long long>(message.size()),
                       raw(key.view()), SecretKey::Size);
    return check;
}

bool keyCheckMatches(const SecretKey &key, QByteArrayView context, QByteArrayView check)
{
    const QByteArray expected = keyCheck(key, context);
    return check.size() == CheckSize && sodium_memcmp(expected.constData(), check.data(), CheckSize) == 0;
}

QByteArray randomBytes(qsizetype size)
{
    QByteArray bytes(size, '\0');
    if (ready())
        randombytes_buf(bytes.data(), std::size_t(size));
    return bytes;
}

} // namespace farol::storage
