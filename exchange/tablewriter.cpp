// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/tablewriter.h"

namespace farol::exchange {

Status CsvTable::begin(const QStringList &header)
{
    return m_writer.write(header);
}

Status CsvTable::write(const QList<OutCell> &cells)
{
    QStringList texts;
    texts.reserve(cells.size());
    for (const OutCell &cell : cells)
        texts.append(cell.text);
    return m_writer.write(texts);
}

Status CsvTable::finish()
{
    return m_writer.finish();
}

} // namespace farol::exchange
