// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/clientfollowing.h"

namespace farol::storage {

namespace {

/// One for names, asked at every keystroke from one letter on, and one for texts, from two. Neither keeps the texts, which
/// the rows hold; what is taken out is said again, and secure-delete then leaves no word of it behind. Each length of
/// prefix makes the index by half again as large, so texts have only those that would match nearly everything.
QList<Step> searchSteps()
{
    return {
        Script{"CREATE VIRTUAL TABLE search_name USING fts5(words, content='', columnsize=0, "
               "tokenize='unicode61 remove_diacritics 2', prefix='1 2 3')",
               {}},
        Script{"INSERT INTO search_name (search_name, rank) VALUES ('secure-delete', 1)", {}},
        Script{"CREATE VIRTUAL TABLE search_text USING fts5(words, content='', "
               "tokenize='unicode61 remove_diacritics 2', prefix='2 3')",
               {}},
        Script{"INSERT INTO search_text (search_text, rank) VALUES ('secure-delete', 1)", {}},
    };
}

/// What DirtyList notes and ClientFollower works off.
QList<Step> notesSteps()
{
    return {
        // A followed row that was written over or removed, with what the index holds of it.
        Table{"dirty",
              {intColumn("place"), textColumn("names"), textColumn("texts"), intColumn("minute")},
              {"place"},
              false},
        Table{"stale_customer", {idColumn("id")}, {"id"}, true},
        // Rows beyond it came in and nobody has looked at them yet.
        Table{"follow", {intColumn("table_no"), intColumn("through")}, {"table_no"}, false},
    };
}

QList<Step> figureSteps()
{
    QList<Step> steps;
    for (const Column &column : {intColumn("recurring"), textColumn("recurring_currency"), intColumn("renewal"),
                                 intColumn("last_contact"), intColumn("open_tickets"), intColumn("next_task")})
        steps += AddColumn{"customer", column.orNull()};
    const auto listed = [&steps](const QByteArray &table, const QByteArray &name, const QByteArray &expressions,
                                 const QByteArray &plan) {
        const QByteArray index = table + '_' + name;
        steps += Index{index, table, expressions, false, "deleted = 0"};
        steps += Script{
            "INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('" + table + "', '" + index + "', '" + plan + "')", {}};
    };
    listed("customer", "recurring", "recurring, id", "100000 10 1");
    listed("customer", "renewal", "renewal, id", "100000 100 1");
    listed("customer", "last_contact", "last_contact, id", "100000 2 1");
    listed("customer", "open_tickets", "open_tickets, id", "100000 5000 1");
    listed("customer", "next_task", "next_task, id", "100000 100 1");
    // With those by renewal and by end: the contracts for which a new day makes a difference.
    listed("contract", "starting", "starts, id", "300000 200 1");
    return steps;
}

QList<Step> draftSteps()
{
    return {
        Table{"draft", {textColumn("key"), idColumn("row_id").orNull(), blobColumn("contents")}, {"key"}, false},
        Index{"draft_row", "draft", "row_id", false, {}},
    };
}

} // namespace

QList<Step> followingSteps()
{
    return searchSteps() + notesSteps() + figureSteps() + draftSteps();
}

} // namespace farol::storage
