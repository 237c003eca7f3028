// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/customerfields.h"
#include "tests/gui/guiworld.h"
#include "ui/actions/actionregistry.h"
#include "ui/licences.h"
#include "ui/mainwindow.h"
#include "ui/pages/customers/customerspage.h"
#include "ui/support/supportbundle.h"
#include "ui/widgets/button.h"
#include "ui/widgets/toast.h"
#include "ui/windows.h"

#include <QApplication>
#include <QFile>
#include <QPlainTextEdit>
#include <QTest>

using namespace Qt::StringLiterals;

namespace farol {

// Several windows over one store, the support bundle, and what is said after a crash.
class WindowsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void secondWindow_showsTheSameStore();
    void undo_worksInBoth();
    void eachWindow_remembersItsOwnPlace();
    void closedNumber_isTakenAgain();
    void supportBundle_holdsNobodysData();
    void supportBundle_isSavedAsShown();
    void afterACrash_theWindowSaysWhatWasKept();
    void licences_nameEveryPart();

private:
    [[nodiscard]] Services services();
    static CustomersPage *customers(MainWindow *window)
    {
        return static_cast<CustomersPage *>(window->page(u"customers"_s));
    }
    template <typename T>
    [[nodiscard]] static T *dialog()
    {
        return qobject_cast<T *>(QApplication::activeModalWidget());
    }
    std::unique_ptr<GuiWorld> m_world;
    std::unique_ptr<Windows> m_windows;
    bool m_endedBadly = false;
};

Services WindowsTest::services()
{
    Services made{m_world->store,    m_world->names,      m_world->clock,    m_world->random,
                  m_world->settings, m_world->appearance, m_world->language, u"Nimbo Sistemas"_s};
    made.accounts = &m_world->accounts;
    made.recentLog = [] { return u"2025-06-15 warning default the disk is full\n"_s; };
    made.endedBadly = m_endedBadly;
    return made;
}

void WindowsTest::init()
{
    m_endedBadly = false;
    m_world = std::make_unique<GuiWorld>(dozen({}));
    m_windows = std::make_unique<Windows>(services());
    MainWindow *first = m_windows->open();
    first->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(first));
    QTRY_VERIFY(customers(first)->model().isComplete());
}

void WindowsTest::cleanup()
{
    m_windows.reset();
    m_world.reset();
}

void WindowsTest::secondWindow_showsTheSameStore()
{
    MainWindow *first = m_windows->all().constFirst();
    QVERIFY(first->actions().action(u"window.new"_s)->isEnabled());
    first->actions().action(u"window.new"_s)->trigger();
    QCOMPARE(m_windows->all().size(), 2);
    MainWindow *second = m_windows->all().constLast();
    QCOMPARE(second->number(), 2);
    QTRY_VERIFY(customers(second)->model().isComplete());
    const Uuid id = customers(first)->model().idAt(0);
    CustomersModel &model = customers(first)->model();
    QVERIFY(model.setData(model.index(0, model.columnOf(customerfields::Name)), u"Cliente A2"_s, Qt::EditRole));
    QTRY_COMPARE(customers(second)->model().index(customers(second)->model().rowOf(id), 0).data().toString(),
                 u"Cliente A2"_s);
}

void WindowsTest::undo_worksInBoth()
{
    MainWindow *first = m_windows->all().constFirst();
    MainWindow *second = m_windows->open();
    QTRY_VERIFY(customers(second)->model().isComplete());
    CustomersModel &model = customers(first)->model();
    const Uuid id = model.idAt(0);
    const QString before = m_world->store.customer(id).stage;
    QVERIFY(model.setData(model.index(0, model.columnOf(customerfields::Stage)), u"churned"_s, Qt::EditRole));
    QTRY_COMPARE(m_world->store.customer(id).stage, u"churned"_s);
    second->actions().action(u"edit.undo"_s)->trigger();
    QTRY_COMPARE(m_world->store.customer(id).stage, before);
    QTRY_VERIFY(!second->toast()->message().isEmpty());
}

void WindowsTest::eachWindow_remembersItsOwnPlace()
{
    MainWindow *second = m_windows->open();
    second->resize(1100, 700);
    second->close();
    QTRY_COMPARE(m_windows->all().size(), 1);
    QVERIFY(m_world->settings.contains(u"window/geometry-2"_s));
    QVERIFY(!m_world->settings.contains(u"window/geometry"_s));
    QCOMPARE(m_windows->open()->size(), QSize(1100, 700));
}

void WindowsTest::closedNumber_isTakenAgain()
{
    MainWindow *first = m_windows->all().constFirst();
    QCOMPARE(m_windows->open()->number(), 2);
    first->close();
    QTRY_COMPARE(m_windows->all().size(), 1);
    QCOMPARE(m_windows->open()->number(), 1);
}

void WindowsTest::supportBundle_holdsNobodysData()
{
    const QString text = supportText(services());
    QVERIFY(text.contains(u"the disk is full"_s));
    QVERIFY(text.contains(u"Schema"_s));
    for (const QString &data : {u"Cliente"_s, u"Marina"_s, u"nimbo"_s, u"Nimbo"_s, u"farol.example"_s})
        QVERIFY2(!text.contains(data), qPrintable(data));
    SyncStatus status = m_world->store.status();
    status.hasError = true;
    status.lastError = fail(Error::Code::Timeout, u"Café Alto"_s);
    m_world->store.setStatus(status);
    QVERIFY(supportText(services()).contains(u"timeout"_s, Qt::CaseInsensitive));
    QVERIFY(!supportText(services()).contains(u"Café"_s));
}

void WindowsTest::supportBundle_isSavedAsShown()
{
    m_windows->all().constFirst()->actions().action(u"help.support"_s)->trigger();
    SupportDialog *bundle = nullptr;
    QTRY_VERIFY((bundle = dialog<SupportDialog>()) != nullptr);
    const QString shown = bundle->text()->toPlainText();
    const QString file = m_world->home.filePath(u"bundle.txt"_s);
    QVERIFY(!bundle->saveTo(m_world->home.filePath(u"missing/bundle.txt"_s)));
    QVERIFY(bundle->isVisible());
    QVERIFY(bundle->saveTo(file));
    QFile saved(file);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(saved.readAll()), shown);
}

void WindowsTest::afterACrash_theWindowSaysWhatWasKept()
{
    m_windows.reset();
    SyncStatus status = m_world->store.status();
    status.waiting = 3;
    m_world->store.setStatus(status);
    m_endedBadly = true;
    m_windows = std::make_unique<Windows>(services());
    m_windows->open();
    RecoveryDialog *recovery = nullptr;
    QTRY_VERIFY((recovery = dialog<RecoveryDialog>()) != nullptr);
    QVERIFY(recovery->words().contains(u"3 changes wait to be sent"_s));
    QVERIFY(recovery->words().contains(u"draft"_s));
    recovery->bundleButton()->click();
    QTRY_VERIFY(dialog<SupportDialog>() != nullptr);
    dialog<SupportDialog>()->reject();
    m_windows->open(); // another window says it no more
    QTest::qWait(50);
    QVERIFY(dialog<RecoveryDialog>() == nullptr);
}

void WindowsTest::licences_nameEveryPart()
{
    const QString text = licencesText();
    for (const QString &part : {u"Farol"_s, u"Qt"_s, u"SQLite"_s, u"libsodium"_s, u"Lucide"_s, u"Zstandard"_s})
        QVERIFY2(text.contains(part), qPrintable(part));
    for (const PartLicence &part : partLicences())
        QVERIFY2(!part.licence.isEmpty(), qPrintable(part.part));
}

} // namespace farol

QTEST_MAIN(farol::WindowsTest)
#include "tst_windows.moc"
