// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>

namespace farol::server {

/// How much work a password guess costs: Argon2id with one lane.
struct PasswordCost final {
    qint64 memory = qint64(64) * 1024 * 1024;
    int passes = 3;
    int atOnce = 4; ///< hashes computed at the same time in this process; each takes `memory`
    int waiting = 4; ///< beyond that, sign-ins are asked to come back
};

struct AuthSettings final {
    std::chrono::milliseconds accessLife = std::chrono::minutes(10);
    std::chrono::milliseconds refreshIdle = std::chrono::hours(24 * 30);
    std::chrono::milliseconds refreshAbsolute = std::chrono::hours(24 * 180);
    /// How long a refresh whose answer was lost may be repeated with the previous token.
    std::chrono::milliseconds refreshGrace = std::chrono::seconds(60);
    /// How long somebody may sign in with the password that the server made for him.
    std::chrono::milliseconds firstPasswordLife = std::chrono::hours(24 * 14);
    int signInsPerMinute = 5; ///< failures of one account
    int addressFailures = 50; ///< of one address within an hour, before the back-off begins
    PasswordCost password;
};

} // namespace farol::server
