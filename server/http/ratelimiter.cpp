// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/ratelimiter.h"

#include <algorithm>
#include <cmath>

namespace farol::server {

RateLimiter::RateLimiter(const Clock &clock, double perSecond, double burst, int remembered)
    : m_clock(clock), m_perSecond(perSecond), m_burst(std::max(burst, 1.0)), m_limit(std::max(remembered, 16))
{}

double RateLimiter::refilled(const Bucket &bucket, std::int64_t now) const
{
    const double seconds = static_cast<double>(std::max<std::int64_t>(0, now - bucket.at)) / 1000.0;
    return std::min(m_burst, bucket.tokens + seconds * m_perSecond);
}

qint64 RateLimiter::take(const QByteArray &key, int cost)
{
    if (m_perSecond <= 0 || cost <= 0)
        return 0;
    const std::int64_t now = m_clock.monotonicMs();
    const std::lock_guard lock(m_mutex);
    auto bucket = m_buckets.find(key);
    if (bucket == m_buckets.end()) {
        if (m_buckets.size() >= m_limit)
            forgetSome(now);
        bucket = m_buckets.insert(key, {m_burst, now});
    }
    // Dearer than the whole bucket would never pass, so such a request waits for a full one.
    const double wanted = std::min<double>(cost, m_burst);
    const double there = refilled(*bucket, now);
    bucket->at = now;
    bucket->tokens = there;
    if (there >= wanted) {
        bucket->tokens = there - wanted;
        return 0;
    }
    return std::max<qint64>(1, static_cast<qint64>(std::ceil((wanted - there) / m_perSecond)));
}

int RateLimiter::remembered() const
{
    const std::lock_guard lock(m_mutex);
    return static_cast<int>(m_buckets.size());
}

// A full bucket says nothing that a new one would not; when none is full, everybody starts afresh, which bounds both
// the memory and the time spent here.
void RateLimiter::forgetSome(std::int64_t now)
{
    m_buckets.removeIf([&](auto it) { return refilled(it.value(), now) >= m_burst; });
    if (m_buckets.size() >= m_limit)
        m_buckets.clear();
}

} // namespace farol::server
