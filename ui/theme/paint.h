// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QFont>
#include <QRect>
#include <QString>

class QPainter;
class QStyleOptionViewItem;
class QWidget;

namespace farol {

/// One device pixel thick, on the lower (or right) inner edge of `rect`.
void paintHairlineBelow(QPainter *painter, const QRect &rect, const QColor &color);
void paintHairlineRight(QPainter *painter, const QRect &rect, const QColor &color);

/// A filled, rounded box; an invalid border draws none.
void paintBox(QPainter *painter, const QRectF &rect, qreal radius, const QColor &fill, const QColor &border = {},
              qreal borderWidth = 1.0, Qt::PenStyle style = Qt::SolidLine);
/// 2 px of accent around a control that has keyboard focus; full text colour in high contrast.
void paintFocusRing(QPainter *painter, const QRectF &rect, qreal radius);
/// Whether a ring is due: the widget has focus, and it came by keyboard.
[[nodiscard]] bool showsFocusRing(const QWidget *widget);
/// The same for one cell of a view.
[[nodiscard]] bool showsFocusRing(const QStyleOptionViewItem &option);
/// What a row of a list stands on: chosen, under the pointer, with the keyboard's ring.
void paintRowGround(QPainter *painter, const QStyleOptionViewItem &option, const QRect &row);

/// Draws `text` on one line with every digit as wide as the widest, so that figures stand under each other.
void paintTabular(QPainter *painter, const QRect &rect, Qt::Alignment alignment, const QString &text);
[[nodiscard]] int tabularWidth(const QFont &font, const QString &text);

/// Companies are rounded squares, people are circles.
enum class AvatarShape : std::uint8_t { Company, Person };
void paintAvatar(QPainter *painter, const QRectF &rect, AvatarShape shape, const QString &initials, int tint);

/// A key on a button or in a footer: "C", "Ctrl".
[[nodiscard]] int keyCapWidth(const QString &key);
void paintKeyCap(QPainter *painter, const QRect &rect, const QString &key, const QColor &text, const QColor &border);

/// A word on a tint: tags of a row, "decide".
[[nodiscard]] int tagWidth(const QString &text);
[[nodiscard]] int tagHeight();
void paintTag(QPainter *painter, const QRect &rect, const QString &text, const QColor &fill, const QColor &textColor);

/// Fill, outline and shadow of what floats over the page, from one cached picture; `rect` is the box itself.
void paintFloating(QPainter *painter, const QRect &rect, qreal radius, const QColor &fill);
/// Room a floating widget has to leave around its box for the shadow.
inline constexpr int FloatingMargin = 24;

} // namespace farol
