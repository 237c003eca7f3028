// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schema.h"
#include "core/uuid.h"

#include <QList>

#include <cstdint>

namespace farol {

enum class Role : std::uint8_t {
    Manager = 1, ///< CS manager: the customers he owns, covers or was given
    Lead = 2, ///< and those of the teams he leads
    Administrator = 3, ///< every customer, users and teams
};

/// What decides which customers a person holds; dates are already applied ("active today").
struct UserRights final {
    UserId user;
    Role role = Role::Manager;
    bool active = true;
    QList<TeamId> teams; ///< member of
    QList<TeamId> ledTeams;
    QList<UserId> covers; ///< whose portfolio he covers today (absence)
    QList<CustomerId> given; ///< single customers shared with him today
    friend bool operator==(const UserRights &, const UserRights &) = default;
};

/// The facts of a customer that rights depend on.
struct ScopeFacts final {
    CustomerId customer;
    UserId owner;
    TeamId team;
    friend bool operator==(const ScopeFacts &, const ScopeFacts &) = default;
};

/// The scope that stands for every other, of customers, teams and people; administrators hold it.
inline constexpr ScopeId EveryScope{};

/// Whether the person holds the customer: reads it on every device and may write it.
[[nodiscard]] bool entitled(const UserRights &user, const ScopeFacts &customer);
/// Whether the person may write a field that is open to `writers`.
[[nodiscard]] bool mayWrite(const UserRights &user, Writers writers);

} // namespace farol
