// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/accessiblecheck.h"
#include "tests/gui/scenerows.h"
#include "tools/shots/stage.h"
#include "ui/mainwindow.h"
#include "ui/palette/commandpalette.h"

#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;

namespace farol {

// Every page and dialog in every state that has a picture: each control has a name, Tab goes round there and back, and
// what a list shows is read out.
class AccessibleScenesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void scene_canBeUsedWithoutSeeing_data() { addSceneRows(m_scenes); }
    void scene_canBeUsedWithoutSeeing();

private:
    QList<Scene> m_scenes;
    std::unique_ptr<Stage> m_stage;
};

void AccessibleScenesTest::initTestCase()
{
    m_scenes = scenesOfThisPart();
    m_stage = std::make_unique<Stage>();
    m_stage->language().setCode(u"en"_s);
}

void AccessibleScenesTest::scene_canBeUsedWithoutSeeing()
{
    QFETCH(int, scene);
    const std::unique_ptr<World> world = m_stage->play(m_scenes.at(scene), QSize(1440, 900));
    // What is in front has the keyboard to itself; a menu goes by arrows and is Qt's own.
    QWidget *window = QApplication::activeModalWidget();
    if (window == nullptr)
        window = world->window.get();
    QStringList faults = unnamedControls(*window) + silentCells(*window);
    // The palette keeps the keyboard while it is open, as a dialog does; Escape gives it back.
    if (CommandPalette &palette = *world->window->palette(); palette.isVisible()) {
        QTest::keyClick(palette.field(), Qt::Key_Escape);
        QVERIFY(!palette.isVisible());
    }
    if (qobject_cast<QDialog *>(window) != nullptr && window->windowTitle().isEmpty())
        faults.append(u"the dialog has no title"_s);
    if (QApplication::activePopupWidget() == nullptr)
        faults += tabFaults(*window);
    QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
}

} // namespace farol

int main(int argc, char **argv)
{
    farol::prepareForPictures();
    QApplication app(argc, argv);
    farol::AccessibleScenesTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_accessiblescenes.moc"
