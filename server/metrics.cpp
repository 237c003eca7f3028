// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/metrics.h"

#include <QString>

#include <algorithm>

namespace farol::server {

namespace {

QByteArray encodedLabels(const Metrics::Labels &labels)
{
    QByteArray text;
    for (const auto &[name, value] : labels) {
        QByteArray escaped = value;
        escaped.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
        text += (text.isEmpty() ? "" : ",") + name + "=\"" + escaped + '"';
    }
    return text;
}

QByteArray braced(const QByteArray &labels)
{
    return labels.isEmpty() ? QByteArray() : '{' + labels + '}';
}

QByteArray number(double value)
{
    return QByteArray::number(value, 'g', 15);
}

} // namespace

void Metrics::Histogram::observe(double seconds)
{
    const auto bound = std::lower_bound(Bounds.begin(), Bounds.end(), seconds);
    m_buckets[static_cast<std::size_t>(bound - Bounds.begin())].fetch_add(1, std::memory_order_relaxed);
    m_sumMicroseconds.fetch_add(static_cast<std::int64_t>(seconds * 1e6), std::memory_order_relaxed);
}

Metrics::Counter &Metrics::counter(const QByteArray &name, const QByteArray &help, const Labels &labels)
{
    const std::lock_guard lock(m_mutex);
    Family &family = m_families[name];
    family.help = help;
    auto &counter = family.counters[encodedLabels(labels)];
    if (!counter)
        counter = std::make_unique<Counter>();
    return *counter;
}

Metrics::Histogram &Metrics::histogram(const QByteArray &name, const QByteArray &help, const Labels &labels)
{
    const std::lock_guard lock(m_mutex);
    Family &family = m_families[name];
    family.help = help;
    auto &histogram = family.histograms[encodedLabels(labels)];
    if (!histogram)
        histogram = std::make_unique<Histogram>();
    return *histogram;
}

void Metrics::gauge(const QByteArray &name, const QByteArray &help, std::function<double()> read, const void *owner,
                    const Labels &labels)
{
    const std::lock_guard lock(m_mutex);
    Family &family = m_families[name];
    family.help = help;
    family.gauges[encodedLabels(labels)] = {std::move(read), owner};
}

void Metrics::removeGauges(const void *owner)
{
    const std::lock_guard lock(m_mutex);
    for (auto &[name, family] : m_families)
        std::erase_if(family.gauges, [owner](const auto &gauge) { return gauge.second.owner == owner; });
}

QByteArray Metrics::text() const
{
    const std::lock_guard lock(m_mutex);
    QByteArray out;
    for (const auto &[name, family] : m_families) {
        if (family.counters.empty() && family.histograms.empty() && family.gauges.empty())
            continue;
        const char *type = !family.counters.empty() ? "counter" : !family.gauges.empty() ? "gauge" : "histogram";
        out += "# HELP " + name + ' ' + family.help + "\n# TYPE " + name + ' ' + type + '\n';
        for (const auto &[labels, counter] : family.counters)
            out += name + braced(labels) + ' ' + QByteArray::number(static_cast<qint64>(counter->value())) + '\n';
        for (const auto &[labels, gauge] : family.gauges)
            out += name + braced(labels) + ' ' + number(gauge.read()) + '\n';
        for (const auto &[labels, histogram] : family.histograms) {
            std::int64_t sum = 0;
            const QByteArray comma = labels.isEmpty() ? QByteArray() : labels + ',';
            for (std::size_t i = 0; i < histogram->m_buckets.size(); ++i) {
                sum += histogram->m_buckets[i].load(std::memory_order_relaxed);
                const QByteArray bound =
                    i < Histogram::Bounds.size() ? number(Histogram::Bounds[i]) : QByteArray("+Inf");
                out += name + "_bucket{" + comma + "le=\"" + bound + "\"} "
                       + QByteArray::number(static_cast<qint64>(sum)) + '\n';
            }
            const double seconds =
                static_cast<double>(histogram->m_sumMicroseconds.load(std::memory_order_relaxed)) / 1e6;
            out += name + "_sum" + braced(labels) + ' ' + number(seconds) + '\n';
            out += name + "_count" + braced(labels) + ' ' + QByteArray::number(static_cast<qint64>(sum)) + '\n';
        }
    }
    return out;
}

} // namespace farol::server
