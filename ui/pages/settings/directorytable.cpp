// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/directorytable.h"

#include "ui/theme/metrics.h"

#include "models/directorymodel.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace farol {

namespace {

constexpr int MostLines = 12;

} // namespace

DirectoryTable::DirectoryTable(DirectoryModel &model, const QString &name, int wide, QWidget *parent)
    : QTableView(parent), m_model(model)
{
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setTabKeyNavigation(false); // Tab leaves the table; arrows move within it
    setShowGrid(false);
    setWordWrap(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setModel(&model);
    verticalHeader()->hide();
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsMovable(false);
    horizontalHeader()->setMinimumSectionSize(scaled(60));
    for (int column = 0; column < model.columnCount(); ++column)
        horizontalHeader()->resizeSection(
            column, std::max(scaled(column == 0 ? 140 : 100), horizontalHeader()->sectionSizeHint(column)));
    horizontalHeader()->setSectionResizeMode(wide, QHeaderView::Stretch);
    measure();
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &DirectoryTable::chosen);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&model, signal, this, [this] { updateGeometry(); });
    connect(&model, &QAbstractItemModel::dataChanged, this, &DirectoryTable::chosen);
}

void DirectoryTable::measure()
{
    verticalHeader()->setDefaultSectionSize(heights().tableRow);
    horizontalHeader()->setFixedHeight(heights().columnHead);
    updateGeometry();
}

QByteArray DirectoryTable::currentKey() const
{
    return selectionModel()->hasSelection() ? m_model.keyAt(currentIndex().row()) : QByteArray();
}

void DirectoryTable::choose(const QByteArray &key)
{
    if (const int row = m_model.rowOf(key); row >= 0)
        selectRow(row);
}

QSize DirectoryTable::sizeHint() const
{
    const int lines = std::clamp(m_model.rowCount(), 1, MostLines);
    return {scaled(560), heights().columnHead + lines * heights().tableRow + 2};
}

QSize DirectoryTable::minimumSizeHint() const
{
    return {scaled(240), sizeHint().height()};
}

void DirectoryTable::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid())
        Q_EMIT activated(currentIndex());
    else
        QTableView::keyPressEvent(event);
}

void DirectoryTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        measure();
}

} // namespace farol
