// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo.h"
#include "app/peoplenames.h"
#include "app/session/openprofile.h"
#include "app/session/storeexchange.h"
#include "app/session/storeserver.h"
#include "core/clock.h"
#include "core/customer.h"
#include "core/filesizesignal.h"
#include "core/random.h"
#include "server/stopsignal.h"
#include "ui/errortext.h"
#include "ui/language.h"
#include "ui/mainwindow.h"
#include "ui/resources.h"
#include "ui/services.h"
#include "ui/theme/appearance.h"
#include "ui/theme/fonts.h"

#include <QApplication>
#include <QByteArrayList>
#include <QByteArrayView>
#include <QCommandLineParser>
#include <QDir>
#include <QMessageBox>
#include <QSettings>
#include <QStandardPaths>
#include <QTextStream>

#include <chrono>
#include <memory>
#include <optional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace farol {

namespace {

constexpr int DemoCustomers = 240;

struct Options {
    bool demo = false;
    QString profile;
};

Options optionsFrom(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Farol, customer success that works offline."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption demo(u"demo"_s,
                                  u"A sample company on a server of its own, gone when the window closes."_s);
    const QCommandLineOption profile(u"profile"_s, u"The folder with this device's data."_s, u"DIR"_s,
                                     defaultProfileFolder());
    parser.addOptions({demo, profile});
    parser.process(arguments);
    return {parser.isSet(demo), parser.value(profile)};
}

/// What asks for the help or the version, which whoever has no display may want as well; null = nothing does.
const char *wordsAsked(int argc, char *argv[])
{
    static const QByteArrayList asking = {"-h", "--help", "--help-all", "-v", "--version"};
    for (int i = 1; i < argc; ++i) {
        const QByteArrayView word(argv[i]);
        if (word == "--")
            return nullptr;
        if (asking.contains(word))
            return argv[i];
        if (word == "--profile")
            ++i; // what follows is the folder, whatever it is called
    }
    return nullptr;
}

#ifdef Q_OS_LINUX
bool hasDisplay()
{
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
           || !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
}
#else
bool hasDisplay()
{
    return true;
}
#endif

Result<std::unique_ptr<LocalStore>> openOwn(const QString &folder, const Clock &clock, Random &random)
{
    ProfileAccess access;
    access.folder = folder;
    access.passphrase = passphraseFromEnvironment();
    FAROL_ASSIGN(auto profile, openProfile(access));
    return LocalStore::open(std::move(profile), {farolSchema(), clock, random, httpLinks(clock, random)});
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

int run(const Options &options)
{
    const SystemClock clock;
    SystemRandom random;
    std::optional<server::StopSignal> asked; // outlives the demo: a second Ctrl-C must not cut its tidying up short
    Demo demo(clock, random);
    if (options.demo) {
        asked.emplace(); // from before its server is there, which nobody else would end
        preferInter();
    }
    // Where columns and choices are remembered: in the profile, which holds all that the program writes.
    const QDir remembered(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation));
    QSettings settings(options.demo ? remembered.filePath(u"demo.ini"_s)
                                    : QDir(options.profile).filePath(u"window.ini"_s),
                       QSettings::IniFormat);
    Language language(settings);
    Appearance appearance(settings);
    auto store = options.demo ? demo.start(DemoCustomers) : openOwn(options.profile, clock, random);
    if (asked && asked->waitFor(0ms)) // while it started, and a terminal's Ctrl-C ends the server as well
        return 0;
    if (!store) {
        QMessageBox::critical(nullptr, u"Farol"_s,
                              errorSentence(store.error()) + u"\n\n"_s
                                  + QApplication::translate("Main", "Nothing was changed. A profile is made with "
                                                                    "farolctl login; farol --demo shows a sample."));
        return 1;
    }
    StoreServer server(**store);
    // Without it farolctl has to wait until the window closes; that is no reason not to open it.
    if (const Status listening = server.listen(options.demo ? demo.profileFolder() : options.profile); !listening)
        qWarning("farolctl cannot reach this window: %s", qPrintable(errorSentence(listening.error())));
    const PeopleNames names(**store);
    const auto signIn = [&store](const QString &password) { return (*store)->signInAgain(password); };
    const auto cancelSignIn = [&store] { (*store)->cancelSignIn(); };
    StoreExchange exchange(**store);
    const auto myTeams = [&store] { return teamsOf(**store); };
    const Services services{**store,
                            names,
                            clock,
                            random,
                            settings,
                            appearance,
                            language,
                            options.demo ? demoWorkspaceName() : u"Farol"_s,
                            signIn,
                            cancelSignIn,
                            (*store)->workspace(),
                            myTeams,
                            &exchange};
    MainWindow window(services);
    window.show();
    (*store)->setOnline(true);
    // Asked to stop, it closes as if somebody had closed the window, and a demo takes its server and folder along.
    if (!asked)
        asked.emplace();
    asked->whenAsked([] { QApplication::quit(); });
    return QApplication::exec();
}

} // namespace

} // namespace farol

int main(int argc, char *argv[])
{
    using namespace farol;
    ignoreFileSizeSignal();
    QCoreApplication::setApplicationName(u"farol"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(FAROL_VERSION));
    if (const char *asked = wordsAsked(argc, argv)) {
        const QCoreApplication application(argc, argv);
        (void)optionsFrom({u"farol"_s, QString::fromLatin1(asked)}); // which prints it and ends the program
        return 0;
    }
    if (!hasDisplay()) {
        QTextStream(stderr) << "farol: there is no display here; ./dev shots DIR renders every page into pictures.\n";
        return 1;
    }
    QApplication application(argc, argv);
    QApplication::setApplicationDisplayName(u"Farol"_s);
    initUiResources();
    return run(optionsFrom(QApplication::arguments()));
}
