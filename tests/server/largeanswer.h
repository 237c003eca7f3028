// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/server/httpclient.h"
#include "tests/server/testserver.h"

namespace farol::server::test {

// More than the systems of both ends take over between them while nobody reads.
inline constexpr qsizetype LargeAnswer = qsizetype(32) * 1024 * 1024;

/// GET /large, which answers that much.
void addLarge(TestServer &server, Access access);
/// Asks for it, with this token if any, and reads no more of the answer than its beginning.
[[nodiscard]] bool askForLarge(HttpClient &client, const QByteArray &token = {});

} // namespace farol::server::test
