// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services.h"

#include "core/rowstate.h"

#include <QList>

namespace farol {

class Page;

/// One line of the registry: all the window needs to offer a page before it exists.
struct PageEntry final {
    enum class Group : std::uint8_t { Work, Portfolio, Team };
    QString id;
    const char *title = ""; ///< English, marked by QT_TRANSLATE_NOOP("Page", …)
    QString icon;
    Group group = Group::Work;
    bool onlyWithConflicts = false; ///< listed only while there is something to settle
    Page *(*make)(const PageContext &context, QWidget *parent) = nullptr;
    QString partOf =
        {}; ///< the page it is reached from, which stands for it in the sidebar; empty = it is listed itself
};

[[nodiscard]] const QList<PageEntry> &allPages();
[[nodiscard]] bool hasPage(const QString &id);
/// Opens the customer's own page where `row`, which hangs on it, is shown: the page gets a QVariantMap of `customer` and
/// `row` (ids as bytes) and `table`. A program without that page shows the customer in the list.
void goToCustomer(const PageContext &context, const Uuid &customer, const RowKey &row);
[[nodiscard]] QString pageTitle(const PageEntry &entry);
[[nodiscard]] QString groupTitle(PageEntry::Group group); ///< empty for the first group

} // namespace farol
