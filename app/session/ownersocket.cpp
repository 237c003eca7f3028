// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/ownersocket.h"

#include <QCryptographicHash>
#include <QDir>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

// What the shortest sockaddr_un among our systems holds, with its end.
[[maybe_unused]] constexpr qsizetype LongestSocketPath = 103;

QString hashOf(const QString &path)
{
    return QString::fromLatin1(QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex().left(24));
}

} // namespace

QString ownerSocketName(const QString &folder)
{
    const QString canonical = QDir(folder).canonicalPath();
    const QString path = canonical.isEmpty() ? QDir(folder).absolutePath() : canonical;
#ifdef Q_OS_WIN
    return "farol-"_L1 + hashOf(path);
#else
    QString inside = path + "/owner.sock"_L1;
    if (inside.toLocal8Bit().size() <= LongestSocketPath)
        return inside;
    const QString runtime = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return (runtime.isEmpty() ? QDir::tempPath() : runtime) + "/farol-"_L1 + hashOf(path);
#endif
}

} // namespace farol
