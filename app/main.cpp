// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop.h"
#include "app/session/openprofile.h"
#include "core/filesizesignal.h"
#include "ui/licences.h"
#include "ui/resources.h"

#include <QApplication>
#include <QByteArrayList>
#include <QByteArrayView>
#include <QCommandLineParser>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

DesktopOptions optionsFrom(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Farol, customer success that works offline."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption demo(u"demo"_s,
                                  u"A sample company on a server of its own, gone when the window closes."_s);
    const QCommandLineOption profile(u"profile"_s, u"The folder with this device's data."_s, u"DIR"_s,
                                     defaultProfileFolder());
    const QCommandLineOption licences(u"licences"_s, u"Lists every part of Farol and its licence."_s);
    parser.addOptions({demo, profile, licences});
    parser.process(arguments);
    if (parser.isSet(licences)) {
        initUiResources();
        QTextStream(stdout) << licencesText();
    }
    return {parser.isSet(demo), parser.value(profile)};
}

/// What asks for the help, the version or the licences, which whoever has no display may want as well; null = nothing does.
const char *wordsAsked(int argc, char *argv[])
{
    static const QByteArrayList asking = {"-h", "--help", "--help-all", "-v", "--version", "--licences"};
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
    return runDesktop(optionsFrom(QApplication::arguments()));
}
