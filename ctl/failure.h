// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "ctl/exitcodes.h"

#include <QString>

namespace farol::ctl {

/// An error as people read it and scripts see it.
struct Failure final {
    Exit exit = Exit::Internal;
    QString sentence; ///< what happened, what to do, and that nothing is lost
    friend bool operator==(const Failure &, const Failure &) = default;
};

/// What was being done when it went wrong: the same code means other things to a person.
enum class During { Opening, SigningIn, Syncing, Working };

[[nodiscard]] Failure failureOf(const Error &error, During during, const QString &folder);

} // namespace farol::ctl
