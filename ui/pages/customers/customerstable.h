// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/frozentable.h"

#include "core/listquery.h"

#include <QHash>

namespace farol {

class CustomersModel;

/// The list of customers on screen: columns and widths, sorting, ticking rows, and selection that survives a new query.
class CustomersTable final : public FrozenTable
{
    Q_OBJECT
public:
    explicit CustomersTable(CustomersModel &model, QWidget *parent = nullptr);

    [[nodiscard]] QList<Uuid> selectedIds() const;
    [[nodiscard]] Uuid currentId() const;
    void goTo(const Uuid &id); ///< makes its row the current one, if it is in the list
    void standAt(const Uuid &id); ///< the same, and what is selected stays
    void toggleRow(const QModelIndex &index);
    void applyHeights();

    /// The columns of the view; empty = the usual ones, the less important of which give way in a narrow window.
    void setColumns(const QList<FieldNumber> &columns);
    [[nodiscard]] QList<FieldNumber> chosenColumns() const { return m_columns; }
    /// Those on screen now, in order.
    [[nodiscard]] QList<FieldNumber> visibleColumns() const;
    /// Widths the person has dragged, by column.
    [[nodiscard]] const QHash<FieldNumber, int> &ownWidths() const { return m_ownWidths; }
    void setOwnWidths(const QHash<FieldNumber, int> &widths);

    [[nodiscard]] int sortColumn() const; ///< -1 when the list is sorted by no column shown
    [[nodiscard]] bool sortDescending() const { return !m_sort.isEmpty() && m_sort.first().descending; }
    [[nodiscard]] const QList<SortKey> &sort() const { return m_sort; }
    void sortBy(int column, bool descending); ///< asks the model anew
    void sortAsClicked(int column); ///< a second time: the other way round
    [[nodiscard]] bool mayBeSortedBy(int column) const;
    /// Shows that the list is sorted so, without asking for it.
    void showSort(const QList<SortKey> &sort);

Q_SIGNALS:
    void openAsked(const QModelIndex &index); ///< Enter, or a double click
    void sorted(); ///< by the person
    void selectionLetGo(int rows); ///< a new query scattered it too widely to be kept

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void keepSelection();
    void restoreSelection();
    void fitColumns();
    void takeWidth(int column, int width);
    [[nodiscard]] int widthOf(int column) const;
    [[nodiscard]] QList<int> withoutRoom(int room) const;

    CustomersModel &m_model;
    QList<FieldNumber> m_columns;
    QList<SortKey> m_sort;
    QHash<FieldNumber, int> m_ownWidths;
    QList<Uuid> m_keptIds;
    Uuid m_keptCurrent;
    int m_keptColumn = 0;
    bool m_fitting = false; ///< widths change by our hand, not the person's
};

} // namespace farol
