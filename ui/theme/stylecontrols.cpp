// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later

// FarolStyle: buttons, check boxes, fields, combo and spin boxes.

#include "ui/theme/farolstyle.h"

#include "ui/theme/icons.h"
#include "ui/theme/paint.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace farol {

ButtonInk buttonInk(const Theme &theme, ButtonVariant variant, bool enabled, bool hover, bool down)
{
    const auto pick = [&](Ink ink) { return theme.color(ink); };
    if (!enabled) {
        const bool framed = variant == ButtonVariant::Primary || variant == ButtonVariant::Secondary;
        return {variant == ButtonVariant::Primary ? pick(Ink::Track) : QColor(Qt::transparent),
                framed ? pick(Ink::Line) : QColor(), pick(Ink::TextDisabled)};
    }
    switch (variant) {
    case ButtonVariant::Primary: return {pick(hover || down ? Ink::AccentHover : Ink::Accent), {}, pick(Ink::OnAccent)};
    case ButtonVariant::Secondary:
        return {pick(down    ? Ink::NavCurrent
                     : hover ? Ink::Track
                             : Ink::Raised),
                pick(Ink::LineStrong), pick(Ink::Text)};
    case ButtonVariant::Ghost:
        return {down    ? pick(Ink::NavCurrent)
                : hover ? pick(Ink::Track)
                        : QColor(Qt::transparent),
                {},
                pick(hover || down ? Ink::Text : Ink::TextSecondary)};
    case ButtonVariant::Danger:
        return {hover || down ? pick(Ink::RiskTint) : QColor(Qt::transparent), {}, pick(Ink::RiskText)};
    }
    return {};
}

void FarolStyle::drawPushButton(const QStyleOptionButton *option, QPainter *painter) const
{
    const bool primary = option->features & QStyleOptionButton::DefaultButton;
    const ButtonInk colors =
        buttonInk(*m_theme, primary ? ButtonVariant::Primary : ButtonVariant::Secondary, option->state & State_Enabled,
                  option->state & State_MouseOver, option->state & (State_Sunken | State_On));
    paintBox(painter, option->rect, radius::Control, colors.fill, colors.border);
    if ((option->state & State_HasFocus) && (option->state & State_KeyboardFocusChange))
        paintFocusRing(painter, option->rect, radius::Control + 1);
}

void FarolStyle::drawCheck(const QStyleOption *option, QPainter *painter, bool round) const
{
    const QRectF box = QRectF(option->rect).adjusted(1, 1, -1, -1);
    const qreal corner = round ? box.width() / 2 : qreal(radius::Tag);
    const bool enabled = option->state & State_Enabled;
    const bool on = option->state & State_On;
    const bool partly = option->state & State_NoChange;
    if (!on && !partly) {
        paintBox(painter, box, corner, m_theme->color(Ink::Raised), m_theme->color(enabled ? Ink::Control : Ink::Line),
                 1.2);
    } else {
        paintBox(painter, box, corner, m_theme->color(enabled ? Ink::Accent : Ink::Control));
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QColor sign = m_theme->color(Ink::OnAccent);
        if (round) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(sign);
            painter->drawEllipse(box.center(), box.width() / 5, box.width() / 5);
        } else {
            painter->setPen(QPen(sign, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            QPainterPath path;
            const auto at = [&box](qreal x, qreal y) {
                return box.topLeft() + QPointF(x * box.width(), y * box.height());
            };
            if (partly) {
                path.moveTo(at(0.27, 0.5));
                path.lineTo(at(0.73, 0.5));
            } else {
                path.moveTo(at(0.24, 0.53));
                path.lineTo(at(0.43, 0.71));
                path.lineTo(at(0.76, 0.31));
            }
            painter->drawPath(path);
        }
        painter->restore();
    }
    if ((option->state & State_HasFocus) && (option->state & State_KeyboardFocusChange))
        paintFocusRing(painter, option->rect, corner + 1);
}

void FarolStyle::drawField(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const bool enabled = option->state & State_Enabled;
    const bool focused = option->state & State_HasFocus;
    const bool wrong = widget != nullptr && widget->property("farolInvalid").toBool();
    const QRectF box = QRectF(option->rect).adjusted(1, 1, -1, -1);
    if (focused) {
        // A soft ring outside and a full border inside: text fields always show where typing goes.
        QColor ring = m_theme->color(m_theme->kind == Theme::Kind::HighContrast ? Ink::Text : Ink::Accent);
        if (m_theme->kind != Theme::Kind::HighContrast)
            ring.setAlphaF(0.3F);
        paintBox(painter, option->rect, radius::Control + 1, {}, ring, 2.0);
    }
    const Ink border = wrong ? Ink::RiskShape : !enabled ? Ink::Line : focused ? Ink::Accent : Ink::Control;
    paintBox(painter, box, radius::Control, m_theme->color(enabled ? Ink::Raised : Ink::Sunken),
             m_theme->color(border));
}

void FarolStyle::drawComboBox(const QStyleOptionComboBox *option, QPainter *painter, const QWidget *widget) const
{
    QStyleOption field(*option);
    if (!(option->state & State_KeyboardFocusChange) && !option->editable)
        field.state &= ~State_HasFocus;
    drawField(&field, painter, widget);
    const QRect arrow(option->rect.right() - scaled(24), option->rect.top(), scaled(20), option->rect.height());
    paintIcon(painter, visualRect(option->direction, option->rect, arrow), u"chevron-down"_s,
              m_theme->color(option->state & State_Enabled ? Ink::TextSecondary : Ink::TextDisabled), IconSize - 2);
}

void FarolStyle::drawSpinBox(const QStyleOptionSpinBox *option, QPainter *painter, const QWidget *widget) const
{
    drawField(option, painter, widget);
    if (option->buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto part = [&](SubControl control, const QString &icon, bool usable) {
        const QRect rect = subControlRect(CC_SpinBox, option, control, widget);
        if ((option->activeSubControls & control) && usable)
            paintBox(painter, QRectF(rect).adjusted(2, 1, -2, -1), radius::Tag, m_theme->color(Ink::Track));
        paintIcon(painter, rect, icon, m_theme->color(usable ? Ink::TextSecondary : Ink::TextDisabled), 12);
    };
    part(SC_SpinBoxUp, u"chevron-up"_s, option->stepEnabled & QAbstractSpinBox::StepUpEnabled);
    part(SC_SpinBoxDown, u"chevron-down"_s, option->stepEnabled & QAbstractSpinBox::StepDownEnabled);
}

QRect FarolStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                 const QWidget *widget) const
{
    const QRect all = option->rect;
    if (control == CC_ScrollBar) {
        if (part == SC_ScrollBarAddLine || part == SC_ScrollBarSubLine)
            return {};
        const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (part == SC_ScrollBarGroove || slider == nullptr)
            return all;
        const bool across = slider->orientation == Qt::Horizontal;
        const int length = across ? all.width() : all.height();
        const qint64 range = qint64(slider->maximum) - slider->minimum;
        int thumb = length;
        if (range > 0)
            thumb =
                qBound(qMin(32, length), int(qint64(length) * slider->pageStep / (range + slider->pageStep)), length);
        const int start = sliderPositionFromValue(slider->minimum, slider->maximum, slider->sliderPosition,
                                                  length - thumb, slider->upsideDown);
        const auto along = [&](int from, int size) {
            return across ? QRect(all.x() + from, all.y(), size, all.height())
                          : QRect(all.x(), all.y() + from, all.width(), size);
        };
        if (part == SC_ScrollBarSlider)
            return along(start, thumb);
        return part == SC_ScrollBarSubPage ? along(0, start) : along(start + thumb, length - start - thumb);
    }
    if (control == CC_ComboBox && part == SC_ComboBoxEditField) {
        const QRect field = all.adjusted(scaled(7), 2, -scaled(26), -2);
        return visualRect(option->direction, all, field);
    }
    if (control == CC_SpinBox) {
        const int width = scaled(18);
        const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        const bool buttons = spin == nullptr || spin->buttonSymbols != QAbstractSpinBox::NoButtons;
        const QRect right(all.right() - width - 2, all.y() + 3, width, all.height() - 6);
        switch (part) {
        case SC_SpinBoxUp: return visualRect(option->direction, all, right.adjusted(0, 0, 0, -right.height() / 2));
        case SC_SpinBoxDown: return visualRect(option->direction, all, right.adjusted(0, right.height() / 2, 0, 0));
        case SC_SpinBoxEditField:
            return visualRect(option->direction, all, all.adjusted(scaled(5), 2, buttons ? -width - 4 : -5, -2));
        default: return all;
        }
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

} // namespace farol
