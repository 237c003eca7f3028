// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/hubcodec.h"

#include "core/canonical.h"
#include "core/cbor.h"

namespace farol::storage {

namespace {

void writeScopes(CborOut &out, const QList<ScopeId> &scopes)
{
    out.array(scopes.size());
    for (const ScopeId scope : scopes)
        out.bytes(scope.uuid.view()); // never null for null: EveryScope is a scope
}

QList<ScopeId> readScopes(CborIn &in)
{
    QList<ScopeId> scopes;
    const qsizetype count = in.enterArray();
    for (qsizetype i = 0; i < count && in.ok(); ++i)
        scopes += in.id<ScopeId>();
    in.leave();
    return scopes;
}

QByteArray header(WorkspaceId workspace, const LogEntry &entry)
{
    QByteArray bytes;
    CborOut out(bytes);
    const std::initializer_list<Uuid> ids = {workspace.uuid,       entry.row.id,      entry.scope.uuid,
                                             entry.oldScope.uuid,  entry.user.uuid,   entry.mutation.uuid,
                                             entry.operation.uuid, entry.device.uuid, entry.author.uuid};
    const std::initializer_list<std::int64_t> numbers = {entry.seq,       entry.commitLast,   std::int64_t(entry.kind),
                                                         entry.row.table, entry.effective.ms, entry.wholeRow ? 1 : 0};
    out.array(ids.size() + numbers.size() + 1);
    for (const std::int64_t number : numbers)
        out.integer(number);
    for (const Uuid &id : ids)
        out.bytes(id.view());
    out.text(entry.act);
    return bytes;
}

} // namespace

QByteArray encodePayload(const LogEntry &entry)
{
    if (entry.kind == LogKind::Row)
        return encodeFields(entry.fields);
    QByteArray bytes;
    CborOut out(bytes);
    out.array(3);
    writeScopes(out, entry.born);
    writeScopes(out, entry.granted);
    writeScopes(out, entry.revoked);
    return bytes;
}

Status decodePayload(const QByteArray &bytes, LogEntry &entry)
{
    if (bytes.isEmpty())
        return {};
    if (entry.kind == LogKind::Row) {
        FAROL_ASSIGN(entry.fields, decodeFields(bytes));
        return {};
    }
    CborIn in(bytes);
    (void)in.enterTuple(3);
    entry.born = readScopes(in);
    entry.granted = readScopes(in);
    entry.revoked = readScopes(in);
    in.leave();
    return in.status();
}

QByteArray linkHash(WorkspaceId workspace, const QByteArray &previous, const LogEntry &entry, const QByteArray &digest)
{
    return contentHash({"farol-log", previous, header(workspace, entry), digest});
}

QByteArray payloadDigest(const QByteArray &salt, const QByteArray &payload)
{
    return contentHash({salt, payload});
}

QByteArray encodeBases(const QMap<FieldNumber, QList<Version>> &bases)
{
    QByteArray bytes;
    CborOut out(bytes);
    out.map(bases.size());
    for (auto field = bases.cbegin(); field != bases.cend(); ++field) {
        out.unsignedInteger(field.key());
        out.array(field->size());
        for (const Version version : *field)
            out.unsignedInteger(version);
    }
    return bytes;
}

Result<QMap<FieldNumber, QList<Version>>> decodeBases(const QByteArray &bytes)
{
    QMap<FieldNumber, QList<Version>> bases;
    CborIn in(bytes);
    const qsizetype fields = in.enterMap();
    for (qsizetype i = 0; i < fields && in.ok(); ++i) {
        const auto field = FieldNumber(in.integer());
        QList<Version> &versions = bases[field];
        const qsizetype count = in.enterArray();
        for (qsizetype j = 0; j < count && in.ok(); ++j)
            versions += in.unsignedInteger();
        in.leave();
    }
    in.leave();
    FAROL_TRY(in.status());
    return bases;
}

} // namespace farol::storage
