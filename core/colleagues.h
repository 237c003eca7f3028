// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/permissions.h"
#include "core/uuid.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace farol {

/// A colleague, as the directory has him.
struct Colleague final {
    UserId id;
    QString name;
    QString mail;
    Role role = Role::Manager;
    bool active = true;
    std::optional<Instant> lastSeen = {}; ///< of his devices; told to administrators alone
    /// Still has the password that the server made for him; told to himself and to administrators.
    bool hasFirstPassword = false;
    friend bool operator==(const Colleague &, const Colleague &) = default;
};

/// A team of the directory. Who leads it is a member, too.
struct TeamEntry final {
    TeamId id;
    QString name;
    QList<UserId> members = {};
    QList<UserId> leads = {};
    friend bool operator==(const TeamEntry &, const TeamEntry &) = default;
};

/// From one day to another, both included; without an end it holds until it is taken back.
struct Absence final {
    UserId covered; ///< who is away
    UserId substitute; ///< who holds, meanwhile, all that he owns
    QDate from;
    std::optional<QDate> until = {};
    friend bool operator==(const Absence &, const Absence &) = default;
};

/// One customer that somebody holds for a time, whoever owns it.
struct SharedCustomer final {
    CustomerId customer;
    UserId person;
    QDate from;
    std::optional<QDate> until = {};
    friend bool operator==(const SharedCustomer &, const SharedCustomer &) = default;
};

/// Made by the server and shown once, to whoever asked for it.
struct FirstPassword final {
    UserId person;
    QString password;
    friend bool operator==(const FirstPassword &, const FirstPassword &) = default;
};

/// Who asks to change something about people, as of now.
struct Asker final {
    UserId user;
    Role role = Role::Manager;
};

/// What somebody may do about people besides administering them (docs/decisions/0009-people-over-http.md): the server judges
/// by these, and no page offers more.
[[nodiscard]] bool leads(const Asker &asker, const TeamEntry &team);
/// To take people into the team and out of it, not to make leads of them.
[[nodiscard]] bool mayChangeMembers(const Asker &asker, const TeamEntry &team);
/// To give all that `covered` owns to `substitute` for some days. A lead may of whoever is in his teams alone: else taking
/// somebody into one's team would be a way to what he owns.
[[nodiscard]] bool mayCover(const Asker &asker, UserId covered, UserId substitute, const QList<TeamEntry> &teams);
[[nodiscard]] bool mayEndCover(const Asker &asker, UserId covered, UserId substitute, const QList<TeamEntry> &teams);

} // namespace farol
