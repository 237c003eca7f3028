// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/colleagues.h"
#include "ui/pages/settings/perioddialog.h"

class QComboBox;

namespace farol {

/// Who is away, who looks after his customers, from when and until when: for oneself, as a lead for the team, as an
/// administrator for everybody. Services::accounts is there.
class AbsenceDialog final : public PeriodDialog
{
    Q_OBJECT
public:
    AbsenceDialog(const PageContext &context, QWidget *parent);
    void begin();
    [[nodiscard]] QComboBox *covered() const { return m_covered; }
    [[nodiscard]] QComboBox *substitute() const { return m_substitute; }

protected:
    void commit() override;

private:
    void fillCovered();
    void fillSubstitutes();
    [[nodiscard]] static UserId chosen(const QComboBox *combo);

    QComboBox *m_covered;
    QComboBox *m_substitute;
};

} // namespace farol
