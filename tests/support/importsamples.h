// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/importing.h"

#include <QString>
#include <QStringList>

#include <memory>

namespace farol {

/// A column of a fake file, all of whose cells are these.
[[nodiscard]] inline ImportColumn importColumn(const QString &name, const QStringList &values)
{
    ImportColumn column;
    column.name = name;
    column.examples = values.mid(0, 3);
    column.values = values;
    column.hasAllValues = true;
    column.filled = values.size();
    return column;
}

/// A customers' file as managers keep it: three rows, of which the second has no readable number of seats.
[[nodiscard]] inline ImportLook someImportFile()
{
    ImportLook look;
    look.source.file = QStringLiteral("carteira.csv");
    look.source.encoding = TextEncoding::Utf8;
    look.source.separator = u';';
    look.stamp = "1";
    look.records = 3;
    look.columns = {
        importColumn(QStringLiteral("CNPJ"), {QStringLiteral("11"), QStringLiteral("22"), QStringLiteral("33")}),
        importColumn(QStringLiteral("Nome"), {QStringLiteral("Acme"), QStringLiteral("Beta"), QStringLiteral("Gama")}),
        importColumn(QStringLiteral("Licenças"), {QStringLiteral("5"), QStringLiteral("muitas"), QStringLiteral("7")}),
        importColumn(QStringLiteral("Resp."), {QStringLiteral("M. Duarte")}),
        importColumn(QStringLiteral("Rascunho"), {QStringLiteral("x")})};
    return look;
}

/// How such a file turns out: the row that cannot be read is left out until somebody mends it.
[[nodiscard]] inline ImportOutcome someImportOutcome(const ImportOrder &order)
{
    const QString column = QStringLiteral("Licenças");
    ImportRows rows;
    ImportOutcome outcome;
    outcome.records = 3;
    const bool isMended = order.corrections.value(3).contains(column);
    outcome.created = isMended ? 2 : 1;
    outcome.updated = 1;
    outcome.rejected = isMended ? 0 : 1;
    rows.append(2, ImportVerdict::Created, QStringLiteral("Acme"));
    rows.append(3, isMended ? ImportVerdict::Created : ImportVerdict::Rejected, QStringLiteral("Beta"));
    rows.append(4, ImportVerdict::Updated, QStringLiteral("Gama"));
    if (!isMended) {
        ImportProblem problem;
        problem.line = 3;
        problem.column = column;
        problem.reason = ImportReason::BadValue;
        problem.value = QStringLiteral("muitas");
        outcome.problems = {problem};
        outcome.problemCount = 1;
        outcome.faults.insert(column, {1, {problem}});
    }
    outcome.rows = std::make_shared<const ImportRows>(rows);
    return outcome;
}

} // namespace farol
