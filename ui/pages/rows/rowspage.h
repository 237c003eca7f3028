// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page.h"
#include "ui/pages/rows/rowlinedelegate.h"
#include "ui/services.h"

#include "models/keyedrows.h"

class QListView;
class QStackedWidget;

namespace farol {

class EmptyState;

/// A page about a list of rows of any table: the list, what is said where it is empty, and a row that stays current as rows
/// come and go, so that one after the other can be dealt with.
class RowsPage : public Page
{
    Q_OBJECT
public:
    void focusContent() override;
    [[nodiscard]] QListView *list() const { return m_list; }
    [[nodiscard]] EmptyState *emptyState() const { return m_empty; }

protected:
    RowsPage(const PageContext &context, QWidget *parent);
    /// Once, before anything else is called: the rows, which outlive the page's list, and what the list is called.
    void watch(KeyedRows &rows, RowLineDelegate::Lines lines, const QString &name);
    /// Shows `content` while there are rows, and the empty state while there are none.
    [[nodiscard]] QStackedWidget *bodyWith(QWidget *content);
    /// Makes this row current, now or with the next answer that holds it.
    void goTo(const RowKey &key);
    [[nodiscard]] RowKey current() const;
    [[nodiscard]] QList<RowKey> selected() const;
    void step(int by); ///< to another row, as far as there are any
    void startAtTop() { m_lastRow = 0; } ///< another list comes

    /// The list was answered: heads, counts and the empty state follow.
    virtual void describe(int count) = 0;
    virtual void currentRowChanged() {} ///< or what is selected
    [[nodiscard]] const PageContext &context() const { return m_context; }

private:
    void takeAnswer();

    PageContext m_context;
    KeyedRows *m_rows = nullptr;
    QListView *m_list = nullptr;
    QStackedWidget *m_body = nullptr;
    EmptyState *m_empty = nullptr;
    RowKey m_asked;
    int m_lastRow = 0; ///< the next one takes the place of a row that leaves
};

} // namespace farol
