// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later

// farol-shots DIR [WORD]: writes pictures of every page and state into DIR; with a word only scenes that contain it.
// Run once per device pixel ratio: the ratio is read from FAROL_SHOTS_SCALE (1 or 2) and handed on as QT_SCALE_FACTOR.

#include "tools/shots/scenes.h"

#include "ui/language.h"
#include "ui/mainwindow.h"
#include "ui/resources.h"
#include "ui/theme/appearance.h"
#include "ui/theme/fonts.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QMenu>
#include <QPainter>
#include <QTemporaryDir>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

// The window with what floats in windows of its own (menus, dialogs) where it stands on the screen.
QPixmap take(MainWindow &window)
{
    QPixmap picture = window.grab();
    QPainter painter(&picture);
    const QWidgetList all = QApplication::topLevelWidgets();
    for (QWidget *other : all) {
        const bool floats = qobject_cast<QMenu *>(other) != nullptr || qobject_cast<QDialog *>(other) != nullptr;
        if (!floats || !other->isVisible())
            continue;
        QPoint at = other->mapToGlobal(QPoint()) - window.mapToGlobal(QPoint());
        if (qobject_cast<QDialog *>(other) != nullptr) {
            painter.fillRect(QRect(QPoint(), window.size()), QColor(0, 0, 0, 70));
            at = QPoint((window.width() - other->width()) / 2, (window.height() - other->height()) / 2);
        }
        painter.drawPixmap(at, other->grab());
    }
    return picture;
}

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
    QTemporaryDir home;
    QSettings settings(home.filePath(u"shots.ini"_s), QSettings::IniFormat);
    settings.setValue(u"language"_s, u"pt_BR"_s);
    Language language(settings);
    Appearance appearance(settings);
    const QString scale = qEnvironmentVariable("QT_SCALE_FACTOR", u"1"_s);
    QTextStream out(stdout);
    if (!QDir().mkpath(folder))
        return 1;
    for (const Scene &scene : allScenes()) {
        if (!word.isEmpty() && !scene.name.contains(word))
            continue;
        for (const Shot &shot : shotsOf(scene)) {
            language.setCode(shot.language);
            appearance.setScheme(shot.scheme);
            appearance.setDensity(shot.density);
            World world(appearance, language, settings, scene.customers, scene.name);
            world.window->resize(shot.size);
            world.window->show();
            world.window->activateWindow();
            settle();
            scene.stage(world);
            settle();
            const QString file = u"%1/%2-%3-%4-%5-%6x.png"_s.arg(
                folder, scene.name, shot.language, shot.scheme == Appearance::Scheme::Dark ? u"dark"_s : u"light"_s,
                QString::number(shot.size.width()), scale);
            if (!take(*world.window).save(file))
                return 1;
            out << file << Qt::endl;
            world.window->close();
        }
    }
    return 0;
}

} // namespace farol

int main(int argc, char **argv)
{
    qputenv("FAROL_NO_ANIMATION", "1");
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (qEnvironmentVariableIsSet("FAROL_SHOTS_SCALE"))
        qputenv("QT_SCALE_FACTOR", qgetenv("FAROL_SHOTS_SCALE"));
    QApplication app(argc, argv);
    farol::initUiResources();
    farol::preferInter();
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2) {
        QTextStream(stderr) << "usage: farol-shots DIR [WORD]\n";
        return 2;
    }
    return farol::run(arguments.at(1), arguments.value(2));
}
