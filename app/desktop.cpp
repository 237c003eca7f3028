// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop.h"

#include "app/demo.h"
#include "app/keychain/qtkeychainvault.h"
#include "app/peoplenames.h"
#include "app/profiledoor.h"
#include "app/session/storeexchange.h"
#include "app/session/storeimporting.h"
#include "app/session/storeserver.h"
#include "app/storeaccounts.h"
#include "app/support/crashmark.h"
#include "app/support/logfile.h"
#include "core/async.h"
#include "core/clock.h"
#include "core/customer.h"
#include "core/random.h"
#include "models/workspacesetup.h"
#include "net/api.h"
#include "server/stopsignal.h"
#include "storage/profile.h"
#include "ui/errortext.h"
#include "ui/language.h"
#include "ui/mainwindow.h"
#include "ui/services.h"
#include "ui/theme/appearance.h"
#include "ui/theme/fonts.h"
#include "ui/welcome/welcomedialog.h"
#include "ui/windows.h"

#include <QApplication>
#include <QDir>
#include <QEventLoop>
#include <QMessageBox>
#include <QPromise>
#include <QSettings>
#include <QStandardPaths>

#include <chrono>
#include <memory>
#include <optional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace farol {

namespace {

constexpr int DemoCustomers = 240;

/// Language and look, as far as somebody has chosen them in this file.
struct Look final {
    explicit Look(const QString &file) : settings(file, QSettings::IniFormat), language(settings), appearance(settings)
    {}
    QSettings settings;
    Language language;
    Appearance appearance;
};

/// Where columns and choices are remembered: in the profile, which holds all that the program writes.
QString settingsFile(bool demo, const QString &profile)
{
    const QDir remembered(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation));
    return demo ? remembered.filePath(u"demo.ini"_s) : QDir(profile).filePath(u"window.ini"_s);
}

QList<TeamName> teamsOf(const DeviceStore &store)
{
    QList<TeamName> mine;
    const net::People known = store.people();
    for (const net::Team &team : known.teams) {
        if (team.members.contains(store.me()))
            mine.append({team.id, team.name});
    }
    return mine;
}

/// Runs the event loop until the answer is there. Only at the start, when nothing else runs.
Status waited(const QFuture<Status> &future)
{
    Status answer = fail(Error::Code::Cancelled);
    QEventLoop loop;
    QObject guard;
    whenDone(future, &guard, [&](const Status &status) {
        answer = status;
        loop.quit();
    });
    loop.exec();
    return answer;
}

void runUntilClosed(QDialog &dialog, const std::function<void(QEventLoop &)> &connectMore = {})
{
    QEventLoop loop;
    QObject::connect(&dialog, &QDialog::finished, &loop, &QEventLoop::quit);
    if (connectMore)
        connectMore(loop);
    dialog.show();
    loop.exec();
}

QFuture<Status> refused(const Error &error)
{
    QPromise<Status> promise;
    promise.start();
    promise.addResult(error);
    promise.finish();
    return promise.future();
}

bool needsPassphrase(const Status &opened)
{
    return !opened
           && (opened.error().code == Error::Code::Denied
               || (opened.error().code == Error::Code::NoKey
                   && opened.error().detail == QLatin1StringView(storage::PassphraseNeeded)));
}

void sayWhyNot(const Error &error)
{
    QMessageBox::critical(nullptr, u"Farol"_s,
                          errorSentence(error) + u"\n\n"_s
                              + QApplication::translate("Main", "Nothing was changed. Try again; farol --demo shows a "
                                                                "sample meanwhile."));
}

} // namespace

/// What is made one after the other on the way to the first window, and goes in the opposite order.
class Desktop final
{
public:
    explicit Desktop(const DesktopOptions &options)
        : m_options(options), m_isDemo(options.demo), m_demo(m_clock, m_random), m_door(access())
    {}
    [[nodiscard]] int run();

private:
    enum class Entered : std::uint8_t { Yes, Left, Failed };
    [[nodiscard]] ProfileAccess access();
    /// Opens the profile, asking whatever has to be asked; a person without one is welcomed.
    [[nodiscard]] Entered enter();
    [[nodiscard]] Entered welcome();
    [[nodiscard]] Result<std::unique_ptr<LocalStore>> openStore();
    [[nodiscard]] QString folder() const { return m_isDemo ? m_demo.profileFolder() : m_options.profile; }
    int work(LocalStore &store);

    DesktopOptions m_options;
    bool m_isDemo;
    const SystemClock m_clock;
    SystemRandom m_random;
    std::optional<server::StopSignal> m_asked; // outlives the demo: a second Ctrl-C must not cut its tidying up short
    Demo m_demo;
    QtKeychainVault m_vault;
    ProfileDoor m_door;
    std::optional<Look> m_look;
    std::unique_ptr<WelcomeDialog> m_welcome; ///< stays on screen until there is a window
};

ProfileAccess Desktop::access()
{
    ProfileAccess access;
    access.folder = m_options.profile;
    access.vault = &m_vault;
    access.backend = QtKeychainVault::backend();
    access.passphrase = passphraseFromEnvironment();
    return access;
}

Desktop::Entered Desktop::enter()
{
    Status opened = waited(m_door.open());
    if (!opened && opened.error().code == Error::Code::NotFound)
        return welcome();
    if (needsPassphrase(opened)) {
        UnlockDialog dialog([this](const QString &passphrase) { return m_door.open(passphrase.toUtf8()); });
        runUntilClosed(dialog);
        return dialog.result() == QDialog::Accepted ? Entered::Yes : Entered::Left;
    }
    if (opened)
        return Entered::Yes;
    sayWhyNot(opened.error());
    return Entered::Failed;
}

Desktop::Entered Desktop::welcome()
{
    m_welcome = std::make_unique<WelcomeDialog>([this](const SignInForm &form) {
        const Result<QUrl> server = net::serverUrl(form.server);
        if (!server)
            return refused(server.error());
        SignInOrder order;
        order.server = *server;
        order.mail = form.mail;
        order.password = form.password;
        return m_door.signIn(order, form.passphrase.toUtf8());
    });
    runUntilClosed(*m_welcome, [this](QEventLoop &loop) {
        QObject::connect(m_welcome.get(), &WelcomeDialog::chosen, &loop, &QEventLoop::quit);
    });
    switch (m_welcome->choice()) {
    case WelcomeDialog::Choice::Leave: return Entered::Left;
    case WelcomeDialog::Choice::Connected: return Entered::Yes;
    case WelcomeDialog::Choice::Sample: break;
    }
    m_isDemo = true;
    m_asked.emplace(); // from before its server is there, which nobody else would end
    m_welcome->keepWaiting(QApplication::translate("Main", "Preparing the sample company…"));
    return Entered::Yes;
}

Result<std::unique_ptr<LocalStore>> Desktop::openStore()
{
    if (m_isDemo)
        return m_demo.start(DemoCustomers);
    return LocalStore::open(m_door.take(), {farolSchema(), m_clock, m_random, httpLinks(m_clock, m_random)});
}

int Desktop::run()
{
    // Until there is a window, the last one that closes is a question that was answered.
    QApplication::setQuitOnLastWindowClosed(false);
    if (m_isDemo) {
        m_asked.emplace();
        preferInter();
    }
    m_look.emplace(settingsFile(m_isDemo, m_options.profile));
    if (!m_isDemo) {
        const Entered entered = enter();
        if (entered != Entered::Yes)
            return entered == Entered::Left ? 0 : 1;
    }
    auto store = openStore();
    if (m_asked && m_asked->waitFor(0ms)) // while it started, and a terminal's Ctrl-C ends the server as well
        return 0;
    if (!store) {
        m_welcome.reset();
        sayWhyNot(store.error());
        return 1;
    }
    if (m_isDemo != m_options.demo) { // the sample has choices of its own
        m_look.reset();
        m_look.emplace(settingsFile(true, m_options.profile));
    }
    return work(**store);
}

int Desktop::work(LocalStore &store)
{
    const LogFile log(folder(), m_clock);
    std::optional<CrashMark> mark;
    if (!m_isDemo)
        mark.emplace(folder());
    StoreServer server(store);
    // Without it farolctl has to wait until the window closes; that is no reason not to open it.
    if (const Status listening = server.listen(folder()); !listening)
        qWarning("farolctl cannot reach this window: %s", errorName(listening.error().code));
    const PeopleNames names(store);
    StoreAccounts accounts(store);
    StoreExchange exchange(store);
    WorkspaceSetup setup(store);
    StoreImporting importing(store, m_random);
    Services services{store,
                      names,
                      m_clock,
                      m_random,
                      m_look->settings,
                      m_look->appearance,
                      m_look->language,
                      m_isDemo ? demoWorkspaceName() : u"Farol"_s,
                      [&store](const QString &password) { return store.signInAgain(password); },
                      [&store] { store.cancelSignIn(); },
                      store.workspace(),
                      [&store] { return teamsOf(store); },
                      &exchange,
                      &accounts,
                      [&log] { return log.recent(); },
                      mark && mark->wasThere(),
                      &setup};
    services.importing = &importing;
    Windows windows(services);
    windows.open();
    m_welcome.reset();
    QApplication::setQuitOnLastWindowClosed(true);
    store.setOnline(true);
    // Asked to stop, it closes as if somebody had closed the windows, and a demo takes its server and folder along.
    if (!m_asked)
        m_asked.emplace();
    m_asked->whenAsked([] { QApplication::quit(); });
    return QApplication::exec();
}

int runDesktop(const DesktopOptions &options)
{
    Desktop desktop(options);
    return desktop.run();
}

} // namespace farol
