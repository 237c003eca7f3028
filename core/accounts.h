// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/colleagues.h"
#include "core/permissions.h"
#include "core/result.h"
#include "core/uuid.h"

#include <QFuture>
#include <QList>
#include <QObject>
#include <QString>

namespace farol {

/// Who is signed in here, and where.
struct SignedInAs final {
    QString server; ///< empty = a profile that knows no server
    QString name;
    QString mail;
    Role role = Role::Manager;
    DeviceId device;
    friend bool operator==(const SignedInAs &, const SignedInAs &) = default;
};

/// One of a person's devices, as the server knows it.
struct OwnDevice final {
    DeviceId id;
    QString name;
    Instant registered;
    Instant lastSeen;
    bool revoked = false;
    bool current = false; ///< this one
    friend bool operator==(const OwnDevice &, const OwnDevice &) = default;
};

/// Port: the account, its devices and the people of the workspace. What asks the server fails Offline without it.
class Accounts : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] virtual SignedInAs account() const = 0;
    /// As of the last sync: by name, both; and absences that are not over, by their first day.
    [[nodiscard]] virtual QList<Colleague> people() const = 0;
    [[nodiscard]] virtual QList<TeamEntry> teams() const = 0;
    [[nodiscard]] virtual QList<Absence> absences() const = 0;
    /// This person, with the role that the directory gives him; null = nobody signed in.
    [[nodiscard]] virtual Asker asker() const = 0;
    /// Asked of the server, the newest sign-in first.
    virtual QFuture<Result<QList<OwnDevice>>> devices() = 0;
    /// Signs that device out for good; when it hears so, it removes what it holds.
    virtual QFuture<Status> revokeDevice(DeviceId device) = 0;
    /// Ends every other session of the person. Unauthenticated: the current one is wrong; Invalid: the new one is no good.
    virtual QFuture<Status> changePassword(const QString &current, const QString &fresh) = 0;
    /// Ends the sign-in here; the profile and its unsent work stay.
    virtual QFuture<Status> signOut() = 0;

    /// What somebody may do about people (docs/decisions/0009-people-over-http.md): asked of the server, which alone decides;
    /// Denied with the reason word yourself, not-your-team or not-yours. Nothing of it is kept for later: Offline means that
    /// nothing was changed. What was changed shows in people(), teams() and absences() with changed(). May all come again.
    virtual QFuture<Result<FirstPassword>> addPerson(const QString &mail, const QString &name, Role role) = 0;
    virtual QFuture<Status> renamePerson(UserId person, const QString &name) = 0;
    virtual QFuture<Status> setRole(UserId person, Role role) = 0;
    virtual QFuture<Status> setActive(UserId person, bool active) = 0;
    virtual QFuture<Result<FirstPassword>> resetPassword(UserId person) = 0;
    virtual QFuture<Status> addTeam(const QString &name) = 0;
    virtual QFuture<Status> renameTeam(TeamId team, const QString &name) = 0;
    virtual QFuture<Status> putMember(TeamId team, UserId person, bool lead) = 0;
    virtual QFuture<Status> removeMember(TeamId team, UserId person) = 0;
    virtual QFuture<Status> beginAbsence(const Absence &absence) = 0;
    virtual QFuture<Status> endAbsence(const Absence &absence) = 0; ///< the one that begins that day
    virtual QFuture<Result<QList<SharedCustomer>>> shares(CustomerId customer) = 0;
    virtual QFuture<Status> share(const SharedCustomer &share) = 0;
    virtual QFuture<Status> takeBack(CustomerId customer, UserId person) = 0;

Q_SIGNALS:
    void changed(); ///< people(), teams() or absences() answer differently now
};

} // namespace farol
