// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace farol {

/// A white box with a hairline and round corners; its line takes the accent while the keyboard is in it, if asked to.
class Card final : public QWidget
{
    Q_OBJECT
public:
    explicit Card(QWidget *parent = nullptr);
    void setFollowsFocus(bool follows);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_followsFocus = false;
    bool m_focused = false;
};

} // namespace farol
