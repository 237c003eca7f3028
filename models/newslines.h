// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format.h"

#include "core/rowstate.h"

#include <QList>
#include <QString>

namespace farol {

class NameLookup;

/// One thing that somebody else did to a row.
struct NewsLine final {
    RowKey row;
    Uuid customer; ///< whom it is about
    QString what; ///< "New contract: Atlas", "Stage: Churned"
    UserId author;
    Instant at;
    bool mentionsMe = false; ///< it calls the reader by name
};

/// The customer a row hangs on, or is; null when the row does not say.
[[nodiscard]] Uuid customerOfRow(const RowState &row);

/// Whether rows of this table are news.
[[nodiscard]] bool isNewsTable(TableNumber table);

/// What others did to a row from a moment on: that it came to be, what of it was changed by whom, each once. Empty when it
/// was nobody but the reader.
[[nodiscard]] QList<NewsLine> newsLinesOf(const RowState &row, Instant since, const NameLookup &names,
                                          const Format &format);

} // namespace farol
