// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <QString>

namespace farol {

/// Writes what the program and its libraries report (qWarning and the like) into a file of limited size; of the ones before
/// it as many as `Kept` stay. What could be somebody's data is taken out first. One at a time; it takes the place of Qt's
/// own message handler, which still gets everything as it was said.
class LogFile final
{
public:
    static constexpr qint64 MaxBytes = qint64(512) * 1024;
    static constexpr int Kept = 2;

    /// Into `folder`/log, which is made when there is something to write.
    LogFile(const QString &folder, const Clock &clock);
    ~LogFile();
    LogFile(const LogFile &) = delete;
    LogFile &operator=(const LogFile &) = delete;

    /// The newest lines, at most about `bytes` of them.
    [[nodiscard]] QString recent(qint64 bytes = qint64(64) * 1024) const;
    [[nodiscard]] static QString filePath(const QString &folder, int age = 0); ///< 0 = the one being written
};

/// A message without what may be somebody's: mail addresses, web addresses, ids, what stands in quotes, paths below the
/// person's home, long numbers. One line of at most 300 characters.
[[nodiscard]] QString scrubbed(const QString &message);

} // namespace farol
