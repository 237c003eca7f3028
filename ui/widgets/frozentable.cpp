// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/frozentable.h"

#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"

#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyleOptionButton>

#include <algorithm>

namespace farol {

namespace {

constexpr int CheckWidth = 40; // the place before the avatar where a row is ticked

void dress(QTableView *view)
{
    view->setFrameShape(QFrame::NoFrame);
    view->setShowGrid(false);
    view->setWordWrap(false);
    view->setCornerButtonEnabled(false);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setMouseTracking(true);
    view->verticalHeader()->hide();
    view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view->horizontalHeader()->setHighlightSections(false);
    view->horizontalHeader()->setSectionsClickable(true);
    view->horizontalHeader()->setSortIndicatorShown(true);
    view->horizontalHeader()->setFixedHeight(heights().columnHead);
    view->horizontalHeader()->setMinimumSectionSize(scaled(60));
}

} // namespace

// The first head with a box that ticks every row or none.
class FrozenTable::Head final : public QHeaderView
{
public:
    explicit Head(FrozenTable &table, QWidget *parent) : QHeaderView(Qt::Horizontal, parent), m_table(table)
    {
        setProperty("farolIndent", scaled(CheckWidth));
    }

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        QHeaderView::paintSection(painter, rect, section);
        if (section != 0 || m_table.model() == nullptr)
            return;
        QStyleOptionButton box;
        box.rect = QStyle::visualRect(layoutDirection(), rect, tickRect(rect));
        const int selected = m_table.selectedRowCount();
        box.state = QStyle::State_Enabled
                    | (selected == 0                             ? QStyle::State_Off
                       : selected == m_table.model()->rowCount() ? QStyle::State_On
                                                                 : QStyle::State_NoChange);
        style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, painter, this);
    }
    void mousePressEvent(QMouseEvent *event) override
    {
        if (event->position().x() < scaled(CheckWidth) && layoutDirection() == Qt::LeftToRight) {
            Q_EMIT m_table.allToggled(m_table.selectedRowCount() == 0);
            return;
        }
        QHeaderView::mousePressEvent(event);
    }

private:
    static QRect tickRect(const QRect &rect)
    {
        const int size = scaled(16);
        return {rect.x() + scaled(16), rect.y() + (rect.height() - size) / 2, size, size};
    }
    FrozenTable &m_table;
};

// Opens editing for its own column on behalf of the table it lies on.
class FrozenTable::Part final : public QTableView
{
public:
    explicit Part(QWidget *parent) : QTableView(parent) {}
    using QTableView::edit;
    bool start(const QModelIndex &index, EditTrigger trigger, QEvent *event) { return edit(index, trigger, event); }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QTableView::paintEvent(event);
        if (static_cast<FrozenTable *>(parentWidget())->isScrolledSideways()) {
            QPainter painter(viewport());
            paintHairlineRight(&painter, viewport()->rect(), ink(Ink::LineStrong));
        }
    }
};

FrozenTable::FrozenTable(QWidget *parent) : QTableView(parent), m_frozen(new Part(this))
{
    m_frozen->setHorizontalHeader(new Head(*this, m_frozen));
    dress(this);
    dress(m_frozen);
    setEditTriggers(DoubleClicked | EditKeyPressed);
    m_frozen->setEditTriggers(DoubleClicked | EditKeyPressed);
    // Never the keyboard's own place, but able to hand it on: Qt drops the focus of an editor whose view takes none.
    m_frozen->setFocusPolicy(Qt::ClickFocus);
    m_frozen->setFocusProxy(this);
    m_frozen->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_frozen->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_frozen->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_frozen->viewport()->installEventFilter(this);

    connect(verticalScrollBar(), &QScrollBar::valueChanged, m_frozen->verticalScrollBar(), &QScrollBar::setValue);
    connect(m_frozen->verticalScrollBar(), &QScrollBar::valueChanged, verticalScrollBar(), &QScrollBar::setValue);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &FrozenTable::tellRange);
    connect(horizontalScrollBar(), &QScrollBar::valueChanged, m_frozen->viewport(), qOverload<>(&QWidget::update));
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this](int column, int, int width) {
        if (column == 0)
            m_frozen->setColumnWidth(0, width);
        place();
    });
    connect(horizontalHeader(), &QHeaderView::sectionClicked, this, &FrozenTable::sortAsked);
    connect(m_frozen->horizontalHeader(), &QHeaderView::sectionClicked, this, &FrozenTable::sortAsked);
    connect(horizontalHeader(), &QHeaderView::sortIndicatorChanged, m_frozen->horizontalHeader(),
            &QHeaderView::setSortIndicator);
}

void FrozenTable::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    m_frozen->setModel(model);
    m_frozen->setSelectionModel(selectionModel());
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, m_frozen->horizontalHeader()->viewport(),
            qOverload<>(&QWidget::update));
    freezeFirst();
    connect(model, &QAbstractItemModel::rowsInserted, this, &FrozenTable::tellRange);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &FrozenTable::tellRange);
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        freezeFirst(); // columns may have come
        m_range = {-1, -1};
        tellRange();
    });
}

void FrozenTable::freezeFirst()
{
    for (int column = 1; column < model()->columnCount(); ++column)
        m_frozen->setColumnHidden(column, true);
}

void FrozenTable::setTriggers(EditTriggers triggers)
{
    setEditTriggers(triggers);
    m_frozen->setEditTriggers(triggers);
}

void FrozenTable::setSelectionModel(QItemSelectionModel *selection)
{
    QTableView::setSelectionModel(selection);
    if (m_frozen->model() != nullptr)
        m_frozen->setSelectionModel(selection);
}

void FrozenTable::setCellDelegates(QAbstractItemDelegate *scrolling, QAbstractItemDelegate *frozen)
{
    setItemDelegate(scrolling);
    m_frozen->setItemDelegate(frozen);
}

void FrozenTable::setRowHeight(int height)
{
    for (QTableView *view : {static_cast<QTableView *>(this), static_cast<QTableView *>(m_frozen)}) {
        view->verticalHeader()->setMinimumSectionSize(height);
        view->verticalHeader()->setDefaultSectionSize(height);
        view->horizontalHeader()->setFixedHeight(heights().columnHead);
    }
    place();
    tellRange();
}

void FrozenTable::setFirstColumnWidth(int width)
{
    setColumnWidth(0, width);
    m_frozen->setColumnWidth(0, width);
    place();
}

int FrozenTable::selectedRowCount() const
{
    // By ranges: asking for every index would take long with 100,000 rows selected.
    int count = 0;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        count += range.left() == 0 ? range.height() : 0;
    return count;
}

QTableView *FrozenTable::frozenPart() const
{
    return m_frozen;
}

bool FrozenTable::isScrolledSideways() const
{
    return horizontalScrollBar()->value() > 0;
}

QWidget *FrozenTable::openEditor(const QModelIndex &index) const
{
    return index.column() == 0 ? m_frozen->indexWidget(index) : indexWidget(index);
}

void FrozenTable::editColumn(int column)
{
    const QModelIndex index = currentIndex().siblingAtColumn(column);
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    scrollTo(index);
    edit(index, AllEditTriggers, nullptr);
}

bool FrozenTable::edit(const QModelIndex &index, EditTrigger trigger, QEvent *event)
{
    if (index.column() == 0)
        return m_frozen->start(index, trigger, event);
    return QTableView::edit(index, trigger, event);
}

void FrozenTable::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (index.column() > 0) {
        QTableView::scrollTo(index, hint);
        // What Qt calls visible may lie under the frozen column.
        const int hidden = m_frozen->columnWidth(0) - visualRect(index).left();
        if (hidden > 0)
            horizontalScrollBar()->setValue(horizontalScrollBar()->value() - hidden);
        return;
    }
    const int across = horizontalScrollBar()->value();
    QTableView::scrollTo(index, hint);
    horizontalScrollBar()->setValue(across);
}

void FrozenTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    place();
    tellRange();
}

void FrozenTable::updateGeometries()
{
    QTableView::updateGeometries();
    place();
}

void FrozenTable::place()
{
    const int width = columnWidth(0);
    const int bar = horizontalScrollBar()->isVisible() ? horizontalScrollBar()->height() : 0;
    const int x = layoutDirection() == Qt::RightToLeft ? this->width() - width - frameWidth() : frameWidth();
    m_frozen->setGeometry(x, frameWidth(), width, height() - 2 * frameWidth() - bar);
    m_frozen->raise();
}

void FrozenTable::tellRange()
{
    const int first = rowAt(0);
    int last = rowAt(viewport()->height() - 1);
    if (last < 0 && model() != nullptr)
        last = model()->rowCount() - 1;
    const std::pair range{std::max(0, first), last};
    if (range == m_range)
        return;
    m_range = range;
    Q_EMIT rangeChanged(range.first, range.second);
}

void FrozenTable::hoverAt(int row)
{
    if (row == m_hovered)
        return;
    m_hovered = row;
    viewport()->update();
    m_frozen->viewport()->update();
}

bool FrozenTable::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::MouseMove)
        hoverAt(rowAt(static_cast<QMouseEvent *>(event)->position().toPoint().y()));
    else if (event->type() == QEvent::Leave)
        hoverAt(-1);
    return QTableView::viewportEvent(event);
}

bool FrozenTable::pressedCheck(QEvent *event)
{
    const auto *mouse = static_cast<QMouseEvent *>(event);
    const QPoint at = mouse->position().toPoint();
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int x = mirrored ? m_frozen->width() - at.x() : at.x();
    const QModelIndex index = m_frozen->indexAt(at);
    if (mouse->button() != Qt::LeftButton || x >= scaled(CheckWidth) || !index.isValid())
        return false;
    Q_EMIT checkToggled(index);
    return true;
}

bool FrozenTable::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_frozen->viewport()) {
        if (event->type() == QEvent::MouseMove)
            hoverAt(m_frozen->rowAt(static_cast<QMouseEvent *>(event)->position().toPoint().y()));
        else if (event->type() == QEvent::Leave)
            hoverAt(-1);
        else if (event->type() == QEvent::MouseButtonPress) {
            setFocus(Qt::MouseFocusReason);
            return pressedCheck(event);
        }
    }
    return QTableView::eventFilter(watched, event);
}

void FrozenTable::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && currentIndex().isValid() && state() != EditingState) {
        edit(currentIndex(), EditKeyPressed, event);
        return;
    }
    QTableView::keyPressEvent(event);
}

} // namespace farol
