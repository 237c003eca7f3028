// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "exchange/tablereader.h"
#include "exchange/xlsxpackage.h"
#include "exchange/xmlfeed.h"

#include <QList>
#include <QString>

#include <memory>
#include <optional>

class QIODevice;

namespace farol::exchange {

struct XlsxSheet final {
    QString name;
    bool isHidden = false;
    friend bool operator==(const XlsxSheet &, const XlsxSheet &) = default;
};

/// The sheets of a workbook, in order. Unsupported: it is no workbook that we read; Corrupt: a damaged one.
[[nodiscard]] Result<QList<XlsxSheet>> xlsxSheets(QIODevice &file);

/// Reads the values of one sheet of an XLSX workbook: shared and inline texts, numbers, booleans, dates by their number
/// format, what formulas last came to. Empty rows are no records. Of merged cells the first has the value and the others
/// are empty. Records are as wide as the first at least. Memory holds one row and the workbook's shared texts.
class XlsxReader final : public TableReader
{
public:
    /// The file stays the caller's and must live as long.
    [[nodiscard]] static Result<std::unique_ptr<XlsxReader>> open(QIODevice &file, const QString &sheet,
                                                                  const RecordLimits &limits = {});

    [[nodiscard]] Result<std::optional<Record>> next() override;
    [[nodiscard]] qint64 bytesRead() const override;

private:
    /// The cell whose element is being read.
    struct Cell {
        qsizetype column = 0;
        QString type;
        bool isDate = false;
        QString text;
        bool isInValue = false;
    };

    XlsxReader(QIODevice &file, const RecordLimits &limits) : m_file(file), m_limits(limits) {}
    void beginRow();
    void beginCell();
    void endCell();
    void put(qsizetype column, const QString &text, CellKind kind);
    void putNumber(const Cell &cell);
    void fault(RecordFault kind, qsizetype column);
    [[nodiscard]] bool isEmpty() const;

    QIODevice &m_file;
    RecordLimits m_limits;
    std::unique_ptr<XlsxPackage> m_package;
    std::unique_ptr<XmlFeed> m_sheet;
    QList<QString> m_texts; ///< shared ones
    QList<bool> m_dates; ///< by cell style
    bool m_from1904 = false;
    bool m_atEnd = false;
    bool m_inData = false;
    bool m_inPhonetic = false;
    qint64 m_line = 0;
    qsizetype m_width = 0; ///< of the first record
    qsizetype m_size = 0; ///< characters in the record
    Record m_record;
    Cell m_cell;
};

/// Puts the characters back that a workbook's text writes as _x000D_.
[[nodiscard]] QString withoutEscapes(const QString &text);

} // namespace farol::exchange
