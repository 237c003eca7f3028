// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changeset.h"
#include "core/listcatalog.h"
#include "core/result.h"
#include "core/rowstate.h"
#include "core/schema.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>

namespace farol::exchange {

/// What a text stands for.
struct Reference final {
    enum class Kind : std::uint8_t { None, One, Several };
    Kind kind = Kind::None;
    Uuid id; ///< of One
    friend bool operator==(const Reference &, const Reference &) = default;
};

/// Port: where imported rows go. Called from the importing thread only, which it may block. Questions come in batches of up
/// to some thousands, so that nothing is asked row by row.
class ImportTarget
{
public:
    virtual ~ImportTarget() = default;

    /// For each natural key the living row that holds it, as shown, else the deleted one, or nothing.
    virtual Result<QList<std::optional<RowState>>> findRows(TableNumber table, const QStringList &keys) = 0;
    /// For each id the row as shown, a deleted one too, or nothing. Of what is shown the values are enough.
    virtual Result<QList<std::optional<RowState>>> rows(TableNumber table, const QList<Uuid> &ids) = 0;
    /// For each text the living row that it stands for: an id (whether or not there is such a row), a key, a name or a mail
    /// address.
    virtual Result<QList<Reference>> findReferences(TableNumber table, const QStringList &texts) = 0;
    /// The lists of the workspace that is imported into: of keys only those are taken that it knows.
    virtual Result<ListCatalog> lists() { return ListCatalog(); }
    /// All of the command, which says what part of the import it is, or nothing. Invalid, Denied, Conflict, Exists,
    /// NotFound and TooLarge blame its edits: they are then tried in smaller pieces, so that one bad row does not hold up
    /// the others. Any other error ends the import.
    virtual Result<ChangeSet> apply(const Command &command) = 0;
};

} // namespace farol::exchange
