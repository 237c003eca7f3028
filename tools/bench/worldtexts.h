// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tools/sampledata/sampledata.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace farol::bench {

/// Writes as people do, in Brazilian Portuguese words: a few thousand of them, the commonest in every text and most in hardly
/// any, so that an index over the texts is like one over real ones. The sentences mean nothing.
class WorldTexts final
{
public:
    WorldTexts();

    /// About `bytes` of UTF-8.
    [[nodiscard]] QString text(int bytes, SeededRandom &random) const;
    /// As long as people's notes are: most a few lines, some a page.
    [[nodiscard]] QString note(SeededRandom &random) const;
    [[nodiscard]] QString subject(SeededRandom &random) const;

    /// Every word, the commonest first.
    [[nodiscard]] const QStringList &words() const { return m_words; }

private:
    [[nodiscard]] const QString &word(SeededRandom &random) const;

    QStringList m_words;
    std::vector<double> m_upTo; ///< by word: the share of it and all before it
};

} // namespace farol::bench
