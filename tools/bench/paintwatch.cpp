// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/bench/paintwatch.h"

#include <QCoreApplication>
#include <QEvent>
#include <QTimer>
#include <QWidget>

#include <chrono>
#include <utility>

namespace farol::bench {

namespace {

qint64 steadyNs()
{
    using namespace std::chrono;
    return duration_cast<nanoseconds>(steady_clock::now().time_since_epoch()).count();
}

double steadySeconds()
{
    return double(steadyNs()) / 1e9;
}

} // namespace

PaintWatch::PaintWatch(std::function<bool(QWidget *)> isIt, QObject *parent)
    : QObject(parent), m_isIt(std::move(isIt)), m_made(steadySeconds())
{
    QCoreApplication::instance()->installEventFilter(this);
}

double PaintWatch::now() const
{
    return steadySeconds() - m_made;
}

bool PaintWatch::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Paint || !watched->isWidgetType())
        return false;
    m_seen = m_seen || (m_isIt && m_isIt(static_cast<QWidget *>(watched)));
    // All widgets of a window are painted, and the picture is handed over, within one event: what is asked for now
    // comes after it.
    if (!std::exchange(m_frameUnderWay, true))
        QTimer::singleShot(0, this, &PaintWatch::frameDone);
    return false;
}

void PaintWatch::frameDone()
{
    m_frameUnderWay = false;
    m_lastFrame = now();
    if (m_seen && !std::exchange(m_told, true))
        Q_EMIT painted();
}

double secondsSinceBirth()
{
    return double(steadyNs() - qEnvironmentVariable("FAROL_BENCH_BORN").toLongLong()) / 1e9;
}

} // namespace farol::bench
