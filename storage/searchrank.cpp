// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/searchrank.h"

#include "storage/sqliteconnection.h"

#include <sqlite3.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol::storage {

namespace {

int countOf(const Fts5ExtensionApi *api, Fts5Context *fts, int phrase)
{
    int count = 0;
    int column = 0;
    int offset = 0;
    Fts5PhraseIter at{};
    if (api->xPhraseFirst(fts, phrase, &at, &column, &offset) != SQLITE_OK)
        return 0;
    for (; column >= 0; api->xPhraseNext(fts, &at, &column, &offset))
        ++count;
    return count;
}

void rank(const Fts5ExtensionApi *api, Fts5Context *fts, sqlite3_context *context, int /*count*/,
          sqlite3_value ** /*values*/)
{
    constexpr double Saturation = 1.2; // k1 and b of bm25, as everybody has them
    constexpr double LengthWeight = 0.75;
    int size = 0;
    sqlite3_int64 rows = 0;
    sqlite3_int64 total = 0;
    for (const int code :
         {api->xColumnSize(fts, -1, &size), api->xRowCount(fts, &rows), api->xColumnTotalSize(fts, -1, &total)}) {
        if (code != SQLITE_OK) {
            sqlite3_result_error_code(context, code);
            return;
        }
    }
    const double usual = std::max(1.0, double(total) / double(std::max<sqlite3_int64>(1, rows)));
    const double length = 1 - LengthWeight + LengthWeight * double(size) / usual;
    double sum = 0;
    for (int phrase = 0; phrase < api->xPhraseCount(fts); ++phrase) {
        const double found = countOf(api, fts, phrase);
        sum += found * (Saturation + 1) / (found + Saturation * length);
    }
    sqlite3_result_double(context, sum);
}

fts5_api *apiOf(sqlite3 *db)
{
    fts5_api *api = nullptr;
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(db, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, static_cast<void *>(&api), "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    return api;
}

} // namespace

Status addSearchRank(SqliteConnection &connection)
{
    fts5_api *api = apiOf(connection.handle());
    if (api == nullptr || api->iVersion < 2
        || api->xCreateFunction(api, "farol_rank", nullptr, rank, nullptr) != SQLITE_OK)
        return fail(Error::Code::Unsupported, u"the database library has no full-text search"_s);
    return {};
}

} // namespace farol::storage
