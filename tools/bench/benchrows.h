// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changeset.h"
#include "core/customer.h"

#include <QList>

namespace farol::bench {

/// Customers with notes of 300 to 1,500 bytes, the same in every run: they stand in for all kinds of rows until
/// contacts, contracts and interactions exist.
[[nodiscard]] QList<Customer> benchCustomers(int count);
/// The edit that makes a customer, and one that changes its seats.
[[nodiscard]] RowEdit creating(const Customer &customer);
[[nodiscard]] RowEdit seating(const Uuid &customer, std::int64_t seats);

/// The number of a field by its name; ends the program when there is none.
[[nodiscard]] FieldNumber customerField(const char *name);

} // namespace farol::bench
