// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace farol {

/// A word on a tint, 18 px high: segment, stage, role.
class TagLabel final : public QWidget
{
    Q_OBJECT
public:
    enum class Look : std::uint8_t { Filled, Outlined };
    explicit TagLabel(Look look, QWidget *parent = nullptr);
    void setInks(Ink fill, Ink text);
    void setText(const QString &text); ///< an empty one hides it
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Look m_look;
    Ink m_fill = Ink::NoneTint;
    Ink m_ink = Ink::NoneText;
    QString m_text;
};

} // namespace farol
