// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/result.h"

namespace farol {

const char *errorName(Error::Code code) noexcept
{
    switch (code) {
    case Error::Code::NotFound: return "not-found";
    case Error::Code::Exists: return "exists";
    case Error::Code::Conflict: return "conflict";
    case Error::Code::Denied: return "denied";
    case Error::Code::Unauthenticated: return "unauthenticated";
    case Error::Code::Offline: return "offline";
    case Error::Code::Timeout: return "timeout";
    case Error::Code::Busy: return "busy";
    case Error::Code::Invalid: return "invalid";
    case Error::Code::TooLarge: return "too-large";
    case Error::Code::TooMany: return "too-many";
    case Error::Code::Corrupt: return "corrupt";
    case Error::Code::Foreign: return "foreign";
    case Error::Code::TooNew: return "too-new";
    case Error::Code::TooOld: return "too-old";
    case Error::Code::NoSpace: return "no-space";
    case Error::Code::NoKey: return "no-key";
    case Error::Code::Cancelled: return "cancelled";
    case Error::Code::Unsupported: return "unsupported";
    case Error::Code::Internal: return "internal";
    }
    return "internal";
}

} // namespace farol
