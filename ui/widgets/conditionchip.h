// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace farol {

/// One condition of a filter in words: "Seats is at least 10 ×". Pressing it opens the filter, the cross or Delete takes the
/// condition away.
class ConditionChip final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit ConditionChip(const QString &text, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// Without a cross: it stands for several conditions, or for one to be added.
    void setPlain(bool plain);

Q_SIGNALS:
    void removeAsked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] QRect crossRect() const;
    bool m_plain = false;
};

} // namespace farol
