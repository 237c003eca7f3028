// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/uuid.h"

#include <QByteArray>
#include <QByteArrayView>

#include <cstdint>
#include <memory>

namespace farol::storage {

/// 256 bits of key in memory of their own that is kept out of swap where the system allows it, and wiped at the end.
class SecretKey final
{
public:
    static constexpr qsizetype Size = 32;

    [[nodiscard]] static Result<SecretKey> random();
    /// From exactly 32 bytes; the caller wipes his own copy.
    [[nodiscard]] static Result<SecretKey> fromBytes(QByteArrayView bytes);

    [[nodiscard]] QByteArrayView view() const { return {m_bytes.get(), Size}; }
    /// For libraries that want a QByteArray; wiped with wipe() by whoever asked for it.
    [[nodiscard]] QByteArray copy() const { return view().toByteArray(); }

private:
    struct Free {
        void operator()(char *bytes) const noexcept;
    };
    explicit SecretKey(char *bytes) : m_bytes(bytes) {}
    [[nodiscard]] static Result<SecretKey> allocate();
    friend Result<SecretKey> deriveKey(QByteArrayView, const struct KdfCost &, QByteArrayView);
    friend Result<SecretKey> unwrapKey(const SecretKey &, QByteArrayView, QByteArrayView);

    std::unique_ptr<char, Free> m_bytes;
};

/// Overwrites the bytes of `secret`, which must not be shared, and empties it.
void wipe(QByteArray &secret) noexcept;

/// What Argon2id spends on one passphrase.
struct KdfCost final {
    std::uint64_t passes = 3;
    std::uint64_t memory = 64ULL << 20U; ///< bytes
    friend bool operator==(const KdfCost &, const KdfCost &) = default;
};
inline constexpr qsizetype KdfSaltSize = 16;

/// Argon2id (version 1.3) of the passphrase.
[[nodiscard]] Result<SecretKey> deriveKey(QByteArrayView passphrase, const KdfCost &cost, QByteArrayView salt);

/// The file's key sealed under another one (XChaCha20-Poly1305); `context` must be the same when it is opened.
[[nodiscard]] QByteArray wrapKey(const SecretKey &under, const SecretKey &key, QByteArrayView context);
/// Denied when `under` is not the key it was sealed with.
[[nodiscard]] Result<SecretKey> unwrapKey(const SecretKey &under, QByteArrayView wrapped, QByteArrayView context);

/// A value from which a key can be recognised but not found: tells a wrong key from a damaged file.
[[nodiscard]] QByteArray keyCheck(const SecretKey &key, QByteArrayView context);
[[nodiscard]] bool keyCheckMatches(const SecretKey &key, QByteArrayView context, QByteArrayView check);

[[nodiscard]] QByteArray randomBytes(qsizetype size);

} // namespace farol::storage
