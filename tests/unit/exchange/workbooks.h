// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

namespace farol::exchange {

/// A zip archive of these parts.
[[nodiscard]] QByteArray zipOf(const QMap<QString, QByteArray> &parts);

/// What a workbook made by hand has besides its first sheet.
struct HandMade final {
    QByteArray rows; ///< inside <sheetData>
    QByteArray texts; ///< inside <sst>; empty = no part for them
    QByteArray formats; ///< inside <numFmts>
    QByteArray styles; ///< inside <cellXfs>
    QByteArray properties; ///< attributes of <workbookPr>
    QByteArray prolog; ///< before the sheet's root element
};
[[nodiscard]] QMap<QString, QByteArray> partsOf(const HandMade &book);
[[nodiscard]] QByteArray workbook(const HandMade &book);

} // namespace farol::exchange
