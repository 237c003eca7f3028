// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/shots/stage.h"

#include "ui/mainwindow.h"
#include "ui/resources.h"
#include "ui/theme/fonts.h"

#include <QApplication>
#include <QDialog>
#include <QHashSeed>
#include <QMenu>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

// The longest that anything waits before it asks again is 250 ms; a picture is of what is there after it.
constexpr int StillMs = 320;

QString settingsIn(const QTemporaryDir &home)
{
    initUiResources();
    preferInter();
    QApplication::setCursorFlashTime(0);
    const QString file = home.filePath(u"window.ini"_s);
    QSettings(file, QSettings::IniFormat).setValue(u"language"_s, u"pt_BR"_s);
    return file;
}

} // namespace

Stage::Stage() : m_settings(settingsIn(m_home), QSettings::IniFormat), m_language(m_settings), m_appearance(m_settings)
{
    m_appearance.setScheme(Appearance::Scheme::Light);
}

std::unique_ptr<World> Stage::play(const Scene &scene, QSize size)
{
    m_settings.clear(); // what the scene before left: widths, what was seen
    restartTestIds();
    auto world = std::make_unique<World>(m_appearance, m_language, m_settings, scene.customers);
    world->window->resize(size);
    world->window->show();
    world->window->activateWindow();
    settle();
    scene.stage(*world);
    settle(StillMs);
    return world;
}

void prepareForPictures()
{
    qputenv("FAROL_NO_ANIMATION", "1");
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QHashSeed::setDeterministicGlobalSeed();
}

QWidgetList floatingWindows()
{
    QWidgetList floating;
    const QWidgetList all = QApplication::topLevelWidgets();
    for (QWidget *window : all) {
        const bool floats = qobject_cast<QMenu *>(window) != nullptr || qobject_cast<QDialog *>(window) != nullptr;
        if (floats && window->isVisible())
            floating.append(window);
    }
    return floating;
}

QPixmap pictureOf(MainWindow &window)
{
    QPixmap picture = window.grab();
    QPainter painter(&picture);
    const QWidgetList floating = floatingWindows();
    for (QWidget *other : floating) {
        QPoint at = other->mapToGlobal(QPoint()) - window.mapToGlobal(QPoint());
        if (qobject_cast<QDialog *>(other) != nullptr) {
            painter.fillRect(QRect(QPoint(), window.size()), QColor(0, 0, 0, 70));
            at = QPoint((window.width() - other->width()) / 2, (window.height() - other->height()) / 2);
        }
        painter.drawPixmap(at, other->grab());
    }
    return picture;
}

} // namespace farol
