// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

const QString codeKey = u"language"_s;
const QString firstDayKey = u"calendar/firstDay"_s;

QString systemCode()
{
    switch (QLocale::system().language()) {
    case QLocale::Portuguese: return u"pt_BR"_s;
    case QLocale::Spanish: return u"es"_s;
    default: return u"en"_s;
    }
}

// The name of a key that Qt's own translations do not bring along everywhere: Qt looks it up in this context.
[[maybe_unused]] const char *const spaceKey = QT_TRANSLATE_NOOP("QShortcut", "Space");

} // namespace

Language::Language(QSettings &settings, QObject *parent) : QObject(parent), m_settings(settings)
{
    const QString chosen = m_settings.value(codeKey).toString();
    m_code = codes().contains(chosen) ? chosen : systemCode();
    install();
}

QStringList Language::codes()
{
    return {u"pt_BR"_s, u"en"_s, u"es"_s};
}

QLocale Language::locale() const
{
    const QLocale system = QLocale::system();
    const QLocale ours(m_code);
    return system.language() == ours.language() ? system : ours;
}

void Language::setCode(const QString &code)
{
    if (code == m_code || !codes().contains(code))
        return;
    m_code = code;
    m_settings.setValue(codeKey, code);
    install();
    Q_EMIT changed();
}

std::optional<Qt::DayOfWeek> Language::chosenFirstDay() const
{
    const int day = m_settings.value(firstDayKey).toInt();
    return day >= Qt::Monday && day <= Qt::Sunday ? std::optional(static_cast<Qt::DayOfWeek>(day)) : std::nullopt;
}

Qt::DayOfWeek Language::firstDay() const
{
    return chosenFirstDay().value_or(locale().firstDayOfWeek());
}

void Language::setFirstDay(std::optional<Qt::DayOfWeek> day)
{
    if (day == chosenFirstDay())
        return;
    if (day)
        m_settings.setValue(firstDayKey, static_cast<int>(*day));
    else
        m_settings.remove(firstDayKey);
    Q_EMIT changed();
}

void Language::install()
{
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qts);
    if (m_ours.load(u":/farol/translations/farol_%1.qm"_s.arg(m_code)))
        QCoreApplication::installTranslator(&m_ours);
    // Qt's own words (dialog buttons, context menus of fields) come from Qt where it is installed with them.
    if (m_qts.load(u"qtbase_"_s + m_code, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qts);
    QLocale::setDefault(locale());
}

} // namespace farol
