// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tools/shots/scenes.h"

namespace farol {

/// What a workspace settles for itself, in settings and where it shows.
[[nodiscard]] QList<Scene> setupScenes();

} // namespace farol
