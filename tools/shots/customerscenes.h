// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tools/shots/scenes.h"

namespace farol {

/// One picture of each part of the customer's page, and of what opens over it.
[[nodiscard]] QList<Scene> customerScenes();

} // namespace farol
