// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "exchange/tablewriter.h"

#include <QString>
#include <QStringList>
#include <QTimeZone>

#include <memory>

class QIODevice;

namespace farol::exchange {

struct XlsxStyle final {
    QString sheet; ///< its name; what a sheet cannot be called is left out
    QTimeZone zone =
        QTimeZone::systemTimeZone(); ///< workbooks know no zones: instants are written as its clocks tell them
};

/// Writes a workbook of one sheet, with more sheets behind it when there are more rows than a sheet holds. Numbers, money,
/// days, instants and flags are what they are, texts never run as formulas, the header stays in sight. Memory holds a row;
/// the rest waits in a folder that only this person may read, and goes with the writer.
class XlsxWriter final : public TableWriter
{
public:
    /// The device stays the caller's and must live as long; it gets its bytes in finish().
    XlsxWriter(QIODevice &out, const XlsxStyle &style);
    ~XlsxWriter() override;

    [[nodiscard]] Status begin(const QStringList &header) override;
    [[nodiscard]] Status write(const QList<OutCell> &cells) override;
    [[nodiscard]] Status finish() override;

    /// Texts that were cut, since a cell takes 32,767 characters.
    [[nodiscard]] qint64 shortened() const;

private:
    struct Book;

    std::unique_ptr<Book> m_book;
};

} // namespace farol::exchange
