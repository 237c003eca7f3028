// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/layoutcheck.h"
#include "tests/gui/pixeltiles.h"
#include "tests/gui/scenerows.h"
#include "tools/shots/stage.h"
#include "ui/mainwindow.h"

#include <QApplication>
#include <QDir>
#include <QFontDatabase>
#include <QTest>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

const QSize windowSize(1440, 900);

QString folder()
{
    return QStringLiteral(FAROL_SOURCE) + u"/tests/data/pixels/"_s;
}

/// Why pictures of this machine cannot be held against the references; empty = they can.
QString whyNotCompared()
{
    if (QSysInfo::productType() != "debian"_L1 || QSysInfo::productVersion() != "12"_L1)
        return u"the references are of Debian 12, this is "_s + QSysInfo::prettyProductName();
    if (QLatin1StringView(qVersion()) != "6.4.2"_L1)
        return u"the references are of Qt 6.4.2, this is "_s + QLatin1StringView(qVersion());
    if (!QFontDatabase::families().contains(u"Inter"_s))
        return u"the references are drawn with Inter (fonts-inter), which is not here"_s;
    return {};
}

} // namespace

// Every page and state as it was seen and found good.
class PixelsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tiles_noticeOnePixel();
    void tiles_areReadAsWritten();
    void references_areOfScenes();
    void scene_looksAsItDid_data() { addSceneRows(m_scenes); }
    void scene_looksAsItDid();
    void comparison_wasMade();

private:
    /// What is wrong with a picture; empty = nothing.
    [[nodiscard]] QString compared(const QString &name, const QPixmap &picture) const;

    QList<Scene> m_scenes;
    std::unique_ptr<Stage> m_stage;
    QString m_whyNot;
    bool m_recording = false;
};

void PixelsTest::initTestCase()
{
    m_scenes = scenesOfThisPart();
    m_stage = std::make_unique<Stage>();
    m_whyNot = whyNotCompared();
    m_recording = qEnvironmentVariableIntValue("FAROL_RECORD") != 0;
    QVERIFY2(!m_recording || m_whyNot.isEmpty(), qPrintable(m_whyNot));
}

void PixelsTest::tiles_noticeOnePixel()
{
    QImage picture(70, 40, QImage::Format_RGB32);
    picture.fill(Qt::white);
    const PixelTiles before = tilesOf(picture);
    QCOMPARE(before.digests.size(), 6);
    QCOMPARE(differingTiles(before, before), QList<QRect>());
    picture.setPixelColor(69, 39, QColor(255, 255, 254));
    QCOMPARE(differingTiles(tilesOf(picture), before), QList<QRect>{QRect(64, 32, 6, 8)});
    picture.setDevicePixelRatio(2);
    QCOMPARE(tilesOf(picture).digests.size(), 2);
    QCOMPARE(differingTiles(tilesOf(picture), before), QList<QRect>{picture.rect()});
    QCOMPARE(framed(picture, {QRect(0, 0, 64, 40)}).pixelColor(1, 1), QColor(255, 0, 160));
}

void PixelsTest::tiles_areReadAsWritten()
{
    QImage picture(100, 64, QImage::Format_RGB32);
    picture.fill(Qt::white);
    picture.setPixelColor(40, 40, Qt::black);
    const PixelTiles tiles = tilesOf(picture);
    const QByteArray text = writtenTiles(tiles);
    QVERIFY(text.contains(" ."));
    const std::optional<PixelTiles> read = readTiles(text);
    QVERIFY(read.has_value());
    QVERIFY(*read == tiles);
    QVERIFY(!readTiles(text.left(text.size() - 20)).has_value());
    QVERIFY(!readTiles("something else").has_value());
}

// A reference whose scene is gone would be kept for ever.
void PixelsTest::references_areOfScenes()
{
    QStringList names;
    for (const Scene &scene : allScenes()) {
        for (const QString &theme : {u"light"_s, u"dark"_s}) {
            for (const QString &scale : {u"1x"_s, u"2x"_s})
                names.append(u"%1-%2-%3.txt"_s.arg(scene.name, theme, scale));
        }
    }
    for (const QString &file : QDir(folder()).entryList({u"*-?x.txt"_s}, QDir::Files))
        QVERIFY2(names.contains(file), qPrintable(file));
}

QString PixelsTest::compared(const QString &name, const QPixmap &picture) const
{
    const QImage image = picture.toImage();
    const PixelTiles now = tilesOf(image);
    QFile file(folder() + name + u".txt"_s);
    if (m_recording) {
        if (QDir().mkpath(folder()) && file.open(QIODevice::WriteOnly) && file.write(writtenTiles(now)) > 0)
            return {};
        return u"%1 cannot be written"_s.arg(file.fileName());
    }
    std::optional<PixelTiles> reference;
    if (file.open(QIODevice::ReadOnly))
        reference = readTiles(file.readAll());
    const QList<QRect> differing =
        reference ? differingTiles(now, *reference) : QList<QRect>{QRect(QPoint(), image.size())};
    if (differing.isEmpty())
        return {};
    const QDir out(QStringLiteral(FAROL_PIXELS_OUT));
    const QString shown = out.filePath(name + u".png"_s);
    if (!out.mkpath(u"."_s) || !framed(image, differing).save(shown))
        return u"%1 differs, and %2 cannot be written"_s.arg(name, shown);
    if (!reference)
        return u"%1 has no reference that can be read; it looks like %2. FAROL_RECORD=1 writes one"_s.arg(name, shown);
    return u"%1: %2 of %3 tiles differ, framed in %4"_s.arg(name, QString::number(differing.size()),
                                                            QString::number(now.digests.size()), shown);
}

void PixelsTest::scene_looksAsItDid()
{
    QFETCH(int, scene);
    m_stage->appearance().setScheme(Appearance::Scheme::Light);
    m_stage->appearance().setDensity(Density::Comfortable);
    const std::unique_ptr<World> world = m_stage->play(m_scenes.at(scene), windowSize);
    if (!m_whyNot.isEmpty()) {
        const QStringList faults = layoutFaults(*world->window);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
        return;
    }
    const QString scale = u"%1x"_s.arg(qRound(world->window->devicePixelRatioF()));
    const QString name = m_scenes.at(scene).name;
    QStringList faults{compared(name + u"-light-"_s + scale, pictureOf(*world->window))};
    // In the same world, and without a turn of the event loop: nothing but the colours may be different.
    m_stage->appearance().setScheme(Appearance::Scheme::Dark);
    for (int posted = 0; posted < 3; ++posted)
        QCoreApplication::sendPostedEvents();
    faults.append(compared(name + u"-dark-"_s + scale, pictureOf(*world->window)));
    faults.removeAll(QString());
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

// So that a run elsewhere cannot be taken for one that compared.
void PixelsTest::comparison_wasMade()
{
    if (!m_whyNot.isEmpty())
        QSKIP(qPrintable(u"nothing was compared, only that nothing is clipped or overlaps: "_s + m_whyNot));
    if (m_recording)
        QSKIP("nothing was compared: references were recorded");
}

} // namespace farol

int main(int argc, char **argv)
{
    farol::prepareForPictures();
    QApplication app(argc, argv);
    farol::PixelsTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_pixels.moc"
