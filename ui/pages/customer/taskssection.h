// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/customer/section.h"

#include "core/task.h"

class QCheckBox;
class QLineEdit;
class QListView;
class QStackedWidget;

namespace farol {

class DateField;
class EmptyState;
class RowDialog;

/// What is to be done for the customer: a line to add to it by Enter, a circle to tick it off.
class TasksSection final : public CustomerSection
{
    Q_OBJECT
public:
    explicit TasksSection(const SectionContext &context, QWidget *parent = nullptr);

    void focusContent() override;
    [[nodiscard]] QList<QWidget *> panes() override;
    [[nodiscard]] QStringList actionIds() const override;
    [[nodiscard]] bool isActionEnabled(const QString &id) const override;
    void runAction(const QString &id) override;
    void select(const RowKey &row) override;
    void arrive() override { refresh(); }

    [[nodiscard]] QListView *list() const { return m_list; }
    [[nodiscard]] QLineEdit *line() const { return m_line; }
    [[nodiscard]] RowDialog *dialog();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void refresh();
    void add();
    void tick(int row);
    void edit(const Task &task);
    void save(const QMap<FieldNumber, Value> &values);
    void openMenu(const QPoint &at);
    [[nodiscard]] Task current() const;

    SectionContext m_context;
    Task m_before; ///< what the dialog edits
    QLineEdit *m_line;
    DateField *m_due;
    QCheckBox *m_showDone;
    QStackedWidget *m_body;
    QListView *m_list;
    EmptyState *m_empty;
    RowDialog *m_dialog = nullptr;
    Uuid m_asked;
};

} // namespace farol
