// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/projection.h"

#include "core/canonical.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace farol::storage {

namespace {

/// A B-tree of PostgreSQL takes no more than about 2,700 bytes, so texts are indexed by their beginning.
constexpr auto IndexedText = "substr(%1, 1, 200)";

Column columnOf(const FieldInfo &field)
{
    const QByteArray name = field.name;
    switch (field.type) {
    case FieldType::Boolean: return boolColumn(name).orNull();
    case FieldType::Integer:
    case FieldType::Day:
    case FieldType::Instant: return intColumn(name).orNull();
    case FieldType::Id: return idColumn(name).orNull();
    case FieldType::Text:
    case FieldType::LongText:
    case FieldType::Key:
    case FieldType::Set: break;
    }
    return textColumn(name).orNull();
}

bool isText(const FieldInfo &field)
{
    return columnOf(field).type == ColumnType::Text;
}

QByteArray prefixOf(const QByteArray &expression)
{
    return QByteArray(IndexedText).replace("%1", expression);
}

QString jsonOf(const QStringList &elements)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(elements)).toJson(QJsonDocument::Compact));
}

/// PostgreSQL's texts cannot hold U+0000, and one such text must not hold up its device's line for ever.
QString storable(const QString &text)
{
    return text.contains(QChar::Null) ? QString(text).remove(QChar::Null) : text;
}

/// A value whose type is not its field's (a newer peer's, say) counts as none.
void bindValue(Statement &statement, int index, const FieldInfo &field, const Value &value)
{
    const Column column = columnOf(field);
    if (const auto *truth = value.get<bool>(); truth != nullptr && column.type == ColumnType::Bool)
        statement.bind(index, *truth);
    else if (const auto *number = value.get<std::int64_t>(); number != nullptr && column.type == ColumnType::Int)
        statement.bind(index, *number);
    else if (const auto *id = value.get<Uuid>(); id != nullptr && column.type == ColumnType::Id)
        statement.bind(index, *id);
    else if (const auto *text = value.get<QString>(); text != nullptr && column.type == ColumnType::Text)
        statement.bind(index, storable(*text));
    else if (const auto *set = value.get<QStringList>(); set != nullptr && field.type == FieldType::Set)
        statement.bind(index, storable(jsonOf(*set)));
    else
        statement.bind(index, nullptr);
}

FieldInfo deletedField()
{
    FieldInfo field;
    field.number = DeletedField;
    field.name = "deleted";
    field.type = FieldType::Boolean;
    return field;
}

} // namespace

Projection::Projection(const EntityInfo &entity) : m_entity(entity)
{
    m_entity.fields.prepend(deletedField());
    m_columns = {"id", "scope"};
    for (const FieldInfo &field : std::as_const(m_entity.fields))
        m_columns += field.name;
}

bool Projection::isSearched(const FieldInfo &field) const
{
    if (field.type == FieldType::Id || field.number == m_entity.naturalKey)
        return true;
    for (const RuleInfo &rule : m_entity.rules) {
        if (rule.kind == RuleKind::Unique && rule.field == field.number)
            return true;
    }
    return false;
}

QList<Step> Projection::steps() const
{
    Table table{m_entity.name, {idColumn("id"), idColumn("scope")}, {"id"}, false};
    QList<Step> indexes;
    for (const FieldInfo &field : m_entity.fields) {
        table.columns += columnOf(field);
        if (!isSearched(field))
            continue;
        const QByteArray column = quotedName(field.name);
        const QByteArray expression = isText(field) ? prefixOf(column) : column;
        indexes += Index{QByteArray(m_entity.name) + '_' + field.name, m_entity.name, expression, false,
                         column + " IS NOT NULL"};
    }
    return QList<Step>{table} + indexes;
}

Status Projection::refresh(Connection &connection) const
{
    QByteArray script;
    for (const Step &step : steps())
        script += sqlOf(step, connection.backend()) + ";\n";
    const QByteArray hash = contentHash({"farol-projection", script});
    return retrying(connection, [&]() -> Status {
        if (connection.backend() == Backend::Postgres) // two processes that start together take turns
            FAROL_TRY(connection.execute("SET LOCAL lock_timeout = 0; SET LOCAL statement_timeout = 0; "
                                         "LOCK TABLE projection IN SHARE ROW EXCLUSIVE MODE"));
        FAROL_ASSIGN(auto known, connection.prepare("SELECT hash FROM projection WHERE table_no = ?"));
        FAROL_ASSIGN(const bool found, known.bind(1, m_entity.table).step());
        if (found && known.blob(0) == hash)
            return {};
        known.reset();
        return rebuild(connection, hash);
    });
}

Status Projection::rebuild(Connection &connection, const QByteArray &hash) const
{
    FAROL_TRY(connection.execute("DROP TABLE IF EXISTS " + quotedName(m_entity.name)));
    for (const Step &step : steps())
        FAROL_TRY(connection.execute(sqlOf(step, connection.backend())));
    FAROL_TRY(fill(connection));
    return run(connection,
               "INSERT INTO projection (table_no, hash) VALUES (?, ?) "
               "ON CONFLICT (table_no) DO UPDATE SET hash = excluded.hash",
               m_entity.table, hash);
}

Status Projection::fill(Connection &connection) const
{
    FAROL_ASSIGN(auto rows, connection.prepare("SELECT id, scope, seq, body FROM row_state WHERE table_no = ? "
                                               "AND body IS NOT NULL ORDER BY table_no, id"));
    rows.bind(1, m_entity.table).stream();
    for (;;) {
        FAROL_ASSIGN(const bool more, rows.step());
        if (!more)
            return {};
        RowState row;
        row.key = RowKey{m_entity.table, rows.uuid(0)};
        row.scope = rows.id<ScopeId>(1);
        row.seq = rows.integer(2);
        FAROL_ASSIGN(row.fields, decodeFields(rows.blob(3)));
        FAROL_TRY(put(connection, {row}));
    }
}

Status Projection::put(Connection &connection, const QList<RowState> &rows) const
{
    FAROL_ASSIGN(auto statement, connection.prepare(upsertSql(m_entity.name, m_columns, {"id"}, rows.size())));
    int index = 0;
    for (const RowState &row : rows) {
        statement.bind(++index, row.key.id);
        statement.bind(++index, row.scope);
        for (const FieldInfo &field : m_entity.fields)
            bindValue(statement, ++index, field, row.value(field.number));
    }
    return statement.run();
}

Result<QList<RowKey>> Projection::rowsWhere(Connection &connection, FieldNumber number, const Value &value) const
{
    const FieldInfo *field = m_entity.field(number);
    if (field == nullptr)
        return fail(Error::Code::Invalid, u"table %1 has no field %2"_s.arg(m_entity.table).arg(number));
    const QByteArray column = quotedName(field->name);
    QByteArray condition = column + (value.isNull() ? " IS NULL" : " = ?");
    const bool byPrefix = isText(*field) && !value.isNull();
    if (byPrefix)
        condition += " AND " + prefixOf(column) + " = " + prefixOf("CAST(? AS TEXT)");
    FAROL_ASSIGN(auto statement, connection.prepare("SELECT \"id\" FROM " + quotedName(m_entity.name) + " WHERE "
                                                    + condition + " ORDER BY \"id\""));
    if (!value.isNull())
        bindValue(statement, 1, *field, value);
    if (byPrefix)
        bindValue(statement, 2, *field, value);
    QList<RowKey> keys;
    for (;;) {
        FAROL_ASSIGN(const bool more, statement.step());
        if (!more)
            return keys;
        keys += RowKey{m_entity.table, statement.uuid(0)};
    }
}

} // namespace farol::storage
