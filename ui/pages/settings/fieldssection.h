// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/settings/setupsection.h"

#include "models/customfieldrows.h"

namespace farol {

class CustomFieldDialog;
class PlacedList;

/// The workspace's own fields on customers: added with a kind, relabelled, put in order, archived and brought back, with how
/// many customers have a value in each.
class FieldsSection final : public SetupSection
{
    Q_OBJECT
public:
    FieldsSection(const PageContext &context, QWidget *parent);

    [[nodiscard]] PlacedList *fields() const { return m_list; }
    [[nodiscard]] CustomFieldRows &rows() { return m_rows; }
    [[nodiscard]] CustomFieldDialog *dialog();
    [[nodiscard]] Button *addFieldButton() const { return m_add; }
    [[nodiscard]] Button *archiveButton() const { return m_archive; }

private:
    void build();
    void showChoice();
    void begin(const CustomField &field);
    void save(const CustomField &before, const CustomField &draft);
    void archive();
    [[nodiscard]] QString faultOf(const CustomField &draft) const;

    CustomFieldRows m_rows;
    PlacedList *m_list = nullptr;
    TextLabel *m_none = nullptr;
    Button *m_add = nullptr;
    Button *m_edit = nullptr;
    Button *m_up = nullptr;
    Button *m_down = nullptr;
    Button *m_archive = nullptr;
    CustomFieldDialog *m_dialog = nullptr; ///< from the first time on
};

} // namespace farol
