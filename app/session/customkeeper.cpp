// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/customkeeper.h"

#include "core/customvalue.h"
#include "core/field.h"

#include <QHash>

#include <utility>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

constexpr int MostDefinitions = 10'000;
/// Looking up whose each value is costs a load more than having lists look again.
constexpr qsizetype MostNamed = 1'000;
constexpr FieldNumber CustomerField = 1; ///< of CustomValue
constexpr FieldNumber DefinitionField = 3;

template <typename E>
E entityFrom(const ListRow &row, const QList<FieldInfo> &fields)
{
    E entity;
    for (qsizetype i = 0; i < fields.size(); ++i)
        setField(entity, fields.at(i).number, row.values.value(i));
    return entity;
}

Filter isEqual(FieldNumber field, const Uuid &id)
{
    Filter leaf;
    leaf.kind = Filter::Kind::Leaf;
    leaf.field = field;
    leaf.values = {Value(id)};
    return leaf;
}

} // namespace

CustomKeeper::CustomKeeper(Parts parts) : m_parts(std::move(parts)) {}

Result<CustomCatalog> CustomKeeper::read()
{
    ListQuery query;
    query.table = tables::CustomField;
    query.limit = MostDefinitions;
    FAROL_ASSIGN(const ListPage page, m_parts.reader->page(query));
    const QList<FieldInfo> fields = fieldInfos<CustomField>();
    QList<CustomField> definitions;
    for (const ListRow &row : page.rows) {
        definitions.append(entityFrom<CustomField>(row, fields));
        definitions.last().id = CustomFieldId(row.id);
    }
    m_catalog = CustomCatalog::of(std::move(definitions), m_catalog);
    return m_catalog;
}

CustomKeeper::News CustomKeeper::after(const ChangeSet &changes)
{
    News news;
    bool defines = false;
    QList<Uuid> values;
    for (const RowChange &change : changes.rows) {
        defines = defines || change.row.table == tables::CustomField;
        if (change.row.table == tables::CustomValue)
            values.append(change.row.id);
    }
    if (defines) {
        const CustomCatalog before = m_catalog;
        const Result<CustomCatalog> now = read();
        if (now && !(*now == before))
            news.catalog = *now;
    }
    news.tooMany = values.size() > MostNamed;
    if (!values.isEmpty() && !news.tooMany)
        news.customers = customersOf(values);
    return news;
}

/// Told as if done here and by nobody: the values themselves are in the ChangeSet before.
ChangeSet CustomKeeper::customersOf(const QList<Uuid> &values)
{
    QMap<Uuid, QList<FieldNumber>> shown;
    for (const bool deleted : {false, true}) {
        const auto rows = m_parts.reader->rows(tables::CustomValue, {CustomerField, DefinitionField}, values, deleted);
        if (!rows)
            return {};
        for (const ListRow &row : *rows) {
            const auto *customer = row.values.at(0).get<Uuid>();
            const auto *field = row.values.at(1).get<Uuid>();
            const CustomColumn *column = field != nullptr ? m_catalog.column(CustomFieldId(*field)) : nullptr;
            if (customer != nullptr && column != nullptr && !shown.value(*customer).contains(column->number))
                shown[*customer].append(column->number);
        }
    }
    ChangeSet changes;
    for (auto customer = shown.cbegin(); customer != shown.cend(); ++customer)
        changes.rows.append({{tables::Customer, customer.key()}, RowChangeKind::Changed, *customer});
    return changes;
}

ChangeSet CustomKeeper::inColumns(const ChangeSet &changes)
{
    QList<Uuid> values;
    ChangeSet told = changes;
    told.rows.clear();
    QHash<Uuid, qsizetype> places;
    for (const RowChange &change : changes.rows) {
        if (change.row.table == tables::CustomValue) {
            values.append(change.row.id);
            continue;
        }
        if (change.row.table == tables::Customer)
            places.insert(change.row.id, told.rows.size());
        told.rows.append(change);
    }
    const ChangeSet customers = customersOf(values);
    for (const RowChange &customer : customers.rows) {
        const qsizetype place = places.value(customer.row.id, -1);
        if (place < 0)
            told.rows.append(customer);
        else if (told.rows.at(place).kind == RowChangeKind::Changed)
            told.rows[place].fields += customer.fields;
    }
    return told;
}

Result<Command> CustomKeeper::written(const Command &command)
{
    return withCustomRows(command, m_catalog,
                          {[this](CustomerId customer, CustomFieldId field) { return find(customer, field); },
                           [this](const RowEdit &edit) { return idForNew(edit); }});
}

/// The row that lists show; else the one made under the key, if it is deleted.
Result<CustomValueRow> CustomKeeper::find(CustomerId customer, CustomFieldId field)
{
    ListQuery query;
    query.table = tables::CustomValue;
    query.filter.children = {isEqual(CustomerField, customer.uuid), isEqual(DefinitionField, field.uuid)};
    query.columns = {CustomerField};
    query.limit = 1;
    FAROL_ASSIGN(const ListPage page, m_parts.reader->page(query));
    if (!page.rows.isEmpty())
        return CustomValueRow{CustomValueRow::State::Living, page.rows.constFirst().id};
    const Uuid id =
        makeUuid8(m_parts.workspace.uuid, customValueEntity().name, QStringView(customValueKey(customer, field)));
    const Result<RowState> made = m_parts.reader->row({tables::CustomValue, id});
    if (!made && made.error().code != Error::Code::NotFound)
        return made.error();
    const bool deleted = made && made->isDeleted();
    return deleted ? CustomValueRow{CustomValueRow::State::Deleted, id} : CustomValueRow();
}

/// As the writer gives it to a customer.
Uuid CustomKeeper::idForNew(const RowEdit &edit)
{
    const EntityInfo &customer = m_catalog.customer();
    const Value key = edit.values.value(customer.naturalKey);
    if (const auto *text = key.get<QString>())
        return makeUuid8(m_parts.workspace.uuid, customer.name, *text);
    return makeUuid7(m_parts.clock.now().ms, m_parts.random);
}

} // namespace farol
