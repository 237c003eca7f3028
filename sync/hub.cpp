// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/hub.h"

#include "core/canonical.h"
#include "sync/access.h"
#include "sync/decider.h"
#include "sync/history.h"
#include "sync/plantedbugs.h"
#include "sync/rules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol::sync {

namespace {

const UserRights *rightsOf(const QList<UserRights> &everybody, UserId user)
{
    const auto found = std::find_if(everybody.cbegin(), everybody.cend(),
                                    [&](const UserRights &rights) { return rights.user == user; });
    return found != everybody.cend() && found->active ? &*found : nullptr;
}

/// The asking device's record, locked: whoever revokes it comes before this transaction or after all of it.
Result<DeviceRecord> lockOwnDevice(HubTransaction &transaction, const Identity &who)
{
    FAROL_ASSIGN(const std::optional<DeviceRecord> device, transaction.lockDevice(who.device));
    if (!device || device->user != who.user)
        return fail(Error::Code::Denied, u"this device is not registered for this person"_s);
    if (device->revoked)
        return fail(Error::Code::Denied, u"device revoked"_s);
    return *device;
}

/// What stands for a body that does not decode. Its id comes from the bytes, so that a repeated request keeps it once.
Mutation undecodable(const QByteArray &body)
{
    Mutation mutation;
    const auto id = Uuid::fromBytes(QByteArrayView(contentHash({"farol-undecodable", body})).first(16));
    if (id)
        mutation.id = MutationId(id.value());
    return mutation;
}

/// The rows and rules a batch touches, to be locked in order.
struct LockPlan {
    QList<RowKey> rows;
    QList<RowKey> creating;
    QList<QByteArray> rules;
};

Status planLocks(PushState &state, const QList<OutboxEntry> &entries, LockPlan &plan)
{
    for (const OutboxEntry &entry : entries) {
        const auto mutation = decodeMutation(entry.body);
        if (!mutation) // decided as malformed; locks nothing
            continue;
        const EntityInfo *entity = state.schema().entity(mutation->row.table);
        if (entity == nullptr)
            continue;
        plan.rules += ruleKeys(*entity, mutation->patches);
        plan.rows.append(mutation->row);
        if (mutation->kind == MutationKind::Create || mutation->kind == MutationKind::PutFact)
            plan.creating.append(mutation->row);
        RowKey owner;
        for (const FieldPatch &patch : mutation->patches) {
            if (entity->owner != 0 && patch.field == entity->owner && patch.value.get<Uuid>() != nullptr)
                owner = {entity->field(entity->owner)->refers, *patch.value.get<Uuid>()};
        }
        FAROL_ASSIGN(const RowState *const row, state.row(mutation->row));
        for (RowKey at = row != nullptr ? state.ownerOf(*row) : owner; !at.id.isNull();) {
            plan.rows.append(at);
            FAROL_ASSIGN(const RowState *const above, state.row(at));
            at = above != nullptr ? state.ownerOf(*above) : RowKey{};
        }
    }
    const auto tidy = [](auto &list) {
        std::sort(list.begin(), list.end());
        list.erase(std::unique(list.begin(), list.end()), list.end());
    };
    tidy(plan.rows);
    tidy(plan.creating);
    tidy(plan.rules);
    return {};
}

Seq realSeq(Seq seq, Seq base)
{
    return seq >= ProvisionalSeq ? base + (seq - ProvisionalSeq) : seq;
}

void makeReal(FieldMap &fields, Seq base)
{
    for (FieldState &field : fields) {
        field.seq = realSeq(field.seq, base);
        for (Side &side : field.sides)
            side.seq = realSeq(side.seq, base);
    }
}

/// Writes a decided push down: the counter is taken here, then come the Access entries, then writes by key only.
class PushWriter final
{
public:
    PushWriter(HubTransaction &transaction, PushState &state) : m_transaction(transaction), m_state(state) {}

    /// Takes the counter when there is something to number. From then on nobody else can change who holds what.
    Status takeNumber()
    {
        m_numbered = !m_state.entries().isEmpty();
        FAROL_ASSIGN(const Head head, m_numbered ? m_transaction.lockHead() : m_transaction.head());
        m_base = head.seq;
        return {};
    }

    Status run(const AccessChanges &access, const Schema &schema)
    {
        if (!m_numbered)
            return putRecords();
        FAROL_ASSIGN(QList<LogEntry> entries, writeAccess(m_transaction, access, m_base + 1));
        m_base += entries.size();
        const Seq last = m_base + m_state.entries().size();
        for (LogEntry entry : std::as_const(m_state.entries())) {
            entry.seq = realSeq(entry.seq, m_base);
            entry.rowSeq = entry.seq;
            makeReal(entry.fields, m_base);
            entries.append(entry);
        }
        for (LogEntry &entry : entries)
            entry.commitLast = last;
        for (RowState row : m_state.changedRows()) {
            row.seq = realSeq(row.seq, m_base);
            makeReal(row.fields, m_base);
            FAROL_TRY(m_transaction.putRow(row));
            if (isOwnScope(schema, row.key.table))
                FAROL_TRY(m_transaction.putFacts(factsOf(schema, row)));
        }
        FAROL_TRY(m_transaction.append(entries));
        return putRecords();
    }

    [[nodiscard]] Seq real(Seq seq) const { return realSeq(seq, m_base); }
    [[nodiscard]] Outcome real(Outcome outcome) const
    {
        outcome.seq = realSeq(outcome.seq, m_base);
        return outcome;
    }

private:
    Status putRecords()
    {
        for (MutationRecord record : std::as_const(m_state.records())) {
            record.outcome = real(record.outcome);
            FAROL_TRY(m_transaction.putMutation(record));
        }
        return {};
    }

    HubTransaction &m_transaction;
    PushState &m_state;
    bool m_numbered = false;
    Seq m_base = 0;
};

/// One push in one transaction.
class Push final
{
public:
    Push(HubTransaction &transaction, const Schema &schema, const Identity &who, const PushRequest &request,
         Instant now)
        : m_transaction(transaction), m_schema(schema), m_who(who), m_request(request), m_now(now)
    {}

    Result<PushReply> run()
    {
        FAROL_ASSIGN(DeviceRecord device, lockOwnDevice(m_transaction, m_who));
        FAROL_ASSIGN(const bool answered, answerKnown(device));
        if (!answered)
            return m_reply;
        if (!m_fresh.isEmpty())
            FAROL_TRY(decideFresh(device));
        if (m_request.confirmedN > 0)
            FAROL_TRY(m_transaction.pruneResults(m_who.device, std::min(m_request.confirmedN, device.lastN)));
        FAROL_ASSIGN(const Head head, m_transaction.head());
        m_reply.head = head.seq;
        FAROL_ASSIGN(m_reply.cursorKnown, isInHistory(m_transaction, head, m_request.cursor));
        return m_reply;
    }

private:
    /// Answers retries from stored results and checks the chain of the rest; false = the reply is already complete.
    Result<bool> answerKnown(const DeviceRecord &device)
    {
        std::int64_t next = device.lastN + 1;
        QByteArray chain = device.chain;
        for (const OutboxEntry &entry : m_request.entries) {
            const QByteArray hash = chainHash(entry);
            if (entry.n < next && entry.n <= device.lastN && !planted(PlantedBug::ResultNotStored)) {
                FAROL_ASSIGN(const std::optional<StoredResult> stored, m_transaction.result(m_who.device, entry.n));
                if (!stored || (stored->hash != hash && !planted(PlantedBug::ChainUnchecked)))
                    return fork();
                m_reply.outcomes.append(stored->outcome);
                continue;
            }
            if (entry.n > next) {
                m_reply = {};
                m_reply.action = PushReply::Action::Expected;
                m_reply.expectedN = device.lastN + 1;
                return false;
            }
            if (entry.previous != chain && !planted(PlantedBug::ChainUnchecked)
                && !planted(PlantedBug::ResultNotStored))
                return fork();
            m_fresh.append(entry);
            chain = hash;
            next = entry.n + 1;
        }
        return true;
    }

    bool fork()
    {
        m_reply = {};
        m_reply.action = PushReply::Action::Fork;
        return false;
    }

    Status decideFresh(DeviceRecord &device)
    {
        FAROL_ASSIGN(const QList<UserRights> everybody, m_transaction.rights());
        const UserRights *author = rightsOf(everybody, m_who.user);
        if (author == nullptr)
            return fail(Error::Code::Denied, u"this person has no active account"_s);
        LockPlan plan;
        {
            PushState unlocked(m_transaction, m_schema); // what it reads before the locks is only for planning them
            FAROL_TRY(planLocks(unlocked, m_fresh, plan));
        }
        FAROL_TRY(m_transaction.lockRules(plan.rules));
        FAROL_TRY(m_transaction.lockRows(plan.rows, plan.creating));

        PushState state(m_transaction, m_schema);
        FAROL_ASSIGN(const Head head, m_transaction.head());
        PushContext context;
        context.device = m_who.device;
        context.author = *author;
        context.workspace = head.workspace;
        context.epoch = head.epoch;
        context.now = m_now;
        context.offsetMs = m_now.ms - m_request.deviceNow.ms;
        Decider decider(state, context);
        QList<Outcome> outcomes;
        for (const OutboxEntry &entry : std::as_const(m_fresh)) {
            FAROL_ASSIGN(const Outcome outcome, decider.decide(entry.n, entry.body));
            outcomes.append(outcome);
        }
        PushWriter writer(m_transaction, state);
        FAROL_TRY(writer.takeNumber());
        AccessChanges access;
        if (!decider.bornCustomers().isEmpty() || !decider.movedCustomers().isEmpty())
            FAROL_TRY(compareAccess(state, decider, access));
        FAROL_TRY(writer.run(access, m_schema));
        return finish(device, writer, outcomes, decider.quarantined());
    }

    /// With rights read anew: they may have changed since the push began, and whoever changed them compared without it.
    Status compareAccess(PushState &state, const Decider &decider, AccessChanges &access)
    {
        FAROL_ASSIGN(const QList<UserRights> everybody, m_transaction.rights());
        for (const RowState &row : state.changedRows()) {
            const CustomerId customer(row.key.id);
            const bool born = decider.bornCustomers().contains(customer);
            if (isOwnScope(m_schema, row.key.table) && (born || decider.movedCustomers().contains(customer)))
                FAROL_TRY(compareHolders(m_transaction, factsOf(m_schema, row), born, everybody, access));
        }
        return {};
    }

    Status finish(DeviceRecord &device, const PushWriter &writer, const QList<Outcome> &outcomes,
                  const QList<Decider::Refused> &refused)
    {
        for (qsizetype i = 0; i < outcomes.size(); ++i) {
            StoredResult result;
            result.hash = chainHash(m_fresh.at(i));
            result.outcome = writer.real(outcomes.at(i));
            FAROL_TRY(m_transaction.putResult(m_who.device, m_fresh.at(i).n, result));
            m_reply.outcomes.append(result.outcome);
        }
        for (const Decider::Refused &item : refused) {
            FAROL_TRY(m_transaction.quarantine(item.mutation, item.body, m_who.device, m_who.user, item.scope,
                                               writer.real(item.seq)));
        }
        device.lastN = m_fresh.constLast().n;
        device.chain = chainHash(m_fresh.constLast());
        return m_transaction.saveDevice(device);
    }

    HubTransaction &m_transaction;
    const Schema &m_schema;
    const Identity &m_who;
    const PushRequest &m_request;
    Instant m_now;
    QList<OutboxEntry> m_fresh;
    PushReply m_reply;
};

} // namespace

Hub::Hub(HubStore &store, const Schema &schema, const Clock &clock, Limits limits)
    : m_store(store), m_schema(schema), m_clock(clock), m_limits(limits)
{}

Result<PushReply> Hub::push(const Identity &who, const PushRequest &request) const
{
    // Whether entries are of one act is the device's to see to; this is only the wall behind it.
    if (request.entries.size() > std::max(m_limits.actEntries, m_limits.pushEntries))
        return fail(Error::Code::TooLarge, u"more entries in one push than one act may have"_s);
    PushReply reply;
    FAROL_TRY(m_store.write([&](HubTransaction &transaction) -> Status {
        auto run = Push(transaction, m_schema, who, request, m_clock.now()).run();
        if (!run)
            return run.error();
        reply = std::move(run).value();
        return {};
    }));
    return reply;
}

Result<HandOverReply> Hub::handOver(const Identity &who, const HandOverRequest &request) const
{
    constexpr qsizetype MostItems = 1000;
    if (request.bodies.size() > MostItems)
        return fail(Error::Code::TooLarge, u"more than 1000 items in one hand-over"_s);
    HandOverReply reply;
    FAROL_TRY(m_store.write([&](HubTransaction &transaction) -> Status {
        reply = {};
        FAROL_TRY(lockOwnDevice(transaction, who));
        // The scope is not judged: it was lost, or granted again, or is of a history this server does not have. Nothing
        // is read or applied under it, and a push of another's row is quarantined just the same.
        FAROL_ASSIGN(const Head head, transaction.head());
        for (const QByteArray &body : request.bodies) {
            const auto decoded = decodeMutation(body);
            const Mutation mutation = decoded ? *decoded : undecodable(body);
            FAROL_TRY(transaction.quarantine(mutation, body, who.device, who.user, request.scope, head.seq));
            ++reply.received;
        }
        return {};
    }));
    return reply;
}

Status Hub::refreshAccess(UserId user) const
{
    return m_store.write([&](HubTransaction &transaction) { return refreshAccess(transaction, user); });
}

Status Hub::refreshAccess(HubTransaction &transaction, UserId user) const
{
    // Locked before anything is compared: a push that commits in between would be seen by neither side.
    FAROL_ASSIGN(const Head head, transaction.lockHead());
    FAROL_ASSIGN(const QList<UserRights> everybody, transaction.rights());
    const auto found = std::find_if(everybody.cbegin(), everybody.cend(),
                                    [&](const UserRights &rights) { return rights.user == user; });
    if (found == everybody.cend())
        return fail(Error::Code::NotFound, u"no such person"_s);
    AccessChanges changes;
    FAROL_TRY(compareScopes(transaction, *found, head.workspace, changes[user]));
    if (changes[user].isEmpty())
        return {};
    FAROL_ASSIGN(QList<LogEntry> entries, writeAccess(transaction, changes, head.seq + 1));
    for (LogEntry &entry : entries)
        entry.commitLast = head.seq + entries.size();
    return transaction.append(entries);
}

} // namespace farol::sync
