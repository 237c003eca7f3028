// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/shots/customerscenes.h"

#include "core/derived.h"
#include "core/field.h"
#include "core/task.h"
#include "models/commands.h"
#include "models/customerfields.h"
#include "models/dayheading.h"
#include "models/rowedits.h"
#include "tools/sampledata/sampleworld.h"
#include "ui/dialogs/rowdialog.h"
#include "ui/mainwindow.h"
#include "ui/pages/customer/composer.h"
#include "ui/pages/customer/composertext.h"
#include "ui/pages/customer/contactdialog.h"
#include "ui/pages/customer/contactssection.h"
#include "ui/pages/customer/contractssection.h"
#include "ui/pages/customer/customerchooser.h"
#include "ui/pages/customer/customerpage.h"
#include "ui/pages/customer/groupchooser.h"
#include "ui/pages/customer/mergedialog.h"
#include "ui/pages/customer/sharedialog.h"
#include "ui/pages/customer/timelinesection.h"
#include "ui/pages/settings/directorytable.h"
#include "ui/widgets/notesedit.h"
#include "ui/widgets/tabstrip.h"

#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

constexpr int Shown = 3; // a large customer with a name people can read

CustomerPage *customerPage(World &world)
{
    return static_cast<CustomerPage *>(world.window->page(u"customer"_s));
}

/// All that hangs on the shown customer; the others stay bare, so that a picture is quickly made.
void furnish(World &world)
{
    SampleWorldOptions options;
    options.base.today = localDay(world.clock.now());
    options.base.owners = world.people;
    options.workspace = WorkspaceId(nextTestId());
    options.usageShare = 1;
    const QList<RowEdit> rows = sampleEdits(sampleWorld(options, {world.customers.at(Shown)}));
    for (const RowEdit &row : rows)
        world.store.seedRow(row.row, row.values);
}

/// What is still to do for the shown customer: late, today, some day.
void addTasks(World &world)
{
    const QDate today = localDay(world.clock.now());
    const auto add = [&world](const QString &title, QDate due, const QString &priority, int assignee) {
        Task task;
        task.customer = world.customers.at(Shown).id;
        task.title = title;
        task.due = due;
        task.priority = priority;
        task.status = u"open"_s;
        task.assignee = world.people.at(assignee).id;
        (void)world.store.execute(createRow(tables::Task, task));
    };
    add(u"Confirmar a lista de participantes do treinamento"_s, today.addDays(-3), u"high"_s, 0);
    add(u"Enviar o comparativo dos planos"_s, today, u"medium"_s, 0);
    add(u"Revisar o plano de sucesso com a diretoria"_s, today.addDays(12), u"medium"_s, 2);
    add(u"Pedir um depoimento"_s, {}, u"low"_s, 0);
    settle();
}

void show(World &world, const QString &section, int customer = Shown)
{
    ListQuery list;
    list.table = tables::Customer;
    list.sort = {{customerfields::Name, false}};
    world.window->showPage(u"customer"_s, QVariantMap{{u"customer"_s, world.customers.at(customer).id.uuid.toBytes()},
                                                      {u"list"_s, QVariant::fromValue(list)}});
    customerPage(world)->tabs()->setCurrentId(section);
    settle();
    customerPage(world)->focusContent();
}

Scene scene(const QString &name, const QString &section, const std::function<void(World &)> &then = {},
            bool everyCombination = false)
{
    return {u"customer-"_s + name, 24,
            [section, then](World &world) {
                furnish(world);
                show(world, section);
                if (then)
                    then(world);
            },
            everyCombination};
}

Scene sized(const QString &name, const QString &section, const QSize &size)
{
    return scene(name, section, [size](World &world) {
        world.window->resize(size);
        settle();
    });
}

void writeCall(World &world)
{
    customerPage(world)->runAction(u"record.call"_s);
    Composer &composer = *customerPage(world)->sectionAs<TimelineSection>(u"timeline"_s)->composer();
    composer.findChild<QPushButton *>(u"listen"_s)->setChecked(true);
    composer.findChild<QLineEdit *>(u"subject"_s)->setText(u"Coletores das docas 3 e 4"_s);
    composer.text()->setPlainText(
        u"Os coletores novos não abrem o App de campo sem rede. @Rafael libera a versão 5.2 até quinta."_s);
    composer.findChild<NotesEdit *>(u"said"_s)->setPlainText(u"“O pessoal voltou para o papel desde quinta.”"_s);
    composer.findChild<NotesEdit *>(u"restated"_s)->setPlainText(u"37 conferentes estão sem o App nas docas."_s);
    settle();
}

/// A holding above the shown customer, three branches below it.
void showGroup(World &world)
{
    const UserId somebody = world.people.at(1).id;
    const auto belongs = [&](int member, int group) {
        world.store.pullEdit(world.customers.at(member).id.uuid, customerfields::Parent,
                             Value(world.customers.at(group).id.uuid), somebody);
    };
    belongs(Shown, 0);
    qint64 worth = 480'000;
    for (const int branch : {5, 9, 14}) {
        belongs(branch, Shown);
        const QMap<FieldNumber, Value> figures{
            {derived::Recurring, Value(std::int64_t(worth))},
            {derived::RecurringCurrency, Value(branch == 14 ? u"USD"_s : u"BRL"_s)},
            {derived::Renewal, Value(dayNumber(localDay(world.clock.now()).addDays(branch * 9)))},
            {derived::OpenTickets, Value(std::int64_t(branch % 4))}};
        world.store.pullRows({{{tables::Customer, world.customers.at(branch).id.uuid}, figures}}, somebody);
        worth /= 3;
    }
    settle();
}

/// What would go in a circle, refused in words.
void refuseCircle(World &world)
{
    showGroup(world);
    GroupChooser &groups = *customerPage(world)->groups();
    customerPage(world)->runAction(u"record.group"_s);
    groups.dialog()->field()->setText(world.customers.at(5).name);
    settle();
    Q_EMIT groups.dialog()->field()->returnPressed();
    settle();
}

/// With two colleagues, one of whom is chosen.
void showShares(World &world)
{
    const QDate today = localDay(world.clock.now());
    const CustomerId customer = customerPage(world)->record().id();
    world.accounts.sharedCustomers = {{customer, world.people.at(2).id, today.addDays(-4), today.addDays(10)},
                                      {customer, world.people.at(1).id, today.addDays(6), {}}};
    customerPage(world)->runAction(u"record.share"_s);
    settle();
    customerPage(world)->shareDialog()->table()->selectRow(0);
    settle();
}

} // namespace

QList<Scene> customerScenes()
{
    const auto contacts = [](World &world) { return customerPage(world)->sectionAs<ContactsSection>(u"contacts"_s); };
    return {
        scene(u"timeline"_s, u"timeline"_s, {}, true),
        scene(u"composer"_s, u"timeline"_s, writeCall),
        scene(u"contacts"_s, u"contacts"_s),
        scene(u"map"_s, u"contacts"_s, [contacts](World &world) { contacts(world)->showMap(true); }),
        scene(u"contact-new"_s, u"contacts"_s,
              [contacts](World &world) {
                  const QString known = customerPage(world)->record().contacts().index(0, 0).data().toString();
                  ContactDialog *dialog = contacts(world)->dialog();
                  dialog->add();
                  qobject_cast<QLineEdit *>(dialog->editor(2))->setText(known);
                  settle();
              }),
        scene(u"merge"_s, u"contacts"_s,
              [contacts](World &world) { contacts(world)->mergeDialog()->begin(ContactId()); }),
        scene(u"contracts"_s, u"contracts"_s),
        scene(u"contract-new"_s, u"contracts"_s, [](World &world) { customerPage(world)->runAction(u"record.add"_s); }),
        scene(u"contact-draft"_s, u"contacts"_s,
              [contacts](World &world) {
                  ContactDialog *dialog = contacts(world)->dialog();
                  dialog->add();
                  qobject_cast<QLineEdit *>(dialog->editor(2))->setText(u"Renata Toledo"_s);
                  dialog->reject();
                  dialog->add();
                  settle();
              }),
        scene(u"history"_s, u"details"_s,
              [](World &world) {
                  const Uuid customer = customerPage(world)->record().id().uuid;
                  for (const std::int64_t seats : {120, 180, 240})
                      (void)world.store.execute(
                          editField(tables::Customer, {customer}, customerfields::Seats, Value(seats)));
                  settle();
                  customerPage(world)->runAction(u"record.history"_s);
                  settle();
              }),
        scene(u"usage"_s, u"usage"_s),
        scene(u"tickets"_s, u"tickets"_s),
        scene(u"tasks"_s, u"tasks"_s, addTasks),
        scene(u"tasks-none"_s, u"tasks"_s),
        scene(u"details"_s, u"details"_s),
        scene(u"group"_s, u"group"_s, showGroup, true),
        scene(u"group-empty"_s, u"group"_s),
        scene(u"group-circle"_s, u"group"_s, refuseCircle),
        scene(u"share"_s, u"timeline"_s, showShares),
        scene(u"share-offline"_s, u"timeline"_s,
              [](World &world) {
                  world.accounts.error = fail(Error::Code::Offline);
                  customerPage(world)->runAction(u"record.share"_s);
                  settle();
              }),
        scene(u"drawer"_s, u"timeline"_s,
              [](World &world) {
                  world.window->resize(1024, 700);
                  settle();
                  customerPage(world)->runAction(u"view.panel"_s);
              }),
        sized(u"narrow-contracts"_s, u"contracts"_s, QSize(1200, 700)),
        sized(u"narrow-tickets"_s, u"tickets"_s, QSize(1024, 700)),
        sized(u"narrow-details"_s, u"details"_s, QSize(1024, 700)),
        sized(u"wide-timeline"_s, u"timeline"_s, QSize(2560, 1440)),
        sized(u"wide-contracts"_s, u"contracts"_s, QSize(2560, 1440)),
        sized(u"wide-tickets"_s, u"tickets"_s, QSize(2560, 1440)),
        {u"customer-empty"_s, 24, [](World &world) { show(world, u"timeline"_s); }},
    };
}

} // namespace farol
