// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/settings/setupsection.h"

#include "models/listentries.h"

class QLineEdit;

namespace farol {

class ChoiceBar;
class PlacedList;

/// The lists people choose from: their entries renamed, put in order, added, archived and brought back. What is fixed
/// (statuses of tickets and tasks, periods, currencies) is not here; why, core/listcatalog.h says.
class ListsSection final : public SetupSection
{
    Q_OBJECT
public:
    ListsSection(const PageContext &context, const WorkspaceSetup &setup, QWidget *parent);

    [[nodiscard]] ChoiceBar *lists() const { return m_lists; }
    [[nodiscard]] PlacedList *entries() const { return m_list; }
    [[nodiscard]] ListEntries &rows() { return m_rows; }
    [[nodiscard]] QLineEdit *nameField() const { return m_name; }
    [[nodiscard]] QLineEdit *newField() const { return m_new; }
    [[nodiscard]] Button *archiveButton() const { return m_archive; }

private:
    void build();
    void connectAll();
    void showList(const QString &list);
    void showChoice();
    void rename();
    void add();
    void archive();

    ListEntries m_rows;
    ChoiceBar *m_lists = nullptr;
    PlacedList *m_list = nullptr;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_new = nullptr;
    Button *m_up = nullptr;
    Button *m_down = nullptr;
    Button *m_archive = nullptr;
    Button *m_add = nullptr;
    QString m_shown; ///< the entry whose name stands in its field
};

} // namespace farol
