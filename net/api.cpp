// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/api.h"

#include <QHostAddress>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLatin1StringView>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace farol::net {

namespace {

using Code = Error::Code;

constexpr std::int64_t LongestRetryAfterMs = std::int64_t(10) * 60'000;

std::optional<Code> codeNamed(const QString &name)
{
    for (int i = 0; i <= static_cast<int>(Code::Internal); ++i) {
        const auto code = static_cast<Code>(i);
        if (name == QLatin1StringView(errorName(code)))
            return code;
    }
    return std::nullopt;
}

bool isTheServersOwnTrouble(Code code)
{
    switch (code) {
    case Code::Offline:
    case Code::Timeout:
    case Code::Busy:
    case Code::Corrupt:
    case Code::NoSpace:
    case Code::NoKey:
    case Code::Cancelled:
    case Code::Internal: return true;
    default: return false;
    }
}

Error errorWithoutWords(int status, bool bearer)
{
    if (status == 401 && bearer) // a client may drop the body of such answers; the header is our server's
        return fail(Code::Unauthenticated);
    if (status == 429)
        return fail(Code::TooMany);
    if (status == 413)
        return fail(Code::TooLarge, u"the request is over the server's limit"_s);
    if (status >= 300 && status < 400)
        return fail(Code::Foreign, u"the server sends us elsewhere"_s);
    if (status == 404 || status == 405)
        return fail(Code::Foreign, u"this address is not a Farol server"_s);
    return fail(Code::Offline, u"http-%1"_s.arg(status));
}

} // namespace

bool isLoopback(const QUrl &url)
{
    const QString host = url.host();
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

Result<QUrl> serverUrl(const QString &text)
{
    const QString trimmed = text.trimmed();
    const bool bare = !trimmed.contains("://"_L1);
    QUrl url(bare ? "https://"_L1 + trimmed : trimmed, QUrl::StrictMode);
    // On one's own machine a server without set-up speaks http.
    if (bare && isLoopback(url))
        url.setScheme(u"http"_s);
    const bool plain = url.scheme() == "http"_L1;
    if (!url.isValid() || url.host().isEmpty() || !(plain || url.scheme() == "https"_L1) || url.hasQuery()
        || url.hasFragment() || !url.userInfo().isEmpty())
        return fail(Code::Invalid, u"the address of a server looks like https://farol.example.com"_s);
    if (plain && !isLoopback(url))
        return fail(Code::Invalid, QString::fromLatin1(PlainHttp));
    QString path = url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path);
    return url;
}

QUrl endpoint(const QUrl &server, const QString &path)
{
    QUrl url = server;
    url.setPath(server.path() + path);
    return url;
}

ServerFault faultOf(int status, const QByteArray &body, const QByteArray &retryAfter, bool bearer)
{
    ServerFault fault;
    const QJsonObject json = QJsonDocument::fromJson(body).object().value("error"_L1).toObject();
    const std::optional<Code> code = codeNamed(json.value("code"_L1).toString());
    const double said = json.value("retryAfter"_L1).toDouble(retryAfter.toDouble());
    fault.retryAfterMs = static_cast<std::int64_t>(std::clamp(said, 0.0, LongestRetryAfterMs / 1000.0) * 1000);
    if (!code) {
        fault.error = errorWithoutWords(status, bearer);
        return fault;
    }
    if (isTheServersOwnTrouble(*code)) {
        fault.error = fail(Code::Offline, "server-"_L1 + QLatin1StringView(errorName(*code)));
        return fault;
    }
    fault.reason = json.value("reason"_L1).toString().left(40);
    fault.error = fail(*code, fault.reason.isEmpty() ? json.value("message"_L1).toString().left(500) : fault.reason);
    return fault;
}

} // namespace farol::net
