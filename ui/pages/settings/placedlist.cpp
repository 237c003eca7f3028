// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/placedlist.h"

#include "ui/pages/customer/recorddelegate.h"
#include "ui/theme/metrics.h"

#include "models/placedrows.h"

#include <QKeyEvent>

#include <algorithm>

namespace farol {

namespace {
constexpr int MostRowsShown = 10;
}

PlacedList::PlacedList(PlacedRows &rows, const QString &name, QWidget *parent) : QListView(parent), m_rows(rows)
{
    setAccessibleName(name);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setMouseTracking(true);
    setUniformItemSizes(true);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDropIndicatorShown(true);
    setDragDropOverwriteMode(false);
    setDragDropMode(QAbstractItemView::InternalMove);
    setDefaultDropAction(Qt::MoveAction);
    viewport()->setAutoFillBackground(false);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    RecordDelegate::Look look;
    look.margin = space::Cell;
    setItemDelegate(new RecordDelegate(look, this));
    setModel(&m_rows);
    connect(&m_rows, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_resetting = true; });
    connect(&m_rows, &QAbstractItemModel::modelReset, this, [this] {
        m_resetting = false;
        restoreChoice();
        updateGeometry();
    });
    connect(&m_rows, &QAbstractItemModel::dataChanged, this, &PlacedList::chosen);
    connect(&m_rows, &QAbstractItemModel::rowsMoved, this, &PlacedList::chosen);
    restoreChoice();
}

void PlacedList::choose(const QString &key)
{
    m_chosen = key;
    restoreChoice();
}

void PlacedList::restoreChoice()
{
    const int row = m_rows.rowOf(m_chosen);
    if (row >= 0)
        setCurrentIndex(m_rows.index(row, 0));
    Q_EMIT chosen();
}

void PlacedList::moveCurrent(int by)
{
    const int row = currentRow();
    if (!m_rows.canMove(row, by))
        return;
    m_rows.moveRow({}, row, {}, by > 0 ? row + by + 1 : row + by);
    scrollTo(currentIndex());
}

QSize PlacedList::sizeHint() const
{
    const int rows = std::clamp(m_rows.rowCount(), 1, MostRowsShown);
    const int height = m_rows.rowCount() > 0 ? sizeHintForRow(0) : heights().twoLineRow;
    return {QListView::sizeHint().width(), rows * height + 2 * frameWidth()};
}

void PlacedList::keyPressEvent(QKeyEvent *event)
{
    const bool moves = event->modifiers().testFlag(Qt::AltModifier);
    if (moves && event->key() == Qt::Key_Up)
        moveCurrent(-1);
    else if (moves && event->key() == Qt::Key_Down)
        moveCurrent(1);
    else if (event->key() == Qt::Key_F2 || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT renameAsked();
    else if (event->key() == Qt::Key_Delete)
        Q_EMIT archiveAsked();
    else
        QListView::keyPressEvent(event);
}

void PlacedList::focusOutEvent(QFocusEvent *event)
{
    m_rows.flush();
    QListView::focusOutEvent(event);
}

void PlacedList::hideEvent(QHideEvent *event)
{
    m_rows.flush();
    QListView::hideEvent(event);
}

void PlacedList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (m_resetting)
        return; // the choice is still meant
    if (current.isValid())
        m_chosen = m_rows.keyAt(current.row());
    Q_EMIT chosen();
}

} // namespace farol
