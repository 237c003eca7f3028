// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services.h"

#include <QList>
#include <QPointer>

namespace farol {

class MainWindow;

/// The windows of one program over one store. Each goes when it is closed; those that are left go with this object.
class Windows final
{
public:
    explicit Windows(const Services &services);
    ~Windows();
    Windows(const Windows &) = delete;
    Windows &operator=(const Windows &) = delete;

    /// Opens one more, with the lowest number that is free: it stands where the window of that number stood last.
    MainWindow *open();
    [[nodiscard]] QList<MainWindow *> all() const;

private:
    Services m_services;
    QList<QPointer<MainWindow>> m_windows;
};

} // namespace farol
