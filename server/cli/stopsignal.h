// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace farol::server {

/// SIGINT and SIGTERM (on Windows Ctrl-C and the end of the session) as something one can wait for. One at a time.
class StopSignal final
{
public:
    StopSignal();
    ~StopSignal();
    StopSignal(const StopSignal &) = delete;
    StopSignal &operator=(const StopSignal &) = delete;

    /// True when the process was asked to stop within the time.
    [[nodiscard]] bool waitFor(std::chrono::milliseconds time);
};

} // namespace farol::server
