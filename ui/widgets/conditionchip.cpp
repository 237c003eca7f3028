// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/conditionchip.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol {

ConditionChip::ConditionChip(const QString &text, QWidget *parent) : QAbstractButton(parent)
{
    setText(text);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed); // where there is no room it shortens its words
    setAccessibleName(tr("Filter: %1").arg(text));
    setToolTip(tr("%1. Delete takes the condition away").arg(text));
}

void ConditionChip::setPlain(bool plain)
{
    m_plain = plain;
    setToolTip(text());
    updateGeometry();
}

QSize ConditionChip::sizeHint() const
{
    const QFontMetrics metrics(textFont(TextRole::Small));
    const int words = std::min(metrics.horizontalAdvance(text()) + 2, scaled(260));
    return {scaled(9) + words + (m_plain ? scaled(9) : scaled(24)), heights().chip};
}

QSize ConditionChip::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), scaled(80)), heights().chip};
}

QRect ConditionChip::crossRect() const
{
    const int wide = scaled(22);
    return m_plain ? QRect() : QRect(layoutDirection() == Qt::RightToLeft ? 0 : width() - wide, 0, wide, height());
}

void ConditionChip::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    const bool hover = underMouse() || isDown();
    paintBox(&painter, rect(), radius::Control, ink(hover ? Ink::Hover : Ink::Content), ink(Ink::LineStrong), 1.0,
             m_plain ? Qt::DashLine : Qt::SolidLine);
    if (showsFocusRing(this))
        paintFocusRing(&painter, rect(), radius::Control + 1);
    painter.setFont(textFont(TextRole::Small));
    painter.setPen(ink(m_plain ? Ink::TextSecondary : Ink::Text));
    const int left = width() - scaled(9) - (m_plain ? scaled(9) : scaled(24));
    const int x = layoutDirection() == Qt::RightToLeft ? width() - scaled(9) - left : scaled(9);
    painter.drawText(QRect(x, 0, left, height()), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, left));
    if (!m_plain)
        paintIcon(&painter, crossRect(), u"x"_s, ink(Ink::TextSecondary), 13);
}

void ConditionChip::keyPressEvent(QKeyEvent *event)
{
    const bool removes = event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace;
    if (removes && !m_plain) {
        Q_EMIT removeAsked();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void ConditionChip::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && crossRect().contains(event->position().toPoint())) {
        setDown(false);
        Q_EMIT removeAsked();
        return;
    }
    QAbstractButton::mouseReleaseEvent(event);
}

} // namespace farol
