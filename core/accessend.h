// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QStringView>

#include <cstdint>

namespace farol {

/// Why a device has to give up what it holds: the server's answer to a refresh signed with the device's own key
/// (docs/SYNC.md 5.3). The numbers are stored.
enum class AccessEnd : std::uint8_t {
    None = 0, ///< it may keep all of it
    DeviceRevoked = 1,
    UserInactive = 2, ///< its person is locked out
};

/// The server's word for it; None for every other word.
[[nodiscard]] AccessEnd accessEndNamed(QStringView reason);
/// The word again; empty for None.
[[nodiscard]] const char *accessEndName(AccessEnd end) noexcept;

/// What a closed device answers with. Unlike a server's refusal, which says the same two words of one request, it holds
/// until somebody signs in again.
[[nodiscard]] Error accessEndedError(AccessEnd end);
/// None when the error is another one.
[[nodiscard]] AccessEnd accessEndOf(const Error &error);

} // namespace farol
