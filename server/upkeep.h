// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "server/log.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <functional>
#include <optional>
#include <vector>

namespace farol::server {

/// What a serving process does beside answering: looks from time to time, and does what is due. One thread.
class Upkeep final
{
public:
    struct Task {
        QByteArray name; ///< the log's word for it
        std::chrono::milliseconds every{0}; ///< 0 = at each look
        std::function<Status()> work;
    };

    Upkeep(const Clock &clock, Log &log) : m_clock(clock), m_log(log) {}

    void add(Task task) { m_entries.push_back({std::move(task), std::nullopt}); }
    /// Does what is due; everything is at the first look. What fails is logged and tried again at the next look.
    void look();

private:
    struct Entry {
        Task task;
        std::optional<Instant> done;
    };

    const Clock &m_clock;
    Log &m_log;
    std::vector<Entry> m_entries;
};

/// Notices that files were replaced, as a renewed certificate is.
class WatchedFiles final
{
public:
    explicit WatchedFiles(QStringList paths) : m_paths(std::move(paths)), m_seen(traces()) {}

    /// Whether any of them is another than when this was made or accepted.
    [[nodiscard]] bool changed() const { return traces() != m_seen; }
    void accept() { m_seen = traces(); }

private:
    [[nodiscard]] QStringList traces() const;

    QStringList m_paths;
    QStringList m_seen;
};

} // namespace farol::server
