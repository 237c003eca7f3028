// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/textlabel.h"

#include "ui/theme/paint.h"

#include <QEvent>
#include <QPainter>

namespace farol {

TextLabel::TextLabel(const QString &text, TextRole role, Ink ink, QWidget *parent)
    : QLabel(text, parent), m_role(role), m_ink(ink)
{
    setTextFormat(Qt::PlainText);
    apply();
}

void TextLabel::setInk(Ink ink)
{
    m_ink = ink;
    apply();
}

void TextLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        apply();
}

void TextLabel::apply()
{
    setFont(textFont(m_role));
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, ink(m_ink));
    setPalette(colors);
}

Tone::Tone(Ink ink, QWidget *parent) : QWidget(parent), m_ink(ink) {}

void Tone::setLines(Qt::Edges edges)
{
    m_lines = edges;
    update();
}

void Tone::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.fillRect(rect(), ink(m_ink));
    const QColor line = ink(Ink::Line);
    const qreal thin = 1.0 / devicePixelRatioF();
    if (m_lines & Qt::TopEdge)
        painter.fillRect(QRectF(0, 0, width(), thin), line);
    if (m_lines & Qt::LeftEdge)
        painter.fillRect(QRectF(0, 0, thin, height()), line);
    if (m_lines & Qt::BottomEdge)
        paintHairlineBelow(&painter, rect(), line);
    if (m_lines & Qt::RightEdge)
        paintHairlineRight(&painter, rect(), line);
}

} // namespace farol
