// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rowstate.h"
#include "core/schema.h"
#include "tests/storage/clientfixture.h"

#include <QDate>
#include <QMap>
#include <QSet>
#include <QString>

/// Customers with all that hangs on them, and what should follow from those rows.
namespace farol::storage::test {

inline const QDate FollowDay(2026, 3, 10);

[[nodiscard]] Uuid rowId(TableNumber table, int number);
/// A row with these values, in the scope of a customer.
[[nodiscard]] RowState rowOf(TableNumber table, int number, int customer, const QMap<FieldNumber, Value> &values);
[[nodiscard]] RowState deletedRow(RowState row);
/// Writes confirmed rows.
void put(ClientFixture &fixture, const QList<RowState> &rows);
/// Follows to the end; what changed on the way.
QList<RowChange> follow(ClientFixture &fixture, QDate today = FollowDay);

/// Every word of the index with its row and place, one a line.
[[nodiscard]] QSet<QString> indexedWords(ClientFixture &fixture);
/// The same of an index made of the rows as they are now.
[[nodiscard]] QSet<QString> expectedWords(ClientFixture &fixture);
/// Words of rows that are not there.
[[nodiscard]] QSet<QString> wordsOfNobody(ClientFixture &fixture);
/// The derived columns of every customer that is not deleted, one a line.
[[nodiscard]] QStringList keptFigures(ClientFixture &fixture);
[[nodiscard]] QStringList expectedFigures(ClientFixture &fixture, QDate today = FollowDay);

} // namespace farol::storage::test
