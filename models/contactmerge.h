// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changeset.h"
#include "core/contact.h"

#include <QList>
#include <QSet>

namespace farol {

/// The fields in which two contacts differ so that somebody has to choose. Sets are not among them: they are united. Nor is a
/// field that only one of them has: it is taken.
[[nodiscard]] QList<FieldNumber> fieldsToChoose(const Contact &stays, const Contact &goes);

/// `stays` as it will be: with what it lacks and `goes` has, with the union of their sets, and with the values of `goes` in
/// the fields of `fromOther`.
[[nodiscard]] Contact mergedContact(const Contact &stays, const Contact &goes, const QSet<FieldNumber> &fromOther);

/// One act: the edits of the contact that stays, and `goes` made an alias of it. Undone as one.
[[nodiscard]] Command mergeContacts(const Contact &stays, const Contact &goes, const Contact &merged);

} // namespace farol
