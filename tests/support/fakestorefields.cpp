// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later

// FakeStore's fields of the workspace's own.

#include "tests/support/fakestore.h"

#include "core/customedits.h"
#include "core/customvalue.h"

#include <algorithm>

namespace farol {

FieldNumber FakeStore::seedCustomField(const QString &key, const QString &label, const QString &kind,
                                       const QString &options)
{
    CustomField field;
    field.id = CustomFieldId(nextTestId());
    field.fieldKey = key;
    field.label = label;
    field.kind = kind;
    field.options = options;
    field.place = m_custom.columns().size() + 1;
    QMap<FieldNumber, Value> values;
    forEachField(field, [&values](const FieldInfo &info, const Value &value) {
        if (!value.isNull())
            values.insert(info.number, value);
    });
    seedRow({tables::CustomField, field.id.uuid}, values);
    return m_custom.column(field.id)->number;
}

void FakeStore::seedCustomValue(const Uuid &customer, FieldNumber column, const Value &value)
{
    const CustomColumn &field = *m_custom.column(column);
    CustomValue row;
    row.customer = CustomerId(customer);
    row.field = field.id;
    row.valueKey = customValueKey(row.customer, row.field);
    QMap<FieldNumber, Value> values = *customValueFields(field, value);
    forEachField(row, [&values](const FieldInfo &info, const Value &known) {
        if (!known.isNull())
            values.insert(info.number, known);
    });
    seedRow({tables::CustomValue, nextTestId()}, values);
}

void FakeStore::readCustomFields()
{
    QList<CustomField> definitions;
    for (const RowState &row : std::as_const(m_rows)) {
        if (row.key.table == tables::CustomField && !row.isDeleted())
            definitions.append(customFieldFromRow(row));
    }
    m_custom = CustomCatalog::of(definitions, m_custom);
}

const RowState *FakeStore::customValue(const Uuid &customer, CustomFieldId field) const
{
    const auto found = std::find_if(m_rows.cbegin(), m_rows.cend(), [&](const RowState &row) {
        if (row.key.table != tables::CustomValue)
            return false;
        const CustomValue value = customValueFromRow(row);
        return value.customer.uuid == customer && value.field == field;
    });
    return found == m_rows.cend() ? nullptr : &*found;
}

Value FakeStore::shownValue(const RowState &row, FieldNumber column) const
{
    const CustomColumn *own =
        column >= FirstCustom && row.key.table == tables::Customer ? m_custom.column(column) : nullptr;
    if (own == nullptr)
        return row.value(column);
    const RowState *held = customValue(row.key.id, own->id);
    if (held == nullptr || held->isDeleted())
        return {};
    const CustomValue value = customValueFromRow(*held);
    return customValueFrom(own->kind, value.text, value.number);
}

Result<Command> FakeStore::withCustomRowsOf(const Command &command) const
{
    const auto find = [this](CustomerId customer, CustomFieldId field) -> Result<CustomValueRow> {
        const RowState *row = customValue(customer.uuid, field);
        if (row == nullptr)
            return CustomValueRow();
        return CustomValueRow{row->isDeleted() ? CustomValueRow::State::Deleted : CustomValueRow::State::Living,
                              row->key.id};
    };
    return withCustomRows(command, m_custom, {find, [](const RowEdit &) { return nextTestId(); }});
}

ChangeSet FakeStore::inColumns(const ChangeSet &changes) const
{
    ChangeSet told = changes;
    told.rows.removeIf([](const RowChange &change) { return change.row.table == tables::CustomValue; });
    told.rows += customersWithOtherValues(changes).rows;
    return told;
}

ChangeSet FakeStore::customersWithOtherValues(const ChangeSet &changes) const
{
    ChangeSet customers;
    for (const RowChange &change : changes.rows) {
        if (change.row.table != tables::CustomValue)
            continue;
        const CustomValue value = customValueFromRow(m_rows.value(change.row));
        const CustomColumn *column = m_custom.column(value.field);
        if (column != nullptr)
            customers.rows.append({{tables::Customer, value.customer.uuid}, RowChangeKind::Changed, {column->number}});
    }
    return customers;
}

} // namespace farol
