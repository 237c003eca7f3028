// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page.h"
#include "ui/services.h"

#include "models/customerfilter.h"
#include "models/customersmodel.h"
#include "models/listcounter.h"

#include <QTimer>

class QStackedWidget;

namespace farol {

class BulkBar;
class Button;
class CustomerPanel;
class CustomersTable;
class EmptyState;
class FilterChip;
class ListFooter;
class NewCustomerDialog;
class SearchField;
class ViewTabs;

/// Customers: find, compare, act on many.
class CustomersPage final : public Page
{
    Q_OBJECT
public:
    explicit CustomersPage(const PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QStringList actionIds() const override;
    [[nodiscard]] bool isActionEnabled(const QString &id) const override;
    void runAction(const QString &id) override;
    void open(const QVariant &what) override; ///< a customer's id: shows its details
    void focusContent() override;
    [[nodiscard]] QList<QWidget *> panes() override;
    [[nodiscard]] QVariantMap saveState() const override;
    [[nodiscard]] QStringList confidentialState() const override;
    void restoreState(const QVariantMap &state) override;

    [[nodiscard]] CustomersTable *table() const { return m_table; }
    [[nodiscard]] CustomersModel &model() { return m_model; }
    [[nodiscard]] CustomerPanel *panel() const { return m_panel; }
    [[nodiscard]] EmptyState *emptyState() const { return m_empty; }
    [[nodiscard]] NewCustomerDialog *newCustomerDialog();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildHead();
    void buildList();
    void connectAll();
    void applyFilter();
    void clearFilters();
    void setPanelOpen(bool open);
    void followCurrent();
    void place();
    void refreshFooter();
    void refreshBody();
    void describeNoMatch();
    void refreshWaiting();
    void refreshStatus(const SyncStatus &status);
    void selectionChanged();
    void deleteSelected();
    void rescueDrafts(int first, int last);
    void openContextMenu(const QPoint &at);
    [[nodiscard]] QList<Uuid> chosenIds() const;
    [[nodiscard]] QPoint menuPoint() const;

    PageContext m_context;
    CustomersModel m_model;
    ListCounter m_counter;
    CustomerFilter m_filter;
    QTimer m_typing; ///< a query per pause, not per letter, on slow disks
    QWidget *m_head;
    ViewTabs *m_tabs;
    SearchField *m_search;
    FilterChip *m_stage;
    FilterChip *m_segment;
    Button *m_clear;
    Button *m_new;
    Button *m_waiting;
    QStackedWidget *m_body;
    CustomersTable *m_table;
    EmptyState *m_empty;
    CustomerPanel *m_panel;
    ListFooter *m_footer;
    BulkBar *m_bulk;
    NewCustomerDialog *m_dialog = nullptr;
    bool m_failed = false;
    bool m_closed = false; ///< the server shut this device out
    bool m_panelOpen = false;
    Uuid m_asked; ///< to be made current once the list holds it
};

} // namespace farol
