// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/requestparser_p.h"

#include "server/http/errors.h"

#include <boost/asio/buffer.hpp>
#include <boost/beast/core/buffers_range.hpp>
#include <boost/beast/core/string.hpp>
#include <boost/beast/http/error.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/optional/optional.hpp>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace farol::server {

namespace beast = boost::beast;
namespace http = boost::beast::http;

namespace {

/// A Beast body that grows a QByteArray with what arrives, never with what is merely announced.
struct ByteArrayBody {
    using value_type = QByteArray;

    class reader
    {
    public:
        template <bool isRequest, class Fields>
        explicit reader(http::header<isRequest, Fields> &, value_type &body) : m_body(body)
        {}
        void init(const boost::optional<std::uint64_t> &, beast::error_code &error) { error = {}; }
        template <class Buffers>
        std::size_t put(const Buffers &buffers, beast::error_code &error)
        {
            std::size_t size = 0;
            for (const boost::asio::const_buffer part : beast::buffers_range_ref(buffers)) {
                m_body.append(static_cast<const char *>(part.data()), static_cast<qsizetype>(part.size()));
                size += part.size();
            }
            error = {};
            return size;
        }
        void finish(beast::error_code &error) { error = {}; }

    private:
        value_type &m_body;
    };
};

using Parser = http::request_parser<ByteArrayBody>;

QByteArray bytesOf(beast::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

Response malformed(const QString &message)
{
    return errorResponse(400, Error::Code::Invalid, message);
}

} // namespace

struct RequestParser::Private {
    boost::optional<Parser> parser;
    beast::error_code error;
    qint64 bodyLimit = 0;
    bool headerSeen = false;
};

RequestParser::RequestParser(const HttpLimits &limits) : m_limits(limits), d(std::make_unique<Private>())
{
    restart();
}

RequestParser::~RequestParser() = default;

void RequestParser::restart()
{
    d->parser.emplace();
    d->parser->header_limit(static_cast<std::uint32_t>(m_limits.headerBytes));
    // The route decides about the body, and it is known only after the header. (To Boost 1.74 "none" means nought.)
    d->parser->body_limit(std::numeric_limits<std::uint64_t>::max());
    d->error = {};
    d->headerSeen = false;
}

RequestParser::Step RequestParser::put(QByteArrayView bytes, std::size_t *used)
{
    *used = 0;
    int idle = 0;
    while (*used < static_cast<std::size_t>(bytes.size()) && idle < 2) {
        const boost::asio::const_buffer rest(bytes.data() + *used, static_cast<std::size_t>(bytes.size()) - *used);
        const std::size_t taken = d->parser->put(rest, d->error);
        *used += taken;
        idle = taken > 0 ? 0 : idle + 1;
        if (d->error == http::error::need_more) {
            // A chunk's header or a trailer has no limit of its own in the parser.
            const bool hoarding = rest.size() - taken > static_cast<std::size_t>(m_limits.headerBytes) && taken == 0;
            if (hoarding) {
                d->error = http::error::header_limit;
                return Step::Failed;
            }
            return Step::More;
        }
        if (d->error)
            return Step::Failed;
        if (!d->headerSeen && d->parser->is_header_done()) {
            d->headerSeen = true;
            return Step::Header;
        }
        if (d->parser->is_done())
            return Step::Done;
    }
    return d->headerSeen && d->parser->is_done() ? Step::Done : Step::More;
}

std::optional<Response> RequestParser::readHead(Request *request, Target *target) const
{
    const auto &message = d->parser->get();
    if (message.version() != 11 && message.version() != 10)
        return errorResponse(505, Error::Code::Unsupported, u"This server speaks HTTP/1.1."_s);
    for (const auto &field : message)
        request->headers.add(bytesOf(field.name_string()), bytesOf(field.value()));
    const int hosts = request->headers.count("host");
    if (hosts > 1 || (hosts == 0 && message.version() == 11))
        return malformed(u"The request needs exactly one Host field."_s);
    const QByteArray coding = request->headers.value("transfer-encoding");
    if (!coding.isNull() && (coding.compare("chunked", Qt::CaseInsensitive) != 0 || message.version() == 10))
        return errorResponse(501, Error::Code::Unsupported, u"The only transfer coding here is chunked."_s);
    if (request->headers.contains("expect") && !expectsContinue())
        return errorResponse(417, Error::Code::Unsupported, u"The only expectation met here is 100-continue."_s);
    const std::optional<Method> method = methodFromName(methodText());
    if (!method)
        return errorResponse(501, Error::Code::Unsupported, u"The server does not know that method."_s);
    request->method = *method;
    Result<Target> parsed = parseTarget(bytesOf(message.target()));
    if (!parsed)
        return errorResponse(parsed.error());
    *target = std::move(parsed).value();
    request->path = target->path;
    request->query = target->query;
    return std::nullopt;
}

bool RequestParser::keepAlive() const
{
    return d->parser->is_header_done() && d->parser->keep_alive();
}

bool RequestParser::isHttp10() const
{
    return d->parser->get().version() < 11;
}

bool RequestParser::expectsContinue() const
{
    return beast::iequals(d->parser->get()[http::field::expect], "100-continue");
}

bool RequestParser::hasBody() const
{
    return !d->parser->is_done();
}

std::optional<qint64> RequestParser::contentLength() const
{
    const auto length = d->parser->content_length();
    if (!length)
        return std::nullopt;
    return static_cast<qint64>(std::min<std::uint64_t>(*length, std::numeric_limits<qint64>::max()));
}

QByteArray RequestParser::methodText() const
{
    return bytesOf(d->parser->get().method_string());
}

void RequestParser::limitBody(qint64 bytes)
{
    d->bodyLimit = bytes;
    d->parser->body_limit(static_cast<std::uint64_t>(bytes));
    d->parser->eager(true);
}

QByteArray RequestParser::takeBody()
{
    return std::exchange(d->parser->get().body(), QByteArray());
}

bool RequestParser::headerSeen() const
{
    return d->headerSeen;
}

Response RequestParser::failure() const
{
    if (d->error == http::error::body_limit)
        return bodyTooLarge(d->bodyLimit);
    if (d->error == http::error::header_limit)
        return errorResponse(431, Error::Code::TooLarge,
                             u"The header is over the limit of %1 bytes."_s.arg(m_limits.headerBytes));
    if (d->error == http::error::bad_version)
        return errorResponse(505, Error::Code::Unsupported, u"This server speaks HTTP/1.1."_s);
    return malformed(u"This is not HTTP: %1."_s.arg(QString::fromStdString(d->error.message())));
}

Response bodyTooLarge(qint64 limit)
{
    return errorResponse(fail(Error::Code::TooLarge, u"The body is over the limit of %1 bytes."_s.arg(limit)));
}

} // namespace farol::server
