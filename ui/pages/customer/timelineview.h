// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rowstate.h"

#include <QHash>
#include <QListView>
#include <QSet>

namespace farol {

class TimelineModel;

/// The entries of a timeline, uneven in height. It is a QListView to keyboard and readers, but lays out by itself: heights
/// are measured for what comes into view and summed up, so that ten thousand entries scroll as ten do, and what is looked at
/// stays where it is when entries above it turn out taller.
class TimelineView final : public QListView
{
    Q_OBJECT
public:
    explicit TimelineView(TimelineModel &model, QWidget *parent = nullptr);

    [[nodiscard]] QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    [[nodiscard]] QModelIndex indexAt(const QPoint &point) const override;
    void doItemsLayout() override;
    void reset() override;
    void toggleFold(const QModelIndex &index);
    [[nodiscard]] bool isUnfolded(const QModelIndex &index) const;

Q_SIGNALS:
    void deleteAsked(const QModelIndex &index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void updateGeometries() override;
    void scrollContentsBy(int dx, int dy) override;
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles) override;
    void rowsInserted(const QModelIndex &parent, int start, int end) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    [[nodiscard]] QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    [[nodiscard]] int horizontalOffset() const override { return 0; }
    [[nodiscard]] int verticalOffset() const override;
    [[nodiscard]] bool isIndexHidden(const QModelIndex &) const override { return false; }
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;
    [[nodiscard]] QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void layOut() const; ///< sums the heights up again if something changed
    void measureVisible();
    void placeAnchor();
    void keepAnchor();
    void hover(int row);
    [[nodiscard]] int rowAtHeight(int y) const;
    [[nodiscard]] int headingOf(int row) const;

    TimelineModel &m_model;
    mutable QHash<RowKey, int> m_heights; ///< of entries measured at this width
    mutable QList<int> m_tops; ///< one more than entries; the last is the height of all
    mutable bool m_stale = true;
    QSet<RowKey> m_unfolded;
    RowKey m_anchor; ///< the entry at the upper edge …
    int m_anchorOffset = 0; ///< … and how far it is scrolled out
    bool m_placing = false;
    int m_measuredWidth = 0;
    int m_hovered = -1;
};

} // namespace farol
