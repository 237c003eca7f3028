// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/canonical.h"
#include "storage/clientrows.h"

#include <QHash>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace farol::storage {

namespace {

constexpr int LocatedFields = 7; ///< row, pending, digest, scope, deleted, conflict, extra come before the fields

Result<QList<Uuid>> idsOf(Statement &statement)
{
    QList<Uuid> ids;
    for (;;) {
        FAROL_ASSIGN(const bool more, statement.step());
        if (!more)
            return ids;
        ids += statement.uuid(0);
    }
}

/// The sort keys of a column with few different texts (countries, industries), which a load would make for every row.
class KeyMemo final
{
public:
    void forget() { m_keys.clear(); }
    QByteArray of(QByteArrayView item)
    {
        constexpr qsizetype Most = 256;
        if (m_useless || item.isEmpty())
            return itemKey(item);
        const auto known = m_keys.constFind(QByteArray::fromRawData(item.data(), item.size()));
        if (known != m_keys.constEnd())
            return *known;
        m_useless = m_keys.size() >= Most;
        if (m_useless)
            m_keys.clear();
        QByteArray key = itemKey(item);
        if (!m_useless)
            m_keys.insert(item.toByteArray(), key);
        return key;
    }

private:
    QHash<QByteArray, QByteArray> m_keys;
    bool m_useless = false; ///< nearly every row has a text of its own
};

class EntityRows final : public RowTable
{
public:
    EntityRows(Connection &connection, const EntityInfo &info, DirtyList &dirty)
        : m_connection(connection), m_columns(info), m_followed(info), m_dirty(dirty)
    {
        for (qsizetype i = 0; i < m_columns.fields().size(); ++i) {
            const std::uint64_t bit = EntityColumns::bitOf(i);
            m_wordBits |= m_followed.search.watches(m_columns.fields()[i].info.number) ? bit : 0;
            m_figureBits |= m_followed.feeds() ? bit : 0;
        }
        m_figureBits |= m_followed.feeds() ? std::uint64_t(EntityColumns::Deleted) : 0;
    }

    [[nodiscard]] TableNumber table() const override { return m_columns.info().table; }

    void begin() override
    {
        for (auto &memo : m_keys)
            memo.second.forget();
    }

    Result<Place> locate(const Uuid &id) override
    {
        FAROL_ASSIGN(Statement statement, m_connection.prepare(m_columns.locate()));
        FAROL_ASSIGN(const bool found, statement.bind(1, id).step());
        Place place;
        if (!found)
            return place;
        place.row = statement.integer(0);
        place.pending = statement.boolean(1);
        place.digest = static_cast<std::uint64_t>(statement.integer(2));
        place.columns.emplace(std::move(statement));
        return place;
    }

    Result<Place> find(const Uuid &id) override
    {
        FAROL_ASSIGN(Statement statement, m_connection.prepare(m_columns.selectById()));
        FAROL_ASSIGN(const bool found, statement.bind(1, id).step());
        Place place;
        if (!found)
            return place;
        place.row = statement.integer(m_columns.placeColumn());
        place.pending = statement.boolean(EntityColumns::PendingColumn);
        place.digest = static_cast<std::uint64_t>(statement.integer(m_columns.placeColumn() + 1));
        FAROL_ASSIGN(place.shown, shownRow(statement, m_columns));
        return place;
    }

    Status store(Place place, const RowState &row, bool pending, std::uint64_t digest) override
    {
        return place.exists() ? update(std::move(place), row, pending, digest) : insert(packRow(row), pending, digest);
    }

    Status insert(const PackedRow &row, bool pending, std::uint64_t digest) override
    {
        FAROL_ASSIGN(const SplitFields split, splitFields(row.fields, m_columns.info()));
        FAROL_ASSIGN(Statement statement, m_connection.prepare(m_columns.insert()));
        statement.bindAll(row.key.id, row.scope, row.seq, static_cast<std::int64_t>(digest), split.deleted, pending,
                          split.conflict, split.extra, split.meta);
        int index = 9;
        for (const FieldColumn &column : m_columns.fields()) {
            const QByteArrayView item = split.item(column.info.number);
            FAROL_TRY(bindItem(statement, ++index, column.info, item));
            if (column.key.isEmpty())
                continue;
            const QByteArray key = m_keys[column.info.number].of(item);
            if (key.isNull())
                statement.bind(++index, nullptr);
            else
                statement.bind(++index, key);
        }
        return statement.run();
    }

    Status erase(const Uuid &id) override
    {
        if (!m_followed.isFollowed())
            return run(m_connection, "DELETE FROM " + m_columns.table() + " WHERE id = ?", id);
        FAROL_ASSIGN(Place place, locate(id));
        if (!place.exists())
            return {};
        const auto old = [&](FieldNumber field) { return oldValue(place, field); };
        if (m_followed.isSearched())
            FAROL_TRY(m_dirty.noteWords(m_followed, place.row, old));
        if (m_followed.feeds())
            FAROL_TRY(m_dirty.noteCustomer(idIn(old(m_followed.customer))));
        place.columns.reset();
        FAROL_TRY(run(m_connection, "DELETE FROM " + m_columns.table() + " WHERE row = ?", place.row));
        return m_dirty.noteErased(m_followed);
    }

    Result<std::optional<RowState>> read(const Uuid &id) override
    {
        FAROL_ASSIGN(Statement statement, m_connection.prepare(m_columns.selectById()));
        FAROL_ASSIGN(const bool found, statement.bind(1, id).step());
        if (!found)
            return std::optional<RowState>();
        FAROL_ASSIGN(RowState row, shownRow(statement, m_columns));
        return std::optional<RowState>(std::move(row));
    }

    Result<QList<Uuid>> where(FieldNumber field, const Value &value) override
    {
        const FieldColumn *column = m_columns.field(field);
        if (field == DeletedField && value == Value(true))
            return select("deleted = 1", nullptr, value);
        if (column == nullptr)
            return scan(field, value);
        const QByteArray condition = column->name + (value.isNull() ? " IS NULL" : " = ?");
        // The indexes hold living rows only, and deleted ones are few: two questions are answered faster than one.
        FAROL_ASSIGN(QList<Uuid> ids, select("deleted = 0 AND " + condition, column, value));
        FAROL_ASSIGN(const QList<Uuid> deleted, select("deleted = 1 AND " + condition, column, value));
        if (!deleted.isEmpty()) {
            ids += deleted;
            std::sort(ids.begin(), ids.end());
        }
        return ids;
    }

    Result<QList<Uuid>> ofScope(ScopeId scope) override
    {
        FAROL_ASSIGN(Statement statement,
                     m_connection.prepare("SELECT id FROM " + m_columns.table() + " WHERE scope = ? ORDER BY id"));
        statement.bind(1, scope);
        return idsOf(statement);
    }

    Result<QList<Shown>> after(const Uuid &id, bool fromFirst, int limit) override
    {
        FAROL_ASSIGN(Statement statement,
                     m_connection.prepare(m_columns.select() + (fromFirst ? "WHERE id >= ?" : "WHERE id > ?")
                                          + " ORDER BY id LIMIT ?"));
        statement.bindAll(id, limit);
        QList<Shown> found;
        for (;;) {
            FAROL_ASSIGN(const bool more, statement.step());
            if (!more)
                return found;
            Shown shown;
            FAROL_ASSIGN(shown.row, shownRow(statement, m_columns));
            shown.pending = statement.boolean(EntityColumns::PendingColumn);
            found += std::move(shown);
        }
    }

    Result<QList<Uuid>> eraseConfirmed() override
    {
        FAROL_ASSIGN(Statement statement,
                     m_connection.prepare("SELECT id FROM " + m_columns.table() + " WHERE pending = 0 ORDER BY id"));
        FAROL_ASSIGN(const QList<Uuid> ids, idsOf(statement));
        FAROL_TRY(run(m_connection, "DELETE FROM " + m_columns.table() + " WHERE pending = 0"));
        return ids;
    }

private:
    /// Which columns the row differs in from what the table holds.
    std::uint64_t changedColumns(const Statement &old, const RowState &row, bool wasPending, bool pending) const
    {
        std::uint64_t changed = 0;
        const auto note = [&changed](bool differs, std::uint64_t bit) { changed |= differs ? bit : 0; };
        note(old.id<ScopeId>(3) != row.scope, EntityColumns::Scope);
        note(old.boolean(4) != row.isDeleted(), EntityColumns::Deleted);
        note(wasPending != pending, EntityColumns::Pending);
        note(old.boolean(5) != row.hasConflict(), EntityColumns::Conflict);
        note(old.boolean(6) != hasExtraFields(row, m_columns.info()), EntityColumns::Extra);
        for (qsizetype i = 0; i < m_columns.fields().size(); ++i) {
            const FieldInfo &info = m_columns.fields()[i].info;
            note(readField(old, LocatedFields + int(i), info) != row.value(info.number), EntityColumns::bitOf(i));
        }
        return changed;
    }

    /// The same against the row as it was read.
    std::uint64_t changedColumns(const RowState &old, const RowState &row, bool wasPending, bool pending) const
    {
        std::uint64_t changed = 0;
        const auto note = [&changed](bool differs, std::uint64_t bit) { changed |= differs ? bit : 0; };
        note(old.scope != row.scope, EntityColumns::Scope);
        note(old.isDeleted() != row.isDeleted(), EntityColumns::Deleted);
        note(wasPending != pending, EntityColumns::Pending);
        note(old.hasConflict() != row.hasConflict(), EntityColumns::Conflict);
        note(hasExtraFields(old, m_columns.info()) != hasExtraFields(row, m_columns.info()), EntityColumns::Extra);
        for (qsizetype i = 0; i < m_columns.fields().size(); ++i) {
            const FieldNumber number = m_columns.fields()[i].info.number;
            note(old.value(number) != row.value(number), EntityColumns::bitOf(i));
        }
        return changed;
    }

    static Uuid idIn(const Value &value)
    {
        const auto *id = value.get<Uuid>();
        return id != nullptr ? *id : Uuid();
    }

    /// As the table holds it.
    Value oldValue(const Place &place, FieldNumber field) const
    {
        if (!place.columns)
            return place.shown->value(field);
        for (qsizetype i = 0; i < m_columns.fields().size(); ++i) {
            if (m_columns.fields()[i].info.number == field)
                return readField(*place.columns, LocatedFields + int(i), m_columns.fields()[i].info);
        }
        return {};
    }

    Status noteUpdate(const Place &place, const RowState &row, std::uint64_t changed)
    {
        const auto old = [&](FieldNumber field) { return oldValue(place, field); };
        if ((changed & m_wordBits) != 0)
            FAROL_TRY(m_dirty.noteWords(m_followed, place.row, old));
        if ((changed & m_figureBits) == 0)
            return {};
        const Uuid before = idIn(old(m_followed.customer));
        const Uuid after = idIn(row.value(m_followed.customer));
        FAROL_TRY(m_dirty.noteCustomer(before));
        return after == before ? Status() : m_dirty.noteCustomer(after);
    }

    Status update(Place place, const RowState &row, bool pending, std::uint64_t digest)
    {
        const std::uint64_t changed = place.columns ? changedColumns(*place.columns, row, place.pending, pending)
                                                    : changedColumns(*place.shown, row, place.pending, pending);
        if ((changed & (m_wordBits | m_figureBits)) != 0)
            FAROL_TRY(noteUpdate(place, row, changed));
        place.columns.reset();
        QByteArray &sql = m_updates[changed]; // a page changes the same columns again and again
        if (sql.isEmpty())
            sql = m_columns.update(changed);
        FAROL_ASSIGN(Statement statement, m_connection.prepare(sql));
        statement.bindAll(row.seq, static_cast<std::int64_t>(digest), encodeMeta(row.fields, m_columns.info()));
        int index = 3;
        const auto bindIf = [&](std::uint64_t bit, const auto &value) {
            if ((changed & bit) != 0)
                statement.bind(++index, value);
        };
        bindIf(EntityColumns::Scope, row.scope);
        bindIf(EntityColumns::Deleted, row.isDeleted());
        bindIf(EntityColumns::Pending, pending);
        bindIf(EntityColumns::Conflict, row.hasConflict());
        bindIf(EntityColumns::Extra, hasExtraFields(row, m_columns.info()));
        for (qsizetype i = 0; i < m_columns.fields().size(); ++i) {
            if ((changed & EntityColumns::bitOf(i)) == 0)
                continue;
            const FieldColumn &column = m_columns.fields()[i];
            const Value value = row.value(column.info.number);
            FAROL_TRY(bindField(statement, ++index, column.info, value));
            if (!column.key.isEmpty())
                bindKey(statement, ++index, value);
        }
        return statement.bind(index + 1, place.row).run();
    }

    Result<QList<Uuid>> select(const QByteArray &condition, const FieldColumn *column, const Value &value)
    {
        FAROL_ASSIGN(Statement statement, m_connection.prepare("SELECT id FROM " + m_columns.table() + " WHERE "
                                                               + condition + " ORDER BY id"));
        if (column != nullptr && !value.isNull() && !bindField(statement, 1, column->info, value))
            return QList<Uuid>(); // no row holds a value of another type
        return idsOf(statement);
    }

    /// For fields without a column: reads every row.
    Result<QList<Uuid>> scan(FieldNumber field, const Value &value)
    {
        FAROL_ASSIGN(Statement statement, m_connection.prepare(m_columns.select() + "ORDER BY id"));
        QList<Uuid> ids;
        for (;;) {
            FAROL_ASSIGN(const bool more, statement.step());
            if (!more)
                return ids;
            FAROL_ASSIGN(const RowState row, shownRow(statement, m_columns));
            if (row.value(field) == value)
                ids += row.key.id;
        }
    }

    Connection &m_connection;
    const EntityColumns m_columns;
    const FollowedEntity m_followed;
    DirtyList &m_dirty;
    std::uint64_t m_wordBits = 0; ///< of changes that change what the search finds
    std::uint64_t m_figureBits = 0; ///< of changes that change a customer's figures
    QHash<std::uint64_t, QByteArray> m_updates; ///< by the columns they change
    std::map<FieldNumber, KeyMemo> m_keys;
};

class OtherRows final : public RowTable
{
public:
    OtherRows(Connection &connection, TableNumber table) : m_connection(connection), m_table(table) {}

    [[nodiscard]] TableNumber table() const override { return m_table; }

    Result<Place> locate(const Uuid &id) override
    {
        FAROL_ASSIGN(Statement statement,
                     m_connection.prepare("SELECT row, pending, digest FROM other_row WHERE table_no = ? AND id = ?"));
        FAROL_ASSIGN(const bool found, statement.bindAll(m_table, id).step());
        Place place;
        if (found) {
            place.row = statement.integer(0);
            place.pending = statement.boolean(1);
            place.digest = static_cast<std::uint64_t>(statement.integer(2));
        }
        return place;
    }

    Result<Place> find(const Uuid &id) override
    {
        FAROL_ASSIGN(Place place, locate(id));
        if (place.exists()) {
            FAROL_ASSIGN(place.shown, read(id));
        }
        return place;
    }

    Status store(Place place, const RowState &row, bool pending, std::uint64_t digest) override
    {
        if (place.exists())
            return run(m_connection, "UPDATE other_row SET scope = ?, pending = ?, digest = ?, body = ? WHERE row = ?",
                       row.scope, pending, static_cast<std::int64_t>(digest), encodeRow(row), place.row);
        return insert(packRow(row), pending, digest);
    }

    Status insert(const PackedRow &row, bool pending, std::uint64_t digest) override
    {
        return run(m_connection,
                   "INSERT INTO other_row (table_no, id, scope, pending, digest, body) VALUES (?, ?, ?, ?, ?, ?)",
                   m_table, row.key.id, row.scope, pending, static_cast<std::int64_t>(digest), encodeRow(row));
    }

    Status erase(const Uuid &id) override
    {
        return run(m_connection, "DELETE FROM other_row WHERE table_no = ? AND id = ?", m_table, id);
    }

    Result<std::optional<RowState>> read(const Uuid &id) override
    {
        FAROL_ASSIGN(Statement statement,
                     m_connection.prepare("SELECT body FROM other_row WHERE table_no = ? AND id = ?"));
        FAROL_ASSIGN(const bool found, statement.bindAll(m_table, id).step());
        if (!found)
            return std::optional<RowState>();
        FAROL_ASSIGN(RowState row, decodeRow(statement.blob(0)));
        return std::optional<RowState>(std::move(row));
    }

    Result<QList<Uuid>> where(FieldNumber field, const Value &value) override
    {
        FAROL_ASSIGN(const QList<Shown> all, after(Uuid(), true, -1));
        QList<Uuid> ids;
        for (const Shown &shown : all) {
            if (shown.row.value(field) == value)
                ids += shown.row.key.id;
        }
        return ids;
    }

    Result<QList<Uuid>> ofScope(ScopeId scope) override
    {
        FAROL_ASSIGN(Statement statement,
                     m_connection.prepare("SELECT id FROM other_row WHERE scope = ? AND table_no = ? ORDER BY id"));
        statement.bindAll(scope, m_table);
        return idsOf(statement);
    }

    Result<QList<Shown>> after(const Uuid &id, bool fromFirst, int limit) override
    {
        FAROL_ASSIGN(Statement statement,
                     m_connection.prepare(fromFirst ? "SELECT body, pending FROM other_row WHERE table_no = ?"
                                                      " AND id >= ? ORDER BY id LIMIT ?"_ba
                                                    : "SELECT body, pending FROM other_row WHERE table_no = ?"
                                                      " AND id > ? ORDER BY id LIMIT ?"_ba));
        statement.bindAll(m_table, id, limit);
        QList<Shown> found;
        for (;;) {
            FAROL_ASSIGN(const bool more, statement.step());
            if (!more)
                return found;
            Shown shown;
            FAROL_ASSIGN(shown.row, decodeRow(statement.blob(0)));
            shown.pending = statement.boolean(1);
            found += std::move(shown);
        }
    }

    Result<QList<Uuid>> eraseConfirmed() override
    {
        FAROL_ASSIGN(Statement statement,
                     m_connection.prepare("SELECT id FROM other_row WHERE table_no = ? AND pending = 0 ORDER BY id"));
        statement.bind(1, m_table);
        FAROL_ASSIGN(const QList<Uuid> ids, idsOf(statement));
        FAROL_TRY(run(m_connection, "DELETE FROM other_row WHERE table_no = ? AND pending = 0", m_table));
        return ids;
    }

private:
    Connection &m_connection;
    TableNumber m_table;
};

} // namespace

std::unique_ptr<RowTable> entityRows(Connection &connection, const EntityInfo &info, DirtyList &dirty)
{
    return std::make_unique<EntityRows>(connection, info, dirty);
}

std::unique_ptr<RowTable> otherRows(Connection &connection, TableNumber table)
{
    return std::make_unique<OtherRows>(connection, table);
}

} // namespace farol::storage
