// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/customer/rowssection.h"

#include "core/task.h"

class QCheckBox;
class QLineEdit;
class QListView;

namespace farol {

class DateField;

/// What is to be done for the customer: a line to add to it by Enter, a circle to tick it off.
class TasksSection final : public RowsSection
{
    Q_OBJECT
public:
    explicit TasksSection(const SectionContext &context, QWidget *parent = nullptr);

    void focusContent() override;
    [[nodiscard]] QList<QWidget *> panes() override;
    void select(const RowKey &row) override;

    [[nodiscard]] QListView *list() const { return m_list; }
    [[nodiscard]] QLineEdit *line() const { return m_line; }
    [[nodiscard]] RowDialog *dialog();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void refresh() override;
    void addRow() override;
    void editCurrent() override;
    void fillMenu(QMenu *menu) override;

private:
    void build();
    void addTyped();
    void tick(int row);
    void saveTask(const QMap<FieldNumber, Value> &values);

    Task m_before; ///< what the dialog edits
    QLineEdit *m_line;
    DateField *m_due;
    QCheckBox *m_showDone;
    QListView *m_list;
    RowDialog *m_dialog = nullptr;
};

} // namespace farol
