// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changeset.h"
#include "core/customer.h"
#include "core/field.h"

#include <QList>

namespace farol::bench {

/// Customers with notes of 300 to 1,500 bytes, the same in every run: they stand in for all kinds of rows until
/// contacts, contracts and interactions exist.
[[nodiscard]] QList<Customer> benchCustomers(int count);
/// The edit that makes a customer, and one that changes its seats.
[[nodiscard]] RowEdit creating(const Customer &customer);
[[nodiscard]] RowEdit seating(const Uuid &customer, std::int64_t seats);

/// The row as a load leaves it on a device.
template <typename E>
[[nodiscard]] RowState confirmedRow(TableNumber table, const E &entity, ScopeId scope, Seq seq, UserId author)
{
    RowState row;
    row.key = {table, entity.id.uuid};
    row.scope = scope;
    row.seq = seq;
    FieldState state;
    state.version = entity.id.uuid.head() ^ 0x5555'5555'5555'5555ULL;
    state.effective = Instant{1'760'000'000'000};
    state.seq = seq;
    state.author = author;
    forEachField(entity, [&](const FieldInfo &info, const Value &value) {
        state.value = value;
        state.elements.clear();
        if (const auto *elements = value.get<QStringList>()) {
            for (const QString &element : *elements)
                state.elements.insert(element, state.version);
        }
        if (!value.isNull())
            row.fields.insert(info.number, state);
    });
    return row;
}

/// The number of a field by its name; ends the program when there is none.
[[nodiscard]] FieldNumber customerField(const char *name);

} // namespace farol::bench
