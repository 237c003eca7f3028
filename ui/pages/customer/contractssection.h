// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/customer/section.h"

#include "models/rowdetail.h"

#include "core/contract.h"

class QStackedWidget;
class QTableView;
class QVBoxLayout;

namespace farol {

class EmptyState;
class RowDialog;

/// What the customer has bought, what it is worth, and when it ends. Contracts may overlap; a value or a renewal day two
/// people changed apart asks below the table which one holds.
class ContractsSection final : public CustomerSection
{
    Q_OBJECT
public:
    explicit ContractsSection(const SectionContext &context, QWidget *parent = nullptr);

    void focusContent() override;
    [[nodiscard]] QList<QWidget *> panes() override;
    [[nodiscard]] QStringList actionIds() const override;
    [[nodiscard]] bool isActionEnabled(const QString &id) const override;
    void runAction(const QString &id) override;
    void select(const RowKey &row) override;
    void arrive() override { refresh(); }

    [[nodiscard]] QTableView *table() const { return m_table; }
    [[nodiscard]] RowDialog *dialog();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void refresh();
    void fitColumns();
    void showConflicts();
    void begin(const Contract &contract);
    void save(const QMap<FieldNumber, Value> &values);
    void openMenu(const QPoint &at);
    [[nodiscard]] Contract current() const;

    SectionContext m_context;
    RowDetail m_detail; ///< of the current contract: its conflicts
    Contract m_before; ///< what the dialog edits; a null id = a new one
    QStackedWidget *m_body;
    QTableView *m_table;
    QVBoxLayout *m_conflicts;
    EmptyState *m_empty;
    RowDialog *m_dialog = nullptr;
    Uuid m_asked;
};

} // namespace farol
