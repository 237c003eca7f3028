// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wordtabs.h"

#include "ui/theme/metrics.h"

#include <QEvent>

namespace farol {

WordTabs::WordTabs(const QString &accessibleName, QWidget *parent) : QTabBar(parent)
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

int WordTabs::addWord(const QString &id, const QString &text)
{
    const int index = addTab(text);
    setTabData(index, id);
    return index;
}

int WordTabs::indexOfId(const QString &id) const
{
    for (int index = 0; index < count(); ++index) {
        if (tabData(index).toString() == id)
            return index;
    }
    return -1;
}

bool WordTabs::setShown(const QString &id, const QString &shown)
{
    if (indexOfId(id) < 0 || m_shown.value(id) == shown)
        return false;
    m_shown.insert(id, shown);
    return true;
}

void WordTabs::layOutAnew(int index)
{
    // A tab bar lays its tabs out anew only when a tab says that something changed.
    setTabText(index, tabText(index));
    updateGeometry();
}

void WordTabs::setCurrentId(const QString &id)
{
    if (const int index = indexOfId(id); index >= 0)
        setCurrentIndex(index);
}

void WordTabs::step(int by)
{
    if (count() > 0)
        setCurrentIndex((currentIndex() + by + count()) % count());
}

void WordTabs::changeEvent(QEvent *event)
{
    QTabBar::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        setFont(textFont(TextRole::Name));
}

} // namespace farol
