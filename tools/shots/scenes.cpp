// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/shots/scenes.h"

#include "core/accessend.h"
#include "core/contract.h"
#include "core/derived.h"
#include "core/entityrow.h"
#include "core/interaction.h"
#include "core/task.h"
#include "core/ticket.h"
#include "models/customerfields.h"
#include "tools/sampledata/sampleworld.h"
#include "tools/shots/customerscenes.h"
#include "tools/shots/importscenes.h"
#include "tools/shots/peoplescenes.h"
#include "tools/shots/setupscenes.h"
#include "ui/actions/actionregistry.h"
#include "ui/language.h"
#include "ui/mainwindow.h"
#include "ui/news/newspanel.h"
#include "ui/page.h"
#include "ui/pages/customers/bulkeditdialog.h"
#include "ui/pages/customers/customerpanel.h"
#include "ui/pages/customers/customerspage.h"
#include "ui/pages/customers/customerstable.h"
#include "ui/pages/customers/newcustomerdialog.h"
#include "ui/palette/commandpalette.h"
#include "ui/sync/syncpanel.h"
#include "ui/theme/appearance.h"
#include "ui/widgets/button.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/searchfield.h"

#include <QApplication>
#include <QDateTime>
#include <QEventLoop>
#include <QHash>
#include <QItemSelectionModel>
#include <QLineEdit>
#include <QTimer>

#include <array>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

QDate today()
{
    return QDate(2026, 3, 17);
}

CustomersPage *customersPage(World &world)
{
    return static_cast<CustomersPage *>(world.window->page(u"customers"_s));
}

void select(World &world, std::initializer_list<int> rows)
{
    CustomersTable *table = customersPage(world)->table();
    for (const int row : rows)
        table->selectionModel()->select(table->model()->index(row, 0),
                                        QItemSelectionModel::Select | QItemSelectionModel::Rows);
}

void goOffline(World &world)
{
    SyncStatus status = world.store.status();
    status.connection = SyncStatus::Connection::Offline;
    status.lastSync = Instant{world.clock.now().ms - 135 * 60'000LL};
    status.waiting = 7;
    world.store.setStatus(status);
}

/// The device was revoked by an administrator: nothing of the portfolio is left, three changes wait.
void shutOut(World &world)
{
    SyncStatus status = world.store.status();
    status.connection = SyncStatus::Connection::SignedOut;
    status.hasError = true;
    status.lastError = accessEndedError(AccessEnd::DeviceRevoked);
    status.waiting = 3;
    world.store.setStatus(status);
    world.window->actions().action(u"sync.panel"_s)->trigger();
}

void addConflicts(World &world)
{
    const auto at = [&](int i) { return world.customers.at(i).id.uuid; };
    const Instant when{world.clock.now().ms - 26 * 3'600'000LL};
    world.store.pullConflict(at(9), customerfields::Stage, Value(u"renewal"_s), world.people.at(1).id, when);
    const UserId other = world.people.at(world.customers.at(6).owner == world.people.at(2).id ? 3 : 2).id;
    world.store.pullConflict(at(6), customerfields::Owner, Value(other.uuid), other, when);
    world.store.pullConflict(at(6), customerfields::Seats, Value(std::int64_t(240)), world.people.at(3).id, when);
    world.store.pullConflict(at(8), customerfields::Industry, Value(u"Varejo óptico"_s), world.people.at(4).id, when);
}

/// Conflicts of what hangs on customers: an amount, a phone number, two notes.
void addRowConflicts(World &world)
{
    const Instant when{world.clock.now().ms - 20 * 3'600'000LL};
    const auto customer = [&](int i) { return Value(world.customers.at(i).id.uuid); };
    const RowKey contract{tables::Contract, nextTestId()};
    world.store.seedRow(
        contract,
        {{1, customer(3)}, {3, Value(u"Farol Campo"_s)}, {6, Value(std::int64_t(26'850'000))}, {7, Value(u"BRL"_s)}});
    world.store.pullConflict(contract, 6, Value(std::int64_t(28'400'000)), world.people.at(1).id, when);
    const RowKey contact{tables::Contact, nextTestId()};
    world.store.seedRow(contact, {{1, customer(12)},
                                  {2, Value(u"Helena Prado"_s)},
                                  {5, Value(u"(64) 3622-0100"_s)},
                                  {15, Value(u"Prefere falar pela manhã."_s)}});
    world.store.pullConflict(contact, 5, Value(u"(64) 3622-0180"_s), world.people.at(2).id, when);
    world.store.pullConflict(contact, 15, Value(u"Cuida também da filial de Jataí."_s), world.people.at(2).id, when);
}

/// Some days of work for the manager, overdue to undated.
void addTasks(World &world)
{
    struct Line {
        const char *title;
        int customer;
        int days; ///< from today; 99 = no date
        const char *priority;
    };
    constexpr std::array<Line, 8> lines = {{
        {"Ligar para Helena Prado", 3, -1, "urgent"},
        {"Aprovar plano de recuperação", 8, -4, "high"},
        {"Conduzir QBR do 1º trimestre", 12, 0, "high"},
        {"Enviar proposta de renovação", 5, 0, "medium"},
        {"Responder ao detrator do NPS", 21, 0, "high"},
        {"Treinar a equipe da farmácia", 14, 2, "medium"},
        {"Apresentar o App de campo", 17, 3, "low"},
        {"Pedir um depoimento", 30, 99, "low"},
    }};
    Command command{u"add"_s, {}};
    for (const Line &line : lines) {
        Task task;
        task.customer = world.customers.at(line.customer).id;
        task.title = QString::fromUtf8(line.title);
        task.due = line.days == 99 ? QDate() : today().addDays(line.days);
        task.assignee = world.people.first().id;
        task.status = u"open"_s;
        task.priority = QString::fromLatin1(line.priority);
        RowEdit edit;
        edit.kind = MutationKind::Create;
        edit.row = {tables::Task, nextTestId()};
        edit.values = valuesOf(task);
        command.edits.append(edit);
    }
    (void)world.store.execute(command);
}

/// Work of an hour without a network, through the store, so that the panel can list it.
void workOffline(World &world)
{
    world.store.setOnline(false);
    const auto edit = [&](int customer, FieldNumber field, const Value &value) {
        RowEdit made;
        made.row = {tables::Customer, world.customers.at(customer).id.uuid};
        made.values.insert(field, value);
        (void)world.store.execute({u"edit"_s, {made}});
    };
    edit(3, customerfields::Stage, Value(u"renewal"_s));
    edit(5, customerfields::Seats, Value(std::int64_t(80)));
    edit(8, customerfields::Notes, Value(u"Ligar na segunda."_s));
    addTasks(world);
}

/// What colleagues did to the manager's customers since yesterday.
void bringNews(World &world)
{
    const UserId me = world.people.first().id;
    const UserId colleague = world.people.at(1).id;
    QList<Customer> mine;
    for (const Customer &customer : std::as_const(world.customers)) {
        if (customer.owner == me)
            mine.append(customer);
    }
    if (mine.size() < 2)
        return;
    Ticket ticket;
    ticket.customer = mine.constFirst().id;
    ticket.subject = u"App não abre sem rede"_s;
    ticket.status = u"open"_s;
    ticket.openedAt = world.clock.now();
    Interaction note;
    note.customer = mine.at(1).id;
    note.kind = u"note"_s;
    note.at = world.clock.now();
    note.text = u"@%1 vale ligar antes da renovação."_s.arg(world.people.first().name);
    note.mentions = {me.uuid.toString()};
    Contract contract;
    contract.customer = mine.constFirst().id;
    contract.product = u"Atlas"_s;
    world.store.pullRows(
        {{{tables::Ticket, nextTestId()}, valuesOf(ticket)},
         {{tables::Interaction, nextTestId()}, valuesOf(note)},
         {{tables::Contract, nextTestId()}, valuesOf(contract)},
         {{tables::Customer, mine.constFirst().id.uuid}, {{customerfields::Stage, Value(u"renewal"_s)}}}},
        colleague);
}

void deleteSome(World &world)
{
    Command command{u"delete"_s, {}};
    for (const int customer : {4, 11, 23}) {
        RowEdit edit;
        edit.kind = MutationKind::Remove;
        edit.row = {tables::Customer, world.customers.at(customer).id.uuid};
        command.edits.append(edit);
    }
    (void)world.store.execute(command);
}

template <typename E>
QHash<CustomerId, QList<E>> byCustomer(const QList<E> &rows)
{
    QHash<CustomerId, QList<E>> sorted;
    for (const E &row : rows)
        sorted[row.customer].append(row);
    return sorted;
}

/// What the rows of the sample company come to, as a device would have worked it out; the rows themselves stay out.
void seedFigures(World &world)
{
    SampleWorldOptions options;
    options.base.today = today();
    options.base.owners = world.people;
    options.usageShare = 0;
    const SampleWorld sample = sampleWorld(options, world.customers);
    const auto contracts = byCustomer(sample.contracts);
    const auto interactions = byCustomer(sample.interactions);
    const auto tickets = byCustomer(sample.tickets);
    const auto tasks = byCustomer(sample.tasks);
    for (const Customer &one : std::as_const(world.customers))
        world.store.seedFigures(one.id.uuid, valuesOf(figuresOf(contracts.value(one.id), interactions.value(one.id),
                                                                tickets.value(one.id), tasks.value(one.id), today())));
}

} // namespace

Instant FrozenClock::now() const
{
    return Instant{QDateTime(today(), QTime(10, 27), Qt::UTC).toMSecsSinceEpoch()};
}

World::World(Appearance &appearance, Language &language, QSettings &settings, int count)
    : people(samplePeople(42)),
      customers(sampleCustomers({count, 42, today(), people})),
      store(people.first().id),
      names(people.first().id, [this] {
          QList<std::pair<UserId, QString>> known;
          for (const SamplePerson &person : std::as_const(people))
              known.append({person.id, person.name});
          return known;
      }())
{
    // A minute for each field: the last is written some hours before the pictures' now.
    const qint64 fields = customers.size() * customerEntity().fields.size();
    store.beginAt(Instant{clock.now().ms - (fields + 240) * 60'000});
    store.seed(customers);
    store.writeAt(Instant{clock.now().ms - 60'000});
    seedFigures(*this);
    SyncStatus status = store.status();
    status.lastSync = Instant{clock.now().ms - 70'000};
    store.setStatus(status);
    settings.remove(u"pages"_s);
    setup = std::make_unique<WorkspaceSetup>(store);
    Services services{store,
                      names,
                      clock,
                      random,
                      settings,
                      appearance,
                      language,
                      sampleWorkspaceName(),
                      [](const QString &) { return QFuture<Status>(); },
                      [] {},
                      WorkspaceId(nextTestId()),
                      {},
                      nullptr,
                      &accounts};
    services.importing = &importing;
    services.setup = setup.get();
    accounts.me.name = people.first().name;
    accounts.me.role = Role::Administrator;
    fillDirectory(accounts, people, clock.now(), today());
    accounts.known = {{DeviceId(nextTestId()), u"notebook-marina"_s, Instant{1}, clock.now(), false, true},
                      {DeviceId(nextTestId()), u"desktop-escritorio"_s, Instant{1},
                       Instant{clock.now().ms - 3 * 86'400'000LL}, false, false}};
    window = std::make_unique<MainWindow>(services);
    // It does so by itself a second later, which some pictures would be taken before and others after.
    window->news()->model().load();
}

World::~World() = default;

void settle(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

QList<Scene> allScenes()
{
    QList<Scene> scenes;
    scenes.append({u"customers"_s, 1284,
                   [](World &world) {
                       world.window->actions().action(u"go.page.customers"_s)->trigger();
                       customersPage(world)->restoreState({{u"view"_s, u"all"_s}});
                       addConflicts(world);
                   },
                   true});
    scenes.append({u"conflicts"_s, 120,
                   [](World &world) {
                       addConflicts(world);
                       addRowConflicts(world);
                       world.window->showPage(u"conflicts"_s);
                   },
                   true});
    scenes.append({u"conflicts-texts"_s, 120, [](World &world) {
                       addRowConflicts(world);
                       world.window->showPage(u"conflicts"_s);
                   }});
    scenes.append({u"conflicts-empty"_s, 20, [](World &world) { world.window->showPage(u"conflicts"_s); }});
    scenes.append({u"tasks"_s, 120,
                   [](World &world) {
                       addTasks(world);
                       settle();
                       world.window->showPage(u"tasks"_s);
                   },
                   true});
    scenes.append({u"settings"_s, 20, [](World &world) { world.window->showPage(u"settings"_s); }, true});
    scenes.append({u"tasks-empty"_s, 20, [](World &world) { world.window->showPage(u"tasks"_s); }});
    scenes.append({u"trash"_s, 120,
                   [](World &world) {
                       constexpr std::int64_t Day = 86'400'000;
                       world.store.writeAt(Instant{world.clock.now().ms - 3 * Day}); // or it would be gone by now
                       deleteSome(world);
                       settle();
                       world.window->showPage(u"trash"_s);
                   },
                   true});
    scenes.append({u"selected-panel"_s, 120, [](World &world) {
                       customersPage(world)->restoreState({{u"view"_s, u"all"_s}});
                       addConflicts(world);
                       settle();
                       customersPage(world)->open(world.customers.at(9).id.uuid.toBytes());
                   }});
    scenes.append({u"bulk"_s, 120, [](World &world) {
                       settle();
                       select(world, {1, 2, 4});
                   }});
    scenes.append({u"hard-names"_s, 120, [](World &world) {
                       customersPage(world)->restoreState({{u"view"_s, u"all"_s}, {u"sort"_s, u"-industry"_s}});
                   }});
    scenes.append({u"filter-builder"_s, 1284,
                   [](World &world) {
                       customersPage(world)->restoreState(
                           {{u"view"_s, u"all"_s},
                            {u"filter"_s, u"seats >= 50 and (customer_since < today - 1y or tags has vip) and "
                                          u"not stage in (churned)"_s},
                            {u"builder"_s, true}});
                       settle();
                   },
                   true});
    scenes.append({u"columns"_s, 120, [](World &world) {
                       customersPage(world)->restoreState({{u"view"_s, u"all"_s}});
                       settle();
                       world.window->actions().action(u"view.columns"_s)->trigger();
                   }});
    scenes.append({u"compact"_s, 1284, [](World &world) {
                       customersPage(world)->restoreState({{u"view"_s, u"all"_s}});
                       world.window->actions().action(u"view.compact"_s)->trigger();
                   }});
    scenes.append({u"bulk-preview"_s, 120, [](World &world) {
                       customersPage(world)->restoreState({{u"view"_s, u"all"_s}});
                       settle();
                       customersPage(world)->table()->selectAll();
                       QList<Uuid> ids = customersPage(world)->table()->selectedIds();
                       customersPage(world)->bulkEditDialog()->begin(ids, customerfields::Owner,
                                                                     world.people.at(1).id.uuid.toBytes());
                       settle();
                   }});
    scenes.append({u"delete-many"_s, 120, [](World &world) {
                       customersPage(world)->restoreState({{u"view"_s, u"all"_s}});
                       settle();
                       customersPage(world)->table()->selectAll();
                       customersPage(world)->runAction(u"customer.delete"_s);
                       settle();
                   }});
    scenes.append({u"editing"_s, 120, [](World &world) {
                       settle();
                       CustomersTable *table = customersPage(world)->table();
                       table->setCurrentIndex(table->model()->index(3, 1));
                       table->editColumn(7);
                   }});
    scenes.append({u"editing-name"_s, 120, [](World &world) {
                       settle();
                       CustomersTable *table = customersPage(world)->table();
                       table->setCurrentIndex(table->model()->index(3, 0));
                       table->editColumn(0);
                   }});
    scenes.append({u"new-customer"_s, 120, [](World &world) { customersPage(world)->newCustomerDialog()->begin(); }});
    scenes.append({u"offline"_s, 120, [](World &world) {
                       goOffline(world);
                       world.window->actions().action(u"sync.panel"_s)->trigger();
                   }});
    scenes.append({u"pending"_s, 120, [](World &world) {
                       workOffline(world);
                       settle();
                       world.window->actions().action(u"sync.panel"_s)->trigger();
                   }});
    scenes.append({u"pending-all"_s, 120, [](World &world) {
                       workOffline(world);
                       settle();
                       world.window->actions().action(u"sync.panel"_s)->trigger();
                       world.window->syncPanel()->showAllButton()->click();
                   }});
    scenes.append({u"loading"_s, 5, [](World &world) {
                       SyncStatus status = world.store.status();
                       status.loading = true;
                       status.loadedRows = 31'208;
                       status.loadTotal = 96'400;
                       world.store.setScopes(40, 44);
                       world.store.setStatus(status);
                       world.window->actions().action(u"sync.panel"_s)->trigger();
                   }});
    scenes.append({u"attention"_s, 40, [](World &world) {
                       AttentionItem item;
                       item.outcome.kind = OutcomeKind::Rejected;
                       item.outcome.reason = RejectReason::Forbidden;
                       world.store.addAttention(item);
                       item.outcome.kind = OutcomeKind::Quarantined;
                       world.store.addAttention(item);
                       world.window->actions().action(u"sync.panel"_s)->trigger();
                   }});
    scenes.append({u"quarantine"_s, 40, [](World &world) {
                       SyncStatus status = world.store.status();
                       status.quarantined = 2;
                       world.store.setStatus(status);
                       world.window->actions().action(u"sync.panel"_s)->trigger();
                   }});
    scenes.append({u"signed-out"_s, 0, shutOut});
    scenes.append({u"sign-in"_s, 0, [](World &world) {
                       shutOut(world);
                       world.window->findChild<SyncPanel *>()->signInButton()->click();
                   }});
    scenes.append({u"empty"_s, 0, [](World &) {}});
    scenes.append({u"no-match"_s, 120, [](World &world) {
                       customersPage(world)->restoreState({{u"view"_s, u"all"_s},
                                                           {u"text"_s, u"café alto"_s},
                                                           {u"stages"_s, QStringList{u"churned"_s}},
                                                           {u"segments"_s, QStringList{u"enterprise"_s, u"mid"_s}}});
                   }});
    scenes.append({u"waiting-toast"_s, 120, [](World &world) {
                       settle();
                       world.store.pullCreate(
                           {aCustomer(u"Água Doce Piscinas"_s, u"onboarding"_s, world.people.first().id),
                            aCustomer(u"Bolos da Vovó"_s, u"onboarding"_s, world.people.first().id)});
                       select(world, {2});
                       CustomersTable *table = customersPage(world)->table();
                       table->setCurrentIndex(table->model()->index(2, 0));
                       world.window->actions().action(u"customer.delete"_s)->trigger();
                   }});
    scenes.append({u"palette"_s, 120, [](World &world) {
                       world.window->palette()->begin();
                       world.window->palette()->field()->setText(u"se"_s);
                   }});
    scenes.append({u"keys"_s, 20, [](World &world) { world.window->actions().action(u"help.keys"_s)->trigger(); }});
    scenes.append({u"about"_s, 20, [](World &world) { world.window->actions().action(u"help.about"_s)->trigger(); }});
    scenes.append({u"news"_s, 120, [](World &world) {
                       bringNews(world);
                       settle(500);
                       world.window->actions().action(u"go.news"_s)->trigger();
                   }});
    scenes.append(
        {u"support"_s, 20, [](World &world) { world.window->actions().action(u"help.support"_s)->trigger(); }});
    scenes.append({u"menu"_s, 120, [](World &world) { world.window->actions().action(u"go.menu"_s)->trigger(); }});
    scenes += customerScenes();
    scenes += importScenes();
    scenes += peopleScenes();
    scenes += setupScenes();
    return scenes;
}

} // namespace farol
