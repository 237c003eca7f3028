// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QObject>
#include <QPalette>

class QSettings;

namespace farol {

/// Which theme and density the program wears: the person's choice, or the system's. Owns nothing on screen; it dresses
/// the QApplication in FarolStyle and tells when that changed.
class Appearance final : public QObject
{
    Q_OBJECT
public:
    enum class Scheme : std::uint8_t { System, Light, Dark, HighContrast };
    Q_ENUM(Scheme)

    /// Reads the choice from `settings`, which must outlive it, and dresses the application. The palette the platform
    /// gives is read first: Qt 6.4 has no other way to tell that a desktop is dark.
    explicit Appearance(QSettings &settings, QObject *parent = nullptr);

    [[nodiscard]] Scheme scheme() const { return m_scheme; }
    [[nodiscard]] Density density() const { return m_density; }
    [[nodiscard]] bool isDark() const;
    void setScheme(Scheme scheme);
    void setDensity(Density density);

    /// Whether a palette is a dark one: its text is lighter than its ground.
    [[nodiscard]] static bool isDarkPalette(const QPalette &palette);
    /// FAROL_NO_ANIMATION, or a system that asks for reduced motion: every duration is 0 then.
    [[nodiscard]] static bool animates();

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] const Theme &chosenTheme() const;
    void apply();

    QSettings &m_settings;
    QPalette m_systemPalette;
    Scheme m_scheme = Scheme::System;
    Density m_density = Density::Comfortable;
};

} // namespace farol
