// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tools/shots/scenes.h"

namespace farol {

/// The sample people as the directory has them, with two teams and two absences; the first is an administrator and signed in.
void fillDirectory(FakeAccounts &accounts, const QList<SamplePerson> &people, Instant now, QDate today);
/// Pictures of people, teams and absences in the settings.
[[nodiscard]] QList<Scene> peopleScenes();

} // namespace farol
