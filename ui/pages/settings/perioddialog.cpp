// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/perioddialog.h"

#include "ui/widgets/datefield.h"

#include "models/dayheading.h"

namespace farol {

QDate todayOf(const PageContext &context)
{
    return localDay(context.services.clock.now());
}

PeriodDialog::PeriodDialog(const PageContext &context, QWidget *parent)
    : SettingsDialog(context, parent),
      m_from(new DateField(context.format, this)),
      m_until(new DateField(context.format, this))
{}

void PeriodDialog::addPeriod()
{
    addField(tr("First day"), m_from);
    addField(tr("Last day; empty until it is taken back"), m_until);
}

void PeriodDialog::setPeriod(const Period &period)
{
    m_from->setDate(period.from);
    m_until->setDate(period.until.value_or(QDate()));
}

std::optional<PeriodDialog::Period> PeriodDialog::period()
{
    const auto refused = [this](const QString &sentence, QWidget *field) {
        complain(sentence, field);
        return std::optional<Period>();
    };
    const std::optional<QDate> from = m_from->date();
    const std::optional<QDate> until = m_until->date();
    if (!from || !from->isValid())
        return refused(tr("Type the first day."), m_from);
    if (!until)
        return refused(tr("This is no day. Type the last one, or leave it empty."), m_until);
    if (until->isValid() && *until < *from)
        return refused(tr("The last day is before the first."), m_until);
    if (until->isValid() && *until < todayOf(m_context))
        return refused(tr("These days are over. Type a last day that is still to come."), m_until);
    return Period{*from, until->isValid() ? until : std::nullopt};
}

} // namespace farol
