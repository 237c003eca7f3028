// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists.h"

#include "core/money.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace farol {

QStringList workspaceListKeys(QLatin1StringView list)
{
    static const QHash<QLatin1StringView, QStringList> lists = {
        {"segments"_L1, {u"enterprise"_s, u"mid"_s, u"smb"_s}},
        {"stages"_L1, {u"onboarding"_s, u"adoption"_s, u"renewal"_s, u"churned"_s}},
        {"contact_roles"_L1, {u"champion"_s, u"decision_maker"_s, u"sponsor"_s, u"user"_s}},
        {"levels"_L1, {u"high"_s, u"medium"_s, u"low"_s}},
        {"periods"_L1, {u"month"_s, u"quarter"_s, u"half_year"_s, u"year"_s, u"once"_s}},
        {"interaction_kinds"_L1,
         {u"call"_s, u"meeting"_s, u"email"_s, u"message"_s, u"visit"_s, u"training"_s, u"note"_s}},
        {"sentiments"_L1, {u"positive"_s, u"neutral"_s, u"negative"_s}},
        {"ticket_statuses"_L1, {u"open"_s, u"waiting"_s, u"solved"_s, u"closed"_s}},
        {"priorities"_L1, {u"urgent"_s, u"high"_s, u"medium"_s, u"low"_s}},
        {"task_statuses"_L1, {u"open"_s, u"doing"_s, u"done"_s}},
        {"churn_reasons"_L1,
         {u"pricing"_s, u"budget"_s, u"features"_s, u"support"_s, u"competitor"_s, u"closed_down"_s, u"other"_s,
          u"unknown"_s}},
        {"custom_kinds"_L1, {u"text"_s, u"number"_s, u"day"_s, u"yes_no"_s, u"choice"_s}},
        {"currencies"_L1, currencyCodes()},
    };
    return lists.value(list);
}

} // namespace farol
