// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/customer/listparts.h"

#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"

#include "models/itemroles.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QListView>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

namespace farol {

namespace {

void quieten(QAbstractItemView *view, const QString &name)
{
    view->setAccessibleName(name);
    view->setFrameShape(QFrame::NoFrame);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setMouseTracking(true);
    view->setContextMenuPolicy(Qt::CustomContextMenu);
    view->viewport()->setAutoFillBackground(false);
}

/// What a column needs: its width in the drawings, and room for its widest number, since half a number is a wrong one.
int neededWidth(const QTableView *table, const ColumnFit &fit)
{
    constexpr int MostRead = 200; // what hangs on one customer; beyond it the first ones speak for the others
    const QAbstractItemModel *model = table->model();
    const QFont font = textFont(TextRole::Body);
    int needed = scaled(fit.width);
    for (int row = 0; row < std::min(model->rowCount(), MostRead); ++row) {
        const QModelIndex index = model->index(row, fit.column);
        if (index.data(NumericRole).toBool())
            needed = std::max(needed, tabularWidth(font, index.data().toString()) + 2 * scaled(8));
    }
    return needed;
}

} // namespace

QHBoxLayout *makePartBar()
{
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(space::Margin, space::Cell, space::Between, space::Group);
    bar->setSpacing(space::Group);
    return bar;
}

QListView *makeRecordList(QAbstractItemModel &model, const QString &name, const RecordDelegate::Look &look,
                          QWidget *parent)
{
    auto *list = new QListView(parent);
    quieten(list, name);
    list->setUniformItemSizes(true);
    list->setItemDelegate(new RecordDelegate(look, list));
    list->setModel(&model);
    return list;
}

QTableView *makeRecordTable(QAbstractItemModel &model, const QString &name, QWidget *parent)
{
    auto *table = new QTableView(parent);
    quieten(table, name);
    table->setTabKeyNavigation(false); // Tab leaves the table; arrows move within it
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setItemDelegate(new RecordCellDelegate(table));
    table->setModel(&model);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(heights().tableRow);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setSectionsMovable(false);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    return table;
}

QWidget *alignedWithPage(QTableView *table, QWidget *parent)
{
    auto *frame = new QWidget(parent);
    auto *room = new QVBoxLayout(frame);
    room->setContentsMargins(space::Margin - space::Group, 0, space::Between - space::Group, 0); // cells have the rest
    room->addWidget(table);
    return frame;
}

void makeRoomForHeads(QTableView *table)
{
    QHeaderView *head = table->horizontalHeader();
    for (int column = 0; column < head->count(); ++column)
        head->resizeSection(column, std::max(head->sectionSize(column), head->sectionSizeHint(column)));
}

void fitColumns(QTableView *table, const QList<ColumnFit> &columns)
{
    QList<ColumnFit> shown = columns;
    for (ColumnFit &fit : shown)
        fit.width = neededWidth(table, fit);
    const QList<ColumnFit> measured = shown;
    const auto widthOf = [](const QList<ColumnFit> &some) {
        return std::accumulate(some.cbegin(), some.cend(), 0,
                               [](int sum, const ColumnFit &fit) { return sum + fit.width; });
    };
    const int room = table->viewport()->width();
    QList<ColumnFit> goers = columns;
    goers.removeIf([](const ColumnFit &fit) { return fit.leaves == 0; });
    std::sort(goers.begin(), goers.end(), [](const ColumnFit &a, const ColumnFit &b) { return a.leaves < b.leaves; });
    for (const ColumnFit &goer : std::as_const(goers)) {
        if (widthOf(shown) <= room)
            break;
        shown.removeIf([&goer](const ColumnFit &fit) { return fit.column == goer.column; });
    }
    const auto growers =
        static_cast<int>(std::count_if(shown.cbegin(), shown.cend(), [](const ColumnFit &fit) { return fit.grows; }));
    const int more = growers == 0 ? 0 : std::max(0, room - widthOf(shown)) / growers;
    for (const ColumnFit &fit : measured) {
        const bool stays = std::any_of(shown.cbegin(), shown.cend(),
                                       [&fit](const ColumnFit &one) { return one.column == fit.column; });
        table->setColumnHidden(fit.column, !stays);
        if (stays)
            table->setColumnWidth(fit.column, fit.width + (fit.grows ? more : 0));
    }
}

void focusList(QAbstractItemView *list)
{
    list->setFocus(Qt::OtherFocusReason);
    if (!list->currentIndex().isValid() && list->model()->rowCount() > 0)
        list->setCurrentIndex(list->model()->index(0, 0));
}

void onDeleteKey(QAbstractItemView *list, QObject *context, const std::function<void()> &run)
{
    auto *action = new QAction(list);
    action->setShortcut(QKeySequence::Delete);
    action->setShortcutContext(Qt::WidgetShortcut);
    list->addAction(action);
    QObject::connect(action, &QAction::triggered, context, run);
}

QPoint menuPointOf(const QAbstractItemView *list, const QPoint &at)
{
    if (list->viewport()->rect().contains(at) && list->indexAt(at).isValid())
        return list->viewport()->mapToGlobal(at);
    return list->viewport()->mapToGlobal(list->visualRect(list->currentIndex()).bottomLeft()
                                         + QPoint(space::Margin, space::Tiny));
}

} // namespace farol
