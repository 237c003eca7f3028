// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/transport_p.h"

#include <QFile>

#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/write.hpp>

#include <openssl/ssl.h>

#ifdef Q_OS_LINUX
#include <linux/sockios.h>
#endif

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace farol::server {

namespace {

using TlsStream = asio::ssl::stream<Socket>;

// Handed to the system at a time: enough for its own pieces, and not so much that one connection keeps others waiting.
constexpr std::size_t Piece = std::size_t(64) * 1024;

#ifdef Q_OS_LINUX
/// The question how much of what was sent the other side has not acknowledged, in the form Asio wants it.
struct Unacknowledged final {
    int bytes = 0;
    [[nodiscard]] static int name() { return SIOCOUTQ; }
    [[nodiscard]] void *data() { return &bytes; }
};
#endif

qint64 unacknowledged([[maybe_unused]] Socket &socket)
{
#ifdef Q_OS_LINUX
    Unacknowledged question;
    ErrorCode error;
    socket.io_control(question, error);
    return error ? 0 : question.bytes;
#else
    return 0;
#endif
}

template <typename Stream>
class StreamTransport : public Transport
{
public:
    template <typename... Args>
    explicit StreamTransport(Args &&...args) : m_stream(std::forward<Args>(args)...)
    {}

    void readSome(asio::mutable_buffer buffer, std::shared_ptr<User> user) override
    {
        m_stream.async_read_some(
            buffer, [user = std::move(user)](const ErrorCode &error, std::size_t size) { user->onRead(error, size); });
    }

    void write(const Buffers &buffers, std::shared_ptr<User> user) override
    {
        // Asked after every piece, the condition is how the progress of a write becomes known before its end.
        const auto morePieces = [this, before = m_given](const ErrorCode &error, std::size_t size) -> std::size_t {
            m_given = before + static_cast<qint64>(size);
            return error ? 0 : Piece;
        };
        asio::async_write(
            m_stream, buffers, morePieces,
            [user = std::move(user)](const ErrorCode &error, std::size_t size) { user->onWritten(error, size); });
    }

    qint64 given() const override { return m_given; }
    qint64 taken() override { return m_given - unacknowledged(socket()); }

protected:
    Stream m_stream;

private:
    qint64 m_given = 0;
};

class PlainTransport final : public StreamTransport<Socket>
{
public:
    explicit PlainTransport(Socket socket) : StreamTransport(std::move(socket)) {}
    Socket &socket() override { return m_stream; }
    bool isSecure() const override { return false; }
    void handshake(std::shared_ptr<User> user) override { user->onHandshake({}); }
    void shutdown(std::shared_ptr<User> user) override { user->onShutdown(); }
};

class TlsTransport final : public StreamTransport<TlsStream>
{
public:
    TlsTransport(Socket socket, std::shared_ptr<asio::ssl::context> context)
        : StreamTransport(std::move(socket), *context), m_context(std::move(context))
    {}
    Socket &socket() override { return m_stream.next_layer(); }
    bool isSecure() const override { return true; }
    void handshake(std::shared_ptr<User> user) override
    {
        m_stream.async_handshake(asio::ssl::stream_base::server,
                                 [user = std::move(user)](const ErrorCode &error) { user->onHandshake(error); });
    }
    void shutdown(std::shared_ptr<User> user) override
    {
        m_stream.async_shutdown([user = std::move(user)](const ErrorCode &) { user->onShutdown(); });
    }

private:
    /// A renewed certificate must not pull it away from open connections.
    std::shared_ptr<asio::ssl::context> m_context;
};

// HTTP/1.1 is all we speak; a client that offers something else only must learn it here and not by a broken request.
int chooseProtocol(SSL *, const unsigned char **out, unsigned char *outSize, const unsigned char *in, unsigned inSize,
                   void *)
{
    static constexpr std::array<unsigned char, 9> Ours = {8, 'h', 't', 't', 'p', '/', '1', '.', '1'};
    unsigned char *chosen = nullptr;
    if (SSL_select_next_proto(&chosen, outSize, Ours.data(), Ours.size(), in, inSize) != OPENSSL_NPN_NEGOTIATED)
        return SSL_TLSEXT_ERR_ALERT_FATAL;
    *out = chosen;
    return SSL_TLSEXT_ERR_OK;
}

Error tlsProblem(const QString &what, const ErrorCode &error)
{
    return fail(Error::Code::Invalid, u"%1: %2"_s.arg(what, QString::fromStdString(error.message())));
}

} // namespace

std::unique_ptr<Transport> plainTransport(Socket socket)
{
    return std::make_unique<PlainTransport>(std::move(socket));
}

std::unique_ptr<Transport> tlsTransport(Socket socket, std::shared_ptr<asio::ssl::context> context)
{
    return std::make_unique<TlsTransport>(std::move(socket), std::move(context));
}

Result<std::shared_ptr<asio::ssl::context>> makeTlsContext(const TlsFiles &files)
{
    std::shared_ptr<asio::ssl::context> context;
    try {
        context = std::make_shared<asio::ssl::context>(asio::ssl::context::tls_server);
    } catch (const std::exception &exception) {
        return fail(Error::Code::Internal, u"TLS cannot be set up: %1"_s.arg(QString::fromLocal8Bit(exception.what())));
    }
    SSL_CTX *native = context->native_handle();
    SSL_CTX_set_min_proto_version(native, TLS1_2_VERSION);
    SSL_CTX_set_options(native, SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION | SSL_OP_CIPHER_SERVER_PREFERENCE);
    SSL_CTX_set_cipher_list(native, "ECDHE+AESGCM:ECDHE+CHACHA20");
    SSL_CTX_set_mode(native, SSL_MODE_RELEASE_BUFFERS);
    SSL_CTX_set_alpn_select_cb(native, chooseProtocol, nullptr);
    ErrorCode error;
    context->use_certificate_chain_file(QFile::encodeName(files.certificate).toStdString(), error);
    if (error)
        return tlsProblem(u"The certificate %1 cannot be used"_s.arg(files.certificate), error);
    context->use_private_key_file(QFile::encodeName(files.key).toStdString(), asio::ssl::context::pem, error);
    if (error)
        return tlsProblem(u"The private key %1 cannot be used"_s.arg(files.key), error);
    if (SSL_CTX_check_private_key(native) != 1)
        return fail(Error::Code::Invalid, u"The private key does not belong to the certificate."_s);
    return context;
}

} // namespace farol::server
