// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include <algorithm>
#include <cmath>

namespace farol {

namespace {

struct Pair final {
    Ink ink;
    QRgb light;
    QRgb dark;
};

// Light, then dark, in the order of Ink.
constexpr std::array Table = {
    Pair{Ink::Window, 0xFFF5F4F1, 0xFF12161C},        Pair{Ink::Sidebar, 0xFFEFEDE8, 0xFF10141A},
    Pair{Ink::Content, 0xFFFFFFFF, 0xFF171B22},       Pair{Ink::Raised, 0xFFFFFFFF, 0xFF1F252E},
    Pair{Ink::Sunken, 0xFFFAF9F6, 0xFF13171D},        Pair{Ink::Hover, 0xFFF4F3EF, 0xFF1F252E},
    Pair{Ink::Track, 0xFFE6E3DC, 0xFF262D38},         Pair{Ink::NavCurrent, 0xFFDDD9D0, 0xFF2E3743},
    Pair{Ink::Selection, 0xFFE3ECF8, 0xFF1D3150},     Pair{Ink::SelectionStrong, 0xFFD3E1F4, 0xFF274168},
    Pair{Ink::Line, 0xFFE9E7E1, 0xFF272E38},          Pair{Ink::LineStrong, 0xFFD8D5CD, 0xFF38414E},
    Pair{Ink::Control, 0xFF8C897F, 0xFF727D8B},       Pair{Ink::Text, 0xFF1C2127, 0xFFE6E9ED},
    Pair{Ink::TextSecondary, 0xFF4A535E, 0xFFAAB3BF}, Pair{Ink::TextTertiary, 0xFF606873, 0xFF949EAB},
    Pair{Ink::TextDisabled, 0xFF606873, 0xFF949EAB},  Pair{Ink::Accent, 0xFF1F5BAA, 0xFF5E9FEC},
    Pair{Ink::AccentHover, 0xFF194D92, 0xFF7AB1F2},   Pair{Ink::OnAccent, 0xFFFFFFFF, 0xFF0B1420},
    Pair{Ink::AccentText, 0xFF1A5299, 0xFF86B9F5},    Pair{Ink::Mark, 0xFFFFF0BF, 0xFF54451A},
    Pair{Ink::Toast, 0xFF23292F, 0xFFE6E9ED},         Pair{Ink::OnToast, 0xFFF4F3EF, 0xFF171B22},
    Pair{Ink::Beacon, 0xFFF2B632, 0xFFF2B632},        Pair{Ink::GoodShape, 0xFF0E7F65, 0xFF3DBE98},
    Pair{Ink::GoodText, 0xFF0A6650, 0xFF63D1B0},      Pair{Ink::GoodTint, 0xFFDDF2EA, 0xFF14352D},
    Pair{Ink::GoodFill, 0xFF2BA181, 0xFF43BA98},      Pair{Ink::WarnShape, 0xFFC58500, 0xFFE8B23A},
    Pair{Ink::WarnText, 0xFF7C5000, 0xFFF0C361},      Pair{Ink::WarnTint, 0xFFFCEFCF, 0xFF3A2F12},
    Pair{Ink::WarnFill, 0xFFE5A81B, 0xFFCC992B},      Pair{Ink::RiskShape, 0xFFC4342B, 0xFFF0736A},
    Pair{Ink::RiskText, 0xFFA3261F, 0xFFF79A92},      Pair{Ink::RiskTint, 0xFFFBE3E0, 0xFF43201F},
    Pair{Ink::RiskFill, 0xFFCC463B, 0xFFDC5C55},      Pair{Ink::NoneShape, 0xFF7B838D, 0xFF8791A0},
    Pair{Ink::NoneText, 0xFF5A626C, 0xFFA9B2BF},      Pair{Ink::NoneTint, 0xFFEDECE8, 0xFF262D38},
    Pair{Ink::NoneFill, 0xFFB4B8BD, 0xFF5B6573},      Pair{Ink::Series1, 0xFF2B6CB8, 0xFF6AA6EC},
    Pair{Ink::Series2, 0xFF8458B3, 0xFFB18BE0},       Pair{Ink::Series3, 0xFF2A94AE, 0xFF55BFD6},
    Pair{Ink::Series4, 0xFFB4528B, 0xFFE086B8},       Pair{Ink::Series5, 0xFF6C7683, 0xFF98A2AF},
    Pair{Ink::Series1Tint, 0xFFD9E6F6, 0xFF1D3150},   Pair{Ink::Series2Tint, 0xFFEADFF5, 0xFF31264A},
    Pair{Ink::Series3Tint, 0xFFD8EEF3, 0xFF173840},   Pair{Ink::Series4Tint, 0xFFF6DFEC, 0xFF43243A},
    Pair{Ink::Series5Tint, 0xFFE7E9EC, 0xFF2A313B},   Pair{Ink::Scrim, 0x471C2127, 0x8C05070A},
    Pair{Ink::PopupOutline, 0x171C2127, 0x17FFFFFF},  Pair{Ink::Shadow, 0x291C2127, 0x99000000},
};
static_assert(Table.size() == static_cast<std::size_t>(Ink::Count), "every colour has a line in the table");

Theme make(Theme::Kind kind)
{
    Theme theme;
    theme.kind = kind;
    for (const Pair &pair : Table) {
        const QRgb rgb = kind == Theme::Kind::Dark ? pair.dark : pair.light;
        theme.colors[static_cast<std::size_t>(pair.ink)] = QColor::fromRgba(rgb);
    }
    return theme;
}

// Black on white with every line drawn in full: every text has 7:1 on every ground it may stand on (WCAG AAA), every shape
// and line that a person must find 4.5:1.
Theme makeHighContrast()
{
    Theme theme = make(Theme::Kind::HighContrast);
    const auto set = [&theme](std::initializer_list<Ink> inks, QRgb rgb) {
        for (const Ink ink : inks)
            theme.colors[static_cast<std::size_t>(ink)] = QColor::fromRgba(rgb);
    };
    set({Ink::Window, Ink::Sidebar, Ink::Content, Ink::Raised, Ink::Sunken}, 0xFFFFFFFF);
    set({Ink::Text, Ink::TextSecondary, Ink::TextTertiary, Ink::Control, Ink::LineStrong, Ink::PopupOutline},
        0xFF000000);
    set({Ink::Line}, 0xFF595959);
    set({Ink::TextDisabled}, 0xFF6B6B6B); // paler than what can be used: black alone would say that it can
    set({Ink::Hover, Ink::Track}, 0xFFE8E8E8);
    set({Ink::NavCurrent, Ink::Selection, Ink::SelectionStrong}, 0xFFCFE0FF);
    set({Ink::Accent, Ink::AccentText}, 0xFF003E92);
    set({Ink::AccentHover}, 0xFF002C6B);
    set({Ink::Toast}, 0xFF000000);
    set({Ink::OnToast}, 0xFFFFFFFF);
    set({Ink::GoodShape, Ink::GoodText}, 0xFF00503A);
    set({Ink::WarnShape, Ink::WarnText}, 0xFF5A3A00);
    set({Ink::RiskShape, Ink::RiskText, Ink::RiskFill}, 0xFF86100B);
    set({Ink::NoneShape, Ink::NoneText}, 0xFF3A4048);
    set({Ink::Series1}, 0xFF1A4F91);
    set({Ink::Series2}, 0xFF5D3390);
    set({Ink::Series3}, 0xFF0B5566);
    set({Ink::Series4}, 0xFF8A2762);
    set({Ink::Series5}, 0xFF3F4853);
    return theme;
}

double channel(double value)
{
    return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) + 0.0722 * channel(color.blueF());
}

} // namespace

const Theme &Theme::light()
{
    static const Theme theme = make(Kind::Light);
    return theme;
}

const Theme &Theme::dark()
{
    static const Theme theme = make(Kind::Dark);
    return theme;
}

const Theme &Theme::highContrast()
{
    static const Theme theme = makeHighContrast();
    return theme;
}

QPalette Theme::palette() const
{
    QPalette palette;
    const auto set = [&palette, this](QPalette::ColorRole role, Ink normal, Ink disabled) {
        palette.setColor(QPalette::Active, role, color(normal));
        palette.setColor(QPalette::Inactive, role, color(normal));
        palette.setColor(QPalette::Disabled, role, color(disabled));
    };
    set(QPalette::Window, Ink::Content, Ink::Content);
    set(QPalette::WindowText, Ink::Text, Ink::TextDisabled);
    set(QPalette::Base, Ink::Content, Ink::Content);
    set(QPalette::AlternateBase, Ink::Sunken, Ink::Sunken);
    set(QPalette::Text, Ink::Text, Ink::TextDisabled);
    set(QPalette::PlaceholderText, Ink::TextTertiary, Ink::TextDisabled);
    set(QPalette::Button, Ink::Raised, Ink::Raised);
    set(QPalette::ButtonText, Ink::Text, Ink::TextDisabled);
    set(QPalette::BrightText, Ink::OnAccent, Ink::TextDisabled);
    set(QPalette::Highlight, Ink::Selection, Ink::Track);
    set(QPalette::HighlightedText, Ink::Text, Ink::TextDisabled);
    set(QPalette::ToolTipBase, Ink::Toast, Ink::Toast);
    set(QPalette::ToolTipText, Ink::OnToast, Ink::OnToast);
    set(QPalette::Link, Ink::AccentText, Ink::TextDisabled);
    set(QPalette::LinkVisited, Ink::AccentText, Ink::TextDisabled);
    set(QPalette::Light, Ink::Raised, Ink::Raised);
    set(QPalette::Midlight, Ink::Line, Ink::Line);
    set(QPalette::Mid, Ink::LineStrong, Ink::Line);
    set(QPalette::Dark, Ink::Control, Ink::Line);
    set(QPalette::Shadow, Ink::Control, Ink::Control);
    return palette;
}

AvatarInk avatarInk(const Theme &theme, int tint)
{
    constexpr std::array inks = {
        std::pair{Ink::Series1Tint, Ink::Series1}, std::pair{Ink::Series2Tint, Ink::Series2},
        std::pair{Ink::Series3Tint, Ink::Series3}, std::pair{Ink::Series4Tint, Ink::Series4},
        std::pair{Ink::WarnTint, Ink::WarnText},   std::pair{Ink::Series5Tint, Ink::TextSecondary},
    };
    const auto &[fill, text] = inks[static_cast<std::size_t>(tint) % inks.size()];
    QColor letter = theme.color(text);
    // The series colours are lines; as small letters on their own tint they must be read, so they go darker or lighter.
    const double least = theme.kind == Theme::Kind::HighContrast ? 7.0 : 4.6;
    for (int step = 0; step < 12 && contrast(letter, theme.color(fill)) < least; ++step)
        letter = theme.isDark() ? letter.lighter(108) : letter.darker(108);
    return {theme.color(fill), letter};
}

double contrast(const QColor &a, const QColor &b)
{
    const double x = luminance(a) + 0.05;
    const double y = luminance(b) + 0.05;
    return std::max(x, y) / std::min(x, y);
}

} // namespace farol
