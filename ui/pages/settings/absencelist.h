// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/colleagues.h"
#include "models/directorymodel.h"
#include "ui/services.h"

#include <QWidget>

#include <optional>

namespace farol {

class AbsenceDialog;
class Button;
class DirectoryTable;
class TextLabel;

/// Who is away and who looks after his customers meanwhile. Everybody adds his own; Services::accounts is there.
class AbsenceList final : public QWidget
{
    Q_OBJECT
public:
    AbsenceList(const PageContext &context, QWidget *parent);
    [[nodiscard]] DirectoryTable *table() const { return m_table; }
    [[nodiscard]] Button *addButton() const { return m_add; }
    [[nodiscard]] Button *endButton() const { return m_end; }
    [[nodiscard]] AbsenceDialog *dialog();

private:
    void fill();
    void showButtons();
    void end();
    void beginAgain(const Absence &absence);
    [[nodiscard]] std::optional<Absence> current() const;

    PageContext m_context;
    DirectoryModel m_model;
    DirectoryTable *m_table;
    TextLabel *m_empty;
    Button *m_add;
    Button *m_end;
    AbsenceDialog *m_dialog = nullptr; ///< from the first time on
};

} // namespace farol
