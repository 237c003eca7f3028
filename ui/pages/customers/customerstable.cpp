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

namespace {

// How wide a column likes to be, and below which width of the list it gives way to the more important ones.
struct ColumnPlan final {
    FieldNumber field;
    int width;
    int hiddenBelow;
};

const QList<ColumnPlan> &columnPlans()
{
    using namespace customerfields;
    static const QList<ColumnPlan> plans = {{Stage, 112, 0},       {Segment, 108, 780},       {Owner, 150, 0},
                                            {Seats, 82, 0},        {CustomerSince, 104, 900}, {Tags, 130, 0},
                                            {Industry, 128, 1000}, {Country, 84, 1150},       {ExternalKey, 110, 1400}};
    return plans;
}

} // namespace

CustomersTable::CustomersTable(CustomersModel &model, QWidget *parent) : FrozenTable(parent), m_model(model)
{
    setAccessibleName(tr("Customers"));
    setTabKeyNavigation(false); // Tab leaves the list; arrows move within it
    setModel(&model);
    for (const ColumnPlan &plan : columnPlans())
        setColumnWidth(m_model.columnOf(plan.field), scaled(plan.width));
    m_nameWidth = scaled(276);
    setFirstColumnWidth(m_nameWidth);
    horizontalHeader()->setSortIndicator(m_sortColumn, Qt::AscendingOrder);
    connect(this, &FrozenTable::rangeChanged, &m_model, &RowListModel::showRange);
    connect(this, &FrozenTable::checkToggled, this, &CustomersTable::toggleRow);
    connect(this, &FrozenTable::allToggled, this, [this](bool selected) {
        if (selected)
            selectAll();
        else
            clearSelection();
    });
    connect(this, &FrozenTable::sortAsked, this,
            [this](int column) { sortBy(column, column == m_sortColumn && !m_descending); });
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

void CustomersTable::resizeEvent(QResizeEvent *event)
{
    FrozenTable::resizeEvent(event);
    fitColumns();
}

void CustomersTable::fitColumns()
{
    // Names get the first of the room that is left, tags the rest; what a person has dragged keeps its width.
    int others = 0;
    for (const ColumnPlan &plan : columnPlans()) {
        const int column = m_model.columnOf(plan.field);
        setColumnHidden(column, width() < scaled(plan.hiddenBelow));
        if (plan.field != customerfields::Tags && !isColumnHidden(column))
            others += columnWidth(column);
    }
    const int tags = m_model.columnOf(customerfields::Tags);
    const int left = viewport()->width() - others;
    if (m_nameWidth == columnWidth(0)) {
        m_nameWidth = std::clamp(left - scaled(190), scaled(276), scaled(380));
        setFirstColumnWidth(m_nameWidth);
    }
    setColumnWidth(tags, std::max(left - columnWidth(0), scaled(130)));
}

QList<Uuid> CustomersTable::selectedIds() const
{
    QList<QItemSelectionRange> ranges = selectionModel()->selection();
    std::sort(ranges.begin(), ranges.end(),
              [](const QItemSelectionRange &a, const QItemSelectionRange &b) { return a.top() < b.top(); });
    QList<Uuid> ids;
    for (const QItemSelectionRange &range : std::as_const(ranges)) {
        for (int row = range.top(); range.left() == 0 && row <= range.bottom(); ++row)
            ids.append(m_model.idAt(row));
    }
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
