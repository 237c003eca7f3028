// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/money.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

constexpr auto Codes = "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP "
                       "BYN BZD CAD CDF CHF CLF CLP "
                       "CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ "
                       "GYD HKD HNL HTG HUF IDR ILS "
                       "INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD "
                       "MDL MGA MKD MMK MNT MOP MRU "
                       "MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD "
                       "RUB RWF SAR SBD SCR SDG SEK "
                       "SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU "
                       "UZS VED VES VND VUV WST XAF "
                       "XCD XOF XPF YER ZAR ZMW ZWG"_L1;
constexpr auto WithoutMinor = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF"_L1;
constexpr auto WithThree = "BHD IQD JOD KWD LYD OMR TND"_L1;

std::int64_t powerOfTen(int digits)
{
    std::int64_t power = 1;
    for (int i = 0; i < digits; ++i)
        power *= 10;
    return power;
}

/// Half away from zero.
std::int64_t divided(std::int64_t value, std::int64_t by)
{
    const std::int64_t whole = value / by;
    const std::int64_t rest = value % by;
    if (rest * 2 >= by)
        return whole + 1;
    return rest * 2 <= -by ? whole - 1 : whole;
}

} // namespace

const QStringList &currencyCodes()
{
    static const QStringList codes = QString(Codes).split(u' ');
    return codes;
}

int currencyDigits(QStringView code)
{
    constexpr qsizetype CodeLength = 3;
    if (code.size() != CodeLength)
        return 2;
    if (WithoutMinor.contains(code))
        return 0;
    if (WithThree.contains(code))
        return 3;
    return code == "CLF"_L1 ? 4 : 2;
}

std::optional<std::int64_t> parseMoney(QStringView text, QStringView currency, QChar point)
{
    const QChar group = point == u',' ? u'.' : u',';
    const int digits = currencyDigits(currency);
    text = text.trimmed();
    const bool negative = text.startsWith(u'-');
    if (negative)
        text = text.sliced(1);
    // The least number has one more below zero than the largest has above.
    const std::uint64_t most = std::uint64_t(std::numeric_limits<std::int64_t>::max()) + (negative ? 1 : 0);
    std::uint64_t amount = 0;
    int behind = -1; // digits seen behind the point; -1 = no point yet
    bool any = false;
    for (const QChar c : text) {
        if (c == point && behind < 0) {
            behind = 0;
        } else if ((c == group || c == u' ' || c == QChar::Nbsp || c == QChar(0x202F)) && any && behind < 0) {
            continue;
        } else if (c >= u'0' && c <= u'9') {
            any = true;
            const std::uint64_t digit = c.unicode() - u'0';
            if (behind >= digits) {
                if (digit != 0)
                    return std::nullopt;
                continue;
            }
            if (amount > (most - digit) / 10)
                return std::nullopt;
            amount = amount * 10 + digit;
            behind += behind >= 0 ? 1 : 0;
        } else {
            return std::nullopt;
        }
    }
    const auto missing = std::uint64_t(powerOfTen(digits - std::max(behind, 0)));
    if (!any || amount > most / missing)
        return std::nullopt;
    amount *= missing;
    return static_cast<std::int64_t>(negative ? 0 - amount : amount);
}

QString plainMoney(std::int64_t minor, QStringView currency)
{
    const int digits = currencyDigits(currency);
    const bool negative = minor < 0;
    QString text = QString::number(minor);
    if (negative)
        text.remove(0, 1);
    if (digits > 0) {
        text = text.rightJustified(digits + 1, u'0');
        text.insert(text.size() - digits, u'.');
    }
    return negative ? u'-' + text : text;
}

std::optional<std::int64_t> monthlyValue(std::int64_t value, QStringView period)
{
    if (period == "month"_L1)
        return value;
    if (period == "quarter"_L1)
        return divided(value, 3);
    if (period == "half_year"_L1)
        return divided(value, 6);
    if (period == "year"_L1)
        return divided(value, 12);
    return std::nullopt;
}

} // namespace farol
