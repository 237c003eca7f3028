// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/windows.h"

#include "ui/mainwindow.h"

#include <algorithm>

namespace farol {

Windows::Windows(const Services &services) : m_services(services)
{
    m_services.newWindow = [this] { open(); };
}

Windows::~Windows()
{
    const QList<MainWindow *> left = all();
    qDeleteAll(left);
}

QList<MainWindow *> Windows::all() const
{
    QList<MainWindow *> windows;
    for (const QPointer<MainWindow> &window : m_windows) {
        if (window)
            windows.append(window);
    }
    return windows;
}

MainWindow *Windows::open()
{
    const QList<MainWindow *> there = all();
    const auto taken = [&there](int number) {
        return std::any_of(there.cbegin(), there.cend(),
                           [number](const MainWindow *window) { return window->number() == number; });
    };
    int number = 1;
    while (taken(number))
        ++number;
    auto *window = new MainWindow(m_services, number); // closed, it deletes itself
    window->setAttribute(Qt::WA_DeleteOnClose);
    m_services.endedBadly = false; // said once
    m_windows.append(window);
    if (!there.isEmpty() && window->pos() == there.constLast()->pos())
        window->move(window->pos() + QPoint(32, 32));
    window->showFilled();
    return window;
}

} // namespace farol
