// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accessend.h"

#include <array>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

constexpr QLatin1StringView DetailPrefix("access-ended-");
constexpr std::array Ends = {AccessEnd::DeviceRevoked, AccessEnd::UserInactive};

} // namespace

const char *accessEndName(AccessEnd end) noexcept
{
    switch (end) {
    case AccessEnd::None: break;
    case AccessEnd::DeviceRevoked: return "device-revoked";
    case AccessEnd::UserInactive: return "user-inactive";
    }
    return "";
}

AccessEnd accessEndNamed(QStringView reason)
{
    for (const AccessEnd end : Ends) {
        if (reason == QLatin1StringView(accessEndName(end)))
            return end;
    }
    return AccessEnd::None;
}

Error accessEndedError(AccessEnd end)
{
    return fail(Error::Code::Unauthenticated, DetailPrefix + QLatin1StringView(accessEndName(end)));
}

AccessEnd accessEndOf(const Error &error)
{
    if (error.code != Error::Code::Unauthenticated || !error.detail.startsWith(DetailPrefix))
        return AccessEnd::None;
    return accessEndNamed(QStringView(error.detail).mid(DetailPrefix.size()));
}

} // namespace farol
