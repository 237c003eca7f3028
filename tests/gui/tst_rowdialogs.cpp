// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/recordworld.h"

#include "core/contact.h"
#include "core/tables.h"
#include "models/itemroles.h"
#include "models/recordroles.h"
#include "models/rowdraft.h"
#include "ui/actions/actionregistry.h"
#include "ui/dialogs/draftbar.h"
#include "ui/pages/customer/contactdialog.h"
#include "ui/pages/customer/contactssection.h"
#include "ui/pages/customer/contractssection.h"
#include "ui/pages/rows/historydialog.h"
#include "ui/widgets/button.h"

#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

constexpr FieldNumber NameField = 2; // of a contact
constexpr FieldNumber PhoneField = 5;
constexpr FieldNumber NotesField = 15;
constexpr FieldNumber ValueField = 6; // of a contract

} // namespace

// What is typed into the dialogs for rows outlives them, and what is known of a row's past can be read.
class RowDialogsTest final : public RecordWorld
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        begin();
        m_bia = seedContact(u"Bia"_s);
        show();
    }
    void cleanup() { m_world.reset(); }
    void keysAndBytes_ofDrafts();
    void newRow_isThereAgainAfterACrash();
    void savedRow_leavesNoDraft();
    void thrownDraft_canComeBack();
    void edit_keepsOnlyWhatWasTyped();
    void takenBackTyping_endsTheDraft();
    void unreadableAmount_comesBackAsTyped();
    void eachCustomer_hasItsOwnDraft();
    void history_opensByKeyFromTheList();
    void history_standsInTheMenu();

private:
    [[nodiscard]] ContactDialog &dialog() { return *part<ContactsSection>(u"contacts"_s).dialog(); }
    [[nodiscard]] QString newKey() const { return rowDraftKey(tables::Contact, {}, m_customer.uuid); }
    [[nodiscard]] QLineEdit &line(RowDialog &of, FieldNumber field) const
    {
        return *qobject_cast<QLineEdit *>(of.editor(field));
    }
    [[nodiscard]] QPushButton &button(const char *name)
    {
        return *dialog().findChild<QPushButton *>(QLatin1String(name));
    }
    void add()
    {
        part<ContactsSection>(u"contacts"_s).runAction(u"record.add"_s);
        QTRY_VERIFY(dialog().isVisible());
    }
    void openHistoryOfBia()
    {
        ContactsSection &contacts = part<ContactsSection>(u"contacts"_s);
        contacts.select({tables::Contact, m_bia});
        contacts.focusContent();
        QTRY_VERIFY(m_world->window->actions().action(u"record.history"_s)->isEnabled());
    }
    Uuid m_bia;
};

void RowDialogsTest::keysAndBytes_ofDrafts()
{
    const Uuid id = nextTestId();
    QCOMPARE(rowDraftKey(tables::Contact, id, m_customer.uuid), u"contact/"_s + id.toString());
    QCOMPARE(newKey(), u"new-contact/"_s + m_customer.uuid.toString());
    QCOMPARE(rowDraftKey(tables::Customer, {}, {}), u"new-customer"_s);
    const RowDraft draft{Instant{7}, {{u"name"_s, u"Bia"_s}, {u"roles"_s, QStringList{u"user"_s}}, {u"seats"_s, 3}}};
    QCOMPARE(decodeRowDraft(encodeRowDraft(draft)), draft);
    QVERIFY(encodeRowDraft(RowDraft()).isEmpty());
    for (const QByteArray &broken : {QByteArray(), QByteArray("x"), QByteArray(40, '\xff')})
        QVERIFY(decodeRowDraft(broken).isEmpty());
    QVERIFY(decodeRowDraft(encodeRowDraft(draft).chopped(3)).isEmpty());
}

void RowDialogsTest::newRow_isThereAgainAfterACrash()
{
    add();
    QTest::keyClicks(dialog().editor(NameField), u"Caio"_s);
    QTest::keyClicks(dialog().editor(NotesField), u"Met at the fair"_s); // nothing of it is finished
    QTRY_VERIFY(decodeRowDraft(draftUnder(newKey())).typed.contains(u"notes"_s));
    const QByteArray kept = draftUnder(newKey());
    m_world->window.reset();
    // Whatever the window did as it went: a crash leaves what was on disk before.
    const auto put = store().keepDraft(newKey(), kept);
    QTRY_VERIFY(put.isFinished());
    m_world->open();
    show();
    add();
    QTRY_COMPARE(line(dialog(), NameField).text(), u"Caio"_s);
    QCOMPARE(qobject_cast<QPlainTextEdit *>(dialog().editor(NotesField))->toPlainText(), u"Met at the fair"_s);
    QVERIFY(dialog().draftBar()->isVisible());
    QVERIFY(dialog().draftBar()->text().startsWith(u"You were writing this on"_s));
    QTest::mouseClick(&button("goOnWithDraft"), Qt::LeftButton);
    QVERIFY(!dialog().draftBar()->isVisible());
    QCOMPARE(line(dialog(), NameField).text(), u"Caio"_s);
}

void RowDialogsTest::savedRow_leavesNoDraft()
{
    add();
    QTest::keyClicks(dialog().editor(NameField), u"Caio"_s);
    QTRY_VERIFY(!draftUnder(newKey()).isEmpty());
    const qsizetype before = store().commands().size();
    QTest::mouseClick(dialog().saveButton(), Qt::LeftButton);
    QTRY_VERIFY(!dialog().isVisible());
    QCOMPARE(store().commands().size(), before + 1); // one act
    QTRY_VERIFY(draftUnder(newKey()).isEmpty());
    add();
    QVERIFY(line(dialog(), NameField).text().isEmpty());
    QVERIFY(!dialog().draftBar()->isVisible());
}

void RowDialogsTest::thrownDraft_canComeBack()
{
    add();
    QTest::keyClicks(dialog().editor(NameField), u"Caio"_s);
    QTest::keyClick(&dialog(), Qt::Key_Escape);
    QVERIFY(!dialog().isVisible());
    add();
    QTRY_VERIFY(dialog().draftBar()->isVisible());
    QTest::mouseClick(&button("throwDraftAway"), Qt::LeftButton);
    QVERIFY(line(dialog(), NameField).text().isEmpty());
    QTRY_VERIFY(draftUnder(newKey()).isEmpty());
    QTest::mouseClick(&button("bringDraftBack"), Qt::LeftButton);
    QCOMPARE(line(dialog(), NameField).text(), u"Caio"_s);
    QTRY_VERIFY(!draftUnder(newKey()).isEmpty());
}

void RowDialogsTest::edit_keepsOnlyWhatWasTyped()
{
    const QString key = rowDraftKey(tables::Contact, m_bia, m_customer.uuid);
    Contact bia;
    bia.id = ContactId(m_bia);
    bia.customer = m_customer;
    bia.name = u"Bia"_s;
    dialog().edit(bia);
    QTRY_VERIFY(dialog().isVisible());
    line(dialog(), NameField).setText(u"Beatriz"_s);
    QTRY_COMPARE(decodeRowDraft(draftUnder(key)).typed, (QVariantMap{{u"name"_s, u"Beatriz"_s}}));
    dialog().reject();
    // A colleague writes another field meanwhile; going on does not take it back.
    bia.phone = u"11"_s;
    dialog().edit(bia);
    QTRY_COMPARE(line(dialog(), NameField).text(), u"Beatriz"_s);
    QCOMPARE(line(dialog(), PhoneField).text(), u"11"_s);
    QTest::mouseClick(dialog().saveButton(), Qt::LeftButton);
    QTRY_VERIFY(!dialog().isVisible());
    QCOMPARE(store().commands().constLast().edits.constFirst().values.keys(), QList<FieldNumber>{NameField});
}

void RowDialogsTest::takenBackTyping_endsTheDraft()
{
    add();
    line(dialog(), NameField).setText(u"Caio"_s);
    QTRY_VERIFY(!draftUnder(newKey()).isEmpty());
    dialog().reject();
    add();
    QTRY_COMPARE(line(dialog(), NameField).text(), u"Caio"_s);
    line(dialog(), NameField).clear();
    QTRY_VERIFY(draftUnder(newKey()).isEmpty());
}

void RowDialogsTest::unreadableAmount_comesBackAsTyped()
{
    ContractsSection &contracts = part<ContractsSection>(u"contracts"_s);
    contracts.runAction(u"record.add"_s);
    QTRY_VERIFY(contracts.dialog()->isVisible());
    QTest::keyClicks(contracts.dialog()->editor(ValueField), u"a lot"_s);
    contracts.dialog()->reject();
    contracts.runAction(u"record.add"_s);
    QTRY_COMPARE(line(*contracts.dialog(), ValueField).text(), u"a lot"_s);
    QVERIFY(contracts.dialog()->draftBar()->isVisible());
}

void RowDialogsTest::eachCustomer_hasItsOwnDraft()
{
    add();
    line(dialog(), NameField).setText(u"Caio"_s);
    dialog().reject();
    show(1);
    add();
    QVERIFY(draftUnder(newKey()).isEmpty()); // asked after the dialog has asked
    QVERIFY(line(dialog(), NameField).text().isEmpty());
    dialog().reject();
    show(0);
    add();
    QTRY_COMPARE(line(dialog(), NameField).text(), u"Caio"_s);
}

void RowDialogsTest::history_opensByKeyFromTheList()
{
    RowEdit edit;
    edit.row = {tables::Contact, m_bia};
    edit.values.insert(PhoneField, Value(u"11"_s));
    const auto first = store().execute({u"edit"_s, {edit}});
    edit.values.insert(PhoneField, Value(u"22"_s));
    const auto second = store().execute({u"edit"_s, {edit}});
    QTRY_VERIFY(first.isFinished() && second.isFinished());
    openHistoryOfBia();
    m_world->window->actions().action(u"record.history"_s)->trigger();
    HistoryDialog *history = nullptr;
    QTRY_VERIFY((history = m_world->window->findChild<HistoryDialog *>()) != nullptr && history->isVisible());
    const auto phones = [history] {
        QStringList said;
        for (int row = 0; row < history->history().rowCount(); ++row) {
            const QModelIndex index = history->history().index(row);
            if (index.data(FieldRole).toInt() == PhoneField)
                said.append(index.data(SecondLineRole).toString().section(u',', 0, 0));
        }
        return said;
    };
    QTRY_COMPARE(phones(), (QStringList{u"22"_s, u"11"_s}));
    QTest::keyClick(history, Qt::Key_Escape);
    QTRY_VERIFY(m_world->window->findChild<HistoryDialog *>() == nullptr);
}

void RowDialogsTest::history_standsInTheMenu()
{
    openHistoryOfBia();
    ContactsSection &contacts = part<ContactsSection>(u"contacts"_s);
    auto *list = contacts.findChild<QListView *>(u"contacts"_s);
    QVERIFY(list != nullptr);
    Q_EMIT list->customContextMenuRequested(list->visualRect(list->currentIndex()).center());
    QMenu *menu = nullptr;
    QTRY_VERIFY((menu = contacts.findChild<QMenu *>()) != nullptr && menu->isVisible());
    QVERIFY(menu->actions().contains(m_world->window->actions().action(u"record.history"_s)));
    menu->close();
}

} // namespace farol

QTEST_MAIN(farol::RowDialogsTest)
#include "tst_rowdialogs.moc"
