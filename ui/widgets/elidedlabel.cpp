// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/elidedlabel.h"

#include <QPainter>

#include <algorithm>

namespace farol {

ElidedLabel::ElidedLabel(TextRole role, Ink ink, QWidget *parent) : QWidget(parent), m_role(role), m_ink(ink)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    setToolTip(width() < sizeHint().width() ? text : QString());
    updateGeometry();
    update();
}

void ElidedLabel::setInk(Ink ink)
{
    m_ink = ink;
    update();
}

QSize ElidedLabel::sizeHint() const
{
    return {QFontMetrics(textFont(m_role)).horizontalAdvance(m_text) + 2, lineHeight(m_role)};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {std::min(scaled(60), sizeHint().width()), lineHeight(m_role)};
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    setToolTip(width() < sizeHint().width() ? m_text : QString());
}

void ElidedLabel::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setFont(textFont(m_role));
    painter.setPen(ink(m_ink));
    const Qt::Alignment side = layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
    painter.drawText(rect(), static_cast<int>(side | Qt::AlignVCenter) | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(m_text, Qt::ElideRight, width()));
}

} // namespace farol
