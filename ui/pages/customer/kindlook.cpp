// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/customer/kindlook.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace farol {

KindLook kindLook(const QString &kind)
{
    static const QHash<QString, KindLook> looks = {
        {u"call"_s, {u"phone"_s, Ink::Series1Tint, Ink::Series1}},
        {u"meeting"_s, {u"users"_s, Ink::Series1Tint, Ink::Series1}},
        {u"email"_s, {u"mail"_s, Ink::Series2Tint, Ink::Series2}},
        {u"message"_s, {u"message-circle"_s, Ink::Series3Tint, Ink::Series3}},
        {u"visit"_s, {u"map-pin"_s, Ink::Series4Tint, Ink::Series4}},
        {u"training"_s, {u"graduation-cap"_s, Ink::Series2Tint, Ink::Series2}},
        {u"note"_s, {u"square-pen"_s, Ink::Series5Tint, Ink::TextSecondary}},
        {u"ticket"_s, {u"life-buoy"_s, Ink::WarnTint, Ink::WarnText}},
        {u"contract"_s, {u"file-text"_s, Ink::GoodTint, Ink::GoodText}},
        {u"renewal"_s, {u"refresh-cw"_s, Ink::Series3Tint, Ink::Series3}},
        {u"churn"_s, {u"trending-down"_s, Ink::RiskTint, Ink::RiskText}},
    };
    return looks.value(kind, {u"square-pen"_s, Ink::Series5Tint, Ink::TextSecondary});
}

TagInks sentimentInks(const QString &sentiment)
{
    if (sentiment == "positive"_L1)
        return {Ink::GoodTint, Ink::GoodText};
    if (sentiment == "negative"_L1)
        return {Ink::RiskTint, Ink::RiskText};
    return {};
}

TagInks priorityInks(const QString &priority)
{
    if (priority == "urgent"_L1)
        return {Ink::RiskTint, Ink::RiskText};
    if (priority == "high"_L1)
        return {Ink::WarnTint, Ink::WarnText};
    return {};
}

TagInks roleInks(const QString &role)
{
    if (role == "champion"_L1)
        return {Ink::Selection, Ink::AccentText};
    if (role == "sponsor"_L1)
        return {Ink::WarnTint, Ink::WarnText};
    return {};
}

} // namespace farol
