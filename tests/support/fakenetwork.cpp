// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakenetwork.h"

#include <algorithm>

namespace farol::sim {

namespace {

QByteArray damaged(QByteArray bytes, SimRandom &fate)
{
    if (bytes.isEmpty())
        return bytes;
    if (fate.oneIn(2))
        return bytes.left(fate.below(int(bytes.size())));
    const int at = fate.below(int(bytes.size()));
    bytes[at] = char(bytes[at] ^ (1 << fate.below(8)));
    return bytes;
}

} // namespace

void FakeNetwork::send(const QByteArray &bytes, const LinkFaults &faults, SimRandom fate, Deliver deliver)
{
    if (fate.percent(faults.drop))
        return;
    const int copies = fate.percent(faults.duplicate) ? 2 : 1;
    for (int copy = 0; copy < copies; ++copy) {
        const bool corrupt = fate.percent(faults.corrupt);
        const QByteArray arriving = corrupt ? damaged(bytes, fate) : bytes;
        const std::int64_t when = m_time.ms + 1 + fate.below(faults.maxDelayMs);
        at(when, [deliver, arriving, corrupt] { deliver(arriving, corrupt ? Arrival::Corrupt : Arrival::Intact); });
    }
}

void FakeNetwork::at(std::int64_t ms, std::function<void()> what)
{
    m_queue.emplace(std::pair(std::max(ms, m_time.ms), m_count++), std::move(what));
}

std::optional<std::int64_t> FakeNetwork::next() const
{
    return m_queue.empty() ? std::nullopt : std::optional(m_queue.begin()->first.first);
}

void FakeNetwork::step()
{
    auto first = m_queue.extract(m_queue.begin());
    m_time.ms = std::max(m_time.ms, first.key().first);
    first.mapped()();
}

} // namespace farol::sim
