// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

#include <cstdint>

namespace farol {

enum class Density : std::uint8_t { Comfortable, Compact };

/// Text sizes as factors of the user's own font.
enum class TextRole : std::uint8_t { Micro, MicroLabel, Small, Body, Name, Lead, Figure, Title };

[[nodiscard]] QFont textFont(TextRole role);
/// Height of a line of this role, with the leading of the design.
[[nodiscard]] int lineHeight(TextRole role);

/// How much larger than the drawings (13 px) the user's font is; never below 1.
[[nodiscard]] double textScale();
/// A length of the drawings that has to grow with the text it holds.
[[nodiscard]] int scaled(int pixels);

/// How wide the panel beside a page is in a window of this width.
[[nodiscard]] int sidePanelWidth(int window);
/// No line of a list becomes longer than this because the screen is wider.
[[nodiscard]] int widestLine();

namespace space {
inline constexpr int Hair = 2;
inline constexpr int Tiny = 4;
inline constexpr int Small = 6;
inline constexpr int Group = 8;
inline constexpr int Cell = 12;
inline constexpr int Between = 16;
inline constexpr int Wide = 20;
inline constexpr int Margin = 24; ///< left of a page
} // namespace space

namespace radius {
inline constexpr int Tag = 4;
inline constexpr int Control = 6;
inline constexpr int Callout = 8;
inline constexpr int Card = 10;
inline constexpr int Palette = 12;
} // namespace radius

/// Heights that follow the density setting; density never changes a text size.
struct Heights final {
    int tableRow;
    int twoLineRow;
    int sidebarRow;
    int control; ///< buttons and inputs
    int smallControl;
    int chip;
    int columnHead;
    int groupHead;
    int pageHeader;
    int viewTabs;
    int filterRow;
    int footer;
};
[[nodiscard]] Heights heights(Density density);
/// For the density the program has now.
[[nodiscard]] Heights heights();

inline constexpr int IconSize = 16;

} // namespace farol
