// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The queries of pull, load and digest: the ones that may meet millions of rows.
#include "core/canonical.h"
#include "core/cbor.h"
#include "storage/hubcodec.h"
#include "storage/hubqueries.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace farol::storage {

namespace {

/// Scopes beyond which counting them on no longer matters.
constexpr std::int64_t ManyScopes = 5'000;

/// Bytes after which a page ends even when it has fewer rows or entries than it may: far from what a device takes as one
/// answer, and enough that the round trips do not show.
constexpr qsizetype PageBytes = qsizetype(8) << 20U;

/// Scopes granted in (?, ?] to one person (? = user, first).
constexpr auto GrantedScopes = "a.user_id = ? AND a.granted_seq > ? AND a.granted_seq <= ?";

/// What he may see, asked of each entry (? = user, three times). For an EXISTS, PostgreSQL would read all of his scopes
/// into a hash table first, for every page.
constexpr auto SeenOneByOne =
    "(c.user_id = ? OR (SELECT 1 FROM access a WHERE a.user_id = ? AND a.scope = c.scope) IS NOT NULL "
    "OR (SELECT 1 FROM access b WHERE b.user_id = ? AND b.scope = c.old_scope) IS NOT NULL)";
/// The same, found from his scopes (? = user, after, upTo, three times).
constexpr auto SeenByScope = "c.seq IN (SELECT v.seq FROM access a CROSS JOIN change v "
                             "WHERE a.user_id = ? AND v.scope = a.scope AND v.seq > ? AND v.seq <= ? "
                             "UNION ALL SELECT v.seq FROM access a CROSS JOIN change v "
                             "WHERE a.user_id = ? AND v.old_scope = a.scope AND v.seq > ? AND v.seq <= ? "
                             "UNION ALL SELECT v.seq FROM change v WHERE v.user_id = ? AND v.seq > ? AND v.seq <= ?)";

constexpr auto EntryColumns =
    "c.seq, c.commit_last, c.kind, c.table_no, c.row_id, c.scope, c.old_scope, c.user_id, c.mutation, c.operation, "
    "c.act, c.device, c.author, c.effective, c.whole, c.payload";

LogEntry entryHeader(const Statement &row)
{
    LogEntry entry;
    entry.seq = row.integer(0);
    entry.commitLast = row.integer(1);
    entry.kind = LogKind(row.integer(2));
    entry.row = RowKey{TableNumber(row.integer(3)), row.uuid(4)};
    entry.scope = row.id<ScopeId>(5);
    entry.oldScope = row.id<ScopeId>(6);
    entry.user = row.id<UserId>(7);
    entry.mutation = row.id<MutationId>(8);
    entry.operation = row.id<OperationId>(9);
    entry.act = row.text(10);
    entry.device = row.id<DeviceId>(11);
    entry.author = row.id<UserId>(12);
    entry.effective = Instant{row.integer(13)};
    entry.wholeRow = row.boolean(14);
    entry.rowSeq = entry.seq;
    return entry;
}

bool isOneItem(const QByteArray &bytes)
{
    CborIn in(bytes);
    in.skip();
    return in.status().hasValue();
}

} // namespace

Result<bool> HubQueries::holdsEvery(UserId user)
{
    FAROL_TRY(m_beforeReading());
    FAROL_ASSIGN(auto statement, m_connection.prepare("SELECT 1 FROM access WHERE user_id = ? AND scope = ?"));
    return statement.bindAll(user, EveryScope).step();
}

Result<Statement> HubQueries::searchLog(const QByteArray &columns, const LogSearch &search, const LogWindow &window)
{
    const QByteArray start = "SELECT " + columns + " FROM change c WHERE c.seq > ? AND c.seq <= ? AND ";
    const QByteArray end = " ORDER BY c.seq LIMIT ?";
    const UserId user = search.user;
    const auto [after, upTo, limit] = window;
    if (search.every) {
        FAROL_ASSIGN(auto all, m_connection.prepare(start + "(c.row_id IS NOT NULL OR c.user_id = ?)" + end));
        all.bindAll(after, upTo, user, limit);
        return all;
    }
    if (upTo - after <= m_context.tuning.entriesPerScope * (search.scopes + 50)) {
        FAROL_ASSIGN(auto each, m_connection.prepare(start + SeenOneByOne + end));
        each.bindAll(after, upTo, user, user, user, limit);
        return each;
    }
    FAROL_ASSIGN(auto found, m_connection.prepare(start + SeenByScope + end));
    found.bindAll(after, upTo, user, after, upTo, user, after, upTo, user, after, upTo, limit);
    return found;
}

/// Where the commit of the page's last entry ends; the head when there are fewer entries. Looks in growing windows, so
/// that neither a long log nor a long absence makes it read much more than the page.
Result<Seq> HubQueries::endOfPage(const LogSearch &search, Seq after, int maxEntries, Seq head)
{
    int wanted = maxEntries;
    Seq window = std::max<Seq>(m_context.tuning.firstWindow, maxEntries);
    for (Seq from = after; from < head; window *= 4) {
        const Seq to = std::min(head, from + window);
        FAROL_ASSIGN(auto found, searchLog("c.commit_last", search, {from, to, wanted}));
        for (;;) {
            FAROL_ASSIGN(const bool more, found.step());
            if (!more)
                break;
            if (--wanted == 0)
                return found.integer(0);
        }
        from = to;
    }
    return std::max(after, head);
}

/// Whoever holds only the scope a row left learns that it left, not what became of it.
Result<bool> HubQueries::seesFieldsOf(const LogEntry &entry, const LogSearch &search)
{
    if (search.every || entry.oldScope.isNull())
        return true;
    FAROL_ASSIGN(const std::optional<Seq> granted, grantedAt(search.user, entry.scope));
    return granted.has_value();
}

Result<QList<LogEntry>> HubQueries::logFor(UserId user, Seq after, int maxEntries, Seq *upTo)
{
    FAROL_TRY(m_beforeReading());
    FAROL_ASSIGN(const Head at, head());
    LogSearch search{user, false, 0};
    FAROL_ASSIGN(search.every, holdsEvery(user));
    FAROL_ASSIGN(auto counted, m_connection.prepare("SELECT count(*) FROM (SELECT 1 FROM access WHERE user_id = ? "
                                                    "LIMIT ?) AS found"));
    FAROL_TRY(counted.bindAll(user, ManyScopes).step());
    search.scopes = counted.integer(0);
    FAROL_ASSIGN(*upTo, endOfPage(search, after, std::max(maxEntries, 1), at.seq));

    QList<LogEntry> entries;
    qsizetype bytes = 0;
    FAROL_ASSIGN(auto rows, searchLog(EntryColumns, search, {after, *upTo, std::numeric_limits<int>::max()}));
    for (;;) {
        FAROL_ASSIGN(const bool more, rows.step());
        if (!more)
            return entries;
        LogEntry entry = entryHeader(rows);
        if (bytes >= PageBytes && entry.commitLast != entries.constLast().commitLast) {
            *upTo = entries.constLast().commitLast;
            return entries;
        }
        FAROL_ASSIGN(const bool seesFields, seesFieldsOf(entry, search));
        if (seesFields) {
            const QByteArray payload = rows.blob(15);
            bytes += payload.size();
            FAROL_TRY(decodePayload(payload, entry));
        }
        entries += std::move(entry);
    }
}

Result<bool> HubQueries::everyIn(const LoadRange &range)
{
    FAROL_TRY(m_beforeReading());
    FAROL_ASSIGN(auto statement, m_connection.prepare("SELECT 1 FROM access WHERE user_id = ? AND scope = ? "
                                                      "AND granted_seq > ? AND granted_seq <= ?"));
    return statement.bindAll(range.user, EveryScope, range.after, range.pin).step();
}

Result<bool> HubQueries::isFewRows(const LoadRange &range)
{
    const QByteArray granted = GrantedScopes;
    FAROL_ASSIGN(auto scopes, m_connection.prepare("SELECT count(*) FROM (SELECT 1 FROM access a WHERE " + granted
                                                   + " LIMIT ?) AS found"));
    FAROL_TRY(scopes.bindAll(range.user, range.after, range.pin, m_context.tuning.fewScopes + 1).step());
    if (scopes.integer(0) > m_context.tuning.fewScopes)
        return false;
    FAROL_ASSIGN(auto rows, m_connection.prepare("SELECT count(*) FROM (SELECT 1 FROM access a CROSS JOIN row_state r "
                                                 "WHERE "
                                                 + granted + " AND r.scope = a.scope LIMIT ?) AS found"));
    FAROL_TRY(rows.bindAll(range.user, range.after, range.pin, m_context.tuning.fewRows + 1).step());
    return rows.integer(0) <= m_context.tuning.fewRows;
}

Result<Statement> HubQueries::searchRows(const LoadRange &range, const RowKey &position, int maxRows)
{
    FAROL_TRY(m_beforeReading());
    const QByteArray columns = "SELECT r.table_no, r.id, r.scope, r.seq, r.body FROM ";
    const QByteArray page = " AND (r.table_no, r.id) > (?, ?) ORDER BY r.table_no, r.id LIMIT ?";
    FAROL_ASSIGN(const bool every, everyIn(range));
    if (every) {
        FAROL_ASSIGN(auto all, m_connection.prepare(columns + "row_state r WHERE r.body IS NOT NULL" + page));
        all.bindAll(position.table, position.id, maxRows);
        return all;
    }
    FAROL_ASSIGN(const bool few, isFewRows(range));
    const QByteArray scopes = GrantedScopes;
    // Gathered first, since PostgreSQL takes (table_no, id) > … for a matter of table_no alone and would walk all rows.
    // A scalar subquery, unlike IN or EXISTS, leaves both planners on the primary key, in whose order the rows are wanted.
    const QByteArray sql =
        few ? QByteArray(
            "WITH gathered AS MATERIALIZED (SELECT r.table_no, r.id FROM access a CROSS JOIN row_state r WHERE "
            + scopes + " AND r.scope = a.scope), wanted AS MATERIALIZED (SELECT r.table_no, r.id FROM gathered r "
            + "WHERE 1 = 1" + page + ") " + columns
            + "wanted w CROSS JOIN row_state r WHERE r.table_no = w.table_no AND r.id = w.id "
              "ORDER BY r.table_no, r.id")
            : QByteArray(columns + "row_state r WHERE (SELECT 1 FROM access a WHERE " + scopes
                         + " AND a.scope = r.scope) IS NOT NULL" + page);
    FAROL_ASSIGN(auto some, m_connection.prepare(sql));
    some.bindAll(range.user, range.after, range.pin, position.table, position.id, maxRows);
    return some;
}

Result<QList<PackedRow>> HubQueries::rowsAfter(const RowKey &after, int limit)
{
    FAROL_TRY(m_beforeReading());
    FAROL_ASSIGN(auto found,
                 m_connection.prepare("SELECT id, scope, seq, body FROM row_state WHERE table_no = ? AND id > ? "
                                      "AND body IS NOT NULL ORDER BY id LIMIT ?"));
    found.bindAll(after.table, after.id, limit);
    QList<PackedRow> rows;
    for (;;) {
        FAROL_ASSIGN(const bool more, found.step());
        if (!more)
            return rows;
        rows += PackedRow{RowKey{after.table, found.uuid(0)}, found.id<ScopeId>(1), found.integer(2), found.blob(3), 0};
    }
}

Result<QList<PackedRow>> HubQueries::loadRows(const LoadRange &range, const RowKey &position, int maxRows)
{
    FAROL_ASSIGN(auto found, searchRows(range, position, maxRows));
    QList<PackedRow> rows;
    rows.reserve(maxRows);
    for (qsizetype bytes = 0;; bytes += rows.constLast().fields.size()) {
        FAROL_ASSIGN(const bool more, found.step());
        if (!more || bytes >= PageBytes)
            return rows;
        const QByteArray fields = found.blob(4);
        if (!isOneItem(fields)) // else it would spoil the whole page, and nobody would know which row it was
            return fail(Error::Code::Corrupt,
                        u"row %1 of table %2 is damaged"_s.arg(found.uuid(1).toString()).arg(found.integer(0)));
        rows += PackedRow{RowKey{TableNumber(found.integer(0)), found.uuid(1)}, found.id<ScopeId>(2), found.integer(3),
                          fields, 0};
    }
}

Result<std::int64_t> HubQueries::loadCount(const LoadRange &range)
{
    FAROL_TRY(m_beforeReading());
    FAROL_ASSIGN(const bool every, everyIn(range));
    if (every) {
        FAROL_ASSIGN(auto all, m_connection.prepare("SELECT count(*) FROM row_state WHERE scope IS NOT NULL"));
        FAROL_TRY(all.step());
        return all.integer(0);
    }
    FAROL_ASSIGN(auto some, m_connection.prepare("SELECT count(*) FROM access a CROSS JOIN row_state r WHERE "
                                                 + QByteArray(GrantedScopes) + " AND r.scope = a.scope"));
    FAROL_TRY(some.bindAll(range.user, range.after, range.pin).step());
    return some.integer(0);
}

Result<QList<ScopeId>> HubQueries::loadScopes(const LoadRange &range)
{
    FAROL_TRY(m_beforeReading());
    FAROL_ASSIGN(auto statement, m_connection.prepare("SELECT scope FROM access WHERE user_id = ? AND granted_seq > ? "
                                                      "AND granted_seq <= ? ORDER BY scope"));
    statement.bindAll(range.user, range.after, range.pin);
    QList<ScopeId> scopes;
    for (;;) {
        FAROL_ASSIGN(const bool more, statement.step());
        if (!more)
            return scopes;
        scopes += statement.id<ScopeId>(0);
    }
}

/// Summed in halves, for a sum of 64-bit numbers overflows on both backends. Both shift signed numbers, which modulo
/// 2^64 comes to the same.
Result<std::uint64_t> HubQueries::digest(UserId user)
{
    FAROL_TRY(m_beforeReading());
    const QByteArray sums = "SELECT CAST(COALESCE(SUM(r.digest & 4294967295), 0) AS BIGINT), "
                            "CAST(COALESCE(SUM(r.digest >> 32), 0) AS BIGINT) FROM ";
    FAROL_ASSIGN(const bool every, holdsEvery(user));
    const QByteArray rows = every ? "row_state r WHERE r.scope IS NOT NULL"
                                  : "access a CROSS JOIN row_state r WHERE a.user_id = ? AND r.scope = a.scope";
    FAROL_ASSIGN(auto statement, m_connection.prepare(sums + rows));
    if (!every)
        statement.bind(1, user);
    FAROL_TRY(statement.step());
    return std::uint64_t(statement.integer(0)) + (std::uint64_t(statement.integer(1)) << 32U);
}

} // namespace farol::storage
