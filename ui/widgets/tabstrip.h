// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/wordtabs.h"

namespace farol {

/// The parts of a record: words with a count, the current one underlined.
class TabStrip final : public WordTabs
{
    Q_OBJECT
public:
    explicit TabStrip(const QString &accessibleName, QWidget *parent = nullptr);
    void addPart(const QString &id, const QString &text) { addWord(id, text); }
    void setCount(const QString &id, const QString &shown); ///< empty = none is shown

protected:
    void paintEvent(QPaintEvent *event) override;
    [[nodiscard]] QSize tabSizeHint(int index) const override;
};

} // namespace farol
