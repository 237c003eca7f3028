// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/stopsignal.h"

#include <atomic>
#include <utility>

#ifdef Q_OS_WIN
#include <QWinEventNotifier>

#include <windows.h>
#else
#include <QSocketNotifier>

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>
#endif

namespace farol::server {

namespace {

bool inUse = false; // what a handler knows is the process's, so there is one at a time
std::atomic<const char *> lastName{""};
static_assert(std::atomic<const char *>::is_always_lock_free, "a signal's handler must not wait");

} // namespace

#ifdef Q_OS_WIN

// Never run here.
using Notifier = QWinEventNotifier;

namespace {

HANDLE asked = nullptr; // kept to the end, since a handler may run while its object goes

// In a thread of the console's own.
BOOL WINAPI onControl(DWORD control)
{
    if (control == CTRL_LOGOFF_EVENT) // anybody's, which a service outlives
        return TRUE;
    lastName = control == CTRL_C_EVENT || control == CTRL_BREAK_EVENT ? "Ctrl-C" : "end of the console";
    ::SetEvent(asked);
    if (control != CTRL_C_EVENT && control != CTRL_BREAK_EVENT)
        ::Sleep(INFINITE); // with the return Windows would end the process, which is to stop in order first
    return TRUE;
}

void forgetRequests()
{
    ::ResetEvent(asked);
}

std::unique_ptr<Notifier> newNotifier()
{
    return asked != nullptr ? std::make_unique<Notifier>(asked) : nullptr;
}

} // namespace

StopSignal::StopSignal()
{
    Q_ASSERT(!inUse);
    inUse = true;
    if (asked == nullptr)
        asked = ::CreateEventW(nullptr, TRUE, FALSE, nullptr);
    if (asked == nullptr)
        return;
    forgetRequests();
    lastName = "";
    ::SetConsoleCtrlHandler(onControl, TRUE);
}

StopSignal::~StopSignal()
{
    m_notifier.reset();
    ::SetConsoleCtrlHandler(onControl, FALSE);
    inUse = false;
}

bool StopSignal::waitFor(std::chrono::milliseconds time)
{
    return ::WaitForSingleObject(asked, DWORD(time.count())) == WAIT_OBJECT_0;
}

#else

using Notifier = QSocketNotifier;

namespace {

// A handler may do little more than write to a pipe, which whoever waits polls. It is kept to the end, since a handler
// may run in another thread while its object goes.
int pipeEnds[2] = {-1, -1};

void onSignal(int signal)
{
    const int before = errno; // of whatever it has interrupted
    lastName = signal == SIGINT ? "SIGINT" : "SIGTERM";
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(pipeEnds[1], &byte, 1); // a full pipe has asked already
    errno = before;
}

/// Neither end blocks, and no program started from here has them.
bool openPipe()
{
#ifdef Q_OS_DARWIN
    if (::pipe(pipeEnds) != 0)
        return false;
    for (const int end : pipeEnds) {
        ::fcntl(end, F_SETFD, FD_CLOEXEC);
        ::fcntl(end, F_SETFL, O_NONBLOCK);
    }
    return true;
#else
    return ::pipe2(pipeEnds, O_CLOEXEC | O_NONBLOCK) == 0;
#endif
}

void forgetRequests()
{
    char bytes[64];
    while (::read(pipeEnds[0], bytes, sizeof bytes) > 0) {
    }
}

std::unique_ptr<Notifier> newNotifier()
{
    return pipeEnds[0] >= 0 ? std::make_unique<Notifier>(pipeEnds[0], Notifier::Read) : nullptr;
}

} // namespace

StopSignal::StopSignal()
{
    Q_ASSERT(!inUse);
    inUse = true;
    if (pipeEnds[0] < 0 && !openPipe())
        return;
    forgetRequests(); // an earlier object's
    lastName = "";
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
    inUse = false;
}

bool StopSignal::waitFor(std::chrono::milliseconds time)
{
    pollfd wait{pipeEnds[0], POLLIN, 0};
    return ::poll(&wait, 1, int(time.count())) > 0;
}

#endif

const char *StopSignal::name() const
{
    return lastName;
}

void StopSignal::whenAsked(std::function<void()> stop)
{
    auto notifier = newNotifier();
    if (!notifier)
        return;
    // It stays on: whoever refuses to stop can be asked again.
    QObject::connect(notifier.get(), &Notifier::activated, notifier.get(), [stop = std::move(stop)] {
        forgetRequests();
        stop();
    });
    m_notifier = std::move(notifier);
}

} // namespace farol::server
