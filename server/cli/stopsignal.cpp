// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/cli/stopsignal.h"

#include <csignal>

#ifdef _WIN32
#include <thread>
#else
#include <poll.h>
#include <unistd.h>
#endif

namespace farol::server {

#ifdef _WIN32

// Never run here: the console's Ctrl-C arrives as SIGINT on a thread of its own, so a plain flag is enough.
namespace {
volatile std::sig_atomic_t stopped = 0;
void onSignal(int)
{
    stopped = 1;
}
} // namespace

StopSignal::StopSignal()
{
    std::signal(SIGINT, onSignal);
    std::signal(SIGTERM, onSignal);
}

StopSignal::~StopSignal()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
}

bool StopSignal::waitFor(std::chrono::milliseconds time)
{
    const auto end = std::chrono::steady_clock::now() + time;
    while (stopped == 0 && std::chrono::steady_clock::now() < end)
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    return stopped != 0;
}

#else

namespace {

// A handler may do little more than write to a pipe, which whoever waits polls.
int pipeEnds[2] = {-1, -1};

void onSignal(int)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(pipeEnds[1], &byte, 1);
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

} // namespace farol::server
