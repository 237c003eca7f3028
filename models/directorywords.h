// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/colleagues.h"
#include "models/directorymodel.h"
#include "models/format.h"

#include <QString>

/// People, teams, absences and shares as lists show them. Keys: the id of a person or team; absenceKey(), shareKey().
namespace farol {

[[nodiscard]] QString roleLabel(Role role); ///< "Team lead"
/// The name, or the mail address of one without; empty for an id nobody has.
[[nodiscard]] QString colleagueName(const QList<Colleague> &people, UserId person);
/// By name as people sort it, whoever is locked out at the end.
[[nodiscard]] QList<Colleague> inOrder(const QList<Colleague> &people);

[[nodiscard]] QStringList peopleHeaders();
[[nodiscard]] QList<DirectoryRow> peopleRows(const QList<Colleague> &people, const QList<TeamEntry> &teams,
                                             const Format &format, Instant now);
[[nodiscard]] QStringList teamHeaders();
[[nodiscard]] QList<DirectoryRow> teamRows(const QList<TeamEntry> &teams, const QList<Colleague> &people);
[[nodiscard]] QStringList absenceHeaders();
[[nodiscard]] QList<DirectoryRow> absenceRows(const QList<Absence> &absences, const QList<Colleague> &people,
                                              const Format &format, QDate today);
[[nodiscard]] QByteArray absenceKey(const Absence &absence);
[[nodiscard]] QStringList shareHeaders();
/// Of one customer.
[[nodiscard]] QList<DirectoryRow> shareRows(const QList<SharedCustomer> &shares, const QList<Colleague> &people,
                                            const Format &format, QDate today);
[[nodiscard]] QByteArray shareKey(const SharedCustomer &share);

} // namespace farol
