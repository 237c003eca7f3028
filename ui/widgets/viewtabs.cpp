// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/viewtabs.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"

#include <QPainter>
#include <QSignalBlocker>

#include <algorithm>

namespace farol {

namespace {

constexpr int MarkSize = 13; // that it is shared
constexpr int DotSize = 6; // that it was changed

} // namespace

ViewTabs::ViewTabs(const QString &accessibleName, QWidget *parent) : WordTabs(accessibleName, parent)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

int ViewTabs::addView(const QString &id, const QString &text)
{
    m_views.append({id, text, false});
    return addWord(id, text);
}

void ViewTabs::setViews(const QList<View> &views)
{
    if (views == m_views)
        return;
    const QString current = currentId();
    {
        const QSignalBlocker quiet(this); // who asks for other tabs knows which one is current after it
        while (count() > 0)
            removeTab(count() - 1);
        m_views = views;
        for (const View &view : views)
            describe(addWord(view.id, view.text));
        setCurrentIndex(std::max(0, indexOfId(current)));
    }
    updateGeometry();
    if (currentId() != current)
        Q_EMIT currentChanged(currentIndex());
}

void ViewTabs::setDirty(const QString &id, bool dirty)
{
    const int index = indexOfId(id);
    if (index < 0 || m_dirty.contains(id) == dirty)
        return;
    if (dirty)
        m_dirty.insert(id);
    else
        m_dirty.remove(id);
    describe(index);
    layOutAnew(index);
}

void ViewTabs::describe(int index)
{
    const QString id = tabData(index).toString();
    QString name = tabText(index);
    if (m_numbers.contains(id))
        name += QLatin1Char(' ') + QString::number(m_numbers.value(id));
    if (m_views.value(index).shared)
        name += QLatin1String(", ") + tr("shared");
    if (m_dirty.contains(id))
        name += QLatin1String(", ") + tr("changed, not saved");
    setAccessibleTabName(index, name);
    setTabToolTip(index, m_dirty.contains(id) ? tr("Changed, not saved") : QString());
}

void ViewTabs::setCount(const QString &id, int count, const QString &shown)
{
    if (!setShown(id, shown))
        return;
    m_numbers.insert(id, count);
    describe(indexOfId(id));
    layOutAnew(indexOfId(id));
}

QSize ViewTabs::tabSizeHint(int index) const
{
    const QString shown = shownAt(index);
    int width = fontMetrics().horizontalAdvance(tabText(index)) + scaled(20);
    if (!shown.isEmpty())
        width += tabularWidth(textFont(TextRole::Micro), shown) + space::Small;
    if (m_views.value(index).shared)
        width += scaled(MarkSize) + space::Tiny;
    if (m_dirty.contains(tabData(index).toString()))
        width += scaled(DotSize) + space::Tiny;
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
        const QString shown = shownAt(index);
        const int words = fontMetrics().horizontalAdvance(tabText(index));
        int x = box.x() + scaled(10);
        if (m_views.value(index).shared) {
            const int size = scaled(MarkSize);
            paintIcon(&painter, QRect(x, box.y(), size, box.height()), QStringLiteral("users"), ink(Ink::TextSecondary),
                      size);
            x += size + space::Tiny;
        }
        const QRect text(x, box.y(), words + 1, box.height());
        painter.setFont(font());
        painter.setPen(ink(current ? Ink::Text : Ink::TextSecondary));
        painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, tabText(index));
        painter.setFont(textFont(TextRole::Micro));
        painter.setPen(ink(Ink::TextTertiary));
        const QRect number(text.right() + space::Small, box.y(), box.right() - text.right(), box.height());
        paintTabular(&painter, number, Qt::AlignLeft | Qt::AlignVCenter, shown);
        if (m_dirty.contains(tabData(index).toString())) {
            const int size = scaled(DotSize);
            const QRectF dot(box.right() - scaled(6) - size, box.center().y() - size / 2.0 + 1, size, size);
            paintBox(&painter, dot, size / 2.0, ink(Ink::TextSecondary));
        }
        if (current && showsFocusRing(this))
            paintFocusRing(&painter, box, radius::Control + 1);
    }
}

} // namespace farol
