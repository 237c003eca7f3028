// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/customersmodel.h"

#include "models/commands.h"
#include "models/customerfields.h"
#include "models/itemroles.h"
#include "models/labels.h"
#include "models/namelookup.h"

#include "core/async.h"
#include "core/derived.h"
#include "core/text/filter.h"

#include <Qt>

#include <utility>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

bool isNumeric(const FieldInfo &field)
{
    return field.type == FieldType::Integer || field.type == FieldType::Day || field.type == FieldType::Instant;
}

} // namespace

CustomersModel::CustomersModel(Store &store, const NameLookup &names, const Format &format, QObject *parent)
    : RowListModel(store, tables::Customer, usualColumns(), parent), m_columns(store), m_names(names), m_format(format)
{
    connect(&m_columns, &CustomerColumns::changed, this, &CustomersModel::dropUnknown);
    connect(&m_columns, &CustomerColumns::valuesCame, this, [this] {
        if (isReady() && asksForOwn(query()))
            reload();
    });
    m_parentTimer.setSingleShot(true);
    connect(&m_parentTimer, &QTimer::timeout, this, &CustomersModel::askForParents);
    connect(&store, &Store::changed, this, [this](const ChangeSet &changes) {
        for (const RowChange &change : changes.rows) {
            if (m_parents.remove(change.row.id) > 0)
                m_parentTimer.start();
        }
    });
}

QList<FieldNumber> CustomersModel::usualColumns()
{
    using namespace customerfields;
    return {Name,
            Stage,
            Segment,
            derived::Recurring,
            derived::Renewal,
            derived::LastContact,
            derived::NextTask,
            Owner,
            derived::OpenTickets,
            Seats,
            Tags};
}

QList<FieldNumber> CustomersModel::allColumns() const
{
    QList<FieldNumber> all;
    const QList<FieldInfo> columns = entity().columns();
    for (const FieldInfo &field : columns)
        all.append(field.number);
    return all;
}

/// A number that nothing has any more names a column without label or values, until show() leaves it out.
const FieldInfo &CustomersModel::info(FieldNumber field) const
{
    static constexpr FieldInfo nothing;
    const FieldInfo *known = entity().column(field);
    return known != nullptr ? *known : nothing;
}

/// A field of the workspace's own is gone, or is called something else.
void CustomersModel::dropUnknown()
{
    const QList<FieldNumber> known = allColumns();
    QList<SortKey> sort = query().sort;
    sort.removeIf([&known](const SortKey &key) { return !known.contains(key.field); });
    const bool asksForGone = sort.size() != query().sort.size() || !checkFilter(query().filter, entity());
    show(shownColumns());
    Filter filter = query().filter;
    if (!checkFilter(filter, entity())) { // whoever set it sets another one, and says why
        filter = Filter();
        filter.kind = Filter::Kind::Any;
    }
    if (asksForGone && isReady())
        setQuery(filter, sort);
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void CustomersModel::show(const QList<FieldNumber> &columns)
{
    const QList<FieldNumber> known = allColumns();
    QList<FieldNumber> shown{customerfields::Name};
    QList<FieldNumber> beside;
    for (const FieldNumber number : columns) {
        if (known.contains(number) && !shown.contains(number))
            shown.append(number);
    }
    for (const FieldNumber number : std::as_const(shown)) {
        // Money says nothing without its currency.
        const FieldNumber currency = info(number).currency;
        if (currency != 0 && !shown.contains(currency) && !beside.contains(currency))
            beside.append(currency);
    }
    setColumns(shown, beside);
}

QVariant CustomersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const FieldInfo &field = info(fieldAt(section));
    // A head may be narrower than its words; pointed at, it says them whole.
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole || role == Qt::ToolTipRole)
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
    // What is derived is nobody's to write, and a parent is chosen on the customer's own page.
    const FieldInfo &field = info(fieldAt(index.column()));
    const bool fixed = isDerived(field) || field.archived || field.refers == tables::Customer;
    return rowAt(index.row()) != nullptr && !fixed ? flags | Qt::ItemIsEditable : flags;
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
    const Value wanted = fromVariant(entity(), field, value);
    if (row == nullptr || isDerived(field) || field.archived || wanted == valueOf(*row, field.number))
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
    if (column >= 0 && column < columnCount() && isSortable(info(fieldAt(column)).type))
        keys.append({fieldAt(column), order == Qt::DescendingOrder});
    setQuery(query().filter, keys);
}

QVariant CustomersModel::cell(const ListRow &row, FieldNumber number, int role) const
{
    const FieldInfo &field = info(number);
    switch (role) {
    case Qt::DisplayRole: return words(row, field);
    case Qt::EditRole:
    case RawRole: return toVariant(field, valueOf(row, number));
    case Qt::TextAlignmentRole: return headerData(columnOf(number), Qt::Horizontal, role);
    case Qt::AccessibleTextRole: return accessibleText(row, field);
    case Qt::AccessibleDescriptionRole: return number == customerfields::Name ? nameHint(row) : QString();
    case Qt::ToolTipRole: {
        const FigureCell told = figure(row, number).value_or(FigureCell());
        if (!told.hint.isEmpty())
            return QString(told.text + u" · "_s + told.hint);
        return number == customerfields::Name ? nameHint(row) : QString();
    }
    case NumericRole: return isNumeric(field);
    case FigureRole: {
        const std::optional<FigureCell> told = figure(row, number);
        return told ? QVariant::fromValue(*told) : QVariant();
    }
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
    const auto found = figure(row, field.number);
    QString text = found ? found->text : words(row, field);
    if (found && !found->hint.isEmpty())
        text += u", "_s + found->hint;
    if (field.number != customerfields::Name)
        return text.isEmpty() ? tr("%1: empty").arg(fieldLabel(field)) : fieldLabel(field) + u": "_s + text;
    const QString hint = nameHint(row);
    return hint.isEmpty() ? text : text + u", "_s + hint;
}

std::optional<FigureCell> CustomersModel::figure(const ListRow &row, FieldNumber number) const
{
    if (m_clock == nullptr || number < FirstDerived)
        return std::nullopt;
    return figureCell(number, valueOf(row, number), m_clock->now(), m_format);
}

QString CustomersModel::words(const ListRow &row, const FieldInfo &field) const
{
    if (const auto found = figure(row, field.number))
        return found->text;
    const Value value = valueOf(row, field.number);
    const auto *minor = value.get<std::int64_t>();
    if (field.currency != 0 && minor != nullptr) {
        const Value code = valueOf(row, field.currency);
        return m_format.money(*minor, code.get<QString>() == nullptr ? QString() : *code.get<QString>());
    }
    if (const auto *id = value.get<Uuid>(); id != nullptr && field.refers == tables::Team)
        return teamName(m_names, TeamId(*id));
    if (const auto *id = value.get<Uuid>(); id != nullptr && field.refers == tables::Customer)
        return parentName(*id);
    const QString text = m_format.value(field, value, m_names);
    return field.type == FieldType::LongText ? text.simplified() : text; // a cell has one line
}

QString CustomersModel::parentName(const Uuid &customer) const
{
    const auto known = m_parents.constFind(customer);
    if (known != m_parents.cend())
        return *known;
    m_unasked.insert(customer);
    if (!m_parentTimer.isActive())
        m_parentTimer.start();
    return {};
}

// Names of parents are looked up for the rows on screen, all of them with one question.
void CustomersModel::askForParents()
{
    const QSet<Uuid> asked = std::exchange(m_unasked, {});
    const int last = columnCount() - 1;
    if (asked.isEmpty()) {
        if (rowCount() > 0) // one of them was renamed: painting asks for it again
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, last), {Qt::DisplayRole});
        return;
    }
    for (const Uuid &id : asked)
        m_parents.insert(id, QString());
    const QList<Uuid> ids(asked.cbegin(), asked.cend());
    whenDone(store().rows(tables::Customer, {customerfields::Name}, ids), this,
             [this, last](const Result<QList<ListRow>> &rows) {
                 if (!rows)
                     return;
                 for (const ListRow &row : *rows) {
                     const Value name = row.values.value(0);
                     m_parents.insert(row.id, name.get<QString>() == nullptr ? QString() : *name.get<QString>());
                 }
                 if (rowCount() > 0)
                     Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, last), {Qt::DisplayRole});
             });
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
