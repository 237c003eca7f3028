// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/upkeep.h"

#include <QDateTime>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace farol::server {

void Upkeep::look()
{
    for (Entry &entry : m_entries) {
        const Instant now = m_clock.now();
        // A clock set back makes everything due: once too often does no harm.
        if (entry.done && now.ms >= entry.done->ms && now.ms - entry.done->ms < entry.task.every.count())
            continue;
        const Status status = entry.task.work();
        if (status)
            entry.done = now;
        else
            m_log.write(Log::Level::Error, "upkeep",
                        LogLine()
                            .add("task", entry.task.name)
                            .add("error", errorName(status.error().code))
                            .add("detail", status.error().detail));
    }
}

QStringList WatchedFiles::traces() const
{
    QStringList traces;
    for (const QString &path : m_paths) {
        const QFileInfo file(path);
        // Links are followed, for that is how certificates are usually put in place.
        traces.append(
            u"%1 %2 %3"_s.arg(file.canonicalFilePath()).arg(file.lastModified().toMSecsSinceEpoch()).arg(file.size()));
    }
    return traces;
}

} // namespace farol::server
