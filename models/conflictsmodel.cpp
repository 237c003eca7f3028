// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/conflictsmodel.h"

#include "models/itemroles.h"
#include "models/labels.h"
#include "models/namelookup.h"
#include "models/recordroles.h"
#include "models/rowtitle.h"

#include "core/customer.h"
#include "core/tables.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

constexpr int LongestValue = 60; // in a list

const FieldInfo *infoOf(TableNumber table, FieldNumber field)
{
    const EntityInfo *entity = farolSchema().entity(table);
    return entity == nullptr ? nullptr : entity->field(field);
}

ListQuery conflictsOf(const EntityInfo &entity)
{
    ListQuery query;
    query.table = entity.table;
    query.filter.kind = Filter::Kind::Leaf;
    query.filter.op = FilterOp::HasConflict;
    if (const FieldInfo *title = entity.title(); title != nullptr && title->type == FieldType::Text)
        query.sort = {{title->number, false}};
    return query;
}

} // namespace

QList<FieldNumber> fieldsInConflict(const RowState &row)
{
    QList<FieldNumber> fields;
    for (auto field = row.fields.cbegin(); field != row.fields.cend(); ++field) {
        if (!field->sides.isEmpty())
            fields.append(field.key());
    }
    std::sort(fields.begin(), fields.end());
    return fields;
}

QString conflictLabel(TableNumber table, FieldNumber field)
{
    const FieldInfo *info = infoOf(table, field);
    return info == nullptr ? ConflictsModel::tr("Deletion") : fieldLabel(*info);
}

QString conflictValue(const RowState &row, FieldNumber field, const Value &value, const Format &format,
                      const NameLookup &names)
{
    if (field == DeletedField)
        return value == Value(true) ? ConflictsModel::tr("deleted") : ConflictsModel::tr("kept");
    const FieldInfo *info = infoOf(row.key.table, field);
    const auto others = [&row](FieldNumber number) { return row.value(number); };
    const QString text = info == nullptr ? QString() : format.value(*info, value, names, others);
    return text.isEmpty() ? ConflictsModel::tr("empty") : text;
}

ConflictsModel::ConflictsModel(Store &store, const NameLookup &names, const Format &format, QObject *parent)
    : KeyedRows(store, parent), m_names(names), m_format(format), m_customers(store)
{
    connect(&m_customers, &CustomerNames::named, this, &ConflictsModel::repaintAll);
}

void ConflictsModel::load()
{
    QList<ListQuery> queries;
    for (const EntityInfo &entity : farolSchema().entities()) {
        if (entity.kind == EntityKind::Record)
            queries.append(conflictsOf(entity));
    }
    ask(queries);
}

/// Any change may open a conflict or end one.
bool ConflictsModel::touches(const RowChange &change) const
{
    const EntityInfo *entity = farolSchema().entity(change.row.table);
    return entity != nullptr && entity->kind == EntityKind::Record;
}

/// What kind of row, whose, and which of its fields.
QString ConflictsModel::second(const RowState &row) const
{
    QStringList parts;
    if (row.key.table != tables::Customer)
        parts = {entityName(row.key.table), m_customers.name(customerOf(row))};
    QStringList fields;
    const QList<FieldNumber> open = fieldsInConflict(row);
    for (const FieldNumber field : open)
        fields.append(conflictLabel(row.key.table, field));
    parts.append(fields.join(u", "_s));
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString ConflictsModel::choices(const RowState &row) const
{
    const QList<FieldNumber> open = fieldsInConflict(row);
    if (open.isEmpty())
        return {};
    const FieldNumber field = open.constFirst();
    const FieldState state = row.fields.value(field);
    const auto words = [&](const Value &value) {
        return conflictValue(row, field, value, m_format, m_names).simplified().left(LongestValue);
    };
    QString all = words(state.value);
    for (const Side &side : state.sides) {
        //: two values of a conflict: "R$ 268.500 or R$ 284.000"
        all = tr("%1 or %2").arg(all, words(side.value));
    }
    return all;
}

QVariant ConflictsModel::cell(const RowState &row, int role) const
{
    const QString name = rowTitle(row);
    const QString title = name.isEmpty() ? entityName(row.key.table) : name;
    switch (role) {
    case Qt::DisplayRole: return title;
    case Qt::AccessibleTextRole: {
        QStringList parts{title, second(row), choices(row)};
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }
    case InitialsRole: return initialsOf(title);
    case TintRole: return tintOf(row.key.id);
    case SecondLineRole: return second(row);
    case ThirdLineRole: return choices(row);
    case TagsRole: return fieldsInConflict(row).isEmpty() ? QStringList() : QStringList{tr("decide")};
    default: return {};
    }
}

} // namespace farol
