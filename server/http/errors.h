// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "server/http/response.h"

#include <QByteArray>

namespace farol::server {

/// The HTTP status of an error code.
[[nodiscard]] int statusOf(Error::Code code);

/// {"error": {"code", "message", "reason"?, "retryAfter"?}}: the code is errorName(), the message one English sentence.
/// The detail travels only where the table says that it is meant for the client: as the message (a full sentence,
/// codes Invalid and TooLarge), as a reason word (Unauthenticated, Denied, Conflict) or as seconds to wait (TooMany,
/// Busy: a detail that is a number becomes retryAfter and the Retry-After header).
[[nodiscard]] Response errorResponse(const Error &error);

/// The same for the adapter's own statuses (405, 408, 431 …), which no Error code has.
[[nodiscard]] Response errorResponse(int status, Error::Code code, const QString &message);

/// An error that asks the client to come back after that many seconds.
[[nodiscard]] Error failLater(Error::Code code, qint64 seconds);

/// "Not Found" and the like; empty for a status without a name.
[[nodiscard]] QByteArray reasonPhrase(int status);

} // namespace farol::server
