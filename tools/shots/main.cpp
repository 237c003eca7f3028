// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later

// farol-shots DIR [WORD]: writes pictures of every page and state into DIR; with a word only scenes that contain it.
// Run once per device pixel ratio: the ratio is read from FAROL_SHOTS_SCALE (1 or 2) and handed on as QT_SCALE_FACTOR.

#include "tools/shots/stage.h"

#include <QApplication>
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

QList<Shot> shotsOf(const Scene &scene)
{
    using S = Appearance::Scheme;
    const QSize wide(1440, 900);
    if (!scene.everyCombination)
        return {{u"pt_BR"_s, S::Light, wide}, {u"pt_BR"_s, S::Dark, wide}};
    QList<Shot> shots;
    for (const QString &language : Language::codes()) {
        for (const S scheme : {S::Light, S::Dark}) {
            for (const QSize &size : {wide, QSize(1024, 700)})
                shots.append({language, scheme, size});
        }
    }
    shots.append({u"pt_BR"_s, S::Light, QSize(1920, 1080), Density::Compact});
    return shots;
}

} // namespace

int run(const QString &folder, const QString &word)
{
    Stage stage;
    const QString scale = qEnvironmentVariable("QT_SCALE_FACTOR", u"1"_s);
    QTextStream out(stdout);
    if (!QDir().mkpath(folder))
        return 1;
    for (const Scene &scene : allScenes()) {
        if (!word.isEmpty() && !scene.name.contains(word))
            continue;
        for (const Shot &shot : shotsOf(scene)) {
            stage.language().setCode(shot.language);
            stage.appearance().setScheme(shot.scheme);
            stage.appearance().setDensity(shot.density);
            const std::unique_ptr<World> world = stage.play(scene, shot.size);
            const QString file = u"%1/%2-%3-%4-%5-%6x.png"_s.arg(
                folder, scene.name, shot.language, shot.scheme == Appearance::Scheme::Dark ? u"dark"_s : u"light"_s,
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
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2) {
        QTextStream(stderr) << "usage: farol-shots DIR [WORD]\n";
        return 2;
    }
    return farol::run(arguments.at(1), arguments.value(2));
}
