// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/settings/settingsdialog.h"

#include <QDate>

#include <optional>

namespace farol {

class DateField;

/// The day it is in this program's zone.
[[nodiscard]] QDate todayOf(const PageContext &context);

/// Asks, among other things, from which day to which something holds, both included; without a last one it holds until it is
/// taken back.
class PeriodDialog : public SettingsDialog
{
    Q_OBJECT
public:
    [[nodiscard]] DateField *from() const { return m_from; }
    [[nodiscard]] DateField *until() const { return m_until; }

protected:
    struct Period final {
        QDate from;
        std::optional<QDate> until;
    };
    PeriodDialog(const PageContext &context, QWidget *parent);
    /// The two fields, below those that are there.
    void addPeriod();
    void setPeriod(const Period &period);
    /// Nothing when it is none, or over already; then the person was told.
    [[nodiscard]] std::optional<Period> period();

private:
    DateField *m_from;
    DateField *m_until;
};

} // namespace farol
