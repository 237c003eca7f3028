// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/bench/uiturns.h"

#include <QAbstractEventDispatcher>

#include <ctime>

namespace farol::bench {

namespace {

constexpr double Idle = 20e-6; ///< what waking up for nothing takes

} // namespace

UiTurns::UiTurns(QObject *parent) : QObject(parent), m_last(threadSeconds())
{
    // Sent each time the loop has looked for events; waiting takes no processor time.
    connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::awake, this, &UiTurns::turned);
}

double UiTurns::threadSeconds()
{
#ifdef CLOCK_THREAD_CPUTIME_ID
    std::timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) + double(time.tv_nsec) / 1e9;
#else
    return double(std::clock()) / CLOCKS_PER_SEC; // of all threads: more than it should be, never less
#endif
}

void UiTurns::turned()
{
    const double now = threadSeconds();
    if (now - m_last > Idle)
        m_turns.push_back(now - m_last);
    m_last = now;
}

std::vector<double> UiTurns::take()
{
    turned();
    return std::exchange(m_turns, {});
}

} // namespace farol::bench
