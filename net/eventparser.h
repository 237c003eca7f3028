// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QList>

namespace farol::net {

struct ServerEvent final {
    QByteArray name;
    QByteArray data;
    friend bool operator==(const ServerEvent &, const ServerEvent &) = default;
};

/// Reads text/event-stream as it comes, in pieces of any size. Comments (heartbeats) are skipped.
class EventParser final
{
public:
    static constexpr qsizetype MaxEvent = qsizetype(64) * 1024;

    /// The events completed by these bytes; TooLarge for a line or event without end.
    [[nodiscard]] Result<QList<ServerEvent>> feed(const QByteArray &bytes);

private:
    void takeLine(const QByteArray &line, QList<ServerEvent> &events);

    QByteArray m_rest;
    ServerEvent m_event;
    bool m_hasData = false;
};

} // namespace farol::net
