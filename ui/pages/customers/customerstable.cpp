// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/customers/customerstable.h"

#include "ui/theme/metrics.h"

#include "models/customerfields.h"
#include "models/customersmodel.h"

#include "core/customer.h"
#include "core/derived.h"
#include "core/text/filter.h"

#include <QEvent>
#include <QFontMetrics>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QKeyEvent>

#include <algorithm>

namespace farol {

namespace {

// How wide a column has to be, and in which order columns go where they do not all fit; 0 = it stays.
struct ColumnPlan final {
    FieldNumber field;
    int width;
    int leaves;
};

const QList<ColumnPlan> &columnPlans()
{
    using namespace customerfields;
    static const QList<ColumnPlan> plans = {{Stage, 108, 0},
                                            {Segment, 104, 4},
                                            {derived::Recurring, 124, 0},
                                            {derived::Renewal, 144, 0},
                                            {derived::LastContact, 118, 0},
                                            {derived::NextTask, 132, 6},
                                            {Owner, 150, 5},
                                            {derived::OpenTickets, 92, 3},
                                            {Seats, 82, 2},
                                            {Tags, 130, 1}};
    return plans;
}

// What a column without a plan needs, by what it holds.
int usualWidth(const FieldInfo &field)
{
    switch (field.type) {
    case FieldType::Integer: return field.currency == 0 ? 90 : 120;
    case FieldType::Day: return 104;
    case FieldType::Instant: return 120;
    case FieldType::Boolean: return 80;
    case FieldType::LongText: return 220;
    default: return 140;
    }
}

// More separate pieces than this make every cell's painting look through them all.
constexpr int MostPieces = 2'000;

constexpr int LeastName = 276;
constexpr int MostName = 380;
constexpr int MostNameAlone = 560; ///< where no tags stand to take the rest

} // namespace

CustomersTable::CustomersTable(CustomersModel &model, QWidget *parent)
    : FrozenTable(parent), m_model(model), m_sort{{customerfields::Name, false}}
{
    setAccessibleName(tr("Customers"));
    setTabKeyNavigation(false); // Tab leaves the list; arrows move within it
    setModel(&model);
    setTriggers(EditKeyPressed); // a double click opens the customer
    fitColumns();
    showSort(m_sort);
    connect(this, &FrozenTable::rangeChanged, &m_model, &RowListModel::showRange);
    connect(this, &FrozenTable::checkToggled, this, &CustomersTable::toggleRow);
    connect(this, &FrozenTable::allToggled, this, [this](bool selected) {
        if (selected)
            selectAll();
        else
            clearSelection();
    });
    connect(this, &FrozenTable::sortAsked, this, &CustomersTable::sortAsClicked);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this,
            [this](int column, int, int width) { takeWidth(column, width); });
    connect(this, &QAbstractItemView::doubleClicked, this, &CustomersTable::openAsked);
    connect(frozenPart(), &QAbstractItemView::doubleClicked, this, &CustomersTable::openAsked);
    connect(&m_model, &QAbstractItemModel::modelAboutToBeReset, this, &CustomersTable::keepSelection);
    connect(&m_model, &RowListModel::completed, this, &CustomersTable::restoreSelection);
    applyHeights();
}

void CustomersTable::setColumns(const QList<FieldNumber> &columns)
{
    m_columns = columns;
    m_model.show(columns.isEmpty() ? CustomersModel::usualColumns() : columns);
    fitColumns();
    showSort(m_sort);
}

QList<FieldNumber> CustomersTable::visibleColumns() const
{
    QList<FieldNumber> visible;
    for (int column = 0; column < m_model.columnCount(); ++column) {
        if (!isColumnHidden(column))
            visible.append(m_model.fieldAt(column));
    }
    return visible;
}

void CustomersTable::setOwnWidths(const QHash<FieldNumber, int> &widths)
{
    m_ownWidths = widths;
    fitColumns();
}

void CustomersTable::takeWidth(int column, int width)
{
    if (!m_fitting && width > 0 && !isColumnHidden(column))
        m_ownWidths.insert(m_model.fieldAt(column), width);
}

int CustomersTable::widthOf(int column) const
{
    const FieldNumber field = m_model.fieldAt(column);
    if (const int own = m_ownWidths.value(field); own > 0)
        return own;
    // Never narrower than its head in the language of the screen, with the arrow that it gets when it sorts.
    const QFontMetrics metrics(textFont(TextRole::MicroLabel));
    const QString head = m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    const int words = metrics.horizontalAdvance(head) + 2 * scaled(8) + scaled(16) + 1;
    for (const ColumnPlan &plan : columnPlans()) {
        if (plan.field == field)
            return std::max(words, scaled(plan.width));
    }
    const FieldInfo *info = m_model.entity().column(field);
    return std::max(words, scaled(info == nullptr ? 140 : usualWidth(*info)));
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

int CustomersTable::sortColumn() const
{
    return m_sort.isEmpty() ? -1 : m_model.columnOf(m_sort.first().field);
}

void CustomersTable::showSort(const QList<SortKey> &sort)
{
    m_sort = sort;
    horizontalHeader()->setSortIndicator(sortColumn(), sortDescending() ? Qt::DescendingOrder : Qt::AscendingOrder);
}

bool CustomersTable::mayBeSortedBy(int column) const
{
    const FieldInfo *field = m_model.entity().column(m_model.fieldAt(column));
    return field != nullptr && isSortable(field->type);
}

void CustomersTable::sortAsClicked(int column)
{
    sortBy(column, column == sortColumn() && !sortDescending());
}

void CustomersTable::sortBy(int column, bool descending)
{
    if (!mayBeSortedBy(column)) {
        showSort(m_sort); // the header has turned its arrow already
        return;
    }
    showSort({{m_model.fieldAt(column), descending}});
    m_model.setQuery(m_model.query().filter, m_sort);
    scrollToTop();
    Q_EMIT sorted();
}

void CustomersTable::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() == Qt::NoModifier && currentIndex().isValid() && state() != EditingState) {
        Q_EMIT openAsked(currentIndex());
        return;
    }
    FrozenTable::keyPressEvent(event);
}

void CustomersTable::resizeEvent(QResizeEvent *event)
{
    FrozenTable::resizeEvent(event);
    fitColumns();
}

/// The columns that go so that the others fit: those that matter least, as few as it takes.
QList<int> CustomersTable::withoutRoom(int room) const
{
    QList<ColumnPlan> order = columnPlans();
    order.removeIf([](const ColumnPlan &plan) { return plan.leaves == 0; });
    std::sort(order.begin(), order.end(), [](const ColumnPlan &a, const ColumnPlan &b) { return a.leaves < b.leaves; });
    int wanted = 0;
    for (int column = 1; column < m_model.columnCount(); ++column)
        wanted += widthOf(column);
    QList<int> gone;
    for (const ColumnPlan &plan : std::as_const(order)) {
        const int column = m_model.columnOf(plan.field);
        if (wanted <= room)
            break;
        if (column < 0)
            continue;
        gone.append(column);
        wanted -= widthOf(column);
    }
    return gone;
}

void CustomersTable::fitColumns()
{
    // Names get the first of the room that is left, tags the rest; what a person has dragged keeps its width, and columns a
    // person has chosen all stay, however narrow the window.
    m_fitting = true;
    const int room = viewport()->width();
    const int own = m_ownWidths.value(customerfields::Name);
    const QList<int> gone =
        m_columns.isEmpty() ? withoutRoom(room - (own > 0 ? own : scaled(LeastName))) : QList<int>();
    int others = 0;
    for (int column = 1; column < m_model.columnCount(); ++column) {
        setColumnHidden(column, gone.contains(column));
        setColumnWidth(column, widthOf(column));
        if (m_model.fieldAt(column) != customerfields::Tags && !isColumnHidden(column))
            others += columnWidth(column);
    }
    const int tags = m_model.columnOf(customerfields::Tags);
    const bool tagged = tags >= 0 && !isColumnHidden(tags);
    const int left = room - others;
    const int reserved = tagged ? scaled(190) : 0;
    setFirstColumnWidth(
        own > 0 ? own : std::clamp(left - reserved, scaled(LeastName), scaled(tagged ? MostName : MostNameAlone)));
    if (tagged && !m_ownWidths.contains(customerfields::Tags))
        setColumnWidth(tags, std::max(left - columnWidth(0), scaled(130)));
    m_fitting = false;
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

void CustomersTable::standAt(const Uuid &id)
{
    const int row = id == currentId() ? -1 : m_model.rowOf(id);
    if (row < 0)
        return;
    const QModelIndex index = m_model.index(row, std::max(0, currentIndex().column()));
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
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
        m_keptIds = ids;
    if (const Uuid current = currentId(); !current.isNull()) {
        m_keptCurrent = current;
        m_keptColumn = currentIndex().column();
    }
}

void CustomersTable::restoreSelection()
{
    QList<int> rows;
    rows.reserve(m_keptIds.size());
    for (const Uuid &id : std::as_const(m_keptIds)) {
        if (const int row = m_model.rowOf(id); row >= 0)
            rows.append(row);
    }
    std::sort(rows.begin(), rows.end());
    m_keptIds.clear();
    // Rows that stand together are one piece, so that all of 100,000 are as quick as one.
    QItemSelection again;
    const int lastColumn = m_model.columnCount() - 1;
    for (qsizetype i = 0; i < rows.size() && again.size() <= MostPieces;) {
        qsizetype j = i;
        while (j + 1 < rows.size() && rows.at(j + 1) == rows.at(j) + 1)
            ++j;
        again.append(QItemSelectionRange(m_model.index(rows.at(i), 0), m_model.index(rows.at(j), lastColumn)));
        i = j + 1;
    }
    if (const int row = m_model.rowOf(std::exchange(m_keptCurrent, {})); row >= 0)
        selectionModel()->setCurrentIndex(m_model.index(row, std::min(m_keptColumn, lastColumn)),
                                          QItemSelectionModel::NoUpdate);
    if (again.size() > MostPieces)
        Q_EMIT selectionLetGo(static_cast<int>(rows.size()));
    else if (!again.isEmpty())
        selectionModel()->select(again, QItemSelectionModel::Select);
}

} // namespace farol
