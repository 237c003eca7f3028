// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/palettemodel.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

QString spoken(const PaletteItem &item)
{
    QStringList parts{item.text, item.second, item.right, item.key};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

} // namespace

void PaletteModel::show(const QList<PaletteItem> &items, const QString &typed)
{
    beginResetModel();
    m_items = items;
    m_typed = typed;
    endResetModel();
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    const PaletteItem *item = itemAt(index);
    if (item == nullptr)
        return {};
    switch (role) {
    case Qt::DisplayRole: return item->text;
    case Qt::AccessibleTextRole: return spoken(*item);
    case IdRole: return item->row.id.isNull() ? QVariant() : item->row.id.toBytes();
    case InitialsRole: return item->initials;
    case TintRole: return item->tint;
    case PaletteKindRole: return static_cast<int>(item->kind);
    case PaletteSecondRole: return item->second;
    case PaletteRightRole: return item->right;
    case PaletteIconRole: return item->icon;
    case PalettePersonRole: return item->isPerson;
    case PaletteKeyRole: return item->key;
    case PaletteTypedRole: return m_typed;
    default: return {};
    }
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const PaletteItem *item = itemAt(index);
    if (item == nullptr || item->kind == PaletteItem::Kind::Heading)
        return Qt::ItemNeverHasChildren;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

const PaletteItem *PaletteModel::itemAt(const QModelIndex &index) const
{
    return checkIndex(index, CheckIndexOption::IndexIsValid) ? &m_items.at(index.row()) : nullptr;
}

int PaletteModel::next(int row, int step) const
{
    const int count = rowCount();
    int at = row;
    for (int tried = 0; tried < count; ++tried) {
        at = (at + step + count) % count;
        if (m_items.at(at).kind != PaletteItem::Kind::Heading)
            return at;
    }
    return -1;
}

int PaletteModel::hitCount() const
{
    return static_cast<int>(std::count_if(m_items.cbegin(), m_items.cend(), [](const PaletteItem &item) {
        return item.kind != PaletteItem::Kind::Heading;
    }));
}

} // namespace farol
