// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/storeimport.h"
#include "core/entityrow.h"
#include "exchange/importer.h"
#include "models/customerfields.h"
#include "models/interactiondraft.h"
#include "models/taskfields.h"
#include "tests/gui/dayworld.h"
#include "ui/filter/filterbuilder.h"
#include "ui/filter/filtercondition.h"
#include "ui/mainwindow.h"
#include "ui/pages/customer/composer.h"
#include "ui/pages/customer/composertext.h"
#include "ui/pages/customer/customerpage.h"
#include "ui/pages/customer/timelinesection.h"
#include "ui/pages/customers/bulkeditdialog.h"
#include "ui/pages/customers/customerspage.h"
#include "ui/pages/customers/customerstable.h"
#include "ui/pages/customers/viewdialog.h"
#include "ui/pages/customers/viewkeeper.h"
#include "ui/pages/tasks/newtaskdialog.h"
#include "ui/pages/tasks/taskspage.h"
#include "ui/palette/commandpalette.h"
#include "ui/sidebar.h"
#include "ui/sync/syncpanel.h"
#include "ui/welcome/welcomedialog.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choicebar.h"
#include "ui/widgets/customerpicker.h"
#include "ui/widgets/tabstrip.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/toast.h"
#include "ui/widgets/viewtabs.h"

#include <QApplication>
#include <QBuffer>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QTest>
#include <QThread>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

constexpr int Patience = 20'000; ///< a server, two devices and a window may share one slow core
constexpr const char *Passphrase = "what keeps my data";
const auto noteText = u"They open a second site in May"_s;

QString written(const Value &value)
{
    const auto *text = value.get<QString>();
    return text == nullptr ? QString() : *text;
}

/// Gives a window the keyboard, as the system does for a dialog that opens and for the window when it closes. Offscreen
/// there is none, and the platform loses count of windows where a list popped up.
void bring(QWidget &window)
{
    if (QApplication::activeWindow() == &window)
        return;
    window.activateWindow();
    if (!QTest::qWaitFor([&window] { return QApplication::activeWindow() == &window; }, 200))
        QApplication::setActiveWindow(&window);
}

int indexOfTab(const QTabBar &tabs, const QString &text)
{
    for (int tab = 0; tab < tabs.count(); ++tab) {
        if (tabs.tabText(tab) == text)
            return tab;
    }
    return -1;
}

RowEdit newRow(TableNumber table, const QMap<FieldNumber, Value> &values, Random &random)
{
    RowEdit edit;
    edit.kind = MutationKind::Create;
    edit.row = {table, makeRandomUuid(random)};
    edit.values = values;
    return edit;
}

} // namespace

// One day of a CS manager, from the first start to the last look at what is still to be sent: the real window over a real
// encrypted profile, a real server, and a colleague who works on the same customers. Each function goes on where the one
// before ended.
class ManagersDayTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_broken = m_broken || QTest::currentTestFailed(); }
    void cleanupTestCase() { m_day.reset(); }

    void morning_signsIn();
    void list_isNarrowedWithTheBuilder();
    void filter_isSavedAsAView();
    void customer_isOpened();
    void note_isBegunOffline();
    void draft_survivesTheWindow();
    void task_isWrittenDown();
    void manyAreEditedAndTakenBack();
    void file_isImportedAndTakenBack();
    void stage_isChangedOnBothSides();
    void conflict_isSettledWithOneClick();
    void search_isBlindToAccents();
    void palette_runsCommands();
    void evening_nothingWaits();

private:
    [[nodiscard]] MainWindow &window() const { return m_day->window(); }
    [[nodiscard]] CustomersPage &list() const { return m_day->customers(); }
    [[nodiscard]] CustomersTable &table() const { return *list().table(); }
    [[nodiscard]] Composer &composer() const
    {
        return *m_day->customer().sectionAs<TimelineSection>(u"timeline"_s)->composer();
    }
    [[nodiscard]] TasksPage &tasks() const { return *static_cast<TasksPage *>(window().page(u"tasks"_s)); }
    /// A key as the window gets it, shortcuts and all.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const;
    [[nodiscard]] bool panelSays(const QString &words) const;
    void goOnline(bool online);
    [[nodiscard]] QStringList stages() const;

    std::unique_ptr<DayWorld> m_day;
    bool m_broken = false;
    Uuid m_opened; ///< whose page was open
    QString m_openedName;
    Uuid m_disputed; ///< whose stage both changed
};

void ManagersDayTest::initTestCase()
{
    m_day = std::make_unique<DayWorld>();
    QVERIFY(m_day->startServer());
    QVERIFY(m_day->openColleague());
    // What Bia has brought together so far: twelve customers of Ana's.
    UserId ana;
    for (const net::Person &person : m_day->colleague().people().people) {
        if (person.mail == QLatin1StringView(ctltest::Server::Mail))
            ana = person.id;
    }
    QVERIFY(!ana.isNull());
    SystemRandom random;
    Command command{u"add"_s, {}};
    const QStringList names{u"Água Doce"_s,  u"Bolos da Vovó"_s, u"Café do Porto"_s, u"Doca Norte"_s,
                            u"Entrega Já"_s, u"Farmácia Luz"_s,  u"Granja Sul"_s,    u"Hotel Mar"_s,
                            u"Ipê Móveis"_s, u"Jardim Alto"_s,   u"Kilo Certo"_s,    u"Lona Azul"_s};
    const QStringList stages{u"onboarding"_s, u"adoption"_s};
    for (qsizetype i = 0; i < names.size(); ++i) {
        Customer customer;
        customer.name = names.at(i);
        customer.stage = stages.at(i % 2);
        customer.seats = 10 * (i + 1);
        customer.owner = ana;
        command.edits.append(newRow(tables::Customer, valuesOf(customer), random));
    }
    const auto made = m_day->colleague().execute(command);
    QTRY_VERIFY_WITH_TIMEOUT(made.isFinished(), Patience);
    QVERIFY(made.result());
    const auto sent = m_day->colleague().syncNow();
    QTRY_VERIFY_WITH_TIMEOUT(sent.isFinished(), Patience);
    QVERIFY(sent.result());
}

void ManagersDayTest::init()
{
    if (m_broken)
        QSKIP("the day did not get this far");
}

void ManagersDayTest::press(Qt::Key key, Qt::KeyboardModifiers modifiers) const
{
    bring(window());
    QTest::keyClick(&window(), key, modifiers);
}

bool ManagersDayTest::panelSays(const QString &words) const
{
    const QList<TextLabel *> labels = window().syncPanel()->findChildren<TextLabel *>();
    return std::any_of(labels.cbegin(), labels.cend(),
                       [&](const TextLabel *label) { return label->isVisible() && label->text().contains(words); });
}

void ManagersDayTest::goOnline(bool online)
{
    press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(window().syncPanel()->isVisible());
    QTest::mouseClick(window().syncPanel()->onlineButton(), Qt::LeftButton);
    using C = SyncStatus::Connection;
    QTRY_VERIFY_WITH_TIMEOUT(m_day->store().status().connection == (online ? C::Online : C::Offline), Patience);
    QTest::keyClick(window().syncPanel(), Qt::Key_Escape);
    QVERIFY(!window().syncPanel()->isVisible());
}

QStringList ManagersDayTest::stages() const
{
    QStringList all;
    CustomersModel &model = list().model();
    for (int row = 0; row < model.rowCount(); ++row)
        all.append(model.index(row, model.columnOf(customerfields::Stage)).data().toString());
    return all;
}

void ManagersDayTest::morning_signsIn()
{
    WelcomeDialog welcome([this](const SignInForm &form) {
        return m_day->door().signIn(m_day->orderOf(form.mail, form.password), form.passphrase.toUtf8());
    });
    welcome.show();
    QVERIFY(QTest::qWaitForWindowActive(&welcome));
    QTest::mouseClick(welcome.connectButton(), Qt::LeftButton);
    QTest::keyClicks(welcome.server(), m_day->serverUrl());
    QTest::keyClicks(welcome.mail(), QString::fromLatin1(ctltest::Server::Mail));
    QTest::keyClicks(welcome.password(), u"not the password"_s);
    QTest::keyClick(welcome.password(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(welcome.passphrase()->isVisible(), Patience); // there is no keychain here
    QTest::keyClicks(welcome.passphrase(), QString::fromLatin1(Passphrase));
    QTest::keyClicks(welcome.repeated(), QString::fromLatin1(Passphrase));
    QTest::keyClick(welcome.repeated(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(welcome.problem()->text().contains(u"password"_s), Patience);
    QTRY_COMPARE(welcome.password()->selectedText(), welcome.password()->text()); // typed over
    QTest::keyClicks(welcome.password(), QString::fromLatin1(ctltest::Server::Password));
    QTest::keyClick(welcome.password(), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(welcome.choice(), WelcomeDialog::Choice::Connected, Patience);
    welcome.close();

    QVERIFY(m_day->openWindow());
    m_day->store().setOnline(true); // as the program does once its window is there
    QTRY_COMPARE_WITH_TIMEOUT(list().model().rowCount(), 12, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_day->store().status().connection == SyncStatus::Connection::Online, Patience);
}

void ManagersDayTest::list_isNarrowedWithTheBuilder()
{
    QTRY_VERIFY(list().keeper().views().isLoaded());
    press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    FilterBuilder *builder = list().filterBuilder();
    QTRY_VERIFY(builder->isVisible());
    auto *condition = builder->findChild<FilterCondition *>();
    QVERIFY(condition != nullptr);
    auto *field = condition->findChild<QComboBox *>(u"field"_s);
    QTRY_VERIFY(field->hasFocus());
    QTest::keyClicks(field, u"Seats"_s);
    QTRY_COMPARE(field->currentData().toInt(), int(customerfields::Seats));
    auto *number = condition->findChild<FilterValueEdit *>()->findChild<QLineEdit *>();
    QVERIFY(number != nullptr);
    QTest::keyClicks(number, u"90"_s);
    QTRY_COMPARE_WITH_TIMEOUT(list().model().rowCount(), 4, Patience);
    QCOMPARE(builder->textField()->text(), u"seats >= 90"_s);
}

void ManagersDayTest::filter_isSavedAsAView()
{
    press(Qt::Key_S, Qt::ControlModifier | Qt::AltModifier);
    ViewDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = list().keeper().dialog()) != nullptr && dialog->isVisible());
    QTest::keyClicks(dialog->nameField(), u"Large ones"_s);
    QTest::keyClick(dialog->nameField(), Qt::Key_Return);
    const ViewTabs &tabs = *list().findChild<ViewTabs *>();
    QTRY_COMPARE_WITH_TIMEOUT(tabs.tabText(tabs.currentIndex()), u"Large ones"_s, Patience);
    QVERIFY(!tabs.isDirty(tabs.currentId()));
    QCOMPARE(list().model().rowCount(), 4);
    QTest::keyClick(window().focusWidget(), Qt::Key_Escape); // the builder closes
    QTRY_VERIFY(!list().filterBuilder()->isVisible() || !list().filterBuilder()->isAncestorOf(window().focusWidget()));
}

void ManagersDayTest::customer_isOpened()
{
    table().setFocus();
    QTest::keyClick(&table(), Qt::Key_Home, Qt::ControlModifier);
    QTest::keyClick(&table(), Qt::Key_Down);
    QTRY_VERIFY(!table().currentId().isNull());
    m_opened = table().currentId();
    m_openedName = table().currentIndex().siblingAtColumn(0).data().toString();
    QTest::keyClick(&table(), Qt::Key_Return);
    QTRY_COMPARE(window().currentPageId(), u"customer"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_day->customer().record().id().uuid, m_opened, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_day->customer().record().customer().has_value(), Patience);
}

void ManagersDayTest::note_isBegunOffline()
{
    goOnline(false);
    QTest::mouseClick(composer().kinds()->button(u"note"_s), Qt::LeftButton);
    QTest::mouseClick(composer().text()->viewport(), Qt::LeftButton);
    QTRY_VERIFY(composer().text()->hasFocus());
    QTest::keyClicks(composer().text(), noteText);
    // On the disk by itself, with the keyboard still in it: what a crash now would leave behind.
    const auto kept = [this] {
        const auto draft = m_day->store().draft(draftKey(CustomerId(m_opened), {}));
        return QTest::qWaitFor([&draft] { return draft.isFinished(); }, Patience)
               && draft.result().valueOr({}).contains(noteText.toUtf8());
    };
    QTRY_VERIFY_WITH_TIMEOUT(kept(), Patience);
}

void ManagersDayTest::draft_survivesTheWindow()
{
    m_day->closeAll();
    UnlockDialog unlock([this](const QString &passphrase) { return m_day->door().open(passphrase.toUtf8()); });
    unlock.show();
    QVERIFY(QTest::qWaitForWindowActive(&unlock));
    QTest::keyClicks(unlock.passphrase(), u"not the passphrase"_s);
    QTest::keyClick(unlock.passphrase(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(unlock.problem()->text().contains(u"Nothing was changed"_s), Patience);
    QTest::keyClicks(unlock.passphrase(), QString::fromLatin1(Passphrase)); // over the other one, which is selected
    QTest::keyClick(unlock.passphrase(), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(unlock.result(), int(QDialog::Accepted), Patience);
    QVERIFY(m_day->openWindow());
    m_day->store().setOnline(false);

    // Without a network: all twelve are there, and the palette finds the one that was open.
    press(Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(window().palette()->isVisible());
    QTest::keyClicks(window().palette()->field(), m_openedName);
    QTRY_COMPARE_WITH_TIMEOUT(window().palette()->list()->currentIndex().data().toString(), m_openedName, Patience);
    QTest::keyClick(window().palette()->field(), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(m_day->customer().record().id().uuid, m_opened, Patience);
    QTRY_COMPARE_WITH_TIMEOUT(composer().text()->toPlainText(), noteText, Patience);
    QTest::mouseClick(composer().text()->viewport(), Qt::LeftButton);
    QTest::keyClick(composer().text(), Qt::Key_Return, Qt::ControlModifier);
    TimelineModel &timeline = m_day->customer().sectionAs<TimelineSection>(u"timeline"_s)->model();
    QTRY_COMPARE_WITH_TIMEOUT(timeline.rowCount(), 1, Patience);
    QTRY_COMPARE(timeline.index(0).data(TimelineModel::BodyRole).toString(), noteText);
    QVERIFY(composer().text()->toPlainText().isEmpty());
    QTRY_VERIFY(m_day->store().status().waiting > 0); // kept here until there is a network
}

void ManagersDayTest::task_isWrittenDown()
{
    press(Qt::Key_1, Qt::AltModifier);
    QTRY_COMPARE(window().currentPageId(), u"tasks"_s);
    press(Qt::Key_T, Qt::ControlModifier);
    NewTaskDialog *dialog = tasks().newTaskDialog();
    QTRY_VERIFY(dialog->isVisible());
    bring(*dialog);
    QTest::keyClicks(dialog->editor(taskfields::Title), u"Send the minutes"_s);
    dialog->customer()->setFocus();
    QTest::keyClicks(dialog->customer(), u"cafe"_s);
    QTRY_VERIFY_WITH_TIMEOUT(QApplication::activePopupWidget() != nullptr, Patience);
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
    QTRY_COMPARE(dialog->customer()->text(), u"Café do Porto"_s);
    QTest::mouseClick(dialog->saveButton(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!dialog->isVisible(), Patience);
    QTRY_COMPARE_WITH_TIMEOUT(tasks().model().rowCount(), 1, Patience);
    QCOMPARE(tasks().model().index(0, 0).data().toString(), u"Send the minutes"_s);
}

void ManagersDayTest::manyAreEditedAndTakenBack()
{
    press(Qt::Key_2, Qt::AltModifier);
    QTRY_COMPARE(window().currentPageId(), u"customers"_s);
    ViewTabs &tabs = *list().findChild<ViewTabs *>();
    int view = -1;
    QTRY_VERIFY_WITH_TIMEOUT((view = indexOfTab(tabs, u"Large ones"_s)) >= 0, Patience); // of the morning
    QTest::mouseClick(&tabs, Qt::LeftButton, {}, tabs.tabRect(view).center());
    QTRY_COMPARE_WITH_TIMEOUT(list().model().rowCount(), 4, Patience);
    const QStringList before = stages();
    table().setFocus();
    press(Qt::Key_A, Qt::ControlModifier);
    QTRY_COMPARE(table().selectedRowCount(), 4);
    press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    BulkEditDialog *dialog = list().bulkEditDialog();
    QTRY_VERIFY(dialog->isVisible());
    bring(*dialog);
    QTest::keyClicks(dialog->fieldChoice(), u"Stage"_s);
    auto *stage = qobject_cast<QComboBox *>(dialog->editor());
    QVERIFY(stage != nullptr);
    QTest::keyClicks(stage, u"Renewal"_s);
    QTRY_VERIFY_WITH_TIMEOUT(dialog->summary().contains(u"4 rows will be changed to “Renewal”"_s), Patience);
    QVERIFY(dialog->applyButton()->isEnabled());
    QVERIFY(stages() == before); // nothing before it is asked for
    QTest::mouseClick(dialog->applyButton(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(stages(), QStringList(4, u"Renewal"_s), Patience);
    Toast *toast = window().toast();
    QTRY_VERIFY(toast->isVisible() && toast->message().contains(u"4 customers edited"_s));
    QTest::mouseClick(toast->actButton(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(stages(), before, Patience);
}

// By the engine, in a thread of its own as the program does it; the assistant's window has tests of its own.
void ManagersDayTest::file_isImportedAndTakenBack()
{
    const auto mapping = exchange::readMapping(
        R"({ "entity": "customer", "key": "key", "columns": { "name": "name", "seats": "seats", "owner": "owner" } })",
        farolSchema());
    QVERIFY(mapping);
    QByteArray csv = "key,name,seats,owner\nX1,Mola Viva,150,me\nX2,Nuvem Rosa,160,me\nX3,Onda Larga,5,me\n";
    exchange::ImportReport report;
    const std::unique_ptr<QThread> importing(QThread::create([&] {
        SystemRandom random;
        StoreImport target(m_day->store(), farolSchema());
        const exchange::ImportJob job{farolSchema(), *mapping, target, m_day->store().workspace(),
                                      OperationId(makeRandomUuid(random))};
        QBuffer file(&csv);
        file.open(QIODevice::ReadOnly);
        if (const auto plan = exchange::planImport(file, job))
            report = exchange::runImport(file, job, *plan);
    }));
    importing->start();
    QTRY_VERIFY_WITH_TIMEOUT(importing->isFinished(), Patience);
    QCOMPARE(report.created, 3);
    // Two of them belong into the view; they wait behind a line, so that nothing moves under the pointer.
    const auto known = [this] { return list().model().rowCount() + list().model().waitingCount(); };
    QTRY_COMPARE_WITH_TIMEOUT(known(), 6, Patience);
    press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE_WITH_TIMEOUT(list().model().rowCount(), 6, Patience);
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(list().model().rowCount(), 4, Patience);
}

void ManagersDayTest::stage_isChangedOnBothSides()
{
    m_disputed = list().model().idAt(0);
    const RowKey row{tables::Customer, m_disputed};
    RowEdit theirs;
    theirs.row = row;
    theirs.values.insert(customerfields::Stage, Value(u"renewal"_s));
    const auto written = m_day->colleague().execute({u"edit"_s, {theirs}});
    QTRY_VERIFY_WITH_TIMEOUT(written.isFinished(), Patience);
    const auto sent = m_day->colleague().syncNow();
    QTRY_VERIFY_WITH_TIMEOUT(sent.isFinished(), Patience);
    QVERIFY(sent.result());

    const QModelIndex cell = list().model().index(0, list().model().columnOf(customerfields::Stage));
    table().setFocus();
    table().setCurrentIndex(cell);
    QTest::keyClick(&table(), Qt::Key_F2);
    auto *editor = qobject_cast<QComboBox *>(table().openEditor(cell));
    QVERIFY(editor != nullptr);
    QTest::keyClick(editor, Qt::Key_C); // the one stage that begins so
    QTRY_COMPARE_WITH_TIMEOUT(farol::written(DayWorld::valueOf(m_day->store(), row, customerfields::Stage)),
                              u"churned"_s, Patience);
    goOnline(true);
    QTRY_COMPARE_WITH_TIMEOUT(m_day->store().status().conflicts, std::int64_t(1), Patience);
}

void ManagersDayTest::conflict_isSettledWithOneClick()
{
    NavButton *conflicts = window().sidebar()->page(u"conflicts"_s);
    QTRY_VERIFY(conflicts->isVisible());
    QTest::mouseClick(conflicts, Qt::LeftButton);
    QTRY_COMPARE(window().currentPageId(), u"conflicts"_s);
    // Stages are critical: what the server had first is in force, and says whose it is.
    QPushButton *mine = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((mine = window().findChild<QPushButton *>(u"useOther"_s)) != nullptr && mine->isVisible(),
                             Patience);
    QVERIFY2(mine->accessibleName().contains(u"Churned"_s), qPrintable(mine->accessibleName()));
    const auto says = [this](const QString &words) {
        const QList<TextLabel *> labels = window().page(u"conflicts"_s)->findChildren<TextLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(),
                           [&](const TextLabel *label) { return label->isVisible() && label->text().contains(words); });
    };
    QVERIFY(says(QString::fromLatin1(DayWorld::ColleagueName)));
    QTest::mouseClick(mine, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(m_day->store().status().conflicts, std::int64_t(0), Patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_day->store().status().waiting, std::int64_t(0), Patience);
    const RowKey row{tables::Customer, m_disputed};
    QTRY_COMPARE_WITH_TIMEOUT(written(DayWorld::valueOf(m_day->colleague(), row, customerfields::Stage)), u"churned"_s,
                              Patience); // and Bia sees it without being asked
}

void ManagersDayTest::search_isBlindToAccents()
{
    press(Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(window().palette()->isVisible());
    QTest::keyClicks(window().palette()->field(), u"agu"_s);
    QTRY_COMPARE_WITH_TIMEOUT(window().palette()->list()->currentIndex().data().toString(), u"Água Doce"_s, Patience);
    QTest::keyClick(window().palette()->field(), Qt::Key_Return);
    QTRY_COMPARE(window().currentPageId(), u"customer"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_day->customer().record().customer().has_value(), Patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_day->customer().record().customer()->name, u"Água Doce"_s, Patience);
}

void ManagersDayTest::palette_runsCommands()
{
    press(Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(window().palette()->isVisible());
    QTest::keyClicks(window().palette()->field(), u">dark"_s);
    QTest::keyClick(window().palette()->field(), Qt::Key_Return);
    QTRY_VERIFY(m_day->appearance().isDark());
    QVERIFY(!window().palette()->isVisible());
}

void ManagersDayTest::evening_nothingWaits()
{
    press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(window().syncPanel()->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(panelSays(u"Nothing is waiting to be sent."_s), Patience);
    QVERIFY(!panelSays(u"not accepted"_s));
    QVERIFY(!window().syncPanel()->showAllButton()->isVisible());
    // The note that was begun before the window died is at Bia's.
    ListQuery notes;
    notes.table = tables::Interaction;
    const auto synced = m_day->colleague().syncNow();
    QTRY_VERIFY_WITH_TIMEOUT(synced.isFinished(), Patience);
    const auto theirs = m_day->colleague().listIds(notes, 1);
    QTRY_VERIFY_WITH_TIMEOUT(theirs.isFinished(), Patience);
    QCOMPARE(theirs.result()->ids.size(), 1);
}

} // namespace farol

QTEST_MAIN(farol::ManagersDayTest)
#include "tst_managersday.moc"
