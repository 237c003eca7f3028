// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/ddl.h"

namespace farol::storage {

namespace {

QByteArray typeName(ColumnType type, Backend backend)
{
    const bool sqlite = backend == Backend::Sqlite;
    switch (type) {
    case ColumnType::Id:
    case ColumnType::Blob: return sqlite ? "BLOB" : "BYTEA";
    case ColumnType::Int:
    case ColumnType::Bool: return sqlite ? "INTEGER" : "BIGINT";
    case ColumnType::Text: return sqlite ? "TEXT" : "TEXT COLLATE \"C\"";
    case ColumnType::Real: return sqlite ? "REAL" : "DOUBLE PRECISION";
    }
    return {};
}

QByteArray columnSql(const Column &column, Backend backend)
{
    QByteArray sql = quotedName(column.name) + ' ' + typeName(column.type, backend);
    if (!column.nullable)
        sql += " NOT NULL";
    if (!column.fallback.isEmpty())
        sql += " DEFAULT " + column.fallback;
    return sql;
}

struct Renderer {
    Backend backend;

    QByteArray operator()(const Table &table) const
    {
        QByteArrayList parts;
        for (const Column &column : table.columns)
            parts += "    " + columnSql(column, backend);
        if (!table.primaryKey.isEmpty())
            parts += "    PRIMARY KEY (" + quotedNames(table.primaryKey) + ')';
        QByteArray sql = "CREATE TABLE " + quotedName(table.name) + " (\n" + parts.join(",\n") + "\n)";
        if (table.clustered && backend == Backend::Sqlite)
            sql += " WITHOUT ROWID";
        return sql;
    }

    QByteArray operator()(const Index &index) const
    {
        QByteArray sql = QByteArray(index.unique ? "CREATE UNIQUE INDEX " : "CREATE INDEX ") + quotedName(index.name)
                         + " ON " + quotedName(index.table) + " (" + index.expressions + ')';
        if (!index.where.isEmpty())
            sql += " WHERE " + index.where;
        return sql;
    }

    QByteArray operator()(const AddColumn &added) const
    {
        return "ALTER TABLE " + quotedName(added.table) + " ADD COLUMN " + columnSql(added.column, backend);
    }

    QByteArray operator()(const Script &script) const
    {
        return backend == Backend::Sqlite ? script.sqlite : script.postgres;
    }
};

/// Our own text of each object; what SQLite makes by itself (automatic indexes, shadow tables) has none or follows.
constexpr auto SqliteObjects = "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' "
                               "ORDER BY tbl_name, type DESC, name";
constexpr auto PostgresObjects = R"(
    SELECT line FROM (
        SELECT c.table_name || '.' || c.column_name || ' ' || c.data_type || COALESCE(' COLLATE ' || c.collation_name, '')
               || CASE c.is_nullable WHEN 'NO' THEN ' NOT NULL' ELSE '' END
               || COALESCE(' DEFAULT ' || c.column_default, '') AS line,
               c.table_name AS owner, 1 AS kind, CAST(c.ordinal_position AS INTEGER) AS place
        FROM information_schema.columns c WHERE c.table_schema = current_schema()
        UNION ALL
        SELECT replace(i.indexdef, current_schema() || '.', ''), i.tablename, 2, 0
        FROM pg_indexes i WHERE i.schemaname = current_schema()
    ) AS object ORDER BY CAST(owner AS TEXT) COLLATE "C", kind, place, CAST(line AS TEXT) COLLATE "C")";

Column column(const QByteArray &name, ColumnType type)
{
    Column made;
    made.name = name;
    made.type = type;
    return made;
}

} // namespace

Column Column::orNull() const
{
    Column copy = *this;
    copy.nullable = true;
    return copy;
}

Column Column::defaultsTo(const QByteArray &sql) const
{
    Column copy = *this;
    copy.fallback = sql;
    return copy;
}

Column idColumn(const QByteArray &name)
{
    return column(name, ColumnType::Id);
}

Column intColumn(const QByteArray &name)
{
    return column(name, ColumnType::Int);
}

Column textColumn(const QByteArray &name)
{
    return column(name, ColumnType::Text);
}

Column blobColumn(const QByteArray &name)
{
    return column(name, ColumnType::Blob);
}

Column boolColumn(const QByteArray &name)
{
    return column(name, ColumnType::Bool);
}

Column realColumn(const QByteArray &name)
{
    return column(name, ColumnType::Real);
}

QByteArray quotedName(const QByteArray &name)
{
    QByteArray escaped = name;
    return '"' + escaped.replace('"', "\"\"") + '"';
}

QByteArray quotedNames(const QByteArrayList &names)
{
    QByteArrayList quoted;
    for (const QByteArray &name : names)
        quoted += quotedName(name);
    return quoted.join(", ");
}

QByteArray placeholders(qsizetype count)
{
    return QByteArrayList(count, "?").join(", ");
}

QByteArray upsertSql(const QByteArray &table, const QByteArrayList &columns, const QByteArrayList &key, qsizetype rows)
{
    QByteArrayList updates;
    for (const QByteArray &column : columns) {
        if (!key.contains(column))
            updates += quotedName(column) + " = excluded." + quotedName(column);
    }
    const QByteArrayList tuples(rows, '(' + placeholders(columns.size()) + ')');
    return "INSERT INTO " + quotedName(table) + " (" + quotedNames(columns) + ") VALUES " + tuples.join(", ")
           + " ON CONFLICT (" + quotedNames(key) + ") DO UPDATE SET " + updates.join(", ");
}

qsizetype chunkSize(qsizetype left)
{
    for (const qsizetype size : {64, 8}) {
        if (left >= size)
            return size;
    }
    return 1;
}

QByteArray sqlOf(const Step &step, Backend backend)
{
    return std::visit(Renderer{backend}, step);
}

Result<QByteArray> describeSchema(Connection &connection)
{
    const bool sqlite = connection.backend() == Backend::Sqlite;
    FAROL_ASSIGN(auto statement, connection.prepare(sqlite ? SqliteObjects : PostgresObjects));
    QByteArray text;
    for (;;) {
        FAROL_ASSIGN(const bool more, statement.step());
        if (!more)
            return text;
        text += statement.text(0).toUtf8() + '\n';
    }
}

} // namespace farol::storage
