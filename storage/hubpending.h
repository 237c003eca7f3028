// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hubstore.h"
#include "storage/hubqueries.h"

#include <QByteArrayList>

#include <map>
#include <utility>

namespace farol::storage {

/// What a transaction has put and not yet written. Written together, many rows with one statement: once the head is
/// locked every journey to the database holds up all other writers.
class HubPending final
{
public:
    HubPending(Connection &connection, const HubContext &context) : m_connection(connection), m_context(context) {}

    void put(const RowState &row) { m_rows.insert_or_assign(row.key, row); }
    void put(const ScopeFacts &facts) { m_facts.insert_or_assign(facts.customer, facts); }
    void put(const MutationRecord &record) { m_mutations.insert_or_assign(record.mutation, record); }
    void put(DeviceId device, std::int64_t n, const StoredResult &result)
    {
        m_results.insert_or_assign({device, n}, result);
    }
    void grant(UserId user, ScopeId scope, Seq seq) { m_grants.insert_or_assign({user, scope}, seq); }
    void revoke(UserId user, ScopeId scope) { m_grants.erase({user, scope}); }

    [[nodiscard]] Status write();

private:
    Status writeRows();
    Status writeStates(const QList<RowState> &rows);
    /// Upserts all of a map; `bind(statement, index, entry)` binds one entry's placeholders after `index`.
    template <typename Map, typename Bind>
    Status writeAll(Map &pending, const QByteArray &table, const QByteArrayList &columns, const QByteArrayList &key,
                    Bind bind);

    Connection &m_connection;
    const HubContext &m_context;
    std::map<RowKey, RowState> m_rows;
    std::map<CustomerId, ScopeFacts> m_facts;
    std::map<MutationId, MutationRecord> m_mutations;
    std::map<std::pair<DeviceId, std::int64_t>, StoredResult> m_results;
    std::map<std::pair<UserId, ScopeId>, Seq> m_grants;
};

} // namespace farol::storage
