// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/support/crashmark.h"

#include <QDir>
#include <QFile>

namespace farol {

CrashMark::CrashMark(const QString &folder)
    : m_file(QDir(folder).filePath(QStringLiteral("running"))), m_wasThere(QFile::exists(m_file))
{
    QFile file(m_file);
    // Where it cannot be written (a full disk), a crash is only not noticed.
    if (!file.open(QIODevice::WriteOnly))
        qWarning("it cannot be noted that the program runs");
}

CrashMark::~CrashMark()
{
    QFile::remove(m_file);
}

} // namespace farol
