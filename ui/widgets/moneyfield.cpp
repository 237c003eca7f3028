// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/moneyfield.h"

#include "core/money.h"

using namespace Qt::StringLiterals;

namespace farol {

MoneyField::MoneyField(const Format &format, QWidget *parent) : QLineEdit(parent), m_format(format)
{
    setAlignment(Qt::AlignRight);
    connect(this, &QLineEdit::textChanged, this, &MoneyField::judge);
}

QChar MoneyField::point() const
{
    return m_format.locale().decimalPoint() == ","_L1 ? u',' : u'.';
}

void MoneyField::setCurrency(const QString &currency)
{
    m_currency = currency;
    judge();
}

void MoneyField::setAmount(const std::optional<std::int64_t> &minor)
{
    QString text = minor ? plainMoney(*minor, m_currency) : QString();
    text.replace(u'.', point());
    setText(text);
}

std::optional<std::optional<std::int64_t>> MoneyField::amount() const
{
    if (text().trimmed().isEmpty())
        return std::optional<std::int64_t>();
    const std::optional<std::int64_t> minor = parseMoney(text(), m_currency, point());
    if (!minor || *minor < 0)
        return std::nullopt;
    return minor;
}

void MoneyField::judge()
{
    const bool wrong = !amount().has_value();
    constexpr std::int64_t Sample = 125'050;
    setProperty("farolInvalid", wrong);
    setToolTip(wrong ? tr("Write an amount like %1").arg(m_format.money(Sample, m_currency)) : QString());
    update();
}

} // namespace farol
