// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page.h"
#include "ui/services.h"

#include "models/listcounter.h"
#include "models/tasksmodel.h"

#include <QTimer>

class QListView;
class QStackedWidget;

namespace farol {

class EmptyState;
class ListFooter;
class NewTaskDialog;
class ViewTabs;

/// What I have to do, by day: overdue, due today, later, done.
class TasksPage final : public Page
{
    Q_OBJECT
public:
    explicit TasksPage(const PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QStringList actionIds() const override;
    [[nodiscard]] bool isActionEnabled(const QString &id) const override;
    void runAction(const QString &id) override;
    void focusContent() override;
    [[nodiscard]] QList<QWidget *> panes() override;
    [[nodiscard]] QVariantMap saveState() const override;
    void restoreState(const QVariantMap &state) override;

    [[nodiscard]] TasksModel &model() { return m_model; }
    [[nodiscard]] QListView *list() const { return m_list; }
    [[nodiscard]] EmptyState *emptyState() const { return m_empty; }
    [[nodiscard]] NewTaskDialog *newTaskDialog();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildHead();
    void buildList();
    void connectAll();
    void applyView();
    void followDay();
    void refresh();
    void describeEmpty();
    void loadVisible();
    void tick(const QModelIndex &index);
    void openCustomer(const QModelIndex &index);
    [[nodiscard]] QDate today() const;

    PageContext m_context;
    TasksModel m_model;
    ListCounter m_counter;
    QWidget *m_head;
    ViewTabs *m_tabs;
    QStackedWidget *m_body;
    QListView *m_list;
    EmptyState *m_empty;
    ListFooter *m_footer;
    NewTaskDialog *m_dialog = nullptr; ///< from the first time on
    QDate m_day; ///< the day the sections were made for
    QTimer m_dayTimer;
    bool m_failed = false;
};

} // namespace farol
