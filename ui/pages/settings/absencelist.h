// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/colleagues.h"
#include "ui/pages/settings/directorylist.h"

namespace farol {

class AbsenceDialog;

/// Who is away and who looks after his customers meanwhile. Everybody adds his own; Services::accounts is there.
class AbsenceList final : public DirectoryList
{
    Q_OBJECT
public:
    AbsenceList(const PageContext &context, QWidget *parent);
    [[nodiscard]] Button *addButton() const { return m_add; }
    [[nodiscard]] Button *endButton() const { return m_end; }
    [[nodiscard]] AbsenceDialog *dialog();

protected:
    [[nodiscard]] QList<DirectoryRow> rows() const override;
    void showButtons() override;

private:
    void end();
    void beginAgain(const Absence &absence);
    [[nodiscard]] std::optional<Absence> current() const;

    Button *m_add;
    Button *m_end;
    AbsenceDialog *m_dialog = nullptr; ///< from the first time on
};

} // namespace farol
