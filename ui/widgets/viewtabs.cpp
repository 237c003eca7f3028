// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/viewtabs.h"

#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"

#include <QEvent>
#include <QPainter>

namespace farol {

ViewTabs::ViewTabs(const QString &accessibleName, QWidget *parent) : QTabBar(parent)
{
    setAccessibleName(accessibleName);
    setExpanding(false);
    setDrawBase(false);
    setUsesScrollButtons(false);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setMouseTracking(true);
    setFont(textFont(TextRole::Name));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

int ViewTabs::addView(const QString &id, const QString &text)
{
    const int index = addTab(text);
    setTabData(index, id);
    return index;
}

int ViewTabs::indexOfId(const QString &id) const
{
    for (int index = 0; index < count(); ++index) {
        if (tabData(index).toString() == id)
            return index;
    }
    return -1;
}

void ViewTabs::setCount(const QString &id, int count, const QString &shown)
{
    const int index = indexOfId(id);
    if (index < 0 || m_counts.value(id) == shown)
        return;
    m_counts.insert(id, shown);
    setAccessibleTabName(index, tabText(index) + QLatin1Char(' ') + QString::number(count));
    // A tab bar lays its tabs out anew only when a tab says that something changed.
    setTabText(index, tabText(index));
    updateGeometry();
}

void ViewTabs::setCurrentId(const QString &id)
{
    if (const int index = indexOfId(id); index >= 0)
        setCurrentIndex(index);
}

QSize ViewTabs::tabSizeHint(int index) const
{
    const QString shown = m_counts.value(tabData(index).toString());
    int width = fontMetrics().horizontalAdvance(tabText(index)) + scaled(20);
    if (!shown.isEmpty())
        width += tabularWidth(textFont(TextRole::Micro), shown) + space::Small;
    return {width + space::Tiny, heights().control};
}

void ViewTabs::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    const int under = tabAt(mapFromGlobal(QCursor::pos()));
    for (int index = 0; index < count(); ++index) {
        const QRect box = tabRect(index).adjusted(0, 0, -space::Tiny, 0);
        const bool current = index == currentIndex();
        if (current)
            paintBox(&painter, box, radius::Control, ink(Ink::Track));
        else if (underMouse() && index == under)
            paintBox(&painter, box, radius::Control, ink(Ink::Hover));
        const QString shown = m_counts.value(tabData(index).toString());
        const int words = fontMetrics().horizontalAdvance(tabText(index));
        const QRect text(box.x() + scaled(10), box.y(), words + 1, box.height());
        painter.setFont(font());
        painter.setPen(ink(current ? Ink::Text : Ink::TextSecondary));
        painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, tabText(index));
        painter.setFont(textFont(TextRole::Micro));
        painter.setPen(ink(Ink::TextTertiary));
        const QRect number(text.right() + space::Small, box.y(), box.right() - text.right(), box.height());
        paintTabular(&painter, number, Qt::AlignLeft | Qt::AlignVCenter, shown);
        if (current && showsFocusRing(this))
            paintFocusRing(&painter, box, radius::Control + 1);
    }
}

void ViewTabs::changeEvent(QEvent *event)
{
    QTabBar::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        setFont(textFont(TextRole::Name));
}

} // namespace farol
