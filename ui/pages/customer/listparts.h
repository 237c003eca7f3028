// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/customer/recorddelegate.h"

#include <QPoint>

#include <functional>

class QAbstractItemModel;
class QAbstractItemView;
class QHBoxLayout;
class QListView;
class QTableView;
class QWidget;

/// What the lists and tables of the customer's page have in common.
namespace farol {

/// The line of controls on top of a part.
[[nodiscard]] QHBoxLayout *makePartBar();
[[nodiscard]] QListView *makeRecordList(QAbstractItemModel &model, const QString &name,
                                        const RecordDelegate::Look &look, QWidget *parent);
[[nodiscard]] QTableView *makeRecordTable(QAbstractItemModel &model, const QString &name, QWidget *parent);
/// The table in a frame of space that lets the words of its cells begin and end where those of the page do.
[[nodiscard]] QWidget *alignedWithPage(QTableView *table, QWidget *parent);
/// Makes no column narrower than its head, whatever the language.
void makeRoomForHeads(QTableView *table);
/// How a column of such a table takes part in its width.
struct ColumnFit final {
    int column = 0;
    int width = 0; ///< at least, in pixels of the drawings
    bool grows = false; ///< shares what is left
    int leaves = 0; ///< in which order columns go where there is no room; 0 = it stays
};
/// Fills the table's width without a scroll bar: columns that matter less go first.
void fitColumns(QTableView *table, const QList<ColumnFit> &columns);
/// Gives the keyboard to a list and makes its first row current when none is.
void focusList(QAbstractItemView *list);
/// Calls `run` when Delete is pressed in the list.
void onDeleteKey(QAbstractItemView *list, QObject *context, const std::function<void()> &run);
/// Where a context menu opens: at the pointer, or under the current row when it was asked for by a key.
[[nodiscard]] QPoint menuPointOf(const QAbstractItemView *list, const QPoint &at);

} // namespace farol
