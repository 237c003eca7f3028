// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accessend.h"
#include "core/customer.h"
#include "core/forked.h"
#include "core/tables.h"
#include "models/customerfields.h"
#include "models/itemroles.h"
#include "models/namelookup.h"
#include "models/recordroles.h"
#include "tests/support/fakestore.h"
#include "ui/acts.h"
#include "ui/errortext.h"
#include "ui/pages/customer/recorddelegate.h"
#include "ui/pages/rows/rowlinedelegate.h"
#include "ui/palette/commandpalette.h"
#include "ui/resources.h"
#include "ui/sync/syncwords.h"
#include "ui/theme/farolstyle.h"
#include "ui/theme/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choicebar.h"
#include "ui/widgets/datefield.h"
#include "ui/widgets/fieldeditor.h"
#include "ui/widgets/toast.h"
#include "ui/widgets/tokenedit.h"

#include <QAbstractButton>
#include <QApplication>
#include <QHBoxLayout>
#include <QImage>
#include <QLineEdit>
#include <QPainter>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace farol {

class WidgetsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void dates_areReadAsTyped_data();
    void dates_areReadAsTyped();
    void dateField_marksWhatItCannotRead();
    void tokens_areAddedAndTaken();
    void everyFieldType_hasAnEditorThatKeepsItsValue();
    void syncWords_sayEveryState_data();
    void syncWords_sayEveryState();
    void everyError_hasASentence();
    void toast_runsItsActOnce();
    void toast_keepsFailuresUntilTheyAreClosed();
    void tokens_areChosenAndRemovedByKeyboard();
    void undo_saysWhatWasLeftAlone();
    void palette_isBlindToAccents();
    void choices_standSideBySideWhereTheyFit();
    void cells_standInTheMiddleOfTheirRows();
};

void WidgetsTest::initTestCase()
{
    initUiResources();
    QApplication::setStyle(new FarolStyle);
}

void WidgetsTest::dates_areReadAsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QDate>("date");
    const QLocale brazil(QLocale::Portuguese, QLocale::Brazil);
    const QLocale us(QLocale::English, QLocale::UnitedStates);
    const QDate day(2026, 5, 18);
    QTest::newRow("short year") << u"18/05/26"_s << brazil << day;
    QTest::newRow("single digits") << u"18/5/2026"_s << brazil << day;
    QTest::newRow("dots") << u"18.05.2026"_s << brazil << day;
    QTest::newRow("digits only") << u"180526"_s << brazil << day;
    QTest::newRow("eight digits") << u"18052026"_s << brazil << day;
    QTest::newRow("iso") << u"2026-05-18"_s << brazil << day;
    QTest::newRow("month first") << u"5/18/26"_s << us << day;
}

void WidgetsTest::dates_areReadAsTyped()
{
    QFETCH(QString, typed);
    QFETCH(QLocale, locale);
    QFETCH(QDate, date);
    QCOMPARE(DateField::parse(typed, locale), std::optional(date));
}

void WidgetsTest::dateField_marksWhatItCannotRead()
{
    DateField field{Format(QLocale(QLocale::Portuguese, QLocale::Brazil))};
    QCOMPARE(field.date(), std::optional(QDate()));
    QTest::keyClicks(&field, u"31/02/26"_s);
    QVERIFY(!field.date().has_value());
    QVERIFY(field.property("farolInvalid").toBool());
    QVERIFY(field.toolTip().contains(u"18/05/2026"_s));
    QCOMPARE(field.text(), u"31/02/26"_s);
    field.setDate(QDate(2026, 2, 28));
    QVERIFY(!field.property("farolInvalid").toBool());
}

void WidgetsTest::tokens_areAddedAndTaken()
{
    TokenEdit edit;
    edit.resize(300, 28);
    QSignalSpy changed(&edit, &TokenEdit::tokensChanged);
    edit.setTokens({u"vip"_s});
    QVERIFY(!edit.isModified());
    QTest::keyClicks(edit.field(), u"piloto,"_s);
    QCOMPARE(edit.tokens(), (QStringList{u"vip"_s, u"piloto"_s}));
    QTest::keyClicks(edit.field(), u"VIP"_s);
    QTest::keyClick(edit.field(), Qt::Key_Return);
    QCOMPARE(edit.tokens().size(), 2);
    QTest::keyClick(edit.field(), Qt::Key_Backspace);
    QCOMPARE(edit.tokens(), QStringList{u"vip"_s});
    QCOMPARE(changed.size(), 2);
    QVERIFY(edit.isModified());
}

void WidgetsTest::everyFieldType_hasAnEditorThatKeepsItsValue()
{
    const UserId me{nextTestId()};
    const FixedNames names(me);
    const Format format{QLocale(QLocale::Portuguese, QLocale::Brazil)};
    Customer customer = aCustomer(u"Aroeira"_s, u"pilot-stage"_s, UserId(nextTestId()));
    customer.seats = 12;
    customer.tags = {u"vip"_s};
    customer.customerSince = QDate(2024, 2, 29);
    customer.notes = u"Duas\nlinhas"_s;
    QWidget holder;
    const EntityInfo entity = customerEntity();
    forEachField(customer, [&](const FieldInfo &info, const Value &value) {
        QWidget *editor = fieldeditor::create(info, format, names, &holder);
        QVERIFY2(!editor->accessibleName().isEmpty(), info.name);
        fieldeditor::setValue(editor, toVariant(info, value));
        QVERIFY2(!fieldeditor::isModified(editor), info.name);
        // What this device has no name for (a stage of another workspace list, an unknown colleague) survives as well.
        QVERIFY2(fromVariant(entity, info, fieldeditor::value(editor).value()) == value, info.name);
        fieldeditor::setValue(editor, {});
        QVERIFY2(fromVariant(entity, info, fieldeditor::value(editor).value()).isNull(), info.name);
    });
}

void WidgetsTest::syncWords_sayEveryState_data()
{
    QTest::addColumn<int>("connection");
    QTest::addColumn<int>("waiting");
    QTest::addColumn<int>("conflicts");
    QTest::addColumn<QString>("icon");
    QTest::addColumn<QString>("part");
    using C = SyncStatus::Connection;
    QTest::newRow("synced") << int(C::Online) << 0 << 0 << u"cloud-check"_s << u"Synced"_s;
    QTest::newRow("sending") << int(C::Online) << 3 << 0 << u"cloud-upload"_s << u"Sending"_s;
    QTest::newRow("conflicts") << int(C::Online) << 3 << 2 << u"git-merge"_s << u"2 conflict"_s;
    QTest::newRow("offline") << int(C::Offline) << 7 << 0 << u"cloud-off"_s << u"7 change"_s;
    QTest::newRow("connecting") << int(C::Connecting) << 0 << 0 << u"cloud"_s << u"Connecting"_s;
    QTest::newRow("never") << int(C::NeverSynced) << 0 << 0 << u"cloud"_s << u"Not synced"_s;
    QTest::newRow("signed out") << int(C::SignedOut) << 1 << 0 << u"log-out"_s << u"Signed out"_s;
    QTest::newRow("stopped") << int(C::Stopped) << 0 << 0 << u"octagon-alert"_s << u"stopped"_s;
}

void WidgetsTest::syncWords_sayEveryState()
{
    QFETCH(int, connection);
    QFETCH(int, waiting);
    QFETCH(int, conflicts);
    QFETCH(QString, icon);
    QFETCH(QString, part);
    SyncStatus status;
    status.connection = static_cast<SyncStatus::Connection>(connection);
    status.waiting = waiting;
    status.conflicts = conflicts;
    const SyncWords words = syncWords(status, Instant{1'750'000'000'000}, Format(QLocale::c()));
    QCOMPARE(words.icon, icon);
    QVERIFY(hasIcon(words.icon));
    const QString all = words.headline + u' ' + words.detail;
    QVERIFY2(all.contains(part), qPrintable(all));
    // Offline is normal: only what a person has to act on may be red.
    const bool mayBeRed = status.connection == SyncStatus::Connection::Stopped;
    QCOMPARE(words.ink == Ink::RiskText, mayBeRed);
}

void WidgetsTest::everyError_hasASentence()
{
    for (int code = 0; code <= static_cast<int>(Error::Code::Internal); ++code) {
        const QString sentence = errorSentence({static_cast<Error::Code>(code), u"secret detail"_s});
        QVERIFY(sentence.size() > 10);
        QVERIFY(!sentence.contains(u"secret"_s));
    }
    for (const AccessEnd end : {AccessEnd::DeviceRevoked, AccessEnd::UserInactive}) {
        SyncStatus status;
        status.connection = SyncStatus::Connection::SignedOut;
        status.waiting = 3;
        status.hasError = true;
        status.lastError = accessEndedError(end);
        const QString sentence = errorSentence(status.lastError);
        QVERIFY2(sentence.contains(u"removed"_s) && sentence.contains(u"kept"_s), qPrintable(sentence));
        QVERIFY(sentence != errorSentence(fail(Error::Code::Unauthenticated)));
        const SyncWords words = syncWords(status, Instant{1'750'000'000'000}, Format(QLocale::c()));
        QCOMPARE(words.headline, u"Access ended"_s);
        QVERIFY2(words.detail.contains(u'3'), qPrintable(words.detail));
    }
    const QString forked = errorSentence(forkedError());
    QVERIFY2(forked.contains(u"stopped"_s) && forked != errorSentence(fail(Error::Code::Conflict)), qPrintable(forked));
    for (int reason = 0; reason <= static_cast<int>(RejectReason::SchemaTooNew); ++reason)
        QVERIFY(!rejectSentence(static_cast<RejectReason>(reason)).isEmpty());
    // They speak of what it is.
    QVERIFY(errorSentence(fail(Error::Code::Exists), tables::Contract).startsWith(u"Contract: "_s));
    QVERIFY(rejectSentence(RejectReason::IdTaken, tables::Contact).startsWith(u"Contact: "_s));
    QVERIFY(rejectSentence(RejectReason::Forbidden, tables::Holiday).contains(u"only team leads"_s));
    QVERIFY(errorSentence(fail(Error::Code::Denied), tables::Holiday).contains(u"only team leads"_s));
    QVERIFY(!errorSentence(fail(Error::Code::Denied), tables::Customer).contains(u"only team leads"_s));
}

void WidgetsTest::toast_runsItsActOnce()
{
    QWidget window;
    window.resize(800, 600);
    Toast toast(&window);
    window.show();
    int runs = 0;
    toast.tell(u"1 customer deleted"_s, u"Undo"_s, [&runs] { ++runs; });
    QVERIFY(toast.isVisible());
    QTest::mouseClick(toast.actButton(), Qt::LeftButton);
    QCOMPARE(runs, 1);
    QVERIFY(!toast.isVisible());
    toast.warn(u"The disk is full."_s);
    QVERIFY(toast.isVisible());
    QCOMPARE(toast.message(), u"The disk is full."_s);
}

void WidgetsTest::toast_keepsFailuresUntilTheyAreClosed()
{
    QWidget window;
    window.resize(800, 600);
    Toast toast(&window);
    window.show();
    toast.warn(u"Acme was deleted while you were writing: “a long draft”"_s);
    toast.tell(u"Everything is up to date."_s);
    toast.warn(u"The disk is full."_s);
    toast.warn(u"The disk is full."_s);
    toast.tell(u"1 customer edited"_s);
    QVERIFY(toast.message().contains(u"a long draft"_s));
    toast.dismiss();
    QStringList then;
    for (; toast.isVisible(); toast.dismiss())
        then.append(toast.message());
    then.sort();
    // Of what is only said in passing the newest is enough.
    QCOMPARE(then, (QStringList{u"1 customer edited"_s, u"The disk is full."_s}));
}

void WidgetsTest::tokens_areChosenAndRemovedByKeyboard()
{
    TokenEdit edit;
    edit.resize(120, 32); // narrower than its tokens
    edit.show();
    edit.setTokens({u"expansion"_s, u"pilot"_s, u"vip"_s});
    QTest::keyClick(edit.field(), Qt::Key_Left);
    QTest::keyClick(edit.field(), Qt::Key_Left);
    QVERIFY(edit.field()->accessibleDescription().contains(u"pilot"_s));
    QTest::keyClick(edit.field(), Qt::Key_Delete);
    QCOMPARE(edit.tokens(), (QStringList{u"expansion"_s, u"vip"_s}));
    QVERIFY(edit.field()->accessibleDescription().contains(u"vip, chosen"_s));
    QTest::keyClick(edit.field(), Qt::Key_Right);
    QTest::keyClicks(edit.field(), u"new"_s);
    QCOMPARE(edit.typedTokens(), (QStringList{u"expansion"_s, u"vip"_s, u"new"_s}));
    QCOMPARE(edit.tokens(), (QStringList{u"expansion"_s, u"vip"_s})); // looking takes nothing
    QTest::keyClick(edit.field(), Qt::Key_Return);
    QCOMPARE(edit.tokens(), (QStringList{u"expansion"_s, u"vip"_s, u"new"_s}));
}

void WidgetsTest::undo_saysWhatWasLeftAlone()
{
    QWidget window;
    Toast toast(&window);
    FakeStore store;
    const Customer customer = aCustomer(u"A"_s, u"onboarding"_s);
    store.seed({customer});
    Acts acts(store, toast);
    RowEdit edit;
    edit.row = {tables::Customer, customer.id.uuid};
    edit.values.insert(customerfields::Stage, Value(u"adoption"_s));
    acts.run({u"edit"_s, {edit}});
    QTRY_VERIFY(toast.message().contains(u"edited"_s));
    store.pullEdit(customer.id.uuid, customerfields::Stage, Value(u"churned"_s));
    acts.undo();
    QTRY_VERIFY(toast.message().contains(u"Left alone"_s));
    QVERIFY(toast.message().contains(u"Stage"_s));
    QCOMPARE(store.customer(customer.id.uuid).stage, u"churned"_s);
    acts.undo();
    QTRY_VERIFY(toast.message().contains(u"nothing to undo"_s));
}

void WidgetsTest::palette_isBlindToAccents()
{
    QVERIFY(paletteMatches(u"Supermercados Boa Praça"_s, u"praca super"_s));
    QVERIFY(!paletteMatches(u"Supermercados Boa Praça"_s, u"pampa"_s));
    QVERIFY(paletteMatches(u"Anything"_s, QString()));
}

void WidgetsTest::choices_standSideBySideWhereTheyFit()
{
    QWidget holder;
    auto *bar = new ChoiceBar(u"Spans"_s, ChoiceBar::Look::Chips, &holder);
    for (const QString &text : {u"28 days"_s, u"90 days"_s, u"365 days"_s})
        bar->addChoice(text, text);
    auto *row = new QHBoxLayout(&holder); // without a stretch of its own: its hint has to be enough
    row->addWidget(bar);
    row->addStretch();
    holder.resize(800, 60);
    holder.show();
    QVERIFY(QTest::qWaitForWindowExposed(&holder));
    QCOMPARE(bar->width(), bar->sizeHint().width());
    QCOMPARE(bar->heightForWidth(bar->sizeHint().width()), bar->sizeHint().height());
    QCOMPARE(bar->button(u"365 days"_s)->y(), bar->button(u"28 days"_s)->y());
    holder.resize(bar->sizeHint().width() * 2 / 3, 120);
    QTRY_VERIFY(bar->button(u"365 days"_s)->y() > bar->button(u"28 days"_s)->y()); // and below where they do not
}

namespace {

/// How far the words of a painted row, right of `left`, are from its middle; the hairline below does not count.
int fromTheMiddle(const QStyledItemDelegate &delegate, const QModelIndex &index, int left)
{
    constexpr int High = 60;
    QImage image(400, High, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    QStyleOptionViewItem option;
    option.rect = image.rect();
    option.state = QStyle::State_Enabled;
    delegate.paint(&painter, option, index);
    painter.end();
    const QRgb ground = image.pixel(image.width() - 2, 4);
    int first = High;
    int last = -1;
    for (int y = 0; y < High - 2; ++y) {
        for (int x = left; x < image.width(); ++x) {
            if (image.pixel(x, y) == ground)
                continue;
            first = std::min(first, y);
            last = y;
        }
    }
    return last < 0 ? High : std::abs((first + last) / 2 - High / 2); // nothing painted is far off
}

} // namespace

void WidgetsTest::cells_standInTheMiddleOfTheirRows()
{
    constexpr int Slack = 4; // capitals stand above a line's own middle, or below it
    QStandardItemModel model(1, 1);
    const QModelIndex index = model.index(0, 0);
    model.setData(index, u"HHH"_s);
    // A model that says nothing of how its cells are aligned, as those of the import assistant.
    QVERIFY(fromTheMiddle(RecordCellDelegate(), index, 0) <= Slack);
    model.setData(index, QVariant::fromValue<Qt::Alignment>(Qt::AlignTop | Qt::AlignLeft), Qt::TextAlignmentRole);
    QVERIFY(fromTheMiddle(RecordCellDelegate(), index, 0) > Slack); // it can be told
    // A name with nothing below it, in the trash.
    model.setData(index, QVariant(), Qt::TextAlignmentRole);
    model.setData(index, true, LoadedRole);
    model.setData(index, tables::Task, TableRole);
    constexpr int BehindTheSign = 56;
    const RowLineDelegate lines(RowLineDelegate::Lines::Two, nullptr);
    QVERIFY(fromTheMiddle(lines, index, BehindTheSign) <= Slack);
}

} // namespace farol

QTEST_MAIN(farol::WidgetsTest)
#include "tst_widgets.moc"
