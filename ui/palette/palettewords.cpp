// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/palettewords.h"

#include "models/labels.h"
#include "models/namelookup.h"

#include "core/tables.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

QString said(const char *text)
{
    return QCoreApplication::translate("Palette", text);
}

} // namespace

QString paletteGroup(TableNumber group)
{
    switch (group) {
    case tables::Customer: return said(QT_TRANSLATE_NOOP("Palette", "Customers"));
    case tables::Contact: return said(QT_TRANSLATE_NOOP("Palette", "Contacts"));
    case tables::Interaction: return said(QT_TRANSLATE_NOOP("Palette", "Interactions"));
    case tables::Ticket: return said(QT_TRANSLATE_NOOP("Palette", "Tickets"));
    case tables::Task: return said(QT_TRANSLATE_NOOP("Palette", "Tasks"));
    case tables::Contract: return said(QT_TRANSLATE_NOOP("Palette", "Contracts"));
    default: return said(QT_TRANSLATE_NOOP("Palette", "More"));
    }
}

QString rowIcon(TableNumber table)
{
    switch (table) {
    case tables::Customer: return u"building-2"_s;
    case tables::Contact:
    case tables::ContactLink: return u"user"_s;
    case tables::Interaction: return u"message-square"_s;
    case tables::Ticket:
    case tables::TicketMessage: return u"life-buoy"_s;
    case tables::Task: return u"list-checks"_s;
    case tables::Contract: return u"file-text"_s;
    default: return u"square-pen"_s;
    }
}

PaletteItem paletteItem(const FoundRow &found, Instant now, const Format &format)
{
    const SearchHit &hit = found.hit;
    PaletteItem item;
    item.kind = PaletteItem::Kind::Row;
    item.text = hit.title.isEmpty() ? hit.excerpt : hit.title;
    item.row = hit.row;
    item.customer = hit.customer;
    item.icon = rowIcon(hit.row.table);
    item.isPerson = hit.row.table == tables::Contact;
    if (item.isPerson || hit.row.table == tables::Customer) {
        item.initials = initialsOf(item.text);
        item.tint = tintOf(hit.row.id);
    }
    QStringList second;
    if (!found.customer.isEmpty())
        second.append(found.customer);
    if (!found.stage.isEmpty())
        second.append(keyLabel(u"stages"_s, found.stage));
    if (!hit.excerpt.isEmpty() && hit.excerpt != item.text)
        second.append(hit.excerpt.simplified());
    item.second = second.join(u" · "_s);
    if (hit.at.ms != 0)
        item.right = format.ago(hit.at, now);
    return item;
}

} // namespace farol
