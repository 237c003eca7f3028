// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPoint>
#include <QPointer>
#include <QWidget>

namespace farol {

/// A card that floats over the window beside the button that opens it: Escape, the button, or another size of the window
/// closes it. Its room ends FloatingMargin before its edge, where the shadow is.
class FloatingPanel : public QWidget
{
    Q_OBJECT
public:
    /// Shows itself with its lower left corner at `corner` (in the parent), or hides.
    void toggleAt(const QPoint &corner);
    void close();

protected:
    explicit FloatingPanel(QWidget *over);
    /// It is shown now: everything in it is brought up to date, and place() called.
    virtual void opened() = 0;
    [[nodiscard]] virtual int heightFor(int width) const = 0;
    void place(); ///< anew: its contents need another height

    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QPoint m_corner;
    QPointer<QWidget> m_before; ///< had the keyboard before
};

} // namespace farol
