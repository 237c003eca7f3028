// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schema.h"
#include "core/searchtext.h"
#include "storage/connection.h"

#include <cstdint>

namespace farol::storage {

/// A row of any table as one number: what stands in the list of dirty rows, and the number of its names in the index.
[[nodiscard]] constexpr std::int64_t placeOf(TableNumber table, std::int64_t row)
{
    return (std::int64_t(table) << 40U) | row;
}
[[nodiscard]] constexpr TableNumber tableAt(std::int64_t place)
{
    return TableNumber(place >> 40U);
}
[[nodiscard]] constexpr std::int64_t rowAt(std::int64_t place)
{
    return place & ((std::int64_t(1) << 40U) - 1);
}

/// The number of a row's texts in the index: the newest has the highest, so that it is found first. Texts without a time
/// come before all others.
[[nodiscard]] constexpr std::int64_t textDocOf(TableNumber table, std::int64_t row, std::int64_t minute)
{
    return (minute << 37U) | (std::int64_t(table) << 29U) | row;
}
inline constexpr std::int64_t FirstTimedDoc = std::int64_t(1) << 37U;
[[nodiscard]] constexpr TableNumber tableOfText(std::int64_t doc)
{
    return TableNumber((doc >> 29U) & 0xFF);
}
[[nodiscard]] constexpr std::int64_t rowOfText(std::int64_t doc)
{
    return doc & ((std::int64_t(1) << 29U) - 1);
}

/// Writes the words of rows into the two full-text tables. They keep no text, so whoever takes a row out has to say
/// exactly what was put in.
class SearchIndex final
{
public:
    explicit SearchIndex(Connection &connection) : m_connection(connection) {}

    Status add(TableNumber table, std::int64_t row, const SearchText &text);
    Status remove(TableNumber table, std::int64_t row, const SearchText &text);
    Status clear();

private:
    Connection &m_connection;
};

} // namespace farol::storage
