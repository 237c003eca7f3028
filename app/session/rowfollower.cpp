// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/rowfollower.h"

#include <QDateTime>

#include <utility>

namespace farol {

namespace {

constexpr int TurnMs = 5; ///< nobody who writes meanwhile waits much longer than that
constexpr int SoonMs = 150; ///< after the last write
constexpr std::int64_t PatienceMs = 1'500; ///< after the first
constexpr int RetryMs = 60'000;
constexpr int DayCheckMs = 60'000;
constexpr std::int64_t TellEveryMs = 250; ///< each ChangeSet has lists look at their rows
constexpr qsizetype TellAtOnce = 1'000;

} // namespace

RowFollower::RowFollower(storage::SqlClientStore &store, const Clock &clock, Listeners listeners, QObject *parent)
    : QObject(parent), m_store(store), m_clock(clock), m_listeners(std::move(listeners)), m_next(this), m_midnight(this)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &RowFollower::turn);
    m_midnight.setInterval(DayCheckMs);
    connect(&m_midnight, &QTimer::timeout, this, [this] {
        if (today() != m_day)
            wake();
    });
}

void RowFollower::start()
{
    m_midnight.start();
    wake();
}

void RowFollower::stop()
{
    m_midnight.stop();
    m_next.stop();
    tell();
}

void RowFollower::wake()
{
    const std::int64_t now = m_clock.monotonicMs();
    if (!m_due)
        m_due = now;
    // Whoever writes one thing after the other is not held up in between, for a while.
    if (now - *m_due < PatienceMs || !m_next.isActive())
        m_next.start(SoonMs);
}

void RowFollower::turn()
{
    const Others others = m_listeners.others();
    const bool patient = m_due && m_clock.monotonicMs() - *m_due < PatienceMs;
    if (others == Others::Loading || (others == Others::Busy && patient)) {
        m_next.start(SoonMs);
        return;
    }
    m_day = today();
    const Result<storage::FollowTurn> done = m_store.follow(m_day, TurnMs);
    if (!done) { // search and figures are behind meanwhile, and nothing is lost
        m_next.start(RetryMs);
        return;
    }
    m_changes += done->changes;
    m_worked = m_worked || done->more;
    const bool isTime = m_clock.monotonicMs() - m_told >= TellEveryMs;
    if (!done->more || isTime || m_changes.size() >= TellAtOnce)
        tell();
    if (done->more) {
        m_due = m_clock.monotonicMs();
        m_next.start(0);
        return;
    }
    m_due.reset();
    if (std::exchange(m_worked, false))
        m_store.releaseMemory();
}

/// Told as if done here: no colleague did it, and nobody is to be shown it as news.
void RowFollower::tell()
{
    if (m_changes.isEmpty())
        return;
    m_told = m_clock.monotonicMs();
    ChangeSet changes;
    changes.origin = Origin::Here;
    changes.rows = std::exchange(m_changes, {});
    m_listeners.changed(changes);
}

QDate RowFollower::today() const
{
    return QDateTime::fromMSecsSinceEpoch(m_clock.now().ms).date();
}

} // namespace farol
