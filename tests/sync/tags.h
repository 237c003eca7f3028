// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <set>

namespace farol::sim {

/// Texts that occur once in a world, so that every piece of work can be traced wherever its bytes are.
[[nodiscard]] inline QString tagText(int number)
{
    return QStringLiteral("tag-%1.").arg(number, 6, 10, QLatin1Char('0'));
}

[[nodiscard]] inline std::set<int> tagsIn(const QByteArray &bytes)
{
    std::set<int> found;
    for (qsizetype at = bytes.indexOf("tag-"); at >= 0; at = bytes.indexOf("tag-", at + 4))
        found.insert(bytes.mid(at + 4, 6).toInt());
    return found;
}

} // namespace farol::sim
