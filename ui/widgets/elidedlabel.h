// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace farol {

/// One line of text that is cut off at the end where there is no room; the whole of it is the tooltip then.
class ElidedLabel final : public QWidget
{
    Q_OBJECT
public:
    ElidedLabel(TextRole role, Ink ink, QWidget *parent = nullptr);
    void setText(const QString &text);
    void setInk(Ink ink);
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    TextRole m_role;
    Ink m_ink;
    QString m_text;
};

} // namespace farol
