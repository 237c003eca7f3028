// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/avatar.h"

#include "ui/theme/metrics.h"

#include <QPainter>

namespace farol {

Avatar::Avatar(AvatarShape shape, int size, QWidget *parent) : QWidget(parent), m_shape(shape)
{
    setFixedSize(scaled(size), scaled(size));
}

void Avatar::setFace(const QString &initials, int tint)
{
    m_initials = initials;
    m_tint = tint;
    update();
}

void Avatar::setShape(AvatarShape shape)
{
    m_shape = shape;
    update();
}

void Avatar::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    paintAvatar(&painter, rect(), m_shape, m_initials, m_tint);
}

} // namespace farol
