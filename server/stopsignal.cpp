// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/stopsignal.h"

#include <utility>

#ifdef Q_OS_WIN
#include <QWinEventNotifier>

#include <windows.h>
#else
#include <QSocketNotifier>

#include <csignal>
#include <poll.h>
#include <unistd.h>
#endif

namespace farol::server {

#ifdef Q_OS_WIN

// Never run here.
using Notifier = QWinEventNotifier;

namespace {

HANDLE asked = nullptr;

// In a thread of the console's own.
BOOL WINAPI onControl(DWORD control)
{
    ::SetEvent(asked);
    if (control != CTRL_C_EVENT && control != CTRL_BREAK_EVENT)
        ::Sleep(INFINITE); // with the return Windows would end the process, which is to stop in order first
    return TRUE;
}

std::unique_ptr<Notifier> newNotifier()
{
    return std::make_unique<Notifier>(asked);
}

} // namespace

StopSignal::StopSignal()
{
    asked = ::CreateEventW(nullptr, TRUE, FALSE, nullptr);
    ::SetConsoleCtrlHandler(onControl, TRUE);
}

StopSignal::~StopSignal()
{
    m_notifier.reset();
    ::SetConsoleCtrlHandler(onControl, FALSE);
    ::CloseHandle(std::exchange(asked, nullptr));
}

bool StopSignal::waitFor(std::chrono::milliseconds time)
{
    return ::WaitForSingleObject(asked, DWORD(time.count())) == WAIT_OBJECT_0;
}

#else

using Notifier = QSocketNotifier;

namespace {

// A handler may do little more than write to a pipe, which whoever waits polls.
int pipeEnds[2] = {-1, -1};

void onSignal(int)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(pipeEnds[1], &byte, 1);
}

std::unique_ptr<Notifier> newNotifier()
{
    return std::make_unique<Notifier>(pipeEnds[0], Notifier::Read);
}

} // namespace

StopSignal::StopSignal()
{
    if (::pipe(pipeEnds) != 0)
        return;
    struct sigaction action = {};
    action.sa_handler = onSignal;
    action.sa_flags = SA_RESTART;
    ::sigaction(SIGINT, &action, nullptr);
    ::sigaction(SIGTERM, &action, nullptr);
}

StopSignal::~StopSignal()
{
    m_notifier.reset();
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    for (int &end : pipeEnds) {
        if (end >= 0)
            ::close(end);
        end = -1;
    }
}

bool StopSignal::waitFor(std::chrono::milliseconds time)
{
    pollfd wait{pipeEnds[0], POLLIN, 0};
    return ::poll(&wait, 1, int(time.count())) > 0;
}

#endif

void StopSignal::whenAsked(std::function<void()> stop)
{
    auto notifier = newNotifier();
    QObject::connect(notifier.get(), &Notifier::activated, notifier.get(),
                     [raw = notifier.get(), stop = std::move(stop)] {
                         raw->setEnabled(false);
                         stop();
                     });
    m_notifier = std::move(notifier);
}

} // namespace farol::server
