// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/bench/machine.h"

#include <QFile>
#include <QSysInfo>
#include <QtGlobal>

#include <sqlite3.h>

#include <thread>

using namespace Qt::StringLiterals;

namespace farol::bench {

namespace {

/// The value of the first line "KEY : VALUE" of a file under /proc; empty where there is no such file.
QString procValue(const QString &file, const QByteArray &key)
{
    QFile proc(file);
    if (!proc.open(QIODevice::ReadOnly))
        return {};
    const QList<QByteArray> lines = proc.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(key))
            return QString::fromUtf8(line.mid(line.indexOf(':') + 1)).simplified();
    }
    return {};
}

QString compiler()
{
#if defined(Q_CC_CLANG)
    return u"Clang %1.%2"_s.arg(__clang_major__).arg(__clang_minor__);
#elif defined(Q_CC_GNU)
    return u"GCC %1.%2"_s.arg(__GNUC__).arg(__GNUC_MINOR__);
#elif defined(Q_CC_MSVC)
    return u"MSVC %1"_s.arg(_MSC_VER);
#else
    return u"unknown compiler"_s;
#endif
}

} // namespace

QString machineText()
{
    QString processor = procValue(u"/proc/cpuinfo"_s, "model name");
    if (processor.isEmpty())
        processor = QSysInfo::currentCpuArchitecture();
    const qint64 kib = procValue(u"/proc/meminfo"_s, "MemTotal").section(u' ', 0, 0).toLongLong();
    const QString memory = kib > 0 ? u"%1 GiB"_s.arg(double(kib) / (1 << 20), 0, 'f', 0) : u"unknown memory"_s;
    return u"%1, %2 cores, %3; %4, %5 %6; Qt %7, SQLite %8, %9."_s.arg(processor)
        .arg(std::thread::hardware_concurrency())
        .arg(memory, QSysInfo::prettyProductName(), QSysInfo::kernelType(), QSysInfo::kernelVersion(),
             QString::fromLatin1(qVersion()), QString::fromLatin1(sqlite3_libversion()), compiler());
}

} // namespace farol::bench
