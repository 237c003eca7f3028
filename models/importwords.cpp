// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/importwords.h"

#include "models/labels.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

QString said(const char *text)
{
    return QCoreApplication::translate("Import", text);
}

/// Why a cell does not suit the field.
QString unsuitable(const FieldInfo *field)
{
    if (field == nullptr)
        return said(QT_TRANSLATE_NOOP("Import", "does not fit the field"));
    if (field->currency != 0)
        return said(QT_TRANSLATE_NOOP("Import", "not an amount"));
    switch (field->type) {
    case FieldType::Boolean: return said(QT_TRANSLATE_NOOP("Import", "neither yes nor no"));
    case FieldType::Integer: return said(QT_TRANSLATE_NOOP("Import", "not a whole number that fits"));
    case FieldType::Day: return said(QT_TRANSLATE_NOOP("Import", "not a day"));
    case FieldType::Instant: return said(QT_TRANSLATE_NOOP("Import", "not a day with a time"));
    case FieldType::Key:
    case FieldType::Set: return said(QT_TRANSLATE_NOOP("Import", "not in the list"));
    case FieldType::Id: return said(QT_TRANSLATE_NOOP("Import", "nobody and nothing is called that"));
    case FieldType::Text:
    case FieldType::LongText: break;
    }
    return said(QT_TRANSLATE_NOOP("Import", "a text that does not fit the field"));
}

QString oddity(const ImportProblem &problem)
{
    switch (problem.reason) {
    case ImportReason::RepeatedKey:
        return said(QT_TRANSLATE_NOOP("Import", "line %1 has the same id and other contents; both count"))
            .arg(problem.otherLine);
    case ImportReason::RepeatedRecord:
        return said(QT_TRANSLATE_NOOP("Import", "line %1 is the same; it counts once")).arg(problem.otherLine);
    case ImportReason::FlagsDiffer:
        return said(QT_TRANSLATE_NOOP("Import", "summed with line %1, which says otherwise here; taken as yes"))
            .arg(problem.otherLine);
    case ImportReason::OutsideTerm: return said(QT_TRANSLATE_NOOP("Import", "the contract did not run on this day"));
    case ImportReason::RunsAfterChurn:
        return said(QT_TRANSLATE_NOOP("Import", "the contract has no end, but its customer has left"));
    case ImportReason::TrialWithMoney: return said(QT_TRANSLATE_NOOP("Import", "a trial that costs money"));
    case ImportReason::SeveralChurns:
        return said(QT_TRANSLATE_NOOP("Import", "line %1 is a cancellation of the same customer"))
            .arg(problem.otherLine);
    case ImportReason::ChurnOfActive:
        return said(QT_TRANSLATE_NOOP("Import", "the customer is not marked as having left"));
    case ImportReason::AnsweredAfterClosed:
        return said(QT_TRANSLATE_NOOP("Import", "first answered after it was closed"));
    default: return {};
    }
}

} // namespace

QString importFaultText(ImportFault fault)
{
    switch (fault) {
    case ImportFault::None: return {};
    case ImportFault::Missing:
        return said(QT_TRANSLATE_NOOP("Import", "The file is not there any more. Choose it again where it is now. "
                                                "Nothing was changed."));
    case ImportFault::Unreadable:
        return said(QT_TRANSLATE_NOOP("Import", "The file cannot be read. Another program may hold it: close it there, "
                                                "or copy it to a folder of yours. Nothing was changed."));
    case ImportFault::Empty:
        return said(QT_TRANSLATE_NOOP("Import", "The file is empty. Choose one with a first line of column names and "
                                                "the rows below. Nothing was changed."));
    case ImportFault::NoColumns:
        return said(QT_TRANSLATE_NOOP("Import", "The first line names no column. Write the names above the columns, "
                                                "save the file and choose it again. Nothing was changed."));
    case ImportFault::SameColumns:
        return said(QT_TRANSLATE_NOOP("Import", "Two columns have the same name. Rename one of them, save the file and "
                                                "choose it again. Nothing was changed."));
    case ImportFault::Locked:
        return said(QT_TRANSLATE_NOOP("Import", "The workbook is under a password. Open it in your spreadsheet, save a "
                                                "copy without one and choose that. Nothing was changed."));
    case ImportFault::OldWorkbook:
        return said(QT_TRANSLATE_NOOP("Import",
                                      "This is a workbook of the old kind (.xls). Save it as .xlsx and choose "
                                      "that. Nothing was changed."));
    case ImportFault::NotATable:
        return said(QT_TRANSLATE_NOOP("Import", "This is neither a CSV file nor an Excel workbook. Save the table as "
                                                "CSV or XLSX and choose that. Nothing was changed."));
    case ImportFault::UnknownEncoding:
        return said(QT_TRANSLATE_NOOP("Import", "The letters of this file cannot be told for certain. Choose its "
                                                "encoding, or save it as UTF-8. Nothing was changed."));
    case ImportFault::Damaged:
        return said(QT_TRANSLATE_NOOP("Import", "The file is damaged. Open it in your spreadsheet, save it anew and "
                                                "choose it again. Nothing was changed."));
    case ImportFault::NoSheet:
        return said(QT_TRANSLATE_NOOP("Import", "The workbook has no such sheet any more. Choose another one. Nothing "
                                                "was changed."));
    case ImportFault::Changed:
        return said(QT_TRANSLATE_NOOP("Import", "The file was changed meanwhile. Read it again; what you chose for its "
                                                "columns stays."));
    case ImportFault::Mapping:
        return said(QT_TRANSLATE_NOOP("Import", "What was chosen for the columns does not fit this file. Look through "
                                                "the columns again. Nothing was changed."));
    }
    return {};
}

QString importProblemText(const ImportProblem &problem, const FieldInfo *field)
{
    switch (problem.reason) {
    case ImportReason::FieldTooLong:
    case ImportReason::RecordTooLong: return said(QT_TRANSLATE_NOOP("Import", "too long"));
    case ImportReason::TooManyCells: return said(QT_TRANSLATE_NOOP("Import", "more cells than column names"));
    case ImportReason::TooFewCells: return said(QT_TRANSLATE_NOOP("Import", "fewer cells than column names"));
    case ImportReason::UnclosedQuote:
        return said(QT_TRANSLATE_NOOP("Import", "a quotation mark is never closed; nothing after it can be read"));
    case ImportReason::BadBytes: return said(QT_TRANSLATE_NOOP("Import", "characters that cannot be read"));
    case ImportReason::NoKey: return said(QT_TRANSLATE_NOOP("Import", "nothing to recognise the row by"));
    case ImportReason::BadValue: return unsuitable(field);
    case ImportReason::Empty: return said(QT_TRANSLATE_NOOP("Import", "a value is needed here"));
    case ImportReason::UnlistedValue: return said(QT_TRANSLATE_NOOP("Import", "the mapping does not know this value"));
    case ImportReason::UnknownReference: return said(QT_TRANSLATE_NOOP("Import", "nobody and nothing is called that"));
    case ImportReason::AmbiguousReference: return said(QT_TRANSLATE_NOOP("Import", "several are called that"));
    case ImportReason::Duplicate:
        return said(QT_TRANSLATE_NOOP("Import", "the same as line %1; only what that one leaves open is taken"))
            .arg(problem.otherLine);
    case ImportReason::Deleted: return said(QT_TRANSLATE_NOOP("Import", "it was deleted"));
    case ImportReason::Refused: return said(QT_TRANSLATE_NOOP("Import", "could not be written"));
    case ImportReason::FaultyCell: return said(QT_TRANSLATE_NOOP("Import", "a formula that came to nothing"));
    case ImportReason::OutOfOrder: return said(QT_TRANSLATE_NOOP("Import", "it would end before it begins"));
    case ImportReason::OtherOwner:
        return said(QT_TRANSLATE_NOOP("Import", "it is there already and belongs to another one, which never changes"));
    case ImportReason::TooMuch: return said(QT_TRANSLATE_NOOP("Import", "the sum is too large a number"));
    default: return oddity(problem);
    }
}

QString importProblemLine(const ImportProblem &problem, const FieldInfo *field)
{
    const QString text = importProblemText(problem, field);
    QStringList before;
    if (!problem.column.isEmpty())
        before.append(problem.column + u':');
    if (!problem.value.isEmpty())
        before.append(u'“' + problem.value + u"” –"_s);
    before.append(text);
    return before.join(u' ');
}

QString importVerdictText(ImportVerdict verdict)
{
    switch (verdict) {
    case ImportVerdict::Created: return said(QT_TRANSLATE_NOOP("Import", "New"));
    case ImportVerdict::Updated: return said(QT_TRANSLATE_NOOP("Import", "Changed"));
    case ImportVerdict::Unchanged: return said(QT_TRANSLATE_NOOP("Import", "No change"));
    case ImportVerdict::Duplicate: return said(QT_TRANSLATE_NOOP("Import", "Repeated"));
    case ImportVerdict::Summed: return said(QT_TRANSLATE_NOOP("Import", "Summed"));
    case ImportVerdict::Rejected: return said(QT_TRANSLATE_NOOP("Import", "Left out"));
    }
    return {};
}

QString encodingText(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8: return u"UTF-8"_s;
    case TextEncoding::Utf16Le: return u"UTF-16 LE"_s;
    case TextEncoding::Utf16Be: return u"UTF-16 BE"_s;
    case TextEncoding::Windows1252: return u"Windows-1252"_s;
    case TextEncoding::Latin1: return u"ISO 8859-1"_s;
    case TextEncoding::Latin9: return u"ISO 8859-15"_s;
    }
    return {};
}

QString separatorText(QChar separator)
{
    switch (separator.unicode()) {
    case u',': return said(QT_TRANSLATE_NOOP("Import", "Comma"));
    case u';': return said(QT_TRANSLATE_NOOP("Import", "Semicolon"));
    case u'\t': return said(QT_TRANSLATE_NOOP("Import", "Tab"));
    case u'|': return said(QT_TRANSLATE_NOOP("Import", "Vertical bar"));
    default: return separator;
    }
}

QString dayOrderText(DayOrder order)
{
    switch (order) {
    case DayOrder::Iso: return u"2026-12-31"_s;
    case DayOrder::YearMonthDay: return said(QT_TRANSLATE_NOOP("Import", "year, month, day (2026/12/31)"));
    case DayOrder::DayMonthYear: return said(QT_TRANSLATE_NOOP("Import", "day, month, year (31/12/2026)"));
    case DayOrder::MonthDayYear: return said(QT_TRANSLATE_NOOP("Import", "month, day, year (12/31/2026)"));
    }
    return {};
}

QString pointText(QChar point)
{
    return point == u',' ? said(QT_TRANSLATE_NOOP("Import", "Comma (1.250,50)"))
                         : said(QT_TRANSLATE_NOOP("Import", "Point (1,250.50)"));
}

} // namespace farol
