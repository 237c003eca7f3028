// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/packedrow.h"
#include "core/rowstate.h"
#include "core/schema.h"
#include "storage/clientcolumns.h"
#include "storage/clientdirty.h"
#include "storage/connection.h"

#include <QList>

#include <cstdint>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace farol::storage {

/// The rows of one table as shown. One implementation per kind of table; the aside logic above it is the same for all.
class RowTable
{
public:
    /// Where a row is, from locate() or find() to store(); it keeps what the row was at hand in between.
    struct Place final {
        std::int64_t row = 0; ///< 0 = there is none yet
        bool pending = false;
        std::uint64_t digest = 0; ///< of the confirmed state; meaningless while pending
        std::optional<Statement> columns; ///< of locate()
        std::optional<RowState> shown; ///< of find()
        [[nodiscard]] bool exists() const { return row != 0; }
    };

    virtual ~RowTable() = default;
    virtual void begin() {} ///< a transaction: what was remembered of rows is forgotten
    [[nodiscard]] virtual TableNumber table() const = 0;
    virtual Result<Place> locate(const Uuid &id) = 0;
    /// The same with the row itself read.
    virtual Result<Place> find(const Uuid &id) = 0;
    virtual Status store(Place place, const RowState &row, bool pending, std::uint64_t digest) = 0;
    /// A row that is not there yet.
    virtual Status insert(const PackedRow &row, bool pending, std::uint64_t digest) = 0;
    virtual Status erase(const Uuid &id) = 0;
    virtual Result<std::optional<RowState>> read(const Uuid &id) = 0;
    virtual Result<QList<Uuid>> where(FieldNumber field, const Value &value) = 0;
    virtual Result<QList<Uuid>> ofScope(ScopeId scope) = 0;
    struct Shown final {
        RowState row;
        bool pending = false;
    };
    virtual Result<QList<Shown>> after(const Uuid &id, bool fromFirst, int limit) = 0;
    /// Rows that nothing is pending on: gone, and their ids.
    virtual Result<QList<Uuid>> eraseConfirmed() = 0;
};

/// A declared entity, in its own typed table.
[[nodiscard]] std::unique_ptr<RowTable> entityRows(Connection &connection, const EntityInfo &info, DirtyList &dirty);
/// Rows of a table this version does not know, kept whole so that nothing of a newer peer's is lost.
[[nodiscard]] std::unique_ptr<RowTable> otherRows(Connection &connection, TableNumber table);

/// Confirmed and shown rows of all tables. A confirmed row is kept once: in its table while nothing is pending on it,
/// else in `aside`, from where it comes back when the overlay goes.
class ClientRows final
{
public:
    ClientRows(Connection &connection, const Schema &schema);

    /// Forgets what was remembered of a transaction that is over.
    void begin();
    /// Writes the running digest; part of every transaction that changed one.
    Status flush();

    Result<std::optional<RowState>> confirmed(const RowKey &key);
    Status putConfirmed(const RowState &row);
    Status putConfirmed(const PackedRow &row);
    Status removeConfirmed(const RowKey &key);
    Result<std::optional<RowState>> overlay(const RowKey &key);
    Status putOverlay(const RowState &row);
    Status removeOverlay(const RowKey &key);
    Result<QList<RowKey>> shownWhere(TableNumber table, FieldNumber field, const Value &value);
    Result<QList<RowKey>> eraseScope(ScopeId scope);
    Result<QList<RowKey>> eraseConfirmed();
    /// Everything, shown and confirmed; the rows that were shown.
    Result<QList<RowKey>> eraseAll();
    Result<std::uint64_t> digest();
    Result<QList<RowState>> confirmedAfter(const RowKey &after, int limit);
    /// The numbers of all tables that may hold rows, ascending.
    Result<QList<TableNumber>> tables();
    /// Moves rows and fields that an older version kept without knowing them to where this version looks for them.
    Status adopt();
    /// What was noted for those that follow the rows.
    [[nodiscard]] DirtyList &dirty() { return m_dirty; }

private:
    /// The confirmed state of a row on which something is pending.
    struct Aside final {
        ScopeId scope;
        std::uint64_t digest = 0;
        std::optional<QByteArray> body; ///< nullopt = the server has never had the row
    };
    /// A row just read, until something is written: pages read each row and then put it.
    struct LastRead final {
        LastRead(const RowKey &row, RowTable::Place where) : key(row), place(std::move(where)) {}
        RowKey key;
        RowTable::Place place;
    };
    Result<RowTable::Place> placeOf(RowTable &table, const RowKey &key);
    static Aside asideOf(const RowState &row, std::uint64_t digest);
    RowTable &rows(TableNumber table);
    Result<std::optional<Aside>> aside(const RowKey &key);
    Status putAside(const RowKey &key, const Aside &aside);
    Result<QList<RowKey>> asidesWhere(const QByteArray &condition, ScopeId scope);
    Result<QList<RowKey>> pendingRows();
    Result<std::optional<RowState>> decodeAside(const Aside &aside);
    Status countDigest(std::uint64_t added, std::uint64_t removed);

    Connection &m_connection;
    const Schema &m_schema;
    DirtyList m_dirty;
    std::vector<std::unique_ptr<RowTable>> m_tables;
    std::optional<std::uint64_t> m_digest; ///< of this transaction
    bool m_digestChanged = false;
    std::optional<LastRead> m_last;
    std::optional<bool> m_anyAside; ///< in this transaction: asked for every row, and nearly always there is none
};

} // namespace farol::storage
