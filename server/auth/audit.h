// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/uuid.h"

#include <QByteArray>

namespace farol::server {

/// Something that has to be provable later: ids and words of ours, never contents, passwords or tokens.
struct AuditEvent final {
    Instant at;
    QByteArray action; ///< "sign-in", "refresh", "sign-out", "device-revoked", "password-changed"
    QByteArray outcome; ///< "ok" or the reason word of the refusal
    UserId actor; ///< null when nobody is known
    DeviceId device;
    QByteArray peer; ///< where it came from
    QByteArray object; ///< the id acted upon, when it is not the actor
};

/// Port: where audit events go. Thread-safe; must not fail the action it reports.
class AuditSink
{
public:
    virtual ~AuditSink() = default;
    virtual void record(const AuditEvent &event) = 0;
};

} // namespace farol::server
