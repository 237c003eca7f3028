// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/colleagues.h"
#include "core/result.h"
#include "net/httpclient.h"

namespace farol::net {

/// The requests by which people change something about people (docs/SYNC.md, appendix G).
[[nodiscard]] HttpCall addPersonCall(const QString &mail, const QString &name, Role role);
[[nodiscard]] HttpCall renamePersonCall(UserId person, const QString &name);
[[nodiscard]] HttpCall setRoleCall(UserId person, Role role);
[[nodiscard]] HttpCall setActiveCall(UserId person, bool active);
[[nodiscard]] HttpCall resetPasswordCall(UserId person);
[[nodiscard]] HttpCall addTeamCall(const QString &name);
[[nodiscard]] HttpCall renameTeamCall(TeamId team, const QString &name);
[[nodiscard]] HttpCall putMemberCall(TeamId team, UserId person, bool lead);
[[nodiscard]] HttpCall removeMemberCall(TeamId team, UserId person);
[[nodiscard]] HttpCall beginAbsenceCall(const Absence &absence);
[[nodiscard]] HttpCall endAbsenceCall(const Absence &absence); ///< the one that begins that day
[[nodiscard]] HttpCall sharesCall(CustomerId customer);
[[nodiscard]] HttpCall shareCall(const SharedCustomer &share);
[[nodiscard]] HttpCall takeBackCall(CustomerId customer, UserId person);

/// The answers to those that have one. Corrupt when it is none.
[[nodiscard]] Result<FirstPassword> decodeFirstPassword(const QByteArray &json);
[[nodiscard]] Result<QList<SharedCustomer>> decodeShares(const QByteArray &json, CustomerId customer);

} // namespace farol::net
