// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/appearance.h"

#include "ui/theme/farolstyle.h"

#include <QApplication>
#include <QEvent>
#include <QPixmapCache>
#include <QSettings>
#include <QStyleHints>
#include <QToolTip>
#include <QWidget>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

const QString schemeKey = u"appearance/scheme"_s;
const QString densityKey = u"appearance/density"_s;

constexpr std::array SchemeNames = {
    std::pair{Appearance::Scheme::System, "system"},
    std::pair{Appearance::Scheme::Light, "light"},
    std::pair{Appearance::Scheme::Dark, "dark"},
    std::pair{Appearance::Scheme::HighContrast, "high-contrast"},
};

Appearance::Scheme schemeNamed(const QString &name)
{
    for (const auto &[scheme, known] : SchemeNames) {
        if (name == QLatin1StringView(known))
            return scheme;
    }
    return Appearance::Scheme::System;
}

QString schemeName(Appearance::Scheme scheme)
{
    for (const auto &[known, name] : SchemeNames) {
        if (known == scheme)
            return QString::fromLatin1(name);
    }
    return {};
}

} // namespace

Appearance::Appearance(QSettings &settings, QObject *parent)
    : QObject(parent), m_settings(settings), m_systemPalette(QApplication::palette())
{
    const QString scheme = m_settings.value(schemeKey).toString();
    m_scheme = schemeNamed(scheme);
    m_density = m_settings.value(densityKey).toString() == "compact"_L1 ? Density::Compact : Density::Comfortable;
    QPixmapCache::setCacheLimit(32 * 1024);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &Appearance::apply);
#endif
    apply();
}

bool Appearance::isDarkPalette(const QPalette &palette)
{
    return palette.color(QPalette::WindowText).lightness() > palette.color(QPalette::Window).lightness();
}

bool Appearance::animates()
{
    return qEnvironmentVariableIsEmpty("FAROL_NO_ANIMATION") && QApplication::isEffectEnabled(Qt::UI_General);
}

const Theme &Appearance::chosenTheme() const
{
    if (m_scheme == Scheme::HighContrast)
        return Theme::highContrast();
    // Where the system is in high contrast mode its own window and text are pure black and white.
    const QColor ground = m_systemPalette.color(QPalette::Window);
    const QColor letters = m_systemPalette.color(QPalette::WindowText);
    if (m_scheme == Scheme::System && qEnvironmentVariableIsSet("FAROL_HIGH_CONTRAST"))
        return Theme::highContrast();
    if (m_scheme == Scheme::System && ground == Qt::white && letters == Qt::black
        && m_systemPalette.color(QPalette::Button) == Qt::white)
        return Theme::highContrast();
    return isDark() ? Theme::dark() : Theme::light();
}

bool Appearance::isDark() const
{
    if (m_scheme != Scheme::System)
        return m_scheme == Scheme::Dark;
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    if (QApplication::styleHints()->colorScheme() != Qt::ColorScheme::Unknown)
        return QApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
#endif
    return isDarkPalette(m_systemPalette);
}

void Appearance::setScheme(Scheme scheme)
{
    if (scheme == m_scheme)
        return;
    m_scheme = scheme;
    m_settings.setValue(schemeKey, schemeName(scheme));
    apply();
}

void Appearance::setDensity(Density density)
{
    if (density == m_density)
        return;
    m_density = density;
    m_settings.setValue(densityKey, density == Density::Compact ? u"compact"_s : u"comfortable"_s);
    apply();
}

void Appearance::apply()
{
    FarolStyle *style = FarolStyle::current();
    if (style == nullptr) {
        style = new FarolStyle(chosenTheme(), m_density); // the application owns its style
        QApplication::setStyle(style);
    }
    style->setTheme(chosenTheme());
    style->setDensity(m_density);
    QApplication::setPalette(style->theme().palette());
    QToolTip::setPalette(style->theme().palette());
    // Sizes and colours come from the style now; one event per window tells every widget below it.
    const QWidgetList windows = QApplication::allWidgets();
    for (QWidget *widget : windows) {
        QEvent event(QEvent::StyleChange);
        QApplication::sendEvent(widget, &event);
        widget->updateGeometry();
        widget->update();
    }
    Q_EMIT changed();
}

} // namespace farol
