// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customer.h"
#include "core/rowstate.h"

#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace farol {

/// What one act did to one row of a FakeStore.
struct FakeStep final {
    RowKey key;
    std::optional<RowState> before; ///< nothing = the row did not exist
    QList<FieldNumber> fields;
    QMap<FieldNumber, Version> written; ///< by this act, to notice a later edit by somebody else
};

struct FakeAct final {
    QString act;
    QList<FakeStep> steps;
    OperationId operation;
};

/// A customer for a test, in one line.
[[nodiscard]] Customer aCustomer(const QString &name, const QString &stage = {}, UserId owner = {});
/// A different id on every call, ascending.
[[nodiscard]] Uuid nextTestId();
/// The next id is the first again: for pictures, in which colours come from ids. Nothing of before may be alive.
void restartTestIds();

} // namespace farol
