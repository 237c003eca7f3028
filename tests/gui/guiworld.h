// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/random.h"
#include "models/namelookup.h"
#include "models/workspacesetup.h"
#include "tests/support/fakeaccounts.h"
#include "tests/support/fakeimporting.h"
#include "tests/support/fakestore.h"
#include "ui/language.h"
#include "ui/services.h"
#include "ui/theme/appearance.h"

#include <QFuture>
#include <QPromise>
#include <QSettings>
#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace farol {

class CustomersPage;
class MainWindow;

/// A clock that stands still at a moment near the fake store's own.
class StillClock final : public Clock
{
public:
    [[nodiscard]] Instant now() const override { return Instant{1'750'000'300'000}; }
    [[nodiscard]] std::int64_t monotonicMs() const override { return 0; }
};

/// A real window over a fake store, with settings of its own, in English unless told otherwise.
struct GuiWorld final {
    explicit GuiWorld(const QList<Customer> &customers, const QString &languageCode = QStringLiteral("en"));
    ~GuiWorld();
    void open(QSize size = {1440, 900});
    [[nodiscard]] CustomersPage *customersPage() const;
    /// As the store's worker does it: whom the server lets in is online.
    [[nodiscard]] QFuture<Status> signIn(const QString &password);

    UserId me{nextTestId()};
    UserId colleague{nextTestId()};
    QTemporaryDir home;
    QSettings settings;
    Language language;
    Appearance appearance;
    FakeStore store;
    FixedNames names;
    FakeAccounts accounts;
    StillClock clock;
    SystemRandom random;
    /// What the server says to a password.
    std::function<Status(const QString &password)> checkPassword = [](const QString &) { return Status(); };
    /// When it is there, the next password waits for this answer.
    std::unique_ptr<QPromise<Status>> heldAnswer;
    int cancelledSignIns = 0;
    WorkspaceId workspace{nextTestId()};
    QList<TeamName> myTeams;
    Exchange *exchange = nullptr;
    std::unique_ptr<WorkspaceSetup> setup; ///< from open() on, as the composition root makes it
    FakeImporting importing;
    std::unique_ptr<MainWindow> window;
};

/// Twelve customers in alphabetical order, half of them mine.
[[nodiscard]] QList<Customer> dozen(UserId me);

} // namespace farol
