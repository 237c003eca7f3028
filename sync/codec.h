// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "sync/messages.h"

#include <QByteArray>

namespace farol::sync {

/// Deterministic CBOR of each message: an array of its members in order; a newer peer appends, an older one skips.
[[nodiscard]] QByteArray encodeRequest(const Request &request);
[[nodiscard]] Result<Request> decodeRequest(const QByteArray &bytes);
[[nodiscard]] QByteArray encodeReply(const Reply &reply);
[[nodiscard]] Result<Reply> decodeReply(const QByteArray &bytes);

} // namespace farol::sync
