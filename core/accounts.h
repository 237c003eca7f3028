// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
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

/// A colleague, as the directory has him.
struct Colleague final {
    UserId id;
    QString name;
    QString mail;
    Role role = Role::Manager;
    bool active = true;
    friend bool operator==(const Colleague &, const Colleague &) = default;
};

/// Port: the account, its devices and the people of the workspace. What asks the server fails Offline without it.
class Accounts : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] virtual SignedInAs account() const = 0;
    /// As of the last sync, by name; and the names of the teams.
    [[nodiscard]] virtual QList<Colleague> people() const = 0;
    [[nodiscard]] virtual QStringList teams() const = 0;
    /// Asked of the server, the newest sign-in first.
    virtual QFuture<Result<QList<OwnDevice>>> devices() = 0;
    /// Signs that device out for good; when it hears so, it removes what it holds.
    virtual QFuture<Status> revokeDevice(DeviceId device) = 0;
    /// Ends every other session of the person. Unauthenticated: the current one is wrong; Invalid: the new one is no good.
    virtual QFuture<Status> changePassword(const QString &current, const QString &fresh) = 0;
    /// Ends the sign-in here; the profile and its unsent work stay.
    virtual QFuture<Status> signOut() = 0;

Q_SIGNALS:
    void changed(); ///< people() or teams() answer differently now
};

} // namespace farol
