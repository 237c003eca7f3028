// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schema.h"
#include "ctl/context.h"

/// What the command line calls the rows of each table, and which of their fields it shows first.
namespace farol::ctl {

/// The entity a word means: "contact", "contacts", "ticket-message" and "ticket_messages".
[[nodiscard]] Result<const EntityInfo *> entityNamed(Context &context, const QString &word);
/// "contact link"; in the plural "contact links".
[[nodiscard]] QString nounOf(const EntityInfo &entity);
[[nodiscard]] QString pluralOf(const EntityInfo &entity);
/// "A contact link", "An interaction".
[[nodiscard]] QString oneOf(const EntityInfo &entity);
/// "1 customer", "3 customers".
[[nodiscard]] QString countedRows(qint64 count, const EntityInfo &entity);
/// What a table shows when no columns are asked for.
[[nodiscard]] QList<FieldNumber> usualColumns(const EntityInfo &entity);

} // namespace farol::ctl
