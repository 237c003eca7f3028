// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/listquery.h"
#include "core/savedview.h"
#include "core/text/filter.h"

namespace farol {

/// A list as a tab shows it: one that comes with the program, or a saved row.
struct ListView final {
    QString id; ///< "mine", "all" …; of a saved one its row's id as text
    SavedViewId row; ///< null = it comes with the program
    ScopeId audience; ///< of a saved one
    UserId author;
    QString name; ///< as people read it
    Filter filter; ///< with the words it was written in
    QList<SortKey> sort;
    QList<FieldNumber> columns; ///< empty = the usual ones
    std::int64_t place = 0;
    /// False: made by a newer program, or of a field that is gone; its filter lets nothing through.
    bool readable = true;
    QString unknownField; ///< that field, as it is written; empty = its filter is unreadable for another reason

    [[nodiscard]] bool isSaved() const { return !row.isNull(); }
    /// Whether the list looks the same: filter as written, order, columns.
    [[nodiscard]] bool looksLike(const ListView &other, const EntityInfo &entity) const;
};

/// The views every workspace has for its customers.
[[nodiscard]] QList<ListView> builtInViews(const EntityInfo &entity, const FilterContext &context);

[[nodiscard]] ListView viewFromSaved(const SavedView &saved, const EntityInfo &entity, const FilterContext &context);
/// The row that keeps it; Invalid when its filter says nothing that can be written down.
[[nodiscard]] Result<SavedView> savedFromView(const ListView &view, const EntityInfo &entity);

} // namespace farol
