// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <array>
#include <atomic>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace farol::server {

/// Figures of the running process in Prometheus' text format. Names and labels come from the code, never from
/// requests or data. Everything is thread-safe; references stay valid as long as the registry lives.
class Metrics final
{
public:
    using Labels = QList<std::pair<QByteArray, QByteArray>>;

    class Counter final
    {
    public:
        void add(std::int64_t n = 1) { m_value.fetch_add(n, std::memory_order_relaxed); }
        [[nodiscard]] std::int64_t value() const { return m_value.load(std::memory_order_relaxed); }

    private:
        std::atomic<std::int64_t> m_value{0};
    };

    /// Seconds, in fixed buckets from half a millisecond to ten seconds.
    class Histogram final
    {
    public:
        static constexpr std::array Bounds = {0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05,
                                              0.1,    0.25,  0.5,    1.0,   2.5,  5.0,   10.0};
        void observe(double seconds);

    private:
        friend class Metrics;
        std::array<std::atomic<std::int64_t>, Bounds.size() + 1> m_buckets{};
        std::atomic<std::int64_t> m_sumMicroseconds{0};
    };

    Counter &counter(const QByteArray &name, const QByteArray &help, const Labels &labels = {});
    Histogram &histogram(const QByteArray &name, const QByteArray &help, const Labels &labels = {});
    /// `read` is called whenever somebody asks for the figures, and never after removeGauges(owner).
    void gauge(const QByteArray &name, const QByteArray &help, std::function<double()> read, const void *owner,
               const Labels &labels = {});
    void removeGauges(const void *owner);

    [[nodiscard]] QByteArray text() const;

private:
    struct Gauge {
        std::function<double()> read;
        const void *owner = nullptr;
    };
    struct Family {
        QByteArray help;
        std::map<QByteArray, std::unique_ptr<Counter>> counters; ///< by encoded labels
        std::map<QByteArray, std::unique_ptr<Histogram>> histograms;
        std::map<QByteArray, Gauge> gauges;
    };

    mutable std::mutex m_mutex;
    std::map<QByteArray, Family> m_families;
};

} // namespace farol::server
