// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schema.h"
#include "models/entitywords.h"

#include <QString>
#include <QStringList>

namespace farol {

/// What people read for a field's declared label, in their language.
[[nodiscard]] QString fieldLabel(const FieldInfo &field);
/// Every English label that has a translation entry; a test holds the field lists against it.
[[nodiscard]] QStringList knownFieldLabels();

/// The keys of a workspace list ("stages", "segments") in their order of work.
[[nodiscard]] QStringList listKeys(const QString &list);
/// What people read for a key; an unknown key, and the code of a currency, is shown as it is.
[[nodiscard]] QString keyLabel(const QString &list, const QString &key);

} // namespace farol
