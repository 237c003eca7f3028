// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page.h"
#include "ui/services.h"

#include "models/customersmodel.h"
#include "models/rowdetail.h"

class QListView;
class QStackedWidget;
class QVBoxLayout;

namespace farol {

class Avatar;
class EmptyState;
class TextLabel;

/// Every customer with an open conflict on the left, the decision on the right.
class ConflictsPage final : public Page
{
    Q_OBJECT
public:
    explicit ConflictsPage(const PageContext &context, QWidget *parent = nullptr);
    void open(const QVariant &what) override; ///< a customer's id
    void focusContent() override;
    [[nodiscard]] QList<QWidget *> panes() override;

private:
    void buildList();
    void buildDecision();
    void showCurrent();
    void showDecision();
    void showCount();

    PageContext m_context;
    CustomersModel m_model;
    RowDetail m_detail;
    QWidget *m_side;
    TextLabel *m_count;
    QListView *m_list;
    QStackedWidget *m_stack;
    QWidget *m_decision;
    Avatar *m_avatar;
    TextLabel *m_name;
    TextLabel *m_which;
    QVBoxLayout *m_fields;
    EmptyState *m_empty;
    Uuid m_asked;
};

} // namespace farol
