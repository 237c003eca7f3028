// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/importreport.h"

#include <QJsonArray>

#include <utility>

using namespace Qt::StringLiterals;

namespace farol::exchange {

namespace {

constexpr qsizetype maxShownValue = 80;

QString sentence(const ImportProblem &problem)
{
    switch (problem.reason) {
    case ImportReason::FieldTooLong: return u"the cell is too long"_s;
    case ImportReason::RecordTooLong: return u"the record is too long"_s;
    case ImportReason::TooManyCells: return u"the record has more cells than the header"_s;
    case ImportReason::TooFewCells: return u"the record has fewer cells than the header"_s;
    case ImportReason::UnclosedQuote:
        return u"a quotation mark is never closed; nothing after this line could be read"_s;
    case ImportReason::BadBytes: return u"it holds characters that cannot be read"_s;
    case ImportReason::NoKey: return u"the key column is empty"_s;
    case ImportReason::BadValue: return problem.detail;
    case ImportReason::Empty: return u"a value is needed here"_s;
    case ImportReason::UnlistedValue: return u"the mapping does not list this value"_s;
    case ImportReason::UnknownReference: return u"nobody and nothing is called that"_s;
    case ImportReason::AmbiguousReference: return u"several are called that"_s;
    case ImportReason::Duplicate:
        return u"same key as line %1; only what that line leaves open was taken"_s.arg(problem.otherLine);
    case ImportReason::Deleted: return u"it was deleted, and an import brings nothing back unless told to"_s;
    case ImportReason::Refused: return u"not taken: "_s + problem.detail;
    }
    return {};
}

QLatin1StringView orderName(DayOrder order)
{
    switch (order) {
    case DayOrder::Iso: return "iso"_L1;
    case DayOrder::YearMonthDay: return "ymd"_L1;
    case DayOrder::DayMonthYear: return "dmy"_L1;
    case DayOrder::MonthDayYear: return "mdy"_L1;
    }
    return {};
}

} // namespace

QLatin1StringView reasonName(ImportReason reason)
{
    switch (reason) {
    case ImportReason::FieldTooLong: return "field-too-long"_L1;
    case ImportReason::RecordTooLong: return "record-too-long"_L1;
    case ImportReason::TooManyCells: return "too-many-cells"_L1;
    case ImportReason::TooFewCells: return "too-few-cells"_L1;
    case ImportReason::UnclosedQuote: return "unclosed-quote"_L1;
    case ImportReason::BadBytes: return "bad-bytes"_L1;
    case ImportReason::NoKey: return "no-key"_L1;
    case ImportReason::BadValue: return "bad-value"_L1;
    case ImportReason::Empty: return "empty"_L1;
    case ImportReason::UnlistedValue: return "unlisted-value"_L1;
    case ImportReason::UnknownReference: return "unknown-reference"_L1;
    case ImportReason::AmbiguousReference: return "ambiguous-reference"_L1;
    case ImportReason::Duplicate: return "duplicate"_L1;
    case ImportReason::Deleted: return "deleted"_L1;
    case ImportReason::Refused: return "refused"_L1;
    }
    return {};
}

void ImportReport::add(ImportProblem problem)
{
    ++problemCount;
    if (problems.size() == MaxProblems)
        return;
    if (problem.value.size() > maxShownValue)
        problem.value = problem.value.left(maxShownValue) + u'…';
    problems.append(std::move(problem));
}

QString describe(const ImportProblem &problem)
{
    QString text = u"line %1"_s.arg(problem.line);
    if (!problem.column.isEmpty())
        text += u", column '%1'"_s.arg(problem.column);
    text += u": "_s;
    if (!problem.value.isEmpty())
        text += u"'%1' – "_s.arg(problem.value);
    return text + sentence(problem);
}

QJsonObject toJson(const ImportReport &report)
{
    QJsonObject days;
    for (auto column = report.days.cbegin(); column != report.days.cend(); ++column)
        days[column.key()] = QString(orderName(*column));
    QJsonArray problems;
    for (const ImportProblem &problem : report.problems) {
        problems.append(QJsonObject{{u"line"_s, problem.line},
                                    {u"column"_s, problem.column},
                                    {u"reason"_s, QString(reasonName(problem.reason))},
                                    {u"message"_s, describe(problem)}});
    }
    QJsonObject json{{u"encoding"_s, QString(encodingName(report.format.encoding))},
                     {u"separator"_s, QString(report.format.separator)},
                     {u"days"_s, days},
                     {u"unmapped"_s, QJsonArray::fromStringList(report.unmapped)},
                     {u"records"_s, report.records},
                     {u"created"_s, report.created},
                     {u"updated"_s, report.updated},
                     {u"unchanged"_s, report.unchanged},
                     {u"duplicates"_s, report.duplicates},
                     {u"rejected"_s, report.rejected},
                     {u"problemCount"_s, report.problemCount},
                     {u"problems"_s, problems}};
    if (report.stopped)
        json[u"stopped"_s] = QString::fromLatin1(errorName(report.stopped->code));
    return json;
}

} // namespace farol::exchange
