// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <chrono>
#include <functional>
#include <memory>

namespace farol::server {

/// SIGINT and SIGTERM (on Windows Ctrl-C and the end of the console) as something that a program without an event loop
/// waits for, and one with a loop is told of. One at a time.
class StopSignal final
{
public:
    StopSignal();
    ~StopSignal();
    StopSignal(const StopSignal &) = delete;
    StopSignal &operator=(const StopSignal &) = delete;

    /// True when the process was asked to stop within the time.
    [[nodiscard]] bool waitFor(std::chrono::milliseconds time);
    /// What asked last, for the log: "SIGTERM"; empty while nothing has.
    [[nodiscard]] const char *name() const;
    /// Calls `stop` from the event loop of this thread each time the process is asked; several at once may be one.
    void whenAsked(std::function<void()> stop);

private:
    std::unique_ptr<QObject> m_notifier;
};

} // namespace farol::server
