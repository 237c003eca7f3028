// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/table.h"

#include <QChar>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace farol::ctl {

namespace {

constexpr int NarrowestColumn = 6;
constexpr int Gap = 2;

int cellsOf(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing || category == QChar::Other_Format)
        return 0;
    // The blocks that terminals show two cells wide: CJK, Hangul, full-width forms, emoji.
    const bool wide = (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3)
                      || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60)
                      || (c >= 0x1F300 && c <= 0x1FAFF) || (c >= 0x20000 && c <= 0x3FFFD);
    return wide ? 2 : 1;
}

QString padded(const QString &text, int cells, bool right)
{
    const QString blanks(std::max(0, cells - ctl::cellsOf(text)), u' ');
    return right ? blanks + text : text + blanks;
}

/// Takes from the widest column that may be cut until the row fits.
void fit(QList<int> &widths, const QList<TableColumn> &columns, int width)
{
    const auto total = [&widths] {
        int sum = Gap * (static_cast<int>(widths.size()) - 1);
        for (const int one : std::as_const(widths))
            sum += one;
        return sum;
    };
    while (total() > width) {
        qsizetype widest = -1;
        for (qsizetype i = 0; i < widths.size(); ++i) {
            if (!columns[i].whole && widths[i] > NarrowestColumn && (widest < 0 || widths[i] > widths[widest]))
                widest = i;
        }
        if (widest < 0)
            return;
        --widths[widest];
    }
}

QString lineOf(const QStringList &cells, const QList<TableColumn> &columns, const QList<int> &widths)
{
    QString line;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        if (i > 0)
            line += QString(Gap, u' ');
        line += padded(elided(onOneLine(cells.value(i)), widths[i]), widths[i], columns[i].right);
    }
    while (line.endsWith(u' '))
        line.chop(1);
    return line;
}

} // namespace

int cellsOf(const QString &text)
{
    int cells = 0;
    const QList<uint> points = text.toUcs4();
    for (const uint point : points)
        cells += cellsOf(static_cast<char32_t>(point));
    return cells;
}

QString elided(const QString &text, int cells)
{
    if (cellsOf(text) <= cells)
        return text;
    QString out;
    int used = 0;
    const QList<uint> points = text.toUcs4();
    for (const uint point : points) {
        const auto c = static_cast<char32_t>(point);
        if (used + cellsOf(c) > cells - 1)
            break;
        used += cellsOf(c);
        out += QString::fromUcs4(&c, 1);
    }
    return out + u'…';
}

QString withoutControls(const QString &text)
{
    QString out = text;
    for (QChar &c : out) {
        if (c.category() == QChar::Other_Control && c != u'\n' && c != u'\t')
            c = u' ';
    }
    return out;
}

QString onOneLine(const QString &text)
{
    QString out = text;
    for (QChar &c : out) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            c = u' ';
    }
    return out;
}

QString tableText(const QList<TableColumn> &columns, const QList<QStringList> &rows, int width, bool colours)
{
    QList<int> widths;
    QStringList headers;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        headers.append(columns[i].header);
        int widest = cellsOf(columns[i].header);
        for (const QStringList &row : rows)
            widest = std::max(widest, cellsOf(onOneLine(row.value(i))));
        widths.append(widest);
    }
    if (width > 0)
        fit(widths, columns, width);
    const QString head = lineOf(headers, columns, widths);
    QString text = colours ? QString("\x1b[1m"_L1 + head + "\x1b[0m\n"_L1) : QString(head + u'\n');
    for (const QStringList &row : rows)
        text += lineOf(row, columns, widths) + u'\n';
    return text;
}

} // namespace farol::ctl
