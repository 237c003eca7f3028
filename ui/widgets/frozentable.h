// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>
#include <QTableView>

namespace farol {

/// A table whose first column stays while the others scroll sideways. The frozen part is a second view on the same model
/// and selection; keyboard, focus and readers know only this one.
class FrozenTable : public QTableView
{
    Q_OBJECT
public:
    explicit FrozenTable(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    void setSelectionModel(QItemSelectionModel *selection) override;
    /// One delegate for each part: a delegate tells every view it serves when an editor closes.
    void setCellDelegates(QAbstractItemDelegate *scrolling, QAbstractItemDelegate *frozen);
    /// What begins editing, in both parts.
    void setTriggers(EditTriggers triggers);
    void setRowHeight(int height);
    void setFirstColumnWidth(int width);
    /// The row under the pointer, whichever part it is over; -1 = none.
    [[nodiscard]] int hoveredRow() const { return m_hovered; }
    [[nodiscard]] QTableView *frozenPart() const;
    [[nodiscard]] bool isScrolledSideways() const;
    [[nodiscard]] int selectedRowCount() const;
    /// The control that is open for editing, whichever part it is in; null = none.
    [[nodiscard]] QWidget *openEditor(const QModelIndex &index) const;
    /// Starts at the cell that holds the model's `column` of the current row.
    void editColumn(int column);

    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;

Q_SIGNALS:
    void rangeChanged(int first, int last); ///< rows on screen
    void checkToggled(const QModelIndex &index); ///< the place before the first column's text was pressed
    void sortAsked(int column);
    void allToggled(bool selected); ///< the box in the first head was pressed

protected:
    bool edit(const QModelIndex &index, EditTrigger trigger, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void updateGeometries() override;

private:
    void hoverAt(int row);
    void place();
    void freezeFirst();
    void tellRange();
    bool pressedCheck(QEvent *event);

    class Part;
    class Head;
    Part *m_frozen;
    int m_hovered = -1;
    std::pair<int, int> m_range{-1, -1};
};

} // namespace farol
