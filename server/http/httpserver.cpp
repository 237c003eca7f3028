// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/httpserver.h"

#include "server/http/connection_p.h"
#include "server/http/errors.h"
#include "server/http/shared_p.h"
#include "server/http/transport_p.h"
#include "server/http/wire_p.h"

#include <QSaveFile>

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/ip/address.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>

#include <algorithm>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace farol::server {

namespace {

using Acceptor = asio::basic_socket_acceptor<asio::ip::tcp, asio::io_context::executor_type>;
using WorkGuard = asio::executor_work_guard<asio::io_context::executor_type>;

// Out of file descriptors: trying again at once would only burn the processor.
constexpr std::chrono::milliseconds AcceptPause(100);

QString messageOf(const ErrorCode &error)
{
    return QString::fromStdString(error.message());
}

} // namespace

struct HttpServer::Private {
    Private(const HttpOptions &options, Router router, HttpServices s, RateLimits rates)
        : services(s),
          shared(std::make_shared<ServerShared>(options, std::move(router), s.clock, s.log, s.metrics, s.authenticator,
                                                rates))
    {}

    Status listen();
    void accept();
    void onAccepted(const ErrorCode &error, Socket socket, const std::shared_ptr<IoThread> &io);
    void turnAway(Socket &socket) const;
    void registerGauges();
    void release();
    template <typename Work>
    void onEveryThread(Work work);

    HttpServices services;
    std::shared_ptr<ServerShared> shared;
    std::vector<std::shared_ptr<IoThread>> threads;
    std::vector<WorkGuard> guards;
    std::unique_ptr<Acceptor> acceptor;
    std::unique_ptr<asio::steady_timer> pause;
    asio::ip::address address;
    quint16 port = 0;
    std::size_t next = 0;
    std::mutex tlsMutex;
    std::shared_ptr<asio::ssl::context> tls;
    Metrics::Counter *turnedAway = nullptr;
    bool running = false;
};

HttpServer::HttpServer(HttpOptions options, Router router, HttpServices services, RateLimits rates)
    : d(std::make_unique<Private>(std::move(options), std::move(router), services, rates))
{}

HttpServer::~HttpServer()
{
    stop(std::chrono::milliseconds(0));
}

Status HttpServer::start()
{
    const HttpOptions &options = d->shared->options;
    ErrorCode error;
    const QByteArray host = options.address == "localhost" ? QByteArray("127.0.0.1") : options.address;
    d->address = asio::ip::make_address(host.toStdString(), error);
    if (error)
        return fail(Error::Code::Invalid, u"%1 is not a numeric address."_s.arg(QString::fromUtf8(options.address)));
    if (!options.tls && !options.plaintextAnywhere && !d->address.is_loopback())
        return fail(Error::Code::Denied,
                    u"Refusing to speak unencrypted HTTP on %1: give a certificate and a key, listen on 127.0.0.1, or "
                    "set plaintext = true if a proxy in front speaks TLS."_s.arg(QString::fromUtf8(options.address)));
    if (options.tls) {
        FAROL_ASSIGN(d->tls, makeTlsContext(*options.tls));
    }
    for (int i = 0; i < std::max(1, options.ioThreads); ++i)
        d->threads.push_back(std::make_shared<IoThread>());
    if (Status listening = d->listen(); !listening) {
        d->release();
        return listening;
    }
    std::array<char, 6> random{};
    d->services.random.fill(random.data(), random.size());
    d->shared->idPrefix = QByteArray(random.data(), random.size()).toHex();
    d->shared->pool =
        std::make_unique<WorkerPool>(options.threads, static_cast<std::size_t>(std::max(1, options.limits.queue)));
    d->registerGauges();
    for (const auto &io : d->threads) {
        d->guards.push_back(asio::make_work_guard(io->context));
        io->thread = std::thread([io] { io->context.run(); });
    }
    d->running = true;
    asio::post(d->threads.front()->context, [this] { d->accept(); });
    return {};
}

Status HttpServer::Private::listen()
{
    acceptor = std::make_unique<Acceptor>(threads.front()->context);
    pause = std::make_unique<asio::steady_timer>(threads.front()->context);
    const asio::ip::tcp::endpoint endpoint(address, shared->options.port);
    ErrorCode error;
    acceptor->open(endpoint.protocol(), error);
#ifndef Q_OS_WIN
    // A restart must get its port back at once; on Windows the same option would let strangers share it.
    if (!error)
        acceptor->set_option(asio::socket_base::reuse_address(true), error);
#endif
    if (!error)
        acceptor->bind(endpoint, error);
    if (!error)
        acceptor->listen(asio::socket_base::max_listen_connections, error);
    if (!error)
        port = acceptor->local_endpoint(error).port();
    if (!error)
        return {};
    const auto code = error == asio::error::address_in_use  ? Error::Code::Busy
                      : error == asio::error::access_denied ? Error::Code::Denied
                                                            : Error::Code::Invalid;
    return fail(code, u"Cannot listen on %1 port %2: %3"_s.arg(QString::fromUtf8(shared->options.address))
                          .arg(shared->options.port)
                          .arg(messageOf(error)));
}

void HttpServer::Private::accept()
{
    const std::shared_ptr<IoThread> io = threads[next++ % threads.size()];
    acceptor->async_accept(
        io->context, [this, io](const ErrorCode &error, Socket socket) { onAccepted(error, std::move(socket), io); });
}

void HttpServer::Private::onAccepted(const ErrorCode &error, Socket socket, const std::shared_ptr<IoThread> &io)
{
    if (shared->stopping || error == asio::error::operation_aborted)
        return;
    if (error) {
        pause->expires_after(AcceptPause);
        pause->async_wait([this](const ErrorCode &waited) {
            if (!waited && !shared->stopping)
                accept();
        });
        return;
    }
    ErrorCode problem;
    const asio::ip::address peer = plainAddress(socket.remote_endpoint(problem).address());
    if (!problem && shared->gate.enter(addressGroup(peer))) {
        socket.set_option(asio::ip::tcp::no_delay(true), problem);
        std::shared_ptr<asio::ssl::context> context;
        {
            const std::lock_guard lock(tlsMutex);
            context = tls;
        }
        auto transport =
            context ? tlsTransport(std::move(socket), std::move(context)) : plainTransport(std::move(socket));
        auto connection = std::make_shared<Connection>(shared, io, std::move(transport), peer);
        asio::post(io->context, [connection = std::move(connection)] { connection->start(); });
    } else if (!problem) {
        turnedAway->add();
        turnAway(socket);
    }
    accept();
}

// Best effort: a full server must not spend anything on those it cannot serve, so nothing here waits.
void HttpServer::Private::turnAway(Socket &socket) const
{
    ErrorCode ignored;
    if (!shared->options.tls) {
        const Response busy = errorResponse(failLater(Error::Code::Busy, 5));
        Framing framing;
        framing.keepAlive = false;
        framing.length = busy.wholeBody()->size();
        framing.date = shared->date();
        framing.requestId = "none";
        const QByteArray bytes = responseHead(busy, framing) + *busy.wholeBody();
        socket.non_blocking(true, ignored);
        socket.write_some(asio::buffer(bytes.constData(), static_cast<std::size_t>(bytes.size())), ignored);
        socket.shutdown(Socket::shutdown_send, ignored);
    }
    socket.close(ignored);
}

// What lives on an event loop goes before the loop does.
void HttpServer::Private::release()
{
    acceptor.reset();
    pause.reset();
    threads.clear();
}

void HttpServer::Private::registerGauges()
{
    Metrics &metrics = services.metrics;
    ServerShared *s = shared.get();
    const auto add = [&](const char *name, const char *help, auto read) {
        metrics.gauge(
            name, help, [read] { return static_cast<double>(read()); }, this);
    };
    add("farol_http_connections", "Open connections.", [s] { return s->gate.count(); });
    add("farol_http_streams", "Open event streams.", [s] { return s->streams.load(); });
    add("farol_http_in_flight", "Requests being handled.", [s] { return s->inFlight.load(); });
    add("farol_http_body_bytes", "Memory promised to request bodies.", [s] { return s->bodyMemory.load(); });
    add("farol_http_answer_bytes", "Memory of answers not yet taken.", [s] { return s->answers.taken(); });
    add("farol_http_pool_waiting", "Requests waiting for a thread.", [s] { return s->pool->waiting(); });
    add("farol_http_pool_running", "Threads at work.", [s] { return s->pool->running(); });
    turnedAway = &metrics.counter("farol_http_turned_away_total", "Connections over the limits.");
}

template <typename Work>
void HttpServer::Private::onEveryThread(Work work)
{
    for (const auto &io : threads) {
        asio::post(io->context, [io, work] {
            const auto connections = io->connections; // work may close some of them
            for (const auto &connection : connections)
                work(*connection);
        });
    }
}

quint16 HttpServer::port() const
{
    return d->port;
}

QByteArray HttpServer::url() const
{
    asio::ip::address host = d->address;
    if (host.is_unspecified())
        host = host.is_v6() ? asio::ip::address(asio::ip::address_v6::loopback()) : asio::ip::address_v4::loopback();
    const QByteArray name = QByteArray::fromStdString(host.to_string());
    const QByteArray scheme = d->shared->options.tls ? "https://" : "http://";
    return scheme + (host.is_v6() ? '[' + name + ']' : name) + ':' + QByteArray::number(d->port);
}

void HttpServer::closeStreamsOf(DeviceId device)
{
    d->onEveryThread([device](Connection &connection) { connection.closeStreamOf(device); });
}

Status HttpServer::reloadTls()
{
    if (!d->shared->options.tls)
        return {};
    FAROL_ASSIGN(std::shared_ptr<asio::ssl::context> fresh, makeTlsContext(*d->shared->options.tls));
    const std::lock_guard lock(d->tlsMutex);
    d->tls = std::move(fresh);
    return {};
}

int HttpServer::stop(std::chrono::milliseconds deadline)
{
    if (!std::exchange(d->running, false))
        return 0;
    d->shared->stopping = true;
    asio::post(d->threads.front()->context, [this] {
        ErrorCode ignored;
        d->acceptor->close(ignored);
        d->pause->cancel();
    });
    d->onEveryThread([](Connection &connection) { connection.drain(); });
    // A connection that was being accepted when we began may have missed the call; the rest of its way it sees the flag.
    if (!d->shared->gate.waitUntilEmpty(deadline)) {
        d->onEveryThread([](Connection &connection) { connection.abort(); });
    }
    d->shared->pool->stop();
    // Without guards and open sockets the loops run out of work by themselves, and nothing stays queued in them.
    d->guards.clear();
    for (const auto &io : d->threads) {
        io->thread.join();
        io->connections.clear();
    }
    d->services.metrics.removeGauges(d.get());
    d->release();
    return d->shared->dropped;
}

Status writeReadyFile(const QString &path, const QByteArray &url)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(url + '\n') < 0 || !file.commit())
        return fail(Error::Code::Denied, u"The ready file %1 cannot be written: %2"_s.arg(path, file.errorString()));
    return {};
}

} // namespace farol::server
