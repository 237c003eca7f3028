// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/hubfixture.h"

#include "core/customer.h"
#include "storage/servermigrations.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol::storage::test {

namespace {

template <typename T>
T must(Result<T> result, const char *what)
{
    if (!result)
        qFatal("%s: %s", what, qPrintable(result.error().detail));
    return std::move(result).value();
}

void must(const Status &status, const char *what)
{
    if (!status)
        qFatal("%s: %s", what, qPrintable(status.error().detail));
}

} // namespace

Uuid numbered(std::uint8_t kind, std::uint64_t number)
{
    std::array<std::uint8_t, Uuid::Size> bytes{};
    bytes[0] = kind;
    for (std::size_t i = 0; i < 8; ++i)
        bytes[15 - i] = std::uint8_t(number >> (8 * i));
    return Uuid(bytes);
}

UserId user(std::uint64_t number)
{
    return UserId(numbered(2, number));
}

DeviceId device(std::uint64_t number)
{
    return DeviceId(numbered(3, number));
}

RowKey customer(std::uint64_t number)
{
    return RowKey{tables::Customer, numbered(1, number)};
}

ScopeId scopeOf(const RowKey &key)
{
    return ScopeId(key.id);
}

WorkspaceId workspace()
{
    return WorkspaceId(numbered(9, 1));
}

Uuid epoch()
{
    return numbered(8, 1);
}

void setField(RowState &row, FieldNumber field, const Value &value)
{
    FieldState state;
    state.value = value;
    state.version = row.key.id.head() ^ std::uint64_t(row.seq + 1);
    state.effective = Instant{1'700'000'000'000};
    state.seq = row.seq;
    state.author = user(1);
    row.fields.insert(field, state);
}

RowState customerRow(const RowKey &key, const QString &name, Seq seq)
{
    RowState row;
    row.key = key;
    row.scope = scopeOf(key);
    row.seq = seq;
    setField(row, 1, Value(name));
    return row;
}

HubFixture::HubFixture(Kind kind, int readers, const HubTuning &tuning) : m_database(kind)
{
    const auto connection = m_database.connect();
    must(migrateServer(*connection, farolSchema()), "migrate");
    must(createWorkspace(*connection, workspace(), epoch()), "workspace");
    SqlHubOptions options;
    options.readers = readers;
    options.attempts = 50;
    options.tuning = tuning;
    options.today = [this] { return m_today; };
    m_store = must(SqlHubStore::open(m_database.factory(), farolSchema(), m_random, options), "open");
}

void HubFixture::sql(const QByteArray &script) const
{
    must(m_database.connect()->execute(script), script.constData());
}

std::int64_t HubFixture::number(const QByteArray &query) const
{
    const auto connection = m_database.connect();
    auto statement = must(connection->prepare(query), query.constData());
    if (!must(statement.step(), query.constData()))
        return -1;
    return statement.integer(0);
}

Status putRows(HubTransaction &transaction, QList<RowState> &rows, DeviceId by)
{
    QList<RowKey> keys;
    for (const RowState &row : rows)
        keys += row.key;
    std::sort(keys.begin(), keys.end());
    FAROL_TRY(transaction.lockRows(keys, keys));
    FAROL_ASSIGN(const Head head, transaction.lockHead());
    QList<LogEntry> entries;
    for (RowState &row : rows) {
        LogEntry entry;
        entry.seq = head.seq + entries.size() + 1;
        entry.commitLast = head.seq + rows.size();
        row.seq = entry.seq;
        entry.row = row.key;
        entry.scope = row.scope;
        entry.device = by;
        entry.fields = row.fields;
        entries += entry;
        FAROL_TRY(transaction.putRow(row));
    }
    return transaction.append(entries);
}

Result<Seq> HubFixture::put(QList<RowState> rows, DeviceId by) const
{
    Seq last = 0;
    FAROL_TRY(m_store->write([&](HubTransaction &transaction) -> Status {
        FAROL_TRY(putRows(transaction, rows, by));
        FAROL_ASSIGN(const Head head, transaction.head());
        last = head.seq;
        return {};
    }));
    return last;
}

Result<Seq> HubFixture::access(const LogEntry &wanted) const
{
    Seq seq = 0;
    FAROL_TRY(m_store->write([&](HubTransaction &transaction) -> Status {
        FAROL_ASSIGN(const Head head, transaction.lockHead());
        LogEntry entry = wanted;
        seq = head.seq + 1;
        entry.seq = entry.commitLast = seq;
        entry.kind = LogKind::Access;
        for (const ScopeId scope : entry.granted)
            FAROL_TRY(transaction.grant(entry.user, scope, seq));
        for (const ScopeId scope : entry.revoked)
            FAROL_TRY(transaction.revoke(entry.user, scope));
        return transaction.append({entry});
    }));
    return seq;
}

Result<Seq> HubFixture::give(UserId to, const QList<ScopeId> &scopes) const
{
    LogEntry entry;
    entry.user = to;
    entry.granted = scopes;
    return access(entry);
}

Result<Seq> HubFixture::take(UserId from, const QList<ScopeId> &scopes) const
{
    LogEntry entry;
    entry.user = from;
    entry.revoked = scopes;
    return access(entry);
}

} // namespace farol::storage::test
