// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/customer/listparts.h"

#include "ui/theme/metrics.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QListView>
#include <QTableView>

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
