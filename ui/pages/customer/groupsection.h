// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/customer/rowssection.h"

class QTableView;

namespace farol {

class GroupChooser;
class TextLabel;

/// The customers that belong to this one, and what all of them come to together.
class GroupSection final : public RowsSection
{
    Q_OBJECT
public:
    explicit GroupSection(const SectionContext &context, QWidget *parent = nullptr);

    [[nodiscard]] int widest() const override { return 0; } ///< a table has columns to fill it with
    [[nodiscard]] QTableView *table() const { return m_table; }
    [[nodiscard]] GroupChooser *chooser() const { return m_chooser; }
    [[nodiscard]] QString sum() const;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void refresh() override;
    void addRow() override;
    void editCurrent() override;
    /// A customer is not deleted from here: it is taken out of the group.
    void deleteCurrent() override;
    void fillMenu(QMenu *menu) override;

private:
    void build();
    void fitColumns();

    GroupChooser *m_chooser;
    TextLabel *m_sum;
    QTableView *m_table;
};

} // namespace farol
