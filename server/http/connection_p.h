// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/pace_p.h"
#include "server/http/requestparser_p.h"
#include "server/http/shared_p.h"
#include "server/http/transport_p.h"

#include <boost/asio/steady_timer.hpp>

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>

namespace farol::server {

/// One client: reads requests one after the other, has them handled, writes the answers. Everything runs on its I/O
/// thread; only a handler runs elsewhere, and meanwhile the connection leaves the request alone.
class Connection final : public Transport::User, public std::enable_shared_from_this<Connection>
{
public:
    Connection(std::shared_ptr<ServerShared> shared, std::shared_ptr<IoThread> io, std::unique_ptr<Transport> transport,
               asio::ip::address peer);
    ~Connection() override;

    void start();
    /// The server stops: connections without a whole request close now, busy ones after their answer, streams with
    /// their last event.
    void drain();
    void abort();
    void closeStreamOf(DeviceId device);

private:
    using Clockwork = Pace::Clockwork;
    enum class State : std::uint8_t {
        Handshake,
        Idle,
        Header,
        Body,
        Continue,
        Handling,
        Writing,
        Pulling,
        Streaming,
        Farewell,
        Closed
    };

    // connection.cpp: the request
    void onHandshake(const ErrorCode &error) override;
    void onRead(const ErrorCode &error, std::size_t size) override;
    void onShutdown() override { close(); }
    void expectRequest(bool first);
    void read();
    void parse();
    bool onHeader();
    void nameClient();
    bool beginBody();
    void askWhoCalls();
    bool chargeBody(qint64 bytes);
    void handle();
    Response answer();
    void releaseRequest();
    void setDeadline(Clockwork::duration fromNow);
    void armTimer();
    void onTimer();
    void onTimeout();
    void cut(const char *why);
    void close();

    // connectionwriter.cpp: the answer
    void onWritten(const ErrorCode &error, std::size_t size) override;
    void respond(Response response);
    void refuse(Response response);
    void write(QByteArray first, QByteArray second = {}, QByteArray third = {});
    void watchTaking();
    void pull();
    void onPiece(Result<QByteArray> piece);
    void openStream(std::shared_ptr<EventChannel> channel);
    void pumpEvents();
    void beat();
    void askStillSignedIn();
    void endStream();
    void finishResponse();
    void record();
    void farewell();

    const std::shared_ptr<ServerShared> m_shared;
    const std::shared_ptr<IoThread> m_io;
    const std::unique_ptr<Transport> m_transport;
    const asio::ip::address m_peer;
    State m_state = State::Handshake;
    bool m_reading = false;
    bool m_writing = false;

    // Timeouts: one timer that is re-armed only when it goes off or when a deadline comes nearer.
    asio::steady_timer m_timer;
    Clockwork::time_point m_deadline = Clockwork::time_point::max();
    Clockwork::time_point m_armed = Clockwork::time_point::max();

    // The request
    QByteArray m_buffer; ///< bytes received and not yet parsed
    QByteArray m_input; ///< where the socket writes to
    RequestParser m_parser;
    Request m_request;
    Context m_context;
    const Route *m_route = nullptr;
    Clockwork::time_point m_started;
    Clockwork::time_point m_bodyStarted;
    qint64 m_bytesIn = 0;
    qint64 m_bodyBytes = 0; ///< received of the body
    qint64 m_reserved = 0; ///< of them, what the limit for all bodies counts
    bool m_inFlight = false;
    bool m_keepAlive = false;

    // The answer
    Response m_response;
    std::array<QByteArray, 3> m_outgoing;
    Pace m_pace; ///< at which the client takes the write under way
    qint64 m_givenBefore = 0; ///< to the socket, for earlier requests
    QByteArray m_answerOf; ///< whom the limit for all answers counts it for
    qint64 m_answerBytes = 0; ///< what it counts
    const char *m_cut = nullptr; ///< why the client did not get all of it
    qint64 m_leftToSend = -1; ///< of a chunk source with a stated length
    bool m_chunked = false;
    bool m_lastPiece = false;
    bool m_unread = false; ///< the client is still sending what nobody will read
    asio::steady_timer m_heartbeat;
    std::shared_ptr<EventChannel> m_channel;
};

} // namespace farol::server
