// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/shortnumber.h"

#include "core/text/fold.h"

#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

constexpr qsizetype MostDigits = 18; ///< of what a whole number holds
constexpr qsizetype GroupSize = 3;

struct Magnitude final {
    const char *words; ///< as foldText() leaves them, with '|' between
    qsizetype zeros;
};
/// A Spanish "billón" is a thousand times an English billion, so it is none of these.
constexpr std::array Magnitudes = {
    Magnitude{"k|mil|thousand", 3},
    Magnitude{"m|mi|mm|mln|milhao|milhoes|million|millions|millon|millones", 6},
    Magnitude{"b|bi|bn|bilhao|bilhoes|mil millones", 9},
};

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool areDigits(const QString &text)
{
    return !text.isEmpty() && std::all_of(text.cbegin(), text.cend(), isDigit);
}

std::optional<qsizetype> zerosOf(const QString &word)
{
    const QString folded = foldText(word.endsWith(u'.') ? word.chopped(1) : word).simplified();
    for (const Magnitude &magnitude : Magnitudes) {
        if (!folded.isEmpty() && QString::fromLatin1(magnitude.words).split(u'|').contains(folded))
            return magnitude.zeros;
    }
    return std::nullopt;
}

/// Takes a sign of money from the front.
QString withoutCurrency(const QString &text)
{
    for (const QString &sign : {u"R$"_s, u"US$"_s, u"$"_s, u"€"_s, u"£"_s}) {
        if (text.startsWith(sign))
            return text.mid(sign.size()).trimmed();
    }
    return text;
}

/// "1.234.567" without its separators; nothing when they do not stand before three digits each.
std::optional<QString> ungrouped(const QString &text, QChar group)
{
    QStringList parts = text.split(group);
    const bool fits = areDigits(parts.constFirst()) && parts.constFirst().size() <= GroupSize
                      && std::all_of(parts.cbegin() + 1, parts.cend(),
                                     [](const QString &part) { return part.size() == GroupSize && areDigits(part); });
    return fits ? std::optional(parts.join(QString())) : std::nullopt;
}

struct Number final {
    QString whole;
    QString fraction;
};

std::optional<Number> split(const QString &text, qsizetype at, QChar group)
{
    const QString before = text.left(at);
    const std::optional<QString> whole = before.contains(group) ? ungrouped(before, group) : std::optional(before);
    const QString fraction = text.mid(at + 1);
    if (!whole || !areDigits(*whole) || !areDigits(fraction))
        return std::nullopt;
    return Number{*whole, fraction};
}

/// Which of the two separators stands before the fraction, if any does.
std::optional<Number> numberOf(const QString &text, QChar point)
{
    const qsizetype comma = text.lastIndexOf(u',');
    const qsizetype dot = text.lastIndexOf(u'.');
    const qsizetype last = std::max(comma, dot);
    if (last < 0)
        return areDigits(text) ? std::optional(Number{text, {}}) : std::nullopt;
    const QChar mark = text.at(last);
    const QChar other = mark == u',' ? u'.' : u',';
    if (text.contains(other)) // the one that comes last
        return text.count(mark) == 1 ? split(text, last, other) : std::nullopt;
    const bool mayGroup = ungrouped(text, mark).has_value() && !text.startsWith(u'0');
    if (text.count(mark) > 1 || (mayGroup && !point.isNull() && mark != point)) {
        const std::optional<QString> whole = ungrouped(text, mark);
        return whole ? std::optional(Number{*whole, {}}) : std::nullopt;
    }
    if (mayGroup && point.isNull())
        return std::nullopt;
    return split(text, last, other);
}

} // namespace

std::optional<QString> spelledOut(QStringView text, QChar point)
{
    QString rest = text.toString().simplified();
    const bool isNegative = rest.startsWith(u'-') || rest.startsWith(QChar(0x2212));
    if (isNegative)
        rest = rest.mid(1).trimmed();
    rest = withoutCurrency(rest);
    const auto word =
        std::find_if(rest.cbegin(), rest.cend(), [](QChar c) { return !isDigit(c) && c != u',' && c != u'.'; });
    const qsizetype at = word - rest.cbegin();
    const std::optional<qsizetype> zeros = zerosOf(rest.mid(at).trimmed());
    std::optional<Number> number = zeros ? numberOf(rest.left(at), point) : std::nullopt;
    if (!number || number->whole.size() + std::max(*zeros, number->fraction.size()) > MostDigits)
        return std::nullopt;
    const QString padded = number->fraction.leftJustified(*zeros, u'0');
    QString whole = number->whole + padded.left(*zeros);
    QString fraction = padded.mid(*zeros);
    while (whole.size() > 1 && whole.startsWith(u'0'))
        whole.remove(0, 1);
    while (fraction.endsWith(u'0'))
        fraction.chop(1);
    if (!fraction.isEmpty())
        whole += (point.isNull() ? QChar(u'.') : point) + fraction;
    return isNegative && whole != u"0"_s ? QString(u'-' + whole) : whole;
}

} // namespace farol
