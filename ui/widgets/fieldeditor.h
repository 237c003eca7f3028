// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format.h"

#include <QVariant>

#include <functional>
#include <optional>

class QWidget;

namespace farol {

class NameLookup;

/// The one place that knows which control edits which type of field; tables, panels and dialogs all use it.
namespace fieldeditor {

/// A control for `field`, named for readers.
[[nodiscard]] QWidget *create(const FieldInfo &field, const Format &format, const NameLookup &names, QWidget *parent);
void setValue(QWidget *editor, const QVariant &value);
/// Nothing while what was typed is not a value.
[[nodiscard]] std::optional<QVariant> value(QWidget *editor);
/// The same without touching what is being typed: to look at a draft that goes on.
[[nodiscard]] QVariant peek(QWidget *editor);
/// What setValue() put there, as the control shows it: what the person saw before the change.
[[nodiscard]] QVariant original(QWidget *editor);
/// Makes it a draft again over what the person saw before: saving it failed.
void setOriginal(QWidget *editor, const QVariant &value);
/// Whether the person changed it since setValue(): a draft, which nobody may overwrite.
[[nodiscard]] bool isModified(QWidget *editor);
/// What stands in it now, as text: to hand a draft back to its author.
[[nodiscard]] QString draftText(QWidget *editor);
/// Calls `done` when the person has finished one change (left the field, pressed Enter, chose an entry).
void whenFinished(QWidget *editor, QObject *context, const std::function<void()> &done);

} // namespace fieldeditor

} // namespace farol
