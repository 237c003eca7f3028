// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httpclient.h"

#include "net/api.h"
#include "net/packing.h"

#include <QCoreApplication>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslConfiguration>
#include <QTimer>

#include <algorithm>
#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace farol::net {

namespace {

using Code = Error::Code;

// What the system has taken over counts as sent, so that much may still be on its way on a line this slow.
constexpr qint64 LargestSendBuffer = qint64(4) << 20;
constexpr qint64 SlowLine = qint64(16) * 1024; // bytes per second

/// One request under way: gathers the body up to its limit and answers once.
class Exchange final : public QObject
{
public:
    Exchange(QNetworkReply *reply, const HttpCall &call, qint64 sent, HttpDone done)
        : QObject(reply), m_reply(reply), m_maxAnswer(call.maxAnswer), m_accept(call.accept), m_done(std::move(done))
    {
        connect(reply, &QIODevice::readyRead, this, &Exchange::read);
        connect(reply, &QNetworkReply::finished, this, &Exchange::finish);
        const auto inBuffers = static_cast<int>(std::min(sent, LargestSendBuffer) * 1000 / SlowLine);
        arm(m_timeout, call.timeoutMs);
        arm(m_silence, call.silenceMs + inBuffers);
        connect(reply, &QNetworkReply::uploadProgress, &m_silence, [this] { m_silence.start(); });
    }

private:
    void arm(QTimer &timer, int ms)
    {
        timer.setSingleShot(true);
        connect(&timer, &QTimer::timeout, this, [this] { stop(fail(Code::Timeout, u"no answer in time"_s)); });
        timer.start(ms);
    }

    void read()
    {
        m_silence.start();
        m_body += m_reply->readAll();
        if (m_body.size() > m_maxAnswer)
            stop(fail(Code::TooLarge, u"the answer is over the limit"_s));
    }

    void stop(const Error &error)
    {
        m_stopped = error;
        m_reply->abort();
    }

    void finish()
    {
        m_timeout.stop();
        m_silence.stop();
        m_reply->deleteLater();
        if (!m_stopped)
            m_body += m_reply->readAll();
        const HttpDone done = std::exchange(m_done, nullptr);
        if (done)
            done(m_stopped ? HttpOutcome{*m_stopped, 0} : answer());
    }

    HttpOutcome answer()
    {
        HttpOutcome outcome = outcomeOf(*m_reply, m_body);
        if (!outcome.body)
            return outcome;
        const QByteArray type = m_reply->header(QNetworkRequest::ContentTypeHeader).toByteArray();
        if (!m_accept.isEmpty() && !type.startsWith(m_accept))
            return {fail(Code::Foreign, u"the answer is not a Farol server's"_s), 0};
        if (m_reply->rawHeader("Content-Encoding").trimmed().toLower() == "zstd")
            outcome.body = unpacked(m_body, m_maxAnswer);
        return outcome;
    }

    QNetworkReply *m_reply;
    qint64 m_maxAnswer;
    QByteArray m_accept;
    HttpDone m_done;
    QTimer m_timeout;
    QTimer m_silence;
    QByteArray m_body;
    std::optional<Error> m_stopped;
};

/// A body that tells when it is asked for: signals of the reply come after the server may have it.
class TellingBody final : public QIODevice
{
public:
    TellingBody(const QByteArray &body, std::function<void()> leaving, QObject *parent)
        : QIODevice(parent), m_body(body), m_leaving(std::move(leaving))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    [[nodiscard]] qint64 size() const override { return m_body.size(); }

protected:
    qint64 readData(char *to, qint64 most) override
    {
        const qint64 count = std::min<qint64>(most, m_body.size() - pos());
        if (count <= 0)
            return -1;
        m_leaving();
        std::copy_n(m_body.cbegin() + pos(), count, to);
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_body;
    std::function<void()> m_leaving;
};

Error connectionError(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError: return fail(Code::Timeout, u"no answer in time"_s);
    case QNetworkReply::SslHandshakeFailedError: return fail(Code::Offline, u"tls"_s);
    case QNetworkReply::HostNotFoundError: return fail(Code::Offline, u"host-not-found"_s);
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError: return fail(Code::Foreign, u"the answer is not HTTP"_s);
    default: return fail(Code::Offline, u"network-%1"_s.arg(static_cast<int>(error)));
    }
}

} // namespace

HttpOutcome outcomeOf(QNetworkReply &reply, const QByteArray &body)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0)
        return {connectionError(reply.error()), 0};
    if (status >= 200 && status < 300) {
        if (reply.error() == QNetworkReply::NoError)
            return {body, 0};
        return {connectionError(reply.error()), 0};
    }
    const bool bearer = reply.rawHeader("WWW-Authenticate").startsWith("Bearer");
    ServerFault fault = faultOf(status, body, reply.rawHeader("Retry-After"), bearer);
    if (fault.reason.isEmpty() && fault.error.code == Code::Unauthenticated) {
        fault.reason = QString::fromLatin1(reply.rawHeader(ReasonHeader)).left(40);
        if (fault.error.detail.isEmpty())
            fault.error.detail = fault.reason;
    }
    return {fault.error, fault.retryAfterMs, fault.reason};
}

HttpClient::HttpClient(const QUrl &server, QObject *parent) : QObject(parent), m_server(server)
{
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    if (isLoopback(server))
        m_network.setProxy(QNetworkProxy::NoProxy);
}

QNetworkRequest HttpClient::request(const QString &path, const QByteArray &accept, const QByteArray &token) const
{
    QNetworkRequest request(endpoint(m_server, path));
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setHeader(QNetworkRequest::UserAgentHeader, QString(u"farol/"_s + QCoreApplication::applicationVersion()));
    if (!accept.isEmpty())
        request.setRawHeader("Accept", accept);
    // Said aloud, Qt leaves unpacking to us, who cap it.
    request.setRawHeader("Accept-Encoding", "identity");
    if (!token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + token);
    if (m_server.scheme() == "https"_L1) {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setProtocol(QSsl::TlsV1_2OrLater);
        request.setSslConfiguration(tls);
    }
    return request;
}

void HttpClient::send(const HttpCall &call, const QByteArray &token, HttpDone done)
{
    if (m_server.scheme() != "https"_L1 && !isLoopback(m_server)) {
        done({fail(Code::Invalid, QString::fromLatin1(PlainHttp)), 0});
        return;
    }
    QNetworkRequest request = this->request(call.path, call.accept, token);
    QByteArray body = call.body;
    if (!call.contentType.isEmpty())
        request.setHeader(QNetworkRequest::ContentTypeHeader, call.contentType);
    if (call.packs) {
        request.setRawHeader("Accept-Encoding", "zstd");
        if (body.size() >= PackFrom) {
            Result<QByteArray> small = packed(body);
            if (small && small->size() < body.size() && body.size() <= small->size() * MaxSentRatio) {
                body = *std::move(small);
                request.setRawHeader("Content-Encoding", "zstd");
            }
        }
    }
    QNetworkReply *reply = nullptr;
    if (call.method == "GET") {
        reply = m_network.get(request);
    } else if (call.leaving) {
        auto *telling = new TellingBody(body, call.leaving, this);
        reply = m_network.sendCustomRequest(request, call.method, telling);
        telling->setParent(reply);
    } else {
        reply = m_network.sendCustomRequest(request, call.method, body);
    }
    reply->setReadBufferSize(qint64(1024) * 1024);
    new Exchange(reply, call, body.size(), std::move(done)); // the reply is its parent
}

QNetworkReply *HttpClient::openStream(const QString &path, const QByteArray &accept, const QByteArray &token)
{
    return m_network.get(request(path, accept, token));
}

void HttpClient::warmUp()
{
    const auto port = static_cast<quint16>(m_server.port(m_server.scheme() == "https"_L1 ? 443 : 80));
    if (m_server.scheme() == "https"_L1)
        m_network.connectToHostEncrypted(m_server.host(), port);
    else
        m_network.connectToHost(m_server.host(), port);
}

} // namespace farol::net
