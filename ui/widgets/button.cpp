// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/button.h"

#include "ui/theme/icons.h"
#include "ui/theme/paint.h"

#include <QEvent>
#include <QPainter>

namespace farol {

Button::Button(const QString &text, ButtonVariant variant, QWidget *parent)
    : QPushButton(text, parent), m_variant(variant)
{
    setAutoDefault(false);
    setCursor(Qt::ArrowCursor);
    setAttribute(Qt::WA_Hover);
    setFont(textFont(TextRole::Name));
}

Button *Button::iconOnly(const QString &icon, const QString &name, QWidget *parent)
{
    auto *button = new Button(QString(), ButtonVariant::Ghost, parent);
    button->setIconName(icon);
    button->setToolTip(name);
    button->setAccessibleName(name);
    return button;
}

void Button::setIconName(const QString &icon)
{
    m_icon = icon;
    updateGeometry();
    update();
}

void Button::setKeyCap(const QString &key)
{
    m_key = key;
    updateGeometry();
    update();
}

void Button::setVariant(ButtonVariant variant)
{
    m_variant = variant;
    update();
}

void Button::setSmall(bool isSmall)
{
    m_small = isSmall;
    setFont(textFont(isSmall ? TextRole::Small : TextRole::Name));
    updateGeometry();
}

void Button::setOnToast(bool onToast)
{
    m_onToast = onToast;
    update();
}

int Button::contentWidth() const
{
    int width = fontMetrics().size(Qt::TextShowMnemonic, text()).width();
    if (!m_icon.isEmpty())
        width += IconSize + (text().isEmpty() ? 0 : space::Group);
    if (!m_key.isEmpty())
        width += keyCapWidth(m_key) + space::Group;
    return width;
}

QSize Button::sizeHint() const
{
    ensurePolished();
    const Heights all = heights();
    const int height = m_small ? all.smallControl : all.control;
    if (text().isEmpty())
        return {height, height};
    return {contentWidth() + 2 * scaled(m_small ? 8 : 11), height};
}

void Button::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    const Theme &theme = currentTheme();
    ButtonInk colors = buttonInk(theme, m_variant, isEnabled(), underMouse(), isDown() || isChecked());
    if (m_onToast) {
        colors = {theme.color(Ink::OnToast), {}, theme.color(Ink::OnToast)};
        colors.fill.setAlphaF(underMouse() || isDown() ? 0.24F : text().isEmpty() ? 0.0F : 0.12F);
    }
    paintBox(&painter, rect(), radius::Control, colors.fill, colors.border);
    if (showsFocusRing(this))
        paintFocusRing(&painter, rect(), radius::Control + 1);

    int x = (width() - contentWidth()) / 2;
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const auto place = [&](int wide) {
        const QRect box(mirrored ? width() - x - wide : x, 0, wide, height());
        x += wide + space::Group;
        return box;
    };
    if (!m_icon.isEmpty()) {
        const bool quiet = m_variant == ButtonVariant::Secondary && isEnabled();
        paintIcon(&painter, place(IconSize), m_icon, quiet ? theme.color(Ink::TextSecondary) : colors.text, IconSize);
    }
    if (!text().isEmpty()) {
        painter.setFont(font());
        painter.setPen(colors.text);
        const int words = painter.fontMetrics().size(Qt::TextShowMnemonic, text()).width();
        painter.drawText(place(words + 1), Qt::AlignCenter | Qt::TextSingleLine | Qt::TextHideMnemonic, text());
    }
    if (!m_key.isEmpty()) {
        const bool primary = m_variant == ButtonVariant::Primary;
        QColor border = primary ? colors.text : theme.color(Ink::LineStrong);
        if (primary)
            border.setAlphaF(0.45F);
        paintKeyCap(&painter, place(keyCapWidth(m_key)), m_key, primary ? colors.text : theme.color(Ink::TextTertiary),
                    border);
    }
}

void Button::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        setFont(textFont(m_small ? TextRole::Small : TextRole::Name));
}

} // namespace farol
