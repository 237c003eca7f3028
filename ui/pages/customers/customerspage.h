// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page.h"
#include "ui/services.h"

#include "models/customersmodel.h"
#include "models/listcounter.h"

#include <QTimer>

class QHBoxLayout;
class QStackedWidget;

namespace farol {

class BulkBar;
class BulkEditDialog;
class Button;
class ColumnsChooser;
class CustomerPanel;
class CustomersTable;
class EmptyState;
class ExportDialog;
class FilterBuilder;
class FilterChip;
class ListFooter;
class NewCustomerDialog;
class SearchField;
class ViewKeeper;
class ViewTabs;

/// Customers: find, compare, act on many.
class CustomersPage final : public Page
{
    Q_OBJECT
public:
    explicit CustomersPage(const PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QStringList actionIds() const override;
    [[nodiscard]] bool isActionEnabled(const QString &id) const override;
    [[nodiscard]] bool isActionChecked(const QString &id) const override;
    void runAction(const QString &id) override;
    /// A customer's id: shows its details. {"at": id}: the list stands there, where it has it.
    void open(const QVariant &what) override;
    void focusContent() override;
    [[nodiscard]] QList<QWidget *> panes() override;
    [[nodiscard]] QVariantMap saveState() const override;
    [[nodiscard]] QStringList confidentialState() const override;
    void restoreState(const QVariantMap &state) override;

    [[nodiscard]] CustomersTable *table() const { return m_table; }
    [[nodiscard]] CustomersModel &model() { return m_model; }
    [[nodiscard]] CustomerPanel *panel(); ///< made when it is first asked for
    [[nodiscard]] bool isFilled() const override { return m_model.isReady(); }
    [[nodiscard]] EmptyState *emptyState() const { return m_empty; }
    [[nodiscard]] ViewKeeper &keeper() const { return *m_keeper; }
    /// Each is made when first asked for.
    [[nodiscard]] FilterBuilder *filterBuilder();
    [[nodiscard]] NewCustomerDialog *newCustomerDialog();
    [[nodiscard]] BulkEditDialog *bulkEditDialog();
    [[nodiscard]] ColumnsChooser *columnsChooser();
    [[nodiscard]] ExportDialog *exportDialog();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildHead();
    [[nodiscard]] QHBoxLayout *buildTabs();
    [[nodiscard]] QHBoxLayout *buildFilters();
    void offerValues(); ///< what the chips choose from: the workspace's lists as they are now
    void buildList();
    void connectAll();
    void connectModel();
    void showView();
    void showFilter();
    void restoreChanges(const QVariantMap &state);
    void askList();
    void refreshChips();
    [[nodiscard]] Filter searched() const;
    [[nodiscard]] bool narrows() const;
    void countViews();
    void clearFilters();
    void setBuilderOpen(bool open);
    void setPanelOpen(bool open);
    void openCustomer(const QModelIndex &index);
    void followCurrent();
    void place();
    void refreshFooter();
    void refreshBody();
    void describeEmpty();
    void describeNoMatch();
    void refreshWaiting();
    void refreshStatus(const SyncStatus &status);
    void refreshState();
    [[nodiscard]] bool isBuilderOpen() const;
    void selectionChanged();
    void deleteSelected(); ///< asks before it deletes more than anybody looks over
    void remove(const QList<Uuid> &ids);
    void rescueDrafts(int first, int last);
    void openContextMenu(const QPoint &at);
    void openColumns();
    void takeColumns();
    void openExport();
    [[nodiscard]] QList<Uuid> chosenIds() const;
    [[nodiscard]] QPoint menuPoint() const;

    PageContext m_context;
    CustomersModel m_model;
    ListCounter m_counter;
    QTimer m_typing; ///< a query per pause, not per letter, on slow disks
    QWidget *m_head = nullptr;
    ViewTabs *m_tabs = nullptr;
    ViewKeeper *m_keeper = nullptr;
    SearchField *m_search = nullptr;
    FilterChip *m_stage = nullptr;
    FilterChip *m_segment = nullptr;
    QHBoxLayout *m_chips = nullptr; ///< conditions besides stage and segment
    Button *m_filter = nullptr;
    Button *m_save = nullptr;
    Button *m_clear = nullptr;
    Button *m_new = nullptr;
    Button *m_waiting = nullptr;
    FilterBuilder *m_builder = nullptr;
    QStackedWidget *m_body = nullptr;
    CustomersTable *m_table = nullptr;
    EmptyState *m_empty = nullptr;
    CustomerPanel *m_panel = nullptr; ///< by panel()
    ListFooter *m_footer = nullptr;
    BulkBar *m_bulk = nullptr;
    NewCustomerDialog *m_dialog = nullptr;
    BulkEditDialog *m_bulkEdit = nullptr;
    ColumnsChooser *m_columns = nullptr;
    ExportDialog *m_export = nullptr;
    QString m_searched; ///< what the list is narrowed by now, besides the view's filter
    bool m_failed = false;
    bool m_closed = false; ///< the server shut this device out
    bool m_panelOpen = false;
    Uuid m_asked; ///< to be made current once the list holds it
};

} // namespace farol
