// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/metrics.h"

#include "ui/theme/farolstyle.h"

#include <QApplication>
#include <QFontInfo>
#include <QFontMetrics>

#include <algorithm>
#include <cmath>

namespace farol {

namespace {

struct Scale final {
    double factor;
    QFont::Weight weight;
    double tracking; // per cent of the letter's width
    int line; // at 13 px
};

Scale scaleOf(TextRole role)
{
    switch (role) {
    case TextRole::Micro: return {0.85, QFont::Normal, 100, 14};
    case TextRole::MicroLabel: return {0.85, QFont::Medium, 100, 14};
    case TextRole::Small: return {0.92, QFont::Normal, 100, 16};
    case TextRole::Body: return {1.0, QFont::Normal, 100, 18};
    case TextRole::Name: return {1.0, QFont::Medium, 100, 18};
    case TextRole::Lead: return {1.15, QFont::DemiBold, 100, 20};
    case TextRole::Figure: return {1.25, QFont::DemiBold, 100, 22};
    case TextRole::Title: return {1.54, QFont::DemiBold, 99, 26};
    }
    return {1.0, QFont::Normal, 100, 18};
}

double basePixels()
{
    return QFontInfo(QApplication::font()).pixelSize();
}

} // namespace

QFont textFont(TextRole role)
{
    const Scale scale = scaleOf(role);
    QFont font = QApplication::font();
    // In pixels, so that 0.85 of 13 is the 11 of the drawings on every screen.
    font.setPixelSize(std::max(8, static_cast<int>(std::lround(basePixels() * scale.factor))));
    font.setWeight(scale.weight);
    if (scale.tracking < 100)
        font.setLetterSpacing(QFont::PercentageSpacing, scale.tracking);
    return font;
}

int lineHeight(TextRole role)
{
    return std::max(QFontMetrics(textFont(role)).height(), scaled(scaleOf(role).line));
}

double textScale()
{
    return std::max(1.0, basePixels() / 13.0);
}

int scaled(int pixels)
{
    return static_cast<int>(std::lround(pixels * textScale()));
}

int sidePanelWidth(int window)
{
    return scaled(window >= 1920 ? 380 : window >= 1600 ? 340 : window >= 1440 ? 300 : 280);
}

int widestLine()
{
    return scaled(980);
}

Heights heights(Density density)
{
    const bool compact = density == Density::Compact;
    const auto pick = [compact](int comfortable, int tight) { return scaled(compact ? tight : comfortable); };
    return {
        .tableRow = pick(36, 28),
        .twoLineRow = pick(50, 42),
        .sidebarRow = pick(28, 26),
        .control = pick(28, 26),
        .smallControl = pick(24, 22),
        .chip = pick(26, 22),
        .columnHead = pick(30, 26),
        .groupHead = pick(32, 28),
        .pageHeader = scaled(52),
        .viewTabs = scaled(36),
        .filterRow = scaled(36),
        .footer = scaled(32),
    };
}

Heights heights()
{
    const FarolStyle *style = FarolStyle::current();
    return heights(style == nullptr ? Density::Comfortable : style->density());
}

} // namespace farol
