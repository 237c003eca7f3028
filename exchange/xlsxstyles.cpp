// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xlsxstyles.h"

#include <QHash>
#include <QTimeZone>

#include <cmath>

using namespace Qt::StringLiterals;

namespace farol::exchange {

namespace {

constexpr double MsInDay = 86'400'000.0;
constexpr double FirstSure = 61; ///< 1900-03-01: before it Excel counts a day that never was
constexpr double LastDay = 2'958'465; ///< 9999-12-31
constexpr qsizetype MaxStyles = 100'000;

QDate epoch1900()
{
    return {1899, 12, 30};
}

/// Formats that every workbook has without saying what they look like.
bool isBuiltInDate(int id)
{
    return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58) || id == 45 || id == 47;
}

} // namespace

bool isDateFormat(QStringView format)
{
    bool inQuotes = false;
    for (qsizetype i = 0; i < format.size(); ++i) {
        const QChar c = format[i].toLower();
        if (c == u'"') {
            inQuotes = !inQuotes;
        } else if (inQuotes) {
            continue;
        } else if (c == u'\\' || c == u'_' || c == u'*') {
            ++i; // the next character stands for itself, for its width, or is repeated
        } else if (c == u'[') {
            const qsizetype end = format.indexOf(u']', i);
            const QString inside = end < 0 ? QString() : format.mid(i + 1, end - i - 1).toString().toLower();
            const auto isAll = [&inside](QChar unit) {
                return !inside.isEmpty() && inside.count(unit) == inside.size();
            };
            if (isAll(u'h') || isAll(u'm') || isAll(u's'))
                return false;
            i = end < 0 ? format.size() : end;
        } else if (c == u';') {
            return false; // of several sections the first is for what is above zero, as every date is
        } else if (format.mid(i).startsWith(u"general", Qt::CaseInsensitive)) {
            return false;
        } else if (c == u'd' || c == u'm' || c == u'y' || c == u'h' || c == u's') {
            return true;
        }
    }
    return false;
}

Result<QList<bool>> readDateStyles(XmlFeed &styles)
{
    QHash<int, bool> formats;
    QList<bool> dates;
    for (bool inCells = false;;) {
        FAROL_ASSIGN(const bool more, styles.next());
        if (!more)
            return dates;
        const QXmlStreamAttributes attributes = styles.at().attributes();
        if (styles.starts(u"numFmt")) {
            formats.insert(attributes.value("numFmtId"_L1).toInt(), isDateFormat(attributes.value("formatCode"_L1)));
        } else if (styles.starts(u"cellXfs")) {
            inCells = true;
        } else if (styles.ends(u"cellXfs")) {
            inCells = false;
        } else if (inCells && styles.starts(u"xf")) {
            const int id = attributes.value("numFmtId"_L1).toInt();
            dates.append(formats.value(id, isBuiltInDate(id)));
        }
        if (dates.size() > MaxStyles || formats.size() > MaxStyles)
            return fail(Error::Code::Unsupported, u"the workbook has more styles than any program makes"_s);
    }
}

std::optional<QDateTime> momentOf(double days, bool from1904)
{
    constexpr double EpochsApart = 1'462; // days
    if (from1904)
        days += EpochsApart;
    if (!(days >= (from1904 ? EpochsApart : 1)) || days >= LastDay + 1)
        return std::nullopt;
    if (!from1904 && days < FirstSure) {
        if (days >= FirstSure - 1)
            return std::nullopt;
        days += 1; // January and February of 1900 are counted without the day that never was
    }
    const double whole = std::floor(days);
    const auto ms = static_cast<qint64>(std::llround((days - whole) * MsInDay));
    return QDateTime(epoch1900(), QTime(0, 0), QTimeZone::utc()).addDays(static_cast<qint64>(whole)).addMSecs(ms);
}

std::optional<double> daysOf(const QDateTime &utc)
{
    const qint64 whole = epoch1900().daysTo(utc.date());
    const auto days = static_cast<double>(whole) + static_cast<double>(utc.time().msecsSinceStartOfDay()) / MsInDay;
    if (!utc.isValid() || days < FirstSure || days >= LastDay + 1)
        return std::nullopt;
    return days;
}

} // namespace farol::exchange
