// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/routes/syncroutes.h"

#include "sync/codec.h"

#include <zstd.h>

#include <cstddef>
#include <utility>

using namespace Qt::StringLiterals;

namespace farol::server {

namespace {

constexpr qsizetype WorthPacking = 1024;
// Devices refuse what grows more than two hundred times over; what packs that well is sent as it is.
constexpr qsizetype MostPacked = 100;
constexpr qint64 PushLimit = qint64(8) << 20;

sync::Identity syncIdentity(const Context &context)
{
    return sync::Identity{context.identity->user, context.identity->device};
}

Response packed(const QByteArray &body, const Request &request)
{
    Response response = Response::bytes(body, "application/cbor");
    if (body.size() < WorthPacking || !request.headers.value("accept-encoding").contains("zstd"))
        return response;
    QByteArray small(qsizetype(ZSTD_compressBound(std::size_t(body.size()))), Qt::Uninitialized);
    const std::size_t size =
        ZSTD_compress(small.data(), std::size_t(small.size()), body.constData(), std::size_t(body.size()), 1);
    if (ZSTD_isError(size) != 0)
        return response;
    if (body.size() > qsizetype(size) * MostPacked)
        return response;
    small.truncate(qsizetype(size));
    small.squeeze(); // it was as large as the worst case
    response.body = small;
    response.headers.set("content-encoding", "zstd");
    return response;
}

/// A route whose body is one message of the kind `Message`.
template <typename Message>
Handler answering(const sync::Hub &hub, LiveHub &live, const std::function<void()> &committed)
{
    return [&hub, &live, committed](const Request &request, const Context &context) -> Result<Response> {
        if (request.headers.value("content-type") != "application/cbor")
            return fail(Error::Code::Invalid, u"the body has to be application/cbor"_s);
        const auto message = sync::decodeRequest(request.body);
        if (!message || !std::holds_alternative<Message>(message.value()))
            return fail(Error::Code::Invalid, u"the body is not a message of this route"_s);
        FAROL_ASSIGN(const sync::Reply reply, hub.answer(syncIdentity(context), message.value()));
        if (const auto *push = std::get_if<sync::PushReply>(&reply)) {
            live.announce(push->head);
            committed();
        }
        return packed(sync::encodeReply(reply), request);
    };
}

template <typename Message>
Route messageRoute(const sync::Hub &hub, LiveHub &live, const std::function<void()> &committed, const QByteArray &name,
                   Lane lane = Lane::Ordinary)
{
    Route route;
    route.name = "sync." + name;
    route.method = Method::Post;
    route.pattern = "/sync/v1/" + name;
    route.access = Access::Device;
    route.bodyLimit = PushLimit;
    route.handler = answering<Message>(hub, live, committed);
    route.lane = lane;
    return route;
}

} // namespace

std::vector<Route> syncRoutes(const sync::Hub &hub, LiveHub &live, const std::function<void()> &committed)
{
    std::vector<Route> routes;
    routes.push_back(messageRoute<sync::HelloRequest>(hub, live, committed, "hello"));
    routes.push_back(messageRoute<sync::PushRequest>(hub, live, committed, "push"));
    routes.push_back(messageRoute<sync::PullRequest>(hub, live, committed, "pull"));
    routes.push_back(messageRoute<sync::LoadRequest>(hub, live, committed, "load", Lane::Heavy));
    routes.push_back(messageRoute<sync::DigestRequest>(hub, live, committed, "digest", Lane::Heavy));
    routes.push_back(messageRoute<sync::HandOverRequest>(hub, live, committed, "hand-over"));
    Route stream;
    stream.name = "sync.live";
    stream.method = Method::Get;
    stream.pattern = "/sync/v1/live";
    stream.access = Access::Device;
    stream.handler = [&hub, &live](const Request &, const Context &context) -> Result<Response> {
        sync::HelloRequest hello;
        FAROL_ASSIGN(const sync::HelloReply reply, hub.hello(syncIdentity(context), hello));
        return Response::events(live.open(reply.head.seq));
    };
    routes.push_back(std::move(stream));
    return routes;
}

} // namespace farol::server
