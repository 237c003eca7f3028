// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/searchfield.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"

#include <QKeyEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace farol {

SearchField::SearchField(const QString &placeholder, const QString &key, QWidget *parent)
    : QLineEdit(parent), m_key(key)
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setTextMargins(scaled(20), 0, keyCapWidth(key) + space::Small, 0);
}

QSize SearchField::sizeHint() const
{
    return {scaled(216), heights().control};
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int wide = scaled(30);
    const QRect sign(mirrored ? width() - wide : 0, 0, wide, height());
    paintIcon(&painter, sign, u"search"_s, ink(Ink::TextTertiary), 15);
    if (text().isEmpty() && !hasFocus()) {
        const int cap = keyCapWidth(m_key);
        const QRect key(mirrored ? space::Small : width() - cap - space::Small, 0, cap, height());
        paintKeyCap(&painter, key, m_key, ink(Ink::TextTertiary), ink(Ink::LineStrong));
    }
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        if (text().isEmpty())
            Q_EMIT escaped();
        clear();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace farol
