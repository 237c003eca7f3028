// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/canonical.h"
#include "sync/history.h"
#include "sync/hub.h"
#include "sync/plantedbugs.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol::sync {

namespace {

/// After how many bytes of whole rows a page of the log ends with the commit under way.
constexpr qsizetype WholeRowBytes = qsizetype(8) << 20;

/// Which row entries of a page have to go out as whole rows, since their scope is new to the device.
class PageMaker final
{
public:
    PageMaker(HubReader &reader, UserId user, Seq loadedThrough)
        : m_reader(reader), m_user(user), m_loadedThrough(loadedThrough)
    {}

    /// Ends the page with a commit when the whole rows are too large for one answer; `upTo` then goes back with it.
    Status complete(QList<LogEntry> &entries, Seq *upTo)
    {
        FAROL_ASSIGN(m_every, m_reader.grantedAt(m_user, EveryScope));
        qsizetype bytes = 0;
        for (qsizetype i = 0; i < entries.size(); ++i) {
            LogEntry &entry = entries[i];
            if (bytes > WholeRowBytes && entry.commitLast != entries.at(i - 1).commitLast) {
                *upTo = entries.at(i - 1).commitLast;
                entries.resize(i);
                return {};
            }
            if (entry.kind != LogKind::Row)
                continue;
            FAROL_ASSIGN(const bool isNew, isNewScope(entry.scope));
            if (!isNew)
                continue;
            FAROL_ASSIGN(const std::optional<RowState> row, m_reader.row(entry.row));
            if (!row)
                continue;
            entry.fields = row->fields;
            entry.rowSeq = row->seq;
            entry.wholeRow = true;
            bytes += encodeRow(*row).size();
        }
        return {};
    }

private:
    Result<bool> isNewScope(ScopeId scope)
    {
        if (m_every && *m_every <= m_loadedThrough)
            return false;
        const auto known = m_isNew.constFind(scope);
        if (known != m_isNew.constEnd())
            return known.value();
        FAROL_ASSIGN(const std::optional<Seq> granted, m_reader.grantedAt(m_user, scope));
        const bool isNew = granted ? *granted > m_loadedThrough : m_every.has_value();
        m_isNew.insert(scope, isNew);
        return isNew;
    }

    HubReader &m_reader;
    UserId m_user;
    Seq m_loadedThrough;
    std::optional<Seq> m_every;
    QHash<ScopeId, bool> m_isNew;
};

Status checkDevice(HubReader &reader, const Identity &who)
{
    FAROL_ASSIGN(const std::optional<DeviceRecord> device, reader.device(who.device));
    if (!device || device->user != who.user)
        return fail(Error::Code::Denied, u"this device is not registered for this person"_s);
    if (device->revoked)
        return fail(Error::Code::Denied, u"device revoked"_s);
    return {};
}

/// Whether the person's scopes were last worked out by a server that knew none of people and teams: every active person
/// has one of his own since.
Result<bool> isBehind(HubReader &reader, UserId user)
{
    FAROL_ASSIGN(const std::optional<Seq> own, reader.grantedAt(user, ScopeId(user.uuid)));
    if (own)
        return false;
    FAROL_ASSIGN(const QList<UserRights> everybody, reader.rights());
    return std::any_of(everybody.cbegin(), everybody.cend(),
                       [user](const UserRights &rights) { return rights.user == user && rights.active; });
}

} // namespace

Result<HelloReply> Hub::hello(const Identity &who, const HelloRequest &request) const
{
    HelloReply reply;
    bool behind = false;
    const auto greet = [&](HubReader &reader) -> Status {
        FAROL_TRY(checkDevice(reader, who));
        FAROL_ASSIGN(behind, isBehind(reader, who.user));
        FAROL_ASSIGN(const Head head, reader.head());
        FAROL_ASSIGN(const std::optional<DeviceRecord> device, reader.device(who.device));
        FAROL_ASSIGN(const bool known, isInHistory(reader, head, request.cursor));
        reply.workspace = head.workspace;
        reply.user = who.user;
        reply.head = Cursor{head.epoch, head.seq, head.hash};
        reply.fence = head.fence;
        reply.lastN = device->lastN;
        reply.chain = device->chain;
        reply.action = known ? HelloReply::Action::Go : HelloReply::Action::LoadAnew;
        return {};
    };
    FAROL_TRY(m_store.read(greet));
    if (behind) { // seldom; who asks at the same moment waits, and finds it done
        FAROL_TRY(refreshAccess(who.user));
        FAROL_TRY(m_store.read(greet));
    }
    if (request.protocolHigh < ProtocolVersion || request.protocolLow > ProtocolVersion)
        reply.action = HelloReply::Action::Upgrade;
    reply.protocol = ProtocolVersion;
    reply.schemaVersion = m_schema.version();
    reply.serverNow = m_clock.now();
    reply.limits = m_limits;
    return reply;
}

Result<PullReply> Hub::pull(const Identity &who, const PullRequest &request) const
{
    PullReply reply;
    FAROL_TRY(m_store.read([&](HubReader &reader) -> Status {
        reply = {};
        FAROL_TRY(checkDevice(reader, who));
        FAROL_ASSIGN(const Head head, reader.head());
        reply.head = head.seq;
        FAROL_ASSIGN(const bool known, isInHistory(reader, head, request.cursor));
        if (!known) {
            reply.loadAnew = true;
            reply.cursor = Cursor{head.epoch, head.seq, head.hash};
            return {};
        }
        Seq upTo = request.cursor.seq;
        const int entries = std::clamp(request.maxEntries, 1, m_limits.pullEntries);
        FAROL_ASSIGN(reply.entries, reader.logFor(who.user, request.cursor.seq, entries, &upTo));
        if (planted(PlantedBug::PageCutsCommit) && reply.entries.size() > entries) {
            reply.entries.resize(entries);
            upTo = reply.entries.constLast().seq;
        }
        FAROL_TRY(PageMaker(reader, who.user, request.loadedThrough).complete(reply.entries, &upTo));
        FAROL_ASSIGN(const QByteArray hash, reader.logHash(upTo));
        reply.cursor = Cursor{head.epoch, upTo, hash};
        return {};
    }));
    return reply;
}

Result<LoadReply> Hub::load(const Identity &who, const LoadRequest &request) const
{
    LoadReply reply;
    FAROL_TRY(m_store.read([&](HubReader &reader) -> Status {
        reply = {};
        FAROL_TRY(checkDevice(reader, who));
        FAROL_ASSIGN(const Head head, reader.head());
        if (request.epoch != head.epoch || request.pin > head.seq) {
            reply.loadAnew = true;
            return {};
        }
        const LoadRange range{who.user, request.after, request.pin};
        const int rows = std::clamp(request.maxRows, 1, m_limits.loadRows);
        FAROL_ASSIGN(reply.rows, reader.loadRows(range, request.position, rows));
        reply.complete = reply.rows.size() < rows;
        if (reply.complete && !reply.rows.isEmpty()) { // or the page was cut because its rows are large
            FAROL_ASSIGN(const QList<PackedRow> next, reader.loadRows(range, reply.rows.constLast().key, 1));
            reply.complete = next.isEmpty();
        }
        if (request.first) {
            FAROL_ASSIGN(reply.scopes, reader.loadScopes(range));
            FAROL_ASSIGN(reply.total, reader.loadCount(range));
        }
        return {};
    }));
    return reply;
}

Result<DigestReply> Hub::digest(const Identity &who, const DigestRequest &request) const
{
    DigestReply reply;
    FAROL_TRY(m_store.read([&](HubReader &reader) -> Status {
        reply = {};
        FAROL_TRY(checkDevice(reader, who));
        FAROL_ASSIGN(const Head head, reader.head());
        reply.comparable = request.cursor == Cursor{head.epoch, head.seq, head.hash};
        if (reply.comparable) {
            FAROL_ASSIGN(reply.digest, reader.digest(who.user));
        }
        return {};
    }));
    return reply;
}

Result<Reply> Hub::answer(const Identity &who, const Request &request) const
{
    const auto wrap = [](auto result) -> Result<Reply> {
        return result ? Result<Reply>(Reply(std::move(result).value())) : Result<Reply>(result.error());
    };
    struct Visitor {
        const Hub &hub;
        const Identity &who;
        decltype(wrap) &wrapped;
        Result<Reply> operator()(const HelloRequest &r) const { return wrapped(hub.hello(who, r)); }
        Result<Reply> operator()(const PushRequest &r) const { return wrapped(hub.push(who, r)); }
        Result<Reply> operator()(const PullRequest &r) const { return wrapped(hub.pull(who, r)); }
        Result<Reply> operator()(const LoadRequest &r) const { return wrapped(hub.load(who, r)); }
        Result<Reply> operator()(const DigestRequest &r) const { return wrapped(hub.digest(who, r)); }
        Result<Reply> operator()(const HandOverRequest &r) const { return wrapped(hub.handOver(who, r)); }
    };
    return std::visit(Visitor{*this, who, wrap}, request);
}

} // namespace farol::sync
