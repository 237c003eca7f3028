// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/customervalues.h"

#include "core/async.h"
#include "core/customvalue.h"

namespace farol {

namespace {

// Numbers of CustomValue's field list; a test holds them against the declaration.
constexpr FieldNumber CustomerField = 1;
constexpr FieldNumber HeldText = 4;
constexpr FieldNumber HeldNumber = 5;

FieldNumber heldIn(CustomKind kind)
{
    return kind == CustomKind::Text || kind == CustomKind::Choice ? HeldText : HeldNumber;
}

} // namespace

CustomerValues::CustomerValues(Store &store, QObject *parent)
    : QObject(parent),
      m_store(store),
      m_rows(store, tables::CustomValue, CustomerField, {}),
      m_catalog(store.customFields())
{
    connect(&m_rows, &OwnedRows::refreshed, this, &CustomerValues::take);
    connect(&m_store, &Store::customFieldsChanged, this, [this] {
        m_catalog = m_store.customFields();
        take();
    });
    takeColumns();
}

void CustomerValues::show(CustomerId customer)
{
    if (customer.uuid == m_rows.owner())
        return;
    ++m_request;
    m_values.clear();
    m_conflicts.clear();
    m_changes.clear();
    m_rows.show(customer.uuid);
    takeColumns();
    Q_EMIT valuesChanged();
    Q_EMIT changesChanged();
}

const FieldInfo *CustomerValues::field(FieldNumber column) const
{
    return m_catalog.customer().column(column);
}

void CustomerValues::take()
{
    m_values.clear();
    m_conflicts.clear();
    for (int row = 0; row < m_rows.rowCount(); ++row) {
        const auto held = m_rows.entity<CustomValue>(m_rows.rowAt(row));
        const CustomColumn *column = m_catalog.column(held.field);
        if (column == nullptr)
            continue; // of a field that was deleted
        const Value value = customValueFrom(column->kind, held.text, held.number);
        if (!value.isNull())
            m_values.insert(column->number, value);
        if (m_rows.rowAt(row).conflict)
            m_conflicts.insert(column->number);
    }
    takeColumns();
    Q_EMIT valuesChanged();
    askStates();
}

void CustomerValues::takeColumns()
{
    QList<CustomColumn> columns = m_catalog.offered();
    for (const CustomColumn &column : m_catalog.columns()) {
        if (column.isArchived && m_values.contains(column.number))
            columns.append(column);
    }
    if (columns == m_columns)
        return;
    m_columns = columns;
    Q_EMIT columnsChanged();
}

void CustomerValues::askStates()
{
    const std::uint64_t request = ++m_request;
    m_coming.clear();
    m_missing = m_rows.rowCount();
    if (m_missing == 0) {
        m_changes.clear();
        Q_EMIT changesChanged();
    }
    for (int row = 0; row < m_rows.rowCount(); ++row)
        whenDone(m_store.row({tables::CustomValue, m_rows.idAt(row)}), this,
                 [this, request](const Result<RowState> &state) { takeState(request, state); });
}

void CustomerValues::takeState(std::uint64_t request, const Result<RowState> &row)
{
    if (request != m_request)
        return;
    if (row) {
        const CustomValue held = customValueFromRow(*row);
        const CustomColumn *column = m_catalog.column(held.field);
        if (column != nullptr) {
            FieldState state = row->fields.value(heldIn(column->kind));
            state.value = customValueFrom(column->kind, held.text, held.number);
            m_coming.append({*field(column->number), state});
        }
    }
    if (--m_missing > 0)
        return;
    m_changes = m_coming;
    Q_EMIT changesChanged();
}

} // namespace farol
