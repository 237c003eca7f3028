// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/response.h"

#include <QJsonDocument>

#include <utility>

namespace farol::server {

Response Response::bytes(QByteArray body, const QByteArray &contentType, int status)
{
    Response response;
    response.status = status;
    response.headers.add("content-type", contentType);
    response.body = std::move(body);
    return response;
}

Response Response::json(const QJsonObject &object, int status)
{
    return bytes(QJsonDocument(object).toJson(QJsonDocument::Compact), "application/json", status);
}

Response Response::empty(int status)
{
    Response response;
    response.status = status;
    return response;
}

Response Response::chunks(ChunkSource source, const QByteArray &contentType)
{
    Response response;
    response.headers.add("content-type", contentType);
    response.body = std::move(source);
    return response;
}

Response Response::events(std::shared_ptr<EventChannel> channel)
{
    Response response;
    response.headers.add("content-type", "text/event-stream");
    // nginx would otherwise collect the events until its buffer is full.
    response.headers.add("x-accel-buffering", "no");
    response.body = std::move(channel);
    return response;
}

} // namespace farol::server
