// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/customer/timelineview.h"

#include "ui/pages/customer/timelinepainter.h"
#include "ui/theme/paint.h"

#include "models/itemroles.h"
#include "models/timelinemodel.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace farol {

TimelineView::TimelineView(TimelineModel &model, QWidget *parent) : QListView(parent), m_model(model)
{
    setFrameShape(NoFrame);
    setAccessibleName(tr("Timeline"));
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setMinimumWidth(scaled(300));
    setModel(&model);
}

int TimelineView::headingOf(int row) const
{
    return m_model.startsGroup(row) ? TimelinePainter::headingHeight(row == 0) : 0;
}

void TimelineView::layOut() const
{
    const int rows = m_model.rowCount();
    if (!m_stale && m_tops.size() == rows + 1)
        return;
    m_stale = false;
    m_tops.resize(rows + 1);
    // Fonts are measured once, not for each of thousands of entries.
    const int unknown = TimelinePainter::placeholderHeight();
    const int heading = TimelinePainter::headingHeight(false);
    int top = 0;
    for (int row = 0; row < rows; ++row) {
        m_tops[row] = top;
        if (m_model.startsGroup(row))
            top += row == 0 ? headingOf(row) : heading;
        top += m_heights.value(m_model.keyAt(row), unknown);
    }
    m_tops[rows] = top;
}

int TimelineView::rowAtHeight(int y) const
{
    layOut();
    const auto below = std::upper_bound(m_tops.cbegin(), m_tops.cend(), y);
    const int row = static_cast<int>(below - m_tops.cbegin()) - 1;
    return std::clamp(row, 0, std::max(0, m_model.rowCount() - 1));
}

void TimelineView::measureVisible()
{
    if (m_model.rowCount() == 0)
        return;
    // What is measured may push the rest out of view, or let more in; a few rounds are enough for any screen.
    constexpr int Rounds = 6;
    for (int round = 0; round < Rounds; ++round) {
        layOut();
        bool measured = false;
        const int last = rowAtHeight(verticalOffset() + viewport()->height());
        for (int row = rowAtHeight(verticalOffset()); row <= last; ++row) {
            const RowKey key = m_model.keyAt(row);
            const QModelIndex index = m_model.index(row);
            if (m_heights.contains(key) || !index.data(LoadedRole).toBool())
                continue;
            m_heights.insert(
                key, TimelinePainter::height(TimelineItem::of(index), viewport()->width(), m_unfolded.contains(key)));
            measured = true;
        }
        if (!measured)
            break;
        m_stale = true;
        placeAnchor();
    }
    m_model.showRange(rowAtHeight(verticalOffset()), rowAtHeight(verticalOffset() + viewport()->height()));
}

void TimelineView::updateGeometries()
{
    layOut();
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(scaled(40));
    verticalScrollBar()->setRange(0, std::max(0, m_tops.constLast() + space::Between - viewport()->height()));
    QAbstractItemView::updateGeometries(); // not QListView's: it would lay out by itself
}

void TimelineView::placeAnchor()
{
    const bool placing = std::exchange(m_placing, true);
    updateGeometries();
    // At the very top new entries push the others down; anywhere else what is read stays put.
    const int row = m_anchor.id.isNull() ? -1 : m_model.rowOf(m_anchor);
    if (row >= 0)
        verticalScrollBar()->setValue(m_tops.at(row) + m_anchorOffset);
    m_placing = placing;
}

void TimelineView::keepAnchor()
{
    if (m_placing || m_model.rowCount() == 0)
        return;
    if (verticalOffset() == 0) {
        m_anchor = {};
        return;
    }
    const int row = rowAtHeight(verticalOffset());
    m_anchor = m_model.keyAt(row);
    m_anchorOffset = verticalOffset() - m_tops.at(row);
}

void TimelineView::scrollContentsBy(int dx, int dy)
{
    Q_UNUSED(dx)
    Q_UNUSED(dy)
    keepAnchor();
    if (!m_placing)
        measureVisible();
    viewport()->update();
}

void TimelineView::doItemsLayout()
{
    m_stale = true;
    QAbstractItemView::doItemsLayout();
    placeAnchor();
    measureVisible();
}

void TimelineView::reset()
{
    m_stale = true;
    m_heights.clear();
    QAbstractItemView::reset();
    scheduleDelayedItemsLayout();
}

void TimelineView::resizeEvent(QResizeEvent *event)
{
    if (std::exchange(m_measuredWidth, viewport()->width()) != viewport()->width()) {
        m_heights.clear();
        m_stale = true;
    }
    QAbstractItemView::resizeEvent(event);
    placeAnchor();
    measureVisible();
}

void TimelineView::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    Q_UNUSED(roles)
    for (int row = topLeft.row(); row <= bottomRight.row(); ++row)
        m_heights.remove(m_model.keyAt(row));
    m_stale = true;
    scheduleDelayedItemsLayout();
    viewport()->update();
}

void TimelineView::rowsInserted(const QModelIndex &parent, int start, int end)
{
    m_stale = true;
    QAbstractItemView::rowsInserted(parent, start, end);
    scheduleDelayedItemsLayout();
}

void TimelineView::rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end)
{
    m_stale = true;
    QAbstractItemView::rowsAboutToBeRemoved(parent, start, end);
    scheduleDelayedItemsLayout();
}

void TimelineView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QAbstractItemView::currentChanged(current, previous);
    viewport()->update();
    if (QAccessible::isActive() && current.isValid() && hasFocus()) {
        QAccessibleEvent focus(this, QAccessible::Focus);
        focus.setChild(current.row());
        QAccessible::updateAccessibility(&focus);
    }
}

int TimelineView::verticalOffset() const
{
    return verticalScrollBar()->value();
}

QRect TimelineView::visualRect(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= m_model.rowCount())
        return {};
    layOut();
    const int top = m_tops.at(index.row()) + headingOf(index.row());
    return {0, top - verticalOffset(), viewport()->width(), m_tops.at(index.row() + 1) - top};
}

QModelIndex TimelineView::indexAt(const QPoint &point) const
{
    if (m_model.rowCount() == 0 || !viewport()->rect().contains(point))
        return {};
    const QModelIndex index = m_model.index(rowAtHeight(point.y() + verticalOffset()));
    return visualRect(index).contains(point) ? index : QModelIndex();
}

void TimelineView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid())
        return;
    layOut();
    const int top = m_tops.at(index.row());
    const int bottom = m_tops.at(index.row() + 1);
    const int view = viewport()->height();
    QScrollBar *bar = verticalScrollBar();
    if (hint == PositionAtCenter)
        bar->setValue((top + bottom - view) / 2);
    else if (hint == PositionAtTop || top < bar->value())
        bar->setValue(top);
    else if (hint == PositionAtBottom || bottom > bar->value() + view)
        bar->setValue(std::min(top, bottom - view));
}

QModelIndex TimelineView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    Q_UNUSED(modifiers)
    const int rows = m_model.rowCount();
    if (rows == 0)
        return {};
    const int row = currentIndex().isValid() ? currentIndex().row() : -1;
    const int page = viewport()->height();
    const auto to = [this, rows](int wanted) { return m_model.index(std::clamp(wanted, 0, rows - 1)); };
    switch (action) {
    case MoveUp:
    case MovePrevious: return to(row - 1);
    case MoveDown:
    case MoveNext: return to(row + 1);
    case MoveHome: return to(0);
    case MoveEnd: return to(rows - 1);
    case MovePageDown: return to(std::max(row + 1, rowAtHeight(m_tops.value(std::max(row, 0)) + page)));
    case MovePageUp: return to(std::min(row - 1, rowAtHeight(m_tops.value(std::max(row, 0)) - page)));
    default: return currentIndex();
    }
}

void TimelineView::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    const QModelIndex index = indexAt(rect.center());
    if (index.isValid())
        selectionModel()->select(index, command);
}

QRegion TimelineView::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    for (const QModelIndex &index : selection.indexes())
        region += visualRect(index);
    return region;
}

void TimelineView::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), ink(Ink::Content));
    layOut();
    const int bottom = viewport()->height();
    for (int row = rowAtHeight(verticalOffset()); row < m_model.rowCount(); ++row) {
        const int top = m_tops.at(row) - verticalOffset();
        if (top > bottom)
            break;
        const QModelIndex index = m_model.index(row);
        if (const int heading = headingOf(row); heading > 0)
            TimelinePainter::paintHeading(&painter, QRect(0, top, viewport()->width(), heading),
                                          index.data(TimelineModel::GroupRole).toString());
        TimelineState state;
        state.expanded = isUnfolded(index);
        state.current = currentIndex() == index && hasFocus();
        state.hovered = m_hovered == row;
        state.focused = state.current && showsFocusRing(this);
        state.joined = row + 1 < m_model.rowCount() && !m_model.startsGroup(row + 1);
        state.direction = layoutDirection();
        TimelinePainter::paint(&painter, visualRect(index), TimelineItem::of(index), state);
    }
}

bool TimelineView::isUnfolded(const QModelIndex &index) const
{
    return m_unfolded.contains(m_model.keyAt(index.row()));
}

void TimelineView::toggleFold(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const RowKey key = m_model.keyAt(index.row());
    if (!m_unfolded.remove(key))
        m_unfolded.insert(key);
    m_heights.remove(key);
    doItemsLayout();
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space)
        toggleFold(currentIndex());
    else if (event->key() == Qt::Key_Delete && currentIndex().isValid())
        Q_EMIT deleteAsked(currentIndex());
    else
        QListView::keyPressEvent(event);
}

void TimelineView::mousePressEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    const QModelIndex index = indexAt(at);
    QListView::mousePressEvent(event);
    if (event->button() != Qt::LeftButton || !index.isValid())
        return;
    const QRect rect = visualRect(index);
    const QRect fold = TimelinePainter::foldRect(rect, TimelineItem::of(index), isUnfolded(index));
    if (QStyle::visualRect(layoutDirection(), rect, fold).contains(at))
        toggleFold(index);
}

void TimelineView::hover(int row)
{
    if (std::exchange(m_hovered, row) != row)
        viewport()->update();
}

void TimelineView::mouseMoveEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    hover(index.isValid() ? index.row() : -1);
    QListView::mouseMoveEvent(event);
}

void TimelineView::leaveEvent(QEvent *event)
{
    hover(-1);
    QListView::leaveEvent(event);
}

void TimelineView::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange) {
        m_heights.clear();
        doItemsLayout();
    }
}

} // namespace farol
