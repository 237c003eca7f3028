// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

namespace farol {

/// A language as long-winded as the longest: every string 40 % longer, its letters accented, in brackets. It shows what is cut
/// off, what has no room, and what was never given to a translator.
class PseudoLanguage final : public QTranslator
{
    Q_OBJECT
public:
    using QTranslator::QTranslator;
    [[nodiscard]] QString translate(const char *context, const char *source, const char *disambiguation,
                                    int n) const override;
    [[nodiscard]] bool isEmpty() const override { return false; }

    /// Places (%1, %n), tags (<b>) and mnemonics stay what they are.
    [[nodiscard]] static QString lengthened(const QString &text);
};

} // namespace farol
