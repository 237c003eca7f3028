// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace farol {

/// Every role our item models answer besides Qt's own.
enum ItemRole : int {
    IdRole = Qt::UserRole, ///< QByteArray: the row's id, 16 bytes
    LoadedRole, ///< bool: the row's values are here; false = draw a placeholder
    FieldRole, ///< int: the FieldNumber of the cell
    RawRole, ///< the unformatted value: text, key, qlonglong, QDate, QStringList or id bytes
    PendingRole, ///< bool: something of the row is not yet on the server
    ConflictRole, ///< bool: the row has an open conflict
    FreshRole, ///< bool: the cell's value came from the server within the last two seconds
    InitialsRole, ///< QString: one or two letters for an avatar
    TintRole, ///< int: 0..5, which avatar tint, stable for an id
    NumericRole, ///< bool: draw with tabular figures
    FigureRole, ///< FigureCell (models/figurecell.h): of a derived figure all that its cell shows, worked out once
};

} // namespace farol
