// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/hubpending.h"

#include "core/canonical.h"
#include "storage/ddl.h"
#include "storage/hubcodec.h"

namespace farol::storage {

template <typename Map, typename Bind>
Status HubPending::writeAll(Map &pending, const QByteArray &table, const QByteArrayList &columns,
                            const QByteArrayList &key, Bind bind)
{
    const Map entries = std::exchange(pending, {});
    auto entry = entries.cbegin();
    for (auto left = qsizetype(entries.size()); left > 0;) {
        const qsizetype size = chunkSize(left);
        FAROL_ASSIGN(auto statement, m_connection.prepare(upsertSql(table, columns, key, size)));
        for (qsizetype i = 0; i < size; ++i, ++entry)
            bind(statement, int(i * columns.size()), *entry);
        FAROL_TRY(statement.run());
        left -= size;
    }
    return {};
}

Status HubPending::write()
{
    FAROL_TRY(writeRows());
    FAROL_TRY(writeAll(m_facts, "scope_facts", {"customer", "owner", "team"}, {"customer"},
                       [](Statement &statement, int index, const auto &entry) {
                           statement.bind(index + 1, entry.second.customer);
                           statement.bindOrNull(index + 2, entry.second.owner);
                           statement.bindOrNull(index + 3, entry.second.team);
                       }));
    FAROL_TRY(writeAll(
        m_mutations, "mutation", {"id", "version", "table_no", "row_id", "device", "n", "seq", "outcome", "bases"},
        {"id"}, [](Statement &statement, int index, const auto &entry) {
            const MutationRecord &record = entry.second;
            statement.bind(index + 1, record.mutation).bind(index + 2, std::int64_t(versionOf(record.mutation)));
            statement.bind(index + 3, record.row.table).bind(index + 4, record.row.id);
            statement.bind(index + 5, record.device).bind(index + 6, record.n).bind(index + 7, record.outcome.seq);
            statement.bind(index + 8, encodeOutcome(record.outcome));
            if (record.bases.isEmpty())
                statement.bind(index + 9, nullptr);
            else
                statement.bind(index + 9, encodeBases(record.bases));
        }));
    FAROL_TRY(writeAll(m_results, "result", {"device", "n", "hash", "outcome"}, {"device", "n"},
                       [](Statement &statement, int index, const auto &entry) {
                           statement.bind(index + 1, entry.first.first).bind(index + 2, entry.first.second);
                           statement.bind(index + 3, entry.second.hash);
                           statement.bind(index + 4, encodeOutcome(entry.second.outcome));
                       }));
    return writeAll(m_grants, "access", {"user_id", "scope", "granted_seq"}, {"user_id", "scope"},
                    [](Statement &statement, int index, const auto &entry) {
                        statement.bind(index + 1, entry.first.first).bind(index + 2, entry.first.second);
                        statement.bind(index + 3, entry.second);
                    });
}

Status HubPending::writeRows()
{
    QList<RowState> rows;
    for (auto &[key, row] : std::exchange(m_rows, {}))
        rows += std::move(row);
    for (qsizetype at = 0; at < rows.size();) {
        const TableNumber table = rows.at(at).key.table;
        qsizetype same = at;
        while (same < rows.size() && rows.at(same).key.table == table)
            ++same;
        const QList<RowState> chunk = rows.sliced(at, chunkSize(same - at));
        FAROL_TRY(writeStates(chunk));
        FAROL_TRY(m_context.projections.constFind(table)->put(m_connection, chunk));
        at += chunk.size();
    }
    return {};
}

Status HubPending::writeStates(const QList<RowState> &rows)
{
    static const QByteArrayList columns = {"table_no", "id", "scope", "owner", "seq", "deleted", "body", "digest"};
    FAROL_ASSIGN(auto statement,
                 m_connection.prepare(upsertSql("row_state", columns, {"table_no", "id"}, rows.size())));
    int index = 0;
    for (const RowState &row : rows) {
        const FieldNumber ownerField = m_context.owners.value(row.key.table);
        const Value owner = ownerField != 0 ? row.value(ownerField) : Value();
        statement.bind(index + 1, row.key.table).bind(index + 2, row.key.id).bind(index + 3, row.scope);
        statement.bindOrNull(index + 4, owner.get<Uuid>() != nullptr ? *owner.get<Uuid>() : Uuid());
        statement.bind(index + 5, row.seq).bind(index + 6, row.isDeleted());
        statement.bind(index + 7, encodeFields(row.fields)).bind(index + 8, std::int64_t(rowDigest(row)));
        index += int(columns.size());
    }
    return statement.run();
}

} // namespace farol::storage
