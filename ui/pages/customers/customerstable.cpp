// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/customers/customerstable.h"

#include "ui/theme/metrics.h"

#include "models/customerfields.h"
#include "models/customersmodel.h"

#include <QEvent>
#include <QItemSelectionModel>

#include <algorithm>

namespace farol {

CustomersTable::CustomersTable(CustomersModel &model, QWidget *parent) : FrozenTable(parent), m_model(model)
{
    setAccessibleName(tr("Customers"));
    setTabKeyNavigation(false); // Tab leaves the list; arrows move within it
    setModel(&model);
    using namespace customerfields;
    const QList<std::pair<FieldNumber, int>> widths = {{Stage, 112},   {Segment, 112}, {Owner, 152},   {Seats, 84},
                                                      {CustomerSince, 108}, {Tags, 190}, {Industry, 150},
                                                      {Country, 104}, {ExternalKey, 110}};
    setFirstColumnWidth(scaled(290));
    for (const auto &[field, width] : widths)
        setColumnWidth(m_model.columnOf(field), scaled(width));
    horizontalHeader()->setSortIndicator(m_sortColumn, Qt::AscendingOrder);
    connect(this, &FrozenTable::rangeChanged, &m_model, &RowListModel::showRange);
    connect(this, &FrozenTable::checkToggled, this, &CustomersTable::toggleRow);
    connect(this, &FrozenTable::sortAsked, this, [this](int column) {
        sortBy(column, column == m_sortColumn && !m_descending);
    });
    connect(&m_model, &QAbstractItemModel::modelAboutToBeReset, this, &CustomersTable::keepSelection);
    connect(&m_model, &RowListModel::completed, this, &CustomersTable::restoreSelection);
    applyHeights();
}

void CustomersTable::applyHeights()
{
    setRowHeight(heights().tableRow);
}

void CustomersTable::changeEvent(QEvent *event)
{
    FrozenTable::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        applyHeights();
}

void CustomersTable::sortBy(int column, bool descending)
{
    m_sortColumn = column;
    m_descending = descending;
    const Qt::SortOrder order = descending ? Qt::DescendingOrder : Qt::AscendingOrder;
    horizontalHeader()->setSortIndicator(column, order);
    m_model.sort(column, order);
    scrollToTop();
}

QList<Uuid> CustomersTable::selectedIds() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end(), [](const QModelIndex &a, const QModelIndex &b) { return a.row() < b.row(); });
    QList<Uuid> ids;
    for (const QModelIndex &row : std::as_const(rows))
        ids.append(m_model.idAt(row.row()));
    return ids;
}

Uuid CustomersTable::currentId() const
{
    return currentIndex().isValid() ? m_model.idAt(currentIndex().row()) : Uuid();
}

void CustomersTable::goTo(const Uuid &id)
{
    const int row = m_model.rowOf(id);
    if (row < 0)
        return;
    const QModelIndex index = m_model.index(row, std::max(0, currentIndex().column()));
    setCurrentIndex(index);
    scrollTo(index);
}

void CustomersTable::toggleRow(const QModelIndex &index)
{
    const QModelIndex first = index.siblingAtColumn(0);
    selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    selectionModel()->select(first, QItemSelectionModel::Toggle | QItemSelectionModel::Rows);
}

void CustomersTable::keepSelection()
{
    // A new query resets the model; what the person had chosen is looked up again by id.
    const QList<Uuid> ids = selectedIds();
    if (m_keptIds.isEmpty() || !ids.isEmpty())
        m_keptIds = QSet<Uuid>(ids.cbegin(), ids.cend());
    if (const Uuid current = currentId(); !current.isNull()) {
        m_keptCurrent = current;
        m_keptColumn = currentIndex().column();
    }
}

void CustomersTable::restoreSelection()
{
    QItemSelection again;
    for (const Uuid &id : std::as_const(m_keptIds)) {
        if (const int row = m_model.rowOf(id); row >= 0)
            again.select(m_model.index(row, 0), m_model.index(row, m_model.columnCount() - 1));
    }
    m_keptIds.clear();
    if (const int row = m_model.rowOf(std::exchange(m_keptCurrent, {})); row >= 0)
        selectionModel()->setCurrentIndex(m_model.index(row, m_keptColumn), QItemSelectionModel::NoUpdate);
    if (!again.isEmpty())
        selectionModel()->select(again, QItemSelectionModel::Select);
}

} // namespace farol
