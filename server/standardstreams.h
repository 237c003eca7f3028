// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdio>

namespace farol::server {

/// Whether somebody reads the standard error stream, and not a program that wants nothing but the log's lines.
[[nodiscard]] bool standardErrorIsTerminal();
[[nodiscard]] bool standardOutputIsTerminal();
/// Whether somebody reads along, as `head` does; such a reader may have had enough, and nothing else can fail there.
[[nodiscard]] bool standardOutputIsReadAlong();
/// Standard output, which from now on takes every byte as it is, ends of lines too.
[[nodiscard]] std::FILE *standardOutputForBytes();

} // namespace farol::server
