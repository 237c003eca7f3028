// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/colleagues.h"
#include "ui/pages/settings/settingsdialog.h"

class QComboBox;

namespace farol {

class DateField;

/// Who is away, who looks after his customers, from when and until when: for oneself, as a lead for the team, as an
/// administrator for everybody. Services::accounts is there.
class AbsenceDialog final : public SettingsDialog
{
    Q_OBJECT
public:
    AbsenceDialog(const PageContext &context, QWidget *parent);
    void begin();
    [[nodiscard]] QComboBox *covered() const { return m_covered; }
    [[nodiscard]] QComboBox *substitute() const { return m_substitute; }
    [[nodiscard]] DateField *from() const { return m_from; }
    [[nodiscard]] DateField *until() const { return m_until; }

protected:
    void commit() override;

private:
    void fillCovered();
    void fillSubstitutes();
    [[nodiscard]] static UserId chosen(const QComboBox *combo);

    QComboBox *m_covered;
    QComboBox *m_substitute;
    DateField *m_from;
    DateField *m_until;
};

/// The day it is in this program's zone.
[[nodiscard]] QDate todayOf(const PageContext &context);

} // namespace farol
