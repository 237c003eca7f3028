// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changeset.h"
#include "core/result.h"
#include "core/rowstate.h"
#include "core/schema.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace farol::exchange {

/// Port: where imported rows go. Called from the importing thread only, which it may block.
class ImportTarget
{
public:
    virtual ~ImportTarget() = default;

    /// For each natural key the living row that holds it, as shown, else the deleted one, or nothing.
    virtual Result<QList<std::optional<RowState>>> findRows(TableNumber table, const QStringList &keys) = 0;
    /// The row that an id, a key, a name or a mail address stands for, or nothing; Error::Conflict when several do.
    virtual Result<std::optional<Uuid>> findReference(TableNumber table, const QString &text) = 0;
    /// All of the command, which says what part of the import it is, or nothing. Invalid, Denied, Conflict, Exists,
    /// NotFound and TooLarge blame its edits: they are then tried in smaller pieces, so that one bad row does not hold up
    /// the others. Any other error ends the import.
    virtual Result<ChangeSet> apply(const Command &command) = 0;
};

} // namespace farol::exchange
