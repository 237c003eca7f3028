// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/connection_p.h"

#include "server/http/errors.h"

#include <boost/asio/ip/address.hpp>
#include <boost/asio/post.hpp>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace farol::server {

namespace {

constexpr qsizetype HeaderRead = qsizetype(8) * 1024;
constexpr qsizetype BodyRead = qsizetype(64) * 1024;
// What every connection may hold of a body without asking: signing in has to work when the memory for bodies is taken.
constexpr qint64 SmallBody = qint64(16) * 1024;
// What an answer may hold without asking, so that small ones are sent however much of the others waits.
constexpr qint64 SmallAnswer = qint64(16) * 1024;
// A body larger than this is read for those only whom the route would have.
constexpr qint64 LargeBody = qint64(64) * 1024;

// Taken over from the client for tracing through proxies, but only when it cannot say anything else in a log.
bool isRequestId(const QByteArray &id)
{
    return !id.isEmpty() && id.size() <= 64 && std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_'
               || c == '.';
    });
}

} // namespace

Connection::Connection(std::shared_ptr<ServerShared> shared, std::shared_ptr<IoThread> io,
                       std::unique_ptr<Transport> transport, asio::ip::address peer)
    : m_shared(std::move(shared)),
      m_io(std::move(io)),
      m_transport(std::move(transport)),
      m_peer(std::move(peer)),
      m_timer(m_io->context),
      m_parser(m_shared->options.limits),
      m_heartbeat(m_io->context)
{}

Connection::~Connection()
{
    releaseRequest();
}

void Connection::start()
{
    m_io->connections.insert(shared_from_this());
    if (m_shared->stopping)
        return close();
    setDeadline(m_shared->options.limits.headerTimeout);
    m_transport->handshake(shared_from_this());
}

void Connection::onHandshake(const ErrorCode &error)
{
    if (m_state == State::Closed)
        return;
    if (error)
        return close();
    expectRequest(true);
}

void Connection::expectRequest(bool first)
{
    if (m_shared->stopping)
        return farewell();
    m_parser.restart();
    m_request = {};
    m_context = {};
    m_route = nullptr;
    m_response = {};
    m_keepAlive = false;
    m_bytesIn = m_buffer.size();
    m_givenBefore = m_transport->given();
    m_started = Clockwork::now();
    m_context.requestId = m_shared->nextRequestId();
    m_context.stopping = &m_shared->stopping;
    const HttpLimits &limits = m_shared->options.limits;
    if (m_buffer.isEmpty()) {
        m_state = State::Idle;
        setDeadline(first ? limits.headerTimeout : limits.idleTimeout);
        return read();
    }
    m_state = State::Header;
    setDeadline(limits.headerTimeout);
    parse();
}

void Connection::read()
{
    if (m_reading)
        return;
    const qsizetype size = m_state == State::Body || m_state == State::Farewell ? BodyRead : HeaderRead;
    if (m_input.size() < size)
        m_input.resize(size);
    m_reading = true;
    m_transport->readSome(asio::buffer(m_input.data(), static_cast<std::size_t>(m_input.size())), shared_from_this());
}

void Connection::onRead(const ErrorCode &error, std::size_t size)
{
    m_reading = false;
    switch (m_state) {
    case State::Idle:
        if (!error) {
            m_state = State::Header;
            m_started = Clockwork::now();
            setDeadline(m_shared->options.limits.headerTimeout);
        }
        [[fallthrough]];
    case State::Header:
    case State::Body:
        // A client that stops in the middle of a request is gone: there is nobody to answer.
        if (error)
            return close();
        m_bytesIn += static_cast<qint64>(size);
        m_buffer.append(m_input.constData(), static_cast<qsizetype>(size));
        if (m_state == State::Body) {
            if (!chargeBody(static_cast<qint64>(size)))
                return refuse(errorResponse(failLater(Error::Code::Busy, 2)));
            const HttpLimits &limits = m_shared->options.limits;
            const std::chrono::milliseconds earned(m_bytesIn * 1000 / std::max<qint64>(1, limits.minimumRate));
            const auto allowed = std::min(limits.bodyTimeout, limits.slowGrace + earned);
            setDeadline(m_bodyStarted + allowed - Clockwork::now());
        }
        return parse();
    case State::Streaming: // whatever a listener says is not for us
    case State::Farewell:
        if (error)
            return close();
        return read();
    case State::Handshake:
    case State::Continue:
    case State::Handling:
    case State::Writing:
    case State::Pulling:
    case State::Closed: return;
    }
}

void Connection::parse()
{
    for (;;) {
        std::size_t used = 0;
        const RequestParser::Step step = m_parser.put(m_buffer, &used);
        m_buffer.remove(0, static_cast<qsizetype>(used));
        switch (step) {
        case RequestParser::Step::More: return read();
        case RequestParser::Step::Failed: m_keepAlive = false; return refuse(m_parser.failure());
        case RequestParser::Step::Header:
            if (!onHeader())
                return;
            if (!m_parser.hasBody())
                return handle();
            break;
        case RequestParser::Step::Done: return handle();
        }
    }
}

// False when the request was refused or has to wait.
bool Connection::onHeader()
{
    Target target;
    if (std::optional<Response> problem = m_parser.readHead(&m_request, &target)) {
        m_keepAlive = false;
        refuse(std::move(*problem));
        return false;
    }
    m_keepAlive = m_parser.keepAlive();
    nameClient();
    Router::Match match = m_shared->router.match(m_request.method, target);
    m_route = match.route;
    m_request.params = std::move(match.params);
    if (std::optional<Response> refusal = m_shared->dispatcher.refusal(m_route, m_request, m_context)) {
        refuse(std::move(*refusal));
        return false;
    }
    if (!m_route) {
        const bool asksForMethods =
            m_request.method == Method::Options && (!match.allowed.isEmpty() || target.path == "*");
        Response answer = asksForMethods            ? Response::empty()
                          : match.allowed.isEmpty() ? errorResponse(fail(Error::Code::NotFound))
                                                    : errorResponse(405, Error::Code::Unsupported,
                                                                    u"This address does not answer that method."_s);
        if (!match.allowed.isEmpty())
            answer.headers.add("allow", Router::allowHeader(match.allowed));
        refuse(std::move(answer));
        return false;
    }
    if (!m_parser.hasBody())
        return true;
    const qint64 limit = m_route->bodyLimit > 0 ? m_route->bodyLimit : m_shared->options.limits.bodyBytes;
    if (m_parser.contentLength().value_or(0) > limit) {
        refuse(bodyTooLarge(limit));
        return false;
    }
    m_parser.limitBody(limit);
    if (m_route->access != Access::Open && m_parser.contentLength().value_or(limit) > LargeBody) {
        askWhoCalls();
        return false;
    }
    return beginBody();
}

// False when the body has to be asked for first, or does not fit.
bool Connection::beginBody()
{
    if (!chargeBody(m_buffer.size())) {
        refuse(errorResponse(failLater(Error::Code::Busy, 2)));
        return false;
    }
    m_bodyStarted = Clockwork::now();
    setDeadline(std::min(m_shared->options.limits.bodyTimeout, m_shared->options.limits.slowGrace));
    if (m_parser.expectsContinue() && m_buffer.isEmpty()) {
        m_state = State::Continue;
        write("HTTP/1.1 100 Continue\r\n\r\n");
        return false;
    }
    m_state = State::Body;
    return true;
}

// Meanwhile nothing is read, so a stranger's body stays in his own buffers.
void Connection::askWhoCalls()
{
    m_state = State::Handling;
    m_deadline = Clockwork::time_point::max();
    auto job = [self = shared_from_this()]() mutable {
        auto refusal = self->m_shared->dispatcher.refusalOfCaller(*self->m_route, self->m_request, self->m_context);
        const std::shared_ptr<IoThread> io = self->m_io;
        asio::post(io->context, [self = std::move(self), refusal = std::move(refusal)]() mutable {
            if (self->m_state == State::Closed)
                return;
            if (refusal)
                return self->refuse(std::move(*refusal));
            if (self->m_shared->stopping)
                return self->cut("stopping");
            if (self->beginBody())
                self->parse();
        });
    };
    if (!m_shared->pool->submit(std::move(job)))
        refuse(errorResponse(failLater(Error::Code::Busy, 1)));
}

// Behind a proxy the socket's address is the proxy's: who the client is stands in a list that only a trusted proxy's
// word counts in, and that is the last one, for whatever comes before may be the client's own.
void Connection::nameClient()
{
    const QList<QByteArray> &proxies = m_shared->options.trustedProxies;
    const Headers &headers = m_request.headers;
    const QByteArray forwarded = headers.lastEntry("x-forwarded-for");
    const bool trusted = !proxies.isEmpty() && proxies.contains(QByteArray::fromStdString(m_peer.to_string()));
    asio::ip::address client = m_peer;
    if (trusted && !forwarded.isEmpty()) {
        ErrorCode error;
        const auto named = asio::ip::make_address(forwarded.toStdString(), error);
        if (!error)
            client = plainAddress(named);
    }
    m_context.peer = QByteArray::fromStdString(client.to_string());
    m_context.peerGroup = addressGroup(client);
    m_context.local = m_peer.is_loopback() && forwarded.isNull() && !headers.contains("forwarded");
    m_context.secure = m_transport->isSecure() || (trusted && headers.lastEntry("x-forwarded-proto") == "https");
    if (const QByteArray id = headers.value("x-request-id"); isRequestId(id))
        m_context.requestId = id;
}

// Counts what has arrived, never what is merely announced.
bool Connection::chargeBody(qint64 bytes)
{
    m_bodyBytes += bytes;
    const qint64 more = std::max<qint64>(0, m_bodyBytes - SmallBody) - m_reserved;
    if (more > 0 && m_shared->bodyMemory.fetch_add(more) + more > m_shared->options.limits.bodyMemory) {
        m_shared->bodyMemory.fetch_sub(more);
        return false;
    }
    m_reserved += std::max<qint64>(0, more);
    return true;
}

void Connection::handle()
{
    m_request.body = m_parser.takeBody();
    m_state = State::Handling;
    m_deadline = Clockwork::time_point::max();
    if (m_route->lane == Lane::Immediate)
        return respond(m_shared->dispatcher.dispatch(*m_route, m_request, m_context));
    const bool room = m_shared->inFlight.fetch_add(1) < m_shared->options.limits.requestsInFlight;
    m_inFlight = true;
    auto job = [self = shared_from_this()]() mutable {
        Response response = self->answer();
        const std::shared_ptr<IoThread> io = self->m_io;
        asio::post(io->context, [self = std::move(self), response = std::move(response)]() mutable {
            self->respond(std::move(response));
        });
    };
    if (!room || !m_shared->pool->submit(std::move(job), m_route->lane == Lane::Heavy))
        respond(errorResponse(failLater(Error::Code::Busy, 1)));
}

// In a thread of the pool, so that never more answers are uncounted than there are threads. How large one gets is known
// when it is made; what has been written by then the client learns when it asks again.
Response Connection::answer()
{
    Response response = m_shared->dispatcher.dispatch(*m_route, m_request, m_context);
    const QByteArray *body = response.wholeBody();
    if (!body || body->size() <= SmallAnswer)
        return response;
    const qint64 bytes = std::max(body->size(), body->capacity());
    m_answerOf = m_context.identity ? m_context.identity->device.uuid.toBytes() : m_context.peerGroup;
    if (!m_shared->answers.take(m_answerOf, bytes))
        return errorResponse(failLater(Error::Code::Busy, 2));
    m_answerBytes = bytes;
    return response;
}

void Connection::releaseRequest()
{
    if (std::exchange(m_inFlight, false))
        m_shared->inFlight.fetch_sub(1);
    m_shared->bodyMemory.fetch_sub(std::exchange(m_reserved, 0));
    m_bodyBytes = 0;
    if (const qint64 bytes = std::exchange(m_answerBytes, 0))
        m_shared->answers.give(m_answerOf, bytes);
}

void Connection::setDeadline(Clockwork::duration fromNow)
{
    m_deadline = Clockwork::now() + fromNow;
    if (m_deadline < m_armed)
        armTimer();
}

void Connection::armTimer()
{
    m_armed = m_deadline;
    m_timer.expires_at(m_deadline);
    m_timer.async_wait([self = shared_from_this()](const ErrorCode &error) {
        if (!error)
            self->onTimer();
    });
}

void Connection::onTimer()
{
    m_armed = Clockwork::time_point::max();
    if (m_state == State::Closed || m_deadline == Clockwork::time_point::max())
        return;
    if (Clockwork::now() < m_deadline)
        armTimer();
    else
        onTimeout();
}

void Connection::onTimeout()
{
    if (m_writing && m_state != State::Continue) {
        const Clockwork::time_point now = Clockwork::now();
        m_pace.note(now, m_transport->taken());
        m_deadline = m_pace.nextLook(now);
        return m_deadline > now ? armTimer() : cut(m_shared->stopping ? "stopping" : "slow");
    }
    if (m_state != State::Header && m_state != State::Body)
        return close();
    m_keepAlive = false;
    refuse(errorResponse(408, Error::Code::Timeout, u"The request did not arrive in time."_s));
}

void Connection::drain()
{
    switch (m_state) {
    case State::Handshake:
    case State::Idle: return close();
    // Nothing of a request was accepted that has not arrived.
    case State::Header:
    case State::Body:
    case State::Continue: return cut("stopping");
    case State::Streaming: endStream(); [[fallthrough]];
    case State::Writing:
    case State::Pulling:
        if (m_writing)
            watchTaking();
        return;
    case State::Handling:
    case State::Farewell:
    case State::Closed: return;
    }
}

void Connection::abort()
{
    if (m_state == State::Handshake || m_state == State::Idle || m_state == State::Farewell)
        close();
    else
        cut("stopping");
}

void Connection::closeStreamOf(DeviceId device)
{
    if (m_state == State::Streaming && m_context.identity && m_context.identity->device == device)
        endStream();
}

// What the system still holds of an answer goes as well; otherwise it would offer it for minutes to who does not read.
void Connection::cut(const char *why)
{
    if (m_state == State::Closed)
        return;
    m_cut = why;
    if (m_shared->stopping)
        m_shared->dropped.fetch_add(1);
    if (m_writing) {
        ErrorCode ignored;
        m_transport->socket().set_option(asio::socket_base::linger(true, 0), ignored);
    }
    close();
}

void Connection::close()
{
    if (m_state == State::Closed)
        return;
    const auto self = shared_from_this();
    if (m_state == State::Writing || m_state == State::Pulling) {
        if (!m_cut)
            m_cut = "gone";
        record();
    }
    m_state = State::Closed;
    m_timer.cancel();
    m_heartbeat.cancel();
    ErrorCode ignored;
    m_transport->socket().close(ignored);
    if (m_channel) {
        m_channel->setWake(nullptr);
        m_channel->close();
        m_channel.reset();
        m_shared->streams.fetch_sub(1);
    }
    m_shared->gate.leave(addressGroup(m_peer));
    m_io->connections.erase(self);
}

} // namespace farol::server
