// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trashmodel.h"

#include "models/itemroles.h"
#include "models/namelookup.h"
#include "models/recordroles.h"
#include "models/rowtitle.h"

#include "core/clock.h"
#include "core/tables.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

constexpr std::int64_t DayMs = std::int64_t(24) * 3'600'000;

FieldState deletionOf(const RowState &row)
{
    return row.fields.value(DeletedField);
}

} // namespace

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
    : KeyedRows(store, parent), m_names(names), m_clock(clock), m_format(format), m_customers(store)
{
    connect(&m_customers, &CustomerNames::named, this, &TrashModel::repaintAll);
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
    ListQuery query;
    query.table = table;
    query.deleted = true;
    query.sort = {{DeletedField, true}};
    ask({query});
}

/// What hangs on a deleted row is no longer in the trash by itself, so that deaths of other tables count.
bool TrashModel::touches(const RowChange &change) const
{
    return change.kind != RowChangeKind::Changed;
}

QString TrashModel::second(const RowState &row) const
{
    const FieldState deletion = deletionOf(row);
    QStringList parts{m_table == tables::Customer ? QString() : m_customers.name(customerOf(row))};
    if (deletion.effective.ms != 0) {
        const QString when = m_format.ago(deletion.effective, m_clock.now());
        const QString who = m_names.userName(deletion.author);
        parts.append(who.isEmpty() ? tr("deleted %1").arg(when) : tr("deleted by %1, %2").arg(who, when));
    }
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString TrashModel::keptFor(const RowState &row) const
{
    const Instant deleted = deletionOf(row).effective;
    if (deleted.ms == 0)
        return {};
    const std::int64_t left = TrashDays - (m_clock.now().ms - deleted.ms) / DayMs;
    if (left <= 0)
        return tr("kept until today");
    return tr("kept for %n more day(s)", nullptr, static_cast<int>(std::min<std::int64_t>(left, TrashDays)));
}

QVariant TrashModel::cell(const RowState &row, int role) const
{
    const QString name = rowTitle(row);
    const QString title = name.isEmpty() ? tr("Without a name") : name;
    switch (role) {
    case Qt::DisplayRole: return title;
    case Qt::AccessibleTextRole: {
        QStringList parts{title, second(row), keptFor(row)};
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }
    case InitialsRole: return initialsOf(title);
    case TintRole: return tintOf(row.key.id);
    case SecondLineRole: return second(row);
    case RightTextRole: return keptFor(row);
    default: return {};
    }
}

} // namespace farol
