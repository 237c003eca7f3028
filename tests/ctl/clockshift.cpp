// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Loaded into a program before its libraries, it makes the wall clock be wrong by FAROL_TEST_CLOCK_SECONDS; monotonic
// clocks stay as they are.
#include <cstdlib>
#include <ctime>

#include <sys/syscall.h>
#include <sys/time.h>
#include <unistd.h>

namespace {

long shift()
{
    static const char *const seconds = std::getenv("FAROL_TEST_CLOCK_SECONDS");
    return seconds != nullptr ? std::strtol(seconds, nullptr, 10) : 0;
}

} // namespace

extern "C" {

// NOLINTBEGIN(readability-inconsistent-declaration-parameter-name): the C library's own names are reserved ones

__attribute__((visibility("default"))) int clock_gettime(clockid_t clock, timespec *time) noexcept
{
    const long result = ::syscall(SYS_clock_gettime, clock, time);
    if (result == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE))
        time->tv_sec += shift();
    return static_cast<int>(result);
}

__attribute__((visibility("default"))) int gettimeofday(timeval *time, void *) noexcept
{
    timespec now{};
    const int result = clock_gettime(CLOCK_REALTIME, &now);
    time->tv_sec = now.tv_sec;
    time->tv_usec = now.tv_nsec / 1000;
    return result;
}

__attribute__((visibility("default"))) time_t time(time_t *time) noexcept
{
    timespec now{};
    clock_gettime(CLOCK_REALTIME, &now);
    if (time != nullptr)
        *time = now.tv_sec;
    return now.tv_sec;
}

// NOLINTEND(readability-inconsistent-declaration-parameter-name)

} // extern "C"
