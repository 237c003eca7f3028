// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/judge.h"

#include "core/canonical.h"
#include "tests/sync/testschema.h"

#include <QDebug>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol::sim {

namespace {

QString textOf(const Value &value)
{
    if (const auto *flag = value.get<bool>())
        return *flag ? u"true"_s : u"false"_s;
    if (const auto *number = value.get<std::int64_t>())
        return QString::number(*number);
    if (const auto *text = value.get<QString>())
        return *text;
    if (const auto *id = value.get<Uuid>())
        return id->toString().left(8);
    if (const auto *set = value.get<QStringList>())
        return u'{' + set->join(u',') + u'}';
    return u"null"_s;
}

QString shortVersion(Version version)
{
    return QString::number(version >> 40U, 16);
}

} // namespace

QString nameOf(const RowKey &key)
{
    const EntityInfo *entity = testSchema().entity(key.table);
    return QString::fromLatin1(entity == nullptr ? "?" : entity->name) + u'/' + key.id.toString().right(6);
}

QString describe(const RowState &row)
{
    QString text = nameOf(row.key) + u" seq %1"_s.arg(row.seq);
    for (auto field = row.fields.cbegin(); field != row.fields.cend(); ++field) {
        text += u"\n    %1 = %2 v%3 t%4 s%5"_s.arg(field.key())
                    .arg(textOf(field->value), shortVersion(field->version))
                    .arg(field->effective.ms - SimTime::Start)
                    .arg(field->seq);
        for (const Side &side : field->sides) {
            text += u" | %1 v%2 t%3 s%4%5"_s.arg(textOf(side.value), shortVersion(side.version))
                        .arg(side.effective.ms - SimTime::Start)
                        .arg(side.seq)
                        .arg(side.reason == SideReason::Rule ? u" rule"_s : QString());
        }
        for (auto element = field->elements.cbegin(); element != field->elements.cend(); ++element)
            text += u" +%1@%2"_s.arg(element.key(), shortVersion(*element));
    }
    return text;
}

QString describe(const Outcome &outcome)
{
    static const char *const kinds[] = {"?", "Applied", "Merged", "Conflicted", "NoOp", "Rejected", "Quarantined"};
    static const char *const fields[] = {"?", "Applied", "Won", "Side", "NoOp", "Merged"};
    QString text = u"n=%1 %2 reason=%3 seq=%4"_s.arg(outcome.n)
                       .arg(QString::fromLatin1(kinds[int(outcome.kind)]))
                       .arg(int(outcome.reason))
                       .arg(outcome.seq);
    for (const auto &[field, what] : outcome.fields)
        text += u" %1:%2"_s.arg(field).arg(QString::fromLatin1(fields[int(what)]));
    return text;
}

QString Judge::describe(Device &device) const
{
    const ClientData &data = device.store.data();
    const sync::EngineStatus &status = device.status();
    QString text =
        u"device %1 is not at rest: state %2, cursor %3 of %4, %5 in the outbox, load pin %6"_s.arg(device.index())
            .arg(int(status.state))
            .arg(data.device.cursor.seq)
            .arg(m_world.hubStore.data().head.seq)
            .arg(data.outbox.size())
            .arg(data.device.loadPin);
    for (const auto &[scope, held] : data.scopes) {
        if (held != ScopeStatus::Complete)
            text += u", scope %1 is %2"_s.arg(scope.uuid.toString().right(6)).arg(int(held));
    }
    for (const auto &[n, entry] : data.outbox)
        text += u", entry %1 %2"_s.arg(n).arg(entry.status == EntryStatus::Waiting ? u"waits"_s
                                                                                   : sim::describe(entry.outcome));
    if (status.error)
        text += u", error %1 %2"_s.arg(QString::fromLatin1(errorName(status.error->code)), status.error->detail);
    return text;
}

bool Judge::expectsError(const Error &error) const
{
    // A cursor or a load of a history that is no more, or damage that was injected; everything else is a mistake.
    return error.code == Error::Code::Busy;
}

// ---- screens

void Judge::noteActs(Device &device)
{
    Screen &screen = m_screens[device.index()];
    for (const auto &[n, entry] : device.store.data().outbox) {
        if (n <= screen.noted)
            continue;
        checkPatches(device, entry.mutation);
        m_acts.push_back({entry.mutation, entry.entry.body, entry.scope, device.index(), n});
        screen.noted = n;
    }
}

/// Only what a person changed is sent: a field of the value it shows already is there to settle a conflict, or not at all.
void Judge::checkPatches(Device &device, const Mutation &mutation)
{
    const Screen &screen = m_screens[device.index()];
    const auto before = screen.rows.find(mutation.row);
    if (mutation.kind != MutationKind::Edit || before == screen.rows.end())
        return;
    for (const FieldPatch &patch : mutation.patches) {
        const FieldState field = before->second.fields.value(patch.field);
        const bool settles = std::any_of(field.sides.cbegin(), field.sides.cend(),
                                         [&](const Side &side) { return patch.base.contains(side.version); });
        const bool changes =
            patch.delta != 0 || !patch.add.isEmpty() || !patch.remove.isEmpty() || patch.value != field.value;
        if (!settles && !changes)
            failed(u"device %1 sends field %2 of %3, which it did not change (%4)"_s.arg(device.index())
                       .arg(patch.field)
                       .arg(nameOf(mutation.row), mutation.act));
    }
    checkTakenBack(device, mutation, before->second);
}

/// Undo and redo replace what they take back and nothing else: where another value is shown by now, it stays.
void Judge::checkTakenBack(Device &device, const Mutation &mutation, const RowState &before) const
{
    const auto undone = std::find_if(m_acts.rbegin(), m_acts.rend(), [&](const Act &act) {
        return mutation.undoes != 0 && versionOf(act.mutation.id) == mutation.undoes;
    });
    if (undone == m_acts.rend())
        return;
    const EntityInfo &entity = *testSchema().entity(mutation.row.table);
    for (const FieldPatch &patch : undone->mutation.patches) {
        const FieldInfo *field = entity.field(patch.field);
        const auto back = std::find_if(mutation.patches.cbegin(), mutation.patches.cend(),
                                       [&](const FieldPatch &one) { return one.field == patch.field; });
        const bool isOneValue =
            field != nullptr && (field->merge == MergeRule::Scalar || field->merge == MergeRule::Critical);
        if (!isOneValue || field->type == FieldType::LongText || back == mutation.patches.cend())
            continue; // long texts are merged, so that what was made of one is not what was sent
        const FieldState shown = before.fields.value(patch.field);
        if (shown.value != patch.value && back->value != shown.value)
            failed(u"device %1 takes field %2 of %3 back over a value that came since (%4)"_s.arg(device.index())
                       .arg(patch.field)
                       .arg(nameOf(mutation.row), mutation.act));
    }
}

void Judge::started(Device &device)
{
    noteActs(device);
    Screen &screen = m_screens[device.index()];
    screen.rows.clear();
    screen.past.clear();
    screen.mismatches = 0;
    const ClientData &data = device.store.data();
    for (const auto *map : {&data.confirmed, &data.overlays}) {
        for (const auto &[key, row] : *map)
            screen.rows[key] = *device.store.shown(key);
    }
}

void Judge::changed(Device &device, const ChangeSet &changes)
{
    static const bool traced = qEnvironmentVariableIsSet("FAROL_TRACE");
    noteActs(device);
    Screen &screen = m_screens[device.index()];
    screen.changed = true;
    for (const RowChange &change : changes.rows) {
        const RowKey &key = change.row;
        const RowState *now = device.store.shown(key);
        if (traced)
            qDebug().noquote() << "    device" << device.index() << "shows"
                               << (now == nullptr ? nameOf(key) + u" no more"_s : sim::describe(*now));
        const RowState old = screen.rows[key];
        if (now == nullptr) {
            screen.rows.erase(key);
            const auto from = screen.past.lower_bound({key, 0});
            const auto to = screen.past.upper_bound({key, 0xFFFF});
            screen.past.erase(from, to);
            continue;
        }
        const QList<FieldNumber> either = now->fields.keys() + old.fields.keys();
        const QSet<FieldNumber> fields(either.cbegin(), either.cend());
        for (const FieldNumber field : std::as_const(fields)) {
            // A row forgotten until it is loaded anew shows what is pending alone, which is less but nothing older.
            if (!now->fields.contains(field) && !device.store.data().confirmed.contains(key)) {
                screen.past.erase({key, field});
                continue;
            }
            const FieldState state = now->fields.value(field);
            auto &past = screen.past[{key, field}];
            if (past.empty())
                past.emplace_back(old.fields.value(field).version, old.fields.value(field).value);
            if (past.back().first != state.version)
                watchField(device, key, field, state);
        }
        screen.rows[key] = *now;
    }
}

bool Judge::knowsHistory(Device &device) const
{
    const Cursor &cursor = device.store.data().device.cursor;
    const HubData &hub = m_world.hubStore.data();
    return cursor.seq > 0 && cursor.seq <= hub.head.seq && cursor.epoch == hub.head.epoch
           && cursor.hash == hub.hashes[std::size_t(cursor.seq - 1)];
}

/// Whether a value shown may give way to an older one: it was decided against, or its history is no more.
bool Judge::mayVanish(Device &device, const RowKey &row, FieldNumber field, Version version) const
{
    for (const oracle::Decision &decision : m_world.oracle.decisions()) {
        if (decision.mutation.row != row || versionOf(decision.mutation.id) != version)
            continue;
        const OutcomeKind kind = decision.outcome.kind;
        if (kind == OutcomeKind::Rejected || kind == OutcomeKind::Quarantined || kind == OutcomeKind::NoOp)
            return true;
        for (const auto &[number, what] : decision.outcome.fields) {
            if (number == field)
                return what == FieldOutcome::Side || what == FieldOutcome::NoOp;
        }
        return true;
    }
    const auto &outbox = device.store.data().outbox;
    return m_historyChanged && std::none_of(outbox.begin(), outbox.end(), [version](const auto &entry) {
               return versionOf(entry.second.mutation.id) == version;
           });
}

void Judge::watchField(Device &device, const RowKey &row, FieldNumber field, const FieldState &now)
{
    auto &past = m_screens[device.index()].past[{row, field}];
    const auto earlier =
        std::find_if(past.begin(), past.end(), [&](const auto &one) { return one.first == now.version; });
    if (earlier == past.end()) {
        past.emplace_back(now.version, now.value);
        return;
    }
    // Back to something older: fine only if what was shown meanwhile did not prevail.
    for (auto since = earlier + 1; since != past.end(); ++since) {
        const bool alike = since->second == now.value;
        if (!alike && !mayVanish(device, row, field, since->first)
            && testSchema().entity(row.table)->kind != EntityKind::Fact) {
            failed(u"flicker on device %1: %2 field %3 goes from %4 (v%5) back to %6 (v%7)"_s.arg(device.index())
                       .arg(nameOf(row))
                       .arg(field)
                       .arg(textOf(since->second), shortVersion(since->first), textOf(now.value),
                            shortVersion(now.version)));
        }
    }
    past.erase(earlier + 1, past.end());
}

void Judge::restoredFromCopy(Device &device)
{
    const std::int64_t nextN = device.store.data().device.nextN;
    for (Act &act : m_acts) {
        if (act.device == device.index() && act.n >= nextN)
            act.mayBeLost = true;
    }
    m_screens[device.index()].noted = nextN - 1;
    m_restored.insert(device.index());
}

void Judge::historyChanged()
{
    m_historyChanged = true; // the same entries may have been cut into other commits
    for (const auto &[index, screen] : m_screens)
        lookForLostRows(m_world.device(index));
}

// ---- after every step of a device

bool Judge::isOfLostHistory(const RowState &row) const
{
    const HubData &hub = m_world.hubStore.data();
    if (row.seq > hub.head.seq)
        return true;
    FieldMap fields;
    for (std::size_t i = 0; i < std::size_t(row.seq); ++i) {
        const LogEntry &entry = hub.log[i];
        if (entry.row != row.key || entry.kind != LogKind::Row)
            continue;
        if (entry.wholeRow)
            fields.clear();
        for (auto field = entry.fields.cbegin(); field != entry.fields.cend(); ++field)
            fields.insert(field.key(), field.value());
    }
    return fields != row.fields;
}

void Judge::lookForLostRows(Device &device)
{
    Screen &screen = m_screens[device.index()];
    const auto &rows = device.store.data().confirmed;
    screen.changed = false;
    screen.holdsLostRows = m_historyChanged && std::any_of(rows.begin(), rows.end(), [this](const auto &row) {
                               return isOfLostHistory(row.second);
                           });
}

/// Rows come newer than the cursor while a device loads, so a server that falls back may take their history away without
/// the cursor noticing; finding those is what digests are for, and all they should ever find.
void Judge::checkDigests(Device &device)
{
    Screen &screen = m_screens[device.index()];
    if (device.status().digestMismatches > screen.mismatches && !screen.holdsLostRows)
        failed(u"device %1 differed from the server and had to load everything anew"_s.arg(device.index()));
    screen.mismatches = device.status().digestMismatches;
    if (screen.changed)
        lookForLostRows(device);
}

void Judge::stepped(Device &device)
{
    const ClientData &data = device.store.data();
    const sync::EngineStatus &status = device.status();
    checkDigests(device);
    if (status.state == sync::EngineStatus::State::Stopped && !m_restored.contains(device.index()))
        failed(u"device %1 stopped: %2"_s.arg(device.index()).arg(status.error ? status.error->detail : QString()));
    const Cursor &cursor = data.device.cursor;
    const HubData &hub = m_world.hubStore.data();
    if (!m_historyChanged && knowsHistory(device) && hub.log[std::size_t(cursor.seq - 1)].commitLast != cursor.seq)
        failed(u"device %1 stands at %2, inside a commit"_s.arg(device.index()).arg(cursor.seq));
    std::int64_t expected = 0;
    for (const auto &[n, entry] : data.outbox) {
        if (entry.status == EntryStatus::Waiting) {
            if (expected != 0 && n != expected)
                failed(u"device %1 lost entry %2 of its outbox"_s.arg(device.index()).arg(expected));
            expected = n + 1;
        }
    }
    if (expected != 0 && expected != data.device.nextN)
        failed(u"device %1 lost the end of its outbox"_s.arg(device.index()));
    const bool everything = data.scopes.contains(EveryScope);
    for (const auto &[key, row] : data.confirmed) {
        if (!everything && !data.scopes.contains(row.scope) && row.scope.uuid != data.device.workspace.uuid)
            failed(u"device %1 keeps %2 of a scope it does not hold"_s.arg(device.index()).arg(nameOf(key)));
        const FieldNumber audience = testSchema().entity(key.table)->audience;
        if (!m_historyChanged && audience != 0 && row.value(audience) != Value(row.scope.uuid))
            failed(u"device %1 has %2 under another scope than it names"_s.arg(device.index()).arg(nameOf(key)));
    }
}

// ---- after every commit of the server

/// A push, which is a commit, cuts an act only where it is larger than one may be.
void Judge::checkActsAreWhole(Device &device, const QList<OutboxEntry> &entries) const
{
    if (entries.isEmpty() || m_restored.contains(device.index()))
        return;
    const auto next = std::find_if(m_acts.rbegin(), m_acts.rend(), [&](const Act &act) {
        return act.device == device.index() && act.n == entries.constLast().n + 1;
    });
    if (next == m_acts.rend())
        return;
    const auto isOfSameAct = [&](const OutboxEntry &entry) {
        const Result<Mutation> mutation = decodeMutation(entry.body);
        return mutation && mutation->operation == next->mutation.operation && mutation->part == next->mutation.part;
    };
    qsizetype bytes = next->body.size();
    for (const OutboxEntry &entry : entries)
        bytes += entry.body.size();
    const sync::Limits &limits = m_world.limits();
    const bool full = entries.size() >= std::max(limits.actEntries, limits.pushEntries)
                      || bytes > std::max(limits.actBytes, limits.pushBytes);
    if (isOfSameAct(entries.constLast()) && !(full && isOfSameAct(entries.constFirst())))
        failed(u"a push of device %1 ends inside an act, at entry %2"_s.arg(device.index()).arg(entries.constLast().n));
}

void Judge::pushed(Device &device, const sync::PushRequest &push, Instant serverNow, const sync::PushReply *reply)
{
    checkActsAreWhole(device, push.entries);
    std::int64_t &pruned = m_pruned[device.id()];
    const bool forgotten = !push.entries.isEmpty() && push.entries.constFirst().n <= pruned;
    if (forgotten && (reply == nullptr || reply->action == sync::PushReply::Action::Fork))
        return;
    const oracle::Answer expected =
        m_world.oracle.push({device.id(), device.user(), push.entries, push.deviceNow, serverNow});
    if (reply != nullptr) {
        if (int(reply->action) != int(expected.kind))
            failed(u"push of device %1 (n from %2): answered %3, expected %4"_s.arg(device.index())
                       .arg(push.entries.isEmpty() ? 0 : push.entries.constFirst().n)
                       .arg(int(reply->action))
                       .arg(int(expected.kind)));
        if (expected.kind == oracle::Answer::Kind::Expected && reply->expectedN != expected.expectedN)
            failed(u"the server expects %1, the oracle %2"_s.arg(reply->expectedN).arg(expected.expectedN));
        if (expected.kind == oracle::Answer::Kind::Decided)
            compareOutcomes(expected, *reply, pruned);
    }
    pruned = std::max(pruned, push.confirmedN);
    if (qEnvironmentVariableIsSet("FAROL_TRACE")) {
        for (const Outcome &outcome : expected.outcomes)
            qDebug().noquote() << "    decided" << device.index() << sim::describe(outcome);
        for (const RowKey &key : expected.touched)
            qDebug().noquote() << "    server has" << sim::describe(m_world.oracle.rows().at(key));
    }
    const HubData &hub = m_world.hubStore.data();
    compareRows(expected.touched);
    if (hub.head.seq != m_world.oracle.head())
        failed(u"the log is %1 long, expected %2"_s.arg(hub.head.seq).arg(m_world.oracle.head()));
    if (hub.mutations.size() != m_world.oracle.decisions().size())
        failed(u"%1 mutations are remembered, expected %2"_s.arg(hub.mutations.size())
                   .arg(m_world.oracle.decisions().size()));
    compareGrants();
    if (!m_world.hubStore.breaches().isEmpty())
        failed(m_world.hubStore.breaches().constFirst());
}

void Judge::compareOutcomes(const oracle::Answer &expected, const sync::PushReply &reply, std::int64_t pruned)
{
    if (reply.outcomes.size() != expected.outcomes.size())
        failed(u"%1 outcomes, expected %2"_s.arg(reply.outcomes.size()).arg(expected.outcomes.size()));
    for (qsizetype i = 0; i < reply.outcomes.size(); ++i) {
        const Outcome &got = reply.outcomes.at(i);
        const Outcome &wanted = expected.outcomes.at(i);
        if (got == wanted || got.n <= pruned)
            continue;
        const oracle::Decision *decision = m_world.oracle.decision(wanted.mutation);
        failed(u"outcome of %1 (kind %2): %3\nexpected %4"_s.arg(decision ? nameOf(decision->mutation.row) : u"?"_s)
                   .arg(decision ? int(decision->mutation.kind) : 0)
                   .arg(sim::describe(got), sim::describe(wanted)));
    }
}

void Judge::compareRows(const std::set<RowKey> &keys)
{
    const HubData &hub = m_world.hubStore.data();
    for (const RowKey &key : keys) {
        const auto found = hub.rows.find(key);
        const auto wanted = m_world.oracle.rows().find(key);
        if (found == hub.rows.end() || wanted == m_world.oracle.rows().end())
            failed(u"%1 is missing"_s.arg(nameOf(key)));
        if (!(found->second.state == wanted->second))
            failed(u"the server has %1\nexpected %2"_s.arg(sim::describe(found->second.state),
                                                           sim::describe(wanted->second)));
    }
}

void Judge::compareGrants()
{
    const HubData &hub = m_world.hubStore.data();
    for (const UserId user : m_world.people()) {
        std::set<ScopeId> held;
        const auto grants = hub.grants.find(user);
        if (grants != hub.grants.end()) {
            for (const auto &[scope, seq] : grants->second)
                held.insert(scope);
        }
        if (held != m_world.oracle.grants().at(user))
            failed(u"person %1 holds %2 scopes, expected %3"_s.arg(user.uuid.toString().right(6))
                       .arg(held.size())
                       .arg(m_world.oracle.grants().at(user).size()));
    }
}

void Judge::rightsChanged()
{
    if (m_world.hubStore.data().head.seq != m_world.oracle.head())
        failed(u"after a change of rights the log is %1 long, expected %2"_s.arg(m_world.hubStore.data().head.seq)
                   .arg(m_world.oracle.head()));
    compareGrants();
}

} // namespace farol::sim
