// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/servermigrations.h"

#include "storage/projection.h"

namespace farol::storage {

namespace {

Table table(const QByteArray &name, const QList<Column> &columns, const QByteArrayList &key)
{
    return Table{name, columns, key, false};
}

/// Small rows, looked up by their key: SQLite keeps them inside it.
Table clustered(const QByteArray &name, const QList<Column> &columns, const QByteArrayList &key)
{
    return Table{name, columns, key, true};
}

Index index(const QByteArray &name, const QByteArray &onTable, const QByteArray &expressions,
            const QByteArray &where = {})
{
    return Index{name, onTable, expressions, false, where};
}

/// The order of everything, and every row as sync knows it.
QList<Step> syncTables()
{
    return {
        // One row, so `one` is always 1: the counter every write locks last.
        table("head",
              {intColumn("one"), idColumn("workspace"), idColumn("epoch"), intColumn("seq"), blobColumn("hash"),
               intColumn("fence")},
              {"one"}),
        // body and scope are NULL in a reservation, which no other transaction ever sees.
        table("row_state",
              {intColumn("table_no"), idColumn("id"), idColumn("scope").orNull(), idColumn("owner").orNull(),
               intColumn("seq"), boolColumn("deleted"), blobColumn("body").orNull(), intColumn("digest")},
              {"table_no", "id"}),
        index("row_state_scope", "row_state", "scope, table_no, id"),

        // scope, old_scope and user_id are NULL where they do not apply, so that their indexes stay small. `hash` covers
        // the digest of salt and payload instead of the payload, which can so be blanked without breaking the chain.
        table("change",
              {intColumn("seq"), intColumn("commit_last"), intColumn("kind"), intColumn("table_no"),
               idColumn("row_id").orNull(), idColumn("scope").orNull(), idColumn("old_scope").orNull(),
               idColumn("user_id").orNull(), idColumn("mutation"), idColumn("operation"), textColumn("act"),
               idColumn("device"), idColumn("author"), intColumn("effective"), boolColumn("whole"),
               blobColumn("payload").orNull(), blobColumn("salt").orNull(), blobColumn("payload_digest"),
               blobColumn("hash")},
              {"seq"}),
        index("change_scope", "change", "scope, seq", "scope IS NOT NULL"),
        index("change_old_scope", "change", "old_scope, seq", "old_scope IS NOT NULL"),
        index("change_user", "change", "user_id, seq", "user_id IS NOT NULL"),
        index("change_row", "change", "row_id, seq", "row_id IS NOT NULL"),

        // scope = 16 zero bytes stands for every scope.
        clustered("access", {idColumn("user_id"), idColumn("scope"), intColumn("granted_seq")}, {"user_id", "scope"}),
        index("access_scope", "access", "scope, user_id"),
        index("access_granted", "access", "user_id, granted_seq"),
        clustered("scope_facts", {idColumn("customer"), idColumn("owner").orNull(), idColumn("team").orNull()},
                  {"customer"}),
        index("scope_facts_owner", "scope_facts", "owner", "owner IS NOT NULL"),
        index("scope_facts_team", "scope_facts", "team", "team IS NOT NULL"),
        // At most 1,024 rows, however many keys there are: a key locks the bucket its hash falls into.
        table("rule_lock", {intColumn("bucket")}, {"bucket"}),
        // Which declaration an entity's typed table was made from.
        table("projection", {intColumn("table_no"), blobColumn("hash")}, {"table_no"}),
    };
}

/// What devices sent and were answered.
QList<Step> deviceTables()
{
    return {
        table("device",
              {idColumn("id"), idColumn("user_id"), textColumn("name").defaultsTo("''"), intColumn("last_n"),
               blobColumn("chain"), boolColumn("revoked"), blobColumn("public_key").orNull(),
               intColumn("created").defaultsTo("0"), intColumn("cursor_seq").defaultsTo("0"),
               intColumn("last_seen").defaultsTo("0")},
              {"id"}),
        index("device_user", "device", "user_id"),
        table("result", {idColumn("device"), intColumn("n"), blobColumn("hash"), blobColumn("outcome")},
              {"device", "n"}),
        // version = the first 64 bits of the id, by which field states name it.
        table("mutation",
              {idColumn("id"), intColumn("version"), intColumn("table_no"), idColumn("row_id"), idColumn("device"),
               intColumn("n"), intColumn("seq"), blobColumn("outcome"), blobColumn("bases").orNull()},
              {"id"}),
        index("mutation_version", "mutation", "version"),
        table("quarantine",
              {idColumn("mutation"), idColumn("device"), idColumn("author"), idColumn("scope"), intColumn("table_no"),
               idColumn("row_id"), intColumn("seq"), blobColumn("body"), intColumn("settled_at").orNull(),
               idColumn("settled_by").orNull()},
              {"mutation"}),
        index("quarantine_scope", "quarantine", "scope, seq"),
    };
}

/// Who there is and what decides their rights; days are days since 1970-01-01, both ends included.
QList<Step> peopleTables()
{
    return {
        table("users",
              {idColumn("id"), textColumn("mail"), textColumn("name"), intColumn("role"), boolColumn("active"),
               textColumn("password_hash").orNull(), intColumn("password_changed").defaultsTo("0"),
               boolColumn("must_change").defaultsTo("0"), intColumn("created").defaultsTo("0")},
              {"id"}),
        Index{"users_mail", "users", "mail", true, {}},
        table("teams", {idColumn("id"), textColumn("name"), boolColumn("active").defaultsTo("1")}, {"id"}),
        clustered("membership", {idColumn("user_id"), idColumn("team"), boolColumn("lead")}, {"user_id", "team"}),
        index("membership_team", "membership", "team"),
        clustered("cover",
                  {idColumn("user_id"), idColumn("covered"), intColumn("from_day"), intColumn("until_day").orNull()},
                  {"user_id", "covered", "from_day"}),
        clustered("given",
                  {idColumn("user_id"), idColumn("customer"), intColumn("from_day"), intColumn("until_day").orNull()},
                  {"user_id", "customer", "from_day"}),
        index("given_customer", "given", "customer"),
        // Tokens are kept as hashes only; a rotated one names its successor for the seconds of grace.
        table("auth_token",
              {blobColumn("hash"), intColumn("kind"), idColumn("device"), idColumn("user_id"), idColumn("family"),
               intColumn("created"), intColumn("expires"), blobColumn("replaced_by").orNull(),
               intColumn("replaced_at").orNull()},
              {"hash"}),
        index("auth_token_device", "auth_token", "device"),
        index("auth_token_family", "auth_token", "family"),
        index("auth_token_expires", "auth_token", "expires"),
        // key = hash of what is limited (address, mail), period = its number since 1970.
        clustered("login_attempt", {blobColumn("key"), intColumn("period"), intColumn("count")}, {"key", "period"}),
    };
}

/// The record of what was done, and tables of features to come.
QList<Step> otherTables()
{
    return {
        // What all processes of a workspace share: its name, time zone, the secret that refresh tokens are derived with.
        clustered("setting", {textColumn("name"), blobColumn("value")}, {"name"}),
        // Append-only and hash-chained; names and ids only, never contents.
        table("audit",
              {intColumn("n"), intColumn("at"), idColumn("user_id").orNull(), idColumn("device").orNull(),
               textColumn("address"), textColumn("action"), textColumn("object"), textColumn("outcome"),
               blobColumn("previous"), blobColumn("hash")},
              {"n"}),
        index("audit_at", "audit", "at"),
        table("operation",
              {idColumn("id"), textColumn("act"), idColumn("author"), idColumn("device"), intColumn("parts"),
               intColumn("parts_done"), intColumn("first_seq"), intColumn("last_seq")},
              {"id"}),
        table("attachment",
              {idColumn("id"), blobColumn("hash"), intColumn("size"), textColumn("media_type"), textColumn("name"),
               intColumn("table_no"), idColumn("row_id"), idColumn("scope"), intColumn("stored")},
              {"id"}),
        index("attachment_hash", "attachment", "hash"),
        index("attachment_row", "attachment", "row_id"),
        // field 0 = the whole row; ids only, for it is kept beside the backups and applied again after a restore.
        table("erasure",
              {idColumn("id"), intColumn("table_no"), idColumn("row_id"), intColumn("field"), intColumn("seq"),
               intColumn("at"), idColumn("author")},
              {"id"}),
        index("erasure_row", "erasure", "row_id"),
    };
}

} // namespace

QList<Migration> serverMigrations()
{
    return {
        Migration{1, "start", syncTables() + deviceTables() + peopleTables() + otherTables(), {}},
    };
}

Status migrateServer(Connection &connection, const Schema &schema)
{
    FAROL_TRY(Migrator(connection, serverMigrations()).migrate());
    for (const EntityInfo &entity : schema.entities())
        FAROL_TRY(Projection(entity).refresh(connection));
    return {};
}

} // namespace farol::storage
