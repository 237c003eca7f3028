// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tools/shots/scenes.h"

namespace farol {

/// One picture of each step of the import assistant, and of what may go wrong.
[[nodiscard]] QList<Scene> importScenes();

} // namespace farol
