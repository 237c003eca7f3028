// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/holiday.h"
#include "models/customerfields.h"
#include "models/itemroles.h"
#include "models/recordroles.h"
#include "models/rowedits.h"
#include "tests/gui/recordworld.h"
#include "ui/pages/customer/composer.h"
#include "ui/pages/customer/detailssection.h"
#include "ui/pages/customers/customerspage.h"
#include "ui/pages/settings/customfielddialog.h"
#include "ui/pages/settings/fieldssection.h"
#include "ui/pages/settings/holidayssection.h"
#include "ui/pages/settings/listssection.h"
#include "ui/pages/settings/placedlist.h"
#include "ui/pages/settings/settingspage.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choicebar.h"
#include "ui/widgets/datefield.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/toast.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPointer>
#include <QSpinBox>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol {

// What a team lead settles for the workspace, by the controls a person uses, and what the other pages make of it.
class SetupSectionsTest final : public RecordWorld
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_world.reset(); }

    void entry_isRenamedAndUndone();
    void entries_arePutInOrderByKeys();
    void entry_isAddedAndOfferedEverywhere();
    void takenName_isRefused();
    void archivedEntry_isOfferedNoMoreAndStillRead();
    void neededEntry_saysWhyItStays();
    void scale_takesNamesAlone();
    void failedMove_goesBack();
    void manager_readsAndIsToldWhy();
    void offline_itWorks();

    void field_isAddedWithOptions();
    void fields_arePutInOrderAndArchived();
    void value_isEditedInPlaceUndoneAndRemembered();
    void fieldThatComesAndGoes_isShown();

    void holiday_isAddedAndDeleted();
    void nationalHolidays_areAddedAtOnePress();
    void holiday_isFlaggedWhereADayIsTyped();

private:
    [[nodiscard]] MainWindow &window() const { return *m_world->window; }
    /// The settings with one of their parts shown.
    [[nodiscard]] SettingsPage &settings(const QString &part) const
    {
        auto *page = static_cast<SettingsPage *>(window().page(u"settings"_s));
        page->showPart(part);
        return *page;
    }
    [[nodiscard]] ListsSection &lists() const { return *settings(u"lists"_s).lists(); }
    [[nodiscard]] FieldsSection &fields() const { return *settings(u"fields"_s).fields(); }
    [[nodiscard]] HolidaysSection &holidays() const { return *settings(u"holidays"_s).holidays(); }
    [[nodiscard]] QStringList offered(const QString &list) const { return m_world->setup->lists().offered(list); }
    void chooseList(const QString &list) const { lists().lists()->button(list)->click(); }
    static void type(QLineEdit *field, const QString &text);
    static void press(Button *button);
    static QStringList textsOf(const QAbstractItemModel &model);
    static QStringList textsOf(const QMenu &menu);
};

void SetupSectionsTest::init()
{
    m_customers = dozen({});
    m_world = std::make_unique<GuiWorld>(m_customers);
    m_world->accounts.me.role = Role::Lead;
    m_world->open();
    m_customer = m_customers.constFirst().id;
    window().showPage(u"settings"_s);
    QTRY_VERIFY(m_world->setup->isReady());
}

void SetupSectionsTest::type(QLineEdit *field, const QString &text)
{
    QVERIFY(field->isEnabled());
    field->setFocus(Qt::OtherFocusReason);
    field->selectAll();
    QTest::keyClick(field, Qt::Key_Delete);
    QTest::keyClicks(field, text);
}

void SetupSectionsTest::press(Button *button)
{
    QVERIFY2(button->isEnabled(), qPrintable(button->toolTip()));
    button->click();
}

QStringList SetupSectionsTest::textsOf(const QAbstractItemModel &model)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts.append(model.index(row, 0).data().toString());
    return texts;
}

QStringList SetupSectionsTest::textsOf(const QMenu &menu)
{
    QStringList texts;
    const QList<QAction *> actions = menu.actions();
    for (const QAction *action : actions)
        texts.append(action->text());
    return texts;
}

void SetupSectionsTest::entry_isRenamedAndUndone()
{
    PlacedList &list = *lists().entries();
    list.setFocus(Qt::OtherFocusReason);
    list.setCurrentIndex(list.model()->index(1, 0));
    QCOMPARE(lists().nameField()->text(), u"Adoption"_s);
    QTest::keyClick(&list, Qt::Key_F2);
    QVERIFY(lists().nameField()->hasFocus());
    type(lists().nameField(), u"Full use"_s);
    QTest::keyClick(lists().nameField(), Qt::Key_Return);
    QTRY_COMPARE(textsOf(lists().rows()).value(1), u"Full use"_s);
    QTRY_COMPARE(window().toast()->message(), u"1 list entry edited"_s);
    QCOMPARE(list.currentRow(), 1); // still the chosen one
    press(window().toast()->actButton());
    QTRY_COMPARE(textsOf(lists().rows()).value(1), u"Adoption"_s);
    QTRY_COMPARE(lists().nameField()->text(), u"Adoption"_s);
    // And once more, over the row that was taken back.
    type(lists().nameField(), u"In use"_s);
    QTest::keyClick(lists().nameField(), Qt::Key_Return);
    QTRY_COMPARE(textsOf(lists().rows()).value(1), u"In use"_s);
    // Emptied, it is called as built in again.
    type(lists().nameField(), {});
    QTest::keyClick(lists().nameField(), Qt::Key_Return);
    QTRY_COMPARE(textsOf(lists().rows()).value(1), u"Adoption"_s);
}

void SetupSectionsTest::entries_arePutInOrderByKeys()
{
    PlacedList &list = *lists().entries();
    list.setFocus(Qt::OtherFocusReason);
    list.setCurrentIndex(list.model()->index(3, 0));
    QTest::keyClick(&list, Qt::Key_Up, Qt::AltModifier);
    QTRY_COMPARE(offered(u"stages"_s), (QStringList{u"onboarding"_s, u"adoption"_s, u"churned"_s, u"renewal"_s}));
    QCOMPARE(list.currentRow(), 2);
    QTest::keyClick(&list, Qt::Key_Up, Qt::AltModifier);
    QTest::keyClick(&list, Qt::Key_Up, Qt::AltModifier);
    QTest::keyClick(&list, Qt::Key_Up, Qt::AltModifier); // there is nothing above
    QTRY_COMPARE(offered(u"stages"_s), (QStringList{u"churned"_s, u"onboarding"_s, u"adoption"_s, u"renewal"_s}));
    QCOMPARE(list.currentRow(), 0);
    QTest::keyClick(&list, Qt::Key_Down, Qt::AltModifier);
    QTRY_COMPARE(offered(u"stages"_s).value(1), u"churned"_s);
    // Without Alt the arrows choose.
    QTest::keyClick(&list, Qt::Key_Down);
    QCOMPARE(list.currentRow(), 2);
}

void SetupSectionsTest::entry_isAddedAndOfferedEverywhere()
{
    type(lists().newField(), u"Proof of concept"_s);
    QTest::keyClick(lists().newField(), Qt::Key_Return);
    QTRY_VERIFY(offered(u"stages"_s).contains(u"proof_of_concept"_s));
    QCOMPARE(lists().newField()->text(), QString());
    const QList<FilterChip *> chips = m_world->customersPage()->findChildren<FilterChip *>();
    QVERIFY(std::any_of(chips.cbegin(), chips.cend(),
                        [](const FilterChip *chip) { return textsOf(*chip->menu()).contains(u"Proof of concept"_s); }));

    chooseList(u"interaction_kinds"_s);
    type(lists().newField(), u"Workshop"_s);
    QTest::keyClick(lists().newField(), Qt::Key_Return);
    QTRY_VERIFY(offered(u"interaction_kinds"_s).contains(u"workshop"_s));
    show();
    ChoiceBar *kinds = timeline().composer()->kinds();
    QVERIFY(kinds->hasChoice(u"workshop"_s));
    QCOMPARE(kinds->button(u"workshop"_s)->text(), u"Workshop"_s);
    auto *stage = qobject_cast<QComboBox *>(part<DetailsSection>(u"details"_s).editor(customerfields::Stage));
    QVERIFY(stage != nullptr);
    const int index = stage->findData(u"proof_of_concept"_s);
    QVERIFY(index > 0);
    stage->setCurrentIndex(index);
    Q_EMIT stage->activated(index);
    QTRY_COMPARE(store().customer(m_customer.uuid).stage, u"proof_of_concept"_s);
}

void SetupSectionsTest::takenName_isRefused()
{
    const qsizetype before = store().commands().size();
    type(lists().newField(), u"RENEWAL"_s);
    QTest::keyClick(lists().newField(), Qt::Key_Return);
    QVERIFY(lists().problem().contains(u"RENEWAL"_s));
    QCOMPARE(lists().newField()->text(), u"RENEWAL"_s); // to be mended
    QCOMPARE(store().commands().size(), before);
    type(lists().newField(), u"  "_s);
    QTest::keyClick(lists().newField(), Qt::Key_Return);
    QVERIFY(!lists().problem().isEmpty());
    QCOMPARE(store().commands().size(), before);
}

void SetupSectionsTest::archivedEntry_isOfferedNoMoreAndStillRead()
{
    // Of twelve customers the third is in renewal.
    PlacedList &list = *lists().entries();
    list.setFocus(Qt::OtherFocusReason);
    list.setCurrentIndex(list.model()->index(2, 0));
    type(lists().nameField(), u"Up for renewal"_s);
    QTest::keyClick(lists().nameField(), Qt::Key_Return);
    QTRY_COMPARE(textsOf(lists().rows()).value(2), u"Up for renewal"_s);
    list.setFocus(Qt::OtherFocusReason);
    QTest::keyClick(&list, Qt::Key_Delete);
    QTRY_VERIFY(!offered(u"stages"_s).contains(u"renewal"_s));
    QCOMPARE(textsOf(lists().rows()).constLast(), u"Up for renewal"_s);
    QCOMPARE(lists().archiveButton()->text(), u"Bring back"_s);

    show(2);
    auto *stage = qobject_cast<QComboBox *>(part<DetailsSection>(u"details"_s).editor(customerfields::Stage));
    QTRY_COMPARE(stage->currentData().toString(), u"renewal"_s);
    QCOMPARE(stage->currentText(), u"Up for renewal"_s);
    show(0);
    QTRY_COMPARE(stage->currentData().toString(), u"onboarding"_s);

    window().showPage(u"settings"_s);
    press(lists().archiveButton());
    QTRY_VERIFY(offered(u"stages"_s).contains(u"renewal"_s));
    QVERIFY(stage->findData(u"renewal"_s) > 0);
}

void SetupSectionsTest::neededEntry_saysWhyItStays()
{
    chooseList(u"interaction_kinds"_s);
    PlacedList &list = *lists().entries();
    list.setCurrentIndex(list.model()->index(lists().rows().rowOf(u"note"_s), 0));
    QVERIFY(!lists().archiveButton()->isEnabled());
    QVERIFY(!lists().archiveButton()->toolTip().isEmpty());
    list.setFocus(Qt::OtherFocusReason);
    QTest::keyClick(&list, Qt::Key_Delete);
    QVERIFY(offered(u"interaction_kinds"_s).contains(u"note"_s));
}

void SetupSectionsTest::scale_takesNamesAlone()
{
    chooseList(u"sentiments"_s);
    QVERIFY(!lists().newField()->isEnabled());
    QVERIFY(!lists().archiveButton()->isEnabled());
    lists().entries()->setCurrentIndex(lists().rows().index(0, 0));
    type(lists().nameField(), u"Delighted"_s);
    QTest::keyClick(lists().nameField(), Qt::Key_Return);
    QTRY_COMPARE(textsOf(lists().rows()).constFirst(), u"Delighted"_s);
}

void SetupSectionsTest::failedMove_goesBack()
{
    PlacedList &list = *lists().entries();
    list.setFocus(Qt::OtherFocusReason);
    list.setCurrentIndex(list.model()->index(0, 0));
    store().failNextCommand(fail(Error::Code::NoSpace));
    QTest::keyClick(&list, Qt::Key_Down, Qt::AltModifier);
    QTRY_COMPARE(textsOf(lists().rows()).constFirst(), u"Onboarding"_s);
    QCOMPARE(offered(u"stages"_s).constFirst(), u"onboarding"_s);
}

void SetupSectionsTest::manager_readsAndIsToldWhy()
{
    m_world->window.reset();
    m_world->accounts.me.role = Role::Manager;
    m_world->open();
    window().showPage(u"settings"_s);
    QCOMPARE(lists().rows().rowCount(), 4);
    for (QWidget *control : std::initializer_list<QWidget *>{lists().newField(), lists().nameField(),
                                                             lists().archiveButton(), fields().addFieldButton(),
                                                             holidays().nationalButton(), holidays().addDayButton()}) {
        QVERIFY(!control->isEnabled());
        QVERIFY(control->toolTip().contains(u"administrators"_s));
    }
    PlacedList &list = *lists().entries();
    list.setFocus(Qt::OtherFocusReason);
    list.setCurrentIndex(list.model()->index(0, 0));
    const qsizetype before = store().commands().size();
    QTest::keyClick(&list, Qt::Key_Down, Qt::AltModifier);
    QTest::keyClick(&list, Qt::Key_Delete);
    QCOMPARE(store().commands().size(), before);
    QCOMPARE(textsOf(lists().rows()).constFirst(), u"Onboarding"_s);
}

void SetupSectionsTest::offline_itWorks()
{
    store().setOnline(false);
    type(lists().newField(), u"Pilot"_s);
    QTest::keyClick(lists().newField(), Qt::Key_Return);
    QTRY_VERIFY(offered(u"stages"_s).contains(u"pilot"_s));
    QCOMPARE(store().status().waiting, 1);
}

void SetupSectionsTest::field_isAddedWithOptions()
{
    press(fields().addFieldButton());
    CustomFieldDialog &dialog = *fields().dialog();
    QTRY_VERIFY(dialog.isVisible());
    dialog.saveButton()->click();
    QVERIFY(!dialog.problem().isEmpty());
    QTest::keyClicks(dialog.label(), u"Region"_s);
    dialog.kind()->setCurrentIndex(dialog.kind()->findData(u"choice"_s));
    dialog.saveButton()->click();
    QVERIFY(dialog.isVisible()); // nothing to choose from yet
    dialog.options()->setPlainText(u"North\nSouth"_s);
    dialog.saveButton()->click();
    QTRY_COMPARE(textsOf(fields().rows()), QStringList{u"Region"_s});
    QVERIFY(!dialog.isVisible());
    QTRY_COMPARE(window().toast()->message(), u"1 custom field added"_s);
    const CustomColumn *made = store().customFields().column(u"region");
    QVERIFY(made != nullptr);
    QCOMPARE(made->options, (QStringList{u"North"_s, u"South"_s}));
    // A field that is there keeps its kind.
    fields().fields()->setFocus(Qt::OtherFocusReason);
    fields().fields()->setCurrentIndex(fields().rows().index(0, 0));
    QTest::keyClick(fields().fields(), Qt::Key_F2);
    QTRY_VERIFY(dialog.isVisible());
    QVERIFY(!dialog.kind()->isEnabled());
    dialog.label()->setText(u"Sales region"_s);
    dialog.saveButton()->click();
    QTRY_COMPARE(textsOf(fields().rows()), QStringList{u"Sales region"_s});
    QVERIFY(store().customFields().column(u"region") != nullptr); // under its key of always
}

void SetupSectionsTest::fields_arePutInOrderAndArchived()
{
    for (const QString &label : {u"One"_s, u"Two"_s, u"Three"_s}) {
        press(fields().addFieldButton());
        QTest::keyClicks(fields().dialog()->label(), label);
        fields().dialog()->saveButton()->click();
        QTRY_VERIFY(textsOf(fields().rows()).contains(label));
    }
    PlacedList &list = *fields().fields();
    list.setFocus(Qt::OtherFocusReason);
    list.setCurrentIndex(list.model()->index(2, 0));
    QTest::keyClick(&list, Qt::Key_Up, Qt::AltModifier);
    QTRY_COMPARE(store().customFields().columns().value(1).label, u"Three"_s);
    QCOMPARE(textsOf(fields().rows()), (QStringList{u"One"_s, u"Three"_s, u"Two"_s}));
    press(fields().archiveButton());
    QTRY_COMPARE(textsOf(fields().rows()), (QStringList{u"One"_s, u"Two"_s, u"Three"_s}));
    QCOMPARE(store().customFields().offered().size(), 2);
    QTRY_COMPARE(fields().archiveButton()->text(), u"Bring back"_s);
}

void SetupSectionsTest::value_isEditedInPlaceUndoneAndRemembered()
{
    const FieldNumber partner = store().seedCustomField(u"partner"_s, u"Partner"_s, u"text"_s);
    const FieldNumber signedOn = store().seedCustomField(u"signed_on"_s, u"Signed on"_s, u"day"_s);
    show();
    DetailsSection &details = part<DetailsSection>(u"details"_s);
    auto *field = qobject_cast<QLineEdit *>(details.editor(partner));
    QVERIFY(field != nullptr);
    const int before = details.history().rowCount();
    type(field, u"Prisma"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(details.ownValues().value(partner), Value(u"Prisma"_s));
    QTRY_COMPARE(details.history().rowCount(), before + 1);
    const QStringList labels = textsOf(details.history());
    QVERIFY(labels.contains(u"Partner"_s));
    const auto row = static_cast<int>(labels.indexOf(u"Partner"_s));
    QVERIFY(details.history().index(row, 0).data(SecondLineRole).toString().contains(u"Marina Duarte"_s));

    auto *day = qobject_cast<DateField *>(details.editor(signedOn));
    QVERIFY(day != nullptr);
    day->setFocus(Qt::OtherFocusReason);
    day->setDate(QDate(2024, 10, 2));
    QTest::keyClick(day, Qt::Key_Return);
    QTRY_COMPARE(details.ownValues().value(signedOn), Value(dayNumber(QDate(2024, 10, 2))));

    type(field, {}); // cleared
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(details.ownValues().value(partner).isNull());
    press(window().toast()->actButton());
    QTRY_COMPARE(field->text(), u"Prisma"_s);

    // Another customer has none; what is being typed there survives what a colleague writes meanwhile.
    show(1);
    QTRY_COMPARE(field->text(), QString());
    field->setFocus(Qt::OtherFocusReason);
    QTest::keyClicks(field, u"Min"_s);
    (void)store().execute(editField(tables::Customer, {m_customer.uuid}, partner, Value(u"Theirs"_s)));
    QTRY_COMPARE(details.ownValues().value(partner), Value(u"Theirs"_s));
    QCOMPARE(field->text(), u"Min"_s);
}

void SetupSectionsTest::fieldThatComesAndGoes_isShown()
{
    show();
    DetailsSection &details = part<DetailsSection>(u"details"_s);
    CustomField made;
    made.fieldKey = u"partner"_s;
    made.label = u"Partner"_s;
    made.kind = u"text"_s;
    (void)store().execute(createRow(tables::CustomField, made));
    QTRY_COMPARE(details.ownValues().columns().size(), 1);
    const FieldNumber number = details.ownValues().columns().constFirst().number;
    QPointer<QWidget> editor = details.editor(number);
    QTRY_VERIFY(editor && editor->isVisible());
    constexpr FieldNumber Archived = 6;
    const CustomFieldId id = store().customFields().columns().constFirst().id;
    (void)store().execute(editField(tables::CustomField, {id.uuid}, Archived, Value(true)));
    QTRY_VERIFY(details.ownValues().columns().isEmpty());
    QVERIFY(details.editor(number) == nullptr);
    QTRY_VERIFY(!editor);
}

void SetupSectionsTest::holiday_isAddedAndDeleted()
{
    HolidaysSection &section = holidays();
    QCOMPARE(section.year()->value(), 2025); // of the clock that stands still
    QCOMPARE(section.rows().rowCount(), 0);
    press(section.addDayButton());
    QVERIFY(!section.problem().isEmpty());
    section.day()->setDate(QDate(2026, 6, 24));
    press(section.addDayButton());
    QVERIFY(section.problem().contains(u"called"_s));
    type(section.nameField(), u"Sao Joao"_s);
    QTest::keyClick(section.nameField(), Qt::Key_Return);
    QTRY_COMPARE(section.year()->value(), 2026);
    QTRY_COMPARE(textsOf(section.rows()), QStringList{u"Sao Joao"_s});
    QCOMPARE(section.nameField()->text(), QString());
    QVERIFY(section.problem().isEmpty());
    section.year()->setValue(2027);
    QCOMPARE(section.rows().rowCount(), 0);
    section.year()->setValue(2026);
    section.list()->setCurrentIndex(section.rows().index(0, 0));
    press(section.removeButton());
    QTRY_COMPARE(section.rows().rowCount(), 0);
    QTRY_COMPARE(window().toast()->message(), u"1 holiday deleted"_s);
    press(window().toast()->actButton());
    QTRY_COMPARE(section.rows().rowCount(), 1);
}

void SetupSectionsTest::nationalHolidays_areAddedAtOnePress()
{
    HolidaysSection &section = holidays();
    section.year()->setValue(2026);
    QVERIFY(section.nationalButton()->text().contains(u"2026"_s));
    press(section.nationalButton());
    QTRY_COMPARE(section.rows().rowCount(), 10);
    QTRY_VERIFY(!section.nationalButton()->isEnabled());
    QVERIFY(!section.nationalButton()->toolTip().isEmpty());
    QCOMPARE(store().commands().constLast().edits.size(), 10); // one act, undone as one
    press(window().toast()->actButton());
    QTRY_COMPARE(section.rows().rowCount(), 0);
}

void SetupSectionsTest::holiday_isFlaggedWhereADayIsTyped()
{
    Holiday holiday;
    holiday.day = QDate(2025, 12, 25);
    holiday.name = u"Natal"_s;
    holiday.isYearly = true;
    (void)store().execute(createRow(tables::Holiday, holiday));
    QTRY_VERIFY(m_world->setup->holidays().isHoliday(QDate(2031, 12, 25)));
    DateField field(Format(QLocale(QLocale::English), Qt::Monday, m_world->setup.get()));
    field.setDate(QDate(2031, 12, 25));
    QCOMPARE(field.toolTip(), u"Holiday: Natal"_s);
    QCOMPARE(field.accessibleDescription(), field.toolTip());
    field.setDate(QDate(2031, 12, 26));
    QVERIFY(field.toolTip().isEmpty());
}

} // namespace farol

QTEST_MAIN(farol::SetupSectionsTest)
#include "tst_setupsections.moc"
