// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/bulkpreview.h"

#include "models/commands.h"
#include "models/customerfields.h"

#include "core/async.h"

#include <QPromise>
#include <QThreadPool>

#include <algorithm>
#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

constexpr qsizetype PartSize = 400;
// Notes may be different in every row: beyond this only the number of rows is told.
constexpr qsizetype MostValues = 2'000;

QString keyOf(const Value &value)
{
    if (const auto *text = value.get<QString>())
        return *text;
    if (const auto *number = value.get<std::int64_t>())
        return QString::number(*number);
    if (const auto *yes = value.get<bool>())
        return *yes ? u"1"_s : u"0"_s;
    if (const auto *id = value.get<Uuid>())
        return id->toString();
    if (const auto *elements = value.get<QStringList>())
        return elements->join(u'\n');
    return {};
}

QStringList elementsOf(const Value &value)
{
    return value.get<QStringList>() == nullptr ? QStringList() : *value.get<QStringList>();
}

bool changes(const BulkChange &change, const Value &now)
{
    if (change.add.isEmpty() && change.remove.isEmpty())
        return now != change.value;
    const QStringList elements = elementsOf(now);
    const auto has = [&elements](const QString &element) { return elements.contains(element); };
    return !std::all_of(change.add.cbegin(), change.add.cend(), has)
           || std::any_of(change.remove.cbegin(), change.remove.cend(), has);
}

QFuture<Command> inThePool(const std::function<Command()> &make)
{
    auto promise = std::make_shared<QPromise<Command>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, make] {
        promise->addResult(make());
        promise->finish();
    });
    return promise->future();
}

} // namespace

void BulkPreview::ask(const QList<Uuid> &ids, const BulkChange &change)
{
    m_ids = ids;
    m_change = change;
    m_owner = change.table == tables::Customer && change.field == customerfields::Owner ? change.field : FieldNumber(0);
    m_tally = {};
    m_changing.clear();
    m_tally.total = static_cast<int>(ids.size());
    ++m_request;
    askPart();
}

void BulkPreview::askPart()
{
    const QList<Uuid> part = m_ids.mid(m_tally.seen, PartSize);
    if (part.isEmpty())
        return;
    const std::uint64_t request = m_request;
    whenDone(m_store.rows(m_change.table, {m_change.field}, part), this,
             [this, request, part](const Result<QList<ListRow>> &rows) {
                 if (request != m_request)
                     return;
                 if (!rows) {
                     Q_EMIT failed(rows.error());
                     return;
                 }
                 for (const ListRow &row : *rows)
                     take(row);
                 m_tally.seen += static_cast<int>(part.size());
                 m_tally.gone += static_cast<int>(part.size() - rows->size());
                 askPart();
                 Q_EMIT progressed();
             });
}

void BulkPreview::take(const ListRow &row)
{
    const Value now = row.values.value(0);
    if (!changes(m_change, now)) {
        ++m_tally.already;
        return;
    }
    ++m_tally.changing;
    m_changing.append(row.id);
    const auto *owner = now.get<Uuid>();
    if (m_owner != 0 && owner != nullptr && *owner == m_store.me().uuid)
        ++m_tally.leavingMe;
    const QString key = keyOf(now);
    if (!m_tally.before.contains(key) && m_tally.before.size() >= MostValues)
        return;
    ++m_tally.before[key];
    m_tally.values.insert(key, now);
}

QList<std::pair<Value, int>> BulkPreview::mostBefore(int count) const
{
    QList<std::pair<QString, int>> ranked;
    for (auto value = m_tally.before.cbegin(); value != m_tally.before.cend(); ++value)
        ranked.append({value.key(), value.value()});
    std::sort(ranked.begin(), ranked.end(), [](const auto &a, const auto &b) {
        return a.second != b.second ? a.second > b.second : a.first < b.first;
    });
    QList<std::pair<Value, int>> most;
    for (const auto &[key, rows] : std::as_const(ranked)) {
        if (most.size() == count)
            break;
        most.append({m_tally.values.value(key), rows});
    }
    return most;
}

QFuture<Command> bulkCommand(const QList<Uuid> &ids, const BulkChange &change)
{
    return inThePool([ids, change] {
        const bool isSet = !change.add.isEmpty() || !change.remove.isEmpty();
        return isSet ? editSet(change.table, ids, change.field, change.add, change.remove)
                     : editField(change.table, ids, change.field, change.value);
    });
}

QFuture<Command> bulkRemoval(TableNumber table, const QList<Uuid> &ids)
{
    return inThePool([table, ids] { return removeRows(table, ids); });
}

} // namespace farol
