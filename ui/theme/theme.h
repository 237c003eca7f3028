// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

#include <array>
#include <cstdint>

namespace farol {

/// Every colour by what it means. No other file of ours holds a colour.
enum class Ink : std::uint8_t {
    Window,
    Sidebar,
    Content,
    Raised,
    Sunken,
    Hover,
    Track,
    NavCurrent,
    Selection,
    SelectionStrong,
    Line,
    LineStrong,
    Control,
    Text,
    TextSecondary,
    TextTertiary,
    TextDisabled,
    Accent,
    AccentHover,
    OnAccent,
    AccentText,
    Mark,
    Toast,
    OnToast,
    Beacon,
    GoodShape,
    GoodText,
    GoodTint,
    GoodFill,
    WarnShape,
    WarnText,
    WarnTint,
    WarnFill,
    RiskShape,
    RiskText,
    RiskTint,
    RiskFill,
    NoneShape,
    NoneText,
    NoneTint,
    NoneFill,
    Series1,
    Series2,
    Series3,
    Series4,
    Series5,
    Series1Tint,
    Series2Tint,
    Series3Tint,
    Series4Tint,
    Series5Tint,
    Scrim,
    PopupOutline,
    Shadow,
    Count, ///< not a colour: how many there are
};

/// A set of colours. A plain value; the instances below are all there are.
struct Theme final {
    enum class Kind : std::uint8_t { Light, Dark, HighContrast };
    Kind kind = Kind::Light;
    std::array<QColor, static_cast<std::size_t>(Ink::Count)> colors;

    [[nodiscard]] const QColor &color(Ink ink) const { return colors[static_cast<std::size_t>(ink)]; }
    [[nodiscard]] bool isDark() const { return color(Ink::Content).lightness() < 128; }
    [[nodiscard]] QPalette palette() const;

    [[nodiscard]] static const Theme &light();
    [[nodiscard]] static const Theme &dark();
    [[nodiscard]] static const Theme &highContrast();
};

/// The theme the program wears now: that of the application's FarolStyle, light before there is one.
[[nodiscard]] const Theme &currentTheme();
[[nodiscard]] inline const QColor &ink(Ink role)
{
    return currentTheme().color(role);
}

/// Fill and lettering of an avatar; `tint` is 0..5 (models/namelookup.h, tintOf).
struct AvatarInk final {
    QColor fill;
    QColor text;
};
[[nodiscard]] AvatarInk avatarInk(const Theme &theme, int tint);

/// Contrast of two opaque colours by the WCAG formula, 1 to 21.
[[nodiscard]] double contrast(const QColor &a, const QColor &b);

} // namespace farol
