// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changeset.h"
#include "core/clock.h"
#include "storage/clientstore.h"

#include <QDate>
#include <QObject>
#include <QTimer>

#include <cstdint>
#include <functional>
#include <optional>

namespace farol {

/// Has the search and the customers' derived columns follow the rows: in short turns of the store's thread, when nobody has
/// written for a moment, at the latest two seconds after a write. A load goes before it. Whatever is left when the
/// program ends is noted in the profile, and the next start goes on with it.
class RowFollower final : public QObject
{
    Q_OBJECT
public:
    /// What holds it up.
    enum class Others : std::uint8_t { Idle, Busy, Loading };
    struct Listeners {
        std::function<Others()> others;
        std::function<void(const ChangeSet &)> changed;
    };
    RowFollower(storage::SqlClientStore &store, const Clock &clock, Listeners listeners, QObject *parent);

    void start();
    void stop();
    /// Something may have been written.
    void wake();

private:
    void turn();
    void tell();
    [[nodiscard]] QDate today() const;

    storage::SqlClientStore &m_store;
    const Clock &m_clock;
    Listeners m_listeners;
    QTimer m_next;
    QTimer m_midnight; ///< a day may end while the program runs
    QDate m_day; ///< of the last turn
    std::optional<std::int64_t> m_due; ///< since when there may be something to do; monotonic
    QList<RowChange> m_changes; ///< not told yet
    std::int64_t m_told = 0; ///< monotonic
    bool m_worked = false; ///< since memory was given back
};

} // namespace farol
