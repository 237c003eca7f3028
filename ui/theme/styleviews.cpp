// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later

// FarolStyle: item views, column heads, scroll bars and menus.

#include "ui/theme/farolstyle.h"

#include "ui/theme/icons.h"
#include "ui/theme/paint.h"

#include <QKeySequence>
#include <QPainter>
#include <QStyleOption>
#include <QWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol {

void FarolStyle::drawItemPanel(const QStyleOptionViewItem *option, QPainter *painter, const QWidget *widget) const
{
    const bool list = widget != nullptr && widget->inherits("QComboBoxListView");
    if (option->state & State_Selected) {
        const QColor tone = m_theme->color(option->state & State_Active || list ? Ink::Selection : Ink::Track);
        if (list)
            paintBox(painter, option->rect, radius::Control, tone);
        else
            painter->fillRect(option->rect, tone);
    } else if (option->state & State_MouseOver) {
        painter->fillRect(option->rect, m_theme->color(Ink::Hover));
    }
}

void FarolStyle::drawHeader(const QStyleOptionHeader *option, QPainter *painter, const QWidget *widget) const
{
    const QRect rect = option->rect;
    painter->fillRect(rect, m_theme->color(Ink::Content));
    if ((option->state & State_MouseOver) && (option->state & State_Enabled))
        painter->fillRect(rect, m_theme->color(Ink::Hover));
    paintHairlineBelow(painter, rect, m_theme->color(Ink::Line));

    const bool sorted = option->sortIndicator != QStyleOptionHeader::None;
    painter->save();
    painter->setFont(textFont(sorted ? TextRole::MicroLabel : TextRole::Micro));
    painter->setPen(m_theme->color(sorted ? Ink::Text : Ink::TextTertiary));
    // The first head stands over the names, not over the ticks before them.
    const int indent = widget != nullptr && option->section == 0 ? widget->property("farolIndent").toInt() : 0;
    const QRect text = rect.adjusted(scaled(8) + indent, 0, -scaled(8), 0);
    const int arrow = sorted ? scaled(16) : 0;
    const QString shown = painter->fontMetrics().elidedText(option->text, Qt::ElideRight, text.width() - arrow);
    const int width = painter->fontMetrics().horizontalAdvance(shown);
    const bool right = option->textAlignment & Qt::AlignRight;
    const int x = right ? text.right() - width + 1 : text.left();
    const QRect words(x, rect.top(), width + 1, rect.height());
    painter->drawText(visualRect(option->direction, rect, words), Qt::AlignVCenter | Qt::TextSingleLine, shown);
    if (sorted) {
        const QString icon = option->sortIndicator == QStyleOptionHeader::SortDown ? u"arrow-up"_s : u"arrow-down"_s;
        const QRect place(right ? x - arrow - 2 : x + width + 3, rect.top(), arrow, rect.height());
        paintIcon(painter, visualRect(option->direction, rect, place), icon, m_theme->color(Ink::Text), 13);
    }
    painter->restore();
}

void FarolStyle::drawScrollBar(const QStyleOptionSlider *option, QPainter *painter) const
{
    if (option->maximum <= option->minimum)
        return;
    const QRect thumb = subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, nullptr);
    const bool across = option->orientation == Qt::Horizontal;
    const bool active = option->state & (State_MouseOver | State_Sunken);
    const QRectF box = QRectF(thumb).adjusted(across ? 2 : 3, across ? 3 : 2, -2, -2);
    paintBox(painter, box, 3, m_theme->color(active ? Ink::Control : Ink::LineStrong));
}

QSize FarolStyle::menuItemSize(const QStyleOptionMenuItem *option) const
{
    if (option->menuItemType == QStyleOptionMenuItem::Separator)
        return {scaled(10), scaled(9)};
    const QFontMetrics metrics(option->font);
    const QStringList parts = option->text.split(u'\t');
    const int words = metrics.size(Qt::TextShowMnemonic | Qt::TextSingleLine, parts.value(0)).width();
    const int keys = parts.size() > 1 ? metrics.horizontalAdvance(parts.value(1)) + scaled(32) : scaled(24);
    return {scaled(32) + words + keys + scaled(10), heights(m_density).control};
}

void FarolStyle::drawMenuItem(const QStyleOptionMenuItem *option, QPainter *painter) const
{
    const QRect rect = option->rect;
    if (option->menuItemType == QStyleOptionMenuItem::Separator) {
        const QRect line(rect.left() + scaled(6), rect.top(), rect.width() - scaled(12), rect.height() / 2 + 1);
        paintHairlineBelow(painter, line, m_theme->color(Ink::LineStrong));
        return;
    }
    const bool enabled = option->state & State_Enabled;
    if ((option->state & State_Selected) && enabled)
        paintBox(painter, rect, radius::Control, m_theme->color(Ink::Track));
    painter->save();
    const QColor text = m_theme->color(enabled ? Ink::Text : Ink::TextDisabled);
    const QRect sign(rect.left() + scaled(6), rect.top(), scaled(20), rect.height());
    if (option->checkType != QStyleOptionMenuItem::NotCheckable && option->checked)
        paintIcon(painter, visualRect(option->direction, rect, sign), u"check"_s, text, IconSize);
    else if (!option->icon.isNull())
        option->icon.paint(painter, visualRect(option->direction, rect, sign).adjusted(2, 0, -2, 0), Qt::AlignCenter,
                           enabled ? QIcon::Normal : QIcon::Disabled);
    const QStringList parts = option->text.split(u'\t');
    const QRect words = rect.adjusted(scaled(32), 0, -scaled(10), 0);
    painter->setFont(option->font);
    painter->setPen(text);
    painter->drawText(visualRect(option->direction, rect, words),
                      Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextShowMnemonic, parts.value(0));
    painter->setPen(m_theme->color(Ink::TextTertiary));
    if (option->menuItemType == QStyleOptionMenuItem::SubMenu) {
        const QRect arrow(rect.right() - scaled(22), rect.top(), scaled(18), rect.height());
        const bool mirrored = option->direction == Qt::RightToLeft;
        paintIcon(painter, visualRect(option->direction, rect, arrow),
                  mirrored ? u"chevron-left"_s : u"chevron-right"_s, m_theme->color(Ink::TextTertiary), 14);
    } else if (parts.size() > 1) {
        painter->drawText(visualRect(option->direction, rect, words),
                          Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, parts.value(1));
    }
    painter->restore();
}

void FarolStyle::drawMenuBarItem(const QStyleOptionMenuItem *option, QPainter *painter) const
{
    painter->fillRect(option->rect, m_theme->color(Ink::Sidebar));
    if (option->state & (State_Selected | State_Sunken))
        paintBox(painter, QRectF(option->rect).adjusted(1, 2, -1, -2), radius::Control,
                 m_theme->color(Ink::NavCurrent));
    painter->save();
    painter->setPen(m_theme->color(option->state & State_Enabled ? Ink::Text : Ink::TextDisabled));
    painter->drawText(option->rect, Qt::AlignCenter | Qt::TextSingleLine | Qt::TextShowMnemonic, option->text);
    painter->restore();
}

} // namespace farol
