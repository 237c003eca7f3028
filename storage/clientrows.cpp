// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/clientrows.h"

#include "core/canonical.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol::storage {

namespace {

constexpr int PerStep = 500; ///< rows read at once where all are gone through

QList<RowKey> keysOf(TableNumber table, const QList<Uuid> &ids)
{
    QList<RowKey> keys;
    keys.reserve(ids.size());
    for (const Uuid &id : ids)
        keys += RowKey{table, id};
    return keys;
}

Result<QList<RowKey>> keysFrom(Statement &statement)
{
    QList<RowKey> keys;
    for (;;) {
        FAROL_ASSIGN(const bool more, statement.step());
        if (!more)
            return keys;
        keys += RowKey{TableNumber(statement.integer(0)), statement.uuid(1)};
    }
}

} // namespace

ClientRows::ClientRows(Connection &connection, const Schema &schema)
    : m_connection(connection), m_schema(schema), m_dirty(connection)
{
    for (const EntityInfo &info : schema.entities())
        m_tables.push_back(entityRows(connection, info, m_dirty));
}

void ClientRows::begin()
{
    m_digest.reset();
    m_digestChanged = false;
    m_anyAside.reset();
    m_last.reset();
    m_dirty.begin();
    for (const auto &table : m_tables)
        table->begin();
}

Status ClientRows::flush()
{
    if (!m_digestChanged)
        return {};
    m_digestChanged = false;
    return run(m_connection, "UPDATE counter SET value = ? WHERE name = 'digest'"_ba,
               static_cast<std::int64_t>(*m_digest));
}

RowTable &ClientRows::rows(TableNumber table)
{
    const auto found =
        std::find_if(m_tables.begin(), m_tables.end(), [table](const auto &rows) { return rows->table() == table; });
    if (found != m_tables.end())
        return **found;
    m_tables.push_back(otherRows(m_connection, table));
    return *m_tables.back();
}

ClientRows::Aside ClientRows::asideOf(const RowState &row, std::uint64_t digest)
{
    return Aside{row.scope, digest, encodeRow(row)};
}

Result<std::optional<ClientRows::Aside>> ClientRows::aside(const RowKey &key)
{
    if (!m_anyAside) {
        FAROL_ASSIGN(Statement any, m_connection.prepare("SELECT 1 FROM aside LIMIT 1"_ba));
        FAROL_ASSIGN(m_anyAside, any.step());
    }
    if (!*m_anyAside)
        return std::optional<Aside>();
    FAROL_ASSIGN(Statement statement,
                 m_connection.prepare("SELECT scope, digest, body FROM aside WHERE table_no = ? AND id = ?"_ba));
    FAROL_ASSIGN(const bool found, statement.bindAll(key.table, key.id).step());
    if (!found)
        return std::optional<Aside>();
    Aside aside{statement.id<ScopeId>(0), static_cast<std::uint64_t>(statement.integer(1)), std::nullopt};
    if (!statement.isNull(2))
        aside.body = statement.blob(2);
    return std::optional<Aside>(std::move(aside));
}

Status ClientRows::putAside(const RowKey &key, const Aside &aside)
{
    m_anyAside = true;
    FAROL_ASSIGN(Statement statement,
                 m_connection.prepare("INSERT OR REPLACE INTO aside (table_no, id, digest, body, scope)"
                                      " VALUES (?, ?, ?, ?, ?)"_ba));
    statement.bindAll(key.table, key.id, static_cast<std::int64_t>(aside.digest), aside.body);
    return statement.bindOrNull(5, aside.scope).run();
}

Result<QList<RowKey>> ClientRows::asidesWhere(const QByteArray &condition, ScopeId scope)
{
    FAROL_ASSIGN(Statement statement,
                 m_connection.prepare("SELECT table_no, id FROM aside WHERE body IS NOT NULL AND " + condition));
    statement.bind(1, scope);
    return keysFrom(statement);
}

Result<QList<RowKey>> ClientRows::pendingRows()
{
    FAROL_ASSIGN(Statement statement, m_connection.prepare("SELECT table_no, id FROM aside"_ba));
    return keysFrom(statement);
}

Result<std::optional<RowState>> ClientRows::decodeAside(const Aside &aside)
{
    if (!aside.body)
        return std::optional<RowState>();
    FAROL_ASSIGN(RowState row, decodeRow(*aside.body));
    return std::optional<RowState>(std::move(row));
}

Result<std::uint64_t> ClientRows::digest()
{
    if (!m_digest) {
        FAROL_ASSIGN(Statement statement, m_connection.prepare("SELECT value FROM counter WHERE name = 'digest'"_ba));
        FAROL_ASSIGN(const bool found, statement.step());
        if (!found)
            return fail(Error::Code::Corrupt, u"the digest is missing"_s);
        m_digest = static_cast<std::uint64_t>(statement.integer(0));
    }
    return *m_digest;
}

Status ClientRows::countDigest(std::uint64_t added, std::uint64_t removed)
{
    FAROL_ASSIGN(const std::uint64_t sum, digest());
    m_digest = sum + added - removed;
    m_digestChanged = true;
    return {};
}

Result<std::optional<RowState>> ClientRows::confirmed(const RowKey &key)
{
    FAROL_ASSIGN(const std::optional<Aside> kept, aside(key));
    if (kept)
        return decodeAside(*kept);
    FAROL_ASSIGN(RowTable::Place place, rows(key.table).find(key.id));
    m_last.reset();
    m_last.emplace(key, std::move(place));
    return m_last->place.shown;
}

Result<RowTable::Place> ClientRows::placeOf(RowTable &table, const RowKey &key)
{
    if (m_last && m_last->key == key)
        return std::move(m_last->place);
    return table.locate(key.id);
}

Status ClientRows::putConfirmed(const RowState &row)
{
    RowTable &table = rows(row.key.table);
    const std::uint64_t digest = rowDigest(row);
    FAROL_ASSIGN(RowTable::Place place, placeOf(table, row.key));
    m_last.reset();
    if (place.exists() && place.pending) {
        FAROL_ASSIGN(const std::optional<Aside> kept, aside(row.key));
        if (!kept)
            return fail(Error::Code::Corrupt, u"a pending row without its confirmed state"_s);
        FAROL_TRY(countDigest(digest, kept->body ? kept->digest : 0));
        return putAside(row.key, asideOf(row, digest));
    }
    FAROL_TRY(countDigest(digest, place.exists() ? place.digest : 0));
    return table.store(std::move(place), row, false, digest);
}

Status ClientRows::putConfirmed(const PackedRow &row)
{
    RowTable &table = rows(row.key.table);
    FAROL_ASSIGN(RowTable::Place place, placeOf(table, row.key));
    if (place.exists()) {
        m_last.emplace(row.key, std::move(place));
        FAROL_ASSIGN(const RowState unpacked, unpackRow(row));
        return putConfirmed(unpacked);
    }
    m_last.reset();
    const std::uint64_t digest = rowDigest(row);
    FAROL_TRY(countDigest(digest, 0));
    return table.insert(row, false, digest);
}

Status ClientRows::removeConfirmed(const RowKey &key)
{
    m_last.reset();
    RowTable &table = rows(key.table);
    FAROL_ASSIGN(RowTable::Place place, table.locate(key.id));
    if (!place.exists())
        return {};
    place.columns.reset();
    if (!place.pending) {
        FAROL_TRY(countDigest(0, place.digest));
        return table.erase(key.id);
    }
    FAROL_ASSIGN(const std::optional<Aside> kept, aside(key));
    if (!kept || !kept->body)
        return {};
    FAROL_TRY(countDigest(0, kept->digest));
    return putAside(key, Aside{});
}

Result<std::optional<RowState>> ClientRows::overlay(const RowKey &key)
{
    FAROL_ASSIGN(const std::optional<Aside> kept, aside(key));
    if (!kept)
        return std::optional<RowState>();
    return rows(key.table).read(key.id);
}

Status ClientRows::putOverlay(const RowState &row)
{
    m_last.reset();
    RowTable &table = rows(row.key.table);
    FAROL_ASSIGN(RowTable::Place place, table.locate(row.key.id));
    if (!place.exists()) {
        FAROL_TRY(putAside(row.key, Aside{}));
    } else if (!place.pending) {
        FAROL_ASSIGN(const std::optional<RowState> confirmed, table.read(row.key.id));
        if (!confirmed)
            return fail(Error::Code::Internal, u"a located row is gone"_s);
        FAROL_TRY(putAside(row.key, asideOf(*confirmed, place.digest)));
    }
    return table.store(std::move(place), row, true, 0);
}

Status ClientRows::removeOverlay(const RowKey &key)
{
    m_last.reset();
    FAROL_ASSIGN(const std::optional<Aside> kept, aside(key));
    if (!kept)
        return {};
    FAROL_TRY(run(m_connection, "DELETE FROM aside WHERE table_no = ? AND id = ?"_ba, key.table, key.id));
    RowTable &table = rows(key.table);
    FAROL_ASSIGN(const std::optional<RowState> confirmed, decodeAside(*kept));
    if (!confirmed)
        return table.erase(key.id);
    FAROL_ASSIGN(RowTable::Place place, table.locate(key.id));
    return table.store(std::move(place), *confirmed, false, kept->digest);
}

Result<QList<RowKey>> ClientRows::shownWhere(TableNumber table, FieldNumber field, const Value &value)
{
    FAROL_ASSIGN(const QList<Uuid> ids, rows(table).where(field, value));
    return keysOf(table, ids);
}

Result<QList<TableNumber>> ClientRows::tables()
{
    QList<TableNumber> numbers;
    for (const EntityInfo &info : m_schema.entities())
        numbers += info.table;
    FAROL_ASSIGN(Statement statement, m_connection.prepare("SELECT DISTINCT table_no FROM other_row"_ba));
    for (;;) {
        FAROL_ASSIGN(const bool more, statement.step());
        if (!more)
            break;
        numbers += TableNumber(statement.integer(0));
    }
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    return numbers;
}

Result<QList<RowKey>> ClientRows::eraseScope(ScopeId scope)
{
    FAROL_ASSIGN(QList<RowKey> keys, asidesWhere("scope = ?", scope));
    for (const RowKey &key : std::as_const(keys))
        FAROL_TRY(removeConfirmed(key));
    FAROL_ASSIGN(const QList<TableNumber> numbers, tables());
    for (const TableNumber number : numbers) {
        FAROL_ASSIGN(const QList<Uuid> ids, rows(number).ofScope(scope));
        for (const Uuid &id : ids) {
            const RowKey key{number, id};
            FAROL_ASSIGN(const std::optional<Aside> kept, aside(key));
            FAROL_TRY(kept ? removeOverlay(key) : removeConfirmed(key));
        }
        keys += keysOf(number, ids);
    }
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
}

Result<QList<RowKey>> ClientRows::eraseConfirmed()
{
    m_last.reset();
    FAROL_ASSIGN(QList<RowKey> keys, asidesWhere("?1 IS NOT NULL", {}));
    FAROL_ASSIGN(const QList<TableNumber> numbers, tables());
    for (const TableNumber number : numbers) {
        FAROL_ASSIGN(const QList<Uuid> ids, rows(number).eraseConfirmed());
        keys += keysOf(number, ids);
    }
    std::sort(keys.begin(), keys.end());
    m_digest = 0;
    m_digestChanged = true;
    FAROL_TRY(run(m_connection, "UPDATE aside SET scope = NULL, digest = 0, body = NULL"_ba));
    return keys;
}

Result<QList<RowKey>> ClientRows::eraseAll()
{
    FAROL_ASSIGN(const QList<RowKey> pending, pendingRows());
    for (const RowKey &key : pending)
        FAROL_TRY(rows(key.table).erase(key.id));
    FAROL_TRY(run(m_connection, "DELETE FROM aside"_ba));
    FAROL_ASSIGN(QList<RowKey> keys, eraseConfirmed());
    keys += pending;
    std::sort(keys.begin(), keys.end());
    return keys;
}

Result<QList<RowState>> ClientRows::confirmedAfter(const RowKey &after, int limit)
{
    QList<RowState> found;
    FAROL_ASSIGN(const QList<TableNumber> numbers, tables());
    for (const TableNumber number : numbers) {
        if (number < after.table)
            continue;
        bool fromFirst = number > after.table;
        Uuid from = fromFirst ? Uuid() : after.id;
        while (found.size() < limit) {
            const int wanted = limit - int(found.size());
            FAROL_ASSIGN(const QList<RowTable::Shown> page, rows(number).after(from, fromFirst, wanted));
            for (const RowTable::Shown &shown : page) {
                std::optional<RowState> row = shown.row;
                if (shown.pending) {
                    FAROL_ASSIGN(row, confirmed(shown.row.key));
                }
                if (row)
                    found += std::move(*row);
            }
            if (page.size() < wanted)
                break;
            from = page.last().row.key.id;
            fromFirst = false;
        }
    }
    return found;
}

Status ClientRows::adopt()
{
    for (const EntityInfo &info : m_schema.entities()) {
        const std::unique_ptr<RowTable> unknown = otherRows(m_connection, info.table);
        RowTable &known = rows(info.table);
        for (;;) {
            FAROL_ASSIGN(const QList<RowTable::Shown> page, unknown->after(Uuid(), true, PerStep));
            for (const RowTable::Shown &shown : page) {
                FAROL_ASSIGN(RowTable::Place old, unknown->locate(shown.row.key.id));
                FAROL_TRY(known.store({}, shown.row, shown.pending, old.digest));
                FAROL_TRY(unknown->erase(shown.row.key.id));
            }
            if (page.size() < PerStep)
                break;
        }
        FAROL_ASSIGN(Statement statement, m_connection.prepare("SELECT id FROM "_ba + info.name + " WHERE extra = 1"));
        QList<Uuid> ids;
        for (;;) {
            FAROL_ASSIGN(const bool more, statement.step());
            if (!more)
                break;
            ids += statement.uuid(0);
        }
        for (const Uuid &id : std::as_const(ids)) {
            FAROL_ASSIGN(const std::optional<RowState> row, known.read(id));
            FAROL_ASSIGN(RowTable::Place place, known.locate(id));
            const bool pending = place.pending;
            const std::uint64_t digest = place.digest;
            if (row)
                FAROL_TRY(known.store(std::move(place), *row, pending, digest));
        }
    }
    return {};
}

} // namespace farol::storage
