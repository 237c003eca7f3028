// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/taglabel.h"

#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"

#include <QPainter>

namespace farol {

TagLabel::TagLabel(Look look, QWidget *parent) : QWidget(parent), m_look(look)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    hide();
}

void TagLabel::setInks(Ink fill, Ink text)
{
    m_fill = fill;
    m_ink = text;
    update();
}

void TagLabel::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    setVisible(!text.isEmpty());
    updateGeometry();
    update();
}

QSize TagLabel::sizeHint() const
{
    return {tagWidth(m_text), tagHeight()};
}

void TagLabel::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    if (m_look == Look::Filled) {
        paintTag(&painter, rect(), m_text, ink(m_fill), ink(m_ink));
        return;
    }
    paintTag(&painter, rect(), m_text, {}, ink(Ink::TextSecondary));
    paintBox(&painter, rect(), radius::Tag, {}, ink(Ink::LineStrong));
}

} // namespace farol
