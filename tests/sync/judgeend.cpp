// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/canonical.h"
#include "tests/sync/judge.h"
#include "tests/sync/tags.h"
#include "tests/sync/testschema.h"

#include <algorithm>

using namespace Qt::StringLiterals;

// What the judge asks once a world has been healed.
namespace farol::sim {

namespace {

/// What a person sees of a field; stamps may differ between an overlay and the row it becomes.
bool looksAlike(const FieldState &a, const FieldState &b)
{
    const auto sameSide = [](const Side &x, const Side &y) { return x.version == y.version && x.value == y.value; };
    return a.value == b.value && a.version == b.version && a.sides.size() == b.sides.size()
           && std::equal(a.sides.begin(), a.sides.end(), b.sides.begin(), sameSide);
}

} // namespace

void Judge::atTheEnd()
{
    checkServer();
    checkOrder();
    for (int i = 0; i < m_world.deviceCount(); ++i) {
        Device &device = m_world.device(i);
        if (World::isForked(device))
            checkForked(device);
        else
            checkDevice(device);
    }
    for (const Act &act : m_acts)
        accountFor(act);
    checkCounters();
}

void Judge::checkServer()
{
    const HubData &hub = m_world.hubStore.data();
    std::set<RowKey> keys;
    for (const auto &[key, row] : hub.rows)
        keys.insert(key);
    for (const auto &[key, row] : m_world.oracle.rows())
        keys.insert(key);
    compareRows(keys);
    for (std::size_t i = 0; i < hub.log.size(); ++i) {
        if (hub.log[i].seq != Seq(i) + 1)
            failed(u"the log has a gap at %1"_s.arg(i + 1));
    }
    for (const MutationId id : m_world.oracle.quarantined()) {
        if (!isQuarantined(id))
            failed(u"a quarantined mutation was not kept"_s);
    }
}

void Judge::checkOrder()
{
    std::map<DeviceId, std::int64_t> last;
    for (const LogEntry &entry : m_world.hubStore.data().log) {
        if (entry.kind != LogKind::Row)
            continue;
        const auto record = m_world.hubStore.data().mutations.find(entry.mutation);
        if (record == m_world.hubStore.data().mutations.end())
            failed(u"log entry %1 names a mutation that was never decided"_s.arg(entry.seq));
        std::int64_t &newest = last[entry.device];
        if (record->second.n < newest)
            failed(u"log entry %1: a device's work is out of order"_s.arg(entry.seq));
        newest = record->second.n;
    }
}

void Judge::checkDevice(Device &device)
{
    const ClientData &data = device.store.data();
    const QString who = u"device %1"_s.arg(device.index());
    std::uint64_t digest = 0;
    std::set<RowKey> held;
    for (const auto &[key, row] : m_world.oracle.rows()) {
        if (!m_world.oracle.holds(device.user(), row.scope))
            continue;
        held.insert(key);
        digest += rowDigest(row);
        const auto mine = data.confirmed.find(key);
        if (mine == data.confirmed.end())
            failed(who + u" lacks "_s + sim::describe(row));
        if (encodeRow(mine->second) != encodeRow(row))
            failed(who + u" has "_s + sim::describe(mine->second) + u"\nexpected "_s + sim::describe(row));
    }
    for (const auto &[key, row] : data.confirmed) {
        if (!held.contains(key))
            failed(who + u" has a row too many: "_s + sim::describe(row));
    }
    if (!data.overlays.empty())
        failed(who + u" shows an overlay with nothing pending: "_s + sim::describe(data.overlays.begin()->second));
    Result<std::uint64_t> theirs = fail(Error::Code::Internal);
    (void)m_world.hubStore.read([&](HubReader &reader) {
        theirs = reader.digest(device.user());
        return Status();
    });
    if (!theirs || *theirs != digest)
        failed(who + u": the server's digest is wrong"_s);
    const Screen &screen = m_screens[device.index()];
    if (screen.rows.size() != data.confirmed.size())
        failed(who + u" shows %1 rows and has %2"_s.arg(screen.rows.size()).arg(data.confirmed.size()));
    for (const auto &[key, row] : data.confirmed) {
        const auto shown = screen.rows.find(key);
        if (shown == screen.rows.end())
            failed(who + u" never told its screen of "_s + nameOf(key));
        for (auto field = row.fields.cbegin(); field != row.fields.cend(); ++field) {
            if (!looksAlike(shown->second.fields.value(field.key()), *field))
                failed(who + u" shows "_s + sim::describe(shown->second) + u"\nand has "_s + sim::describe(row));
        }
    }
    checkAudiences(device);
    checkSecrets(device);
}

/// By the rights alone, whatever was granted: nobody has what was made for others.
void Judge::checkAudiences(Device &device)
{
    const UserRights rights = m_world.rights(device.user());
    std::set<Uuid> his = {m_world.workspace().uuid, rights.user.uuid};
    for (const TeamId team : rights.teams + rights.ledTeams)
        his.insert(team.uuid);
    for (const auto &[key, row] : device.store.data().confirmed) {
        const FieldNumber field = testSchema().entity(key.table)->audience;
        const Value named = field != 0 ? row.value(field) : Value();
        const auto *audience = named.get<Uuid>();
        if (field != 0 && rights.role != Role::Administrator && (audience == nullptr || !his.contains(*audience)))
            failed(u"device %1 has %2, which was made for others"_s.arg(device.index()).arg(nameOf(key)));
    }
}

void Judge::checkForked(Device &device)
{
    if (!m_restored.contains(device.index()))
        failed(u"device %1 was called a fork"_s.arg(device.index()));
    for (const Act &act : m_acts) {
        const bool decided = m_world.oracle.decision(act.mutation.id) != nullptr;
        if (act.device == device.index() && !act.mayBeLost && !decided && !device.store.data().outbox.contains(act.n))
            failed(u"device %1 forked and lost its entry %2"_s.arg(device.index()).arg(act.n));
    }
}

namespace {

/// Whether the create that would have made the scope was refused and waits on this device for a person.
bool waitsUnborn(Device &device, ScopeId scope)
{
    const auto &items = device.store.data().attention;
    return std::any_of(items.begin(), items.end(), [scope](const auto &item) {
        const auto mutation = decodeMutation(item.second.body);
        return mutation && mutation->kind == MutationKind::Create && mutation->row.id == scope.uuid;
    });
}

} // namespace

void Judge::checkSecrets(Device &device)
{
    std::set<int> present = tagsIn(device.store.bytes());
    for (const auto &[key, row] : m_world.oracle.rows()) { // refused words may have come again in a row it does hold
        if (m_world.oracle.holds(device.user(), row.scope)) {
            for (const int tag : tagsIn(encodeRow(row)))
                present.erase(tag);
        }
    }
    // His own words belong where he put them, and others may have brought them back elsewhere by an undo.
    for (const Act &act : m_acts) {
        if (act.device == device.index() && mayKeep(device, act)) {
            for (const int tag : tagsIn(act.body))
                present.erase(tag);
        }
    }
    for (const Act &act : m_acts) {
        if (mayKeep(device, act))
            continue;
        for (const int tag : tagsIn(act.body)) {
            if (present.contains(tag))
                failed(u"device %1 keeps bytes of %2 (tag %3), whose scope it does not hold"_s.arg(device.index())
                           .arg(nameOf(act.mutation.row))
                           .arg(tag));
        }
    }
}

/// Whether the device may have bytes of the act.
bool Judge::mayKeep(Device &device, const Act &act) const
{
    const oracle::Decision *decision = m_world.oracle.decision(act.mutation.id);
    const bool refused = decision != nullptr && decision->outcome.kind == OutcomeKind::Rejected;
    const bool mine = act.device == device.index();
    const auto row = m_world.oracle.rows().find(act.mutation.row);
    // A person's own work belongs where he put it, which may be under another owner than the row of that id has.
    const bool own = refused || mine;
    const ScopeId scope = own || row == m_world.oracle.rows().end() ? act.scope : row->second.scope;
    if (m_world.oracle.holds(device.user(), scope) || (mine && waitsUnborn(device, scope)))
        return true;
    // A root that was refused is nowhere but here: its maker's own words, for him to settle.
    return mine && act.mutation.row.id == scope.uuid && refused && act.mutation.kind == MutationKind::Create;
}

bool Judge::isQuarantined(MutationId id) const
{
    const auto &kept = m_world.hubStore.data().quarantine;
    return std::any_of(kept.begin(), kept.end(), [id](const HubData::Quarantined &one) { return one.mutation == id; });
}

void Judge::accountFor(const Act &act)
{
    const QString what = u"entry %1 of device %2 (%3, kind %4)"_s.arg(act.n)
                             .arg(act.device)
                             .arg(nameOf(act.mutation.row))
                             .arg(int(act.mutation.kind));
    Device &device = m_world.device(act.device);
    const oracle::Decision *decision = m_world.oracle.decision(act.mutation.id);
    if (decision == nullptr) {
        if (!act.mayBeLost && !World::isForked(device))
            failed(what + u" never reached the server and is gone"_s);
        return;
    }
    if (decision->outcome.kind == OutcomeKind::Rejected) {
        const auto &items = device.store.data().attention;
        const bool listed = std::any_of(items.begin(), items.end(), [&](const auto &item) {
            return item.second.outcome.mutation == act.mutation.id;
        });
        const bool excused = act.mayBeLost || World::isForked(device) || m_dismissed.contains(act.mutation.id);
        if (!listed && !excused && !isQuarantined(act.mutation.id))
            failed(what + u" was rejected and is listed nowhere: "_s + sim::describe(decision->outcome));
        return;
    }
    if (decision->outcome.kind == OutcomeKind::Quarantined) {
        if (!isQuarantined(act.mutation.id))
            failed(what + u" was quarantined and not kept"_s);
        return;
    }
    for (const FieldPatch &patch : act.mutation.patches)
        accountForPatch(act, *decision, patch);
}

void Judge::accountForPatch(const Act &act, const oracle::Decision &decision, const FieldPatch &patch)
{
    const RowKey &key = act.mutation.row;
    const auto found = m_world.hubStore.data().rows.find(key);
    if (found == m_world.hubStore.data().rows.end())
        failed(u"%1 was applied and is gone"_s.arg(nameOf(key)));
    const FieldState state = found->second.state.fields.value(patch.field);
    for (const QString &element : patch.add) {
        const auto removes = [&](const Act &other) {
            return other.mutation.row == key
                   && std::any_of(
                       other.mutation.patches.begin(), other.mutation.patches.end(), [&](const FieldPatch &one) {
                           return one.field == patch.field
                                  && std::any_of(one.remove.begin(), one.remove.end(),
                                                 [&](const auto &removal) { return removal.first == element; });
                       });
        };
        if (!state.elements.contains(element) && !std::any_of(m_acts.begin(), m_acts.end(), removes))
            failed(u"nobody removed %1 from %2, and it is gone"_s.arg(element, nameOf(key)));
    }
    if (patch.value.isNull() || patch.field == DeletedField)
        return;
    const auto outcome = std::find_if(decision.outcome.fields.begin(), decision.outcome.fields.end(),
                                      [&](const auto &one) { return one.first == patch.field; });
    if (outcome == decision.outcome.fields.end())
        failed(u"the outcome of %1 does not mention field %2"_s.arg(nameOf(key)).arg(patch.field));
    if (outcome->second == FieldOutcome::NoOp)
        return;
    const Version version = versionOf(act.mutation.id);
    bool kept = state.version == version && state.value == patch.value;
    for (const Side &side : state.sides)
        kept = kept || (side.version == version && side.value == patch.value);
    const bool replaced = m_world.oracle.wasReplaced(key, patch.field, version)
                          || testSchema().entity(key.table)->kind == EntityKind::Fact || state.value == patch.value;
    if (!kept && !replaced)
        failed(
            u"a value of %1 field %2 is neither shown nor a side nor replaced by somebody who saw it"_s.arg(nameOf(key))
                .arg(patch.field));
}

void Judge::checkCounters()
{
    std::map<std::pair<RowKey, FieldNumber>, std::int64_t> sums;
    for (const Act &act : m_acts) {
        const oracle::Decision *decision = m_world.oracle.decision(act.mutation.id);
        const bool counts = decision != nullptr && decision->outcome.kind != OutcomeKind::Rejected
                            && decision->outcome.kind != OutcomeKind::Quarantined;
        for (const FieldPatch &patch : act.mutation.patches) {
            if (counts && patch.delta != 0)
                sums[{act.mutation.row, patch.field}] += patch.delta;
        }
    }
    for (const auto &[place, sum] : sums) {
        const Value value = m_world.hubStore.data().rows.at(place.first).state.value(place.second);
        if (value.get<std::int64_t>() == nullptr || *value.get<std::int64_t>() != sum)
            failed(u"%1 counts to something else than the sum of its increments"_s.arg(nameOf(place.first)));
    }
}

} // namespace farol::sim
