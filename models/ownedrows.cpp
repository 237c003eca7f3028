// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ownedrows.h"

#include "models/filterparts.h"
#include "models/itemroles.h"

#include "core/async.h"
#include "core/customer.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <chrono>
#include <cstdlib>

using namespace std::chrono_literals;

namespace farol {

namespace {

constexpr qsizetype MostPieces = 500; // more rows coming or going at once cost a view more than starting anew

bool asksFor(const Filter &filter, const QList<FieldNumber> &fields)
{
    if (filter.kind == Filter::Kind::Leaf)
        return fields.contains(filter.field);
    return std::any_of(filter.children.cbegin(), filter.children.cend(),
                       [&fields](const Filter &child) { return asksFor(child, fields); });
}

bool sameShown(const ListRow &a, const ListRow &b)
{
    return a.id == b.id && a.pending == b.pending && a.conflict == b.conflict && a.values == b.values;
}

} // namespace

OwnedRows::OwnedRows(Store &store, TableNumber table, FieldNumber owner, QList<SortKey> sort, QObject *parent)
    : QAbstractTableModel(parent), m_store(store), m_entity(*farolSchema().entity(table)), m_ownerField(owner)
{
    m_query.table = table;
    m_query.sort = std::move(sort);
    m_query.limit = MostRows;
    m_query.pageOnly = true;
    for (const FieldInfo &field : m_entity.fields)
        m_query.columns.append(field.number);
    m_again.setSingleShot(true);
    m_again.setInterval(20ms); // one question for a burst of changes
    connect(&m_again, &QTimer::timeout, this, &OwnedRows::ask);
    connect(&m_store, &Store::changed, this, &OwnedRows::takeChanges);
}

void OwnedRows::show(const Uuid &owner)
{
    if (owner == m_owner)
        return;
    m_owner = owner;
    ++m_request;
    m_again.stop();
    m_ready = false;
    beginResetModel();
    m_rows.clear();
    m_hidden.clear();
    endResetModel();
    if (!owner.isNull())
        ask();
}

void OwnedRows::narrow(const Filter &filter)
{
    if (filter == m_narrowed)
        return;
    m_narrowed = filter;
    if (!m_owner.isNull())
        ask();
}

void OwnedRows::ask()
{
    m_query.filter = filters::group(Filter::Kind::All, {filters::equals(m_ownerField, m_owner)});
    if (m_narrowed != Filter())
        m_query.filter.children.append(m_narrowed);
    const std::uint64_t request = ++m_request;
    whenDone(m_store.list(m_query, request), this, [this, request](const Result<ListPage> &page) {
        if (request != m_request)
            return;
        if (page)
            take(*page);
        else
            Q_EMIT failed(page.error());
    });
}

void OwnedRows::takeChanges(const ChangeSet &changes)
{
    if (m_owner.isNull())
        return;
    const bool ours = std::any_of(changes.rows.cbegin(), changes.rows.cend(), [this](const RowChange &change) {
        if (change.row.table != m_query.table)
            return false;
        // A row that was not ours may become so: it appeared, another owner took it, or what kept it out has changed.
        return change.kind == RowChangeKind::Appeared || change.fields.contains(m_ownerField)
               || asksFor(m_narrowed, change.fields) || holds(change.row.id);
    });
    if (ours && !m_again.isActive())
        m_again.start();
}

bool OwnedRows::holds(const Uuid &id) const
{
    const auto same = [&id](const ListRow &row) { return row.id == id; };
    return std::any_of(m_rows.cbegin(), m_rows.cend(), same) || std::any_of(m_hidden.cbegin(), m_hidden.cend(), same);
}

void OwnedRows::take(const ListPage &page)
{
    QList<ListRow> shown;
    QList<ListRow> hidden;
    for (const ListRow &row : page.rows)
        (shows(row) ? shown : hidden).append(row);
    m_hidden = hidden;
    if (m_ready && std::abs(shown.size() - m_rows.size()) <= MostPieces) {
        dropMissing(shown);
        putRows(shown);
    } else {
        beginResetModel();
        m_rows = shown;
        m_ready = true;
        endResetModel();
    }
    Q_EMIT refreshed();
}

void OwnedRows::dropMissing(const QList<ListRow> &rows)
{
    QSet<Uuid> kept;
    for (const ListRow &row : rows)
        kept.insert(row.id);
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (kept.contains(m_rows.at(row).id))
            continue;
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
    }
}

void OwnedRows::putRows(const QList<ListRow> &rows)
{
    // One row at a time to its place: a changed date moves one row, and whatever points to the others stays with them.
    for (int row = 0; row < rows.size(); ++row) {
        const ListRow &wanted = rows.at(row);
        const int now = row < rowCount() && m_rows.at(row).id == wanted.id ? row : rowOf(wanted.id);
        if (now < 0) {
            beginInsertRows({}, row, row);
            m_rows.insert(row, wanted);
            endInsertRows();
            continue;
        }
        if (now != row) {
            beginMoveRows({}, now, now, {}, row);
            m_rows.move(now, row);
            endMoveRows();
        }
        if (!sameShown(m_rows.at(row), wanted)) {
            m_rows[row] = wanted;
            Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
        }
    }
}

void OwnedRows::repaintAll()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int OwnedRows::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int OwnedRows::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1;
}

int OwnedRows::rowOf(const Uuid &id) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (m_rows.at(row).id == id)
            return row;
    }
    return -1;
}

QVariant OwnedRows::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ListRow &row = m_rows.at(index.row());
    switch (role) {
    case IdRole: return row.id.toBytes();
    case LoadedRole: return true;
    case PendingRole: return row.pending;
    case ConflictRole: return row.conflict;
    default: return cell(row, index.column(), role);
    }
}

} // namespace farol
