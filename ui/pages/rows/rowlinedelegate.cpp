// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/rows/rowlinedelegate.h"

#include "ui/rowwords.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"

#include "models/itemroles.h"
#include "models/recordroles.h"

#include "core/tables.h"

#include <QPainter>
#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace farol {

namespace {

constexpr int SignSize = 26;

/// Where the words of a row that is not loaded yet will stand.
void paintBars(QPainter *painter, const QRect &box, Qt::LayoutDirection direction)
{
    const int high = scaled(8);
    for (const auto &[part, line] : {std::pair(3, 0), std::pair(2, 1)}) {
        const QRect bar(box.x(), box.y() + line * (box.height() / 2) + high / 2, box.width() * part / 5, high);
        paintBox(painter, QStyle::visualRect(direction, box, bar), high / 2.0, ink(Ink::Track));
    }
}

} // namespace

RowLineDelegate::RowLineDelegate(Lines lines, QObject *parent) : QStyledItemDelegate(parent), m_lines(lines) {}

QSize RowLineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    Q_UNUSED(option)
    Q_UNUSED(index)
    const int two = heights().twoLineRow + 2;
    return {scaled(200), m_lines == Lines::Two ? two : two + lineHeight(TextRole::Small)};
}

void RowLineDelegate::paintSign(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    const auto table = static_cast<TableNumber>(index.data(TableRole).toInt());
    const bool face = table == tables::Customer || table == tables::Contact;
    if (face && index.data(LoadedRole).toBool())
        paintAvatar(painter, rect, table == tables::Contact ? AvatarShape::Person : AvatarShape::Company,
                    index.data(InitialsRole).toString(), index.data(TintRole).toInt());
    else
        paintIcon(painter, rect, rowIcon(table), ink(Ink::TextSecondary), 18);
}

void RowLineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setClipRect(option.rect);
    const QRect all(option.rect.x(), option.rect.y(), std::min(option.rect.width(), widestLine()),
                    option.rect.height());
    const QRect row =
        QStyle::visualRect(option.direction, option.rect, all).adjusted(space::Group, 1, -space::Group, -1);
    paintRowGround(painter, option, row);
    const auto visual = [&](const QRect &box) { return QStyle::visualRect(option.direction, row, box); };
    const auto line = [&](const QRect &box, TextRole role, Ink color, const QString &text) {
        painter->setFont(textFont(role));
        painter->setPen(ink(color));
        painter->drawText(visual(box), Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, std::max(0, box.width())));
    };
    const int first = lineHeight(TextRole::Body);
    const int small = lineHeight(TextRole::Small);
    const bool isLoaded = index.data(LoadedRole).toBool();
    const QString second = index.data(SecondLineRole).toString();
    // A name with nothing to say below it stands in the middle, beside its sign.
    const int below = m_lines == Lines::Three ? 2 : isLoaded && second.isEmpty() ? 0 : 1;
    const int top = row.y() + (row.height() - first - below * small) / 2;
    const int size = scaled(SignSize);
    const QRect sign(row.x() + space::Cell, m_lines == Lines::Two ? row.center().y() - size / 2 : top + 2, size, size);
    paintSign(painter, visual(sign), index);
    const int x = sign.right() + 1 + space::Cell;
    int right = row.right() - space::Cell;
    if (!isLoaded) {
        paintBars(painter, visual(QRect(x, top, right - x, first + small)), option.direction);
        painter->restore();
        return;
    }
    if (const QStringList tags = index.data(TagsRole).toStringList(); !tags.isEmpty()) {
        const int wide = tagWidth(tags.constFirst());
        paintTag(painter, visual(QRect(right - wide, top, wide, first)), tags.constFirst(), ink(Ink::WarnTint),
                 ink(Ink::WarnText));
        right -= wide + space::Group;
    }
    if (const QString fact = index.data(RightTextRole).toString(); !fact.isEmpty()) {
        painter->setFont(textFont(TextRole::Small));
        const int wide = painter->fontMetrics().horizontalAdvance(fact) + 4;
        line(QRect(right - wide, top, wide, first), TextRole::Small, Ink::TextSecondary, fact);
        right -= wide + space::Group;
    }
    line(QRect(x, top, right - x, first), TextRole::Name, Ink::Text, index.data().toString());
    const int whole = row.right() - space::Cell - x;
    line(QRect(x, top + first, whole, small), TextRole::Small, Ink::TextSecondary, second);
    if (m_lines == Lines::Three)
        line(QRect(x, top + first + small, whole, small), TextRole::Small, Ink::TextSecondary,
             index.data(ThirdLineRole).toString());
    painter->restore();
}

} // namespace farol
