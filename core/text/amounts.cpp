// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/amounts.h"

#include "core/money.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

QString codeOf(const Value &currency)
{
    const auto *code = currency.get<QString>();
    return code != nullptr ? *code : QString();
}

/// Digits with one point among them, as scripts write numbers: groups would be read in two ways.
std::optional<std::int64_t> plainAmount(QStringView text, QStringView currency)
{
    const bool plain = std::all_of(text.begin(), text.end(),
                                   [](QChar c) { return (c >= u'0' && c <= u'9') || c == u'.' || c == u'-'; });
    return plain ? parseMoney(text, currency, u'.') : std::nullopt;
}

std::int64_t powerOfTen(int digits)
{
    std::int64_t power = 1;
    for (int i = 0; i < digits; ++i)
        power *= 10;
    return power;
}

/// How `a * factor` stands to `b`; the product itself need not fit.
int compareScaled(std::int64_t a, std::int64_t factor, std::int64_t b)
{
    std::int64_t whole = b / factor;
    std::int64_t rest = b % factor;
    if (rest < 0) {
        --whole;
        rest += factor;
    }
    if (a != whole)
        return a < whole ? -1 : 1;
    return rest > 0 ? -1 : 0;
}

} // namespace

Value inMainUnit(const FieldInfo &field, const Value &value, const RowValues &others)
{
    const auto *minor = value.get<std::int64_t>();
    if (field.currency == 0 || minor == nullptr)
        return value;
    return Value(plainMoney(*minor, codeOf(others(field.currency))));
}

Result<Value> fromMainUnit(QStringView text, const Value &currency)
{
    const QStringView word = text.trimmed();
    if (word.isEmpty())
        return Value();
    const QString code = codeOf(currency);
    if (code.isEmpty())
        return fail(Error::Code::Invalid, u"an amount of money needs a currency"_s);
    const std::optional<std::int64_t> minor = plainAmount(word, code);
    if (!minor)
        return fail(Error::Code::Invalid, u"expected an amount of %1 such as %2"_s.arg(
                                              code, plainMoney(125 * powerOfTen(currencyDigits(code)) / 10, code)));
    return Value(*minor);
}

Result<Value> parseFilterAmount(QStringView text)
{
    const std::optional<std::int64_t> hundredths = plainAmount(text.trimmed(), {}); // no currency has two digits
    if (!hundredths)
        return fail(Error::Code::Invalid, u"expected an amount such as 1250 or 1250.50"_s);
    return Value(*hundredths);
}

QString printFilterAmount(std::int64_t hundredths)
{
    QString text = plainMoney(hundredths, {});
    if (text.endsWith(".00"_L1))
        text.chop(FilterMoneyDigits + 1);
    return text;
}

int compareAmount(std::int64_t minor, QStringView currency, std::int64_t hundredths)
{
    const int digits = currencyDigits(currency);
    if (digits <= FilterMoneyDigits)
        return compareScaled(minor, powerOfTen(FilterMoneyDigits - digits), hundredths);
    return -compareScaled(hundredths, powerOfTen(digits - FilterMoneyDigits), minor);
}

} // namespace farol
