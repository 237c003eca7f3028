// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/rows/rowspage.h"

#include "ui/acts.h"
#include "ui/widgets/emptystate.h"

#include <QListView>
#include <QStackedWidget>

#include <algorithm>

namespace farol {

RowsPage::RowsPage(const PageContext &context, QWidget *parent) : Page(parent), m_context(context) {}

void RowsPage::watch(KeyedRows &rows, RowLineDelegate::Lines lines, const QString &name)
{
    m_rows = &rows;
    m_list = new QListView(this);
    m_list->setAccessibleName(name);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setModel(&rows);
    m_list->setItemDelegate(new RowLineDelegate(lines, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_empty = new EmptyState(this);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &now) {
        if (now.isValid())
            m_lastRow = now.row();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RowsPage::currentRowChanged);
    connect(&rows, &KeyedRows::answered, this, &RowsPage::takeAnswer);
    connect(&rows, &KeyedRows::failed, this, [this](const Error &error) { m_context.acts.tellFailure(error); });
}

QStackedWidget *RowsPage::bodyWith(QWidget *content)
{
    m_body = new QStackedWidget(this);
    m_body->addWidget(content);
    m_body->addWidget(m_empty);
    return m_body;
}

void RowsPage::takeAnswer()
{
    const int count = m_rows->rowCount();
    m_body->setCurrentIndex(count == 0 ? 1 : 0);
    const int asked = m_rows->rowOf(m_asked);
    if (asked >= 0) {
        m_asked = {};
        m_list->setCurrentIndex(m_rows->index(asked));
    } else if (count > 0 && !m_list->selectionModel()->hasSelection()) {
        m_list->setCurrentIndex(m_rows->index(std::clamp(m_lastRow, 0, count - 1)));
    }
    describe(count);
    currentRowChanged();
}

void RowsPage::goTo(const RowKey &key)
{
    m_asked = key;
    const int row = m_rows->isReady() ? m_rows->rowOf(key) : -1;
    if (row < 0)
        return;
    m_asked = {};
    m_list->setCurrentIndex(m_rows->index(row));
}

RowKey RowsPage::current() const
{
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() ? m_rows->keyAt(index.row()) : RowKey();
}

QList<RowKey> RowsPage::selected() const
{
    QList<RowKey> keys;
    const QModelIndexList chosen = m_list->selectionModel()->selectedIndexes();
    for (const QModelIndex &index : chosen)
        keys.append(m_rows->keyAt(index.row()));
    return keys;
}

void RowsPage::step(int by)
{
    const int to = m_list->currentIndex().row() + by;
    if (to >= 0 && to < m_rows->rowCount())
        m_list->setCurrentIndex(m_rows->index(to));
}

void RowsPage::focusContent()
{
    m_list->setFocus(Qt::OtherFocusReason);
}

} // namespace farol
