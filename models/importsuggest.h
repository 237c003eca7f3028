// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format.h"

#include "core/importing.h"

#include <QHash>
#include <QSet>
#include <QString>

namespace farol {

class NameLookup;

/// Whose words cells may hold: what people are called, and what the workspace's lists are.
struct ImportVocabulary final {
    const NameLookup &names;
    Format format;
};

/// Cells of a column whose meaning is only likely: names that resemble somebody's.
using LikelyCells = QHash<QString, QSet<QString>>;

struct ImportSuggestion final {
    ImportMapping mapping;
    LikelyCells likely; ///< by column
};

/// A column's field, found by what it is called and by what stands in it.
[[nodiscard]] ImportSuggestion suggestImport(const ImportLook &look, const EntityInfo &entity,
                                             const ImportVocabulary &words, const QString &currency);
/// The entity of the schema whose fields the columns name best.
[[nodiscard]] TableNumber likelyEntity(const ImportLook &look, const Schema &schema, const Format &format);
/// What the cells of a column mean in a field that holds keys or people; the cells that are only likely are put in `likely`.
void suggestValues(const ImportColumn &column, const FieldInfo &field, const ImportVocabulary &words, ImportRule &rule,
                   QSet<QString> &likely);
/// Fills what every row must have and no column gives: the currency of amounts, the status of a task …
void completeConstants(ImportMapping &mapping, const EntityInfo &entity, const Format &format, const QString &currency);
/// Leaves out what fills a field from columns that are not there, and takes note of those that are there besides.
void dropMissing(ImportMapping &mapping, const QStringList &headings);
/// Leaves out what fills fields that the entity does not have any more, and meanings that no list has.
void dropUnknown(ImportMapping &mapping, const EntityInfo &entity, const Format &format);
/// The person whose name resembles the text most: "M. Duarte", "Rafa Nunes", "Beatriz O."; null when nobody's does, or
/// several do.
[[nodiscard]] UserId personLike(const QString &text, const NameLookup &names);

} // namespace farol
