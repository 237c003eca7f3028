// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signinerrors.h"
#include "models/commands.h"
#include "models/customerfields.h"
#include "tests/gui/guiworld.h"
#include "ui/actions/actionregistry.h"
#include "ui/acts.h"
#include "ui/mainwindow.h"
#include "ui/pageregistry.h"
#include "ui/pages/customers/customerpanel.h"
#include "ui/pages/customers/customerspage.h"
#include "ui/pages/customers/customerstable.h"
#include "ui/palette/commandpalette.h"
#include "ui/sidebar.h"
#include "ui/sync/signindialog.h"
#include "ui/sync/syncindicator.h"
#include "ui/sync/syncpanel.h"
#include "ui/widgets/button.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/toast.h"

#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QPromise>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace farol {

class MainWindowTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_world.reset(); }

    void opensWithCustomers();
    void everyAction_standsInAMenuOnce();
    void shortcuts_doNotCollide();
    void conflictsPage_isListedOnlyWithConflicts();
    void conflict_isSettledWithOneClick();
    void offline_isShownAndComesBack();
    void attention_isListedInThePanel();
    void quarantinedWork_isToldInThePanel();
    void signedOut_asksForThePassword();
    void addressWithoutSignIn_isSaidAsItIs();
    void cancelledSignIn_isForgotten();
    void undoKey_takesTheLastActBack();
    void toastsUndo_takesItsOwnActAlone();
    void callersThatWent_areNotCalledBack();
    void failure_staysOverAnotherLanguage();
    void closedPanel_givesTheKeyboardBack();
    void theme_switchesWithoutRestart();
    void language_rebuildsTheWindowAndKeepsTheView();
    void narrowWindow_hasARail();
    void palette_findsCustomersAndActions();
    void openedFromTheList_isAmongTheLast();
    void singleLetters_belongToTextFields();
    void statesAreKeptOverARestart();

private:
    [[nodiscard]] MainWindow &window() const { return *m_world->window; }
    [[nodiscard]] bool panelSays(const QString &words) const;
    /// The dialog of somebody who is signed out and is typing his password.
    [[nodiscard]] SignInDialog *beginSignIn();
    std::unique_ptr<GuiWorld> m_world;
};

void MainWindowTest::init()
{
    m_world = std::make_unique<GuiWorld>(dozen({}));
    m_world->open();
}

bool MainWindowTest::panelSays(const QString &words) const
{
    const QList<TextLabel *> labels = window().syncPanel()->findChildren<TextLabel *>();
    return std::any_of(labels.cbegin(), labels.cend(),
                       [&](const TextLabel *label) { return label->text().contains(words); });
}

void MainWindowTest::opensWithCustomers()
{
    QCOMPARE(window().currentPageId(), u"customers"_s);
    QCOMPARE(m_world->customersPage()->model().rowCount(), 6);
    QVERIFY(window().windowTitle().contains(u"Nimbo Sistemas"_s));
}

void MainWindowTest::everyAction_standsInAMenuOnce()
{
    QHash<QString, int> places;
    const QList<QAction *> menus = window().menuBar()->actions();
    for (const QAction *top : menus) {
        QVERIFY(top->menu() != nullptr);
        for (const QAction *action : top->menu()->actions()) {
            if (!action->isSeparator())
                ++places[action->objectName()];
        }
    }
    for (const ActionSpec &spec : window().actions().specs()) {
        QVERIFY2(places.value(spec.id) == 1, qPrintable(spec.id));
        QVERIFY2(!window().actions().action(spec.id)->text().isEmpty(), qPrintable(spec.id));
    }
}

void MainWindowTest::shortcuts_doNotCollide()
{
    QCOMPARE(window().actions().conflicts(), QStringList());
}

void MainWindowTest::conflictsPage_isListedOnlyWithConflicts()
{
    QVERIFY(window().sidebar()->page(u"conflicts"_s)->isHidden());
    const Uuid id = m_world->customersPage()->model().idAt(0);
    m_world->store.pullConflict(id, customerfields::Stage, Value(u"churned"_s), m_world->colleague, Instant{1});
    QTRY_VERIFY(window().sidebar()->page(u"conflicts"_s)->isVisible());
    QCOMPARE(window().sidebar()->sync()->words().icon, u"git-merge"_s);
}

void MainWindowTest::conflict_isSettledWithOneClick()
{
    const Uuid id = m_world->customersPage()->model().idAt(2);
    m_world->store.pullConflict(id, customerfields::Stage, Value(u"churned"_s), m_world->colleague,
                                Instant{1'750'000'000'000});
    window().showPage(u"conflicts"_s, id.toBytes());
    QPushButton *use = nullptr;
    QTRY_VERIFY((use = window().findChild<QPushButton *>(u"useOther"_s)) != nullptr && use->isVisible());
    QVERIFY(use->accessibleName().contains(u"Churned"_s));
    QTest::mouseClick(use, Qt::LeftButton);
    QTRY_COMPARE(m_world->store.customer(id).stage, u"churned"_s);
    QCOMPARE(m_world->store.commands().last().edits.first().settles, QList<FieldNumber>{customerfields::Stage});
    QTRY_COMPARE(m_world->store.status().conflicts, 0);
    QTRY_VERIFY(window().toast()->message().contains(u"settled"_s));
    window().actions().action(u"edit.undo"_s)->trigger();
    QTRY_VERIFY(m_world->store.customer(id).stage != u"churned"_s);
}

void MainWindowTest::offline_isShownAndComesBack()
{
    window().actions().action(u"sync.offline"_s)->trigger();
    QTRY_COMPARE(window().sidebar()->sync()->words().icon, u"cloud-off"_s);
    QVERIFY(window().actions().action(u"sync.offline"_s)->isChecked());
    QVERIFY(!window().actions().action(u"sync.now"_s)->isEnabled());
    CustomersModel &model = m_world->customersPage()->model();
    QVERIFY(model.setData(model.index(0, model.columnOf(customerfields::Stage)), u"churned"_s, Qt::EditRole));
    QTRY_VERIFY(window().sidebar()->sync()->words().detail.contains(u"1 change"_s));
    window().actions().action(u"sync.panel"_s)->trigger();
    QVERIFY(window().syncPanel()->isVisible());
    QTest::mouseClick(window().syncPanel()->onlineButton(), Qt::LeftButton);
    QTRY_COMPARE(window().sidebar()->sync()->words().icon, u"cloud-check"_s);
    QCOMPARE(m_world->store.status().waiting, 0);
    QTest::keyClick(window().syncPanel(), Qt::Key_Escape);
    QVERIFY(!window().syncPanel()->isVisible());
}

void MainWindowTest::attention_isListedInThePanel()
{
    AttentionItem item;
    item.outcome.kind = OutcomeKind::Rejected;
    item.outcome.reason = RejectReason::Forbidden;
    m_world->store.addAttention(item);
    QTRY_COMPARE(window().sidebar()->sync()->words().icon, u"octagon-alert"_s);
    window().actions().action(u"sync.panel"_s)->trigger();
    QTRY_VERIFY(panelSays(u"You may not change this field"_s));
    QVERIFY(!window().syncPanel()->signInButton()->isVisible());
}

void MainWindowTest::quarantinedWork_isToldInThePanel()
{
    window().actions().action(u"sync.panel"_s)->trigger();
    QVERIFY(!panelSays(u"quarantine"_s));
    SyncStatus status = m_world->store.status();
    status.quarantined = 2;
    m_world->store.setStatus(status);
    QTRY_VERIFY(panelSays(u"2 changes to customers you no longer hold went to your team lead's quarantine."_s));
}

SignInDialog *MainWindowTest::beginSignIn()
{
    SyncStatus status = m_world->store.status();
    status.connection = SyncStatus::Connection::SignedOut; // by hand in an earlier run, so without an error
    m_world->store.setStatus(status);
    window().actions().action(u"sync.panel"_s)->trigger();
    QTest::mouseClick(window().syncPanel()->signInButton(), Qt::LeftButton);
    return window().syncPanel()->findChild<SignInDialog *>();
}

void MainWindowTest::signedOut_asksForThePassword()
{
    SignInDialog *dialog = beginSignIn();
    QVERIFY(panelSays(u"You are signed out"_s));
    QVERIFY(!window().syncPanel()->onlineButton()->isVisible());
    m_world->checkPassword = [](const QString &password) {
        return password == "right"_L1 ? Status() : Status(fail(Error::Code::Unauthenticated, u"credentials"_s));
    };
    QVERIFY(dialog != nullptr && dialog->isVisible());
    QTest::keyClicks(dialog->password(), u"wrong"_s);
    QTest::keyClick(dialog->password(), Qt::Key_Return);
    QTRY_VERIFY(dialog->problem()->text().contains(u"does not accept"_s));
    QTest::keyClicks(dialog->password(), u"right"_s); // over the other one, which is selected
    QTest::keyClick(dialog->password(), Qt::Key_Return);
    QTRY_VERIFY(!dialog->isVisible());
    QCOMPARE(dialog->password()->text(), QString());
    QTRY_COMPARE(m_world->store.status().connection, SyncStatus::Connection::Online);
    QVERIFY(!window().syncPanel()->signInButton()->isVisible() && window().syncPanel()->onlineButton()->isVisible());
}

void MainWindowTest::addressWithoutSignIn_isSaidAsItIs()
{
    SignInDialog *dialog = beginSignIn();
    QVERIFY(dialog != nullptr);
    QString detail;
    m_world->checkPassword = [&detail](const QString &) { return Status(fail(Error::Code::Foreign, detail)); };
    const auto sentence = [&](const QString &why) {
        detail = why;
        QTest::keyClicks(dialog->password(), u"right"_s);
        QTest::keyClick(dialog->password(), Qt::Key_Return);
        (void)QTest::qWaitFor([&] { return dialog->password()->selectedText() == dialog->password()->text(); });
        return dialog->problem()->text();
    };
    QVERIFY2(sentence(u"there is no sign-in at this address"_s).contains(u"takes sign-ins"_s),
             qPrintable(dialog->problem()->text()));
    QVERIFY2(sentence(QString::fromLatin1(SignedInAsAnother)).contains(u"another workspace"_s),
             qPrintable(dialog->problem()->text()));
}

void MainWindowTest::cancelledSignIn_isForgotten()
{
    SignInDialog *dialog = beginSignIn();
    QVERIFY(dialog != nullptr && dialog->isVisible());
    const QSignalSpy accepted(dialog, &QDialog::accepted);
    m_world->heldAnswer = std::make_unique<QPromise<Status>>();
    QTest::keyClicks(dialog->password(), u"right"_s);
    QTest::keyClick(dialog->password(), Qt::Key_Return);
    QCOMPARE(m_world->cancelledSignIns, 0);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(!dialog->isVisible());
    QCOMPARE(m_world->cancelledSignIns, 1);

    const auto late = std::move(m_world->heldAnswer);
    m_world->checkPassword = [](const QString &) { return Status(fail(Error::Code::Unauthenticated)); };
    window().syncPanel()->signIn();
    QTest::keyClicks(dialog->password(), u"another"_s);
    QTest::keyClick(dialog->password(), Qt::Key_Return); // which is asked, though the first answer is still out
    QTRY_VERIFY(dialog->problem()->text().contains(u"does not accept"_s));
    late->addResult(Status());
    late->finish();
    QTest::qWait(50);
    QVERIFY(dialog->isVisible());
    QCOMPARE(accepted.count(), 0);
    QCOMPARE(m_world->store.status().connection, SyncStatus::Connection::SignedOut);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QCOMPARE(m_world->cancelledSignIns, 1); // nothing was under way any more
}

void MainWindowTest::undoKey_takesTheLastActBack()
{
    CustomersModel &model = m_world->customersPage()->model();
    const Uuid id = model.idAt(0);
    const QString before = m_world->store.customer(id).stage;
    QVERIFY(model.setData(model.index(0, model.columnOf(customerfields::Stage)), u"churned"_s, Qt::EditRole));
    QTRY_COMPARE(m_world->store.customer(id).stage, u"churned"_s);
    QTest::keyClick(&window(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(m_world->store.customer(id).stage, before);
    QTRY_COMPARE(window().toast()->message(), u"Undone: 1 customer edited"_s);
    QCOMPARE(window().toast()->actButton()->text(), u"Redo"_s);
    QTest::mouseClick(window().toast()->actButton(), Qt::LeftButton);
    QTRY_COMPARE(window().toast()->message(), u"Done again: 1 customer edited"_s);
    QCOMPARE(m_world->store.customer(id).stage, u"churned"_s);
    QTest::keyClick(&window(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(m_world->store.customer(id).stage, before);
    QTest::keySequence(&window(), QKeySequence(QKeySequence::Redo));
    QTRY_COMPARE(m_world->store.customer(id).stage, u"churned"_s);
    QTRY_COMPARE(window().toast()->message(), u"Done again: 1 customer edited"_s);
    window().actions().action(u"edit.redo"_s)->trigger();
    QTRY_COMPARE(window().toast()->message(), u"There is nothing to do again."_s);
}

void MainWindowTest::toastsUndo_takesItsOwnActAlone()
{
    CustomersModel &model = m_world->customersPage()->model();
    const Uuid deleted = model.idAt(0);
    const Uuid edited = model.idAt(1);
    Acts acts(m_world->store, *window().toast());
    acts.run(removeRows(tables::Customer, {deleted}));
    QTRY_COMPARE(window().toast()->message(), u"1 customer deleted"_s);
    QTRY_COMPARE(model.rowOf(deleted), -1);
    QSignalSpy told(&m_world->store, &Store::changed);
    const int row = model.rowOf(edited);
    QVERIFY(model.setData(model.index(row, model.columnOf(customerfields::Stage)), u"churned"_s, Qt::EditRole));
    QTRY_COMPARE(told.count(), 1);
    QTest::mouseClick(window().toast()->actButton(), Qt::LeftButton);
    QTRY_VERIFY(window().toast()->message().contains(u"Nothing was taken back"_s));
    QCOMPARE(m_world->store.customer(edited).stage, u"churned"_s); // it was not asked for this one
    QTest::keyClick(&window(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(m_world->store.customer(edited).stage != u"churned"_s);
    QTest::keyClick(&window(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(model.rowOf(deleted) >= 0);
}

void MainWindowTest::callersThatWent_areNotCalledBack()
{
    Acts acts(m_world->store, *window().toast());
    int called = 0;
    m_world->store.hold();
    const auto countThen = [&called](const ChangeSet &) { ++called; };
    acts.run(removeRows(tables::Customer, {m_world->customersPage()->model().idAt(0)}), Acts::Tell::WithToast,
             countThen);
    acts.forgetCallers(); // as before the pages are made in another language
    m_world->store.release();
    QTRY_COMPARE(window().toast()->message(), u"1 customer deleted"_s);
    QCOMPARE(called, 0);
    acts.run(removeRows(tables::Customer, {m_world->customersPage()->model().idAt(0)}), Acts::Tell::WithToast,
             countThen);
    QTRY_COMPARE(called, 1);
}

void MainWindowTest::failure_staysOverAnotherLanguage()
{
    window().toast()->warn(u"Acme was deleted while you were writing: “call back”"_s);
    window().actions().action(u"language.pt_BR"_s)->trigger();
    QTRY_COMPARE(window().windowTitle(), u"Clientes – Nimbo Sistemas"_s);
    QVERIFY(window().toast()->isVisible()); // it may be the only copy of what was written
    QVERIFY(window().toast()->message().contains(u"call back"_s));
    window().toast()->dismiss();
    int undone = 0;
    window().toast()->tell(u"1 customer deleted"_s, u"Undo"_s, [&undone] { ++undone; });
    window().toast()->letGoOfActs();
    QVERIFY(!window().toast()->isVisible());
    QCOMPARE(undone, 0);
}

void MainWindowTest::closedPanel_givesTheKeyboardBack()
{
    m_world->customersPage()->focusContent();
    const QWidget *before = window().focusWidget();
    QVERIFY(m_world->customersPage()->table()->hasFocus());
    for (const QString &panel : {u"sync.panel"_s, u"go.news"_s}) {
        window().actions().action(panel)->trigger();
        QVERIFY(window().focusWidget() != before);
        QTest::keyClick(window().focusWidget(), Qt::Key_Escape);
        QCOMPARE(window().focusWidget(), before);
    }
}

void MainWindowTest::theme_switchesWithoutRestart()
{
    const QColor light = window().grab().toImage().pixelColor(700, 20);
    window().actions().action(u"view.dark"_s)->trigger();
    const QColor dark = window().grab().toImage().pixelColor(700, 20);
    QVERIFY(light.lightness() > 200);
    QVERIFY(dark.lightness() < 60);
    QVERIFY(window().actions().action(u"view.dark"_s)->isChecked());
    window().actions().action(u"view.light"_s)->trigger();
}

void MainWindowTest::language_rebuildsTheWindowAndKeepsTheView()
{
    m_world->customersPage()->restoreState({{u"view"_s, u"all"_s}, {u"text"_s, u"cliente c"_s}});
    QTRY_COMPARE(m_world->customersPage()->model().rowCount(), 1);
    window().actions().action(u"language.pt_BR"_s)->trigger();
    QTRY_COMPARE(window().windowTitle(), u"Clientes – Nimbo Sistemas"_s);
    QTRY_COMPARE(m_world->customersPage()->model().rowCount(), 1);
    QCOMPARE(window().menuBar()->actions().first()->menu()->actions().first()->text(), u"Sincronizar &agora"_s);
    QVERIFY(window().actions().action(u"language.pt_BR"_s)->isChecked());
}

void MainWindowTest::narrowWindow_hasARail()
{
    QVERIFY(!window().sidebar()->isRail());
    window().resize(1024, 700);
    QTRY_VERIFY(window().sidebar()->isRail());
    QVERIFY(window().sidebar()->width() < 60);
    QCOMPARE(window().sidebar()->page(u"customers"_s)->toolTip(), u"Customers"_s);
}

void MainWindowTest::palette_findsCustomersAndActions()
{
    CommandPalette *palette = window().palette();
    QTest::keyClick(&window(), Qt::Key_K, Qt::ControlModifier);
    QVERIFY(palette->isVisible());
    QTest::keyClicks(palette->field(), u"cliente d"_s);
    QTRY_COMPARE(palette->list()->currentIndex().data().toString(), u"Cliente D"_s);
    QTest::keyClick(palette->field(), Qt::Key_Return);
    QVERIFY(!palette->isVisible());
    if (hasPage(u"customer"_s))
        QTRY_COMPARE(window().currentPageId(), u"customer"_s);
    else
        QTRY_VERIFY(m_world->customersPage()->panel()->isVisible());

    palette->begin();
    QTest::keyClicks(palette->field(), u">dark"_s);
    QTest::keyClick(palette->field(), Qt::Key_Return);
    QVERIFY(m_world->appearance.isDark());
    m_world->appearance.setScheme(Appearance::Scheme::Light);
    palette->begin();
    QTest::keyClick(palette->field(), Qt::Key_Escape);
    QVERIFY(!palette->isVisible());
}

void MainWindowTest::openedFromTheList_isAmongTheLast()
{
    CustomersPage &page = *m_world->customersPage();
    const QString name = page.model().index(2, 0).data().toString();
    Q_EMIT page.table()->openAsked(page.model().index(2, 0));
    QTRY_COMPARE(window().currentPageId(), u"customer"_s);
    const auto lines = [this] {
        const PaletteModel &model = window().palette()->lines();
        return QStringList{model.index(0, 0).data().toString(), model.index(1, 0).data().toString()};
    };
    window().palette()->begin();
    QTRY_COMPARE(lines(), (QStringList{u"Opened last"_s, name}));
    QTest::keyClick(window().palette()->field(), Qt::Key_Escape);
    window().close();
    m_world->window.reset();
    m_world->open(); // kept, and not written over by the next one
    const QString other = m_world->customersPage()->model().index(1, 0).data().toString();
    window().showPage(u"customer"_s, m_world->customersPage()->model().idAt(1).toBytes());
    window().palette()->begin();
    QTRY_COMPARE(lines(), (QStringList{u"Opened last"_s, other}));
    QTRY_COMPARE(window().palette()->lines().index(2, 0).data().toString(), name);
}

void MainWindowTest::singleLetters_belongToTextFields()
{
    auto *search = window().findChild<QLineEdit *>(u"search"_s);
    QVERIFY(search != nullptr);
    m_world->customersPage()->focusContent();
    QTest::keyClick(window().focusWidget(), Qt::Key_Slash);
    QTRY_VERIFY(search->hasFocus());
    QTest::keyClick(search, Qt::Key_C);
    QTest::keyClick(search, Qt::Key_X);
    QCOMPARE(search->text(), u"cx"_s);
}

void MainWindowTest::statesAreKeptOverARestart()
{
    m_world->customersPage()->restoreState(
        {{u"view"_s, u"all"_s}, {u"text"_s, u"cliente b"_s}, {u"stages"_s, QStringList{u"renewal"_s}}});
    window().close();
    m_world->window.reset();
    m_world->open();
    QCOMPARE(m_world->customersPage()->saveState().value(u"stages"_s).toStringList(), QStringList{u"renewal"_s});
    // Settings are plain text, so what was searched for is not among them.
    QCOMPARE(m_world->customersPage()->saveState().value(u"text"_s).toString(), QString());
    m_world->settings.sync();
    const QVariantMap kept = m_world->settings.value(u"pages"_s).toMap().value(u"customers"_s).toMap();
    QVERIFY(kept.contains(u"stages"_s));
    QVERIFY(!kept.contains(u"text"_s));
    QVERIFY(!kept.contains(u"current"_s));
}

} // namespace farol

QTEST_MAIN(farol::MainWindowTest)
#include "tst_mainwindow.moc"
