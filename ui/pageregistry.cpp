// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pageregistry.h"

#include "ui/pages/conflicts/conflictspage.h"
#include "ui/pages/customer/customerpage.h"
#include "ui/pages/customers/customerspage.h"
#include "ui/pages/import/importpage.h"
#include "ui/pages/settings/settingspage.h"
#include "ui/pages/tasks/taskspage.h"
#include "ui/pages/trash/trashpage.h"

#include <QCoreApplication>
#include <QVariantMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

template <typename T>
Page *make(const PageContext &context, QWidget *parent)
{
    return new T(context, parent);
}

} // namespace

const QList<PageEntry> &allPages()
{
    using G = PageEntry::Group;
    static const QList<PageEntry> pages = {
        {u"tasks"_s, QT_TRANSLATE_NOOP("Page", "My tasks"), u"list-checks"_s, G::Work, false, make<TasksPage>},
        {u"customers"_s, QT_TRANSLATE_NOOP("Page", "Customers"), u"building-2"_s, G::Portfolio, false,
         make<CustomersPage>},
        {u"conflicts"_s, QT_TRANSLATE_NOOP("Page", "Conflicts"), u"git-merge"_s, G::Team, true, make<ConflictsPage>},
        {u"trash"_s, QT_TRANSLATE_NOOP("Page", "Trash"), u"trash-2"_s, G::Team, false, make<TrashPage>},
        {u"settings"_s, QT_TRANSLATE_NOOP("Page", "Settings"), u"settings"_s, G::Team, false, make<SettingsPage>},
        {u"customer"_s, QT_TRANSLATE_NOOP("Page", "Customer page"), u"building-2"_s, G::Portfolio, false,
         make<CustomerPage>, u"customers"_s},
        {u"import"_s, QT_TRANSLATE_NOOP("Page", "Import"), u"upload"_s, G::Portfolio, false, make<ImportPage>,
         u"customers"_s},
    };
    return pages;
}

bool hasPage(const QString &id)
{
    const QList<PageEntry> &pages = allPages();
    return std::any_of(pages.cbegin(), pages.cend(), [&id](const PageEntry &entry) { return entry.id == id; });
}

void goToCustomer(const PageContext &context, const Uuid &customer, const RowKey &row)
{
    if (!hasPage(u"customer"_s)) {
        context.go(u"customers"_s, customer.toBytes());
        return;
    }
    context.go(u"customer"_s, QVariantMap{{u"customer"_s, customer.toBytes()},
                                          {u"row"_s, row.id.toBytes()},
                                          {u"table"_s, static_cast<int>(row.table)}});
}

QString pageTitle(const PageEntry &entry)
{
    return QCoreApplication::translate("Page", entry.title);
}

QString groupTitle(PageEntry::Group group)
{
    switch (group) {
    case PageEntry::Group::Work: return {};
    case PageEntry::Group::Portfolio: return QCoreApplication::translate("Page", "Portfolio");
    case PageEntry::Group::Team: return QCoreApplication::translate("Page", "Team");
    }
    return {};
}

} // namespace farol
