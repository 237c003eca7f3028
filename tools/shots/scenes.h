// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/namelookup.h"
#include "models/workspacesetup.h"
#include "tests/support/fakeaccounts.h"
#include "tests/support/fakeimporting.h"
#include "tests/support/fakestore.h"
#include "tools/sampledata/sampledata.h"

#include <QSettings>
#include <QString>

#include <functional>
#include <memory>

namespace farol {

class Appearance;
class Language;
class MainWindow;

/// The same moment in every picture.
class FrozenClock final : public Clock
{
public:
    [[nodiscard]] Instant now() const override;
    [[nodiscard]] std::int64_t monotonicMs() const override { return 0; }
};

/// A window over sample data with everything it needs; torn down with it.
struct World final {
    World(Appearance &appearance, Language &language, QSettings &settings, int count);
    ~World();

    QList<SamplePerson> people;
    QList<Customer> customers;
    FakeStore store;
    FixedNames names;
    FakeAccounts accounts;
    FakeImporting importing;
    FrozenClock clock;
    std::unique_ptr<WorkspaceSetup> setup;
    SeededRandom random{7};
    std::unique_ptr<MainWindow> window;
};

/// One picture: how to bring a fresh world into the state to be shown.
struct Scene final {
    QString name;
    int customers = 120;
    std::function<void(World &)> stage;
    bool everyCombination = false; ///< dark too in every size and language
};

[[nodiscard]] QList<Scene> allScenes();
/// Lets queued answers arrive and widgets settle.
void settle(int milliseconds = 220);

} // namespace farol
