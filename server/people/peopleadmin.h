// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/auth/audit.h"
#include "server/auth/passwords.h"
#include "server/http/request.h"
#include "server/people/people.h"

#include <functional>

namespace farol::server {

/// What people do about people from their own programs: within their rights, written to the audit trail, and the same when
/// the request comes again because its answer was lost. What administrators alone may do is guarded by the routes
/// (Access::Administrator); what depends on whom it concerns is judged here (core/colleagues.h). Refusals are Error::Denied
/// with a reason word: yourself, not-your-team, not-yours. Thread-safe.
class PeopleAdmin final
{
public:
    struct Parts {
        People &people;
        PasswordHasher &hasher;
        AuditSink &audit;
        const Clock &clock;
        Random &random; ///< thread-safe, as SystemRandom is
        std::function<std::int64_t()> today; ///< day number in the workspace's zone
        std::function<void()> changed; ///< rights moved the head: whoever keeps streams open may say so
    };
    explicit PeopleAdmin(Parts parts);

    [[nodiscard]] Result<QList<Person>> list() { return m_people.list(); }
    [[nodiscard]] Result<QList<TeamEntry>> teams();
    [[nodiscard]] Result<QList<Absence>> covers() { return m_people.covers(m_today()); }

    /// Of administrators. The password is the person's first, and nobody is told it again. Exists: the mail is taken.
    [[nodiscard]] Result<FirstPassword> add(const QString &mail, const QString &name, Role role,
                                            const Context &context);
    [[nodiscard]] Status rename(UserId user, const QString &name, const Context &context);
    [[nodiscard]] Status setRole(UserId user, Role role, const Context &context);
    [[nodiscard]] Status setActive(UserId user, bool active, const Context &context);
    /// Ends every session of the person.
    [[nodiscard]] Result<FirstPassword> resetPassword(UserId user, const Context &context);
    [[nodiscard]] Result<TeamId> addTeam(const QString &name, const Context &context);
    [[nodiscard]] Status renameTeam(TeamId team, const QString &name, const Context &context);

    /// Of administrators; who leads the team may take people into it and out of it, but makes and unmakes no lead.
    [[nodiscard]] Status putMember(TeamId team, UserId user, bool lead, const Context &context);
    [[nodiscard]] Status removeMember(TeamId team, UserId user, const Context &context);

    /// See mayCover(). Invalid: the substitute is locked out.
    [[nodiscard]] Status cover(const Absence &absence, const Context &context);
    [[nodiscard]] Status endCover(UserId covered, UserId substitute, QDate from, const Context &context);

    /// Of whoever holds the customer, who could give it away for good as well; to all others it is NotFound.
    [[nodiscard]] Result<QList<SharedCustomer>> shares(CustomerId customer, const Context &context);
    [[nodiscard]] Status share(const SharedCustomer &share, const Context &context);
    [[nodiscard]] Status takeBack(CustomerId customer, UserId user, const Context &context); ///< or of himself

private:
    [[nodiscard]] Result<Person> person(UserId user);
    [[nodiscard]] Result<TeamEntry> team(TeamId team);
    [[nodiscard]] Result<QByteArray> hashOf(const QString &password, const QString &mail);
    [[nodiscard]] Status mustHold(CustomerId customer, const Context &context);
    [[nodiscard]] Error refuse(const char *action, const char *reason, const Uuid &object, const Context &context);
    /// After something has changed.
    void note(const char *action, const Uuid &object, const QStringList &details, const Context &context);
    void record(const char *action, const QByteArray &outcome, const QByteArray &object, const Context &context);

    People &m_people;
    PasswordHasher &m_hasher;
    AuditSink &m_audit;
    const Clock &m_clock;
    Random &m_random;
    std::function<std::int64_t()> m_today;
    std::function<void()> m_changed;
};

} // namespace farol::server
