// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "server/http/limits.h"

#include <QByteArray>
#include <QByteArrayView>

namespace farol::server {

/// Unpacks one or several zstd frames. Error::TooLarge as soon as the output passes a cap (bytes, or `ratio` times the
/// input), Error::Invalid for bytes that are no complete zstd. Memory use follows the output, not what the frame claims.
[[nodiscard]] Result<QByteArray> unpackZstd(QByteArrayView packed, qint64 maxBytes, int maxRatio);

/// The body behind a Content-Encoding: none or "identity" as it is, "zstd" unpacked, anything else Error::Unsupported.
[[nodiscard]] Result<QByteArray> unpackedBody(const QByteArray &body, const QByteArray &encoding,
                                              const HttpLimits &limits);

} // namespace farol::server
