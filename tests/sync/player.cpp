// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/player.h"

#include "tests/sync/judge.h"
#include "tests/sync/tags.h"
#include "tests/sync/testschema.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol::sim {

namespace {

constexpr TableNumber Customers = farol::tables::Customer;
constexpr TableNumber Children = tables::Child;
constexpr TableNumber Events = tables::Event;
constexpr TableNumber Grandchildren = tables::Grandchild;
constexpr TableNumber Labels = tables::Label;
constexpr TableNumber Readings = tables::Reading;
constexpr TableNumber Views = tables::View;
constexpr TableNumber Charters = tables::Charter;

const std::array<QString, 4> pool = {u"red"_s, u"green"_s, u"blue"_s, u"grey"_s};

const QString &poolText(int which)
{
    return pool[std::size_t(which) % pool.size()];
}

} // namespace

sync::Limits Player::limitsOf(std::uint64_t seed)
{
    // Small pages, so that a schedule of a hundred acts crosses their borders.
    SimRandom random(seed ^ 0x11817U);
    sync::Limits limits;
    limits.pushEntries = random.oneIn(3) ? 200 : 1 + random.below(6);
    limits.pushBytes = random.oneIn(3) ? 512 * 1024 : 400 + random.below(2000);
    limits.pullEntries = random.oneIn(3) ? 500 : 1 + random.below(8);
    limits.loadRows = random.oneIn(3) ? 1000 : 1 + random.below(6);
    if (random.oneIn(3)) { // the wall behind the wall: acts that have to be cut all the same
        limits.actEntries = limits.pushEntries + random.below(3);
        limits.actBytes = limits.pushBytes + 500;
    }
    return limits;
}

Player::Player(std::uint64_t seed) : m_world(seed, limitsOf(seed))
{
    SimRandom random(seed ^ 0xB0871EU);
    m_teams = {m_world.addTeam(), m_world.addTeam()};
    const int people = 2 + random.below(2);
    for (int i = 0; i < people; ++i) {
        const Role role = i == 0 && random.oneIn(2) ? Role::Administrator : static_cast<Role>(1 + random.below(3));
        QList<TeamId> led;
        if (role == Role::Lead)
            led += m_teams[std::size_t(random.below(2))];
        m_world.addPerson(role, led);
    }
    const int devices = people + random.below(3);
    for (int i = 0; i < devices; ++i)
        m_world.addDevice(m_world.people()[std::size_t(i % people)]);
    m_world.pokePercent = random.oneIn(3) ? 20 : 100;
    if (random.oneIn(2))
        m_world.faults = {random.below(15), random.below(10), random.below(5), 1 + random.below(3000)};
}

void Player::play(const Act &act)
{
    Device &device = m_world.device(act.who % m_world.deviceCount());
    if (act.op >= Op::Run)
        trouble(device, act);
    else if (act.op >= Op::ChangeRole)
        administer(act);
    else
        work(device, act);
    m_world.judge().stepped(device);
}

void Player::end()
{
    m_world.heal();
    m_world.judgeAll();
}

// ---- finding things

bool Player::looksDead(Device &device, const RowKey &key) const
{
    const RowState *row = device.store.shown(key);
    if (row == nullptr || row->isDeleted())
        return true;
    const EntityInfo &entity = *testSchema().entity(key.table);
    const Value owner = row->value(entity.owner);
    if (entity.owner == 0 || owner.get<Uuid>() == nullptr)
        return false;
    return looksDead(device, RowKey{entity.field(entity.owner)->refers, *owner.get<Uuid>()});
}

std::vector<RowKey> Player::rowsOf(Device &device, TableNumber table, bool living) const
{
    std::set<RowKey> keys;
    for (const auto *map : {&device.store.data().confirmed, &device.store.data().overlays}) {
        for (const auto &[key, row] : *map) {
            if ((table == 0 || key.table == table) && (!living || !looksDead(device, key)))
                keys.insert(key);
        }
    }
    return {keys.begin(), keys.end()};
}

std::optional<RowKey> Player::pick(Device &device, TableNumber table, int which, bool living) const
{
    const std::vector<RowKey> rows = rowsOf(device, table, living);
    if (rows.empty())
        return std::nullopt;
    return rows[std::size_t(which) % rows.size()];
}

Value Player::text(int kind)
{
    // Mostly unique; sometimes what somebody else may write too, sometimes nothing.
    if (kind % 10 == 0)
        return {};
    if (kind % 10 < 3)
        return Value(poolText(kind / 10));
    return Value(tagText(++m_tags));
}

Value Player::name(int kind)
{
    const Value value = text(kind);
    return value.isNull() ? Value(poolText(kind)) : value;
}

UserId Player::person(int which) const
{
    return m_world.people()[std::size_t(which) % m_world.people().size()];
}

RowEdit Player::newRow(TableNumber table, const Uuid &id) const
{
    RowEdit edit;
    edit.kind = table == Readings ? MutationKind::PutFact : MutationKind::Create;
    edit.row = {table, id};
    return edit;
}

void Player::run(Device &device, const QString &act, const QList<RowEdit> &edits)
{
    const Result<ChangeSet> result = device.execute({act, edits});
    if (result)
        return;
    const Error::Code code = result.error().code;
    // The row may have gone between looking and writing, the disk may be full; nothing else is a reason.
    if (code != Error::Code::NotFound && code != Error::Code::Exists && code != Error::Code::Cancelled
        && code != Error::Code::NoSpace && code != Error::Code::Invalid)
        throw Failure{u"a command failed: "_s + QString::fromLatin1(errorName(code)) + u' ' + result.error().detail};
}

// ---- people at work

void Player::work(Device &device, const Act &act)
{
    switch (act.op) {
    case Op::CreateCustomer:
    case Op::CreateChild:
    case Op::CreateGrandchild:
    case Op::CreateLabel:
    case Op::LogEvent:
    case Op::PutReading: create(device, act); break;
    case Op::EditText:
    case Op::EditTags:
    case Op::Count: edit(device, act); break;
    case Op::EditField: editField(device, act); break;
    case Op::Bulk: bulk(device, act); break;
    case Op::Remove:
    case Op::Restore: removeOrRestore(device, act); break;
    case Op::Undo: (void)device.undo(); break;
    case Op::Redo: redo(device, act); break;
    case Op::Settle: settleConflict(device, act); break;
    case Op::Dismiss: dismiss(device, act); break;
    case Op::CreateView: createView(device, act); break;
    case Op::EditView: editView(device, act); break;
    case Op::RemoveView: removeView(device, act); break;
    default: reassign(device, act); break;
    }
}

void Player::create(Device &device, const Act &act)
{
    Uuid id = m_world.newUuid();
    if (act.op == Op::CreateLabel && act.a % 5 == 4) { // whoever tries; only leads may
        RowEdit edit = newRow(Charters, id);
        edit.values[2] = Value(tagText(++m_tags));
        return run(device, u"add"_s, {edit});
    }
    if (act.op == Op::CreateCustomer || act.op == Op::CreateLabel) {
        const bool label = act.op == Op::CreateLabel;
        const QString key = poolText(act.b);
        const bool keyed = label || act.a % 3 == 0;
        if (keyed)
            id = makeUuid8(m_world.workspace().uuid, label ? "label" : "customer", key);
        RowEdit edit = newRow(label ? Labels : Customers, id);
        edit.values[label ? 2 : 1] = label ? text(act.b + 3) : name(act.b + 3);
        if (keyed)
            edit.values[label ? 1 : 2] = Value(key);
        if (!label) {
            edit.values[5] = act.a % 5 == 0 ? Value() : Value((act.a % 5 < 4 ? device.user() : person(act.b)).uuid);
            edit.values[6] = act.b % 3 == 0 ? Value() : Value(m_teams[std::size_t(act.b % 2)].uuid);
        }
        if (act.a % 2 == 0)
            edit.add[label ? 4 : 8] = {poolText(act.a)};
        return run(device, u"add"_s, {edit});
    }
    const TableNumber table = act.op == Op::CreateChild        ? Children
                              : act.op == Op::CreateGrandchild ? Grandchildren
                              : act.op == Op::LogEvent         ? Events
                                                               : Readings;
    const std::optional<RowKey> owner = pick(device, table == Grandchildren ? Children : Customers, act.a);
    if (!owner)
        return;
    const bool keyed = table == Grandchildren && act.b % 5 == 0;
    if (table == Readings) // one in four times the same reading under whatever owner, which is refused
        id = makeUuid8(act.b % 4 == 0 ? Uuid() : owner->id, "reading", poolText(act.b / 4));
    else if (keyed)
        id = makeUuid8(m_world.workspace().uuid, "grandchild", poolText(act.b / 5));
    RowEdit edit = newRow(table, id);
    edit.values[1] = Value(owner->id);
    edit.values[2] = Value(tagText(++m_tags));
    if (table == Readings)
        edit.values[3] = Value(std::int64_t(act.b));
    if (keyed)
        edit.values[6] = Value(poolText(act.b / 5));
    if (table == Children && act.b % 3 == 0)
        edit.values[9] = Value(true);
    if (table == Children && act.b % 4 == 0)
        edit.values[10] = Value(poolText(act.b / 4));
    if ((table == Children || table == Grandchildren) && act.b % 2 == 0)
        edit.increments[5] = 1 + act.b % 5;
    run(device, u"add"_s, {edit});
}

void Player::edit(Device &device, const Act &act)
{
    static const std::array<TableNumber, 4> tables = {Customers, Children, Grandchildren, Labels};
    TableNumber table = tables[std::size_t(act.b) % 4];
    if (act.op == Op::EditText && act.a % 12 == 11) {
        if (const std::optional<RowKey> charter = pick(device, Charters, act.a)) {
            RowEdit edit;
            edit.row = *charter;
            edit.values[act.b % 3 == 0 ? 2 : 3] = Value(tagText(++m_tags));
            return run(device, u"edit"_s, {edit});
        }
    }
    if (act.op == Op::Count)
        table = act.b % 2 == 0 ? Children : Grandchildren;
    const std::optional<RowKey> row = pick(device, table, act.a);
    if (!row)
        return;
    RowEdit edit;
    edit.row = *row;
    if (act.op == Op::Count) {
        edit.increments[5] = act.b % 9 - 4;
    } else if (act.op == Op::EditText) {
        edit.values[table == Customers ? 1 : 2] = table == Customers ? name(act.b / 4) : text(act.b / 4);
    } else {
        const FieldNumber field = table == Customers ? 8 : 4;
        if (act.b % 3 == 0)
            edit.remove[field] = {poolText(act.b / 3), poolText(act.b / 12)};
        else if (act.b % 7 == 0)
            edit.values[field] = Value(QStringList{poolText(act.b / 3), poolText(act.b / 12)});
        else
            edit.add[field] = {act.b % 2 == 0 ? tagText(++m_tags) : poolText(act.b / 3)};
    }
    run(device, u"edit"_s, {edit});
}

void Player::editField(Device &device, const Act &act)
{
    const bool customer = act.b % 4 == 0;
    const std::optional<RowKey> row = pick(device, customer ? Customers : Children, act.a);
    if (!row)
        return;
    RowEdit edit;
    edit.row = *row;
    const int what = act.b / 4;
    if (customer) {
        const std::optional<RowKey> other = pick(device, Customers, what / 4);
        switch (what % 4) {
        case 0: edit.values[4] = text(what / 4); break;
        case 1: edit.values[7] = other ? Value(other->id) : Value(); break;
        case 2: edit.values[13] = text(what / 4 + 3); break;
        default: // now and then the key that another customer was made under, or has got by hand
            if (what % 8 == 7)
                edit.values[2] = Value(poolText(what / 8));
            else
                edit.values[11] = Value(std::int64_t(what));
            break;
        }
        return run(device, u"edit"_s, {edit});
    }
    const std::optional<RowKey> other = pick(device, Children, what / 8);
    switch (what % 8) {
    case 0: edit.values[3] = text(what / 8); break;
    case 1: edit.values[6] = text(what / 8 + 3); break;
    case 2: edit.values[7] = Value(std::int64_t(what % 9)); break;
    case 3: edit.values[8] = Value(std::int64_t(what % 9)); break;
    case 4: edit.values[9] = Value(what % 3 != 0); break;
    case 5: edit.values[10] = Value(poolText(what / 8)); break;
    case 6: edit.values[11] = other ? Value(other->id) : Value(); break;
    default: edit.values[12] = text(what / 8 + 3); break;
    }
    run(device, u"edit"_s, {edit});
}

void Player::bulk(Device &device, const Act &act)
{
    const TableNumber table = act.b % 2 == 0 ? Customers : Children;
    const std::vector<RowKey> rows = rowsOf(device, table);
    QList<RowEdit> edits;
    for (std::size_t i = 0; i < rows.size() && edits.size() < 2 + act.a % 5; ++i) {
        RowEdit edit;
        edit.row = rows[(i + std::size_t(act.a)) % rows.size()];
        edit.values[table == Customers ? 1 : 2] = Value(tagText(++m_tags));
        if (act.b % 5 == 0) {
            edit.values.clear();
            edit.kind = MutationKind::Remove;
        }
        edits += edit;
    }
    if (!edits.isEmpty())
        run(device, u"bulk"_s, edits);
}

void Player::removeOrRestore(Device &device, const Act &act)
{
    static const std::array<TableNumber, 5> tables = {Customers, Children, Grandchildren, Labels, Children};
    const MutationKind kind = act.op == Op::Remove ? MutationKind::Remove : MutationKind::Restore;
    const TableNumber table = act.a % 6 == 5 ? Charters : tables[std::size_t(act.b) % 5];
    runDeath(device, rowsOf(device, table, act.op == Op::Remove), kind, act.a, act.b % 3 == 0);
}

void Player::runDeath(Device &device, std::vector<RowKey> rows, MutationKind kind, int which, bool settles)
{
    if (kind == MutationKind::Restore) {
        std::erase_if(rows, [&](const RowKey &key) {
            const RowState *row = device.store.shown(key);
            return !row->isDeleted() && row->fields.value(DeletedField).sides.isEmpty();
        });
    }
    if (rows.empty())
        return;
    RowEdit edit;
    edit.kind = kind;
    edit.row = rows[std::size_t(which) % rows.size()];
    if (settles)
        edit.settles = {DeletedField};
    run(device, kind == MutationKind::Remove ? u"delete"_s : u"restore"_s, {edit});
}

/// Mostly whom the author is one of; now and then others, and a customer, who is no audience.
Uuid Player::audience(Device &device, const Act &act) const
{
    const UserRights rights = m_world.rights(device.user());
    const QList<TeamId> his = rights.teams + rights.ledTeams;
    const std::optional<RowKey> customer = pick(device, Customers, act.b);
    switch (act.a % 9) {
    case 0:
    case 1: return device.user().uuid;
    case 2: return m_world.workspace().uuid;
    case 3: return person(act.b).uuid;
    case 4: return m_teams[std::size_t(act.b) % 2].uuid;
    case 5:
        if (customer)
            return customer->id;
        break;
    default: break;
    }
    return his.isEmpty() ? m_world.workspace().uuid : his.at(act.b % his.size()).uuid;
}

void Player::createView(Device &device, const Act &act)
{
    const bool keyed = act.b % 4 == 0; // one of a key, whoever it was made for
    const QString &key = poolText(act.b / 4);
    RowEdit edit = newRow(Views, keyed ? makeUuid8(m_world.workspace().uuid, "view", key) : m_world.newUuid());
    edit.values[1] = Value(audience(device, act));
    edit.values[2] = Value(tagText(++m_tags));
    if (keyed)
        edit.values[6] = Value(key);
    if (act.b % 3 == 0)
        edit.add[4] = {poolText(act.a)};
    run(device, u"add"_s, {edit});
}

void Player::editView(Device &device, const Act &act)
{
    const std::vector<RowKey> rows = rowsOf(device, Views);
    if (rows.empty())
        return;
    RowEdit edit;
    edit.row = rows[std::size_t(act.a) % rows.size()];
    const int what = act.b / 8;
    switch (act.b % 8) {
    case 0: edit.values[3] = text(what); break;
    case 1: edit.add[4] = {what % 2 == 0 ? tagText(++m_tags) : poolText(what)}; break;
    case 2: edit.remove[4] = {poolText(what), poolText(what / 4)}; break;
    case 3: edit.increments[5] = what % 9 - 4; break;
    case 4: edit.values[1] = Value(audience(device, act)); break; // which never changes
    case 5: edit.values[6] = Value(poolText(what)); break;
    case 6: { // one act over several audiences
        QList<RowEdit> edits;
        for (std::size_t i = 0; i < rows.size() && i < 3; ++i) {
            RowEdit one;
            one.row = rows[i];
            one.values[2] = Value(tagText(++m_tags));
            edits += one;
        }
        return run(device, u"bulk"_s, edits);
    }
    default: edit.values[2] = text(what); break;
    }
    run(device, u"edit"_s, {edit});
}

void Player::removeView(Device &device, const Act &act)
{
    const bool restores = act.b % 3 == 0;
    runDeath(device, rowsOf(device, Views, !restores), restores ? MutationKind::Restore : MutationKind::Remove, act.a,
             act.b % 5 == 0);
}

/// Where nothing is to be done again something is undone first, and others may come in between.
void Player::redo(Device &device, const Act &act)
{
    if (device.redo())
        return;
    const Result<UndoReport> undone = device.undo();
    const std::int64_t gap = std::int64_t(act.b) * (act.a % 10);
    m_world.run(gap);
    if (undone && act.a % 3 != 0)
        meddle(m_world.device((act.who + 1 + act.b) % m_world.deviceCount()), undone->changes);
    m_world.run(gap);
    (void)device.redo();
}

/// Writes texts into the fields that others have just changed.
void Player::meddle(Device &device, const ChangeSet &changes)
{
    QList<RowEdit> edits;
    for (const RowChange &change : changes.rows) {
        RowEdit edit;
        edit.row = change.row;
        for (const FieldNumber number : change.fields) {
            const FieldInfo *field = testSchema().entity(change.row.table)->field(number);
            if (field != nullptr && field->type == FieldType::Text)
                edit.values[number] = Value(tagText(++m_tags));
        }
        if (!edit.values.isEmpty() && !looksDead(device, edit.row))
            edits += edit;
    }
    if (!edits.isEmpty())
        run(device, u"edit"_s, edits);
}

void Player::settleConflict(Device &device, const Act &act)
{
    std::vector<std::pair<RowKey, FieldNumber>> open;
    for (const RowKey &key : rowsOf(device, 0)) {
        const RowState *row = device.store.shown(key);
        for (auto field = row->fields.cbegin(); field != row->fields.cend(); ++field) {
            if (field.key() != DeletedField && !field->sides.isEmpty())
                open.emplace_back(key, field.key());
        }
    }
    if (open.empty())
        return;
    const auto &[key, field] = open[std::size_t(act.a) % open.size()];
    const FieldState state = device.store.shown(key)->fields.value(field);
    RowEdit edit;
    edit.row = key;
    edit.settles = {field};
    const qsizetype choice = act.b % (state.sides.size() + 1);
    edit.values[field] = choice == 0 ? state.value : state.sides.at(choice - 1).value;
    run(device, u"settle"_s, {edit});
}

void Player::dismiss(Device &device, const Act &act)
{
    const auto &items = device.store.data().attention;
    if (items.empty())
        return;
    const MutationId id =
        std::next(items.begin(), std::ptrdiff_t(std::size_t(act.a) % items.size()))->second.outcome.mutation;
    m_world.judge().dismissed(id);
    (void)device.dismiss(id);
}

void Player::reassign(Device &device, const Act &act)
{
    const std::optional<RowKey> row = pick(device, Customers, act.a);
    if (!row)
        return;
    RowEdit edit;
    edit.row = *row;
    if (act.b % 2 == 0)
        edit.values[5] = act.b % 8 == 0 ? Value() : Value(person(act.b / 2).uuid);
    else
        edit.values[6] = act.b % 8 == 1 ? Value() : Value(m_teams[std::size_t(act.b / 2) % 2].uuid);
    run(device, u"reassign"_s, {edit});
}

// ---- administration

void Player::administer(const Act &act)
{
    UserRights rights = m_world.rights(person(act.who));
    switch (act.op) {
    case Op::ChangeRole: rights.role = static_cast<Role>(1 + act.a % 3); break;
    case Op::ChangeTeams: {
        const TeamId team = m_teams[std::size_t(act.a) % 2];
        if (!rights.ledTeams.removeOne(team))
            rights.ledTeams += team;
        break;
    }
    case Op::ChangeMembership: {
        const TeamId team = m_teams[std::size_t(act.a) % 2];
        if (!rights.teams.removeOne(team))
            rights.teams += team;
        break;
    }
    case Op::ChangeCovers: {
        const UserId other = person(act.a);
        if (!rights.covers.removeOne(other))
            rights.covers += other;
        break;
    }
    default: {
        std::vector<CustomerId> customers;
        for (const auto &[key, row] : m_world.hubStore.data().rows) {
            if (key.table == Customers)
                customers.emplace_back(key.id);
        }
        if (customers.empty())
            return;
        const CustomerId customer = customers[std::size_t(act.a) % customers.size()];
        if (!rights.given.removeOne(customer))
            rights.given += customer;
        break;
    }
    }
    m_world.setRights(rights);
}

// ---- time and trouble

void Player::trouble(Device &device, const Act &act)
{
    const auto kept = std::optional(std::size_t(act.b) % (device.store.undurable() + 1));
    const auto maybeKept = act.b % 2 == 0 ? std::nullopt : kept;
    switch (act.op) {
    case Op::Run: m_world.run(act.a % 10 == 0 ? std::int64_t(act.b) * 300 : act.b * (1 + act.a % 10)); break;
    case Op::Offline: device.setOnline(false); break;
    case Op::Online: device.setOnline(true); break;
    case Op::Crash: device.planCrash(1 + act.a % 12, maybeKept); break;
    case Op::PowerCut: device.crash(kept); break;
    case Op::FullDisk: device.planFullDisk(1 + act.a % 3); break;
    case Op::ClockJump: device.clock.setOffset(std::int64_t(act.a % 801 - 400) * 86'400'000 + act.b * 1000); break;
    case Op::ServerCrash: m_world.serverFaults.crashIn = 1 + act.a % 8; break;
    case Op::ServerErrors:
        m_world.serverFaults.errorPercent = act.a % 40;
        m_world.serverFaults.runAgainPercent = act.b % 40;
        break;
    case Op::Network:
        m_world.faults = act.a % 4 == 0 ? LinkFaults{} : LinkFaults{act.a % 40, act.b % 20, act.b % 10, 1 + act.b * 5};
        break;
    case Op::BeginFailover: m_world.beginFailover(); break;
    case Op::EndFailover: m_world.endFailover(act.a % 2 == 0); break;
    case Op::NewEpoch:
        m_world.beginFailover();
        m_world.endFailover(true);
        break;
    case Op::CopyDevice: m_copies[device.index()] = device.store.data(); break;
    case Op::RestoreDevice:
        if (m_copies.contains(device.index())) {
            device.store.setData(m_copies[device.index()]);
            m_world.judge().restoredFromCopy(device);
            device.crash(std::nullopt);
        }
        break;
    default: break;
    }
}

} // namespace farol::sim
