// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/colleagues.h"
#include "models/directorymodel.h"
#include "ui/services.h"

#include <QWidget>

#include <optional>

namespace farol {

class Button;
class DirectoryTable;
class TeamDialog;
class TextLabel;

/// The teams, who leads them and who is in them; administrators make them, and whoever leads one fills it.
/// Services::accounts is there.
class TeamList final : public QWidget
{
    Q_OBJECT
public:
    TeamList(const PageContext &context, QWidget *parent);
    [[nodiscard]] DirectoryTable *table() const { return m_table; }
    [[nodiscard]] Button *addButton() const { return m_add; }
    [[nodiscard]] Button *editButton() const { return m_edit; }
    [[nodiscard]] TeamDialog *dialog();

private:
    void fill();
    void showButtons();
    void edit();
    [[nodiscard]] std::optional<TeamEntry> current() const;

    PageContext m_context;
    DirectoryModel m_model;
    DirectoryTable *m_table;
    TextLabel *m_empty;
    Button *m_add;
    Button *m_edit;
    TeamDialog *m_dialog = nullptr; ///< from the first time on
};

} // namespace farol
