// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/uuid.h"

#include <QByteArray>
#include <QString>

namespace farol::server {

/// What a device signs with its Ed25519 key. Lines are separated by one line feed, none at the end.
///
/// A refresh needs no nonce and no clock of its own: the refresh token is the server's one-time challenge. Binding the
/// workspace, the method with the path, and the device keeps the signature from meaning anything anywhere else.
///   farol-refresh-1 ⏎ <workspace> ⏎ POST /api/v1/refresh ⏎ <device> ⏎ <refresh token>
[[nodiscard]] QByteArray refreshProofText(WorkspaceId workspace, DeviceId device, const QByteArray &refreshToken);

/// Proves at sign-in that the device holds the key it registers, or has registered; without it somebody who knows a
/// password could pass for a known device. A device without an id yet signs "-" in its place.
///   farol-sign-in-1 ⏎ POST /api/v1/sign-in ⏎ <folded mail> ⏎ <device or -> ⏎ <public key, base64url without padding>
[[nodiscard]] QByteArray signInProofText(const QString &mail, DeviceId device, const QByteArray &publicKey);

/// Whether `signature` (64 bytes) is that key's over the text; false for anything of the wrong size.
[[nodiscard]] bool isSignedBy(const QByteArray &publicKey, const QByteArray &text, const QByteArray &signature);

} // namespace farol::server
