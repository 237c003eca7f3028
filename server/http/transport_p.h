// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "server/http/limits.h"

#include <QtGlobal>

#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/system/error_code.hpp>

#include <array>
#include <cstddef>
#include <memory>

namespace farol::server {

namespace asio = boost::asio;
using ErrorCode = boost::system::error_code;
using Socket = asio::basic_stream_socket<asio::ip::tcp, asio::io_context::executor_type>;

/// A connection's bytes, plain or through TLS, so that everything above is compiled once and knows neither.
/// One read and one write may be under way at a time; all calls and callbacks happen on the I/O thread.
class Transport
{
public:
    /// Who is told; kept alive by the operation under way.
    class User
    {
    public:
        virtual ~User() = default;
        virtual void onHandshake(const ErrorCode &error) = 0;
        virtual void onRead(const ErrorCode &error, std::size_t size) = 0;
        virtual void onWritten(const ErrorCode &error, std::size_t size) = 0;
        virtual void onShutdown() = 0;
    };
    using Buffers = std::array<asio::const_buffer, 3>;

    virtual ~Transport() = default;
    [[nodiscard]] virtual Socket &socket() = 0;
    [[nodiscard]] virtual bool isSecure() const = 0;
    virtual void handshake(std::shared_ptr<User> user) = 0;
    virtual void readSome(asio::mutable_buffer buffer, std::shared_ptr<User> user) = 0;
    virtual void write(const Buffers &buffers, std::shared_ptr<User> user) = 0;
    /// Bytes the system has taken over so far, those of a write under way included.
    [[nodiscard]] virtual qint64 given() const = 0;
    /// Those of them that the client's machine has acknowledged; where the system does not tell, all of them.
    [[nodiscard]] virtual qint64 taken() = 0;
    /// Says goodbye in TLS; nothing to do in the clear.
    virtual void shutdown(std::shared_ptr<User> user) = 0;
};

[[nodiscard]] std::unique_ptr<Transport> plainTransport(Socket socket);
[[nodiscard]] std::unique_ptr<Transport> tlsTransport(Socket socket, std::shared_ptr<asio::ssl::context> context);

/// TLS 1.2 and 1.3, forward-secret ciphers, no renegotiation; Error::Invalid when the files do not fit together.
[[nodiscard]] Result<std::shared_ptr<asio::ssl::context>> makeTlsContext(const TlsFiles &files);

} // namespace farol::server
