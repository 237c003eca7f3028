// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/wire_p.h"

#include "server/http/errors.h"

#include <QDateTime>
#include <QLocale>
#include <QString>

#include <array>

using namespace Qt::StringLiterals;

namespace farol::server {

namespace {

struct Default {
    const char *name;
    const char *line;
};

// A handler that sets one of these (the portal its own policy, say) replaces it.
constexpr std::array Defaults = {
    Default{"cache-control", "cache-control: no-store\r\n"},
    Default{"x-content-type-options", "x-content-type-options: nosniff\r\n"},
    Default{"referrer-policy", "referrer-policy: no-referrer\r\n"},
    Default{"content-security-policy", "content-security-policy: default-src 'none'; frame-ancestors 'none'\r\n"},
};

bool isFraming(const QByteArray &name)
{
    return name == "content-length" || name == "transfer-encoding" || name == "connection" || name == "date"
           || name == "x-request-id" || name == "strict-transport-security";
}

} // namespace

bool hasBody(int status)
{
    return status >= 200 && status != 204 && status != 304;
}

QByteArray responseHead(const Response &response, const Framing &framing)
{
    QByteArray head;
    head.reserve(512);
    head.append("HTTP/1.1 ").append(QByteArray::number(response.status)).append(' ');
    head.append(reasonPhrase(response.status)).append("\r\n");
    for (const auto &[name, value] : response.headers.all()) {
        if (!isFraming(name))
            head.append(name).append(": ").append(value).append("\r\n");
    }
    for (const Default &line : Defaults) {
        if (!response.headers.contains(line.name))
            head.append(line.line);
    }
    if (framing.secure)
        head.append("strict-transport-security: max-age=31536000\r\n");
    if (framing.chunked)
        head.append("transfer-encoding: chunked\r\n");
    else if (framing.length)
        head.append("content-length: ").append(QByteArray::number(*framing.length)).append("\r\n");
    head.append(framing.keepAlive ? "connection: keep-alive\r\n" : "connection: close\r\n");
    head.append("x-request-id: ").append(framing.requestId).append("\r\n");
    head.append("date: ").append(framing.date).append("\r\n\r\n");
    return head;
}

QByteArray chunkHead(qsizetype size)
{
    return QByteArray::number(size, 16) + "\r\n";
}

QByteArray httpDate(qint64 secondsSinceEpoch)
{
    const QDateTime moment = QDateTime::fromSecsSinceEpoch(secondsSinceEpoch, Qt::UTC);
    return QLocale::c().toString(moment, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1();
}

} // namespace farol::server
