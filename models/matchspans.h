// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace farol {

/// A stretch of a text, in UTF-16 units.
struct TextSpan final {
    qsizetype start = 0;
    qsizetype length = 0;
    friend bool operator==(const TextSpan &, const TextSpan &) = default;
};

/// Where words of `text` begin with a word of `typed`, case and accents aside: what a list of hits marks. In order, never
/// overlapping.
[[nodiscard]] QList<TextSpan> matchSpans(const QString &text, const QString &typed);

} // namespace farol
