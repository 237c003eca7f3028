// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "exchange/csvwriter.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <cstdint>

class QIODevice;

namespace farol::exchange {

/// A value on its way into a table: its text as plain files have it, and what it is where a file can say so.
struct OutCell final {
    enum class Kind : std::uint8_t { Text, Number, Money, Day, Instant, Flag };
    Kind kind = Kind::Text; ///< of an empty text without meaning
    QString text;
    std::int64_t number = 0; ///< the value; of Money in minor units, of Flag 0 or 1
    int digits = 0; ///< of Money: behind the point
};

/// Rows into a file, one at a time: text or workbook alike.
class TableWriter
{
public:
    TableWriter() = default;
    TableWriter(const TableWriter &) = delete;
    TableWriter &operator=(const TableWriter &) = delete;
    virtual ~TableWriter() = default;

    [[nodiscard]] virtual Status begin(const QStringList &header) = 0;
    [[nodiscard]] virtual Status write(const QList<OutCell> &cells) = 0;
    /// Writes what is still held back; call it once at the end.
    [[nodiscard]] virtual Status finish() = 0;
};

/// CSV as one.
class CsvTable final : public TableWriter
{
public:
    /// The device stays the caller's and must live as long.
    CsvTable(QIODevice &out, const CsvStyle &style) : m_writer(out, style) {}

    [[nodiscard]] Status begin(const QStringList &header) override;
    [[nodiscard]] Status write(const QList<OutCell> &cells) override;
    [[nodiscard]] Status finish() override;

private:
    CsvWriter m_writer;
};

} // namespace farol::exchange
