// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/recordworld.h"

#include "core/contact.h"
#include "core/tables.h"
#include "ui/actions/actionregistry.h"
#include "ui/pages/conflicts/conflictspage.h"
#include "ui/sidebar.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/toast.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

constexpr FieldNumber Phone = 5; // of a contact
constexpr FieldNumber Notes = 15;

} // namespace

// Conflicts of every kind of row, settled by keyboard and pointer in the real window.
class ConflictsPageTest final : public RecordWorld
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { m_world.reset(); }
    void emptyPage_saysThatNothingWasLost();
    void row_saysWhoseItIs();
    void keys_decide();
    void texts_areKeptTogether();
    void ownValue_saysThatItIsOfThisDevice();
    void settledRow_givesWayToTheNext();
    void open_leadsToTheCustomer();

private:
    [[nodiscard]] MainWindow &window() const { return *m_world->window; }
    [[nodiscard]] ConflictsPage &conflicts() const
    {
        return *static_cast<ConflictsPage *>(window().page(u"conflicts"_s));
    }
    void conflict(const Uuid &contact, FieldNumber field, const Value &other)
    {
        store().pullConflict(RowKey{tables::Contact, contact}, field, other, m_world->colleague,
                             Instant{1'750'000'000'000});
    }
    void show(const Uuid &contact)
    {
        window().showPage(u"conflicts"_s,
                          QVariantMap{{u"table"_s, static_cast<int>(tables::Contact)}, {u"row"_s, contact.toBytes()}});
        QTRY_COMPARE(conflicts().model().keyAt(conflicts().list()->currentIndex().row()),
                     (RowKey{tables::Contact, contact}));
        QTRY_VERIFY(window().actions().action(u"conflict.use"_s)->isEnabled());
    }
    [[nodiscard]] QStringList words() const
    {
        QStringList all;
        for (const QLabel *label : conflicts().findChildren<QLabel *>()) {
            if (label->isVisible())
                all.append(label->text());
        }
        return all;
    }
};

void ConflictsPageTest::emptyPage_saysThatNothingWasLost()
{
    window().showPage(u"conflicts"_s);
    QTRY_VERIFY(conflicts().emptyState()->isVisible());
    QCOMPARE(conflicts().emptyState()->title(), u"Nothing to settle"_s);
    QVERIFY(!window().actions().action(u"conflict.use"_s)->isEnabled());
    const Uuid bia = seedContact(u"Bia"_s);
    conflict(bia, Phone, Value(u"1"_s));
    QTRY_VERIFY(!conflicts().emptyState()->isVisible());
}

void ConflictsPageTest::row_saysWhoseItIs()
{
    const Uuid bia = seedContact(u"Bia"_s);
    conflict(bia, Phone, Value(u"+55 11 1"_s));
    show(bia);
    QTRY_VERIFY(words().contains(u"Contact · Cliente A · Phone"_s));
    QVERIFY(words().contains(u"Bia"_s));
    QVERIFY(words().contains(u"+55 11 1"_s));
    QVERIFY(!words().filter(m_world->names.userName(m_world->colleague)).isEmpty());
}

void ConflictsPageTest::keys_decide()
{
    const Uuid bia = seedContact(u"Bia"_s);
    conflict(bia, Phone, Value(u"22"_s));
    show(bia);
    conflicts().list()->setFocus();
    QTest::keyClick(conflicts().list(), Qt::Key_2);
    QTRY_COMPARE(rowOf({tables::Contact, bia}).value(Phone), Value(u"22"_s));
    QTRY_VERIFY(conflicts().emptyState()->isVisible());
    conflict(bia, Phone, Value(u"33"_s));
    show(bia);
    conflicts().list()->setFocus();
    QTest::keyClick(conflicts().list(), Qt::Key_1);
    QTRY_VERIFY(conflicts().emptyState()->isVisible());
    QCOMPARE(rowOf({tables::Contact, bia}).value(Phone), Value(u"22"_s));
    window().actions().action(u"edit.undo"_s)->trigger();
    QTRY_COMPARE(conflicts().model().rowCount(), 1); // open again
}

void ConflictsPageTest::texts_areKeptTogether()
{
    Contact contact;
    contact.customer = m_customer;
    contact.name = u"Bia"_s;
    contact.notes = u"Prefers mail"_s;
    const Uuid bia = seed(tables::Contact, contact);
    conflict(bia, Notes, Value(u"Call after ten"_s));
    show(bia);
    auto *both = conflicts().findChild<QPushButton *>(u"keepBoth"_s);
    QTRY_VERIFY((both = conflicts().findChild<QPushButton *>(u"keepBoth"_s)) != nullptr && both->isVisible());
    QTest::mouseClick(both, Qt::LeftButton);
    QTRY_COMPARE(rowOf({tables::Contact, bia}).value(Notes), Value(u"Prefers mail\n\nCall after ten"_s));
    QTRY_VERIFY(conflicts().emptyState()->isVisible());
}

void ConflictsPageTest::ownValue_saysThatItIsOfThisDevice()
{
    const Uuid bia = seedContact(u"Bia"_s);
    RowEdit edit;
    edit.row = {tables::Contact, bia};
    edit.values.insert(Phone, Value(u"11"_s));
    const auto done = store().execute({u"edit"_s, {edit}});
    QTRY_VERIFY(done.isFinished());
    conflict(bia, Phone, Value(u"22"_s));
    show(bia);
    QTRY_COMPARE(words().filter(u"on this device"_s).size(), 1);
}

void ConflictsPageTest::settledRow_givesWayToTheNext()
{
    const Uuid bia = seedContact(u"Bia"_s);
    const Uuid caio = seedContact(u"Caio"_s);
    conflict(bia, Phone, Value(u"22"_s));
    conflict(caio, Phone, Value(u"33"_s));
    show(bia);
    window().actions().action(u"conflict.use"_s)->trigger();
    QTRY_COMPARE(conflicts().model().rowCount(), 1);
    QTRY_COMPARE(conflicts().list()->currentIndex().row(), 0);
    QTRY_VERIFY(words().contains(u"33"_s));
    QVERIFY(window().toast()->message().contains(u"settled"_s));
}

void ConflictsPageTest::open_leadsToTheCustomer()
{
    const Uuid bia = seedContact(u"Bia"_s);
    conflict(bia, Phone, Value(u"22"_s));
    show(bia);
    window().actions().action(u"conflict.open"_s)->trigger();
    QTRY_VERIFY(page().isVisible());
    QTRY_COMPARE(page().tabs()->currentId(), u"contacts"_s);
}

} // namespace farol

QTEST_MAIN(farol::ConflictsPageTest)
#include "tst_conflictspage.moc"
