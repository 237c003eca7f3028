// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "server/http/eventchannel.h"
#include "server/http/request.h"

#include <QByteArray>
#include <QJsonObject>

#include <functional>
#include <memory>
#include <optional>
#include <variant>

namespace farol::server {

/// A body that is made while it is sent. `next` gives one piece after the other and an empty one at the end; an error
/// cuts the connection, so that the client cannot take the part for the whole. Pulls run on the pool one after the
/// other, each perhaps on another thread: keep a position, not an open statement.
struct ChunkSource final {
    std::function<Result<QByteArray>()> next;
    std::optional<qint64> length; ///< sent as Content-Length; without it the body travels in chunks
};

/// What a handler answers: the whole body, a source of pieces, or a stream of events.
struct Response final {
    int status = 200;
    Headers headers;
    std::variant<QByteArray, ChunkSource, std::shared_ptr<EventChannel>> body;

    [[nodiscard]] static Response bytes(QByteArray body, const QByteArray &contentType, int status = 200);
    [[nodiscard]] static Response json(const QJsonObject &object, int status = 200);
    [[nodiscard]] static Response empty(int status = 204);
    [[nodiscard]] static Response chunks(ChunkSource source, const QByteArray &contentType);
    /// The handler keeps its own pointer to the channel and pushes into it; heartbeats are the adapter's.
    [[nodiscard]] static Response events(std::shared_ptr<EventChannel> channel);

    [[nodiscard]] const QByteArray *wholeBody() const { return std::get_if<QByteArray>(&body); }
};

} // namespace farol::server
