// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tabstrip.h"

#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"

#include <QEvent>
#include <QPainter>

namespace farol {

namespace {

constexpr int SidePad = 11;

} // namespace

TabStrip::TabStrip(const QString &accessibleName, QWidget *parent) : QTabBar(parent)
{
    setAccessibleName(accessibleName);
    setExpanding(false);
    setDrawBase(false);
    setUsesScrollButtons(true);
    setElideMode(Qt::ElideNone);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setMouseTracking(true);
    setFont(textFont(TextRole::Name));
}

void TabStrip::addPart(const QString &id, const QString &text)
{
    setTabData(addTab(text), id);
}

int TabStrip::indexOfId(const QString &id) const
{
    for (int index = 0; index < count(); ++index) {
        if (tabData(index).toString() == id)
            return index;
    }
    return -1;
}

void TabStrip::setCount(const QString &id, const QString &shown)
{
    const int index = indexOfId(id);
    if (index < 0 || m_counts.value(id) == shown)
        return;
    m_counts.insert(id, shown);
    setAccessibleTabName(index, shown.isEmpty() ? tabText(index) : tabText(index) + QLatin1Char(' ') + shown);
    // A tab bar lays its tabs out anew only when a tab says that something changed.
    setTabText(index, tabText(index));
    updateGeometry();
}

void TabStrip::setCurrentId(const QString &id)
{
    if (const int index = indexOfId(id); index >= 0)
        setCurrentIndex(index);
}

QSize TabStrip::tabSizeHint(int index) const
{
    const QString shown = m_counts.value(tabData(index).toString());
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
        if (const QString shown = m_counts.value(tabData(index).toString()); !shown.isEmpty()) {
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

void TabStrip::changeEvent(QEvent *event)
{
    QTabBar::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        setFont(textFont(TextRole::Name));
}

} // namespace farol
