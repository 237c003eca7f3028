// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace farol {

/// A file in the profile that is there while the program runs: found at the start, the run before did not end properly.
/// Only the owner of the profile makes one.
class CrashMark final
{
public:
    explicit CrashMark(const QString &folder);
    /// Ends properly.
    ~CrashMark();
    CrashMark(const CrashMark &) = delete;
    CrashMark &operator=(const CrashMark &) = delete;

    [[nodiscard]] bool wasThere() const { return m_wasThere; }

private:
    QString m_file;
    bool m_wasThere;
};

} // namespace farol
