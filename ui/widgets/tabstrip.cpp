// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tabstrip.h"

#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"

#include <QPainter>

namespace farol {

namespace {

constexpr int SidePad = 11;

} // namespace

TabStrip::TabStrip(const QString &accessibleName, QWidget *parent) : WordTabs(accessibleName, parent) {}

void TabStrip::setCount(const QString &id, const QString &shown)
{
    if (!setShown(id, shown))
        return;
    const int index = indexOfId(id);
    setAccessibleTabName(index, shown.isEmpty() ? tabText(index) : tabText(index) + QLatin1Char(' ') + shown);
    layOutAnew(index);
}

QSize TabStrip::tabSizeHint(int index) const
{
    const QString shown = shownAt(index);
    int width = fontMetrics().horizontalAdvance(tabText(index)) + 2 * scaled(SidePad);
    if (!shown.isEmpty())
        width += tabularWidth(textFont(TextRole::Small), shown) + space::Small;
    return {width, heights().viewTabs};
}

void TabStrip::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    for (int index = 0; index < count(); ++index) {
        const QRect box = tabRect(index);
        const bool current = index == currentIndex();
        const bool near = box.contains(mapFromGlobal(QCursor::pos())) && underMouse();
        const int words = fontMetrics().horizontalAdvance(tabText(index));
        const QRect text(box.x() + scaled(SidePad), box.y(), words + 1, box.height());
        painter.setFont(font());
        painter.setPen(ink(current || near ? Ink::Text : Ink::TextSecondary));
        painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, tabText(index));
        if (const QString shown = shownAt(index); !shown.isEmpty()) {
            painter.setFont(textFont(TextRole::Small));
            painter.setPen(ink(Ink::TextTertiary));
            const QRect number(text.right() + space::Small, box.y(), box.right() - text.right(), box.height());
            paintTabular(&painter, number, Qt::AlignLeft | Qt::AlignVCenter, shown);
        }
        if (current)
            painter.fillRect(
                QRect(box.x() + scaled(SidePad) - 2, box.bottom() - 1, box.width() - 2 * scaled(SidePad) + 4, 2),
                ink(Ink::Accent));
        if (current && showsFocusRing(this))
            paintFocusRing(&painter, QRectF(box).adjusted(1, 3, -1, -4), radius::Control + 1);
    }
}

} // namespace farol
