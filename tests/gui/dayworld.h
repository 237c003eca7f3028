// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/peoplenames.h"
#include "app/profiledoor.h"
#include "app/session/localstore.h"
#include "app/session/storeexchange.h"
#include "app/storeaccounts.h"
#include "core/clock.h"
#include "core/random.h"
#include "tests/ctl/programs.h"
#include "ui/language.h"
#include "ui/theme/appearance.h"

#include <QSettings>
#include <QTemporaryDir>

#include <memory>

namespace farol {

class CustomersPage;
class CustomerPage;
class MainWindow;

/// A real server, Ana's computer with its window, and Bia's as a store without one. Both are administrators, so that both
/// hold every customer.
class DayWorld final
{
public:
    DayWorld();
    ~DayWorld();

    [[nodiscard]] bool startServer();
    /// Ana's way in, as the program makes it: no keychain, so a passphrase keeps her data.
    [[nodiscard]] ProfileDoor &door() { return m_door; }
    [[nodiscard]] SignInOrder orderOf(const QString &mail, const QString &password) const;
    /// The window over what the door has opened.
    [[nodiscard]] bool openWindow();
    /// Window and store are gone, as with a crash or at the end of the day; what is on the disk stays.
    void closeAll();
    /// Bia signs in on her own computer and brings what the server has.
    [[nodiscard]] bool openColleague();

    [[nodiscard]] MainWindow &window() const { return *m_window; }
    [[nodiscard]] CustomersPage &customers() const;
    [[nodiscard]] CustomerPage &customer() const;
    [[nodiscard]] LocalStore &store() const { return *m_store; }
    [[nodiscard]] LocalStore &colleague() const { return *m_colleague; }
    [[nodiscard]] Appearance &appearance() { return m_appearance; }
    [[nodiscard]] QString serverUrl() const { return m_server.url(); }
    /// What a row holds on a device.
    [[nodiscard]] static Value valueOf(LocalStore &store, const RowKey &row, FieldNumber field);

    static constexpr const char *ColleagueMail = "bia@example.org";
    static constexpr const char *ColleagueName = "Bia Prado";

private:
    [[nodiscard]] ProfileAccess accessTo(const QString &profile) const;

    QTemporaryDir m_home;
    const SystemClock m_clock;
    SystemRandom m_random;
    ctltest::Server m_server;
    ProfileDoor m_door;
    QSettings m_settings;
    Language m_language;
    Appearance m_appearance;
    std::unique_ptr<LocalStore> m_colleague;
    std::unique_ptr<LocalStore> m_store;
    std::unique_ptr<PeopleNames> m_names;
    std::unique_ptr<StoreAccounts> m_accounts;
    std::unique_ptr<StoreExchange> m_exchange;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace farol
