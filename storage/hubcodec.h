// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hubstore.h"

#include <QByteArray>

/// The bytes the server's tables keep of log entries and mutation records; deterministic CBOR like all of core's.
namespace farol::storage {

/// What an entry says: changed fields, or scopes gained and lost.
[[nodiscard]] QByteArray encodePayload(const LogEntry &entry);
/// Into an entry whose kind is set; empty bytes (a blanked payload) leave it without contents.
[[nodiscard]] Status decodePayload(const QByteArray &bytes, LogEntry &entry);

/// The link of the log's chain: contentHash("farol-log", previous, header, payload digest). The header is all of the
/// entry but its payload, so that a payload can be blanked later without breaking the chain, and the workspace.
[[nodiscard]] QByteArray linkHash(WorkspaceId workspace, const QByteArray &previous, const LogEntry &entry,
                                  const QByteArray &payloadDigest);
[[nodiscard]] QByteArray payloadDigest(const QByteArray &salt, const QByteArray &payload);

[[nodiscard]] QByteArray encodeBases(const QMap<FieldNumber, QList<Version>> &bases);
[[nodiscard]] Result<QMap<FieldNumber, QList<Version>>> decodeBases(const QByteArray &bytes);

} // namespace farol::storage
