// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <QByteArray>
#include <QHash>

#include <cstdint>
#include <mutex>

namespace farol::server {

/// Token buckets by key, in memory, thread-safe. A restart forgives everybody; limits that must not be forgiven
/// (signing in) live in the database.
class RateLimiter final
{
public:
    /// A rate of 0 lets everything through.
    RateLimiter(const Clock &clock, double perSecond, double burst, int remembered);

    /// Takes `cost` tokens; 0 when they were there, otherwise the whole seconds until they will be.
    [[nodiscard]] qint64 take(const QByteArray &key, int cost = 1);
    [[nodiscard]] int remembered() const;

private:
    struct Bucket {
        double tokens = 0;
        std::int64_t at = 0; ///< monotonic milliseconds of the last look
    };

    [[nodiscard]] double refilled(const Bucket &bucket, std::int64_t now) const;
    void forgetSome(std::int64_t now);

    const Clock &m_clock;
    const double m_perSecond;
    const double m_burst;
    const int m_limit;
    mutable std::mutex m_mutex;
    QHash<QByteArray, Bucket> m_buckets;
};

} // namespace farol::server
