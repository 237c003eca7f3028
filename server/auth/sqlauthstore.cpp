// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/sqlauthstore.h"

#include "core/canonical.h"
#include "storage/connection.h"
#include "storage/statement.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace farol::server {

using storage::Connection;
using storage::run;
using storage::Statement;

namespace {

constexpr std::int64_t Minute = 60'000;
constexpr auto SelectUser = "SELECT id, mail, name, role, password_hash, active, must_change, password_changed "
                            "FROM users ";
constexpr auto SelectDevice = "SELECT id, user_id, name, public_key, created, last_seen, revoked FROM device ";

UserAccount readUser(const Statement &row)
{
    UserAccount user;
    user.id = row.id<UserId>(0);
    user.mail = row.text(1);
    user.name = row.text(2);
    user.role = static_cast<Role>(row.integer(3));
    user.passwordHash = row.text(4).toLatin1();
    user.active = row.boolean(5);
    user.hasFirstPassword = row.boolean(6);
    user.passwordSince = Instant{row.integer(7)};
    return user;
}

DeviceEntry readDevice(const Statement &row)
{
    DeviceEntry device;
    device.id = row.id<DeviceId>(0);
    device.user = row.id<UserId>(1);
    device.name = row.text(2);
    device.publicKey = row.blob(3);
    device.registered = Instant{row.integer(4)};
    device.lastSeen = Instant{row.integer(5)};
    device.revoked = row.boolean(6);
    return device;
}

TokenView readToken(const Statement &row)
{
    TokenView view;
    view.token.hash = row.blob(0);
    view.token.kind = static_cast<TokenKind>(row.integer(1));
    view.token.device = row.id<DeviceId>(2);
    view.token.user = row.id<UserId>(3);
    view.token.family = row.uuid(4);
    view.token.expires = Instant{row.integer(5)};
    view.token.replacedBy = row.blob(6);
    view.token.replacedAt = Instant{row.integer(7)};
    view.role = static_cast<Role>(row.integer(8));
    view.userActive = row.boolean(9);
    view.deviceRevoked = row.boolean(10);
    return view;
}

// The first row of a query, read by `read`; nullopt when there is none.
template <typename T, typename Read, typename... Values>
Result<std::optional<T>> first(storage::SqlHubStore &store, const QByteArray &sql, Read read, const Values &...values)
{
    std::optional<T> found;
    FAROL_TRY(store.readSql([&](Connection &connection) -> Status {
        FAROL_ASSIGN(auto statement, connection.prepare(sql));
        FAROL_ASSIGN(const bool there, statement.bindAll(values...).step());
        found = there ? std::optional<T>(read(statement)) : std::nullopt;
        return {};
    }));
    return found;
}

Status insertToken(Connection &connection, const TokenEntry &token)
{
    return run(
        connection,
        "INSERT INTO auth_token (hash, kind, device, user_id, family, created, expires) VALUES (?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (hash) DO NOTHING",
        token.hash, static_cast<int>(token.kind), token.device, token.user, token.family,
        static_cast<std::int64_t>(token.family.head() >> 16U), token.expires.ms);
}

} // namespace

Status replacePassword(Connection &connection, UserId user, const QByteArray &hash, Instant at,
                       const Uuid &exceptFamily)
{
    FAROL_TRY(run(connection, "UPDATE users SET password_hash = ?, password_changed = ?, must_change = ? WHERE id = ?",
                  QString::fromLatin1(hash), at.ms, false, user));
    // By device, which has an index; a person has few of them.
    return run(connection,
               "DELETE FROM auth_token WHERE device IN (SELECT id FROM device WHERE user_id = ?) AND user_id = ? "
               "AND family <> ?",
               user, user, exceptFamily);
}

template <typename... Values>
Status SqlAuthStore::writeOne(const QByteArray &sql, const Values &...values)
{
    return m_store.writeSql([&](Connection &connection) { return run(connection, sql, values...); });
}

Result<QByteArray> SqlAuthStore::sharedSecret(Random &random)
{
    QByteArray fresh(32, Qt::Uninitialized);
    random.fill(fresh.data(), static_cast<std::size_t>(fresh.size()));
    FAROL_TRY(writeOne("INSERT INTO setting (name, value) VALUES ('refresh-secret', ?) ON CONFLICT (name) DO NOTHING",
                       fresh));
    FAROL_ASSIGN(const std::optional<QByteArray> secret,
                 first<QByteArray>(m_store, "SELECT value FROM setting WHERE name = 'refresh-secret'",
                                   [](const Statement &row) { return row.blob(0); }));
    if (!secret || secret->size() != fresh.size())
        return fail(Error::Code::Corrupt, u"the server's secret is not as it was made"_s);
    return *secret;
}

Status SqlAuthStore::addUser(const UserAccount &user, Instant created)
{
    const QString hash = QString::fromLatin1(user.passwordHash);
    return writeOne(
        "INSERT INTO users (id, mail, name, role, active, password_hash, created) VALUES (?, ?, ?, ?, ?, ?, ?)",
        user.id, user.mail, user.name, static_cast<int>(user.role), user.active, hash, created.ms);
}

Result<std::optional<UserAccount>> SqlAuthStore::userByMail(const QString &foldedMail)
{
    return first<UserAccount>(m_store, QByteArray(SelectUser) + "WHERE mail = ?", readUser, foldedMail);
}

Result<std::optional<UserAccount>> SqlAuthStore::user(UserId id)
{
    return first<UserAccount>(m_store, QByteArray(SelectUser) + "WHERE id = ?", readUser, id);
}

Status SqlAuthStore::rehashPassword(UserId id, const QByteArray &old, const QByteArray &fresh)
{
    return writeOne("UPDATE users SET password_hash = ? WHERE id = ? AND password_hash = ?", QString::fromLatin1(fresh),
                    id, QString::fromLatin1(old));
}

Result<std::optional<DeviceEntry>> SqlAuthStore::device(DeviceId id)
{
    return first<DeviceEntry>(m_store, QByteArray(SelectDevice) + "WHERE id = ?", readDevice, id);
}

Result<QList<DeviceEntry>> SqlAuthStore::devicesOf(UserId user)
{
    QList<DeviceEntry> devices;
    FAROL_TRY(m_store.readSql([&](Connection &connection) -> Status {
        devices.clear();
        FAROL_ASSIGN(auto statement, connection.prepare(QByteArray(SelectDevice) + "WHERE user_id = ? ORDER BY id"));
        statement.bind(1, user);
        for (;;) {
            FAROL_ASSIGN(const bool more, statement.step());
            if (!more)
                return {};
            devices.append(readDevice(statement));
        }
    }));
    return devices;
}

Status SqlAuthStore::addDevice(const DeviceEntry &device)
{
    return writeOne("INSERT INTO device (id, user_id, name, last_n, chain, revoked, public_key, created, last_seen) "
                    "VALUES (?, ?, ?, 0, ?, ?, ?, ?, ?)",
                    device.id, device.user, device.name, chainStart(), device.revoked, device.publicKey,
                    device.registered.ms, device.lastSeen.ms);
}

Status SqlAuthStore::touchDevice(DeviceId id, const QString &name, Instant seen)
{
    if (name.isEmpty())
        return writeOne("UPDATE device SET last_seen = ? WHERE id = ?", seen.ms, id);
    return writeOne("UPDATE device SET last_seen = ?, name = ? WHERE id = ?", seen.ms, name, id);
}

Status SqlAuthStore::revokeDevice(DeviceId id)
{
    return writeOne("UPDATE device SET revoked = ? WHERE id = ?", true, id);
}

Status SqlAuthStore::addToken(const TokenEntry &token)
{
    return m_store.writeSql([&](Connection &connection) { return insertToken(connection, token); });
}

Result<std::optional<TokenView>> SqlAuthStore::token(const QByteArray &hash)
{
    return first<TokenView>(
        m_store,
        "SELECT t.hash, t.kind, t.device, t.user_id, t.family, t.expires, t.replaced_by, t.replaced_at, "
        "u.role, u.active, d.revoked FROM auth_token t JOIN users u ON u.id = t.user_id "
        "JOIN device d ON d.id = t.device WHERE t.hash = ?",
        readToken, hash);
}

Result<bool> SqlAuthStore::replaceToken(const QByteArray &hash, const TokenEntry &successor, Instant at)
{
    bool replaced = false;
    FAROL_TRY(m_store.writeSql([&](Connection &connection) -> Status {
        FAROL_TRY(run(connection,
                      "UPDATE auth_token SET replaced_by = ?, replaced_at = ? WHERE hash = ? AND replaced_by IS NULL",
                      successor.hash, at.ms, hash));
        replaced = connection.changes() == 1;
        return replaced ? insertToken(connection, successor) : Status();
    }));
    return replaced;
}

Status SqlAuthStore::removeFamily(const Uuid &family)
{
    return writeOne("DELETE FROM auth_token WHERE family = ?", family);
}

Status SqlAuthStore::replacePassword(UserId user, const QByteArray &hash, Instant at, const Uuid &exceptFamily)
{
    return m_store.writeSql(
        [&](Connection &connection) { return server::replacePassword(connection, user, hash, at, exceptFamily); });
}

Result<std::int64_t> SqlAuthStore::removeExpired(Instant before)
{
    std::int64_t removed = 0;
    FAROL_TRY(m_store.writeSql([&](Connection &connection) -> Status {
        FAROL_TRY(run(connection, "DELETE FROM login_attempt WHERE period < ?", before.ms / Minute));
        FAROL_TRY(run(connection, "DELETE FROM auth_token WHERE expires < ?", before.ms));
        removed = connection.changes();
        return {};
    }));
    return removed;
}

Result<AttemptHistory> SqlAuthStore::addAttempt(const QByteArray &key, Instant window, Instant since)
{
    AttemptHistory history;
    FAROL_TRY(m_store.writeSql([&](Connection &connection) -> Status {
        history = {};
        history.lastWindow = window;
        FAROL_TRY(run(connection, "DELETE FROM login_attempt WHERE key = ? AND period < ?", key, since.ms / Minute));
        FAROL_TRY(run(connection,
                      "INSERT INTO login_attempt (key, period, count) VALUES (?, ?, 1) "
                      "ON CONFLICT (key, period) DO UPDATE SET count = login_attempt.count + 1",
                      key, window.ms / Minute));
        FAROL_ASSIGN(auto rows,
                     connection.prepare("SELECT period, count FROM login_attempt WHERE key = ? ORDER BY period"));
        rows.bind(1, key);
        Instant before{-1};
        for (;;) {
            FAROL_ASSIGN(const bool more, rows.step());
            if (!more)
                break;
            const Instant period{rows.integer(0) * Minute};
            const int count = static_cast<int>(rows.integer(1));
            history.total += count;
            if (period == window)
                history.inWindow = count;
            // This attempt itself does not make its window the last one.
            if (count > (period == window ? 1 : 0))
                before = period;
        }
        if (before.ms >= 0)
            history.lastWindow = before;
        return {};
    }));
    return history;
}

Status SqlAuthStore::takeBackAttempt(const QByteArray &key, Instant window)
{
    return m_store.writeSql([&](Connection &connection) -> Status {
        FAROL_TRY(run(connection, "UPDATE login_attempt SET count = count - 1 WHERE key = ? AND period = ?", key,
                      window.ms / Minute));
        return run(connection, "DELETE FROM login_attempt WHERE key = ? AND period = ? AND count <= 0", key,
                   window.ms / Minute);
    });
}

Status SqlAuthStore::forgetAttempts(const QByteArray &key)
{
    return writeOne("DELETE FROM login_attempt WHERE key = ?", key);
}

} // namespace farol::server
