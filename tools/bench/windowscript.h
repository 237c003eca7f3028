// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/peoplenames.h"
#include "app/session/localstore.h"
#include "core/clock.h"
#include "core/random.h"
#include "tools/bench/paintwatch.h"
#include "tools/bench/uiturns.h"
#include "ui/language.h"
#include "ui/services.h"
#include "ui/theme/appearance.h"
#include "ui/windows.h"

#include <QJsonObject>
#include <QSettings>
#include <QTemporaryDir>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace farol {
class CustomersPage;
class MainWindow;
} // namespace farol

namespace farol::bench {

/// The program's window over a profile, put together as app/desktop.cpp does it but with the store at hand, and what somebody
/// does in it. Everything found out is a list of seconds, or a number, under a name.
class WindowScript final
{
public:
    [[nodiscard]] static Result<std::unique_ptr<WindowScript>> open(const QString &profile);

    Status showEverybody(); ///< every customer by name, instead of one's own portfolio
    Status scroll(int frames); ///< down row by row, page by page, and the thumb dragged
    Status sort(int rounds);
    Status openCustomers(const QList<Uuid> &busiest, int others); ///< their pages, one after the other
    Status searchByKey(int questions); ///< each typed letter by letter
    Status importCustomers(int rows); ///< while somebody scrolls

    [[nodiscard]] const QJsonObject &findings() const { return m_findings; }

private:
    /// How long something took: by the clock, and in processor time of all threads.
    struct Times final {
        std::vector<double> clock;
        std::vector<double> effort;
    };
    WindowScript() = default;
    Status build(const QString &profile);
    /// Handles events until it is so; Timeout after a minute.
    Status waitUntil(const std::function<bool()> &isSo);
    void waitFor(int ms);
    void note(const QString &name, const std::vector<double> &values);
    void note(const QString &name, const Times &times);
    void noteMemory(const QString &name);
    Status openCustomer(const Uuid &id, Times &times);
    Status ask(const QString &text, Times &times);
    [[nodiscard]] QStringList questions(int count) const;
    [[nodiscard]] CustomersPage &list() const;

    QTemporaryDir m_home;
    SystemClock m_clock;
    SystemRandom m_random;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Language> m_language;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<LocalStore> m_store;
    std::unique_ptr<PeopleNames> m_names;
    std::unique_ptr<Services> m_services;
    std::unique_ptr<Windows> m_windows;
    MainWindow *m_window = nullptr;
    std::unique_ptr<UiTurns> m_turns;
    std::unique_ptr<PaintWatch> m_paint;
    QJsonObject m_findings;
};

} // namespace farol::bench
