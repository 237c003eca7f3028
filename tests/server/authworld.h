// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/auth/authservice.h"
#include "server/auth/sqlauthstore.h"
#include "storage/sqlhubstore.h"
#include "tests/server/memoryauthstore.h"
#include "tests/storage/databases.h"
#include "tests/support/simclock.h"
#include "tests/support/simrandom.h"

#include <memory>
#include <mutex>

namespace farol::server::test {

/// A device's side: its key, its id once it has one, and the tokens it holds.
struct TestDevice final {
    explicit TestDevice(std::uint8_t seed);

    [[nodiscard]] SignIn signIn(const QString &mail, const QString &password) const;
    [[nodiscard]] Refresh refresh(WorkspaceId workspace, const QByteArray &token) const;
    [[nodiscard]] QByteArray sign(const QByteArray &text) const;

    DeviceId id;
    QByteArray publicKey;
    QByteArray secretKey;
};

/// An AuthService over a store in memory or in a database, with a clock the test moves and cheap hashes.
/// Users: ana (a manager), rui (an administrator), ida (not active); everybody has the same password().
class AuthWorld final
{
public:
    [[nodiscard]] static QString password() { return QStringLiteral("correct horse battery"); }
    /// nullopt = in memory.
    explicit AuthWorld(std::optional<storage::test::Kind> kind);
    ~AuthWorld();

    [[nodiscard]] std::unique_ptr<AuthService> makeService(); ///< another process on the same store
    void change(const UserAccount &user);
    Result<Session> signIn(TestDevice &device, const QString &mail = QStringLiteral("ana@example.org"),
                           const QString &word = password());
    Result<Session> refresh(const TestDevice &device, const QByteArray &token);
    Result<Identity> authenticate(const QByteArray &accessToken);
    void pass(std::chrono::milliseconds time) { m_time.ms += time.count(); }
    [[nodiscard]] QList<QByteArray> audited(); ///< "action:outcome" in order
    [[nodiscard]] Context contextOf(const Session &session) const;

    sim::SimTime m_time;
    sim::SimClock clock{m_time};
    PasswordCost cost{8192, 1, 4, 4};
    AuthSettings settings;
    WorkspaceId workspace{Uuid({7})};
    Context context;
    UserAccount ana, rui, ida;
    std::unique_ptr<PasswordHasher> hasher;
    std::unique_ptr<AuthService> service;
    [[nodiscard]] AuthStore &store() { return *m_store; }
    [[nodiscard]] storage::SqlHubStore *hub() { return m_hub.get(); } ///< null = in memory

private:
    class Audit final : public AuditSink
    {
    public:
        void record(const AuditEvent &event) override
        {
            const std::lock_guard lock(mutex);
            events.append(event.action + ':' + event.outcome);
        }
        std::mutex mutex;
        QList<QByteArray> events;
    };

    void addUser(const UserAccount &user);

    sim::SimRandom m_random{11};
    SystemRandom m_systemRandom;
    std::unique_ptr<storage::test::Database> m_database;
    std::unique_ptr<storage::SqlHubStore> m_hub;
    std::unique_ptr<AuthStore> m_store;
    QByteArray m_secret = QByteArray(32, 's');
    Audit m_audit;
};

[[nodiscard]] Request bearer(const QByteArray &token);

} // namespace farol::server::test
