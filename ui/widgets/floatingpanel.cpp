// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/floatingpanel.h"

#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace farol {

FloatingPanel::FloatingPanel(QWidget *over) : QWidget(over)
{
    setFocusPolicy(Qt::StrongFocus);
    over->installEventFilter(this);
    hide();
}

void FloatingPanel::toggleAt(const QPoint &corner)
{
    if (isVisible()) {
        close();
        return;
    }
    m_corner = corner;
    m_before = window()->focusWidget();
    show();
    raise();
    opened();
    setFocus(Qt::PopupFocusReason);
}

void FloatingPanel::close()
{
    const bool hadFocus = hasFocus() || isAncestorOf(window()->focusWidget());
    hide();
    if (hadFocus && m_before != nullptr)
        m_before->setFocus(Qt::OtherFocusReason);
    m_before = nullptr;
}

void FloatingPanel::place()
{
    if (!isVisible())
        return;
    const int wide = scaled(420) + 2 * FloatingMargin;
    resize(wide, heightFor(wide));
    const int y =
        std::min(m_corner.y() + FloatingMargin, parentWidget()->height() + FloatingMargin - space::Group) - height();
    move(m_corner.x() - FloatingMargin, std::max(-FloatingMargin, y));
}

void FloatingPanel::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    const QRect box = rect().adjusted(FloatingMargin, FloatingMargin, -FloatingMargin, -FloatingMargin);
    paintFloating(&painter, box, radius::Card, ink(Ink::Raised));
}

void FloatingPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

bool FloatingPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        close();
    return QWidget::eventFilter(watched, event);
}

} // namespace farol
