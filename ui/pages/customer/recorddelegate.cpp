// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/customer/recorddelegate.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"

#include "models/itemroles.h"

#include <QAbstractItemView>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

QColor groundOf(const QStyleOptionViewItem &option)
{
    if (option.state & QStyle::State_Selected)
        return ink(option.state & QStyle::State_Active ? Ink::Selection : Ink::Track);
    return option.state & QStyle::State_MouseOver ? ink(Ink::Hover) : QColor();
}

} // namespace

Ink inkOf(WordTone tone)
{
    switch (tone) {
    case WordTone::Plain: return Ink::Text;
    case WordTone::Quiet: return Ink::TextSecondary;
    case WordTone::Good: return Ink::GoodText;
    case WordTone::Warn: return Ink::WarnText;
    case WordTone::Risk: return Ink::RiskText;
    case WordTone::Accent: return Ink::AccentText;
    }
    return Ink::Text;
}

Ink tintOfTone(WordTone tone)
{
    switch (tone) {
    case WordTone::Good: return Ink::GoodTint;
    case WordTone::Warn: return Ink::WarnTint;
    case WordTone::Risk: return Ink::RiskTint;
    case WordTone::Accent: return Ink::Series1Tint;
    default: return Ink::NoneTint;
    }
}

RecordDelegate::RecordDelegate(const Look &look, QObject *parent) : QStyledItemDelegate(parent), m_look(look) {}

QSize RecordDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    Q_UNUSED(option)
    Q_UNUSED(index)
    const Heights all = heights();
    return {scaled(160), m_look.secondLine ? all.twoLineRow : all.tableRow};
}

QRect RecordDelegate::signRect(const QRect &row) const
{
    const int size = scaled(m_look.sign == Sign::Tick ? 16 : 28);
    return {row.x() + scaled(m_look.margin), row.y() + (row.height() - size) / 2, size, size};
}

void RecordDelegate::paintSign(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    if (m_look.sign == Sign::Person) {
        paintAvatar(painter, rect, AvatarShape::Person, index.data(InitialsRole).toString(),
                    index.data(TintRole).toInt());
        return;
    }
    const bool done = index.data(DoneRole).toBool();
    paintBox(painter, rect, rect.height() / 2.0, done ? ink(Ink::GoodShape) : QColor(),
             done ? QColor() : ink(Ink::Control), 1.4);
    if (done)
        paintIcon(painter, rect, u"check"_s, ink(Ink::Content), 12);
}

void RecordDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setClipRect(option.rect);
    const auto visual = [&](const QRect &box) { return QStyle::visualRect(option.direction, option.rect, box); };
    const QRect ground = option.rect.adjusted(scaled(m_look.margin) - space::Group, 1, -space::Group, -1);
    if (const QColor tone = groundOf(option); tone.isValid())
        paintBox(painter, visual(ground), radius::Callout, tone);
    if (showsFocusRing(option))
        paintFocusRing(painter, visual(ground), radius::Callout);

    int x = option.rect.x() + scaled(m_look.margin);
    if (m_look.sign != Sign::None) {
        const QRect sign = signRect(option.rect);
        paintSign(painter, visual(sign), index);
        x = sign.right() + 1 + scaled(10);
    }
    int right = option.rect.right() - space::Between;
    const QString second = m_look.secondLine ? index.data(SecondLineRole).toString() : QString();
    const int tall = lineHeight(TextRole::Body);
    const int small = lineHeight(TextRole::Small);
    const int block = second.isEmpty() ? tall : tall + small;
    const QRect line(x, option.rect.y() + (option.rect.height() - block) / 2, right - x, tall);

    const QString name = index.data().toString();
    const int wish = QFontMetrics(textFont(TextRole::Name)).horizontalAdvance(name) + 1;
    const auto tone = static_cast<WordTone>(index.data(ToneRole).toInt());
    int rightBelow = right;
    if (const QString fact = index.data(RightTextRole).toString(); !fact.isEmpty()) {
        painter->setFont(textFont(TextRole::Small));
        painter->setPen(ink(inkOf(tone)));
        const int wide = painter->fontMetrics().horizontalAdvance(fact) + 1;
        // People are known by their whole name: where it needs the room, the fact stands on the line below.
        const bool isBelow = m_look.sign == Sign::Person && !second.isEmpty() && x + wish > right - wide - space::Cell;
        const QRect box =
            isBelow ? QRect(right - wide, line.bottom() + 1, wide, small) : QRect(right - wide, line.y(), wide, tall);
        painter->drawText(visual(box), Qt::AlignVCenter | Qt::TextSingleLine, fact);
        (isBelow ? rightBelow : right) -= wide + space::Cell;
    }
    const auto mark = [&](const QString &icon, Ink role) {
        paintIcon(painter, visual(QRect(right - 14, line.y(), 14, tall)), icon, ink(role), 14);
        right -= 14 + space::Small;
    };
    if (index.data(PendingRole).toBool())
        mark(u"cloud-upload"_s, Ink::TextTertiary);
    if (index.data(ConflictRole).toBool())
        mark(u"git-merge"_s, Ink::WarnShape);

    const QStringList tags = index.data(TagsRole).toStringList();
    const auto tones = index.data(TagTonesRole).value<QList<int>>();
    int tagsWidth = 0;
    for (const QString &tag : tags)
        tagsWidth += tagWidth(tag) + space::Tiny;
    const bool done = index.data(DoneRole).toBool();
    painter->setFont(textFont(TextRole::Name));
    painter->setPen(ink(done ? Ink::TextTertiary : Ink::Text));
    // People are known by their whole name; what a piece of work is like matters more than the end of its title.
    const int forTags = m_look.sign == Sign::Person ? 0 : tagsWidth + space::Small;
    const int wide = std::min(wish, std::max(scaled(60), right - x - forTags));
    painter->drawText(visual(QRect(x, line.y(), wide, tall)), Qt::AlignVCenter | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(name, Qt::ElideRight, wide));
    x += wide + space::Small;
    for (qsizetype i = 0; i < tags.size(); ++i) {
        const int tag = tagWidth(tags.at(i));
        if (x + tag > right)
            break;
        const auto color = static_cast<WordTone>(tones.value(i, static_cast<int>(WordTone::Quiet)));
        paintTag(painter, visual(QRect(x, line.y(), tag, tall)), tags.at(i), ink(tintOfTone(color)), ink(inkOf(color)));
        x += tag + space::Tiny;
    }
    if (!second.isEmpty()) {
        const QRect below(line.x(), line.bottom() + 1, rightBelow - line.x(), small);
        painter->setFont(textFont(TextRole::Small));
        painter->setPen(ink(Ink::TextSecondary));
        painter->drawText(visual(below), Qt::AlignVCenter | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(second, Qt::ElideRight, below.width()));
    }
    painter->restore();
}

bool RecordDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                                 const QModelIndex &index)
{
    if (m_look.sign == Sign::Tick && event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const QRect target = signRect(option.rect).adjusted(-space::Small, -space::Small, space::Small, space::Small);
        if (mouse->button() == Qt::LeftButton
            && QStyle::visualRect(option.direction, option.rect, target).contains(mouse->position().toPoint())) {
            Q_EMIT ticked(index);
            return true;
        }
    }
    return QStyledItemDelegate::editorEvent(event, model, option, index);
}

void RecordCellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setClipRect(option.rect);
    const QColor ground = groundOf(option);
    painter->fillRect(option.rect, ground.isValid() ? ground : ink(Ink::Content));
    paintHairlineBelow(painter, option.rect, ink(Ink::Line));
    if (showsFocusRing(option))
        paintFocusRing(painter, QRectF(option.rect).adjusted(1, 1, -1, -1), radius::Tag);
    QRect rect = option.rect.adjusted(scaled(8), 0, -scaled(8), 0);
    const auto tone = static_cast<WordTone>(index.data(ToneRole).toInt());
    const QString shown = index.data().toString();
    auto alignment = index.data(Qt::TextAlignmentRole).value<Qt::Alignment>();
    if (!(alignment
          & Qt::AlignVertical_Mask)) // a model that says nothing of it means the middle, as every cell beside it
        alignment |= Qt::AlignVCenter;
    for (const QString &tag : index.data(TagsRole).toStringList()) {
        const int wide = tagWidth(tag);
        const QRect box(rect.right() + 1 - wide, rect.y(), wide, rect.height());
        paintTag(painter, QStyle::visualRect(option.direction, rect, box), tag, ink(Ink::NoneTint), ink(Ink::NoneText));
        rect.setRight(box.left() - space::Small);
    }
    painter->setFont(textFont(index.column() == 0 ? TextRole::Name : TextRole::Body));
    painter->setPen(ink(shown.isEmpty() ? Ink::TextTertiary : inkOf(tone)));
    if (index.data(NumericRole).toBool()) {
        paintTabular(painter, rect, alignment, shown.isEmpty() ? u"–"_s : shown); // half a number is a wrong number
    } else {
        const QString words =
            shown.isEmpty() ? u"–"_s : painter->fontMetrics().elidedText(shown, Qt::ElideRight, rect.width());
        painter->drawText(
            rect, static_cast<int>(QStyle::visualAlignment(option.direction, alignment)) | Qt::TextSingleLine, words);
    }
    painter->restore();
}

} // namespace farol
