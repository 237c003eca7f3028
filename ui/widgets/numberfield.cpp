// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/numberfield.h"

namespace farol {

NumberField::NumberField(const Format &format, QWidget *parent) : QLineEdit(parent), m_format(format)
{
    setAlignment(Qt::AlignRight);
    connect(this, &QLineEdit::textChanged, this, &NumberField::judge);
}

void NumberField::setNumber(const std::optional<std::int64_t> &number)
{
    setText(number ? m_format.locale().toString(static_cast<qlonglong>(*number)) : QString());
}

std::optional<std::optional<std::int64_t>> NumberField::number() const
{
    const QString typed = text().trimmed();
    if (typed.isEmpty())
        return std::optional<std::int64_t>();
    bool isNumber = false;
    const qlonglong number = m_format.locale().toLongLong(typed, &isNumber);
    if (!isNumber)
        return std::nullopt;
    return std::optional<std::int64_t>(number);
}

void NumberField::judge()
{
    const bool wrong = !number().has_value();
    setProperty("farolInvalid", wrong);
    setToolTip(wrong ? tr("Write a whole number.") : QString());
    update();
}

} // namespace farol
