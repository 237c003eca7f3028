// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contactmatch.h"

#include "core/text/fold.h"

#include <QSet>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

constexpr qsizetype ShortestPhone = 7;
constexpr qsizetype AreaDigits = 2;
constexpr qsizetype LocalDigits = 8; // of a Brazilian number, without area and ninth digit
constexpr auto Brazil = "55"_L1;

bool isBrazilianLength(qsizetype digits)
{
    return digits == AreaDigits + LocalDigits || digits == AreaDigits + LocalDigits + 1;
}

// Mobile numbers had eight digits and began with 6 to 9; the ninth is a 9 before them. Others keep all their digits: a
// fixed 4004-0001 and a mobile 9 4004-0001 are two phones.
QString withoutNinth(const QString &national)
{
    const bool mobile = national.size() == AreaDigits + LocalDigits + 1 && national.at(AreaDigits) == u'9'
                        && national.at(AreaDigits + 1) >= u'6';
    return mobile ? national.left(AreaDigits) + national.mid(AreaDigits + 1) : national;
}

// "0 11 3333-4444" and, with a carrier's code of two digits, "0 15 11 3333-4444".
QString withoutTrunk(const QString &digits)
{
    if (!digits.startsWith(u'0'))
        return digits;
    const QString rest = digits.mid(1);
    return isBrazilianLength(rest.size() - AreaDigits) ? rest.mid(AreaDigits) : rest;
}

bool isArea(QStringView digits)
{
    return digits.size() >= AreaDigits && digits.at(0) != u'0' && digits.at(1) != u'0';
}

std::optional<ContactLikeness> likeness(const Contact &a, const Contact &b)
{
    if (const QString email = emailKey(a.email); !email.isEmpty() && email == emailKey(b.email))
        return ContactLikeness::Email;
    if (const QString phone = phoneKey(a.phone); !phone.isEmpty() && phone == phoneKey(b.phone))
        return ContactLikeness::Phone;
    const QString name = foldText(a.name.simplified());
    if (!name.isEmpty() && a.customer == b.customer && name == foldText(b.name.simplified()))
        return ContactLikeness::Name;
    return std::nullopt;
}

} // namespace

QString phoneKey(QStringView phone)
{
    phone = phone.trimmed();
    QString digits;
    for (const QChar c : phone) {
        if (const int digit = c.digitValue(); digit >= 0)
            digits.append(QChar(u'0' + digit));
    }
    bool international = phone.startsWith(u'+');
    if (!international && digits.startsWith("00"_L1)) {
        international = true;
        digits = digits.mid(2);
    }
    if (digits.size() < ShortestPhone)
        return {};
    if (digits.startsWith(Brazil) && isBrazilianLength(digits.size() - Brazil.size()))
        return u"+55"_s + withoutNinth(digits.mid(Brazil.size()));
    if (international)
        return u'+' + digits;
    const QString national = withoutTrunk(digits);
    if (isBrazilianLength(national.size()) && isArea(national))
        return u"+55"_s + withoutNinth(national);
    return digits;
}

QString emailKey(QStringView email)
{
    return email.trimmed().toString().toCaseFolded();
}

QList<ContactMatch> likelyDuplicates(const Contact &candidate, const QList<Contact> &others)
{
    QList<ContactMatch> found;
    for (const Contact &other : others) {
        if (other.id == candidate.id || !other.mergedInto.isNull() || candidate.mergedInto == other.id)
            continue;
        if (const auto why = likeness(candidate, other))
            found.append({other.id, *why});
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const ContactMatch &a, const ContactMatch &b) { return a.why < b.why; });
    return found;
}

ContactId survivingContact(ContactId id, const QList<Contact> &contacts)
{
    QSet<ContactId> seen;
    ContactId now = id;
    while (!seen.contains(now)) {
        seen.insert(now);
        const auto found =
            std::find_if(contacts.cbegin(), contacts.cend(), [now](const Contact &one) { return one.id == now; });
        if (found == contacts.cend() || found->mergedInto.isNull())
            return now;
        now = found->mergedInto;
    }
    return id;
}

} // namespace farol
