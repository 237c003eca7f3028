// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/connection_p.h"

#include "server/http/errors.h"
#include "server/http/wire_p.h"

#include <boost/asio/post.hpp>

#include <algorithm>
#include <utility>

namespace farol::server {

namespace {

// A machine tells of room in its receive buffer in steps as large as 64 KiB on loopback, and larger when the buffer has
// grown; in between, who reads slowly but fast enough looks like who does not read.
constexpr qint64 ReceiveBuffer = qint64(256) * 1024;

} // namespace

// An answer to a request whose body nobody has read: afterwards the connection cannot be used for another one.
void Connection::refuse(Response response)
{
    m_unread = !m_parser.headerSeen() || m_parser.hasBody();
    if (m_unread)
        m_keepAlive = false;
    respond(std::move(response));
}

void Connection::respond(Response response)
{
    m_response = std::move(response);
    if (m_state == State::Closed) {
        if (const auto *channel = std::get_if<std::shared_ptr<EventChannel>>(&m_response.body))
            (*channel)->close();
        record();
        return releaseRequest();
    }
    if (m_shared->stopping)
        m_keepAlive = false;
    Framing framing;
    framing.secure = m_context.secure;
    framing.requestId = m_context.requestId;
    framing.date = m_shared->date();
    const bool bodyWanted = hasBody(m_response.status) && m_request.method != Method::Head;
    const auto *whole = m_response.wholeBody();
    const auto *source = std::get_if<ChunkSource>(&m_response.body);
    if (whole && hasBody(m_response.status))
        framing.length = whole->size();
    else if (source)
        framing.length = source->length;
    m_chunked =
        !whole && !framing.length && hasBody(m_response.status) && !(m_parser.headerSeen() && m_parser.isHttp10());
    if (!whole && !framing.length && !m_chunked)
        m_keepAlive = false; // HTTP/1.0 knows the end of such a body only by the connection's
    framing.chunked = m_chunked;
    m_state = State::Writing;
    m_lastPiece = false;
    if (whole || !bodyWanted) {
        framing.keepAlive = m_keepAlive;
        if (const auto *channel = std::get_if<std::shared_ptr<EventChannel>>(&m_response.body))
            (*channel)->close();
        return write(responseHead(m_response, framing), bodyWanted ? *whole : QByteArray());
    }
    if (source) {
        framing.keepAlive = m_keepAlive;
        m_leftToSend = framing.length.value_or(-1);
        m_lastPiece = m_leftToSend == 0;
        m_state = State::Pulling;
        return write(responseHead(m_response, framing));
    }
    m_keepAlive = false;
    framing.keepAlive = false;
    const QByteArray head = responseHead(m_response, framing);
    openStream(std::get<std::shared_ptr<EventChannel>>(m_response.body));
    write(head);
}

void Connection::write(QByteArray first, QByteArray second, QByteArray third)
{
    m_outgoing = {std::move(first), std::move(second), std::move(third)};
    m_writing = true;
    if (m_state != State::Continue)
        watchTaking();
    const auto view = [](const QByteArray &bytes) {
        return asio::const_buffer(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    };
    m_transport->write({view(m_outgoing[0]), view(m_outgoing[1]), view(m_outgoing[2])}, shared_from_this());
}

void Connection::watchTaking()
{
    const HttpLimits &limits = m_shared->options.limits;
    PaceLimits pace{limits.slowGrace, limits.minimumRate, ReceiveBuffer};
    if (m_shared->stopping)
        pace = {std::min(limits.slowGrace, limits.stopPatience), 1, 0};
    m_pace = Pace(pace, Clockwork::now(), m_transport->taken());
    setDeadline(pace.slack);
}

void Connection::onWritten(const ErrorCode &error, std::size_t)
{
    m_writing = false;
    m_outgoing = {};
    if (m_state == State::Closed)
        return;
    if (error)
        return close();
    switch (m_state) {
    case State::Continue: m_state = State::Body; return parse();
    case State::Writing: return finishResponse();
    case State::Pulling: return m_lastPiece ? finishResponse() : pull();
    case State::Streaming:
        m_deadline = Clockwork::time_point::max();
        if (m_lastPiece)
            return farewell();
        return pumpEvents();
    default: return;
    }
}

void Connection::pull()
{
    m_deadline = Clockwork::time_point::max();
    auto job = [self = shared_from_this()]() mutable {
        Result<QByteArray> piece = fail(Error::Code::Internal);
        try {
            piece = std::get<ChunkSource>(self->m_response.body).next();
        } catch (...) {
            piece = fail(Error::Code::Internal);
        }
        const std::shared_ptr<IoThread> io = self->m_io;
        asio::post(io->context,
                   [self = std::move(self), piece = std::move(piece)]() mutable { self->onPiece(std::move(piece)); });
    };
    const bool heavy = m_route && m_route->lane == Lane::Heavy;
    if (!m_shared->pool->submit(std::move(job), heavy, WorkerPool::Admission::Always))
        close();
}

void Connection::onPiece(Result<QByteArray> piece)
{
    if (m_state == State::Closed)
        return releaseRequest();
    const bool tooLong = piece && m_leftToSend >= 0 && piece->size() > m_leftToSend;
    const bool tooShort = piece && m_leftToSend > 0 && piece->isEmpty();
    // The status has been sent long ago; only a cut connection can still say that the body is not whole.
    if (!piece || tooLong || tooShort) {
        m_cut = "failed";
        return close();
    }
    if (m_leftToSend >= 0) {
        m_leftToSend -= piece->size();
        m_lastPiece = m_leftToSend == 0;
        return write(std::move(piece).value());
    }
    m_lastPiece = piece->isEmpty();
    if (!m_chunked)
        return m_lastPiece ? finishResponse() : write(std::move(piece).value());
    if (m_lastPiece)
        return write("0\r\n\r\n");
    const QByteArray head = chunkHead(piece->size());
    write(head, std::move(piece).value(), "\r\n");
}

void Connection::openStream(std::shared_ptr<EventChannel> channel)
{
    m_state = State::Streaming;
    m_channel = std::move(channel);
    m_shared->streams.fetch_add(1);
    releaseRequest();
    record();
    // The channel may live longer than the connection and the server, so it holds on to the event loop itself.
    m_channel->setWake([weak = weak_from_this(), io = m_io] {
        asio::post(io->context, [weak] {
            if (const auto self = weak.lock())
                self->pumpEvents();
        });
    });
    read(); // the only way to learn that the listener has gone
    beat();
}

void Connection::pumpEvents()
{
    if (m_state != State::Streaming || m_writing || m_lastPiece)
        return;
    // Asked before taking: what was pushed before the end is still delivered.
    const bool closed = m_channel->isClosed();
    const QByteArray events = m_channel->takeEncoded();
    if (events.isEmpty() && !closed)
        return;
    m_lastPiece = closed;
    const QByteArray end = closed && m_chunked ? QByteArray("0\r\n\r\n") : QByteArray();
    if (events.isEmpty())
        return end.isEmpty() ? farewell() : write(end);
    if (m_chunked)
        write(chunkHead(events.size()), events, "\r\n" + end);
    else
        write(events);
}

void Connection::beat()
{
    m_heartbeat.expires_after(m_shared->options.limits.heartbeat);
    m_heartbeat.async_wait([weak = weak_from_this()](const ErrorCode &error) {
        const auto self = weak.lock();
        if (error || !self || self->m_state != State::Streaming)
            return;
        if (!self->m_writing && !self->m_lastPiece)
            self->m_chunked ? self->write("3\r\n:\n\n\r\n") : self->write(":\n\n");
        self->askStillSignedIn();
        self->beat();
    });
}

// Another server process may have revoked the device; the heartbeat is when we find out.
void Connection::askStillSignedIn()
{
    if (!m_context.identity)
        return;
    auto job = [self = shared_from_this(), identity = *m_context.identity]() mutable {
        if (self->m_shared->dispatcher.isStillSignedIn(identity))
            return;
        const std::shared_ptr<IoThread> io = self->m_io;
        asio::post(io->context, [self = std::move(self)] { self->endStream(); });
    };
    m_shared->pool->submit(std::move(job), false, WorkerPool::Admission::Always);
}

void Connection::endStream()
{
    if (m_channel)
        m_channel->close();
}

void Connection::finishResponse()
{
    record();
    m_response = {};
    releaseRequest();
    if (m_keepAlive && !m_unread)
        return expectRequest(false);
    farewell();
}

void Connection::record()
{
    Served served;
    served.route = m_route;
    served.requestId = m_context.requestId;
    served.method = m_parser.headerSeen() ? m_parser.methodText() : QByteArray();
    served.status = m_response.status;
    served.seconds = std::chrono::duration<double>(Clockwork::now() - m_started).count();
    served.bytesIn = m_bytesIn;
    served.bytesOut = m_transport->given() - m_givenBefore;
    served.cut = m_cut;
    if (m_context.identity)
        served.device = m_context.identity->device;
    m_shared->dispatcher.record(served);
}

// A socket closed with unread input is reset, and the reset overtakes the answer; so we read on for a moment.
void Connection::farewell()
{
    m_state = State::Farewell;
    setDeadline(m_shared->options.limits.linger);
    if (m_channel) {
        m_channel->setWake(nullptr);
        m_channel.reset();
        m_shared->streams.fetch_sub(1);
    }
    if (m_transport->isSecure() && !m_reading && !m_unread)
        return m_transport->shutdown(shared_from_this());
    ErrorCode ignored;
    m_transport->socket().shutdown(Socket::shutdown_send, ignored);
    read();
}

} // namespace farol::server
