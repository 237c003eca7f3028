// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QString>

namespace farol {

/// How an entry of the timeline is told from others at a glance: sign and tint beside its words.
struct KindLook final {
    QString icon;
    Ink tint = Ink::NoneTint;
    Ink sign = Ink::TextSecondary;
};

/// By a key of "interaction_kinds", or "ticket", "contract", "renewal", "churn"; plain for one that a workspace has added.
[[nodiscard]] KindLook kindLook(const QString &kind);

/// The inks of a word about a mood: a key of "sentiments".
struct TagInks final {
    Ink fill = Ink::NoneTint;
    Ink text = Ink::NoneText;
};
[[nodiscard]] TagInks sentimentInks(const QString &sentiment);
/// Of a key of "priorities".
[[nodiscard]] TagInks priorityInks(const QString &priority);
/// Of a key of "contact_roles".
[[nodiscard]] TagInks roleInks(const QString &role);

} // namespace farol
