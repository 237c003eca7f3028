// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>
#include <QtGlobal>

#include <utility>

namespace farol::test {

/// The value of what must not fail: a failure ends the test program, since nothing after it would mean anything.
template <typename T>
[[nodiscard]] T valueOf(Result<T> result)
{
    if (!result)
        qFatal("%s: %s", errorName(result.error().code), qPrintable(result.error().detail));
    return std::move(result).value();
}

} // namespace farol::test
