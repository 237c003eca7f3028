// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/authworld.h"

#include "core/customer.h"
#include "server/auth/proof.h"
#include "storage/servermigrations.h"

#include <sodium.h>

#include <utility>

using namespace Qt::StringLiterals;

namespace farol::server::test {

namespace {

template <typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("the test's world does not come to be: %s", qPrintable(result.error().detail));
    return std::move(result).value();
}

void must(const Status &status)
{
    if (!status)
        qFatal("the test's world does not come to be: %s", qPrintable(status.error().detail));
}

UserAccount account(std::uint8_t number, const QString &mail, Role role, bool active)
{
    UserAccount user;
    user.id = UserId(Uuid({number}));
    user.mail = mail;
    user.name = mail.section(u'@', 0, 0);
    user.role = role;
    user.active = active;
    return user;
}

} // namespace

TestDevice::TestDevice(std::uint8_t seed)
    : publicKey(crypto_sign_PUBLICKEYBYTES, '\0'), secretKey(crypto_sign_SECRETKEYBYTES, '\0')
{
    const QByteArray bytes(crypto_sign_SEEDBYTES, static_cast<char>(seed));
    crypto_sign_seed_keypair(reinterpret_cast<unsigned char *>(publicKey.data()),
                             reinterpret_cast<unsigned char *>(secretKey.data()),
                             reinterpret_cast<const unsigned char *>(bytes.constData()));
}

QByteArray TestDevice::sign(const QByteArray &text) const
{
    QByteArray signature(crypto_sign_BYTES, '\0');
    crypto_sign_detached(reinterpret_cast<unsigned char *>(signature.data()), nullptr,
                         reinterpret_cast<const unsigned char *>(text.constData()),
                         static_cast<unsigned long long>(text.size()),
                         reinterpret_cast<const unsigned char *>(secretKey.constData()));
    return signature;
}

SignIn TestDevice::signIn(const QString &mail, const QString &password) const
{
    return {mail, password, u"Ana's laptop"_s, id, publicKey, sign(signInProofText(mail, id, publicKey))};
}

Refresh TestDevice::refresh(WorkspaceId workspace, const QByteArray &token) const
{
    return {token, id, sign(refreshProofText(workspace, id, token))};
}

AuthWorld::AuthWorld(std::optional<storage::test::Kind> kind)
    : ana(account(1, u"ana@example.org"_s, Role::Manager, true)),
      rui(account(2, u"rui@example.org"_s, Role::Administrator, true)),
      ida(account(3, u"ida@example.org"_s, Role::Manager, false))
{
    context.peer = "192.0.2.1";
    context.peerGroup = "192.0.2.1";
    if (kind) {
        m_database = std::make_unique<storage::test::Database>(*kind);
        const auto connection = m_database->connect();
        must(storage::migrateServer(*connection, farolSchema()));
        must(storage::createWorkspace(*connection, workspace, Uuid({9})));
        storage::SqlHubOptions options;
        options.today = [] { return std::int64_t(0); };
        m_hub = must(storage::SqlHubStore::open(m_database->factory(), farolSchema(), m_systemRandom, options));
        auto sql = std::make_unique<SqlAuthStore>(*m_hub);
        m_secret = must(sql->sharedSecret(m_random));
        m_store = std::move(sql);
    } else {
        m_store = std::make_unique<MemoryAuthStore>();
    }
    hasher = std::make_unique<PasswordHasher>(cost, m_random);
    for (UserAccount *user : {&ana, &rui, &ida}) {
        user->passwordHash = must(hasher->hash(password()));
        addUser(*user);
    }
    service = makeService();
}

AuthWorld::~AuthWorld() = default;

void AuthWorld::addUser(const UserAccount &user)
{
    if (auto *sql = dynamic_cast<SqlAuthStore *>(m_store.get()))
        must(sql->addUser(user, clock.now()));
    else
        static_cast<MemoryAuthStore *>(m_store.get())->putUser(user);
}

void AuthWorld::change(const UserAccount &user)
{
    if (!m_hub)
        return addUser(user);
    must(m_hub->writeSql([&user](storage::Connection &connection) {
        return storage::run(connection, "UPDATE users SET role = ?, active = ? WHERE id = ?",
                            static_cast<int>(user.role), user.active, user.id);
    }));
}

std::unique_ptr<AuthService> AuthWorld::makeService()
{
    return std::make_unique<AuthService>(AuthService::Parts{*m_store, *hasher, m_audit, clock, m_systemRandom},
                                         settings, workspace, m_secret);
}

Result<Session> AuthWorld::signIn(TestDevice &device, const QString &mail, const QString &word)
{
    FAROL_ASSIGN(Session session, service->signIn(device.signIn(mail, word), context));
    device.id = session.device;
    return session;
}

Result<Session> AuthWorld::refresh(const TestDevice &device, const QByteArray &token)
{
    return service->refresh(device.refresh(workspace, token), context);
}

Result<Identity> AuthWorld::authenticate(const QByteArray &accessToken)
{
    return service->authenticate(bearer(accessToken), context);
}

QList<QByteArray> AuthWorld::audited()
{
    const std::lock_guard lock(m_audit.mutex);
    return m_audit.events;
}

Context AuthWorld::contextOf(const Session &session) const
{
    Context own = context;
    own.identity = Identity{session.user, session.device, session.role};
    return own;
}

Request bearer(const QByteArray &token)
{
    Request request;
    request.headers.add("authorization", "Bearer " + token);
    return request;
}

} // namespace farol::server::test
