// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QObject>
#include <QStringList>
#include <QTranslator>

#include <optional>

class QSettings;

namespace farol {

/// Which language the program speaks: the person's choice, or the system's where we have it, English otherwise.
class Language final : public QObject
{
    Q_OBJECT
public:
    /// Reads the choice from `settings`, which must outlive it, and installs the translations.
    explicit Language(QSettings &settings, QObject *parent = nullptr);

    [[nodiscard]] static QStringList codes(); ///< "pt_BR", "en", "es"
    [[nodiscard]] QString code() const { return m_code; }
    /// For numbers and dates: the person's own regional formats where their language is the one shown.
    [[nodiscard]] QLocale locale() const;
    void setCode(const QString &code);
    /// With which day weeks begin: the person's choice, or as the locale has it.
    [[nodiscard]] Qt::DayOfWeek firstDay() const;
    [[nodiscard]] std::optional<Qt::DayOfWeek> chosenFirstDay() const;
    void setFirstDay(std::optional<Qt::DayOfWeek> day); ///< nothing = as the locale has it

Q_SIGNALS:
    void changed(); ///< translations are installed, or formats differ; whatever is on screen has to be said anew

private:
    void install();

    QSettings &m_settings;
    QString m_code;
    QTranslator m_ours;
    QTranslator m_qts;
};

} // namespace farol
