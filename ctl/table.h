// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace farol::ctl {

struct TableColumn final {
    QString header;
    bool right = false; ///< numbers
    bool whole = false; ///< never cut: ids, which people copy
};

/// Rows as aligned text, two blanks between columns. With a width the widest columns are cut, with an ellipsis, until
/// every row fits or nothing is left to cut.
[[nodiscard]] QString tableText(const QList<TableColumn> &columns, const QList<QStringList> &rows, int width,
                                bool colours);

/// How many cells of a terminal a text takes.
[[nodiscard]] int cellsOf(const QString &text);
/// At most so many cells, the last one an ellipsis if something was cut.
[[nodiscard]] QString elided(const QString &text, int cells);
/// Without control characters, which a terminal would obey; its lines stay lines.
[[nodiscard]] QString withoutControls(const QString &text);
/// One line without what would move a terminal's cursor.
[[nodiscard]] QString onOneLine(const QString &text);

} // namespace farol::ctl
