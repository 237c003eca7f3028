// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/canonical.h"
#include "ctl/exitcodes.h"
#include "tests/chaos/schedule.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

/// The end of a schedule: everybody has to agree, and nothing may be lost.
namespace farol::chaos {

using ctl::Exit;
using ctltest::Run;

namespace {

constexpr int MostRounds = 12;

/// The lines of `export --format jsonl` that are of these rows.
QByteArrayList linesOf(const QByteArray &lines, const QHash<Uuid, QByteArray> &rows)
{
    QByteArrayList found;
    const QByteArrayList all = lines.split('\n');
    for (const QByteArray &line : all) {
        const auto id = Uuid::fromString(QJsonDocument::fromJson(line).object().value("id"_L1).toString());
        if (id && rows.contains(*id))
            found.append(line);
    }
    std::sort(found.begin(), found.end());
    return found;
}

QByteArrayList conflictsOf(const QJsonArray &conflicts, const QHash<Uuid, QByteArray> &rows)
{
    QByteArrayList found;
    for (const QJsonValue &conflict : conflicts) {
        if (rows.contains(*Uuid::fromString(conflict.toObject().value("id"_L1).toString())))
            found.append(QJsonDocument(conflict.toObject()).toJson(QJsonDocument::Compact));
    }
    std::sort(found.begin(), found.end());
    return found;
}

QString digestOf(const QHash<Uuid, QByteArray> &rows)
{
    std::uint64_t sum = 0;
    for (const QByteArray &row : rows)
        sum += rowDigest(*decodeRow(row));
    return QString::number(sum, 16).rightJustified(16, u'0');
}

} // namespace

void Schedule::finish()
{
    startServers(true);
    m_proxy.disarm();
    settle();
    for (const auto &one : m_servers)
        one->stop();
    compare();
}

/// Until a whole round of syncs has moved nothing.
void Schedule::settle()
{
    qint64 before = -1;
    for (int round = 0; round < MostRounds; ++round) {
        QSet<qint64> heads;
        for (const auto &device : m_devices) {
            const Run run = device->ctl({u"sync"_s});
            if (!succeeded(run, device->name() + u": last sync"_s))
                return;
            heads.insert(run.object().value("seq"_L1).toInteger());
            if (run.object().value("mismatches"_L1).toInt() != 0)
                fault(device->name() + u": its rows were not the server's"_s);
        }
        if (heads.size() == 1 && heads.contains(before))
            return;
        before = *std::max_element(heads.cbegin(), heads.cend());
    }
    fault(u"the devices do not come to rest"_s);
}

void Schedule::compare()
{
    Truth truth;
    const Status read = truth.readServer(m_dir.filePath(u"server0"_s), m_kind.database);
    if (!read)
        return fault(u"the server's database: "_s + read.error().detail);
    QByteArrayList bias; // what her first device shows
    for (const auto &device : m_devices) {
        const bool anas = device == m_devices.front();
        const QHash<Uuid, QByteArray> expected = truth.rowsOf(anas ? m_ana : m_bia);
        const QJsonObject status = device->ctl({u"status"_s}).object();
        if (status.value("waiting"_L1).toInt(-1) != 0 || status.value("loading"_L1).toBool(true))
            fault(device->name() + u": not everything was sent or loaded"_s);
        if (status.value("lastSync"_L1).toString().isEmpty())
            fault(device->name() + u": does not know when it was synced last"_s);
        if (status.value("digest"_L1).toString() != digestOf(expected))
            fault(device->name() + u": another digest than the server's rows have"_s);
        const QByteArrayList shown =
            linesOf(device->ctl({u"export"_s, u"customers"_s, u"--format"_s, u"jsonl"_s}).out, truth.rowsOf(m_bia))
            + conflictsOf(device->ctl({u"conflicts"_s}).array(), truth.rowsOf(m_bia));
        if (anas)
            bias = shown;
        else if (bias != shown)
            fault(device->name() + u": shows other rows than ana's device\n"_s + QString::fromUtf8(bias.join('\n'))
                  + u"\n--\n"_s + QString::fromUtf8(shown.join('\n')));
        const auto confirmed = truth.readDevice(device->profile());
        if (!confirmed)
            fault(u"%1: %2"_s.arg(device->name(), confirmed.error().detail));
        else if (*confirmed != expected)
            fault(u"%1: holds %2 rows, and not byte for byte the server's %3"_s.arg(device->name())
                      .arg(confirmed->size())
                      .arg(expected.size()));
    }
    for (const QString &what : truth.faults())
        fault(what);
    for (const QString &what : m_ledger.broken(truth))
        fault(u"lost: "_s + what);
    compareExport(truth);
}

/// What the server gives out in an open format is what its administrator's device shows.
void Schedule::compareExport(const Truth &truth)
{
    const QString path = m_dir.filePath(u"export.jsonl"_s);
    (void)succeeded(server({u"export"_s, path}), u"farol-server export"_s);
    (void)succeeded(server({u"audit"_s, u"verify"_s}), u"farol-server audit verify"_s);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fault(u"the export cannot be read"_s);
    ShownRows exported;
    const QByteArrayList lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        QJsonObject row = QJsonDocument::fromJson(line).object();
        row.remove(u"entity"_s);
        if (!line.isEmpty())
            exported.insert(row.value("id"_L1).toString(), row);
    }
    const QString trouble = m_devices.front()->look();
    if (!trouble.isEmpty())
        fault(trouble);
    if (exported != m_devices.front()->rows())
        fault(u"farol-server export and the administrator's list differ"_s);
    qInfo("%d rows, %d of them living, %d pieces of work to be settled", int(truth.rows().size()), int(exported.size()),
          int(truth.refusedCount()));
}

} // namespace farol::chaos
