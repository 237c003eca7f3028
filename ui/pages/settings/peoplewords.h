// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QFuture>
#include <QList>
#include <QString>

#include <functional>

class QObject;

namespace farol {

/// Why something about people was not changed, and what to do. Nothing of it waits for the network, unlike other work.
[[nodiscard]] QString peopleSentence(const Error &error);

/// Asks one after the other until one fails; `done` hears the first failure, or that all is done. Quiet when `context` dies.
using AskPeople = std::function<QFuture<Status>()>;
void inTurn(const QList<AskPeople> &steps, QObject *context, const std::function<void(const Status &)> &done);

} // namespace farol
