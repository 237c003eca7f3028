// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ticketmessage.h"
#include "models/customerfields.h"
#include "models/interactiondraft.h"
#include "models/itemroles.h"
#include "tests/gui/recordworld.h"
#include "ui/pages/customer/composer.h"
#include "ui/pages/customer/composertext.h"
#include "ui/pages/customer/contactssection.h"
#include "ui/pages/customer/contractssection.h"
#include "ui/pages/customer/customersections.h"
#include "ui/pages/customer/recordheader.h"
#include "ui/pages/customer/recordpanel.h"
#include "ui/pages/customer/taskssection.h"
#include "ui/pages/customer/ticketssection.h"
#include "ui/pages/customer/timelineview.h"
#include "ui/pages/customer/usagesection.h"
#include "ui/pages/customers/customerspage.h"
#include "ui/pages/customers/customerstable.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choicebar.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/notesedit.h"
#include "ui/widgets/toast.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QCheckBox>
#include <QCompleter>
#include <QLineEdit>
#include <QListView>
#include <QScrollBar>
#include <QTest>

using namespace Qt::StringLiterals;

namespace farol {

// The customer's page in a real window: its head, its timeline, what is written there.
class CustomerPageTest final : public RecordWorld
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { m_world.reset(); }

    void header_saysWhoAndHow();
    void list_isSteppedThrough();
    void back_standsWhereOneLeftOff();
    void nothing_isSaidWhereNothingIs();
    void deletedCustomer_isSaid();
    void call_isWrittenWithWhatWasHeard();
    void mention_isOfferedAndKept();
    void mention_isOfferedWhileTyping();
    void panel_isADrawerInANarrowWindow();
    void draft_outlivesTheWindow();
    void draft_ofEachCustomerIsItsOwn();
    void whatIsTypedWhileSaving_isNotLost();
    void entry_isEditedAndDeletedWithUndo();
    void entryOfAnotherCustomer_isNotEditedHere();
    void pinnedEntry_standsOnTop();
    void timeline_isNarrowed();
    void tenThousandEntries_scroll();
    void hit_opensItsPart();
    void state_comesBack();
    void parts_nameTheirControls_data();
    void parts_nameTheirControls();
};

void CustomerPageTest::header_saysWhoAndHow()
{
    Contract contract;
    contract.customer = m_customer;
    contract.product = u"Atlas"_s;
    contract.plan = u"Complete"_s;
    contract.seats = 40;
    contract.value = 120'000;
    contract.currency = u"BRL"_s;
    contract.period = u"year"_s;
    contract.starts = QDate(2025, 1, 1);
    contract.renewal = QDate(2025, 7, 15);
    seed(tables::Contract, contract);
    Ticket ticket;
    ticket.customer = m_customer;
    ticket.subject = u"It does not open"_s;
    ticket.status = u"open"_s;
    ticket.priority = u"urgent"_s;
    ticket.openedAt = Instant{m_world->clock.now().ms - 3'600'000};
    seed(tables::Ticket, ticket);
    show();
    const RecordHeader &header = *page().header();
    QTRY_COMPARE(header.tile(u"seats"_s)->figure(), u"40"_s);
    QVERIFY(header.tile(u"recurring"_s)->figure().contains(u"100.00"_s)); // a twelfth of 1,200.00
    QCOMPARE(header.tile(u"renewal"_s)->figure(), u"in 30 days"_s);
    QCOMPARE(header.tile(u"tickets"_s)->figure(), u"1"_s);
    QCOMPARE(header.tile(u"contact"_s)->figure(), u"–"_s);
    QTest::mouseClick(header.tile(u"tickets"_s), Qt::LeftButton);
    QCOMPARE(page().tabs()->currentId(), u"tickets"_s);
}

void CustomerPageTest::list_isSteppedThrough()
{
    show(1);
    QTRY_VERIFY(page().isActionEnabled(u"record.next"_s));
    page().setFocus();
    QTest::keyClick(m_world->window.get(), Qt::Key_BracketRight);
    QTRY_COMPARE(page().record().id(), m_customers.at(2).id);
    QTest::keyClick(m_world->window.get(), Qt::Key_BracketLeft);
    QTRY_COMPARE(page().record().id(), m_customers.at(1).id);

    // From a list that holds three of them, the third is the last.
    ListQuery query;
    query.table = tables::Customer;
    query.filter.kind = Filter::Kind::Leaf;
    query.filter.field = customerfields::Stage;
    query.filter.values = {Value(m_customers.at(2).stage)};
    query.sort = {{customerfields::Name, false}};
    m_world->window->showPage(u"customer"_s, QVariantMap{{u"customer"_s, m_customers.at(11).id.uuid.toBytes()},
                                                         {u"list"_s, QVariant::fromValue(query)}});
    QTRY_VERIFY(page().isActionEnabled(u"record.previous"_s));
    QVERIFY(!page().isActionEnabled(u"record.next"_s));
    page().runAction(u"record.previous"_s);
    QTRY_COMPARE(page().record().id(), m_customers.at(8).id);
}

void CustomerPageTest::back_standsWhereOneLeftOff()
{
    CustomersPage &list = *m_world->customersPage();
    CustomersTable &table = *list.table();
    table.clearSelection();
    table.toggleRow(list.model().index(2, 0));
    table.toggleRow(list.model().index(3, 0));
    const QList<Uuid> selected = table.selectedIds();
    QCOMPARE(selected.size(), 2);
    Q_EMIT table.openAsked(list.model().index(0, 0));
    QTRY_COMPARE(page().record().id().uuid, list.model().idAt(0));
    QTRY_VERIFY(page().isActionEnabled(u"record.next"_s));
    page().runAction(u"record.next"_s);
    QTRY_COMPARE(page().record().id().uuid, list.model().idAt(1));
    page().runAction(u"record.back"_s);
    QCOMPARE(m_world->window->currentPageId(), u"customers"_s);
    QCOMPARE(table.currentId(), list.model().idAt(1));
    QCOMPARE(table.selectedIds(), selected); // which is what the next act is about
}

void CustomerPageTest::nothing_isSaidWhereNothingIs()
{
    show();
    QTRY_COMPARE(timeline().emptyState()->title(), u"Nothing happened here yet"_s);
    QVERIFY(part<ContactsSection>(u"contacts"_s).findChild<EmptyState *>()->text().contains(u"champion"_s));
    QVERIFY(!part<ContractsSection>(u"contracts"_s).findChild<EmptyState *>()->title().isEmpty());
    QTRY_COMPARE(part<UsageSection>(u"usage"_s).findChild<EmptyState *>()->title(), u"No usage is known"_s);
    QVERIFY(!part<TicketsSection>(u"tickets"_s).findChild<EmptyState *>()->title().isEmpty());
    QVERIFY(!part<TasksSection>(u"tasks"_s).findChild<EmptyState *>()->title().isEmpty());
}

void CustomerPageTest::deletedCustomer_isSaid()
{
    show();
    store().pullDelete({m_customer.uuid});
    QTRY_VERIFY(page().findChild<EmptyState *>()->isVisible());
    QCOMPARE(page().findChild<EmptyState *>()->title(), u"This customer is not here any more"_s);
    page().runAction(u"record.back"_s);
    QCOMPARE(m_world->window->currentPageId(), u"customers"_s);
}

void CustomerPageTest::call_isWrittenWithWhatWasHeard()
{
    show();
    page().runAction(u"record.call"_s);
    Composer &composer = *timeline().composer();
    QTRY_VERIFY(composer.text()->hasFocus());
    QCOMPARE(composer.kinds()->currentId(), u"call"_s);
    QTest::keyClicks(composer.text(), u"They want a second site"_s);
    QTest::mouseClick(composer.findChild<QPushButton *>(u"listen"_s), Qt::LeftButton);
    auto *said = composer.findChild<NotesEdit *>(u"said"_s);
    QTRY_VERIFY(said->isVisible());
    QTest::keyClicks(said, u"We open in May"_s);
    QTest::keyClicks(composer.findChild<NotesEdit *>(u"restated"_s), u"So all has to run in April"_s);
    composer.findChild<QCheckBox *>(u"confirmed"_s)->setChecked(true);
    composer.text()->setFocus();
    QTest::keyClick(composer.text(), Qt::Key_Return, Qt::ControlModifier);

    QTRY_COMPARE(timeline().model().rowCount(), 1);
    QTRY_COMPARE(timeline().model().index(0).data(TimelineModel::SaidRole).toString(), u"We open in May"_s);
    const Interaction made = interactionFromRow(rowOf(timeline().model().keyAt(0)));
    QCOMPARE(made.kind, u"call"_s);
    QCOMPARE(made.text, u"They want a second site"_s);
    QCOMPARE(made.restated, u"So all has to run in April"_s);
    QVERIFY(made.isConfirmed);
    QCOMPARE(made.author, m_world->me);
    QVERIFY(made.at == m_world->clock.now());
    QVERIFY(composer.text()->toPlainText().isEmpty());
    QTRY_VERIFY(draftUnder(draftKey(m_customer, {})).isEmpty());
    QVERIFY(m_world->window->toast()->isVisible());
}

void CustomerPageTest::mention_isOfferedAndKept()
{
    show();
    page().runAction(u"record.note"_s);
    Composer &composer = *timeline().composer();
    QTRY_VERIFY(composer.text()->hasFocus());
    composer.text()->insertPlainText(u"Ask @Rafael Nunes for the figures"_s);
    composer.save();
    QTRY_COMPARE(timeline().model().rowCount(), 1);
    const Interaction made = interactionFromRow(rowOf(timeline().model().keyAt(0)));
    QCOMPARE(made.mentions, QStringList{m_world->colleague.uuid.toString()});
}

void CustomerPageTest::mention_isOfferedWhileTyping()
{
    show();
    page().runAction(u"record.note"_s);
    ComposerText &text = *timeline().composer()->text();
    QTRY_VERIFY(text.hasFocus());
    QTest::keyClicks(&text, u"Ask @raf"_s);
    QAbstractItemView &offered = *text.completer()->popup();
    QTRY_VERIFY(offered.isVisible());
    QCOMPARE(offered.model()->rowCount(), 1);
    QTest::keyClick(&offered, Qt::Key_Return);
    QTRY_COMPARE(text.toPlainText(), u"Ask @Rafael Nunes "_s);
    QVERIFY(!offered.isVisible());
    timeline().composer()->save();
    QTRY_COMPARE(timeline().model().rowCount(), 1);
    const Interaction made = interactionFromRow(rowOf(timeline().model().keyAt(0)));
    QCOMPARE(made.mentions, QStringList{m_world->colleague.uuid.toString()});
}

void CustomerPageTest::panel_isADrawerInANarrowWindow()
{
    seedContact(u"Helena Prado"_s);
    show();
    RecordPanel &panel = *page().panel();
    QTRY_VERIFY(panel.isVisible());
    m_world->window->resize(1024, 700);
    QTRY_VERIFY(!panel.isVisible()); // nothing covers the page unasked
    page().runAction(u"view.panel"_s);
    QTRY_VERIFY(panel.isVisible());
    QVERIFY(page().rect().contains(QRect(panel.mapTo(&page(), QPoint()), panel.size())));
    QVERIFY(page().panes().contains(&panel));
    QTest::keyClick(&page(), Qt::Key_Escape);
    QTRY_VERIFY(!panel.isVisible());
    QCOMPARE(m_world->window->currentPageId(), u"customer"_s); // Escape closed the drawer and went nowhere
    m_world->window->resize(1440, 900);
    QTRY_VERIFY(panel.isVisible());
}

void CustomerPageTest::draft_outlivesTheWindow()
{
    show();
    page().runAction(u"record.note"_s);
    QTRY_VERIFY(timeline().composer()->text()->hasFocus());
    QTest::keyClicks(timeline().composer()->text(), u"Half a thought"_s);
    // Kept by itself, with the keyboard still in it: what a crash now would leave behind.
    const QString key = draftKey(m_customer, {});
    QTRY_VERIFY(draftUnder(key).contains("Half a thought"));
    m_world->window.reset();
    m_world->open();
    show();
    QTRY_COMPARE(timeline().composer()->text()->toPlainText(), u"Half a thought"_s);
    timeline().composer()->save();
    QTRY_COMPARE(timeline().model().rowCount(), 1);
    QTRY_VERIFY(draftUnder(key).isEmpty());
}

void CustomerPageTest::draft_ofEachCustomerIsItsOwn()
{
    show();
    timeline().composer()->text()->setPlainText(u"About the first"_s);
    show(1);
    QTRY_VERIFY(timeline().composer()->text()->toPlainText().isEmpty());
    timeline().composer()->text()->setPlainText(u"About the second"_s);
    show(0);
    QTRY_COMPARE(timeline().composer()->text()->toPlainText(), u"About the first"_s);
}

void CustomerPageTest::whatIsTypedWhileSaving_isNotLost()
{
    show();
    Composer &composer = *timeline().composer();
    composer.begin(u"note"_s);
    QTest::keyClicks(composer.text(), u"They like it"_s);
    store().hold();
    composer.save();
    QTest::keyClicks(composer.text(), u", and pay"_s);
    store().release();
    QTRY_VERIFY(composer.isEditing()); // of the entry that was saved, which lacks the end
    QCOMPARE(composer.text()->toPlainText(), u"They like it, and pay"_s);
    QTRY_COMPARE(timeline().model().rowCount(), 1);
    const RowKey entry = timeline().model().keyAt(0);
    QCOMPARE(interactionFromRow(rowOf(entry)).text, u"They like it"_s);
    QTRY_VERIFY(draftUnder(u"interaction/"_s + entry.id.toString()).contains("and pay"));
    QVERIFY(draftUnder(u"new-interaction/"_s + m_customer.uuid.toString()).isEmpty());
    composer.save();
    QTRY_COMPARE(interactionFromRow(rowOf(entry)).text, u"They like it, and pay"_s);
    QTRY_VERIFY(!composer.isEditing());
    QVERIFY(composer.text()->toPlainText().isEmpty());
    QCOMPARE(timeline().model().rowCount(), 1);
}

void CustomerPageTest::entry_isEditedAndDeletedWithUndo()
{
    const Uuid id = seedNote(u"They are hapy"_s, 60);
    show();
    QTRY_COMPARE(timeline().model().rowCount(), 1);
    timeline().view()->setFocus();
    timeline().view()->setCurrentIndex(timeline().model().index(0));
    page().runAction(u"record.edit"_s);
    Composer &composer = *timeline().composer();
    QTRY_VERIFY(composer.isEditing());
    QTRY_COMPARE(composer.text()->toPlainText(), u"They are hapy"_s);
    composer.text()->setPlainText(u"They are happy"_s);
    composer.save();
    QTRY_VERIFY(!composer.isEditing());
    const RowEdit edit = store().commands().constLast().edits.constFirst();
    QCOMPARE(edit.values.keys(), QList<FieldNumber>{14}); // the text alone, not what was left as it was
    QTRY_COMPARE(timeline().model().index(0).data(TimelineModel::BodyRole).toString(), u"They are happy"_s);

    timeline().view()->setFocus();
    timeline().view()->setCurrentIndex(timeline().model().index(0));
    QTest::keyClick(timeline().view(), Qt::Key_Delete);
    QTRY_COMPARE(timeline().model().rowCount(), 0);
    QTest::mouseClick(m_world->window->toast()->actButton(), Qt::LeftButton);
    QTRY_COMPARE(timeline().model().rowOf({tables::Interaction, id}), 0);
}

void CustomerPageTest::entryOfAnotherCustomer_isNotEditedHere()
{
    seedNote(u"Asked for the invoice"_s, 5);
    show();
    QTRY_COMPARE(timeline().model().rowCount(), 1);
    timeline().select(timeline().model().keyAt(0));
    QTRY_VERIFY(timeline().isActionEnabled(u"record.edit"_s));
    store().hold();
    timeline().runAction(u"record.edit"_s);
    m_world->window->showPage(u"customer"_s, m_customers.at(1).id.uuid.toBytes());
    store().release();
    const auto isShown = [this](CustomerId id) {
        return page().record().customer() && page().record().customer()->id == id;
    };
    QTRY_VERIFY(isShown(m_customers.at(1).id)); // asked for after the entry, so that one was answered, too
    QVERIFY(!timeline().composer()->isEditing()); // saved here, the entry would move to this customer
}

void CustomerPageTest::pinnedEntry_standsOnTop()
{
    const Uuid old = seedNote(u"The contract's history"_s, 60 * 24 * 90);
    seedNote(u"Today"_s, 10);
    show();
    QTRY_COMPARE(timeline().model().rowCount(), 2);
    QCOMPARE(timeline().model().rowOf({tables::Interaction, old}), 1);
    RowEdit pin;
    pin.row = {tables::Interaction, old};
    pin.values.insert(12, Value(true));
    (void)store().execute({u"edit"_s, {pin}});
    QTRY_COMPARE(timeline().model().rowOf({tables::Interaction, old}), 0);
    QCOMPARE(timeline().model().index(0).data(TimelineModel::GroupRole).toString(), u"Pinned"_s);
}

void CustomerPageTest::timeline_isNarrowed()
{
    seedNote(u"About the invoice"_s, 10);
    seedNote(u"About the café"_s, 20);
    Ticket ticket;
    ticket.customer = m_customer;
    ticket.subject = u"Invoice is wrong"_s;
    ticket.status = u"open"_s;
    ticket.openedAt = m_world->clock.now();
    seed(tables::Ticket, ticket);
    show();
    QTRY_COMPARE(timeline().model().rowCount(), 3);
    auto *search = timeline().findChild<QLineEdit *>(u"timelineSearch"_s);
    search->setText(u"invoice"_s);
    QTRY_COMPARE(timeline().model().rowCount(), 2);
    search->setText(u"cafe"_s);
    QTRY_COMPARE(timeline().model().rowCount(), 1);
    search->setText(u"nobody wrote this"_s);
    QTRY_COMPARE(timeline().emptyState()->title(), u"Nothing matches"_s);
}

void CustomerPageTest::tenThousandEntries_scroll()
{
    constexpr int Many = 10'000;
    for (int i = 0; i < Many; ++i)
        seedNote(u"Note number "_s + QString::number(i), i * 30);
    show();
    QTRY_COMPARE(timeline().model().rowCount(), Many);
    TimelineView &view = *timeline().view();
    const int before = store().rowRequests();
    QScrollBar &bar = *view.verticalScrollBar();
    QVERIFY(bar.maximum() > view.viewport()->height());
    bar.setValue(bar.maximum());
    const QModelIndex last = timeline().model().index(Many - 1);
    QTRY_VERIFY(last.data(LoadedRole).toBool());
    view.scrollTo(last);
    QTRY_VERIFY(view.viewport()->rect().intersects(view.visualRect(last)));
    QVERIFY(store().rowRequests() - before < 12); // around the viewport, not all the way down
    // The middle is where it was when entries above it turn out taller.
    bar.setValue(bar.maximum() / 2);
    QModelIndex top;
    for (int y = 20; !top.isValid() && y < view.viewport()->height(); y += 10)
        top = view.indexAt(QPoint(40, y)); // headings stand between entries
    QVERIFY(top.isValid());
    QTRY_VERIFY(top.data(LoadedRole).toBool());
    QTRY_VERIFY(view.visualRect(top).top() >= -view.viewport()->height());
}

void CustomerPageTest::hit_opensItsPart()
{
    const Uuid contact = seedContact(u"Helena Prado"_s);
    m_world->window->showPage(u"customer"_s, QVariantMap{{u"customer"_s, m_customer.uuid.toBytes()},
                                                         {u"row"_s, contact.toBytes()},
                                                         {u"table"_s, int(tables::Contact)}});
    QCOMPARE(page().tabs()->currentId(), u"contacts"_s);
    auto *list = page().sectionAs<ContactsSection>(u"contacts"_s)->list();
    QTRY_VERIFY(list->currentIndex().isValid());
    QCOMPARE(list->currentIndex().data().toString(), u"Helena Prado"_s);
    QCOMPARE(sectionOf(tables::TicketMessage), u"tickets"_s);
    QCOMPARE(sectionOf(tables::ChurnEvent), u"timeline"_s);
}

void CustomerPageTest::state_comesBack()
{
    show(3);
    page().tabs()->setCurrentId(u"contracts"_s);
    const QVariantMap state = page().saveState();
    QVERIFY(page().confidentialState().contains(u"customer"_s));
    show(0);
    page().tabs()->setCurrentId(u"timeline"_s);
    page().restoreState(state);
    QTRY_COMPARE(page().record().id(), m_customers.at(3).id);
    QCOMPARE(page().tabs()->currentId(), u"contracts"_s);
}

void CustomerPageTest::parts_nameTheirControls_data()
{
    QTest::addColumn<QString>("id");
    for (const SectionEntry &entry : allSections())
        QTest::newRow(qPrintable(entry.id)) << entry.id;
}

void CustomerPageTest::parts_nameTheirControls()
{
    QFETCH(QString, id);
    seedContact(u"Helena Prado"_s);
    seedNote(u"A note"_s, 10);
    show();
    page().tabs()->setCurrentId(id);
    for (QWidget *widget : page().findChildren<QWidget *>()) {
        if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisible() || widget->focusProxy() != nullptr)
            continue;
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(face != nullptr && !face->text(QAccessible::Name).isEmpty(),
                 qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName()));
    }
    QVERIFY(!page().panes().isEmpty());
}

} // namespace farol

QTEST_MAIN(farol::CustomerPageTest)
#include "tst_customerpage.moc"
