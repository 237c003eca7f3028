// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

#include <cstdint>

namespace farol {

/// What lists say of a row besides its name.
enum RecordRole : int {
    SecondLineRole = Qt::UserRole + 200, ///< QString
    RightTextRole, ///< QString: a date, an amount
    ToneRole, ///< int: WordTone of the cell or, in lists of one column, of RightTextRole
    TagsRole, ///< QStringList: words on a tint beside the name
    TagTonesRole, ///< QList<int>: their WordTones
    DoneRole, ///< bool: ticked off
    TableRole, ///< int: the row's TableNumber, in lists of rows of several tables
    ThirdLineRole, ///< QString
};

/// How much a word wants to be noticed; the theme knows the colours.
enum class WordTone : std::uint8_t { Plain, Quiet, Good, Warn, Risk, Accent };

} // namespace farol
