// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/paint.h"

#include <QWidget>

namespace farol {

/// Initials on a tint beside a name that is written out, so it says nothing to screen readers by itself.
class Avatar final : public QWidget
{
    Q_OBJECT
public:
    Avatar(AvatarShape shape, int size, QWidget *parent = nullptr);
    void setFace(const QString &initials, int tint);
    void setShape(AvatarShape shape);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    AvatarShape m_shape;
    QString m_initials;
    int m_tint = 0;
};

} // namespace farol
