// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/shots/peoplescenes.h"

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

#include <QComboBox>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

SettingsPage *settingsPage(World &world)
{
    world.window->showPage(u"settings"_s);
    auto *page = static_cast<SettingsPage *>(world.window->page(u"settings"_s));
    page->showPart(u"people"_s);
    return page;
}

} // namespace

void fillDirectory(FakeAccounts &accounts, const QList<SamplePerson> &people, Instant now, QDate today)
{
    constexpr std::int64_t Hour = 3'600'000;
    std::int64_t hours = 0;
    for (const SamplePerson &person : people) {
        const QString mail = u"%1@nimbo.example"_s.arg(person.name.section(u' ', 0, 0).toLower());
        accounts.colleagues.append(
            {person.id, person.name, mail, Role::Manager, true, Instant{now.ms - hours * hours * Hour}});
        hours += 3;
    }
    accounts.myId = people.constFirst().id;
    accounts.colleagues.first().role = Role::Administrator;
    accounts.colleagues[1].role = Role::Lead;
    accounts.colleagues.last().active = false;
    const auto who = [&people](int i) { return people.at(i).id; };
    accounts.teamEntries = {{TeamId(nextTestId()), u"Norte"_s, {who(1), who(2), who(3)}, {who(1)}},
                            {TeamId(nextTestId()), u"Sul"_s, {who(0), who(3)}, {}}};
    accounts.away = {{who(2), who(3), today.addDays(-2), today.addDays(5)},
                     {who(0), who(1), today.addDays(20), today.addDays(34)}};
}

QList<Scene> peopleScenes()
{
    QList<Scene> scenes;
    scenes.append({u"settings-people"_s, 20,
                   [](World &world) {
                       SettingsPage *page = settingsPage(world);
                       settle();
                       page->people()->table()->choose(world.people.at(2).id.uuid.toBytes());
                   },
                   true});
    scenes.append(
        {u"person-new"_s, 20, [](World &world) { settingsPage(world)->people()->personDialog()->beginNew(); }});
    scenes.append({u"first-password"_s, 20, [](World &world) {
                       settingsPage(world)->people()->firstPasswordDialog()->begin(world.people.at(1).name,
                                                                                   u"k7mp2-x9qrt-4hwnd-8ufzc"_s);
                   }});
    scenes.append({u"lock-out"_s, 120, [](World &world) {
                       LockOutDialog *dialog = settingsPage(world)->people()->lockOutDialog();
                       dialog->begin(world.accounts.colleagues.at(1));
                       settle();
                       dialog->heir()->setCurrentIndex(2);
                   }});
    scenes.append({u"team-edit"_s, 20, [](World &world) {
                       settingsPage(world)->teams()->dialog()->beginEdit(world.accounts.teamEntries.constFirst());
                   }});
    scenes.append({u"absence-new"_s, 20, [](World &world) { settingsPage(world)->absences()->dialog()->begin(); }});
    return scenes;
}

} // namespace farol
