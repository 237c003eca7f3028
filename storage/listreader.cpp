// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/listreader.h"

#include "core/canonical.h"
#include "core/tables.h"
#include "core/text/utf8.h"
#include "storage/listfunctions.h"

#include <QSet>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace farol::storage {

namespace {

constexpr int MaxPage = 10'000;
constexpr int UsualPage = 200;
constexpr int RowHead = 3; ///< id, pending, conflict come before the values

/// The columns of a list, in the order asked, derived ones only when asked for; a field the entity does not have is null in every row.
QList<const FieldColumn *> columnsOf(const EntityColumns &entity, const QList<FieldNumber> &asked)
{
    QList<const FieldColumn *> columns;
    if (asked.isEmpty()) {
        for (const FieldInfo &info : entity.info().fields)
            columns += entity.field(info.number);
    }
    for (const FieldNumber number : asked)
        columns += entity.column(number);
    return columns;
}

QByteArray selectSql(const EntityColumns &entity, const QList<const FieldColumn *> &columns)
{
    QByteArray sql = "SELECT id, pending, conflict"_ba;
    for (const FieldColumn *column : columns)
        sql += ", "
               + (column == nullptr ? "NULL"_ba
                  : column->isOwn() ? ownValueSql(*column, column->name)
                                    : column->name);
    return sql + " FROM " + entity.table() + " WHERE ";
}

/// Turns the rows of one answer into values. Texts and sets that repeat from row to row, as stages, countries and tags do
/// in a sorted list, share one storage.
class RowMaker final
{
public:
    explicit RowMaker(QList<const FieldColumn *> columns)
        : m_columns(std::move(columns)), m_before(std::size_t(m_columns.size()))
    {}

    [[nodiscard]] ListRow rowFrom(const Statement &statement)
    {
        ListRow row;
        row.id = statement.uuid(0);
        row.pending = statement.boolean(1);
        row.conflict = statement.boolean(2);
        row.values.reserve(m_columns.size());
        for (qsizetype i = 0; i < m_columns.size(); ++i)
            row.values.append(valueOf(statement, i));
        return row;
    }

private:
    /// What the row before held.
    struct Before {
        std::string utf8;
        Value value;
    };

    static bool isShared(FieldType type)
    {
        return type == FieldType::Text || type == FieldType::Key || type == FieldType::Set;
    }

    static Value sharedValue(FieldType type, QByteArrayView utf8)
    {
        if (utf8.isEmpty())
            return {};
        return type == FieldType::Set ? Value(decodeSet(utf8)) : Value(exactText(utf8));
    }

    Value valueOf(const Statement &statement, qsizetype i)
    {
        const FieldColumn *column = m_columns.at(i);
        if (column == nullptr)
            return {};
        const int place = RowHead + int(i);
        if (!isShared(column->info.type))
            return readField(statement, place, column->info);
        Before &before = m_before[std::size_t(i)];
        const QByteArrayView utf8 = statement.blobView(place);
        if (std::string_view(utf8.data(), std::size_t(utf8.size())) != before.utf8) {
            before.utf8.assign(utf8.cbegin(), utf8.cend());
            before.value = sharedValue(column->info.type, utf8);
        }
        return before.value;
    }

    QList<const FieldColumn *> m_columns;
    std::vector<Before> m_before; ///< by column
};

QByteArray idsSql(const ListSql::Part &part)
{
    return "SELECT id FROM " + part.from + " WHERE " + part.where + " ORDER BY " + part.order;
}

QByteArray pageSql(const EntityColumns &entity, const QList<const FieldColumn *> &columns, const ListSql::Part &part)
{
    return selectSql(entity, columns) + part.where + " ORDER BY " + part.order + " LIMIT ?";
}

/// Whether rows are better read once it is known which: what stands in another table would be looked up for every row that
/// is sorted, and only one page of them is wanted.
bool readsIdsFirst(const ListSql &sql, const QList<const FieldColumn *> &columns)
{
    return sql.parts.size() > 1 || std::any_of(columns.cbegin(), columns.cend(), [](const FieldColumn *column) {
               return column != nullptr && column->isOwn();
           });
}

} // namespace

ListReader::ListReader(std::unique_ptr<SqliteConnection> connection, const Schema &schema)
    : m_connection(std::move(connection)), m_schema(schema)
{
    for (const EntityInfo &info : schema.entities())
        m_entities.emplace_back(info);
}

Result<std::unique_ptr<ListReader>> ListReader::open(std::unique_ptr<SqliteConnection> connection, const Schema &schema)
{
    FAROL_TRY(addListFunctions(*connection));
    return std::unique_ptr<ListReader>(new ListReader(std::move(connection), schema));
}

void ListReader::setCustomFields(const CustomCatalog &catalog)
{
    for (EntityColumns &entity : m_entities) {
        if (entity.info().table == tables::Customer)
            entity = EntityColumns(catalog);
    }
}

Result<const EntityColumns *> ListReader::entity(TableNumber table) const
{
    const auto found = std::find_if(m_entities.begin(), m_entities.end(),
                                    [table](const EntityColumns &entity) { return entity.info().table == table; });
    if (found == m_entities.end())
        return fail(Error::Code::Invalid, u"there is no table %1"_s.arg(table));
    return &*found;
}

Result<ListPage> ListReader::readPage(const ListQuery &query, std::uint64_t request)
{
    FAROL_ASSIGN(const EntityColumns *table, entity(query.table));
    FAROL_ASSIGN(const ListSql sql, listSql(query, *table, m_schema));
    const QList<const FieldColumn *> columns = columnsOf(*table, query.columns);
    const int limit = std::clamp(query.limit, 0, MaxPage);
    ListPage page{request, {}};
    if (readsIdsFirst(sql, columns)) {
        FAROL_ASSIGN(const QList<Uuid> ids, orderedIds(sql, limit));
        FAROL_ASSIGN(page.rows, readRows(*table, query.columns, ids, query.deleted));
        return page;
    }
    FAROL_ASSIGN(Statement statement, m_connection->prepare(pageSql(*table, columns, sql.parts.constFirst())));
    const int limitIndex = sql.bind(statement);
    statement.bind(limitIndex, limit);
    page.rows.reserve(std::min(limit, UsualPage));
    RowMaker maker(columns);
    for (;;) {
        FAROL_ASSIGN(const bool more, statement.step());
        if (!more)
            return page;
        page.rows.append(maker.rowFrom(statement));
    }
}

Result<ListIds> ListReader::readIds(const ListQuery &query, std::uint64_t request)
{
    FAROL_ASSIGN(const EntityColumns *table, entity(query.table));
    FAROL_ASSIGN(const ListSql sql, listSql(query, *table, m_schema));
    FAROL_ASSIGN(const QList<Uuid> ids, orderedIds(sql, std::nullopt));
    return ListIds{request, ids};
}

/// At most `limit` of them, a few less where a row came twice.
Result<QList<Uuid>> ListReader::orderedIds(const ListSql &sql, std::optional<int> limit)
{
    QList<Uuid> ids;
    QSet<Uuid> seen;
    const bool mayRepeat = sql.parts.size() > 1;
    for (const ListSql::Part &part : sql.parts) {
        const int left = limit ? *limit - int(ids.size()) : 1;
        if (left <= 0)
            break;
        FAROL_ASSIGN(Statement statement, m_connection->prepare(idsSql(part) + (limit ? " LIMIT ?" : "")));
        const int limitIndex = sql.bind(statement);
        if (limit)
            statement.bind(limitIndex, left);
        for (;;) {
            FAROL_ASSIGN(const bool more, statement.step());
            if (!more)
                break;
            const Uuid id = statement.uuid(0);
            if (mayRepeat && seen.contains(id))
                continue;
            if (mayRepeat)
                seen.insert(id);
            ids += id;
        }
    }
    return ids;
}

Status ListReader::answer(const ListQuery &query, std::uint64_t request, const std::function<void(ListPage)> &page,
                          const std::function<void(ListIds)> &ids)
{
    return reading(*m_connection, [&]() -> Status {
        FAROL_ASSIGN(ListPage first, readPage(query, request));
        page(std::move(first));
        if (query.pageOnly)
            return {};
        FAROL_ASSIGN(ListIds all, readIds(query, request));
        ids(std::move(all));
        return {};
    });
}

Result<ListPage> ListReader::page(const ListQuery &query, std::uint64_t request)
{
    ListPage page;
    FAROL_TRY(reading(*m_connection, [&]() -> Status {
        FAROL_ASSIGN(page, readPage(query, request));
        return {};
    }));
    return page;
}

Result<ListIds> ListReader::ids(const ListQuery &query, std::uint64_t request)
{
    ListIds ids;
    FAROL_TRY(reading(*m_connection, [&]() -> Status {
        FAROL_ASSIGN(ids, readIds(query, request));
        return {};
    }));
    return ids;
}

Result<QList<ListRow>> ListReader::rows(TableNumber table, const QList<FieldNumber> &columns, const QList<Uuid> &ids,
                                        bool deleted)
{
    FAROL_ASSIGN(const EntityColumns *known, entity(table));
    QList<ListRow> rows;
    FAROL_TRY(reading(*m_connection, [&]() -> Status {
        FAROL_ASSIGN(rows, readRows(*known, columns, ids, deleted));
        return {};
    }));
    return rows;
}

Result<QList<ListRow>> ListReader::readRows(const EntityColumns &entity, const QList<FieldNumber> &columns,
                                            const QList<Uuid> &ids, bool deleted)
{
    const QList<const FieldColumn *> wanted = columnsOf(entity, columns);
    QList<ListRow> rows;
    rows.reserve(ids.size());
    RowMaker maker(wanted);
    FAROL_ASSIGN(Statement statement, m_connection->prepare(selectSql(entity, wanted) + "id = ? AND "
                                                            + (deleted ? trashSql(entity.info(), m_schema)
                                                                       : aliveSql(entity.info(), m_schema))));
    for (const Uuid &id : ids) {
        FAROL_ASSIGN(const bool found, statement.bind(1, id).step());
        if (found)
            rows.append(maker.rowFrom(statement));
    }
    return rows;
}

Result<RowState> ListReader::row(const RowKey &key)
{
    const auto known = entity(key.table);
    FAROL_ASSIGN(Statement statement,
                 m_connection->prepare(known ? (*known)->selectById()
                                             : "SELECT body FROM other_row WHERE id = ? AND table_no = ?"_ba));
    statement.bind(1, key.id);
    if (!known)
        statement.bind(2, key.table);
    FAROL_ASSIGN(const bool found, statement.step());
    if (!found)
        return fail(Error::Code::NotFound, u"there is no such row"_s);
    return known ? shownRow(statement, **known) : decodeRow(statement.blob(0));
}

Result<StoreCounts> ListReader::counts()
{
    QByteArray conflicts;
    for (const EntityColumns &entity : m_entities) {
        if (entity.info().kind == EntityKind::Record) // of the others nothing is merged
            conflicts += " + (SELECT count(*) FROM " + entity.table() + " WHERE conflict = 1 AND "
                         + aliveSql(entity.info(), m_schema) + ')';
    }
    FAROL_ASSIGN(Statement statement, m_connection->prepare("SELECT (SELECT count(*) FROM outbox WHERE status = 1),"
                                                            " (SELECT count(*) FROM attention), 0"
                                                            + conflicts));
    FAROL_TRY(statement.step());
    return StoreCounts{statement.integer(0), statement.integer(1), statement.integer(2)};
}

Result<ScopeCounts> ListReader::scopeCounts()
{
    FAROL_ASSIGN(
        Statement statement,
        m_connection->prepare("SELECT coalesce(sum(status = 2), 0), coalesce(sum(status IN (1, 4)), 0) FROM scope"));
    FAROL_TRY(statement.step());
    return ScopeCounts{statement.integer(0), statement.integer(1)};
}

Result<QByteArray> ListReader::plan(const ListQuery &query, bool ids)
{
    FAROL_ASSIGN(const EntityColumns *table, entity(query.table));
    FAROL_ASSIGN(const ListSql sql, listSql(query, *table, m_schema));
    const QList<const FieldColumn *> columns = columnsOf(*table, query.columns);
    QList<QByteArray> statements;
    for (const ListSql::Part &part : std::as_const(sql.parts))
        statements += ids                           ? idsSql(part)
                      : readsIdsFirst(sql, columns) ? idsSql(part) + " LIMIT ?"
                                                    : pageSql(*table, columns, part);
    return queryPlan(*m_connection, statements);
}

} // namespace farol::storage
