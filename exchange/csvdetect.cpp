// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csvdetect.h"

#include <QBuffer>
#include <QByteArray>
#include <QIODevice>
#include <QList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace farol::exchange {

namespace {

constexpr qint64 headSize = 262'144;
constexpr int recordsToLookAt = 100;
constexpr qint64 outliers = 20; ///< one in so many may contradict the rest

struct Score {
    qsizetype records = 0; ///< cut into as many fields as the header
    qsizetype fields = 0;
};

/// How evenly a separator cuts the head; the last record is left out when the head ends inside it.
Score scoreOf(QByteArray head, const CsvFormat &format, bool whole)
{
    QBuffer buffer(&head);
    buffer.open(QIODevice::ReadOnly);
    CsvReader reader(buffer, format);
    QList<qsizetype> widths;
    while (widths.size() < recordsToLookAt) {
        const auto record = reader.next();
        if (record && record->has_value()) {
            widths.append((*record)->fields.size());
            continue;
        }
        if (!whole && widths.size() > 1)
            widths.removeLast();
        break;
    }
    if (widths.isEmpty() || widths.constFirst() < 2)
        return {};
    return {widths.count(widths.constFirst()), widths.constFirst()};
}

QChar bestSeparator(const QByteArray &head, Encoding encoding)
{
    QChar winner = u',';
    Score best;
    for (const QChar candidate : {QChar(u','), QChar(u';'), QChar(u'\t'), QChar(u'|')}) {
        const Score score = scoreOf(head, {encoding, candidate}, head.size() < headSize);
        if (score.records > best.records || (score.records == best.records && score.fields > best.fields)) {
            best = score;
            winner = candidate;
        }
    }
    return winner;
}

std::optional<QChar> separatorLine(const QByteArray &head, Encoding encoding)
{
    QString text = TextDecoder(encoding).decode(head.left(64));
    if (text.startsWith(QChar(QChar::ByteOrderMark)))
        text.remove(0, 1);
    if (!text.startsWith("sep="_L1) || text.size() < 6 || (text[5] != u'\r' && text[5] != u'\n'))
        return std::nullopt;
    return text[4];
}

} // namespace

Result<CsvFormat> detectFormat(QIODevice &in, std::optional<Encoding> encoding, std::optional<QChar> separator)
{
    CsvFormat format;
    if (in.isSequential() || !in.seek(0))
        return fail(Error::Code::Unsupported, u"a stream cannot be looked at before it is read; save it as a file"_s);
    if (encoding) {
        format.encoding = *encoding;
    } else {
        FAROL_ASSIGN(format.encoding, detectEncoding(in));
    }
    if (!separator) {
        const QByteArray head = in.peek(headSize);
        separator = separatorLine(head, format.encoding);
        if (!separator)
            separator = bestSeparator(head, format.encoding);
    }
    format.separator = separator.value_or(QChar(u','));
    return format;
}

void DayEvidence::add(QStringView text)
{
    const QStringView day = text.trimmed();
    std::array<int, 2> numbers{};
    std::array<qsizetype, 2> digits{};
    QChar separator;
    qsizetype at = 0;
    for (std::size_t part = 0; part < 2; ++part) {
        for (; at < day.size() && day[at] >= u'0' && day[at] <= u'9' && digits.at(part) < 4; ++at) {
            numbers.at(part) = numbers.at(part) * 10 + (day[at].unicode() - u'0');
            ++digits.at(part);
        }
        if (at == day.size() || digits.at(part) == 0 || (part == 1 && day[at] != separator))
            return;
        separator = day[at++];
    }
    if (separator != u'-' && separator != u'/' && separator != u'.')
        return;
    if (digits[0] == 4)
        ++m_yearFirst;
    else if (numbers[0] > 12 && numbers[1] <= 12)
        ++m_dayFirst;
    else if (numbers[1] > 12 && numbers[0] <= 12)
        ++m_monthFirst;
    else if (numbers[0] <= 12 && numbers[1] <= 12)
        ++(separator == u'.' ? m_dayFirst : m_open); // nobody writes dots with the month first
}

DayEvidence::Verdict DayEvidence::verdict() const
{
    const qint64 most = std::max({m_yearFirst, m_dayFirst, m_monthFirst});
    const qint64 clear = m_yearFirst + m_dayFirst + m_monthFirst;
    if (clear == 0)
        return m_open == 0 ? Verdict::NoDays : Verdict::Ambiguous;
    // Days like 03/04 fit both orders, but never one that begins with the year.
    const qint64 against = clear - most + (most == m_yearFirst ? m_open : 0);
    return against * outliers > most ? Verdict::Mixed : Verdict::Clear;
}

DayOrder DayEvidence::order() const
{
    if (verdict() != Verdict::Clear)
        return DayOrder::Iso;
    if (m_yearFirst >= std::max(m_dayFirst, m_monthFirst))
        return DayOrder::YearMonthDay;
    return m_dayFirst > m_monthFirst ? DayOrder::DayMonthYear : DayOrder::MonthDayYear;
}

void PointEvidence::add(QStringView text)
{
    const QStringView amount = text.trimmed();
    const qsizetype dots = amount.count(u'.');
    const qsizetype commas = amount.count(u',');
    if (dots == 0 && commas == 0)
        return;
    const auto isPoint = [this](bool dot) { ++(dot ? m_dot : m_comma); };
    const qsizetype dot = amount.lastIndexOf(u'.');
    const qsizetype comma = amount.lastIndexOf(u',');
    if (dots > 0 && commas > 0) {
        isPoint(dot > comma);
    } else if (dots + commas > 1) { // only groups come more than once
        isPoint(commas > 0);
    } else {
        const qsizetype at = std::max(dot, comma);
        const QStringView before = amount.left(at).mid(amount.startsWith(u'-') ? 1 : 0);
        const bool perhapsGroup = amount.size() - at == 4 && !before.isEmpty() && before.size() <= 3 && before != u"0";
        if (perhapsGroup)
            ++m_open;
        else
            isPoint(dots > 0);
    }
}

PointEvidence::Verdict PointEvidence::verdict() const
{
    if (m_dot == 0 && m_comma == 0)
        return m_open == 0 ? Verdict::Clear : Verdict::Ambiguous;
    return std::min(m_dot, m_comma) * outliers > std::max(m_dot, m_comma) ? Verdict::Mixed : Verdict::Clear;
}

QChar PointEvidence::point() const
{
    return m_comma > m_dot ? u',' : u'.';
}

} // namespace farol::exchange
