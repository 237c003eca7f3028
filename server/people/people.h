// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/colleagues.h"
#include "core/permissions.h"
#include "core/random.h"
#include "core/result.h"
#include "storage/sqlhubstore.h"
#include "sync/hub.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace farol::server {

struct Person final {
    UserId id;
    QString mail;
    QString name;
    Role role = Role::Manager;
    bool active = true;
    bool hasFirstPassword = false; ///< still the one that the server made
    std::optional<Instant> lastSeen = {}; ///< of his devices; list() alone says it
};

struct Membership final {
    UserId user;
    bool lead = false;
};

struct Team final {
    TeamId id;
    QString name;
    QList<Membership> members; ///< by user id
};

/// From one day to another, both included; without an end it holds until it is taken back.
struct Period final {
    QDate from;
    std::optional<QDate> until;
};

/// Whose choice a password is: the person's own, or the server's, for the first sign-in alone.
enum class PasswordKind : std::uint8_t { Own, First };

/// Users, teams and what people share with each other. Every change brings the scopes of the person it touches up to date
/// in the same transaction (Hub::refreshAccess), so that his devices load or purge. Thread-safe, as its store is.
class People final
{
public:
    People(storage::SqlHubStore &store, const sync::Hub &hub, const Clock &clock, Random &random)
        : m_store(store), m_hub(hub), m_clock(clock), m_random(random)
    {}

    /// Exists: the mail address is taken; Invalid: it is none.
    [[nodiscard]] Result<Person> add(const QString &mail, const QString &name, Role role,
                                     const QByteArray &passwordHash, PasswordKind kind = PasswordKind::Own);
    [[nodiscard]] Result<QList<Person>> list(); ///< by mail
    /// By mail address or id; NotFound when there is nobody.
    [[nodiscard]] Result<Person> find(const QString &mailOrId);
    [[nodiscard]] Status rename(UserId user, const QString &name); ///< Invalid: it is empty
    /// Denied: the last active administrator would be none any more.
    [[nodiscard]] Status setRole(UserId user, Role role);
    /// A person who is not active holds nothing, and no device of his is answered any more. Denied as for setRole().
    [[nodiscard]] Status setActive(UserId user, bool active);
    /// Ends every session of the person: whoever knew the old password is out.
    [[nodiscard]] Status setPasswordHash(UserId user, const QByteArray &hash, PasswordKind kind = PasswordKind::Own);

    [[nodiscard]] Result<Team> addTeam(const QString &name); ///< Exists: the name is taken
    [[nodiscard]] Status renameTeam(TeamId team, const QString &name); ///< Exists, as addTeam()
    [[nodiscard]] Result<QList<Team>> teams(); ///< by name
    [[nodiscard]] Result<Team> findTeam(const QString &nameOrId);
    [[nodiscard]] Status join(UserId user, TeamId team, bool lead);
    [[nodiscard]] Status leave(UserId user, TeamId team); ///< NotFound: he is not in it

    /// During the period `user` holds all that `covered` owns.
    [[nodiscard]] Status cover(UserId user, UserId covered, const Period &period);
    /// The one that began that day, or all of the two; NotFound: there is no such cover.
    [[nodiscard]] Status endCover(UserId user, UserId covered, const std::optional<QDate> &from = {});
    [[nodiscard]] Result<QList<Absence>> covers(std::int64_t today); ///< those that are not over, by their first day
    /// NotFound: there is no such living customer; Invalid: the period ends before it begins.
    [[nodiscard]] Status give(UserId user, CustomerId customer, const Period &period);
    [[nodiscard]] Status takeBack(UserId user, CustomerId customer); ///< NotFound: it was not given to him
    [[nodiscard]] Result<QList<SharedCustomer>> shares(CustomerId customer, std::int64_t today); ///< as covers()
    [[nodiscard]] Result<bool> holds(UserId user, CustomerId customer); ///< as of his last Access entry

    /// Everybody's scopes, worked out anew: at start and when a day begins, since covers and shares have dates.
    [[nodiscard]] Status refreshEverybody();

private:
    using Work = std::function<Status(storage::Connection &, HubTransaction &)>;

    [[nodiscard]] Status change(UserId user, const Work &work);
    [[nodiscard]] static Status mustExist(storage::Connection &connection, const QByteArray &table, const Uuid &id);
    /// After a DELETE; `otherwise` says what was not there.
    [[nodiscard]] static Status mustHaveEnded(const storage::Connection &connection, const QString &otherwise);
    [[nodiscard]] static Status mustBeFree(storage::Connection &connection, TeamId team, const QString &name);
    [[nodiscard]] static Status mustNotBeTheLastAdministrator(storage::Connection &connection, UserId user);

    storage::SqlHubStore &m_store;
    const sync::Hub &m_hub;
    const Clock &m_clock;
    Random &m_random;
};

/// Whom add() would add, under a new id; Invalid: this is no mail address.
[[nodiscard]] Result<Person> newPerson(const QString &mail, const QString &name, Role role, const Clock &clock,
                                       Random &random);
/// Writes a new person as part of a larger transaction; his scopes are left to the caller (Hub::refreshAccess).
[[nodiscard]] Status insertPerson(storage::Connection &connection, const Person &person, const QByteArray &passwordHash,
                                  Instant now);

[[nodiscard]] QString roleName(Role role); ///< "manager", "lead", "administrator"
[[nodiscard]] std::optional<Role> roleFromName(QStringView name);

} // namespace farol::server
