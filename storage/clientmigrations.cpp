// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/clientmigrations.h"

#include "storage/cliententities.h"
#include "storage/clientfields.h"
#include "storage/clientfollowing.h"

namespace farol::storage {

namespace {

/// Customers as shown. The lists' indexes hold living rows only, end with the id that breaks ties, and those for common
/// filters go by name within the filter; the one by name holds the name too, so that searching it reads no row.
QList<Step> customerSteps()
{
    const auto listed = [](const QByteArray &name, const QByteArray &expressions) {
        return Index{"customer_" + name, "customer", expressions, false, "deleted = 0"};
    };
    return {
        Table{"customer",
              {intColumn("row"),
               idColumn("id"),
               idColumn("scope"),
               intColumn("seq"),
               intColumn("digest"),
               boolColumn("deleted"),
               boolColumn("pending"),
               boolColumn("conflict"),
               boolColumn("extra"),
               textColumn("name").orNull(),
               blobColumn("name_key").orNull(),
               textColumn("external_key").orNull(),
               blobColumn("external_key_key").orNull(),
               textColumn("segment").orNull(),
               textColumn("stage").orNull(),
               idColumn("owner").orNull(),
               idColumn("team").orNull(),
               idColumn("parent").orNull(),
               textColumn("tags").orNull(),
               textColumn("industry").orNull(),
               blobColumn("industry_key").orNull(),
               textColumn("country").orNull(),
               blobColumn("country_key").orNull(),
               intColumn("seats").orNull(),
               intColumn("customer_since").orNull(),
               blobColumn("meta"),
               textColumn("notes").orNull()},
              {"row"},
              false},
        Index{"customer_id", "customer", "id", true, {}},
        Index{"customer_scope", "customer", "scope", false, {}},
        Index{"customer_deleted", "customer", "id", false, "deleted = 1"},
        Index{"customer_conflict", "customer", "id", false, "conflict = 1"},
        Index{"customer_extra", "customer", "id", false, "extra = 1"},
        listed("name", "name_key, id, name"),
        listed("owner", "owner, name_key, id"),
        listed("team", "team, name_key, id"),
        listed("stage", "stage, name_key, id"),
        listed("segment", "segment, name_key, id"),
        listed("seats", "seats, id"),
        listed("since", "customer_since, id"),
        listed("parent", "parent, id"),
        listed("external", "external_key, id"),
    };
}

/// What the planner should take for granted of customers: how many there are and how many share a value, a second and
/// a third column. We never let SQLite measure it: plans would change from device to device, and its samples would keep
/// values of purged rows.
QList<Step> planSteps()
{
    const auto stat = [](const QByteArray &index, const QByteArray &numbers) {
        return Script{"INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('customer', 'customer_" + index + "', '"
                          + numbers + "')",
                      {}};
    };
    return {
        Script{"ANALYZE", {}},
        Script{"DELETE FROM sqlite_stat1", {}},
        stat("id", "100000 1"),
        stat("scope", "100000 1"),
        stat("name", "100000 2 1 1"),
        stat("owner", "100000 200 1 1"),
        stat("team", "100000 2000 2 1"),
        stat("stage", "100000 12000 2 1"),
        stat("segment", "100000 20000 2 1"),
        stat("seats", "100000 100 1"),
        stat("since", "100000 30 1"),
        stat("parent", "100000 10 1"),
        stat("external", "100000 1 1"),
        stat("deleted", "500 1"),
        stat("conflict", "100 1"),
        stat("extra", "1 1"),
    };
}

QList<Step> rowSteps()
{
    return {
        // The confirmed state of rows that something is pending on; without a body the server has never had the row.
        Table{"aside",
              {intColumn("table_no"), idColumn("id"), idColumn("scope").orNull(), intColumn("digest"),
               blobColumn("body").orNull()},
              {"table_no", "id"},
              false},
        Table{"other_row",
              {intColumn("row"), intColumn("table_no"), idColumn("id"), idColumn("scope"), boolColumn("pending"),
               intColumn("digest"), blobColumn("body")},
              {"row"},
              false},
        Index{"other_row_id", "other_row", "table_no, id", true, {}},
        Index{"other_row_scope", "other_row", "scope", false, {}},
        Table{"counter", {textColumn("name"), intColumn("value")}, {"name"}, true},
        Script{"INSERT INTO counter (name, value) VALUES ('digest', 0), ('schema', 0)", {}},
    };
}

QList<Step> outboxSteps()
{
    return {
        Table{"outbox",
              {intColumn("n"), idColumn("mutation"), intColumn("table_no"), idColumn("row_id"), idColumn("scope"),
               intColumn("status"), intColumn("outcome_seq").orNull(), blobColumn("outcome").orNull(),
               blobColumn("previous"), blobColumn("body")},
              {"n"},
              false},
        Index{"outbox_mutation", "outbox", "mutation", true, {}},
        Index{"outbox_row", "outbox", "table_no, row_id", false, {}},
        Index{"outbox_scope", "outbox", "scope", false, {}},
        Index{"outbox_waiting", "outbox", "n", false, "status = 1"},
        Index{"outbox_answered", "outbox", "outcome_seq", false, "status = 2"},
        Table{"journal",
              {idColumn("mutation"), intColumn("n"), intColumn("table_no"), idColumn("row_id"), idColumn("scope"),
               blobColumn("previous"), blobColumn("body"), intColumn("retired")},
              {"mutation"},
              false},
        Index{"journal_scope", "journal", "scope", false, {}},
        Index{"journal_retired", "journal", "retired", false, {}},
    };
}

QList<Step> shelfSteps()
{
    return {
        Table{"identity", {intColumn("one"), idColumn("profile")}, {"one"}, false},
        Table{"device",
              {intColumn("one"), idColumn("workspace"), idColumn("user_id"), idColumn("device"), intColumn("next_n"),
               blobColumn("chain"), idColumn("epoch"), intColumn("seq"), blobColumn("hash"),
               intColumn("loaded_through"), intColumn("load_pin"), blobColumn("load_token"),
               intColumn("granted_through"), intColumn("confirmed_n"), boolColumn("forked")},
              {"one"},
              false},
        Table{"scope", {idColumn("id"), intColumn("status")}, {"id"}, true},
        Index{"scope_status", "scope", "status, id", false, {}},
        Table{"attention",
              {idColumn("mutation"), intColumn("n"), idColumn("scope"), blobColumn("outcome"), blobColumn("body"),
               blobColumn("shown_row")},
              {"mutation"},
              false},
        Index{"attention_scope", "attention", "scope", false, {}},
        Table{"operation",
              {intColumn("ordinal"), idColumn("id"), textColumn("act"), intColumn("at"), boolColumn("undone")},
              {"ordinal"},
              false},
        Index{"operation_id", "operation", "id", true, {}},
        Index{"operation_undoable", "operation", "ordinal", false, "undone = 0"},
        Table{"operation_step",
              {idColumn("operation"), intColumn("position"), idColumn("mutation"), intColumn("table_no"),
               idColumn("row_id"), idColumn("scope").orNull(), blobColumn("body"), blobColumn("before")},
              {"operation", "position"},
              false},
        Index{"operation_step_mutation", "operation_step", "mutation", false, {}},
        Index{"operation_step_row", "operation_step", "row_id", false, {}},
        Index{"operation_step_scope", "operation_step", "scope", false, {}},
    };
}

} // namespace

QList<Migration> clientHistory()
{
    return {Migration{1,
                      "customers and the outbox",
                      customerSteps() + rowSteps() + outboxSteps() + shelfSteps() + planSteps(),
                      {}},
            Migration{2,
                      "the sign-in and the directory",
                      {Table{"secret", {textColumn("name"), blobColumn("value")}, {"name"}, false}},
                      {}},
            Migration{3,
                      "indexes that a load does without",
                      {Table{"away_index",
                             {textColumn("name"), textColumn("made_by"), textColumn("stat").orNull()},
                             {"name"},
                             false}},
                      {}},
            Migration{4,
                      "devices that were shut out",
                      {AddColumn{"device", intColumn("ended").defaultsTo("0")},
                       AddColumn{"device", boolColumn("closed").defaultsTo("0")}},
                      {}},
            Migration{5, "what hangs on a customer and what the workspace shares", customerSideSteps(), {}},
            Migration{6, "what follows the rows, and drafts", followingSteps(), {}},
            Migration{7, "lists by the workspace's own fields", customFieldIndexSteps(), {}}};
}

} // namespace farol::storage
