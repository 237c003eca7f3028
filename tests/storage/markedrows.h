// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clientstate.h"
#include "core/rowstate.h"

#include <QByteArray>

namespace farol::storage::test {

/// A row full of a word that must not be found later.
[[nodiscard]] RowState marked(int number, const QByteArray &word, ScopeId scope);
/// An edit of the row to the word.
[[nodiscard]] PendingEntry markedEntry(std::int64_t n, const RowState &row, const QByteArray &word);
/// How often the bytes hold the word, or most of it, however it is written.
[[nodiscard]] qsizetype count(const QByteArray &bytes, const QByteArray &word);

} // namespace farol::storage::test
