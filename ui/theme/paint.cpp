// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/paint.h"

#include "ui/theme/metrics.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QPixmapCache>
#include <QStyle>
#include <QStyleOptionViewItem>
#include <QWidget>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

qreal devicePixel(const QPainter *painter)
{
    return 1.0 / painter->device()->devicePixelRatioF();
}

qreal widestDigit(const QFontMetricsF &metrics)
{
    qreal widest = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit)
        widest = std::max(widest, metrics.horizontalAdvance(QChar(digit)));
    return widest;
}

qreal tabularAdvance(const QFontMetricsF &metrics, qreal digit, QChar c)
{
    return c.isDigit() ? digit : metrics.horizontalAdvance(c);
}

// A soft box drawn as a stack of fading outlines: close enough to a blur at this size, and no effect object is needed.
QPixmap shadowPicture(const QSize &size, qreal radius, qreal ratio, const QColor &shadow)
{
    const QString key = u"farol/shadow/%1x%2/%3/%4/%5"_s.arg(QString::number(size.width()),
                                                             QString::number(size.height()), QString::number(radius),
                                                             QString::number(ratio), shadow.name(QColor::HexArgb));
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    const QSize whole = size + QSize(2 * FloatingMargin, 2 * FloatingMargin);
    pixmap = QPixmap(whole * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    constexpr int Steps = 18;
    QColor layer = shadow;
    layer.setAlphaF(shadow.alphaF() / 9.0F);
    painter.setBrush(layer);
    const QRectF box(QPointF(FloatingMargin, FloatingMargin + 6), QSizeF(size));
    for (int i = 0; i < Steps; ++i) {
        const qreal grow = i * 1.0;
        painter.setOpacity(std::pow(1.0 - qreal(i) / Steps, 2.0));
        painter.drawRoundedRect(box.adjusted(-grow, -grow, grow, grow), radius + grow, radius + grow);
    }
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace

void paintHairlineBelow(QPainter *painter, const QRect &rect, const QColor &color)
{
    const qreal thin = devicePixel(painter);
    painter->fillRect(QRectF(rect.x(), rect.y() + rect.height() - thin, rect.width(), thin), color);
}

void paintHairlineRight(QPainter *painter, const QRect &rect, const QColor &color)
{
    const qreal thin = devicePixel(painter);
    painter->fillRect(QRectF(rect.x() + rect.width() - thin, rect.y(), thin, rect.height()), color);
}

void paintBox(QPainter *painter, const QRectF &rect, qreal radius, const QColor &fill, const QColor &border,
              qreal borderWidth, Qt::PenStyle style)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const qreal inset = border.isValid() ? borderWidth / 2 : 0;
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->setPen(border.isValid() ? QPen(border, borderWidth, style) : QPen(Qt::NoPen));
    const QRectF inner = rect.adjusted(inset, inset, -inset, -inset);
    const qreal round = std::max<qreal>(0, std::min(radius, std::min(rect.width(), rect.height()) / 2) - inset);
    painter->drawRoundedRect(inner, round, round);
    painter->restore();
}

void paintFocusRing(QPainter *painter, const QRectF &rect, qreal radius)
{
    const Theme &theme = currentTheme();
    const bool strong = theme.kind == Theme::Kind::HighContrast;
    paintBox(painter, rect, radius, {}, theme.color(strong ? Ink::Text : Ink::Accent), 2.0);
}

bool showsFocusRing(const QWidget *widget)
{
    return widget->hasFocus() && widget->window()->testAttribute(Qt::WA_KeyboardFocusChange);
}

bool showsFocusRing(const QStyleOptionViewItem &option)
{
    return (option.state & QStyle::State_HasFocus) && option.widget != nullptr
           && option.widget->window()->testAttribute(Qt::WA_KeyboardFocusChange);
}

void paintRowGround(QPainter *painter, const QStyleOptionViewItem &option, const QRect &row)
{
    if (option.state & QStyle::State_Selected)
        paintBox(painter, row, radius::Callout, ink(Ink::Selection));
    else if (option.state & QStyle::State_MouseOver)
        paintBox(painter, row, radius::Callout, ink(Ink::Hover));
    if (showsFocusRing(option))
        paintFocusRing(painter, row, radius::Callout);
}

int tabularWidth(const QFont &font, const QString &text)
{
    const QFontMetricsF metrics(font);
    const qreal digit = widestDigit(metrics);
    qreal width = 0;
    for (const QChar c : text)
        width += tabularAdvance(metrics, digit, c);
    return static_cast<int>(std::ceil(width));
}

void paintTabular(QPainter *painter, const QRect &rect, Qt::Alignment alignment, const QString &text)
{
    const QFontMetricsF metrics(painter->font(), painter->device());
    const qreal digit = widestDigit(metrics);
    if (qFuzzyCompare(digit, metrics.horizontalAdvance(u'1'))) {
        painter->drawText(rect, static_cast<int>(alignment | Qt::TextSingleLine), text);
        return;
    }
    qreal width = 0;
    for (const QChar c : text)
        width += tabularAdvance(metrics, digit, c);
    qreal x = rect.x();
    if (alignment & Qt::AlignRight)
        x += rect.width() - width;
    else if (alignment & Qt::AlignHCenter)
        x += (rect.width() - width) / 2;
    const qreal baseline = rect.y() + (rect.height() - metrics.height()) / 2 + metrics.ascent();
    for (const QChar c : text) {
        const qreal advance = tabularAdvance(metrics, digit, c);
        painter->drawText(QPointF(x + (advance - metrics.horizontalAdvance(c)) / 2, baseline), QString(c));
        x += advance;
    }
}

void paintAvatar(QPainter *painter, const QRectF &rect, AvatarShape shape, const QString &initials, int tint)
{
    const AvatarInk colors = avatarInk(currentTheme(), tint);
    paintBox(painter, rect, shape == AvatarShape::Person ? rect.width() / 2 : qreal(radius::Control), colors.fill);
    painter->save();
    QFont font = textFont(TextRole::MicroLabel);
    const qreal factor = shape == AvatarShape::Person ? 0.40 : 0.44;
    font.setPixelSize(std::max(8, static_cast<int>(std::lround(rect.height() * factor))));
    font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    painter->setPen(colors.text);
    painter->drawText(rect, Qt::AlignCenter, initials);
    painter->restore();
}

int keyCapWidth(const QString &key)
{
    const QFontMetrics metrics(textFont(TextRole::Micro));
    return std::max(scaled(17), metrics.horizontalAdvance(key) + scaled(8));
}

void paintKeyCap(QPainter *painter, const QRect &rect, const QString &key, const QColor &text, const QColor &border)
{
    const int height = scaled(17);
    const int above = (rect.height() - height) / 2;
    const QRectF cap(rect.x(), rect.y() + above, rect.width(), height);
    paintBox(painter, cap, radius::Tag, {}, border);
    painter->save();
    painter->setFont(textFont(TextRole::Micro));
    painter->setPen(text);
    painter->drawText(cap, Qt::AlignCenter, key);
    painter->restore();
}

int tagWidth(const QString &text)
{
    return QFontMetrics(textFont(TextRole::Micro)).horizontalAdvance(text) + scaled(12);
}

int tagHeight()
{
    return scaled(18);
}

void paintTag(QPainter *painter, const QRect &rect, const QString &text, const QColor &fill, const QColor &textColor)
{
    const int height = tagHeight();
    const QRect box(rect.x(), rect.y() + (rect.height() - height) / 2, rect.width(), height);
    paintBox(painter, box, radius::Tag, fill);
    painter->save();
    painter->setFont(textFont(TextRole::Micro));
    painter->setPen(textColor);
    const QString shown = painter->fontMetrics().elidedText(text, Qt::ElideRight, box.width() - scaled(8));
    painter->drawText(box, Qt::AlignCenter, shown);
    painter->restore();
}

void paintFloating(QPainter *painter, const QRect &rect, qreal radius, const QColor &fill)
{
    const qreal ratio = painter->device()->devicePixelRatioF();
    painter->drawPixmap(rect.topLeft() - QPoint(FloatingMargin, FloatingMargin),
                        shadowPicture(rect.size(), radius, ratio, ink(Ink::Shadow)));
    paintBox(painter, rect, radius, fill, ink(Ink::PopupOutline));
}

} // namespace farol
