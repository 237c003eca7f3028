// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/colleagues.h"
#include "ui/pages/settings/directorylist.h"

namespace farol {

class FirstPasswordDialog;
class LockOutDialog;
class PersonDialog;

/// Who is in the workspace, as of the last sync; administrators add, edit, lock out and let in, and reset passwords.
/// Services::accounts is there.
class PeopleList final : public DirectoryList
{
    Q_OBJECT
public:
    PeopleList(const PageContext &context, QWidget *parent);
    [[nodiscard]] Button *addButton() const { return m_add; }
    [[nodiscard]] Button *editButton() const { return m_edit; }
    [[nodiscard]] Button *lockButton() const { return m_lock; } ///< or lets in again
    [[nodiscard]] Button *passwordButton() const { return m_password; }
    [[nodiscard]] PersonDialog *personDialog();
    [[nodiscard]] LockOutDialog *lockOutDialog();
    [[nodiscard]] FirstPasswordDialog *firstPasswordDialog();

protected:
    [[nodiscard]] QList<DirectoryRow> rows() const override;
    void showButtons() override;

private:
    void edit();
    void lockOrLetIn();
    void resetPassword();
    void tellPassword(const FirstPassword &made, const QString &name);
    [[nodiscard]] std::optional<Colleague> current() const;

    Button *m_add;
    Button *m_edit;
    Button *m_lock;
    Button *m_password;
    PersonDialog *m_personDialog = nullptr; ///< these from the first time on
    LockOutDialog *m_lockOutDialog = nullptr;
    FirstPasswordDialog *m_passwordDialog = nullptr;
    UserId m_askedReset; ///< whose reset was asked for once
    bool m_resetting = false; ///< the server makes a password just now
};

} // namespace farol
