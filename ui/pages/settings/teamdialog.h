// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/teammembers.h"
#include "ui/pages/settings/settingsdialog.h"

#include <optional>

class QLineEdit;
class QTableView;

namespace farol {

/// Makes a team, or changes its name, members and leads, as far as the person may. Services::accounts is there.
class TeamDialog final : public SettingsDialog
{
    Q_OBJECT
public:
    TeamDialog(const PageContext &context, QWidget *parent);
    void beginNew();
    void beginEdit(const TeamEntry &team);
    [[nodiscard]] QLineEdit *name() const { return m_name; }
    [[nodiscard]] TeamMembers &members() { return m_members; }

protected:
    void commit() override;

private:
    void save(const QString &name);

    QLineEdit *m_name;
    TeamMembers m_members;
    QTableView *m_table;
    TextLabel *m_note;
    std::optional<TeamEntry> m_before; ///< nothing = a new team
};

} // namespace farol
