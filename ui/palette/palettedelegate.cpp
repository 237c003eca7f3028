// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/palettedelegate.h"

#include "ui/palette/palettemodel.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"

#include "models/matchspans.h"

#include <QPainter>

#include <algorithm>

namespace farol {

namespace {

bool isHeading(const QModelIndex &index)
{
    return index.data(PaletteKindRole).toInt() == static_cast<int>(PaletteItem::Kind::Heading);
}

/// Draws `text` from the left, its matches heavier and in the ink of links; answers the width that was used.
int paintMarked(QPainter *painter, const QRect &box, const QString &text, const QString &typed, TextRole role, Ink base)
{
    const QFont plain = textFont(role);
    QFont strong = plain;
    strong.setWeight(QFont::DemiBold);
    const QString shown = QFontMetrics(strong).elidedText(text, Qt::ElideRight, box.width());
    int x = box.x();
    const auto draw = [&](qsizetype start, qsizetype length, bool marked) {
        if (length <= 0)
            return;
        const QString part = shown.mid(start, length);
        painter->setFont(marked ? strong : plain);
        painter->setPen(ink(marked ? Ink::AccentText : base));
        const int wide = painter->fontMetrics().horizontalAdvance(part);
        painter->drawText(QRect(x, box.y(), wide + 2, box.height()), Qt::AlignVCenter | Qt::TextSingleLine, part);
        x += wide;
    };
    qsizetype at = 0;
    for (const TextSpan &span : matchSpans(shown, typed)) {
        draw(at, span.start - at, false);
        draw(span.start, span.length, true);
        at = span.start + span.length;
    }
    draw(at, shown.size() - at, false);
    return x - box.x();
}

void paintHeading(QPainter *painter, const QStyleOptionViewItem &option, const QString &text)
{
    painter->setFont(textFont(TextRole::MicroLabel));
    painter->setPen(ink(Ink::TextSecondary));
    const QRect words = option.rect.adjusted(space::Wide, space::Small, -space::Wide, 0);
    painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine, text);
}

void paintSign(QPainter *painter, const QRect &box, const QModelIndex &index)
{
    const QString initials = index.data(InitialsRole).toString();
    if (initials.isEmpty()) {
        paintIcon(painter, box, index.data(PaletteIconRole).toString(), ink(Ink::TextSecondary), 18);
        return;
    }
    const QRect avatar(box.x(), box.center().y() - scaled(11), scaled(23), scaled(23));
    const AvatarShape shape = index.data(PalettePersonRole).toBool() ? AvatarShape::Person : AvatarShape::Company;
    paintAvatar(painter, avatar, shape, initials, index.data(TintRole).toInt());
}

} // namespace

int PaletteDelegate::rowHeight()
{
    return scaled(40);
}

int PaletteDelegate::headingHeight()
{
    return scaled(28);
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    Q_UNUSED(option)
    return {scaled(200), isHeading(index) ? headingHeight() : rowHeight()};
}

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    if (isHeading(index)) {
        paintHeading(painter, option, index.data().toString());
        painter->restore();
        return;
    }
    const QRect row = option.rect.adjusted(space::Group, 1, -space::Group, -1);
    const auto visual = [&](const QRect &box) { return QStyle::visualRect(option.direction, row, box); };
    if (option.state & QStyle::State_Selected)
        paintBox(painter, row, radius::Callout, ink(Ink::SelectionStrong));
    const QRect sign(row.x() + space::Cell, row.y(), scaled(24), row.height());
    paintSign(painter, visual(sign), index);

    int right = row.right() - space::Cell;
    if (const QString key = index.data(PaletteKeyRole).toString(); !key.isEmpty()) {
        const int cap = keyCapWidth(key);
        paintKeyCap(painter, visual(QRect(right - cap, row.y(), cap, row.height())), key, ink(Ink::TextSecondary),
                    ink(Ink::LineStrong));
        right -= cap + space::Group;
    }
    if (const QString end = index.data(PaletteRightRole).toString(); !end.isEmpty()) {
        painter->setFont(textFont(TextRole::Small));
        painter->setPen(ink(Ink::TextSecondary));
        const int wide = painter->fontMetrics().horizontalAdvance(end) + 2;
        painter->drawText(visual(QRect(right - wide, row.y(), wide, row.height())),
                          Qt::AlignVCenter | Qt::TextSingleLine, end);
        right -= wide + space::Group;
    }
    const QString typed = index.data(PaletteTypedRole).toString();
    const QString second = index.data(PaletteSecondRole).toString();
    const int x = sign.right() + space::Cell;
    const int room = std::max(0, right - x - space::Group);
    // The second text is there to tell rows apart: a long first one leaves it a third of the line.
    const int first = second.isEmpty() ? room : room * 2 / 3;
    const QRect words(x, row.y(), first, row.height());
    const int used = paintMarked(painter, visual(words), index.data().toString(), typed, TextRole::Name, Ink::Text);
    if (!second.isEmpty()) {
        const int from = x + used + space::Cell;
        const QRect rest(from, row.y(), std::max(0, right - from - space::Group), row.height());
        paintMarked(painter, visual(rest), second, typed, TextRole::Small, Ink::TextSecondary);
    }
    painter->restore();
}

} // namespace farol
