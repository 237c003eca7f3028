// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schema.h"
#include "core/searchtext.h"
#include "core/tables.h"
#include "core/uuid.h"
#include "core/value.h"
#include "storage/connection.h"

#include <QHash>

#include <cstdint>
#include <functional>

namespace farol::storage {

/// What the rows of an entity mean to what follows them.
struct FollowedEntity final {
    explicit FollowedEntity(const EntityInfo &info);

    TableNumber table = 0;
    QByteArray name;
    SearchFields search;
    FieldNumber customer =
        0; ///< of rows that a customer's figures are worked out of: the field that names the customer

    [[nodiscard]] bool isSearched() const { return !search.isEmpty(); }
    [[nodiscard]] bool feeds() const { return customer != 0; }
    [[nodiscard]] bool isFollowed() const { return isSearched() || feeds() || table == tables::Customer; }
};

/// Notes, in the transaction that writes a row, what the ClientFollower has to do about it. Nothing is noted of a row that
/// comes in: whatever lies beyond the last place of its table that was followed is new, so that a load pays nothing. Of
/// a row that goes or is written over, what the index holds is kept until it was taken out.
class DirtyList final
{
public:
    /// The values of a row as they are before the change.
    using Values = std::function<Value(FieldNumber)>;

    explicit DirtyList(Connection &connection) : m_connection(connection) {}

    /// Forgets what was read in a transaction that is over.
    void begin() { m_through.clear(); }

    /// The row's words are about to change.
    Status noteWords(const FollowedEntity &entity, std::int64_t row, const Values &old);
    /// Figures of the customer have to be worked out again; nothing for the null id.
    Status noteCustomer(const Uuid &customer);
    /// The row is gone; its place may be taken by the next one that comes in.
    Status noteErased(const FollowedEntity &entity);

    /// The last place of the table that was followed; 0 = none. Table FigureTable: of customers, by their figures.
    Result<std::int64_t> through(TableNumber table);
    Status setThrough(TableNumber table, std::int64_t row);
    static constexpr TableNumber FigureTable = 0;

    /// Nothing was ever followed.
    Status forgetAll();

private:
    Status lower(TableNumber table, std::int64_t last);

    Connection &m_connection;
    QHash<TableNumber, std::int64_t> m_through; ///< as this transaction knows it
};

} // namespace farol::storage
