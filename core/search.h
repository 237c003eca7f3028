// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/rowstate.h"

#include <QList>
#include <QString>

#include <cstdint>

namespace farol {

/// What somebody looks for over all entities: every word has to be found, its case and accents aside, the last one as the
/// beginning of a word.
struct SearchQuery final {
    QString text;
    QList<TableNumber> tables; ///< where to look; empty = wherever a field is declared as searched
    int limit = 20; ///< hits in all
    friend bool operator==(const SearchQuery &, const SearchQuery &) = default;
};

/// One row that was found.
struct SearchHit final {
    RowKey row;
    RowKey customer; ///< the customer it hangs on, or itself
    FieldNumber field = 0; ///< where the words were found
    QString title; ///< what the row is called by: name, subject, product
    QString excerpt; ///< some words around the match when it was found in another field than the title's; plain text
    Instant at; ///< when it happened, of rows that have such a time; else 0
    friend bool operator==(const SearchHit &, const SearchHit &) = default;
};

/// Best first: names before texts; among texts by weight within the newest thousand matches. Where words that begin as the
/// last one does fill a large part of all texts, those of them that no new text holds do not count.
struct SearchPage final {
    std::uint64_t request = 0;
    QList<SearchHit> hits;
    bool more = false; ///< the limit cut something off
};

} // namespace farol
