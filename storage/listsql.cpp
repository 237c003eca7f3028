// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/listsql.h"

#include "core/money.h"
#include "core/text/filter.h"
#include "core/text/fold.h"

#include <QByteArrayList>

#include <utility>

using namespace Qt::StringLiterals;

namespace farol::storage {

namespace {

constexpr qsizetype MaxValues = 30'000; ///< SQLite binds 32,766 at most
constexpr qsizetype MaxSortKeys = 32;
constexpr int MaxOwners = 8; ///< up the line from child to root

/// Joined as a balanced tree: SQLite's limit on depth would otherwise be the limit on the number of conditions.
QByteArray joined(const QByteArrayList &parts, qsizetype from, qsizetype to, const char *by)
{
    if (to - from == 1)
        return parts[from];
    const qsizetype middle = from + (to - from) / 2;
    return '(' + joined(parts, from, middle, by) + by + joined(parts, middle, to, by) + ')';
}

/// " * CASE …": by what an amount in minor units of the currency in `column` is brought to ten-thousandths.
QByteArray finestUnits(const QByteArray &column)
{
    static const QByteArray cases = []() -> QByteArray {
        constexpr int MostDigits = 4;
        QByteArray sql;
        for (const QString &code : currencyCodes()) {
            int factor = 1;
            for (int digits = currencyDigits(code); digits < MostDigits; ++digits)
                factor *= 10;
            if (currencyDigits(code) != currencyDigits({}))
                sql += " WHEN '" + code.toLatin1() + "' THEN " + QByteArray::number(factor);
        }
        return sql + " ELSE 100 END";
    }();
    return " * CASE " + column + cases;
}

bool isText(FieldType type)
{
    return type == FieldType::Text || type == FieldType::LongText;
}

QByteArray literal(CustomFieldId id)
{
    return "x'" + id.uuid.toBytes().toHex() + '\'';
}

/// Whether a customer's value is as `condition` says of it. The '+' keeps SQLite from looking up each of what may be
/// most customers: it walks the list in its order and asks the set, which is made by index, for each.
QByteArray ownHolds(const FieldColumn &column, const QByteArray &condition)
{
    return "+customer.id IN (SELECT own.customer FROM custom_value AS own WHERE own.field = "
           + literal(column.definition) + " AND own.deleted = 0 AND " + condition + ')';
}

/// Writes one filter. Negation is pushed down to the leaves, where `IS NOT TRUE` makes two values of SQL's three.
class FilterWriter final
{
public:
    FilterWriter(const EntityColumns &columns, QList<ListSql::Bound> &values) : m_columns(columns), m_values(values) {}

    QByteArray node(const Filter &filter, bool negated)
    {
        if (filter.kind == Filter::Kind::Leaf)
            return leaf(filter, negated);
        if (filter.kind == Filter::Kind::Not)
            negated = !negated;
        const bool all = (filter.kind != Filter::Kind::Any) != negated;
        QByteArrayList parts;
        for (const Filter &child : filter.children)
            parts += node(child, negated);
        if (parts.isEmpty())
            return all ? "TRUE" : "FALSE";
        return joined(parts, 0, parts.size(), all ? " AND " : " OR ");
    }

private:
    QByteArray leaf(const Filter &filter, bool negated)
    {
        if (filter.op == FilterOp::NotEqual)
            negated = !negated;
        const QByteArray condition = positive(filter);
        return negated ? "(" + condition + ") IS NOT TRUE" : condition;
    }

    QByteArray positive(const Filter &filter)
    {
        if (filter.op == FilterOp::HasConflict)
            return "conflict = 1";
        const FieldColumn *column = m_columns.column(filter.field);
        if (column == nullptr)
            return "FALSE";
        return column->isOwn() ? own(*column, filter) : compared(*column, filter);
    }

    QByteArray compared(const FieldColumn &column, const Filter &filter)
    {
        if (filter.op == FilterOp::IsNull)
            return column.name + " IS NULL";
        if (filter.op == FilterOp::NotNull)
            return column.name + " IS NOT NULL";
        if (column.info.type == FieldType::Set)
            return hasAny(column, filter.values);
        if (isText(column.info.type))
            return text(column, filter);
        if (column.info.currency != 0)
            return amount(column, filter);
        if (filter.op == FilterOp::In)
            return column.name + " IN (" + list(filter.values) + ')';
        bind(filter.values.constFirst());
        return column.name + comparison(filter.op) + '?';
    }

    /// What has no row in custom_value has no value there either.
    QByteArray own(const FieldColumn &column, const Filter &filter)
    {
        FieldColumn inside = column;
        inside.name = "own." + column.name;
        inside.key = column.key.isEmpty() ? column.key : "own." + column.key;
        if (filter.op == FilterOp::IsNull)
            return '(' + ownHolds(column, inside.name + " IS NOT NULL") + ") IS NOT TRUE";
        const bool exact = filter.op == FilterOp::Equal || filter.op == FilterOp::In;
        QByteArray condition;
        if (column.info.type == FieldType::Boolean)
            inside.name = "(own." + column.name + " <> 0)"; // whatever number stands for yes
        if (column.info.type == FieldType::Key && exact) {
            for (const Value &value : filter.values) // equal texts have equal keys, and those stand in the index
                m_values += sortKey(textOf(value));
            condition = inside.key + " IN (" + placeholders(filter.values.size()) + ") AND ";
        }
        if (filter.op == FilterOp::NotNull)
            return ownHolds(column, "own." + column.name + " IS NOT NULL");
        return ownHolds(column, condition + compared(inside, filter));
    }

    /// Both sides in the finest unit any currency has, since each row's currency has its own; beyond 64 bits SQLite goes
    /// on with a floating point number.
    QByteArray amount(const FieldColumn &column, const Filter &filter)
    {
        const FieldColumn *currency = m_columns.column(column.info.currency);
        const QByteArray factor = currency != nullptr ? finestUnits(currency->name) : " * 100"_ba;
        const QByteArray finest = column.name + factor;
        QByteArrayList values;
        for (const Value &value : filter.values) {
            bind(value);
            values += "? * 100";
        }
        if (filter.op == FilterOp::In)
            return finest + " IN (" + values.join(", ") + ')';
        return finest + comparison(filter.op) + values.constFirst();
    }

    QByteArray text(const FieldColumn &column, const Filter &filter)
    {
        if (filter.op == FilterOp::In) {
            for (const Value &value : filter.values)
                m_values += foldText(textOf(value));
            return "farol_fold(" + column.name + ") IN (" + placeholders(filter.values.size()) + ')';
        }
        const QString value = textOf(filter.values.constFirst());
        switch (filter.op) {
        case FilterOp::Contains: m_values += foldText(value); return "farol_contains(" + column.name + ", ?)";
        case FilterOp::StartsWith: m_values += foldText(value); return "farol_starts(" + column.name + ", ?)";
        case FilterOp::Less: m_values += primarySortKey(value); return column.key + " < ?";
        case FilterOp::GreaterOrEqual: m_values += primarySortKey(value); return column.key + " >= ?";
        // Sort keys of the same letters go on, if at all, with a byte below 2 (core/text/fold.h).
        case FilterOp::LessOrEqual: m_values += primarySortKey(value) + '\x02'; return column.key + " < ?";
        case FilterOp::Greater: m_values += primarySortKey(value) + '\x02'; return column.key + " >= ?";
        default: m_values += foldText(value); return "farol_fold(" + column.name + ") = ?";
        }
    }

    QByteArray hasAny(const FieldColumn &column, const QList<Value> &values)
    {
        QStringList needles;
        for (const Value &value : values)
            needles += foldText(textOf(value));
        m_values += encodeSet(needles);
        return "farol_has(" + column.name + ", ?)";
    }

    QByteArray list(const QList<Value> &values)
    {
        for (const Value &value : values)
            bind(value);
        return placeholders(values.size());
    }

    void bind(const Value &value)
    {
        if (const bool *flag = value.get<bool>())
            m_values += std::int64_t(*flag ? 1 : 0);
        else if (const auto *number = value.get<std::int64_t>())
            m_values += *number;
        else if (const auto *id = value.get<Uuid>())
            m_values += id->toBytes();
        else
            m_values += textOf(value);
    }

    static QByteArray comparison(FilterOp op)
    {
        switch (op) {
        case FilterOp::Less: return " < ";
        case FilterOp::LessOrEqual: return " <= ";
        case FilterOp::Greater: return " > ";
        case FilterOp::GreaterOrEqual: return " >= ";
        default: return " = ";
        }
    }

    static QString textOf(const Value &value)
    {
        const auto *text = value.get<QString>();
        return text != nullptr ? *text : QString();
    }

    const EntityColumns &m_columns;
    QList<ListSql::Bound> &m_values;
};

/// Falling order has NULLs last by itself, and said so SQLite would not use an index for it.
QByteArray direction(const SortKey &key)
{
    return key.descending ? " DESC, " : " NULLS LAST, ";
}

/// When a row of the trash was deleted, which no column of its own holds.
bool isTimeOfDelete(const SortKey &key)
{
    return key.field == DeletedField;
}

Status checkSort(const ListQuery &query, const EntityColumns &columns)
{
    if (query.sort.size() > MaxSortKeys)
        return fail(Error::Code::TooLarge, u"too many sort keys"_s);
    for (const SortKey &key : query.sort) {
        if (query.deleted && isTimeOfDelete(key))
            continue;
        const FieldColumn *column = columns.column(key.field);
        if (column == nullptr || !isSortable(column->info.type))
            return fail(Error::Code::Invalid, u"lists cannot be sorted by field %1"_s.arg(key.field));
    }
    return {};
}

/// The sort keys without what comes after all of them.
QByteArray keysSql(const QList<SortKey> &sort, const EntityColumns &columns)
{
    QByteArray order;
    for (const SortKey &key : sort) {
        if (isTimeOfDelete(key)) {
            order += key.descending ? "farol_deleted_at(meta) DESC, " : "farol_deleted_at(meta), ";
            continue;
        }
        const FieldColumn &column = *columns.column(key.field);
        order += (column.isOwn() ? ownValueSql(column, column.sorted()) : column.sorted()) + direction(key);
    }
    return order;
}

/// Those with a value stand before those without whichever way they are sorted.
QList<ListSql::Part> partsByOwn(const QByteArray &where, const QList<SortKey> &sort, const EntityColumns &columns)
{
    const FieldColumn &first = *columns.column(sort.constFirst().field);
    const QByteArray rest = keysSql(sort.mid(1), columns);
    const QByteArray from = "customer JOIN (SELECT customer AS own_customer, " + first.sorted()
                            + " AS own_order FROM custom_value WHERE field = " + literal(first.definition)
                            + " AND deleted = 0 AND " + first.sorted() + " IS NOT NULL) ON own_customer = customer.id";
    const QByteArray falling = sort.constFirst().descending ? " DESC, " : ", ";
    const QByteArray valued = ownHolds(first, "own." + first.sorted() + " IS NOT NULL");
    // The customer's id under the name that it has in the index.
    return {{from, where, "own_order" + falling + rest + "own_customer"},
            {"customer", where + " AND (" + valued + ") IS NOT TRUE", rest + "id"}};
}

} // namespace

namespace {

/// The rows themselves are as `own` says, and no owner up the line is deleted.
QByteArray standingSql(const QByteArray &own, const EntityInfo &info, const Schema &schema)
{
    QByteArray sql = own;
    QByteArray from = info.name;
    const EntityInfo *child = &info;
    QByteArray open;
    for (int depth = 0; depth < MaxOwners && child->owner != 0; ++depth) {
        const FieldInfo *field = child->field(child->owner);
        const EntityInfo *owner = field != nullptr ? schema.entity(field->refers) : nullptr;
        if (owner == nullptr)
            break;
        const QByteArray alias = "owner" + QByteArray::number(depth);
        sql += (open.isEmpty() ? " AND NOT EXISTS (SELECT 1 FROM "_ba : " OR EXISTS (SELECT 1 FROM "_ba) + owner->name
               + " AS " + alias + " WHERE " + alias + ".id = " + from + '.' + field->name + " AND (" + alias
               + ".deleted = 1";
        open += "))";
        from = alias;
        child = owner;
    }
    return sql + open;
}

} // namespace

QByteArray ownValueSql(const FieldColumn &column, const QByteArray &what)
{
    return "(SELECT own." + what + " FROM custom_value AS own WHERE own.customer = customer.id AND own.field = "
           + literal(column.definition) + " AND own.deleted = 0 ORDER BY own.id LIMIT 1)";
}

QByteArray aliveSql(const EntityInfo &info, const Schema &schema)
{
    return standingSql("deleted = 0", info, schema);
}

QByteArray trashSql(const EntityInfo &info, const Schema &schema)
{
    return standingSql("deleted = 1", info, schema);
}

int ListSql::bind(Statement &statement) const
{
    int index = 1;
    for (const Bound &value : values)
        std::visit([&](const auto &held) { statement.bind(index++, held); }, value);
    return index;
}

Result<ListSql> listSql(const ListQuery &query, const EntityColumns &columns, const Schema &schema)
{
    FAROL_TRY(checkFilter(query.filter, columns.info()));
    ListSql sql;
    QByteArray where = query.deleted ? trashSql(columns.info(), schema) : aliveSql(columns.info(), schema);
    const QByteArray condition = FilterWriter(columns, sql.values).node(normalisedFilter(query.filter), false);
    if (condition != "TRUE")
        where += " AND " + condition;
    if (sql.values.size() > MaxValues)
        return fail(Error::Code::TooLarge, u"the filter holds too many values"_s);
    FAROL_TRY(checkSort(query, columns));
    if (const FieldColumn *first = query.sort.isEmpty() ? nullptr : columns.column(query.sort.constFirst().field);
        first != nullptr && first->isOwn())
        sql.parts = partsByOwn(where, query.sort, columns);
    else
        sql.parts = {{columns.table(), where, keysSql(query.sort, columns) + "id"}};
    return sql;
}

} // namespace farol::storage
