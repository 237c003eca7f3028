// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/palettewords.h"

#include "ui/rowwords.h"

#include "models/labels.h"
#include "models/namelookup.h"

#include "core/tables.h"

using namespace Qt::StringLiterals;

namespace farol {

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
        second.append(format.keyLabel(u"stages"_s, found.stage));
    if (!hit.excerpt.isEmpty() && hit.excerpt != item.text)
        second.append(hit.excerpt.simplified());
    item.second = second.join(u" · "_s);
    if (hit.at.ms != 0)
        item.right = format.ago(hit.at, now);
    return item;
}

} // namespace farol
