// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/layoutcheck.h"
#include "tests/gui/pseudolanguage.h"
#include "tests/gui/scenerows.h"
#include "tools/shots/stage.h"
#include "ui/mainwindow.h"
#include "ui/news/newspanel.h"
#include "ui/sync/syncpanel.h"
#include "ui/welcome/welcomedialog.h"
#include "ui/widgets/button.h"

#include <QApplication>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

const QSize usual(1440, 900);
const QSize smallest(1024, 700);

QStringList marked(const QString &mark, const QStringList &faults)
{
    QStringList all;
    for (const QString &fault : faults)
        all.append(mark + u": "_s + fault);
    return all;
}

} // namespace

// Nothing is cut off, nothing overlaps: in every page and dialog, on two sizes of window, in the language of FAROL_LANGUAGE.
class LayoutTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void checker_findsWhatIsWrong();
    void pseudoLanguage_isLonger();
    void scene_hasRoom_data() { addSceneRows(m_scenes); }
    void scene_hasRoom();
    void welcome_hasRoom();

private:
    QList<Scene> m_scenes;
    std::unique_ptr<Stage> m_stage;
    PseudoLanguage m_pseudo;
};

void LayoutTest::initTestCase()
{
    m_scenes = scenesOfThisPart();
    m_stage = std::make_unique<Stage>();
    const QString language = qEnvironmentVariable("FAROL_LANGUAGE", u"pseudo"_s);
    const bool pseudo = language == "pseudo"_L1;
    QVERIFY2(pseudo || Language::codes().contains(language), qPrintable(language));
    m_stage->language().setCode(pseudo ? u"en"_s : language);
    if (pseudo)
        QCoreApplication::installTranslator(&m_pseudo); // the newest is asked first
}

// A checker that sees nothing would pass everything.
void LayoutTest::checker_findsWhatIsWrong()
{
    const auto faults = [](const std::function<void(QWidget &)> &furnish) {
        QWidget window;
        window.resize(300, 200);
        furnish(window);
        window.show();
        return layoutFaultsIn(window).join(u'\n');
    };
    const auto label = [](QWidget &window, const QString &text, const QRect &place) {
        auto *made = new QLabel(text, &window);
        made->setGeometry(place);
        return made;
    };
    const QString words = u"a few words that need their room"_s;
    QCOMPARE(faults([&](QWidget &window) { label(window, u"short"_s, {10, 10, 100, 20}); }), QString());
    QVERIFY(faults([&](QWidget &window) { label(window, words, {10, 10, 40, 20}); }).contains(u"needs a width"_s));
    QVERIFY(faults([&](QWidget &window) {
                label(window, words, {10, 10, 60, 20})->setWordWrap(true);
            }).contains(u"needs a height"_s));
    QVERIFY(faults([&](QWidget &window) {
                label(window, u"one"_s, {10, 10, 60, 20});
                label(window, u"two"_s, {60, 20, 60, 20});
            }).contains(u"overlaps"_s));
    QVERIFY(faults([&](QWidget &window) { label(window, u"out"_s, {280, 10, 60, 20}); }).contains(u"outside"_s));
    QVERIFY(faults([&](QWidget &window) {
                auto *button = new Button(words, ButtonVariant::Primary, &window);
                button->setGeometry(10, 10, 60, 30);
            }).contains(u"needs a width"_s));
    QVERIFY(faults([&](QWidget &window) {
                auto *box = new QWidget(&window);
                auto *row = new QHBoxLayout(box);
                row->addWidget(new QCheckBox(words, box));
                box->setGeometry(0, 0, 50, 50);
            }).contains(u"contents that need"_s));
    QVERIFY(faults([](QWidget &window) { window.setMinimumSize(1100, 600); }).contains(u"asks for 1100x600"_s));
}

void LayoutTest::pseudoLanguage_isLonger()
{
    const QString text = u"Move %n customer(s) to <b>%1</b>"_s;
    const QString longer = PseudoLanguage::lengthened(text);
    QVERIFY(longer.size() >= qCeil(1.4 * double(text.size())));
    QVERIFY(longer.contains(u"%n"_s) && longer.contains(u"<b>%1</b>"_s));
    QVERIFY(longer.startsWith(u"[Môvê "_s));
    QCOMPARE(PseudoLanguage().translate("QGuiApplication", "QT_LAYOUT_DIRECTION", nullptr, -1), QString());
}

void LayoutTest::scene_hasRoom()
{
    QFETCH(int, scene);
    const Scene &shown = m_scenes.at(scene);
    m_stage->appearance().setDensity(Density::Comfortable);
    QStringList faults;
    bool again = false;
    {
        const std::unique_ptr<World> world = m_stage->play(shown, usual);
        faults = marked(u"1440x900"_s, layoutFaults(*world->window));
        again = world->window->syncPanel()->isVisible() || world->window->news()->isVisible();
        if (!again) {
            world->window->resize(smallest);
            settle(100);
            faults += marked(u"1024x700"_s, layoutFaults(*world->window));
        }
    }
    if (again) { // what hangs on a corner of the window closes when that moves
        const std::unique_ptr<World> world = m_stage->play(shown, smallest);
        faults += marked(u"1024x700"_s, layoutFaults(*world->window));
    }
    QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
}

void LayoutTest::welcome_hasRoom()
{
    const auto refuses = [](const auto &) {
        QPromise<Status> promise;
        promise.start();
        promise.addResult(fail(Error::Code::NoKey));
        promise.finish();
        return promise.future();
    };
    WelcomeDialog welcome(refuses);
    welcome.show();
    settle(50);
    QStringList faults = marked(u"start"_s, layoutFaultsIn(welcome));
    QTest::mouseClick(welcome.connectButton(), Qt::LeftButton);
    welcome.server()->setText(u"https://farol.example.com"_s);
    welcome.mail()->setText(u"marina@nimbo.example"_s);
    welcome.password()->setText(u"a password"_s);
    QTest::mouseClick(welcome.signInButton(), Qt::LeftButton); // without a keychain it asks for a passphrase
    QTRY_VERIFY(welcome.passphrase()->isVisible());
    settle(50);
    faults += marked(u"form"_s, layoutFaultsIn(welcome));
    UnlockDialog unlock(refuses);
    unlock.show();
    settle(50);
    faults += marked(u"unlock"_s, layoutFaultsIn(unlock));
    QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
}

} // namespace farol

int main(int argc, char **argv)
{
    farol::prepareForPictures();
    QApplication app(argc, argv);
    farol::LayoutTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_layout.moc"
