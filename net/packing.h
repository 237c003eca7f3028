// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QByteArrayView>

/// zstd of what travels. What comes from a server is never trusted to be as small as it looks.
namespace farol::net {

/// Bodies below this are sent as they are: a header and a hash would cost more than they save.
inline constexpr qsizetype PackFrom = 1024;
inline constexpr int MaxPackRatio = 200;
/// What packs better than this is sent as it is, since the server may take it for a bomb.
inline constexpr int MaxSentRatio = 20;

[[nodiscard]] Result<QByteArray> packed(const QByteArray &bytes);
/// TooLarge over `maxBytes` or, beyond the first MiB, over MaxPackRatio times the packed size; Corrupt when it is not
/// one complete sequence of frames.
[[nodiscard]] Result<QByteArray> unpacked(QByteArrayView bytes, qsizetype maxBytes);

} // namespace farol::net
