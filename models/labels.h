// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schema.h"
#include "models/entitywords.h"

#include <QString>
#include <QStringList>

namespace farol {

class ListCatalog;

/// What people read for a field's declared label, in their language.
[[nodiscard]] QString fieldLabel(const FieldInfo &field);
/// Every English label that has a translation entry; a test holds the field lists against it.
[[nodiscard]] QStringList knownFieldLabels();

/// The keys a list has as built in, and what people read for them: of lists that no workspace changes, and before a
/// workspace is known. Pages and models ask Format, which knows the workspace's own.
[[nodiscard]] QStringList listKeys(const QString &list);
[[nodiscard]] QString keyLabel(const QString &list, const QString &key);
/// What people read for a key in this workspace.
[[nodiscard]] QString keyLabel(const ListCatalog &lists, const QString &list, const QString &key);
/// Those of the elements of a set, with commas between.
[[nodiscard]] QString keyLabels(const ListCatalog &lists, const QString &list, const QStringList &keys);
/// What a list is called as a heading: "Stages".
[[nodiscard]] QString listTitle(const QString &list);

} // namespace farol
