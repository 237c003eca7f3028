// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/canonical.h"
#include "models/customerfields.h"
#include "tests/gui/guiworld.h"
#include "ui/actions/actionregistry.h"
#include "ui/mainwindow.h"
#include "ui/pages/customers/customerspage.h"
#include "ui/sync/attentionlist.h"
#include "ui/sync/pendingdialog.h"
#include "ui/sync/syncpanel.h"
#include "ui/widgets/button.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/toast.h"

#include <QAbstractItemModelTester>
#include <QListView>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol {

// What the sync panel says of work that waits, of work that was not taken, and of a load.
class SyncPanelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_world.reset(); }

    void waitingWork_isListedAndOpens();
    void refusedWork_saysWhatToDo();
    void refusedWork_isCreatedAgain();
    void creatingAgain_canBeTriedAgain();
    void dismissing_asksOnce();
    void load_saysHowManyAreComplete();

private:
    [[nodiscard]] MainWindow &window() const { return *m_world->window; }
    [[nodiscard]] SyncPanel &panel() const { return *window().syncPanel(); }
    [[nodiscard]] Uuid firstCustomer() const { return m_world->customersPage()->model().idAt(0); }
    [[nodiscard]] bool says(const QString &words) const;
    [[nodiscard]] AttentionItem refused(RejectReason reason) const;
    [[nodiscard]] QPushButton *button(const QString &name) const;
    std::unique_ptr<GuiWorld> m_world;
};

void SyncPanelTest::init()
{
    m_world = std::make_unique<GuiWorld>(dozen({}));
    m_world->open();
}

bool SyncPanelTest::says(const QString &words) const
{
    const QList<TextLabel *> labels = panel().findChildren<TextLabel *>();
    return std::any_of(labels.cbegin(), labels.cend(),
                       [&](const TextLabel *label) { return label->isVisible() && label->text().contains(words); });
}

QPushButton *SyncPanelTest::button(const QString &name) const
{
    return panel().findChild<QPushButton *>(name);
}

AttentionItem SyncPanelTest::refused(RejectReason reason) const
{
    RowState row;
    row.key = {tables::Customer, nextTestId()};
    row.fields[customerfields::Name].value = Value(u"Padaria Estrela"_s);
    row.fields[customerfields::Stage].value = Value(u"adoption"_s);
    AttentionItem item;
    item.outcome.kind = OutcomeKind::Rejected;
    item.outcome.reason = reason;
    item.outcome.mutation = MutationId(nextTestId());
    item.shownRow = encodeRow(row);
    return item;
}

void SyncPanelTest::waitingWork_isListedAndOpens()
{
    m_world->store.setOnline(false);
    CustomersModel &model = m_world->customersPage()->model();
    QVERIFY(model.setData(model.index(0, model.columnOf(customerfields::Stage)), u"churned"_s, Qt::EditRole));
    QTRY_COMPARE(m_world->store.status().waiting, 1);
    window().actions().action(u"sync.panel"_s)->trigger();
    QTRY_VERIFY(panel().showAllButton()->isVisible());
    QTest::mouseClick(panel().showAllButton(), Qt::LeftButton);
    PendingDialog *dialog = panel().pendingDialog();
    QVERIFY(dialog != nullptr && dialog->isVisible());
    const QAbstractItemModelTester tester(&dialog->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QTRY_COMPARE(dialog->model().rowCount(), 1);
    QTRY_COMPARE(dialog->model().index(0, 0).data().toString(), u"Cliente A"_s);
    QVERIFY(dialog->model().index(0, 0).data(PendingSecondRole).toString().startsWith(u"Stage"_s));
    m_world->store.setOnline(true);
    QTRY_COMPARE(dialog->model().rowCount(), 0);
    dialog->reject();
}

void SyncPanelTest::refusedWork_saysWhatToDo()
{
    m_world->store.addAttention(refused(RejectReason::Forbidden));
    window().actions().action(u"sync.panel"_s)->trigger();
    QTRY_VERIFY(says(u"Padaria Estrela"_s));
    QVERIFY(says(u"You may not change this field"_s));
    QVERIFY(says(u"Ask your team lead"_s));
    QVERIFY(button(u"createAgain"_s) == nullptr);
}

void SyncPanelTest::refusedWork_isCreatedAgain()
{
    m_world->store.addAttention(refused(RejectReason::Gone));
    window().actions().action(u"sync.panel"_s)->trigger();
    QTRY_VERIFY(button(u"createAgain"_s) != nullptr);
    const int before = m_world->store.liveCount();
    QTest::mouseClick(button(u"createAgain"_s), Qt::LeftButton);
    QTRY_COMPARE(m_world->store.liveCount(), before + 1);
    const RowEdit made = m_world->store.commands().constLast().edits.constFirst();
    QCOMPARE(made.kind, MutationKind::Create);
    QCOMPARE(made.values.value(customerfields::Name), Value(u"Padaria Estrela"_s));
    QTRY_COMPARE(m_world->store.status().attention, 0);
}

void SyncPanelTest::creatingAgain_canBeTriedAgain()
{
    m_world->store.addAttention(refused(RejectReason::Gone));
    window().actions().action(u"sync.panel"_s)->trigger();
    QTRY_VERIFY(button(u"createAgain"_s) != nullptr);
    m_world->store.failNextCommand(fail(Error::Code::NoSpace));
    QTest::mouseClick(button(u"createAgain"_s), Qt::LeftButton);
    QTRY_VERIFY(window().toast()->isVisible());
    QTRY_VERIFY(button(u"createAgain"_s)->isEnabled()); // once the disk has room again
    const int before = m_world->store.liveCount();
    QTest::mouseClick(button(u"createAgain"_s), Qt::LeftButton);
    QTRY_COMPARE(m_world->store.liveCount(), before + 1);
    QTRY_COMPARE(m_world->store.status().attention, 0);
}

void SyncPanelTest::dismissing_asksOnce()
{
    m_world->store.addAttention(refused(RejectReason::Forbidden));
    window().actions().action(u"sync.panel"_s)->trigger();
    QTRY_VERIFY(button(u"dismiss"_s) != nullptr);
    QTest::mouseClick(button(u"dismiss"_s), Qt::LeftButton);
    QCOMPARE(m_world->store.status().attention, 1);
    QTest::mouseClick(button(u"dismiss"_s), Qt::LeftButton);
    QTRY_COMPARE(m_world->store.status().attention, 0);
    QTRY_VERIFY(!says(u"Padaria Estrela"_s));
}

void SyncPanelTest::load_saysHowManyAreComplete()
{
    m_world->store.setScopes(40, 44);
    SyncStatus status = m_world->store.status();
    status.loading = true;
    status.loadedRows = 100;
    status.loadTotal = 1000;
    m_world->store.setStatus(status);
    window().actions().action(u"sync.panel"_s)->trigger();
    QTRY_VERIFY(says(u"Complete: 40 customers. Still coming in: 44."_s));
}

} // namespace farol

QTEST_MAIN(farol::SyncPanelTest)
#include "tst_syncpanel.moc"
