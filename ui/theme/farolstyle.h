// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QProxyStyle>

class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionHeader;
class QStyleOptionMenuItem;
class QStyleOptionSlider;
class QStyleOptionSpinBox;
class QStyleOptionViewItem;

namespace farol {

/// Draws Qt's own widgets in the theme's colours and measures, over Fusion, and carries the theme and the density that
/// everything painted by us reads. The one style of the application; no style sheets.
class FarolStyle final : public QProxyStyle
{
    Q_OBJECT
public:
    explicit FarolStyle(const Theme &theme = Theme::light(), Density density = Density::Comfortable);

    /// The application's style, or null when it wears another one (a test of a single painter).
    [[nodiscard]] static FarolStyle *current();
    [[nodiscard]] const Theme &theme() const { return *m_theme; }
    [[nodiscard]] Density density() const { return m_density; }
    /// The caller repaints (Appearance does); `theme` must live as long as the program.
    void setTheme(const Theme &theme) { m_theme = &theme; }
    void setDensity(Density density) { m_density = density; }

    using QProxyStyle::polish;
    void polish(QWidget *widget) override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                       const QWidget *widget) const override;
    [[nodiscard]] QRect subElementRect(SubElement element, const QStyleOption *option,
                                       const QWidget *widget) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                         const QWidget *widget) const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                                QStyleHintReturn *data) const override;

private:
    void drawField(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawPushButton(const QStyleOptionButton *option, QPainter *painter) const;
    void drawCheck(const QStyleOption *option, QPainter *painter, bool round) const;
    void drawItemPanel(const QStyleOptionViewItem *option, QPainter *painter, const QWidget *widget) const;
    void drawHeader(const QStyleOptionHeader *option, QPainter *painter, const QWidget *widget) const;
    void drawMenuItem(const QStyleOptionMenuItem *option, QPainter *painter) const;
    void drawMenuBarItem(const QStyleOptionMenuItem *option, QPainter *painter) const;
    void drawScrollBar(const QStyleOptionSlider *option, QPainter *painter) const;
    void drawComboBox(const QStyleOptionComboBox *option, QPainter *painter, const QWidget *widget) const;
    void drawSpinBox(const QStyleOptionSpinBox *option, QPainter *painter, const QWidget *widget) const;
    [[nodiscard]] QSize menuItemSize(const QStyleOptionMenuItem *option) const;

    const Theme *m_theme;
    Density m_density;
};

/// How much weight a button has on its page.
enum class ButtonVariant : std::uint8_t { Primary, Secondary, Ghost, Danger };

struct ButtonInk final {
    QColor fill;
    QColor border; ///< invalid = none
    QColor text;
};
[[nodiscard]] ButtonInk buttonInk(const Theme &theme, ButtonVariant variant, bool enabled, bool hover, bool down);

} // namespace farol
