// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/importreport.h"

#include <QJsonArray>

#include <algorithm>
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
    case ImportReason::FaultyCell: return u"a formula that came to nothing"_s;
    case ImportReason::OutOfOrder: return problem.detail;
    case ImportReason::OtherOwner:
        return u"the row is there already and belongs to another one, which no import changes"_s;
    case ImportReason::TooMuch: return u"the sum is too large a number"_s;
    case ImportReason::RepeatedKey:
        return u"line %1 has the same id and other contents; both are counted"_s.arg(problem.otherLine);
    case ImportReason::RepeatedRecord:
        return u"line %1 is the same record; it is counted once"_s.arg(problem.otherLine);
    case ImportReason::FlagsDiffer:
        return u"it is summed with line %1, and the two disagree about this; taken as true"_s.arg(problem.otherLine);
    case ImportReason::OutsideTerm: return u"the contract did not run on this day"_s;
    case ImportReason::RunsAfterChurn: return u"the contract has no end, but its customer has left"_s;
    case ImportReason::TrialWithMoney: return u"a trial that costs money"_s;
    case ImportReason::SeveralChurns: return u"line %1 is a churn of the same customer"_s.arg(problem.otherLine);
    case ImportReason::ChurnOfActive: return u"the customer is not at the stage 'churned'"_s;
    case ImportReason::AnsweredAfterClosed: return u"first answered after it was closed"_s;
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
    case ImportReason::FaultyCell: return "faulty-cell"_L1;
    case ImportReason::OutOfOrder: return "out-of-order"_L1;
    case ImportReason::OtherOwner: return "other-owner"_L1;
    case ImportReason::TooMuch: return "too-much"_L1;
    case ImportReason::RepeatedKey: return "repeated-key"_L1;
    case ImportReason::RepeatedRecord: return "repeated-record"_L1;
    case ImportReason::FlagsDiffer: return "flags-differ"_L1;
    case ImportReason::OutsideTerm: return "outside-term"_L1;
    case ImportReason::RunsAfterChurn: return "runs-after-churn"_L1;
    case ImportReason::TrialWithMoney: return "trial-with-money"_L1;
    case ImportReason::SeveralChurns: return "several-churns"_L1;
    case ImportReason::ChurnOfActive: return "churn-of-active"_L1;
    case ImportReason::AnsweredAfterClosed: return "answered-after-closed"_L1;
    }
    return {};
}

void ImportReport::add(ImportProblem problem)
{
    if (problem.value.size() > maxShownValue)
        problem.value = problem.value.left(maxShownValue) + u'…';
    if (isOddity(problem.reason)) {
        if (++oddityCounts[problem.reason] <= mostOddities)
            oddities.append(std::move(problem));
        return;
    }
    ++problemCount;
    if (problems.size() < mostProblems)
        problems.append(std::move(problem));
}

void ImportReport::sort()
{
    const auto byLine = [](const ImportProblem &a, const ImportProblem &b) { return a.line < b.line; };
    std::stable_sort(problems.begin(), problems.end(), byLine);
    std::stable_sort(oddities.begin(), oddities.end(), byLine);
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

namespace {

QJsonArray toJson(const QList<ImportProblem> &problems)
{
    QJsonArray array;
    for (const ImportProblem &problem : problems) {
        array.append(QJsonObject{{u"line"_s, problem.line},
                                 {u"column"_s, problem.column},
                                 {u"reason"_s, QString(reasonName(problem.reason))},
                                 {u"message"_s, describe(problem)}});
    }
    return array;
}

} // namespace

QJsonObject toJson(const ImportReport &report)
{
    QJsonObject days;
    for (auto column = report.days.cbegin(); column != report.days.cend(); ++column)
        days[column.key()] = QString(orderName(*column));
    QJsonObject points;
    for (auto column = report.points.cbegin(); column != report.points.cend(); ++column)
        points[column.key()] = QString(*column);
    QJsonObject counts;
    for (auto kind = report.oddityCounts.cbegin(); kind != report.oddityCounts.cend(); ++kind)
        counts[reasonName(kind.key())] = *kind;
    QJsonObject json{{u"days"_s, days},
                     {u"points"_s, points},
                     {u"unmapped"_s, QJsonArray::fromStringList(report.unmapped)},
                     {u"records"_s, report.records},
                     {u"created"_s, report.created},
                     {u"updated"_s, report.updated},
                     {u"unchanged"_s, report.unchanged},
                     {u"duplicates"_s, report.duplicates},
                     {u"summed"_s, report.summed},
                     {u"rejected"_s, report.rejected},
                     {u"problemCount"_s, report.problemCount},
                     {u"problems"_s, toJson(report.problems)},
                     {u"oddityCounts"_s, counts},
                     {u"oddities"_s, toJson(report.oddities)}};
    if (report.format.isWorkbook) {
        json[u"sheet"_s] = report.format.sheet;
    } else {
        json[u"encoding"_s] = QString(encodingName(report.format.encoding));
        json[u"separator"_s] = QString(report.format.separator);
    }
    if (report.stopped)
        json[u"stopped"_s] = QString::fromLatin1(errorName(report.stopped->code));
    return json;
}

} // namespace farol::exchange
