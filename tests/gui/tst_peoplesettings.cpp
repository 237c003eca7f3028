// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/guiworld.h"
#include "ui/actions/actionregistry.h"
#include "ui/mainwindow.h"
#include "ui/pages/settings/absencedialog.h"
#include "ui/pages/settings/absencelist.h"
#include "ui/pages/settings/directorytable.h"
#include "ui/pages/settings/firstpassworddialog.h"
#include "ui/pages/settings/lockoutdialog.h"
#include "ui/pages/settings/peoplelist.h"
#include "ui/pages/settings/persondialog.h"
#include "ui/pages/settings/settingspage.h"
#include "ui/pages/settings/teamdialog.h"
#include "ui/pages/settings/teamlist.h"
#include "ui/widgets/button.h"
#include "ui/widgets/datefield.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/toast.h"

#include <QComboBox>
#include <QLineEdit>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol {

// People, teams and absences by the controls a person uses, as each role; the server is played.
class PeopleSettingsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_customers = dozen({});
        m_world = std::make_unique<GuiWorld>(m_customers);
    }
    void cleanup() { m_world.reset(); }

    void manager_readsAndNamesASubstitute();
    void administrator_addsAPerson();
    void takenMail_staysWithWhatWasTyped();
    void administrator_editsNameAndRole();
    void lockingOut_handsThePortfolioOver();
    void lockingOut_leavesThePortfolioWhenAsked();
    void lockedOut_isLetInAgain();
    void password_isResetOnceAsked();
    void firstPassword_isRemindedOf();
    void administrator_makesAndFillsATeam();
    void lead_fillsHisOwnTeamAlone();
    void absence_isTakenBackAndUndone();
    void withoutTheServer_nothingIsLost();
    void lateAnswer_leavesTheNextPersonAlone();
    void lateLockOut_handsOverWhatWasMeant();
    void beforeTheFirstSync_theListSaysSo();
    void selection_survivesASync();

private:
    void open(Role role);
    [[nodiscard]] SettingsPage *page() const
    {
        return static_cast<SettingsPage *>(m_world->window->page(u"settings"_s));
    }
    [[nodiscard]] FakeAccounts &accounts() const { return m_world->accounts; }
    [[nodiscard]] const Colleague &colleague(const QString &name) const;
    static void choose(DirectoryTable *table, const Uuid &id) { table->choose(id.toBytes()); }
    static void pick(QComboBox *combo, const QString &text);
    [[nodiscard]] static QStringList column(const DirectoryTable *table, int column);
    [[nodiscard]] QString toast() const { return m_world->window->toast()->message(); }
    [[nodiscard]] int ownedBy(UserId user) const;

    UserId m_lia; ///< leads Norte
    TeamId m_norte;
    TeamId m_sul;
    QList<Customer> m_customers;
    std::unique_ptr<GuiWorld> m_world;
};

void PeopleSettingsTest::open(Role role)
{
    FakeAccounts &fake = accounts();
    m_lia = UserId(nextTestId());
    m_norte = TeamId(nextTestId());
    m_sul = TeamId(nextTestId());
    fake.myId = m_world->me;
    fake.me.role = role;
    fake.colleagues = {{m_world->me, u"Marina Duarte"_s, u"marina@nimbo.example"_s, role, true},
                       {m_world->colleague, u"Rafael Nunes"_s, u"rafael@nimbo.example"_s, Role::Manager, true,
                        Instant{1'750'000'000'000}},
                       {m_lia, u"Lia Prado"_s, u"lia@nimbo.example"_s, Role::Lead, true},
                       {UserId(nextTestId()), u"Ivo Reis"_s, u"ivo@nimbo.example"_s, Role::Manager, false}};
    fake.teamEntries = {{m_sul, u"Sul"_s, {m_world->colleague}, {}}, {m_norte, u"Norte"_s, {m_lia}, {m_lia}}};
    m_world->open();
    m_world->window->showPage(u"settings"_s);
    QTRY_VERIFY(page()->people() != nullptr);
    page()->showPart(u"people"_s);
}

const Colleague &PeopleSettingsTest::colleague(const QString &name) const
{
    const QList<Colleague> &all = m_world->accounts.colleagues;
    const auto found =
        std::find_if(all.cbegin(), all.cend(), [&name](const Colleague &one) { return one.name == name; });
    if (found == all.cend())
        qFatal("nobody is called %s", qPrintable(name));
    return *found;
}

void PeopleSettingsTest::pick(QComboBox *combo, const QString &text)
{
    const int index = combo->findText(text);
    QVERIFY2(index >= 0, qPrintable(text));
    combo->setCurrentIndex(index);
}

QStringList PeopleSettingsTest::column(const DirectoryTable *table, int column)
{
    QStringList texts;
    for (int row = 0; row < table->model()->rowCount(); ++row)
        texts.append(table->model()->index(row, column).data().toString());
    return texts;
}

int PeopleSettingsTest::ownedBy(UserId user) const
{
    int count = 0;
    for (const Customer &one : m_customers)
        count += m_world->store.customer(one.id.uuid).owner == user ? 1 : 0;
    return count;
}

void PeopleSettingsTest::manager_readsAndNamesASubstitute()
{
    open(Role::Manager);
    QCOMPARE(column(page()->people()->table(), 0),
             (QStringList{u"Lia Prado"_s, u"Marina Duarte"_s, u"Rafael Nunes"_s, u"Ivo Reis"_s}));
    QCOMPARE(column(page()->people()->table(), 4).value(3), u"locked out"_s);
    QVERIFY(page()->people()->table()->isColumnHidden(5)); // who was seen when
    QVERIFY(!page()->people()->addButton()->isVisible());
    QVERIFY(!page()->teams()->addButton()->isVisible() && !page()->teams()->editButton()->isVisible());
    page()->absences()->addButton()->click();
    AbsenceDialog *dialog = page()->absences()->dialog();
    QTRY_VERIFY(dialog->isVisible());
    QCOMPARE(dialog->covered()->count(), 1); // for himself alone
    QCOMPARE(dialog->covered()->currentText(), u"Marina Duarte"_s);
    QCOMPARE(dialog->substitute()->findText(u"Ivo Reis"_s), -1);
    pick(dialog->substitute(), u"Rafael Nunes"_s);
    dialog->from()->setDate(QDate(2025, 6, 1));
    dialog->until()->setDate(QDate(2025, 6, 10));
    dialog->acceptButton()->click();
    QVERIFY(dialog->problem()->text().contains(u"over"_s)); // it is the 15th
    dialog->from()->setDate(QDate(2025, 7, 10));
    dialog->until()->setDate(QDate(2025, 7, 1));
    dialog->acceptButton()->click();
    QVERIFY(dialog->problem()->text().contains(u"before the first"_s));
    dialog->until()->setDate(QDate(2025, 7, 20));
    dialog->acceptButton()->click();
    QTRY_VERIFY(!dialog->isVisible());
    QCOMPARE(accounts().away,
             (QList<Absence>{{m_world->me, m_world->colleague, QDate(2025, 7, 10), QDate(2025, 7, 20)}}));
    QCOMPARE(column(page()->absences()->table(), 1), QStringList{u"Rafael Nunes"_s});
    QCOMPARE(column(page()->absences()->table(), 4), QStringList{u"planned"_s});
}

void PeopleSettingsTest::administrator_addsAPerson()
{
    open(Role::Administrator);
    page()->people()->addButton()->click();
    PersonDialog *dialog = page()->people()->personDialog();
    QTRY_VERIFY(dialog->isVisible());
    dialog->acceptButton()->click();
    QVERIFY(dialog->problem()->text().contains(u"name"_s));
    QTest::keyClicks(dialog->name(), u"Eva Lima"_s);
    QTest::keyClicks(dialog->mail(), u"eva"_s);
    QTest::keyClick(dialog->mail(), Qt::Key_Return);
    QVERIFY(dialog->problem()->text().contains(u"mail address"_s));
    QTest::keyClicks(dialog->mail(), u"@nimbo.example"_s);
    pick(dialog->role(), u"Team lead"_s);
    QTest::keyClick(dialog->mail(), Qt::Key_Return);
    FirstPasswordDialog *shown = page()->people()->firstPasswordDialog();
    QTRY_VERIFY(shown->isVisible());
    QVERIFY(!dialog->isVisible());
    QVERIFY(shown->password()->text().startsWith(u"first-password"_s));
    QCOMPARE(colleague(u"Eva Lima"_s).role, Role::Lead);
    shown->accept();
    QVERIFY(shown->password()->text().isEmpty()); // shown once
    QVERIFY(column(page()->people()->table(), 0).contains(u"Eva Lima"_s));
    QVERIFY(column(page()->people()->table(), 4).contains(u"first password"_s));
}

void PeopleSettingsTest::takenMail_staysWithWhatWasTyped()
{
    open(Role::Administrator);
    PersonDialog *dialog = page()->people()->personDialog();
    dialog->beginNew();
    dialog->name()->setText(u"Rafa"_s);
    dialog->mail()->setText(u"rafael@nimbo.example"_s);
    dialog->acceptButton()->click();
    QTRY_VERIFY(dialog->problem()->text().contains(u"reset the password"_s));
    QVERIFY(dialog->isVisible() && dialog->acceptButton()->isEnabled());
    QCOMPARE(dialog->name()->text(), u"Rafa"_s);
}

void PeopleSettingsTest::administrator_editsNameAndRole()
{
    open(Role::Administrator);
    choose(page()->people()->table(), m_world->colleague.uuid);
    page()->people()->editButton()->click();
    PersonDialog *dialog = page()->people()->personDialog();
    QTRY_VERIFY(dialog->isVisible());
    QVERIFY(dialog->mail()->isReadOnly());
    dialog->name()->setText(u"Rafael N."_s);
    pick(dialog->role(), u"Team lead"_s);
    dialog->acceptButton()->click();
    QTRY_VERIFY(!dialog->isVisible());
    QCOMPARE(colleague(u"Rafael N."_s).role, Role::Lead);
    // One's own role is somebody else's to change, and nobody locks himself out.
    choose(page()->people()->table(), m_world->me.uuid);
    QVERIFY(!page()->people()->lockButton()->isEnabled() && !page()->people()->passwordButton()->isEnabled());
    page()->people()->editButton()->click();
    QTRY_VERIFY(dialog->isVisible());
    QVERIFY(!dialog->role()->isEnabled());
}

void PeopleSettingsTest::lockingOut_handsThePortfolioOver()
{
    open(Role::Administrator);
    const int his = ownedBy(m_world->colleague);
    QCOMPARE(his, 6);
    choose(page()->people()->table(), m_world->colleague.uuid);
    page()->people()->lockButton()->click();
    LockOutDialog *dialog = page()->people()->lockOutDialog();
    QTRY_COMPARE(dialog->summary()->text(), u"6 customers stay without anybody."_s);
    QCOMPARE(dialog->heir()->findText(u"Rafael Nunes"_s), -1);
    QCOMPARE(dialog->heir()->findText(u"Ivo Reis"_s), -1);
    pick(dialog->heir(), u"Lia Prado"_s);
    QTRY_COMPARE(dialog->summary()->text(), u"6 customers go to Lia Prado. You can undo it."_s);
    dialog->acceptButton()->click();
    QTRY_VERIFY(!dialog->isVisible());
    QVERIFY(!colleague(u"Rafael Nunes"_s).active);
    QTRY_COMPARE(ownedBy(m_lia), his);
    QCOMPARE(ownedBy(m_world->colleague), 0);
    QTRY_VERIFY(m_world->window->toast()->actButton()->isVisible());
    m_world->window->toast()->actButton()->click();
    QTRY_COMPARE(ownedBy(m_world->colleague), his);
}

void PeopleSettingsTest::lockingOut_leavesThePortfolioWhenAsked()
{
    open(Role::Administrator);
    choose(page()->people()->table(), m_lia.uuid);
    page()->people()->lockButton()->click();
    LockOutDialog *dialog = page()->people()->lockOutDialog();
    QTRY_VERIFY(dialog->summary()->text().contains(u"owns no customer"_s));
    const qsizetype commands = m_world->store.commands().size();
    dialog->acceptButton()->click();
    QTRY_COMPARE(toast(), u"Lia Prado is locked out"_s);
    QVERIFY(!colleague(u"Lia Prado"_s).active);
    QCOMPARE(m_world->store.commands().size(), commands);
}

void PeopleSettingsTest::lockedOut_isLetInAgain()
{
    open(Role::Administrator);
    choose(page()->people()->table(), colleague(u"Ivo Reis"_s).id.uuid);
    QCOMPARE(page()->people()->lockButton()->text(), u"Let in again"_s);
    page()->people()->lockButton()->click();
    QTRY_VERIFY(colleague(u"Ivo Reis"_s).active);
    QTRY_COMPARE(page()->people()->lockButton()->text(), u"Lock out…"_s);
}

void PeopleSettingsTest::password_isResetOnceAsked()
{
    open(Role::Administrator);
    choose(page()->people()->table(), m_world->colleague.uuid);
    page()->people()->passwordButton()->click();
    QCOMPARE(page()->people()->passwordButton()->text(), u"Really reset"_s);
    QVERIFY(!colleague(u"Rafael Nunes"_s).hasFirstPassword);
    choose(page()->people()->table(), m_lia.uuid); // somebody else has to be asked for anew
    QVERIFY(page()->people()->passwordButton()->text() != u"Really reset"_s);
    const int before = accounts().made;
    for (int clicks = 0; clicks < 4; ++clicks) // a double click on each of the two words
        page()->people()->passwordButton()->click();
    QCOMPARE(accounts().made, before + 1); // the first password is worth something
    QTRY_VERIFY(page()->people()->firstPasswordDialog()->isVisible());
    QVERIFY(colleague(u"Lia Prado"_s).hasFirstPassword && !colleague(u"Rafael Nunes"_s).hasFirstPassword);
}

void PeopleSettingsTest::firstPassword_isRemindedOf()
{
    open(Role::Manager);
    page()->showPart(u"account"_s);
    const auto reminded = [this] {
        const QList<TextLabel *> labels = page()->findChildren<TextLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(), [](const TextLabel *label) {
            return label->isVisible() && label->text().startsWith(u"Somebody else has seen the password"_s);
        });
    };
    QVERIFY(!reminded());
    accounts().colleagues[0].hasFirstPassword = true;
    Q_EMIT accounts().changed();
    QTRY_VERIFY(reminded());
    (void)accounts().changePassword(u"old password"_s, u"a new one of mine"_s);
    QTRY_VERIFY(!reminded());
}

void PeopleSettingsTest::administrator_makesAndFillsATeam()
{
    open(Role::Administrator);
    TeamDialog *dialog = page()->teams()->dialog();
    page()->teams()->addButton()->click();
    QTRY_VERIFY(dialog->isVisible());
    QTest::keyClicks(dialog->name(), u"Norte"_s);
    dialog->acceptButton()->click();
    QTRY_VERIFY(dialog->problem()->text().contains(u"team of this name"_s));
    dialog->name()->setText(u"Leste"_s);
    dialog->acceptButton()->click();
    QTRY_VERIFY(!dialog->isVisible());
    QCOMPARE(column(page()->teams()->table(), 0), (QStringList{u"Leste"_s, u"Norte"_s, u"Sul"_s}));
    choose(page()->teams()->table(), m_sul.uuid);
    page()->teams()->editButton()->click();
    QTRY_VERIFY(dialog->isVisible());
    TeamMembers &members = dialog->members();
    const auto check = [&members](UserId person, TeamMembers::Column column, Qt::CheckState state) {
        return members.setData(members.index(members.rowOf(person), column), state, Qt::CheckStateRole);
    };
    QVERIFY(check(m_lia, TeamMembers::LeadColumn, Qt::Checked));
    QVERIFY(check(m_world->colleague, TeamMembers::MemberColumn, Qt::Unchecked));
    dialog->name()->setText(u"Sudeste"_s);
    dialog->acceptButton()->click();
    QTRY_VERIFY(!dialog->isVisible());
    const TeamEntry sul = accounts().teamEntries.at(0);
    QCOMPARE(sul, (TeamEntry{m_sul, u"Sudeste"_s, {m_lia}, {m_lia}}));
    QVERIFY(column(page()->people()->table(), 3).contains(u"Sudeste (leads), Norte (leads)"_s));
}

void PeopleSettingsTest::lead_fillsHisOwnTeamAlone()
{
    open(Role::Lead);
    accounts().teamEntries[1].members.append(m_world->me);
    accounts().teamEntries[1].leads.append(m_world->me);
    Q_EMIT accounts().changed();
    QVERIFY(!page()->teams()->addButton()->isVisible());
    choose(page()->teams()->table(), m_sul.uuid);
    QVERIFY(!page()->teams()->editButton()->isEnabled());
    choose(page()->teams()->table(), m_norte.uuid);
    page()->teams()->editButton()->click();
    TeamDialog *dialog = page()->teams()->dialog();
    QTRY_VERIFY(dialog->isVisible());
    QVERIFY(dialog->name()->isReadOnly());
    TeamMembers &members = dialog->members();
    const int rafael = members.rowOf(m_world->colleague);
    QVERIFY(!members.setData(members.index(rafael, TeamMembers::LeadColumn), Qt::Checked, Qt::CheckStateRole));
    const int lia = members.rowOf(m_lia);
    QVERIFY(!members.setData(members.index(lia, TeamMembers::MemberColumn), Qt::Unchecked, Qt::CheckStateRole));
    QVERIFY(members.setData(members.index(rafael, TeamMembers::MemberColumn), Qt::Checked, Qt::CheckStateRole));
    dialog->acceptButton()->click();
    QTRY_VERIFY(!dialog->isVisible());
    QVERIFY(accounts().teamEntries.at(1).members.contains(m_world->colleague));
    // And he names substitutes within it.
    page()->absences()->addButton()->click();
    AbsenceDialog *absence = page()->absences()->dialog();
    QTRY_VERIFY(absence->isVisible());
    QCOMPARE(absence->covered()->findText(u"Rafael Nunes"_s), -1); // who is of Sul as well
    pick(absence->covered(), u"Lia Prado"_s);
    QCOMPARE(absence->substitute()->count(), 2); // himself and Rafael
}

void PeopleSettingsTest::absence_isTakenBackAndUndone()
{
    open(Role::Manager);
    const Absence mine{m_world->me, m_lia, QDate(2025, 6, 1), {}};
    const Absence other{m_lia, m_world->colleague, QDate(2025, 6, 2), {}};
    accounts().away = {mine, other, {m_lia, m_world->me, QDate(2020, 1, 1), QDate(2020, 1, 2)}};
    Q_EMIT accounts().changed();
    DirectoryTable *table = page()->absences()->table();
    QCOMPARE(column(table, 0), (QStringList{u"Marina Duarte"_s, u"Lia Prado"_s})); // what is over is not listed
    table->selectRow(1);
    QVERIFY(!page()->absences()->endButton()->isEnabled());
    table->selectRow(0);
    page()->absences()->endButton()->click();
    QTRY_COMPARE(column(table, 0), QStringList{u"Lia Prado"_s});
    QTRY_VERIFY(m_world->window->toast()->actButton()->isVisible());
    m_world->window->toast()->actButton()->click();
    QTRY_VERIFY(accounts().away.contains(mine));
}

void PeopleSettingsTest::withoutTheServer_nothingIsLost()
{
    open(Role::Administrator);
    accounts().error = fail(Error::Code::Offline);
    PersonDialog *dialog = page()->people()->personDialog();
    dialog->beginNew();
    dialog->name()->setText(u"Eva Lima"_s);
    dialog->mail()->setText(u"eva@nimbo.example"_s);
    dialog->acceptButton()->click();
    QTRY_VERIFY(dialog->problem()->text().contains(u"nothing is lost"_s));
    QVERIFY(dialog->isVisible());
    QCOMPARE(dialog->name()->text(), u"Eva Lima"_s);
    QCOMPARE(page()->people()->table()->model()->rowCount(), 4); // the list stays readable
    accounts().error.reset();
    dialog->acceptButton()->click();
    QTRY_VERIFY(page()->people()->firstPasswordDialog()->isVisible());
    page()->people()->firstPasswordDialog()->accept();

    accounts().error = fail(Error::Code::Offline);
    choose(page()->people()->table(), colleague(u"Ivo Reis"_s).id.uuid);
    page()->people()->lockButton()->click();
    QTRY_VERIFY(toast().contains(u"Nothing was changed"_s));
    QVERIFY(!colleague(u"Ivo Reis"_s).active);
}

void PeopleSettingsTest::lateAnswer_leavesTheNextPersonAlone()
{
    open(Role::Administrator);
    accounts().heldAnswer = std::make_unique<QPromise<Status>>();
    PersonDialog *dialog = page()->people()->personDialog();
    dialog->beginEdit(colleague(u"Rafael Nunes"_s));
    dialog->name()->setText(u"Rafael N."_s);
    dialog->acceptButton()->click();
    QVERIFY(!dialog->acceptButton()->isEnabled()); // not twice
    dialog->reject();
    dialog->beginEdit(colleague(u"Lia Prado"_s));
    dialog->name()->setText(u"Lia P."_s);
    QVERIFY(dialog->acceptButton()->isEnabled());
    accounts().heldAnswer->addResult(Status(fail(Error::Code::Offline)));
    accounts().heldAnswer->finish();
    QTRY_VERIFY(toast().contains(u"Nothing was changed"_s)); // of Rafael
    QVERIFY(dialog->isVisible());
    QVERIFY(dialog->problem()->text().isEmpty());
    QCOMPARE(dialog->name()->text(), u"Lia P."_s);
}

void PeopleSettingsTest::lateLockOut_handsOverWhatWasMeant()
{
    open(Role::Administrator);
    choose(page()->people()->table(), m_world->colleague.uuid);
    page()->people()->lockButton()->click();
    LockOutDialog *dialog = page()->people()->lockOutDialog();
    QTRY_COMPARE(dialog->summary()->text(), u"6 customers stay without anybody."_s);
    pick(dialog->heir(), u"Lia Prado"_s);
    QTRY_COMPARE(dialog->summary()->text(), u"6 customers go to Lia Prado. You can undo it."_s);
    accounts().heldAnswer = std::make_unique<QPromise<Status>>();
    dialog->acceptButton()->click();
    dialog->reject();
    dialog->begin(colleague(u"Lia Prado"_s));
    QTRY_VERIFY(dialog->summary()->text().contains(u"owns no customer"_s));
    accounts().heldAnswer->addResult(Status());
    accounts().heldAnswer->finish();
    QTRY_COMPARE(ownedBy(m_lia), 6);
    QVERIFY(dialog->isVisible());
    QVERIFY(colleague(u"Lia Prado"_s).active);
}

void PeopleSettingsTest::beforeTheFirstSync_theListSaysSo()
{
    open(Role::Manager);
    PeopleList *list = page()->people();
    QVERIFY(list->table()->isVisible() && !list->emptyText()->isVisible());
    accounts().colleagues.clear();
    Q_EMIT accounts().changed();
    QVERIFY(!list->table()->isVisible() && list->emptyText()->isVisible());
}

void PeopleSettingsTest::selection_survivesASync()
{
    open(Role::Administrator);
    DirectoryTable *table = page()->people()->table();
    choose(table, m_world->colleague.uuid);
    accounts().colleagues.prepend({UserId(nextTestId()), u"Abel"_s, u"abel@nimbo.example"_s, Role::Manager, true});
    accounts().colleagues[2].name = u"Zé Nunes"_s; // the one chosen goes to another place
    Q_EMIT accounts().changed();
    QCOMPARE(table->currentKey(), m_world->colleague.uuid.toBytes());
    QCOMPARE(column(table, 0),
             (QStringList{u"Abel"_s, u"Lia Prado"_s, u"Marina Duarte"_s, u"Zé Nunes"_s, u"Ivo Reis"_s}));
}

} // namespace farol

QTEST_MAIN(farol::PeopleSettingsTest)
#include "tst_peoplesettings.moc"
