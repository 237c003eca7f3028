// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/people/people.h"

#include "core/customer.h"
#include "core/value.h"
#include "server/auth/sqlauthstore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol::server {

namespace {

/// The form in which mail addresses are stored and compared.
QString folded(const QString &mail)
{
    return mail.trimmed().normalized(QString::NormalizationForm_C).toLower();
}

bool isMail(const QString &mail)
{
    const qsizetype at = mail.indexOf(u'@');
    return at > 0 && at == mail.lastIndexOf(u'@') && at + 1 < mail.size() && mail.size() <= 254 && !mail.contains(u' ');
}

Person personFrom(const storage::Statement &row)
{
    Person person;
    person.id = UserId(row.uuid(0));
    person.mail = row.text(1);
    person.name = row.text(2);
    person.role = static_cast<Role>(row.integer(3));
    person.active = row.boolean(4);
    person.hasFirstPassword = row.boolean(5);
    return person;
}

std::optional<QDate> dayOrNone(const storage::Statement &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(dayFromNumber(row.integer(column)));
}

Status markPassword(storage::Connection &connection, UserId user, PasswordKind kind)
{
    return storage::run(connection, "UPDATE users SET must_change = ? WHERE id = ?", kind == PasswordKind::First, user);
}

std::optional<std::int64_t> dayOrNull(const std::optional<QDate> &day)
{
    return day ? std::optional(dayNumber(*day)) : std::nullopt;
}

} // namespace

QString roleName(Role role)
{
    switch (role) {
    case Role::Manager: return u"manager"_s;
    case Role::Lead: return u"lead"_s;
    case Role::Administrator: return u"administrator"_s;
    }
    return {};
}

std::optional<Role> roleFromName(QStringView name)
{
    for (const Role role : {Role::Manager, Role::Lead, Role::Administrator}) {
        if (name == roleName(role))
            return role;
    }
    return std::nullopt;
}

Result<Person> newPerson(const QString &mail, const QString &name, Role role, const Clock &clock, Random &random)
{
    Person person;
    person.id = UserId(makeUuid7(clock.now().ms, random));
    person.mail = folded(mail);
    person.name = name.trimmed().isEmpty() ? person.mail.section(u'@', 0, 0) : name.trimmed();
    person.role = role;
    if (!isMail(person.mail))
        return fail(Error::Code::Invalid, u"this is not a mail address"_s);
    return person;
}

Status insertPerson(storage::Connection &connection, const Person &person, const QByteArray &passwordHash, Instant now)
{
    return storage::run(connection,
                        "INSERT INTO users (id, mail, name, role, active, password_hash, password_changed, created)"
                        " VALUES (?, ?, ?, ?, 1, ?, ?, ?)",
                        person.id, person.mail, person.name, int(person.role), QString::fromLatin1(passwordHash),
                        now.ms, now.ms);
}

Result<Person> People::add(const QString &mail, const QString &name, Role role, const QByteArray &passwordHash,
                           PasswordKind kind)
{
    FAROL_ASSIGN(Person person, newPerson(mail, name, role, m_clock, m_random));
    person.hasFirstPassword = kind == PasswordKind::First;
    const Status added = m_store.writeAll([&](storage::Connection &connection, HubTransaction &transaction) -> Status {
        FAROL_TRY(transaction.lockHead());
        FAROL_TRY(insertPerson(connection, person, passwordHash, m_clock.now()));
        FAROL_TRY(markPassword(connection, person.id, kind));
        return m_hub.refreshAccess(transaction, person.id);
    });
    if (!added && added.error().code == Error::Code::Exists)
        return fail(Error::Code::Exists, u"there is a person with the mail address %1 already"_s.arg(person.mail));
    FAROL_TRY(added);
    return person;
}

Result<QList<Person>> People::list()
{
    QList<Person> people;
    FAROL_TRY(m_store.readSql([&](storage::Connection &connection) -> Status {
        people.clear();
        FAROL_ASSIGN(auto rows, connection.prepare("SELECT id, mail, name, role, active, must_change,"
                                                   " (SELECT MAX(d.last_seen) FROM device d WHERE d.user_id = users.id)"
                                                   " FROM users ORDER BY mail"));
        for (;;) {
            FAROL_ASSIGN(const bool more, rows.step());
            if (!more)
                return {};
            Person person = personFrom(rows);
            if (rows.integer(6) > 0) // a device that was never signed in on has none
                person.lastSeen = Instant{rows.integer(6)};
            people.append(person);
        }
    }));
    return people;
}

Result<Person> People::find(const QString &mailOrId)
{
    const auto id = Uuid::fromString(mailOrId.trimmed());
    const QString mail = folded(mailOrId);
    std::optional<Person> person;
    FAROL_TRY(m_store.readSql([&](storage::Connection &connection) -> Status {
        FAROL_ASSIGN(auto row, connection.prepare("SELECT id, mail, name, role, active, must_change FROM users"
                                                  " WHERE mail = ? OR id = ?"));
        row.bindAll(mail, id ? id.value() : Uuid());
        FAROL_ASSIGN(const bool found, row.step());
        if (found)
            person = personFrom(row);
        return {};
    }));
    if (!person)
        return fail(Error::Code::NotFound, u"there is no such person"_s);
    return *person;
}

Status People::change(UserId user, const Work &work)
{
    return m_store.writeAll([&](storage::Connection &connection, HubTransaction &transaction) -> Status {
        // Makes changes of people take turns: two administrators who demote each other must not both pass.
        FAROL_TRY(transaction.lockHead());
        FAROL_TRY(mustExist(connection, "users", user.uuid));
        FAROL_TRY(work(connection, transaction));
        return m_hub.refreshAccess(transaction, user);
    });
}

Status People::mustExist(storage::Connection &connection, const QByteArray &table, const Uuid &id)
{
    FAROL_ASSIGN(auto row, connection.prepare("SELECT 1 FROM " + table + " WHERE id = ?"));
    row.bind(1, id);
    FAROL_ASSIGN(const bool found, row.step());
    return found ? Status() : fail(Error::Code::NotFound, u"there is no such person or team"_s);
}

Status People::mustNotBeTheLastAdministrator(storage::Connection &connection, UserId user)
{
    FAROL_ASSIGN(auto rows, connection.prepare("SELECT id FROM users WHERE role = ? AND active = ? LIMIT 2"));
    rows.bindAll(int(Role::Administrator), true);
    QList<UserId> administrators;
    for (;;) {
        FAROL_ASSIGN(const bool more, rows.step());
        if (!more)
            break;
        administrators.append(UserId(rows.uuid(0)));
    }
    if (administrators == QList{user})
        return fail(Error::Code::Denied,
                    u"this is the only administrator left; make somebody else one first: user set-role MAIL --role"
                    " administrator"_s);
    return {};
}

Status People::mustHaveEnded(const storage::Connection &connection, const QString &otherwise)
{
    return connection.changes() > 0 ? Status() : fail(Error::Code::NotFound, otherwise);
}

Status People::setRole(UserId user, Role role)
{
    return change(user, [&](storage::Connection &connection, HubTransaction &) -> Status {
        if (role != Role::Administrator)
            FAROL_TRY(mustNotBeTheLastAdministrator(connection, user));
        return storage::run(connection, "UPDATE users SET role = ? WHERE id = ?", int(role), user);
    });
}

Status People::setActive(UserId user, bool active)
{
    return change(user, [&](storage::Connection &connection, HubTransaction &) -> Status {
        if (!active)
            FAROL_TRY(mustNotBeTheLastAdministrator(connection, user));
        return storage::run(connection, "UPDATE users SET active = ? WHERE id = ?", active, user);
    });
}

Status People::rename(UserId user, const QString &name)
{
    const QString wanted = name.trimmed();
    if (wanted.isEmpty())
        return fail(Error::Code::Invalid, u"a person needs a name"_s);
    return change(user, [&](storage::Connection &connection, HubTransaction &) {
        return storage::run(connection, "UPDATE users SET name = ? WHERE id = ?", wanted, user);
    });
}

Status People::setPasswordHash(UserId user, const QByteArray &hash, PasswordKind kind)
{
    return change(user, [&](storage::Connection &connection, HubTransaction &) -> Status {
        FAROL_TRY(replacePassword(connection, user, hash, m_clock.now()));
        return markPassword(connection, user, kind);
    });
}

Status People::mustBeFree(storage::Connection &connection, TeamId team, const QString &name)
{
    if (name.isEmpty())
        return fail(Error::Code::Invalid, u"a team needs a name"_s);
    FAROL_ASSIGN(auto taken, connection.prepare("SELECT 1 FROM teams WHERE name = ? AND id <> ?"));
    taken.bindAll(name, team);
    FAROL_ASSIGN(const bool found, taken.step());
    return found ? fail(Error::Code::Exists, u"there is a team of this name"_s) : Status();
}

Result<Team> People::addTeam(const QString &name)
{
    Team team;
    team.id = TeamId(makeUuid7(m_clock.now().ms, m_random));
    team.name = name.trimmed();
    FAROL_TRY(m_store.writeSql([&](storage::Connection &connection) -> Status {
        FAROL_TRY(mustBeFree(connection, team.id, team.name));
        return storage::run(connection, "INSERT INTO teams (id, name, active) VALUES (?, ?, 1)", team.id, team.name);
    }));
    return team;
}

Status People::renameTeam(TeamId team, const QString &name)
{
    const QString wanted = name.trimmed();
    return m_store.writeSql([&](storage::Connection &connection) -> Status {
        FAROL_TRY(mustExist(connection, "teams", team.uuid));
        FAROL_TRY(mustBeFree(connection, team, wanted));
        return storage::run(connection, "UPDATE teams SET name = ? WHERE id = ?", wanted, team);
    });
}

Result<QList<Team>> People::teams()
{
    QList<Team> teams;
    FAROL_TRY(m_store.readSql([&](storage::Connection &connection) -> Status {
        teams.clear();
        FAROL_ASSIGN(auto rows, connection.prepare("SELECT t.id, t.name, m.user_id, m.lead FROM teams t"
                                                   " LEFT JOIN membership m ON m.team = t.id"
                                                   " WHERE t.active = 1 ORDER BY t.name, t.id, m.user_id"));
        for (;;) {
            FAROL_ASSIGN(const bool more, rows.step());
            if (!more)
                return {};
            const TeamId id(rows.uuid(0));
            if (teams.isEmpty() || teams.constLast().id != id)
                teams.append(Team{id, rows.text(1), {}});
            if (!rows.isNull(2))
                teams.last().members.append({UserId(rows.uuid(2)), rows.boolean(3)});
        }
    }));
    return teams;
}

Result<Team> People::findTeam(const QString &nameOrId)
{
    const auto id = Uuid::fromString(nameOrId.trimmed());
    FAROL_ASSIGN(const QList<Team> all, teams());
    const auto found = std::find_if(all.cbegin(), all.cend(), [&](const Team &team) {
        return team.name == nameOrId.trimmed() || (id && team.id.uuid == id.value());
    });
    if (found == all.cend())
        return fail(Error::Code::NotFound, u"there is no such team"_s);
    return *found;
}

Status People::join(UserId user, TeamId team, bool lead)
{
    return change(user, [&](storage::Connection &connection, HubTransaction &) -> Status {
        FAROL_TRY(mustExist(connection, "teams", team.uuid));
        return storage::run(connection,
                            "INSERT INTO membership (user_id, team, lead) VALUES (?, ?, ?)"
                            " ON CONFLICT (user_id, team) DO UPDATE SET lead = excluded.lead",
                            user, team, lead);
    });
}

Status People::leave(UserId user, TeamId team)
{
    return change(user, [&](storage::Connection &connection, HubTransaction &) -> Status {
        FAROL_TRY(storage::run(connection, "DELETE FROM membership WHERE user_id = ? AND team = ?", user, team));
        return mustHaveEnded(connection, u"this person is not in the team"_s);
    });
}

Status People::cover(UserId user, UserId covered, const Period &period)
{
    if (user == covered)
        return fail(Error::Code::Invalid, u"nobody covers for himself"_s);
    if (period.until && *period.until < period.from)
        return fail(Error::Code::Invalid, u"the cover would end before it begins"_s);
    return change(user, [&](storage::Connection &connection, HubTransaction &) -> Status {
        FAROL_TRY(mustExist(connection, "users", covered.uuid));
        return storage::run(connection,
                            "INSERT INTO cover (user_id, covered, from_day, until_day) VALUES (?, ?, ?, ?)"
                            " ON CONFLICT (user_id, covered, from_day) DO UPDATE SET until_day = excluded.until_day",
                            user, covered, dayNumber(period.from), dayOrNull(period.until));
    });
}

Result<QList<Absence>> People::covers(std::int64_t today)
{
    QList<Absence> absences;
    FAROL_TRY(m_store.readSql([&](storage::Connection &connection) -> Status {
        absences.clear();
        FAROL_ASSIGN(auto rows, connection.prepare("SELECT covered, user_id, from_day, until_day FROM cover"
                                                   " WHERE until_day IS NULL OR until_day >= ?"
                                                   " ORDER BY from_day, covered, user_id"));
        rows.bind(1, today);
        for (;;) {
            FAROL_ASSIGN(const bool more, rows.step());
            if (!more)
                return {};
            absences.append(
                {UserId(rows.uuid(0)), UserId(rows.uuid(1)), dayFromNumber(rows.integer(2)), dayOrNone(rows, 3)});
        }
    }));
    return absences;
}

Status People::endCover(UserId user, UserId covered, const std::optional<QDate> &from)
{
    return change(user, [&](storage::Connection &connection, HubTransaction &) -> Status {
        const QByteArray pair = "DELETE FROM cover WHERE user_id = ? AND covered = ?";
        FAROL_TRY(from ? storage::run(connection, pair + " AND from_day = ?", user, covered, dayNumber(*from))
                       : storage::run(connection, pair, user, covered));
        return mustHaveEnded(connection, u"the first person does not cover for the second"_s);
    });
}

Status People::give(UserId user, CustomerId customer, const Period &period)
{
    if (period.until && *period.until < period.from)
        return fail(Error::Code::Invalid, u"the share would end before it begins"_s);
    return change(user, [&](storage::Connection &connection, HubTransaction &transaction) -> Status {
        FAROL_ASSIGN(const std::optional<RowState> row, transaction.row({tables::Customer, customer.uuid}));
        if (!row || row->isDeleted())
            return fail(Error::Code::NotFound, u"there is no such customer"_s);
        return storage::run(connection,
                            "INSERT INTO given (user_id, customer, from_day, until_day) VALUES (?, ?, ?, ?)"
                            " ON CONFLICT (user_id, customer, from_day) DO UPDATE SET until_day = excluded.until_day",
                            user, customer, dayNumber(period.from), dayOrNull(period.until));
    });
}

Status People::takeBack(UserId user, CustomerId customer)
{
    return change(user, [&](storage::Connection &connection, HubTransaction &) -> Status {
        FAROL_TRY(storage::run(connection, "DELETE FROM given WHERE user_id = ? AND customer = ?", user, customer));
        return mustHaveEnded(connection, u"no such customer is shared with this person"_s);
    });
}

Result<QList<SharedCustomer>> People::shares(CustomerId customer, std::int64_t today)
{
    QList<SharedCustomer> shares;
    FAROL_TRY(m_store.readSql([&](storage::Connection &connection) -> Status {
        shares.clear();
        FAROL_ASSIGN(auto rows, connection.prepare("SELECT user_id, from_day, until_day FROM given"
                                                   " WHERE customer = ? AND (until_day IS NULL OR until_day >= ?)"
                                                   " ORDER BY from_day, user_id"));
        rows.bindAll(customer, today);
        for (;;) {
            FAROL_ASSIGN(const bool more, rows.step());
            if (!more)
                return {};
            shares.append({customer, UserId(rows.uuid(0)), dayFromNumber(rows.integer(1)), dayOrNone(rows, 2)});
        }
    }));
    return shares;
}

Result<bool> People::holds(UserId user, CustomerId customer)
{
    bool held = false;
    FAROL_TRY(m_store.read([&](HubReader &reader) -> Status {
        FAROL_ASSIGN(const std::optional<RowState> row, reader.row({tables::Customer, customer.uuid}));
        FAROL_ASSIGN(const std::optional<Seq> granted, reader.grantedAt(user, ScopeId(customer.uuid)));
        held = row && !row->isDeleted() && granted;
        return {};
    }));
    return held;
}

Status People::refreshEverybody()
{
    FAROL_ASSIGN(const QList<Person> people, list());
    for (const Person &person : people)
        FAROL_TRY(m_hub.refreshAccess(person.id));
    return {};
}

} // namespace farol::server
