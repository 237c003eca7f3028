// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/listworld.h"

#include "core/customer.h"
#include "core/customvalue.h"
#include "core/text/filter.h"
#include "core/text/filtermatch.h"
#include "storage/clientcolumns.h"

#include <rapidcheck.h>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace farol::storage::test {

namespace {

const QStringList &texts()
{
    static const QStringList pool = {
        u"a"_s,
        u"A"_s,
        u"b"_s,
        u"Acme"_s,
        u"ACME"_s,
        u" acme "_s,
        u"Ação"_s,
        u"acao"_s,
        u"AÇÃO x"_s,
        u"ß"_s,
        u"ss"_s,
        u"ñ"_s,
        u"n"_s,
        u"nz"_s,
        u"Filial 9"_s,
        u"Filial 10"_s,
        u"filial 010"_s,
        u"%"_s,
        u"_"_s,
        u"'"_s,
        u"\"; --"_s,
        u"a\u001Fb"_s,
        u"a\u001Eb"_s,
        u"\u001E0"_s,
        u"\u001F"_s,
        u"\u0301x"_s,
        u"e\u0301"_s,
        u"é"_s,
        u"日本"_s,
        u"日"_s,
        u"\U0001F600"_s,
        u"ﬁnal"_s,
        u"final"_s,
        QString(u"a\0b"_s),
        QString(700, u'z'),
        QString(700, u'z') + u'y',
        u"-"_s,
        u"10"_s,
        u"2"_s,
        u"\u200B"_s,
        u" "_s,
        u"Łódź"_s,
    };
    return pool;
}

int any(int from, int to)
{
    return *rc::gen::inRange(from, to);
}

QString anyText()
{
    if (any(0, 4) == 0) {
        QString made;
        const int parts = any(1, 4);
        for (int i = 0; i < parts; ++i)
            made += texts().at(any(0, int(texts().size())));
        return made;
    }
    return texts().at(any(0, int(texts().size())));
}

std::int64_t anyNumber()
{
    static constexpr std::array<std::int64_t, 8> numbers = {0, 1, -1, 2, 100, 20'000, 719'162, -719'000};
    return numbers[std::size_t(any(0, int(numbers.size())))];
}

Value anyValue(const FieldInfo &field)
{
    switch (field.type) {
    case FieldType::Boolean: return Value(any(0, 2) == 1);
    case FieldType::Text:
    case FieldType::LongText: return Value(anyText());
    case FieldType::Key:
        if (QLatin1StringView(field.list) == "currencies"_L1)
            return Value(QStringList{u"BRL"_s, u"JPY"_s, u"KWD"_s, u"CLF"_s, u"new"_s}.at(any(0, 5)));
        return Value(QStringList{u"new"_s, u"New"_s, u"renewal"_s, u"é"_s, u"z"_s}.at(any(0, 5)));
    case FieldType::Id: return any(0, 9) == 0 ? Value(Uuid()) : Value(worldId(field.refers, any(0, 4)));
    case FieldType::Set: {
        QStringList elements;
        const int count = any(0, 4);
        for (int i = 0; i < count; ++i)
            elements += anyText();
        return Value(elements);
    }
    default: return Value(anyNumber());
    }
}

EntityInfo child(TableNumber table, const char *name, const FieldInfo &owner)
{
    using FT = FieldType;
    using MR = MergeRule;
    EntityInfo info;
    info.table = table;
    info.name = name;
    info.scope = ScopeRule::Owner;
    info.owner = owner.number;
    info.fields = {owner,
                   FieldInfo{2, "title", FT::Text, MR::Scalar, Writers::Staff, false, false, "Title"},
                   FieldInfo{3, "done", FT::Boolean, MR::Scalar, Writers::Staff, false, false, "Done"},
                   FieldInfo{4, "at", FT::Instant, MR::Scalar, Writers::Staff, false, false, "At"},
                   FieldInfo{5, "points", FT::Integer, MR::Counter, Writers::Staff, false, false, "Points"},
                   FieldInfo{6, "marks", FT::Set, MR::Elements, Writers::Staff, false, false, "Marks"},
                   FieldInfo{7, "body", FT::LongText, MR::Scalar, Writers::Staff, false, false, "Body"},
                   FieldInfo{8, "kind", FT::Key, MR::Scalar, Writers::Staff, false, false, "Kind", 0, "kinds"},
                   FieldInfo{9, "day", FT::Day, MR::Scalar, Writers::Staff, false, false, "Day"},
                   FieldInfo{.number = 10, .name = "price", .type = FT::Integer, .currency = 11},
                   FieldInfo{.number = 11, .name = "currency", .type = FT::Key, .list = "currencies"}};
    return info;
}

bool isDead(const RowState &row, const QList<RowState> &rows);

bool ownerIsDead(const RowState &row, const QList<RowState> &rows)
{
    const EntityInfo *info = worldSchema().entity(row.key.table);
    const Value owner = info->owner == 0 ? Value() : row.value(info->owner);
    const auto *id = owner.get<Uuid>();
    if (id == nullptr)
        return false;
    const TableNumber table = info->field(info->owner)->refers;
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const RowState &other) {
        return other.key == RowKey{table, *id};
    });
    return found != rows.end() && isDead(*found, rows);
}

bool isDead(const RowState &row, const QList<RowState> &rows)
{
    return row.isDeleted() || ownerIsDead(row, rows);
}

/// One that a row holds; as often one of the workspace's own as all others together.
FieldInfo anyField(const EntityInfo &info)
{
    const QList<FieldInfo> &fields = !info.custom.isEmpty() && any(0, 2) == 0 ? info.custom : info.fields;
    return fields.at(any(0, int(fields.size())));
}

Filter anyLeaf(const EntityInfo &info)
{
    Filter leaf;
    leaf.kind = Filter::Kind::Leaf;
    if (any(0, 12) == 0) {
        leaf.op = FilterOp::HasConflict;
        return leaf;
    }
    const FieldInfo field = anyField(info);
    leaf.field = field.number;
    QList<FilterOp> suited; // of small cases not every operator is ever drawn
    for (int op = 0; op < int(FilterOp::HasConflict); ++op) {
        if (allows(field.type, static_cast<FilterOp>(op)))
            suited += static_cast<FilterOp>(op);
    }
    leaf.op = suited.at(any(0, int(suited.size())));
    const int count = leaf.op == FilterOp::IsNull || leaf.op == FilterOp::NotNull ? 0
                      : leaf.op == FilterOp::In                                   ? any(1, 4)
                                                                                  : 1;
    for (int i = 0; i < count; ++i)
        leaf.values += field.type == FieldType::Set ? Value(anyText()) : anyValue(field);
    return leaf;
}

} // namespace

const Schema &worldSchema()
{
    static const FieldInfo customer{1,     "customer", FieldType::Id, MergeRule::Scalar, Writers::Staff,
                                    false, false,      "Customer",    tables::Customer};
    static const FieldInfo visit{1,     "visit", FieldType::Id, MergeRule::Scalar, Writers::Staff,
                                 false, false,   "Visit",       VisitTable};
    static const Schema schema({customerEntity(), child(VisitTable, "visit", customer),
                                child(RemarkTable, "remark", visit), customValueEntity()},
                               farolSchema().version() + 1); // of a program that is newer than this one
    return schema;
}

const CustomCatalog &worldCatalog()
{
    static const CustomCatalog catalog = [] {
        QList<CustomField> definitions;
        for (const QString &kind : {u"text"_s, u"number"_s, u"day"_s, u"yes_no"_s, u"choice"_s}) {
            CustomField definition;
            definition.id = CustomFieldId(worldId(tables::CustomField, int(definitions.size())));
            definition.fieldKey = u"own_"_s + kind;
            definition.label = kind;
            definition.kind = kind;
            definition.options = u"new\nNew\nrenewal\né\nz"_s;
            definitions += definition;
        }
        return CustomCatalog::of(definitions);
    }();
    return catalog;
}

const EntityInfo &worldEntity(TableNumber table)
{
    return *worldCatalog().entity(worldSchema(), table);
}

QByteArray worldTables()
{
    QByteArray sql;
    for (const TableNumber table : {VisitTable, RemarkTable})
        sql += sqlOf(EntityColumns(*worldSchema().entity(table)).tableStep(), Backend::Sqlite) + ";\n";
    return sql + "CREATE UNIQUE INDEX visit_id ON visit (id); CREATE UNIQUE INDEX remark_id ON remark (id);";
}

Uuid worldId(TableNumber table, int number)
{
    std::array<std::uint8_t, Uuid::Size> bytes{};
    bytes[0] = static_cast<std::uint8_t>(table);
    bytes[15] = static_cast<std::uint8_t>(number);
    return Uuid(bytes);
}

RowState anyRow(const EntityInfo &info, int number)
{
    RowState row;
    row.key = RowKey{info.table, worldId(info.table, number)};
    row.scope = ScopeId(row.key.id);
    row.seq = number + 1;
    for (const FieldInfo &field : info.fields) {
        FieldState state;
        state.version = std::uint64_t(number) + 1;
        if (any(0, 4) != 0)
            state.value = anyValue(field);
        if (any(0, 20) == 0)
            state.sides += Side{anyValue(field), 9, {}, 3, {}, SideReason::Concurrent};
        if (any(0, 10) != 0)
            row.fields.insert(field.number, state);
    }
    if (any(0, 6) == 0) {
        FieldState deleted;
        deleted.value = Value(any(0, 4) != 0);
        row.fields.insert(DeletedField, deleted);
    }
    return row;
}

QList<RowState> anyCustomValues()
{
    constexpr int Customers = 12;
    QList<RowState> rows;
    for (int customer = 0; customer < Customers; ++customer) {
        for (const CustomColumn &column : worldCatalog().columns()) {
            if (any(0, 3) == 0)
                continue;
            RowState row;
            row.key = RowKey{tables::CustomValue, worldId(tables::CustomValue, int(rows.size()))};
            row.scope = ScopeId(worldId(tables::Customer, customer));
            row.seq = 100;
            row.fields[1].value = Value(row.scope.uuid);
            row.fields[2].value = Value(customValueKey(CustomerId(row.scope.uuid), column.id));
            row.fields[3].value = Value(column.id.uuid);
            // Whatever somebody's program wrote: what does not belong to the kind counts for nothing.
            if (any(0, 5) != 0)
                row.fields[4].value =
                    Value(QStringList{u"new"_s, u"New"_s, u"renewal"_s, u"é"_s, u"z"_s}.at(any(0, 5)));
            if (column.kind == CustomKind::Text && any(0, 5) != 0)
                row.fields[4].value = Value(anyText());
            if (any(0, 5) != 0)
                row.fields[5].value = Value(column.kind == CustomKind::YesNo ? std::int64_t(any(0, 2)) : anyNumber());
            if (any(0, 6) == 0)
                row.fields[DeletedField].value = Value(true);
            rows += row;
        }
    }
    return rows;
}

Filter anyFilter(const EntityInfo &info, int depth)
{
    if (depth == 0 || any(0, 3) == 0)
        return anyLeaf(info);
    Filter group;
    group.kind = static_cast<Filter::Kind>(any(0, 3));
    const int count = any(0, 4);
    for (int i = 0; i < count; ++i)
        group.children += anyFilter(info, depth - 1);
    return group;
}

QList<SortKey> anySort(const EntityInfo &info)
{
    QList<SortKey> sort;
    const int count = any(0, 4);
    while (sort.size() < count) {
        const FieldInfo field = anyField(info);
        if (isSortable(field.type))
            sort += SortKey{field.number, any(0, 2) == 1};
    }
    return sort;
}

namespace {

/// The row as lists see it: customers with what they have in the workspace's own fields.
RowState seen(RowState row, const QList<RowState> &rows)
{
    if (row.key.table != tables::Customer)
        return row;
    for (const RowState &other : rows) {
        if (other.key.table != tables::CustomValue || other.isDeleted())
            continue;
        const CustomValue value = customValueFromRow(other);
        const CustomColumn *column = worldCatalog().column(value.field);
        if (value.customer.uuid == row.key.id && column != nullptr)
            row.fields[column->number].value = customValueFrom(column->kind, value.text, value.number);
    }
    return row;
}

} // namespace

QList<Uuid> expectedIds(const ListQuery &query, const QList<RowState> &rows)
{
    const EntityInfo &info = worldEntity(query.table);
    const FilterMatcher matcher(query.filter, info);
    QList<RowState> found;
    for (const RowState &row : rows) {
        if (row.key.table != query.table || row.isDeleted() != query.deleted || ownerIsDead(row, rows))
            continue;
        const RowState shown = seen(row, rows);
        if (matcher(shown))
            found += shown;
    }
    std::sort(found.begin(), found.end(),
              [&](const RowState &a, const RowState &b) { return standsBefore(a, b, query.sort, info); });
    QList<Uuid> ids;
    for (const RowState &row : std::as_const(found))
        ids += row.key.id;
    return ids;
}

} // namespace farol::storage::test
