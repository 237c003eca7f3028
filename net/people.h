// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/colleagues.h"
#include "core/permissions.h"
#include "core/result.h"
#include "core/uuid.h"

#include <QByteArray>
#include <QDate>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace farol::net {

struct Person final {
    UserId id;
    QString name;
    QString mail;
    Role role = Role::Manager;
    bool active = true; ///< whether he may still sign in; rows keep the names of those who left
    std::optional<Instant> lastSeen = {}; ///< told of oneself, and to administrators
    bool hasFirstPassword = false; ///< the same
    friend bool operator==(const Person &, const Person &) = default;
};

struct Team final {
    TeamId id;
    QString name;
    QList<UserId> members = {}; ///< empty also when the server does not say
    QList<UserId> leads = {}; ///< the same
    friend bool operator==(const Team &, const Team &) = default;
};

/// Who is in the workspace, as of the last sync: what names and mail addresses mean without a network.
struct People final {
    QList<Person> people; ///< by name
    QList<Team> teams; ///< by name
    QList<Absence> covers = {}; ///< those that were not over, by their first day

    [[nodiscard]] const Person *person(UserId id) const;
    [[nodiscard]] const Team *team(TeamId id) const;
    /// By mail address, or the name of one who is active, case and accents aside. NotFound; Conflict when several are
    /// called that.
    [[nodiscard]] Result<UserId> findPerson(const QString &text) const;
    [[nodiscard]] Result<TeamId> findTeam(const QString &text) const;
    friend bool operator==(const People &, const People &) = default;
};

/// A period as people's JSON has it: days as texts, no `until` without an end.
void insertPeriod(QJsonObject &json, const QDate &from, const std::optional<QDate> &until);
[[nodiscard]] bool readPeriod(const QJsonObject &json, QDate &from, std::optional<QDate> &until);

[[nodiscard]] QByteArray encodePeople(const People &people);
/// Corrupt when it is not what the server's directory or encodePeople() gives.
[[nodiscard]] Result<People> decodePeople(const QByteArray &json);

} // namespace farol::net
