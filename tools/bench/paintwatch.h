// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

class QWidget;

namespace farol::bench {

/// Knows when the windows of this program were last painted.
class PaintWatch final : public QObject
{
    Q_OBJECT
public:
    /// `isIt` is asked for each widget that is about to be painted until it says yes: then the frame in which that widget
    /// stands is the one that painted() tells of. Empty = none is waited for.
    explicit PaintWatch(std::function<bool(QWidget *)> isIt = {}, QObject *parent = nullptr);

    /// When the last frame was done, in seconds since this object was made; 0 = there was none.
    [[nodiscard]] double lastFrame() const { return m_lastFrame; }
    [[nodiscard]] double now() const;

Q_SIGNALS:
    void painted(); ///< once

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void frameDone();

    std::function<bool(QWidget *)> m_isIt;
    double m_made;
    double m_lastFrame = 0;
    bool m_seen = false;
    bool m_told = false;
    bool m_frameUnderWay = false;
};

/// Seconds since the parent process made this one (FAROL_BENCH_BORN), by the machine's one steady clock.
[[nodiscard]] double secondsSinceBirth();

} // namespace farol::bench
