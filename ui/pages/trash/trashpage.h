// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page.h"
#include "ui/services.h"

#include "models/trashmodel.h"

class QListView;
class QStackedWidget;

namespace farol {

class Button;
class EmptyState;
class ListFooter;
class ViewTabs;

/// What was deleted, by kind, and the way back.
class TrashPage final : public Page
{
    Q_OBJECT
public:
    explicit TrashPage(const PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QStringList actionIds() const override;
    [[nodiscard]] bool isActionEnabled(const QString &id) const override;
    void runAction(const QString &id) override;
    void focusContent() override;
    [[nodiscard]] QList<QWidget *> panes() override;

    [[nodiscard]] TrashModel &model() { return m_model; }
    [[nodiscard]] QListView *list() const { return m_list; }
    [[nodiscard]] ViewTabs *tabs() const { return m_tabs; }
    [[nodiscard]] EmptyState *emptyState() const { return m_empty; }

private:
    void buildHead();
    void buildList();
    void showKind();
    void refresh();
    void restoreSelected();

    PageContext m_context;
    TrashModel m_model;
    QWidget *m_head;
    ViewTabs *m_tabs;
    Button *m_restore;
    QStackedWidget *m_body;
    QListView *m_list;
    EmptyState *m_empty;
    ListFooter *m_footer;
};

} // namespace farol
