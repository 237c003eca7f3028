// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/codec.h"

#include "core/canonical.h"
#include "core/cbor.h"

using namespace Qt::StringLiterals;

namespace farol::sync {

namespace {

constexpr qsizetype MaxEntries = 5000;

class Out final
{
public:
    explicit Out(QByteArray &bytes) : m_out(bytes) {}

    /// An array of this many items, which come next.
    Out &tuple(qsizetype size)
    {
        m_out.array(size);
        return *this;
    }
    Out &operator<<(std::int64_t value)
    {
        m_out.integer(value);
        return *this;
    }
    Out &operator<<(int value) { return *this << std::int64_t(value); }
    Out &operator<<(bool value)
    {
        m_out.boolean(value);
        return *this;
    }
    Out &operator<<(const Uuid &id)
    {
        m_out.uuid(id);
        return *this;
    }
    Out &operator<<(const QByteArray &bytes)
    {
        m_out.bytes(bytes);
        return *this;
    }
    Out &operator<<(const QString &text)
    {
        m_out.text(text);
        return *this;
    }
    Out &operator<<(Instant instant) { return *this << instant.ms; }
    Out &operator<<(const Cursor &cursor) { return tuple(3) << cursor.epoch << cursor.seq << cursor.hash; }
    Out &operator<<(const RowKey &row) { return *this << std::int64_t(row.table) << row.id; }
    Out &operator<<(const QList<ScopeId> &scopes)
    {
        tuple(scopes.size());
        for (const ScopeId scope : scopes)
            *this << scope.uuid;
        return *this;
    }
    Out &number(std::uint64_t value)
    {
        m_out.unsignedInteger(value);
        return *this;
    }
    CborOut &raw() { return m_out; }

private:
    CborOut m_out;
};

Cursor readCursor(CborIn &in)
{
    Cursor cursor;
    (void)in.enterTuple(3);
    cursor.epoch = in.uuid();
    cursor.seq = in.integer();
    cursor.hash = in.bytes();
    in.leave();
    return cursor;
}

RowKey readKey(CborIn &in)
{
    RowKey key;
    key.table = TableNumber(in.integer());
    key.id = in.uuid();
    return key;
}

QList<ScopeId> readScopes(CborIn &in)
{
    QList<ScopeId> scopes;
    const qsizetype count = in.enterArray();
    for (qsizetype i = 0; i < count && in.ok(); ++i)
        scopes.append(in.id<ScopeId>());
    in.leave();
    return scopes;
}

template <typename T, typename Read>
QList<T> readList(CborIn &in, qsizetype most, Read read)
{
    QList<T> list;
    const qsizetype count = in.enterArray();
    if (count > most)
        in.setFault("a list is too long");
    for (qsizetype i = 0; i < count && in.ok(); ++i)
        list.append(read(in));
    in.leave();
    return list;
}

void writeLogEntry(Out &out, const LogEntry &entry)
{
    if (entry.kind == LogKind::Access) {
        out.tuple(7) << int(entry.kind) << entry.seq << entry.commitLast << entry.user.uuid << entry.born
                     << entry.granted << entry.revoked;
        return;
    }
    out.tuple(16) << int(entry.kind) << entry.seq << entry.commitLast << entry.row << entry.scope.uuid
                  << entry.oldScope.uuid << entry.mutation.uuid << entry.operation.uuid << entry.act
                  << entry.device.uuid << entry.author.uuid << entry.effective << entry.wholeRow << entry.rowSeq;
    writeFields(out.raw(), entry.fields);
}

LogEntry readLogEntry(CborIn &in)
{
    LogEntry entry;
    (void)in.enterTuple(7);
    const std::int64_t kind = in.integer();
    if (kind != int(LogKind::Row) && kind != int(LogKind::Access))
        in.setFault("unknown log entry");
    entry.kind = static_cast<LogKind>(kind);
    entry.seq = in.integer();
    entry.commitLast = in.integer();
    if (entry.kind == LogKind::Access) {
        entry.user = in.id<UserId>();
        entry.born = readScopes(in);
        entry.granted = readScopes(in);
        entry.revoked = readScopes(in);
        entry.rowSeq = entry.seq;
    } else {
        entry.row = readKey(in);
        entry.scope = in.id<ScopeId>();
        entry.oldScope = in.id<ScopeId>();
        entry.mutation = in.id<MutationId>();
        entry.operation = in.id<OperationId>();
        entry.act = in.text();
        entry.device = in.id<DeviceId>();
        entry.author = in.id<UserId>();
        entry.effective.ms = in.integer();
        entry.wholeRow = in.boolean();
        entry.rowSeq = in.integer();
        entry.fields = readFields(in);
    }
    in.leave();
    return entry;
}

struct RequestWriter {
    Out &out;

    void operator()(const HelloRequest &m) const
    {
        out.tuple(6) << m.protocolLow << m.protocolHigh << m.schemaVersion << m.program << m.cursor << m.deviceNow;
    }
    void operator()(const PushRequest &m) const
    {
        out.tuple(4).tuple(m.entries.size());
        for (const OutboxEntry &entry : m.entries) {
            out.tuple(3) << entry.n << entry.previous << entry.body;
        }
        out << m.confirmedN << m.deviceNow << m.cursor;
    }
    void operator()(const PullRequest &m) const { out.tuple(3) << m.cursor << m.loadedThrough << m.maxEntries; }
    void operator()(const LoadRequest &m) const
    {
        out.tuple(7) << m.epoch << m.after << m.pin << m.position << m.maxRows << m.first;
    }
    void operator()(const DigestRequest &m) const { out.tuple(1) << m.cursor; }
    void operator()(const HandOverRequest &m) const
    {
        out.tuple(2) << m.scope.uuid;
        out.tuple(m.bodies.size());
        for (const QByteArray &body : m.bodies)
            out << body;
    }
};

Request readRequest(CborIn &in, std::int64_t kind)
{
    switch (kind) {
    case 0: {
        HelloRequest m;
        (void)in.enterTuple(6);
        m.protocolLow = int(in.integer());
        m.protocolHigh = int(in.integer());
        m.schemaVersion = int(in.integer());
        m.program = in.text();
        m.cursor = readCursor(in);
        m.deviceNow.ms = in.integer();
        in.leave();
        return m;
    }
    case 1: {
        PushRequest m;
        (void)in.enterTuple(4);
        m.entries = readList<OutboxEntry>(in, MaxEntries, [](CborIn &list) {
            OutboxEntry entry;
            (void)list.enterTuple(3);
            entry.n = list.integer();
            entry.previous = list.bytes();
            entry.body = list.bytes();
            list.leave();
            return entry;
        });
        m.confirmedN = in.integer();
        m.deviceNow.ms = in.integer();
        m.cursor = readCursor(in);
        in.leave();
        return m;
    }
    case 2: {
        PullRequest m;
        (void)in.enterTuple(3);
        m.cursor = readCursor(in);
        m.loadedThrough = in.integer();
        m.maxEntries = int(in.integer());
        in.leave();
        return m;
    }
    case 3: {
        LoadRequest m;
        (void)in.enterTuple(7);
        m.epoch = in.uuid();
        m.after = in.integer();
        m.pin = in.integer();
        m.position = readKey(in);
        m.maxRows = int(in.integer());
        m.first = in.boolean();
        in.leave();
        return m;
    }
    case 4: {
        DigestRequest m;
        (void)in.enterTuple(1);
        m.cursor = readCursor(in);
        in.leave();
        return m;
    }
    case 5: {
        HandOverRequest m;
        (void)in.enterTuple(2);
        m.scope = in.id<ScopeId>();
        m.bodies = readList<QByteArray>(in, MaxEntries, [](CborIn &list) { return list.bytes(); });
        in.leave();
        return m;
    }
    default: in.setFault("unknown request"); return HelloRequest{};
    }
}

struct ReplyWriter {
    Out &out;

    void operator()(const HelloReply &m) const
    {
        out.tuple(11) << m.protocol << m.schemaVersion << m.workspace.uuid << m.user.uuid << int(m.action) << m.head
                      << m.fence << m.serverNow << m.lastN << m.chain;
        out.tuple(6) << m.limits.pushEntries << std::int64_t(m.limits.pushBytes) << m.limits.pullEntries
                     << m.limits.loadRows << m.limits.actEntries << std::int64_t(m.limits.actBytes);
    }
    void operator()(const PushReply &m) const
    {
        out.tuple(5) << int(m.action);
        out.tuple(m.outcomes.size());
        for (const Outcome &outcome : m.outcomes)
            writeOutcome(out.raw(), outcome);
        out << m.expectedN << m.head << m.cursorKnown;
    }
    void operator()(const PullReply &m) const
    {
        out.tuple(4) << m.loadAnew;
        out.tuple(m.entries.size());
        for (const LogEntry &entry : m.entries)
            writeLogEntry(out, entry);
        out << m.cursor << m.head;
    }
    void operator()(const LoadReply &m) const
    {
        out.tuple(5) << m.loadAnew;
        out.tuple(m.rows.size());
        for (const PackedRow &row : m.rows)
            writeRow(out.raw(), row);
        out << m.complete << m.scopes << m.total;
    }
    void operator()(const DigestReply &m) const
    {
        out.tuple(2) << m.comparable;
        out.number(m.digest);
    }
    void operator()(const HandOverReply &m) const { out.tuple(1) << m.received; }
};

HelloReply readHelloReply(CborIn &in)
{
    HelloReply m;
    (void)in.enterTuple(11);
    m.protocol = int(in.integer());
    m.schemaVersion = int(in.integer());
    m.workspace = in.id<WorkspaceId>();
    m.user = in.id<UserId>();
    m.action = static_cast<HelloReply::Action>(in.integer());
    m.head = readCursor(in);
    m.fence = in.integer();
    m.serverNow.ms = in.integer();
    m.lastN = in.integer();
    m.chain = in.bytes();
    (void)in.enterTuple(6);
    m.limits.pushEntries = int(in.integer());
    m.limits.pushBytes = qsizetype(in.integer());
    m.limits.pullEntries = int(in.integer());
    m.limits.loadRows = int(in.integer());
    m.limits.actEntries = int(in.integer());
    m.limits.actBytes = qsizetype(in.integer());
    in.leave();
    in.leave();
    return m;
}

Reply readReply(CborIn &in, std::int64_t kind)
{
    switch (kind) {
    case 0: return readHelloReply(in);
    case 1: {
        PushReply m;
        (void)in.enterTuple(5);
        m.action = static_cast<PushReply::Action>(in.integer());
        m.outcomes = readList<Outcome>(in, MaxEntries, readOutcome);
        m.expectedN = in.integer();
        m.head = in.integer();
        m.cursorKnown = in.boolean();
        in.leave();
        return m;
    }
    case 2: {
        PullReply m;
        (void)in.enterTuple(4);
        m.loadAnew = in.boolean();
        m.entries = readList<LogEntry>(in, qsizetype(1) << 20, readLogEntry);
        m.cursor = readCursor(in);
        m.head = in.integer();
        in.leave();
        return m;
    }
    case 3: {
        LoadReply m;
        (void)in.enterTuple(5);
        m.loadAnew = in.boolean();
        m.rows = readList<PackedRow>(in, qsizetype(1) << 20, readPackedRow);
        for (PackedRow &row : m.rows) // here, in the link's thread, since the store's has more to do
            row.digest = rowDigest(row);
        m.complete = in.boolean();
        m.scopes = readScopes(in);
        m.total = in.integer();
        in.leave();
        return m;
    }
    case 4: {
        DigestReply m;
        (void)in.enterTuple(2);
        m.comparable = in.boolean();
        m.digest = in.unsignedInteger();
        in.leave();
        return m;
    }
    case 5: {
        HandOverReply m;
        (void)in.enterTuple(1);
        m.received = int(in.integer());
        in.leave();
        return m;
    }
    default: in.setFault("unknown reply"); return HandOverReply{};
    }
}

/// About what the answer takes, for those that are large.
qsizetype sizeOf(const Reply &reply)
{
    constexpr qsizetype Head = 64;
    qsizetype bytes = 0;
    if (const auto *load = std::get_if<LoadReply>(&reply)) {
        for (const PackedRow &row : load->rows)
            bytes += Head + row.fields.size();
    }
    return bytes;
}

template <typename Message, typename Visitor>
QByteArray encodeMessage(const Message &message, qsizetype size = 0)
{
    QByteArray bytes;
    bytes.reserve(size);
    Out out(bytes);
    out.tuple(2) << std::int64_t(message.index());
    std::visit(Visitor{out}, message);
    return bytes;
}

} // namespace

QByteArray encodeRequest(const Request &request)
{
    return encodeMessage<Request, RequestWriter>(request);
}

Result<Request> decodeRequest(const QByteArray &bytes)
{
    CborIn in(bytes);
    (void)in.enterTuple(2);
    const std::int64_t kind = in.integer();
    Request request = readRequest(in, kind);
    in.leave();
    FAROL_TRY(in.status());
    return request;
}

QByteArray encodeReply(const Reply &reply)
{
    return encodeMessage<Reply, ReplyWriter>(reply, sizeOf(reply));
}

Result<Reply> decodeReply(const QByteArray &bytes)
{
    CborIn in(bytes);
    (void)in.enterTuple(2);
    const std::int64_t kind = in.integer();
    Reply reply = readReply(in, kind);
    in.leave();
    FAROL_TRY(in.status());
    return reply;
}

} // namespace farol::sync
