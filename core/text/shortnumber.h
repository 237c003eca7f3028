// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChar>
#include <QString>
#include <QStringView>

#include <optional>

namespace farol {

/// The digits of a number that people wrote short, in our three languages: "96.4k" is "96400", "19,9 mil" "19900",
/// "R$ 1,2 mi" "1200000"; what is left of a fraction stands behind `point`. Nothing when the text is no such number, or
/// can be read in two ways: "1.234k" says which only where `point`, what stands before the fraction, is known.
[[nodiscard]] std::optional<QString> spelledOut(QStringView text, QChar point = {});

} // namespace farol
