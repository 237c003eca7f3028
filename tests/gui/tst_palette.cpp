// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random.h"
#include "core/tables.h"
#include "models/itemroles.h"
#include "models/namelookup.h"
#include "tests/support/fakestore.h"
#include "tests/support/quietstore.h"
#include "ui/actions/actionregistry.h"
#include "ui/acts.h"
#include "ui/language.h"
#include "ui/pageregistry.h"
#include "ui/palette/commandpalette.h"
#include "ui/resources.h"
#include "ui/theme/appearance.h"
#include "ui/widgets/toast.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QListView>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace farol {

// The palette over a store whose searches the test answers by hand.
class PaletteTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { initUiResources(); }
    void init();
    void cleanup();

    void hits_areGroupedWithTheirCustomer();
    void arrows_skipHeadings();
    void nextKey_dropsTheAnswerBefore();
    void greaterSign_asksNoSearch();
    void atSign_looksForPeopleOnly();
    void enter_opensTheCustomerOfTheHit();
    void enter_waitsForTheAnswer();
    void enter_ofAnOlderQuestionIsForgotten();
    void emptyLine_showsWhatWasOpenedLast();
    void choice_isTold();

private:
    struct World;
    void type(const QString &text) { QTest::keyClicks(palette().field(), text); }
    [[nodiscard]] CommandPalette &palette() const;
    [[nodiscard]] QStringList texts() const;
    std::unique_ptr<World> m_world;
    Uuid m_hospital = nextTestId();
};

struct PaletteTest::World final {
    World()
        : settings(home.filePath(u"farol.ini"_s), QSettings::IniFormat),
          language(settings),
          appearance(settings),
          names(UserId(nextTestId())),
          services{store, names, clock, random, settings, appearance, language, u"Nimbo"_s},
          actions(&window, settings),
          toast(&window),
          acts(store, toast),
          palette({services, actions, acts, toast,
                   [this](const QString &page, const QVariant &what) {
                       wentTo = page;
                       wentFor = what;
                   },
                   Format(QLocale(QLocale::English))},
                  &window)
    {
        window.resize(1200, 800);
    }
    QTemporaryDir home;
    QSettings settings;
    Language language;
    Appearance appearance;
    SearchStore store;
    FixedNames names;
    SystemClock clock;
    SystemRandom random;
    Services services;
    QWidget window;
    ActionRegistry actions;
    Toast toast;
    Acts acts;
    QString wentTo;
    QVariant wentFor;
    CommandPalette palette;
};

CommandPalette &PaletteTest::palette() const
{
    return m_world->palette;
}

void PaletteTest::init()
{
    m_world = std::make_unique<World>();
    m_world->language.setCode(u"en"_s);
    m_world->store.names = {{m_hospital, u"Hospital São Bento"_s}};
    addAllActions(m_world->actions);
    new QAbstractItemModelTester(&palette().lines(), QAbstractItemModelTester::FailureReportingMode::QtTest,
                                 &m_world->window);
    m_world->window.show();
    m_world->window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_world->window));
    palette().begin();
}

void PaletteTest::cleanup()
{
    m_world.reset();
}

QStringList PaletteTest::texts() const
{
    QStringList all;
    for (int row = 0; row < palette().lines().rowCount(); ++row)
        all.append(palette().lines().index(row, 0).data().toString());
    return all;
}

void PaletteTest::hits_areGroupedWithTheirCustomer()
{
    type(u"zq"_s); // which no action contains
    QCOMPARE(m_world->store.asked.size(), 2);
    m_world->store.answer(
        1, {aHit(tables::Interaction, nextTestId(), m_hospital, u"Treino"_s, u"a farmácia zq quer o treino"_s),
            aHit(tables::Customer, m_hospital, m_hospital, u"Hospital São Bento"_s)});
    QTRY_COMPARE(texts(), (QStringList{u"Customers"_s, u"Hospital São Bento"_s, u"Interactions"_s, u"Treino"_s}));
    const QString second = palette().lines().index(3, 0).data(PaletteSecondRole).toString();
    QCOMPARE(second, u"Hospital São Bento · a farmácia zq quer o treino"_s);
    QVERIFY(!palette().grab().isNull());
}

void PaletteTest::arrows_skipHeadings()
{
    type(u"zq"_s);
    m_world->store.answer(1, {aHit(tables::Customer, m_hospital, m_hospital, u"Hospital São Bento"_s),
                              aHit(tables::Contact, nextTestId(), m_hospital, u"Carla"_s),
                              aHit(tables::Ticket, nextTestId(), m_hospital, u"App fechado"_s)});
    QTRY_COMPARE(palette().lines().hitCount(), 3);
    const auto current = [this] { return palette().list()->currentIndex().data().toString(); };
    QCOMPARE(current(), u"Hospital São Bento"_s);
    QTest::keyClick(palette().field(), Qt::Key_Down);
    QCOMPARE(current(), u"Carla"_s);
    QTest::keyClick(palette().field(), Qt::Key_Down);
    QTest::keyClick(palette().field(), Qt::Key_Down);
    QCOMPARE(current(), u"Hospital São Bento"_s);
    QTest::keyClick(palette().field(), Qt::Key_Up);
    QCOMPARE(current(), u"App fechado"_s);
    QTest::keyClick(palette().field(), Qt::Key_PageUp);
    QCOMPARE(current(), u"Hospital São Bento"_s);
}

void PaletteTest::nextKey_dropsTheAnswerBefore()
{
    type(u"z"_s);
    type(u"q"_s);
    m_world->store.answer(1, {aHit(tables::Customer, m_hospital, m_hospital, u"Hospital São Bento"_s)});
    QTRY_VERIFY(texts().contains(u"Hospital São Bento"_s));
    m_world->store.answer(0, {aHit(tables::Contact, nextTestId(), m_hospital, u"Zilda"_s)});
    QTest::qWait(30);
    QVERIFY(!texts().contains(u"Zilda"_s));
}

void PaletteTest::greaterSign_asksNoSearch()
{
    type(u">theme dark"_s);
    QVERIFY(m_world->store.asked.isEmpty());
    QCOMPARE(texts(), QStringList{u"Theme: dark"_s});
}

void PaletteTest::atSign_looksForPeopleOnly()
{
    type(u"@ca"_s);
    QCOMPARE(m_world->store.asked.constLast().query.text, u"ca"_s);
    QVERIFY(m_world->store.asked.constLast().query.tables.contains(tables::Contact));
    QVERIFY(!m_world->store.asked.constLast().query.tables.contains(tables::Customer));
    m_world->store.answer(m_world->store.asked.size() - 1, {});
    QTRY_COMPARE(palette().lines().rowCount(), 0);
}

void PaletteTest::enter_opensTheCustomerOfTheHit()
{
    type(u"zq"_s);
    const Uuid ticket = nextTestId();
    m_world->store.answer(1, {aHit(tables::Ticket, ticket, m_hospital, u"App fechado"_s)});
    QTRY_COMPARE(palette().lines().hitCount(), 1);
    QTest::keyClick(palette().field(), Qt::Key_Return);
    QVERIFY(!palette().isVisible());
    if (!hasPage(u"customer"_s)) {
        QCOMPARE(m_world->wentTo, u"customers"_s);
        QCOMPARE(m_world->wentFor.toByteArray(), m_hospital.toBytes());
        return;
    }
    QCOMPARE(m_world->wentTo, u"customer"_s);
    const QVariantMap what = m_world->wentFor.toMap();
    QCOMPARE(what.value(u"customer"_s).toByteArray(), m_hospital.toBytes());
    QCOMPARE(what.value(u"row"_s).toByteArray(), ticket.toBytes());
    QCOMPARE(what.value(u"table"_s).toInt(), int(tables::Ticket));
}

void PaletteTest::enter_waitsForTheAnswer()
{
    const Uuid other = nextTestId();
    m_world->store.names.insert(other, u"Clínica Aurora"_s);
    type(u"zq"_s);
    m_world->store.answer(1, {aHit(tables::Customer, other, other, u"Clínica Aurora"_s)});
    QTRY_COMPARE(palette().lines().hitCount(), 1);
    type(u"x"_s);
    QTest::keyClick(palette().field(), Qt::Key_Return);
    QVERIFY(palette().isVisible()); // what is shown answers the key before
    QVERIFY(m_world->wentTo.isEmpty());
    m_world->store.answer(2, {aHit(tables::Customer, m_hospital, m_hospital, u"Hospital São Bento"_s)});
    QTRY_VERIFY(!palette().isVisible());
    QCOMPARE(m_world->wentFor.toMap().value(u"customer"_s).toByteArray(), m_hospital.toBytes());
}

void PaletteTest::enter_ofAnOlderQuestionIsForgotten()
{
    type(u"zq"_s);
    QTest::keyClick(palette().field(), Qt::Key_Return);
    type(u"x"_s);
    m_world->store.answer(2, {aHit(tables::Customer, m_hospital, m_hospital, u"Hospital São Bento"_s)});
    QTRY_COMPARE(palette().lines().hitCount(), 1);
    QVERIFY(palette().isVisible());
    QVERIFY(m_world->wentTo.isEmpty());
}

void PaletteTest::emptyLine_showsWhatWasOpenedLast()
{
    type(u"zq"_s);
    m_world->store.answer(1, {aHit(tables::Customer, m_hospital, m_hospital, u"Hospital São Bento"_s)});
    QTRY_COMPARE(palette().lines().hitCount(), 1);
    QTest::keyClick(palette().field(), Qt::Key_Return);
    palette().begin();
    QTRY_COMPARE(texts().value(0), u"Opened last"_s);
    QCOMPARE(texts().value(1), u"Hospital São Bento"_s);
    QVERIFY(texts().size() > 4); // and what can be done
}

void PaletteTest::choice_isTold()
{
    type(u"zq"_s);
    m_world->store.answer(1, {aHit(tables::Contact, nextTestId(), m_hospital, u"Carla"_s)});
    QTRY_COMPARE(palette().field()->accessibleDescription(), u"Carla, Hospital São Bento"_s);
}

} // namespace farol

QTEST_MAIN(farol::PaletteTest)
#include "tst_palette.moc"
