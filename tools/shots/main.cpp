// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later

// farol-shots [--size WIDTH]... [--language CODE]... [--look light|dark]... DIR [WORD]: writes pictures of every page and
// state into DIR; with a word only scenes that contain it. Run once per device pixel ratio: the ratio is read from
// FAROL_SHOTS_SCALE (1 or 2) and handed on as QT_SCALE_FACTOR.

#include "tools/shots/stage.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

struct Shot final {
    QString language;
    Appearance::Scheme scheme;
    QSize size;
    Density density = Density::Comfortable;
};

/// Light in every language and size, dark at least once.
QList<Shot> shotsOf(const Scene &scene)
{
    using S = Appearance::Scheme;
    const QSize usual(1440, 900);
    QList<Shot> shots;
    for (const QString &language : Language::codes()) {
        for (const QSize &size : {usual, QSize(1024, 700), QSize(2560, 1440)}) {
            shots.append({language, S::Light, size});
            if (scene.everyCombination || (size == usual && language == "pt_BR"_L1))
                shots.append({language, S::Dark, size});
        }
    }
    shots.append({u"pt_BR"_s, S::HighContrast, usual});
    if (scene.everyCombination)
        shots.append({u"pt_BR"_s, S::Light, QSize(1920, 1080), Density::Compact});
    return shots;
}

QString lookOf(const Shot &shot)
{
    switch (shot.scheme) {
    case Appearance::Scheme::Dark: return u"dark"_s;
    case Appearance::Scheme::HighContrast: return u"high-contrast"_s;
    case Appearance::Scheme::System:
    case Appearance::Scheme::Light: break;
    }
    return u"light"_s;
}

/// What the command line asks for; nothing named is everything.
struct Asked final {
    QString folder;
    QString word;
    QStringList widths;
    QStringList languages;
    QStringList looks;

    [[nodiscard]] bool wants(const Shot &shot) const
    {
        const auto among = [](const QStringList &names, const QString &name) {
            return names.isEmpty() || names.contains(name);
        };
        return among(widths, QString::number(shot.size.width())) && among(languages, shot.language)
               && among(looks, lookOf(shot));
    }
};

Asked askedOf(const QCoreApplication &app)
{
    const QCommandLineOption size(u"size"_s, u"Only windows of this width."_s, u"WIDTH"_s);
    const QCommandLineOption language(u"language"_s, u"Only in this language."_s, u"CODE"_s);
    const QCommandLineOption look(u"look"_s, u"Only light, dark or high-contrast."_s, u"LOOK"_s);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Pictures of every page and state."_s);
    parser.addHelpOption();
    parser.addOptions({size, language, look});
    parser.addPositionalArgument(u"DIR"_s, u"Where the pictures go."_s);
    parser.addPositionalArgument(u"WORD"_s, u"Only scenes whose name contains it."_s, u"[WORD]"_s);
    parser.process(app);
    const QStringList arguments = parser.positionalArguments();
    if (arguments.isEmpty())
        parser.showHelp(2);
    return {arguments.first(), arguments.value(1), parser.values(size), parser.values(language), parser.values(look)};
}

} // namespace

int run(const Asked &asked)
{
    Stage stage;
    const QString scale = qEnvironmentVariable("QT_SCALE_FACTOR", u"1"_s);
    QTextStream out(stdout);
    if (!QDir().mkpath(asked.folder))
        return 1;
    for (const Scene &scene : allScenes()) {
        if (!asked.word.isEmpty() && !scene.name.contains(asked.word))
            continue;
        for (const Shot &shot : shotsOf(scene)) {
            if (!asked.wants(shot))
                continue;
            stage.language().setCode(shot.language);
            stage.appearance().setScheme(shot.scheme);
            stage.appearance().setDensity(shot.density);
            const std::unique_ptr<World> world = stage.play(scene, shot.size);
            const QString file = u"%1/%2-%3-%4-%5-%6x.png"_s.arg(asked.folder, scene.name, shot.language, lookOf(shot),
                                                                 QString::number(shot.size.width()), scale);
            if (!pictureOf(*world->window).save(file))
                return 1;
            out << file << Qt::endl;
        }
    }
    return 0;
}

} // namespace farol

int main(int argc, char **argv)
{
    farol::prepareForPictures();
    if (qEnvironmentVariableIsSet("FAROL_SHOTS_SCALE"))
        qputenv("QT_SCALE_FACTOR", qgetenv("FAROL_SHOTS_SCALE"));
    const QApplication app(argc, argv);
    return farol::run(farol::askedOf(app));
}
