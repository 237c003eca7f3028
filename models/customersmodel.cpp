// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/customersmodel.h"

#include "models/commands.h"
#include "models/customerfields.h"
#include "models/itemroles.h"
#include "models/labels.h"
#include "models/namelookup.h"

#include "core/async.h"

#include <Qt>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

const FieldInfo &info(FieldNumber field)
{
    return *farolSchema().entity(tables::Customer)->field(field);
}

bool isNumeric(const FieldInfo &field)
{
    return field.type == FieldType::Integer || field.type == FieldType::Day || field.type == FieldType::Instant;
}

QList<FieldNumber> shownFields()
{
    using namespace customerfields;
    return {Name, Stage, Segment, Owner, Seats, CustomerSince, Tags, Industry, Country, ExternalKey};
}

} // namespace

CustomersModel::CustomersModel(Store &store, const NameLookup &names, const Format &format, QObject *parent)
    : RowListModel(store, tables::Customer, shownFields(), parent), m_names(names), m_format(format)
{}

QVariant CustomersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const FieldInfo &field = info(fieldAt(section));
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return field.number == customerfields::Name ? tr("Customer") : fieldLabel(field);
    if (role == Qt::TextAlignmentRole) {
        const Qt::Alignment side = field.type == FieldType::Integer ? Qt::AlignRight : Qt::AlignLeft;
        return QVariant::fromValue(side | Qt::AlignVCenter);
    }
    if (role == FieldRole)
        return static_cast<int>(field.number);
    return {};
}

Qt::ItemFlags CustomersModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const Qt::ItemFlags flags = RowListModel::flags(index) | Qt::ItemNeverHasChildren;
    return rowAt(index.row()) != nullptr ? flags | Qt::ItemIsEditable : flags;
}

// Of a set only the difference goes out, so that a tag a colleague adds at the same moment stays.
Command CustomersModel::commandFor(const ListRow &row, const FieldInfo &field, const Value &wanted) const
{
    if (field.type != FieldType::Set)
        return editField(tables::Customer, {row.id}, field.number, wanted);
    const SetChange change =
        setChange(toVariant(field, valueOf(row, field.number)).toStringList(), toVariant(field, wanted).toStringList());
    return editSet(tables::Customer, {row.id}, field.number, change.added, change.removed);
}

bool CustomersModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const ListRow *row = rowAt(index.row());
    const FieldInfo &field = info(fieldAt(index.column()));
    const Value wanted = fromVariant(*farolSchema().entity(tables::Customer), field, value);
    if (row == nullptr || wanted == valueOf(*row, field.number))
        return false;
    if (field.number == customerfields::Name && wanted.isNull())
        return false; // a customer without a name could not be found again
    const Uuid id = row->id;
    const Command command = commandFor(*row, field, wanted);
    showValue(id, field.number, wanted);
    whenDone(store().execute(command), this, [this, id](const Result<ChangeSet> &done) {
        if (done) {
            Q_EMIT edited(*done);
            return;
        }
        reloadRows({id});
        Q_EMIT editFailed(done.error());
    });
    return true;
}

void CustomersModel::sort(int column, Qt::SortOrder order)
{
    QList<SortKey> keys;
    if (column >= 0 && column < columnCount())
        keys.append({fieldAt(column), order == Qt::DescendingOrder});
    setQuery(query().filter, keys);
}

QVariant CustomersModel::cell(const ListRow &row, FieldNumber number, int role) const
{
    const FieldInfo &field = info(number);
    switch (role) {
    case Qt::DisplayRole: return m_format.value(field, valueOf(row, number), m_names);
    case Qt::EditRole:
    case RawRole: return toVariant(field, valueOf(row, number));
    case Qt::TextAlignmentRole: return headerData(columnOf(number), Qt::Horizontal, role);
    case Qt::AccessibleTextRole: return accessibleText(row, field);
    case Qt::AccessibleDescriptionRole:
    case Qt::ToolTipRole: return number == customerfields::Name ? nameHint(row) : QString();
    case NumericRole: return isNumeric(field);
    case PendingRole: return row.pending;
    case ConflictRole: return row.conflict;
    case InitialsRole: {
        const FieldNumber source = number == customerfields::Owner ? customerfields::Owner : customerfields::Name;
        return initialsOf(m_format.value(info(source), valueOf(row, source), m_names));
    }
    case TintRole: {
        const Value owner = valueOf(row, customerfields::Owner);
        const bool person = number == customerfields::Owner && owner.get<Uuid>() != nullptr;
        return tintOf(person ? *owner.get<Uuid>() : row.id);
    }
    default: return {};
    }
}

QString CustomersModel::accessibleText(const ListRow &row, const FieldInfo &field) const
{
    const QString text = m_format.value(field, valueOf(row, field.number), m_names);
    if (field.number != customerfields::Name)
        return text.isEmpty() ? tr("%1: empty").arg(fieldLabel(field)) : fieldLabel(field) + u": "_s + text;
    const QString hint = nameHint(row);
    return hint.isEmpty() ? text : text + u", "_s + hint;
}

QString CustomersModel::nameHint(const ListRow &row) const
{
    QStringList parts;
    if (row.conflict)
        parts.append(tr("conflict to settle"));
    if (row.pending)
        parts.append(tr("not sent yet"));
    return parts.join(u", "_s);
}

} // namespace farol
