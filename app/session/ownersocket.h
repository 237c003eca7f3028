// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace farol {

/// Where the program that owns a profile answers others of the same person: a socket in the profile's folder or, where
/// that path is too long for one, named after it in the person's runtime folder.
[[nodiscard]] QString ownerSocketName(const QString &folder);

} // namespace farol
