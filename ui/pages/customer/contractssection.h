// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/customer/rowssection.h"

#include "models/rowdetail.h"

#include "core/contract.h"

class QTableView;

namespace farol {

/// What the customer has bought, what it is worth, and when it ends. Contracts may overlap; a value or a renewal day two
/// people changed apart asks below the table which one holds.
class ContractsSection final : public RowsSection
{
    Q_OBJECT
public:
    explicit ContractsSection(const SectionContext &context, QWidget *parent = nullptr);

    [[nodiscard]] int widest() const override { return 0; } ///< a table has columns to fill it with
    [[nodiscard]] QTableView *table() const { return m_table; }
    [[nodiscard]] RowDialog *dialog();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void refresh() override;
    void addRow() override { begin({}); }
    void editCurrent() override { begin(current<Contract>()); }
    void fillMenu(QMenu *menu) override;

private:
    void build();
    void fitColumns();
    void showConflicts();
    void begin(const Contract &contract);
    void saveContract(const QMap<FieldNumber, Value> &values);

    RowDetail m_detail; ///< of the current contract: its conflicts
    Contract m_before; ///< what the dialog edits; a null id = a new one
    QTableView *m_table;
    QVBoxLayout *m_conflicts;
    RowDialog *m_dialog = nullptr;
};

} // namespace farol
