// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trashmodel.h"

#include "models/namelookup.h"

#include "core/async.h"
#include "core/customer.h"
#include "core/field.h"

#include <algorithm>
#include <array>
#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace farol {

namespace {

constexpr std::int64_t DayMs = std::int64_t(24) * 3'600'000;

FieldNumber ownerField(TableNumber table)
{
    const EntityInfo *entity = farolSchema().entity(table);
    const bool owned = entity != nullptr && entity->scope == ScopeRule::Owner && entity->owner != 0;
    const FieldInfo *owner = owned ? entity->field(entity->owner) : nullptr;
    return owner != nullptr && owner->refers == tables::Customer ? owner->number : 0;
}

} // namespace

FieldNumber titleField(TableNumber table)
{
    const EntityInfo *entity = farolSchema().entity(table);
    constexpr std::array<QStringView, 4> names{u"name", u"title", u"subject", u"product"};
    for (const QStringView name : names) {
        if (const FieldInfo *field = entity == nullptr ? nullptr : entity->field(name))
            return field->number;
    }
    return 0;
}

Command restoreRows(TableNumber table, const QList<Uuid> &ids)
{
    Command command{u"restore"_s, {}};
    for (const Uuid &id : ids) {
        RowEdit edit;
        edit.kind = MutationKind::Restore;
        edit.row = {table, id};
        command.edits.append(edit);
    }
    return command;
}

TrashModel::TrashModel(Store &store, const NameLookup &names, const Clock &clock, const Format &format, QObject *parent)
    : QAbstractListModel(parent), m_store(store), m_names(names), m_clock(clock), m_format(format), m_customers(store)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(100ms);
    connect(&m_timer, &QTimer::timeout, this, &TrashModel::reload);
    connect(&m_store, &Store::changed, this, [this](const ChangeSet &changes) {
        const bool ours = std::any_of(changes.rows.cbegin(), changes.rows.cend(), [this](const RowChange &change) {
            return change.row.table == m_table && change.kind != RowChangeKind::Changed;
        });
        if (ours && !m_timer.isActive())
            m_timer.start();
    });
    connect(&m_customers, &CustomerNames::named, this, [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0));
    });
}

const QList<TableNumber> &TrashModel::tables()
{
    static const QList<TableNumber> all{tables::Customer,    tables::Contact, tables::Contract,
                                        tables::Interaction, tables::Ticket,  tables::Task};
    return all;
}

void TrashModel::show(TableNumber table)
{
    m_table = table;
    m_ready = false;
    beginResetModel();
    m_entries.clear();
    endResetModel();
    reload();
}

void TrashModel::reload()
{
    ListQuery query;
    query.table = m_table;
    query.deleted = true;
    query.limit = MostRows + 1;
    query.columns = {titleField(m_table)};
    if (const FieldNumber owner = ownerField(m_table); owner != 0)
        query.columns.append(owner);
    const std::uint64_t request = ++m_request;
    whenDone(m_store.list(query, request), this, [this, request](const Result<ListPage> &page) {
        if (request != m_request)
            return;
        if (page)
            take(page->rows);
        else
            Q_EMIT failed(page.error());
    });
}

void TrashModel::take(const QList<ListRow> &rows)
{
    m_more = rows.size() > MostRows;
    m_coming.clear();
    for (const ListRow &row : rows.mid(0, MostRows)) {
        Entry entry;
        entry.id = row.id;
        fromValue(row.values.value(0), entry.title);
        if (const Value customer = row.values.value(1); customer.get<Uuid>() != nullptr)
            entry.customer = *customer.get<Uuid>();
        m_coming.append(entry);
    }
    m_missing = m_coming.size();
    if (m_missing == 0)
        finish();
    // Who deleted a row and when stands in the row alone.
    for (qsizetype at = 0; at < m_coming.size(); ++at)
        whenDone(m_store.row({m_table, m_coming.at(at).id}), this,
                 [this, at, request = m_request](const Result<RowState> &row) { takeDetail(request, at, row); });
}

void TrashModel::takeDetail(std::uint64_t request, qsizetype at, const Result<RowState> &row)
{
    if (request != m_request)
        return;
    if (row) {
        const auto deleted = row->fields.constFind(DeletedField);
        if (deleted != row->fields.cend()) {
            m_coming[at].by = deleted->author;
            m_coming[at].at = deleted->effective;
        }
    }
    if (--m_missing == 0)
        finish();
}

void TrashModel::finish()
{
    std::stable_sort(m_coming.begin(), m_coming.end(), [](const Entry &a, const Entry &b) { return a.at > b.at; });
    beginResetModel();
    m_entries = std::exchange(m_coming, {});
    m_ready = true;
    endResetModel();
    Q_EMIT answered();
}

Uuid TrashModel::idAt(int row) const
{
    return m_entries.value(row).id;
}

int TrashModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QString TrashModel::second(const Entry &entry) const
{
    QStringList parts{m_customers.name(entry.customer)};
    if (entry.at.ms != 0) {
        const QString when = m_format.ago(entry.at, m_clock.now());
        const QString who = m_names.userName(entry.by);
        parts.append(who.isEmpty() ? tr("deleted %1").arg(when) : tr("deleted by %1, %2").arg(who, when));
    }
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString TrashModel::keptFor(const Entry &entry) const
{
    if (entry.at.ms == 0)
        return {};
    const std::int64_t left = TrashDays - (m_clock.now().ms - entry.at.ms) / DayMs;
    return tr("kept for %n more day(s)", nullptr, static_cast<int>(std::clamp<std::int64_t>(left, 0, TrashDays)));
}

QVariant TrashModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry &entry = m_entries.at(index.row());
    const QString title = entry.title.isEmpty() ? tr("Without a name") : entry.title;
    switch (role) {
    case Qt::DisplayRole: return title;
    case Qt::AccessibleTextRole: {
        QStringList parts{title, second(entry), keptFor(entry)};
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }
    case IdRole: return entry.id.toBytes();
    case InitialsRole: return initialsOf(title);
    case TintRole: return tintOf(entry.id);
    case TrashSecondRole: return second(entry);
    case TrashRightRole: return keptFor(entry);
    default: return {};
    }
}

} // namespace farol
