// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/shots/setupscenes.h"

#include "core/holidaycalendar.h"
#include "models/dayheading.h"
#include "models/rowedits.h"
#include "ui/mainwindow.h"
#include "ui/pages/customer/customerpage.h"
#include "ui/pages/settings/customfielddialog.h"
#include "ui/pages/settings/fieldssection.h"
#include "ui/pages/settings/holidayssection.h"
#include "ui/pages/settings/listssection.h"
#include "ui/pages/settings/placedlist.h"
#include "ui/pages/settings/settingspage.h"
#include "ui/widgets/choicebar.h"
#include "ui/widgets/tabstrip.h"

#include <QAbstractButton>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

constexpr int Shown = 3;

SettingsPage *settingsPage(World &world)
{
    return static_cast<SettingsPage *>(world.window->page(u"settings"_s));
}

void addItem(World &world, const QString &key, const QString &label, std::optional<std::int64_t> place = {},
             bool archived = false)
{
    ListItem item;
    item.itemKey = key;
    item.label = label;
    item.place = place;
    item.isArchived = archived;
    (void)world.store.execute(createRow(tables::ListItem, item));
}

/// A workspace that calls a stage something else, has added one, and has put a segment away.
void settleLists(World &world)
{
    addItem(world, u"stages/adoption"_s, u"Uso pleno"_s);
    addItem(world, u"stages/piloto"_s, u"Piloto"_s, ListCatalog::PlaceStep + ListCatalog::PlaceStep / 2);
    addItem(world, u"segments/smb"_s, u"smb"_s, {}, true);
}

void settleHolidays(World &world)
{
    const int year = localDay(world.clock.now()).year();
    QList<Holiday> days = nationalHolidaysOfBrazil(year);
    Holiday own;
    own.day = QDate(year, 8, 14);
    own.name = u"Aniversário da Nimbo"_s;
    days.append(own);
    for (const Holiday &holiday : std::as_const(days))
        (void)world.store.execute(createRow(tables::Holiday, holiday));
}

void settleFields(World &world)
{
    const Uuid customer = world.customers.at(Shown).id.uuid;
    const FieldNumber region =
        world.store.seedCustomField(u"regiao"_s, u"Região"_s, u"choice"_s, u"Norte\nSul\nLeste"_s);
    const FieldNumber sites = world.store.seedCustomField(u"lojas"_s, u"Lojas"_s, u"number"_s);
    const FieldNumber signedOn = world.store.seedCustomField(u"assinado_em"_s, u"Assinado em"_s, u"day"_s);
    const FieldNumber partner = world.store.seedCustomField(u"parceiro"_s, u"Parceiro"_s, u"text"_s);
    world.store.seedCustomValue(customer, region, Value(u"Sul"_s));
    world.store.seedCustomValue(customer, sites, Value(std::int64_t(38)));
    world.store.seedCustomValue(customer, signedOn, Value(dayNumber(QDate(2024, 10, 2))));
    world.store.seedCustomValue(world.customers.at(Shown + 1).id.uuid, partner, Value(u"Consultoria Prisma"_s));
}

void showPart(World &world, const QString &part)
{
    world.window->showPage(u"settings"_s);
    settle();
    settingsPage(world)->showPart(part);
    settle();
}

} // namespace

QList<Scene> setupScenes()
{
    return {
        {u"settings-lists"_s, 20,
         [](World &world) {
             settleLists(world);
             showPart(world, u"lists"_s);
             settingsPage(world)->lists()->entries()->choose(u"piloto"_s);
         },
         true},
        {u"settings-lists-archived"_s, 20,
         [](World &world) {
             settleLists(world);
             showPart(world, u"lists"_s);
             settingsPage(world)->lists()->lists()->button(u"segments"_s)->click();
         }},
        {u"settings-lists-read"_s, 20,
         [](World &world) {
             world.accounts.me.role = Role::Manager;
             showPart(world, u"lists"_s);
         }},
        {u"settings-fields"_s, 20,
         [](World &world) {
             settleFields(world);
             showPart(world, u"fields"_s);
             settingsPage(world)->fields()->fields()->setCurrentIndex(
                 settingsPage(world)->fields()->rows().index(0, 0));
         },
         true},
        {u"settings-field-new"_s, 20,
         [](World &world) {
             showPart(world, u"fields"_s);
             CustomFieldDialog *dialog = settingsPage(world)->fields()->dialog();
             CustomField draft;
             draft.label = u"Região do Brasil"_s;
             draft.kind = u"choice"_s;
             draft.options = u"Norte\nSul\nLeste"_s;
             dialog->begin(draft);
         }},
        {u"settings-holidays"_s, 20,
         [](World &world) {
             settleHolidays(world);
             showPart(world, u"holidays"_s);
         },
         true},
        {u"customer-own-fields"_s, 24,
         [](World &world) {
             settleFields(world);
             world.window->showPage(u"customer"_s,
                                    QVariantMap{{u"customer"_s, world.customers.at(Shown).id.uuid.toBytes()}});
             static_cast<CustomerPage *>(world.window->page(u"customer"_s))->tabs()->setCurrentId(u"details"_s);
         }},
    };
}

} // namespace farol
