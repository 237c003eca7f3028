// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QLabel>

namespace farol {

/// Text in one of the design's sizes and inks; follows theme and font as they change.
class TextLabel final : public QLabel
{
    Q_OBJECT
public:
    TextLabel(const QString &text, TextRole role, Ink ink, QWidget *parent = nullptr);
    void setInk(Ink ink);

protected:
    void changeEvent(QEvent *event) override;

private:
    void apply();
    TextRole m_role;
    Ink m_ink;
};

/// A plain area of one tone: page, panel, footer. Repaints with the theme.
class Tone : public QWidget
{
    Q_OBJECT
public:
    explicit Tone(Ink ink, QWidget *parent = nullptr);
    /// A hairline on these inner edges.
    void setLines(Qt::Edges edges);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Ink m_ink;
    Qt::Edges m_lines;
};

} // namespace farol
