// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/bench/memory.h"

#include <QByteArray>
#include <QFile>
#include <QList>

namespace farol::bench {

Memory memoryNow()
{
    Memory memory;
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return memory;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        const QList<QByteArray> words = line.simplified().split(' ');
        const qint64 bytes = words.value(1).toLongLong() * 1024;
        if (line.startsWith("VmRSS:"))
            memory.resident = bytes;
        else if (line.startsWith("RssAnon:"))
            memory.own = bytes;
        else if (line.startsWith("VmHWM:"))
            memory.peak = bytes;
    }
    return memory;
}

} // namespace farol::bench
