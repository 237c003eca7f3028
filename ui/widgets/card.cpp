// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card.h"

#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"

#include <QApplication>
#include <QPainter>

namespace farol {

Card::Card(QWidget *parent) : QWidget(parent)
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        const bool focused = now != nullptr && isAncestorOf(now);
        if (m_followsFocus && std::exchange(m_focused, focused) != focused)
            update();
    });
}

void Card::setFollowsFocus(bool follows)
{
    m_followsFocus = follows;
}

void Card::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    if (m_focused) {
        const bool strong = currentTheme().kind == Theme::Kind::HighContrast;
        QColor ring = ink(strong ? Ink::Text : Ink::Accent);
        if (!strong)
            ring.setAlphaF(0.3F);
        paintBox(&painter, rect(), radius::Card + 1, {}, ring, 2.0);
    }
    paintBox(&painter, QRectF(rect()).adjusted(1, 1, -1, -1), radius::Card, ink(Ink::Raised),
             ink(m_focused ? Ink::Accent : Ink::LineStrong));
}

} // namespace farol
