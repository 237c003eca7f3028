// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QStringList>

namespace farol {

/// The keys of a workspace list ("stages", "segments") that are built in, in their order of work; what a workspace makes of
/// them is a ListCatalog. Keys are stable: labels may be translated or changed, what files and scripts hold may not. Empty for
/// a list there is none of.
[[nodiscard]] QStringList workspaceListKeys(QLatin1StringView list);

} // namespace farol
