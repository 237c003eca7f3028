// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/httpclient.h"

#include <QHostAddress>
#include <QSslConfiguration>
#include <QString>

using namespace Qt::StringLiterals;

namespace farol::server::test {

QByteArray Reply::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key == name)
            return value;
    }
    return {};
}

bool HttpClient::connectPlain()
{
    m_raw.clear();
    m_events.clear();
    m_socket.abort();
    m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_port);
    return m_socket.waitForConnected(m_timeoutMs);
}

bool HttpClient::connectTls(const QSslCertificate &authority)
{
    m_raw.clear();
    m_socket.abort();
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setCaCertificates({authority});
    m_socket.setSslConfiguration(configuration);
    m_socket.connectToHostEncrypted(u"127.0.0.1"_s, m_port);
    return m_socket.waitForEncrypted(m_timeoutMs);
}

bool HttpClient::send(const QByteArray &bytes)
{
    if (m_socket.write(bytes) != bytes.size())
        return false;
    while (m_socket.bytesToWrite() > 0) {
        if (!m_socket.waitForBytesWritten(m_timeoutMs))
            return false;
    }
    return true;
}

bool HttpClient::fill()
{
    if (m_socket.bytesAvailable() == 0 && !m_socket.waitForReadyRead(m_timeoutMs) && m_socket.bytesAvailable() == 0)
        return false;
    m_raw += m_socket.readAll();
    return true;
}

bool HttpClient::fillTo(qsizetype size)
{
    while (m_raw.size() < size) {
        if (!fill())
            return false;
    }
    return true;
}

QByteArray HttpClient::readLine()
{
    qsizetype end = 0;
    while ((end = m_raw.indexOf("\r\n")) < 0) {
        if (!fill())
            return {};
    }
    const QByteArray line = m_raw.first(end);
    m_raw.remove(0, end + 2);
    return line.isNull() ? QByteArray("") : line;
}

Reply HttpClient::readHead()
{
    Reply reply;
    const QByteArray status = readLine();
    if (!status.startsWith("HTTP/1.1 "))
        return reply;
    reply.status = status.mid(9, 3).toInt();
    for (;;) {
        const QByteArray line = readLine();
        if (line.isEmpty())
            return reply;
        const qsizetype colon = line.indexOf(':');
        reply.headers.emplaceBack(line.first(colon).toLower(), line.mid(colon + 1).trimmed());
    }
}

bool HttpClient::readChunk(QByteArray *chunk)
{
    bool ok = false;
    const qsizetype size = readLine().toLongLong(&ok, 16);
    if (!ok || !fillTo(size + 2))
        return false;
    *chunk = m_raw.first(size);
    m_raw.remove(0, size + 2);
    return true;
}

Reply HttpClient::read(bool toHead)
{
    Reply reply = readHead();
    if (reply.status == 0)
        return reply;
    if (toHead || reply.status == 100 || reply.status == 204 || reply.status == 304) {
        reply.complete = true;
    } else if (reply.header("transfer-encoding") == "chunked") {
        QByteArray chunk;
        while (readChunk(&chunk)) {
            if (chunk.isEmpty()) {
                reply.complete = true;
                break;
            }
            reply.body += chunk;
        }
    } else if (!reply.header("content-length").isNull()) {
        const qsizetype size = reply.header("content-length").toLongLong();
        reply.complete = fillTo(size);
        reply.body = m_raw.left(size);
        m_raw.remove(0, reply.body.size());
    } else {
        while (fill()) {
        }
        reply.complete = m_socket.state() == QAbstractSocket::UnconnectedState;
        reply.body = std::exchange(m_raw, {});
    }
    return reply;
}

Reply HttpClient::request(const QByteArray &method, const QByteArray &target, const HeaderList &headers,
                          const QByteArray &body)
{
    if (!isConnected() && !connectPlain())
        return {};
    QByteArray bytes = method + ' ' + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n";
    for (const auto &[name, value] : headers)
        bytes += name + ": " + value + "\r\n";
    if (!body.isNull())
        bytes += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    if (!send(bytes + "\r\n" + body))
        return {};
    return read(method == "HEAD");
}

QByteArray HttpClient::readEvent()
{
    qsizetype end = 0;
    while ((end = m_events.indexOf("\n\n")) < 0) {
        QByteArray chunk;
        if (!readChunk(&chunk) || chunk.isEmpty())
            return {};
        m_events += chunk;
    }
    const QByteArray event = m_events.first(end);
    m_events.remove(0, end + 2);
    return event;
}

bool HttpClient::waitForClose()
{
    while (fill())
        m_raw.clear();
    return m_socket.state() == QAbstractSocket::UnconnectedState;
}

} // namespace farol::server::test
