// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/importing.h"
#include "core/listcatalog.h"

#include <QHash>
#include <QSet>
#include <QString>

namespace farol {

class NameLookup;

/// Cells of a column whose meaning is only likely: names that resemble somebody's.
using LikelyCells = QHash<QString, QSet<QString>>;

struct ImportSuggestion final {
    ImportMapping mapping;
    LikelyCells likely; ///< by column
};

/// A column's field, found by what it is called and by what stands in it.
[[nodiscard]] ImportSuggestion suggestImport(const ImportLook &look, const EntityInfo &entity, const NameLookup &names,
                                             const QString &currency, const ListCatalog &lists = {});
/// The entity whose fields the columns name best.
[[nodiscard]] TableNumber likelyEntity(const ImportLook &look);
/// What the cells of a column mean in a field that holds keys or people; the cells that are only likely are put in `likely`.
void suggestValues(const ImportColumn &column, const FieldInfo &field, const NameLookup &names,
                   const ListCatalog &lists, ImportRule &rule, QSet<QString> &likely);
/// Fills what every row must have and no column gives: the currency of amounts, the status of a task …
void completeConstants(ImportMapping &mapping, const EntityInfo &entity, const QString &currency,
                       const ListCatalog &lists = {});
/// The person whose name resembles the text most: "M. Duarte", "Rafa Nunes", "Beatriz O."; null when nobody's does, or
/// several do.
[[nodiscard]] UserId personLike(const QString &text, const NameLookup &names);

} // namespace farol
