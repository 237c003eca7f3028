// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/searchindex.h"

using namespace Qt::StringLiterals;

namespace farol::storage {

namespace {

constexpr TableNumber MaxTextTable = 0xFF;
constexpr std::int64_t MaxTextRow = (std::int64_t(1) << 29U) - 1;

/// Beyond half a thousand million rows of one table texts are not found any more, and nothing else goes wrong.
bool hasTextDoc(TableNumber table, std::int64_t row, const SearchText &text)
{
    return !text.texts.isEmpty() && table <= MaxTextTable && row <= MaxTextRow;
}

} // namespace

Status SearchIndex::add(TableNumber table, std::int64_t row, const SearchText &text)
{
    if (!text.names.isEmpty())
        FAROL_TRY(run(m_connection, "INSERT INTO search_name (rowid, words) VALUES (?, ?)"_ba, placeOf(table, row),
                      text.names));
    if (!hasTextDoc(table, row, text))
        return {};
    return run(m_connection, "INSERT INTO search_text (rowid, words) VALUES (?, ?)"_ba,
               textDocOf(table, row, text.minute), text.texts);
}

Status SearchIndex::remove(TableNumber table, std::int64_t row, const SearchText &text)
{
    if (!text.names.isEmpty())
        FAROL_TRY(run(m_connection, "INSERT INTO search_name (search_name, rowid, words) VALUES ('delete', ?, ?)"_ba,
                      placeOf(table, row), text.names));
    if (!hasTextDoc(table, row, text))
        return {};
    return run(m_connection, "INSERT INTO search_text (search_text, rowid, words) VALUES ('delete', ?, ?)"_ba,
               textDocOf(table, row, text.minute), text.texts);
}

Status SearchIndex::clear()
{
    FAROL_TRY(run(m_connection, "INSERT INTO search_name (search_name) VALUES ('delete-all')"_ba));
    return run(m_connection, "INSERT INTO search_text (search_text) VALUES ('delete-all')"_ba);
}

} // namespace farol::storage
