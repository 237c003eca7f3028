// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/colleagues.h"
#include "ui/pages/settings/directorylist.h"

namespace farol {

class TeamDialog;

/// The teams, who leads them and who is in them; administrators make them, and whoever leads one fills it.
/// Services::accounts is there.
class TeamList final : public DirectoryList
{
    Q_OBJECT
public:
    TeamList(const PageContext &context, QWidget *parent);
    [[nodiscard]] Button *addButton() const { return m_add; }
    [[nodiscard]] Button *editButton() const { return m_edit; }
    [[nodiscard]] TeamDialog *dialog();

protected:
    [[nodiscard]] QList<DirectoryRow> rows() const override;
    void showButtons() override;

private:
    void edit();
    [[nodiscard]] std::optional<TeamEntry> current() const;

    Button *m_add;
    Button *m_edit;
    TeamDialog *m_dialog = nullptr; ///< from the first time on
};

} // namespace farol
