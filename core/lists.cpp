// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists.h"

using namespace Qt::StringLiterals;

namespace farol {

QStringList workspaceListKeys(QLatin1StringView list)
{
    if (list == "segments"_L1)
        return {u"enterprise"_s, u"mid"_s, u"smb"_s};
    if (list == "stages"_L1)
        return {u"onboarding"_s, u"adoption"_s, u"renewal"_s, u"churned"_s};
    return {};
}

} // namespace farol
