// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/customer/section.h"

#include <QList>

namespace farol {

/// One line of the registry: a tab of the customer's page before it exists.
struct SectionEntry final {
    QString id;
    const char *title = ""; ///< English, marked by QT_TRANSLATE_NOOP("CustomerSections", …)
    TableNumber table = 0; ///< whose rows are shown there; 0 = the customer's own fields
    CustomerSection *(*make)(const SectionContext &context, QWidget *parent) = nullptr;
    int (*count)(CustomerRecord &record) = nullptr; ///< the number beside the title; null = none
};

[[nodiscard]] const QList<SectionEntry> &allSections();
[[nodiscard]] QString sectionTitle(const SectionEntry &entry);
/// The tab that shows rows of a table; the timeline for what has no tab of its own.
[[nodiscard]] QString sectionOf(TableNumber table);

} // namespace farol
