// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QList>

#include <cstdint>
#include <variant>

namespace farol::storage {

/// The few types our tables are made of, spelt alike for every backend.
enum class ColumnType : std::uint8_t {
    Id, ///< 16 bytes: BLOB, BYTEA
    Int, ///< 64 bits: INTEGER, BIGINT (never INTEGER on PostgreSQL, which has 32)
    Text, ///< compared bytewise: TEXT, TEXT COLLATE "C"
    Blob, ///< BLOB, BYTEA
    Bool, ///< Int 0 or 1
    Real, ///< REAL, DOUBLE PRECISION
};

struct Column final {
    QByteArray name;
    ColumnType type = ColumnType::Int;
    bool nullable = false;
    QByteArray fallback; ///< SQL of the default value; empty = none

    [[nodiscard]] Column orNull() const;
    [[nodiscard]] Column defaultsTo(const QByteArray &sql) const;
};

[[nodiscard]] Column idColumn(const QByteArray &name);
[[nodiscard]] Column intColumn(const QByteArray &name);
[[nodiscard]] Column textColumn(const QByteArray &name);
[[nodiscard]] Column blobColumn(const QByteArray &name);
[[nodiscard]] Column boolColumn(const QByteArray &name);
[[nodiscard]] Column realColumn(const QByteArray &name);

/// There are no foreign keys: checks across rows are the hub's, and their locks would break the order of ours.
struct Table final {
    QByteArray name;
    QList<Column> columns;
    QByteArrayList primaryKey;
    bool clustered = false; ///< SQLite keeps small rows inside the primary key (WITHOUT ROWID)
};

struct Index final {
    QByteArray name;
    QByteArray table;
    QByteArray expressions; ///< "seq" or "scope, seq"; SQL both backends know
    bool unique = false;
    QByteArray where; ///< partial when not empty
};

struct AddColumn final {
    QByteArray table;
    Column column; ///< nullable or with a default
};

/// Where the backends must differ, and for whatever the types above cannot say.
struct Script final {
    QByteArray sqlite;
    QByteArray postgres;
};

using Step = std::variant<Table, Index, AddColumn, Script>;

/// The name in double quotes, safe whatever it is.
[[nodiscard]] QByteArray quotedName(const QByteArray &name);
/// The names quoted, with commas between.
[[nodiscard]] QByteArray quotedNames(const QByteArrayList &names);
/// `count` placeholders with commas between.
[[nodiscard]] QByteArray placeholders(qsizetype count);
/// Inserts `rows` rows, replacing those whose key is there already.
[[nodiscard]] QByteArray upsertSql(const QByteArray &table, const QByteArrayList &columns, const QByteArrayList &key,
                                   qsizetype rows = 1);
/// How many of `left` rows to write with one statement: the texts for 64, 8 and 1 rows serve any number of rows and stay
/// prepared.
[[nodiscard]] qsizetype chunkSize(qsizetype left);
/// The SQL of one step.
[[nodiscard]] QByteArray sqlOf(const Step &step, Backend backend);
/// Every table, column and index of the database in a stable order, for tests and for support.
[[nodiscard]] Result<QByteArray> describeSchema(Connection &connection);

} // namespace farol::storage
