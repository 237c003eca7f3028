// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/answermemory.h"
#include "server/http/compression.h"
#include "server/http/errors.h"
#include "server/http/pace_p.h"
#include "server/http/ratelimiter.h"
#include "server/http/requestparser_p.h"
#include "server/http/router.h"
#include "server/http/target.h"
#include "server/http/wire_p.h"
#include "server/log.h"
#include "server/metrics.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

#include <rapidcheck.h>
#include <zstd.h>

#include <limits>

using namespace Qt::StringLiterals;
using namespace farol;
using namespace farol::server;

namespace {

class ManualClock final : public Clock
{
public:
    Instant now() const override { return {ms}; }
    std::int64_t monotonicMs() const override { return ms; }
    std::int64_t ms = 1'000'000;
};

Result<Response> nothing(const Request &, const Context &)
{
    return Response::empty();
}

Route simple(const char *name, Method method, const char *pattern)
{
    Route route;
    route.name = name;
    route.method = method;
    route.pattern = pattern;
    route.handler = nothing;
    return route;
}

QByteArray bytesOf(const std::vector<char> &bytes)
{
    return {bytes.data(), static_cast<qsizetype>(bytes.size())};
}

template <typename Property>
bool holds(const char *what, Property property)
{
    return rc::check(what, property);
}

} // namespace

class HttpUnitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void percent_isTheInverse();
    void percent_survivesAnything();
    void target_isTakenApart();
    void target_survivesAnything();
    void target_roundTrips();
    void parser_givesTheSameHoweverTheBytesArrive();
    void parser_survivesAnything();
    void router_choosesTheMostPreciseRoute();
    void router_refusesBadTables();
    void errors_haveOneRowEach();
    void errors_tellOnlyWhatTheyMay();
    void head_cannotBeSplit();
    void rateLimiter_refillsWithTime();
    void rateLimiter_forgets();
    void answerMemory_isShared();
    void answerMemory_holdsOneAnswerOfAnySize();
    void pace_countsWhatWasTaken();
    void pace_countsLittleOfWhatIsAhead();
    void zstd_roundTrips();
    void zstd_survivesAnything();
    void log_isJson();
    void metrics_areTheTextFormat();
};

void HttpUnitsTest::percent_isTheInverse()
{
    QVERIFY(holds("decoding undoes encoding", [](const std::u16string &text) {
        const QString original = QString::fromUtf8(QString::fromStdU16String(text).toUtf8()).remove(QChar(0));
        const auto decoded = percentDecoded(percentEncoded(original));
        RC_ASSERT(decoded.hasValue());
        RC_ASSERT(*decoded == original);
    }));
    QCOMPARE(percentDecoded("a+b", true).value(), u"a b"_s);
    QCOMPARE(percentDecoded("a+b").value(), u"a+b"_s);
    QVERIFY(!percentDecoded("%4"));
    QVERIFY(!percentDecoded("%4g"));
    QVERIFY(!percentDecoded("%00"));
    QVERIFY(!percentDecoded("%c3%28"));
    QCOMPARE(percentDecoded("%EF%BB%BFx").value(), QString(QChar(0xfeff)) + u'x');
}

void HttpUnitsTest::percent_survivesAnything()
{
    QVERIFY(holds("never more characters than bytes", [](const std::vector<char> &bytes) {
        const auto decoded = percentDecoded(bytesOf(bytes), true);
        RC_ASSERT((!decoded || decoded->size() <= qsizetype(bytes.size())));
    }));
}

void HttpUnitsTest::target_isTakenApart()
{
    const Target target = parseTarget("/a/b%2Fc/?x=1&y=a+b%26&z&=q&&x=2").value();
    QCOMPARE(target.path, QByteArray("/a/b%2Fc/"));
    QCOMPARE(target.segments, QList<QString>({u"a"_s, u"b/c"_s, u""_s}));
    QCOMPARE(target.query.size(), 5);
    QCOMPARE(target.query.at(1), std::make_pair(u"y"_s, u"a b&"_s));
    QVERIFY(parseTarget("/").value().segments.isEmpty());
    QCOMPARE(parseTarget("//").value().segments, QList<QString>({u""_s, u""_s}));
    QCOMPARE(parseTarget("http://evil.example/a?b").value().path, QByteArray("/a"));
    QCOMPARE(parseTarget("https://host").value().path, QByteArray("/"));
    QCOMPARE(parseTarget("*").value().path, QByteArray("*"));
    for (const char *bad : {"", "a", "?x", "/a/./b", "/a/..", "/%2e%2e/x", "/a#b", "/\x01", "/%", "ftp://x/"})
        QVERIFY2(!parseTarget(bad), bad);
}

void HttpUnitsTest::target_survivesAnything()
{
    QVERIFY(holds("no climbing, no NUL", [](const std::vector<char> &bytes) {
        const auto target = parseTarget(QByteArray("/" + bytesOf(bytes)));
        if (!target)
            return;
        for (const QString &segment : target->segments) {
            RC_ASSERT((segment != u".."_s && segment != u"."_s));
            RC_ASSERT(!segment.contains(QChar(0)));
        }
    }));
}

void HttpUnitsTest::target_roundTrips()
{
    QVERIFY(holds("segments and query come back", [](const std::vector<std::string> &parts) {
        QByteArray text;
        QList<QString> segments;
        for (const std::string &part : parts) {
            QString segment = QString::fromLatin1(part.data(), qsizetype(part.size())).remove(QChar(0));
            if (segment == "."_L1 || segment == ".."_L1 || segment.isEmpty())
                segment = u"x"_s;
            segments.append(segment);
            text += '/' + percentEncoded(segment);
        }
        if (segments.isEmpty())
            text = "/";
        const QString value = segments.value(0);
        const auto target = parseTarget(QByteArray(text + "?v=" + percentEncoded(value)));
        RC_ASSERT(target.hasValue());
        RC_ASSERT(target->segments == segments);
        RC_ASSERT(target->query.first().second == value);
    }));
}

void HttpUnitsTest::parser_givesTheSameHoweverTheBytesArrive()
{
    const QByteArray bytes = "POST /a/b?c=d HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nX-A: 1\r\n\r\n"
                             "5\r\nhello\r\n6;x=y\r\n world\r\n0\r\n\r\nGET ";
    QVERIFY(holds("cut anywhere", [&bytes](const std::vector<std::uint8_t> &cuts) {
        const HttpLimits limits;
        RequestParser parser(limits);
        QByteArray buffer;
        qsizetype sent = 0;
        std::size_t cut = 0;
        auto step = RequestParser::Step::More;
        while (step != RequestParser::Step::Done) {
            std::size_t used = 0;
            step = parser.put(buffer, &used);
            buffer.remove(0, qsizetype(used));
            RC_ASSERT(step != RequestParser::Step::Failed);
            if (step == RequestParser::Step::Header) {
                Request request;
                Target target;
                RC_ASSERT(!parser.readHead(&request, &target));
                RC_ASSERT(request.headers.value("x-a") == "1");
                parser.limitBody(1000);
            } else if (step == RequestParser::Step::More) {
                RC_ASSERT(sent < bytes.size());
                const qsizetype size = cut < cuts.size() ? 1 + cuts[cut++] % 30 : bytes.size();
                buffer += bytes.mid(sent, size);
                sent = std::min(bytes.size(), sent + size);
            }
        }
        RC_ASSERT(parser.takeBody() == "hello world");
        RC_ASSERT(QByteArray("GET ").startsWith(buffer));
    }));
}

void HttpUnitsTest::parser_survivesAnything()
{
    QVERIFY(holds("always an answer", [](const std::vector<char> &head, const std::vector<char> &body) {
        const HttpLimits limits;
        RequestParser parser(limits);
        QByteArray buffer = (head.size() % 2 == 0 ? "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n" : "")
                            + bytesOf(head) + "\r\n\r\n" + bytesOf(body);
        for (int steps = 0; steps < 10'000; ++steps) {
            std::size_t used = 0;
            const auto step = parser.put(buffer, &used);
            RC_ASSERT(qsizetype(used) <= buffer.size());
            buffer.remove(0, qsizetype(used));
            if (step == RequestParser::Step::Failed) {
                RC_ASSERT(parser.failure().status >= 400);
                return;
            }
            if (step != RequestParser::Step::Header)
                return;
            Request request;
            Target target;
            if (parser.readHead(&request, &target) || !parser.hasBody())
                return;
            parser.limitBody(100);
        }
        RC_FAIL("no end");
    }));
}

void HttpUnitsTest::router_choosesTheMostPreciseRoute()
{
    Router router;
    QVERIFY(router.add(simple("rest", Method::Get, "/{rest...}")));
    QVERIFY(router.add(simple("one", Method::Get, "/api/{id}")));
    QVERIFY(router.add(simple("me", Method::Get, "/api/me")));
    QVERIFY(router.add(simple("put", Method::Put, "/api/{id}")));
    QVERIFY(router.add(simple("deep", Method::Get, "/api/{id}/notes/{note}")));
    QVERIFY(router.add(simple("root", Method::Get, "/")));
    const auto name = [&router](Method method, const char *path) {
        const auto match = router.match(method, parseTarget(path).value());
        return match.route ? match.route->name : QByteArray();
    };
    QCOMPARE(name(Method::Get, "/api/me"), QByteArray("me"));
    QCOMPARE(name(Method::Get, "/api/7"), QByteArray("one"));
    QCOMPARE(name(Method::Put, "/api/me"), QByteArray("put"));
    QCOMPARE(name(Method::Get, "/"), QByteArray("root"));
    QCOMPARE(name(Method::Head, "/"), QByteArray("root"));
    QCOMPARE(name(Method::Get, "/a/b/c"), QByteArray("rest"));
    QCOMPARE(name(Method::Get, "/api/"), QByteArray("rest"));
    QCOMPARE(name(Method::Delete, "/api/7"), QByteArray());
    const auto deep = router.match(Method::Get, parseTarget("/api/a%2Fb/notes/9").value());
    QCOMPARE(deep.params, (QList<std::pair<QByteArray, QString>>{{"id", u"a/b"_s}, {"note", u"9"_s}}));
    QCOMPARE(router.match(Method::Get, parseTarget("/x/y").value()).params.first().second, u"x/y"_s);
    QCOMPARE(Router::allowHeader(router.match(Method::Delete, parseTarget("/api/7").value()).allowed),
             QByteArray("GET, HEAD, PUT, OPTIONS"));
    QCOMPARE(router.routes().size(), std::size_t(6));
}

void HttpUnitsTest::router_refusesBadTables()
{
    Router router;
    QVERIFY(router.add(simple("a", Method::Get, "/a/{x}")));
    QCOMPARE(router.add(simple("a", Method::Get, "/other")).error().code, Error::Code::Exists);
    QCOMPARE(router.add(simple("b", Method::Get, "/a/{y}")).error().code, Error::Code::Exists);
    QVERIFY(router.add(simple("b", Method::Post, "/a/{y}")));
    for (const char *bad : {"", "a", "/a//b", "/{}", "/{a", "/{rest...}/b"})
        QVERIFY2(!router.add(simple("bad", Method::Get, bad)), bad);
    QVERIFY(!router.add(simple("bad", Method::Head, "/h")));
    Route route = simple("bad", Method::Get, "/immediate");
    route.lane = Lane::Immediate; // with credentials to check it would wait for the database on the I/O thread
    QVERIFY(!router.add(route));
    route.handler = nullptr;
    QVERIFY(!router.add(route));
}

void HttpUnitsTest::errors_haveOneRowEach()
{
    QSet<QByteArray> names;
    for (int code = 0; code <= static_cast<int>(Error::Code::Internal); ++code) {
        const auto error = static_cast<Error::Code>(code);
        const Response response = errorResponse(fail(error));
        QCOMPARE(response.status, statusOf(error));
        QVERIFY(response.status >= 400 && !reasonPhrase(response.status).isEmpty());
        // A row that is missing falls back on Internal's.
        QVERIFY(error == Error::Code::Internal || !response.wholeBody()->contains("made a mistake"));
        names.insert(errorName(error));
    }
    QCOMPARE(names.size(), static_cast<int>(Error::Code::Internal) + 1);
}

void HttpUnitsTest::errors_tellOnlyWhatTheyMay()
{
    const auto object = [](const Error &error) {
        return QJsonDocument::fromJson(*errorResponse(error).wholeBody()).object().value(u"error"_s).toObject();
    };
    QCOMPARE(object(fail(Error::Code::Invalid, u"The day is not a day."_s)).value(u"message"_s).toString(),
             u"The day is not a day."_s);
    QCOMPARE(object(fail(Error::Code::Unauthenticated, u"device-revoked"_s)).value(u"reason"_s).toString(),
             u"device-revoked"_s);
    QCOMPARE(errorResponse(fail(Error::Code::Unauthenticated, u"device-revoked"_s)).headers.value("farol-reason"),
             QByteArray("device-revoked")); // for those who cannot read the body of a 401
    QVERIFY(!object(fail(Error::Code::Unauthenticated, u"Free text!"_s)).contains("reason"_L1));
    QVERIFY(errorResponse(fail(Error::Code::Unauthenticated, u"Free text!"_s)).headers.value("farol-reason").isEmpty());
    QVERIFY(!QJsonDocument(object(fail(Error::Code::Internal, u"table users"_s))).toJson().contains("users"));
    const Response later = errorResponse(failLater(Error::Code::TooMany, 17));
    QCOMPARE(later.headers.value("retry-after"), QByteArray("17"));
    QCOMPARE(object(failLater(Error::Code::Busy, 3)).value(u"retryAfter"_s).toInt(), 3);
}

void HttpUnitsTest::head_cannotBeSplit()
{
    Response response = Response::empty(200);
    response.headers.add("x-good", "1");
    response.headers.add("x-bad", "1\r\nSet-Cookie: a");
    response.headers.add("x-worse\r\n", "1");
    response.headers.add("content-length", "999");
    response.headers.set("cache-control", "public");
    Framing framing;
    framing.length = 0;
    const QByteArray head = responseHead(response, framing);
    QVERIFY(head.contains("x-good: 1\r\n"));
    QVERIFY(!head.contains("Set-Cookie") && !head.contains("x-worse") && !head.contains("999"));
    QCOMPARE(head.count("cache-control"), 1);
    QCOMPARE(httpDate(784111777), QByteArray("Sun, 06 Nov 1994 08:49:37 GMT"));
}

void HttpUnitsTest::rateLimiter_refillsWithTime()
{
    ManualClock clock;
    RateLimiter limiter(clock, 2, 4, 100);
    for (int i = 0; i < 4; ++i)
        QCOMPARE(limiter.take("a"), 0);
    QCOMPARE(limiter.take("a"), 1);
    QCOMPARE(limiter.take("b", 3), 0);
    QCOMPARE(limiter.take("b", 100), 2);
    clock.ms += 500;
    QCOMPARE(limiter.take("a"), 0);
    QCOMPARE(limiter.take("a"), 1);
    clock.ms -= 100'000; // a clock that jumps back takes nothing away
    QCOMPARE(limiter.take("a"), 1);
    RateLimiter off(clock, 0, 1, 100);
    for (int i = 0; i < 100; ++i)
        QCOMPARE(off.take("a"), 0);
}

void HttpUnitsTest::rateLimiter_forgets()
{
    ManualClock clock;
    RateLimiter limiter(clock, 1, 1, 100);
    for (int i = 0; i < 1000; ++i)
        QCOMPARE(limiter.take(QByteArray::number(i)), 0);
    QVERIFY(limiter.remembered() <= 100);
}

void HttpUnitsTest::answerMemory_isShared()
{
    AnswerMemory memory(80);
    QVERIFY(memory.take("a", 6));
    QVERIFY(memory.take("a", 4));
    QVERIFY(!memory.take("a", 1));
    for (const char *client : {"b", "c", "d", "e", "f", "g", "h"})
        QVERIFY(memory.take(client, 10));
    QVERIFY(!memory.take("i", 1));
    QCOMPARE(memory.taken(), qint64(80));
    memory.give("a", 4);
    QVERIFY(memory.take("i", 3));
    QVERIFY(!memory.take("i", 2));
    QVERIFY(memory.take("a", 1));
}

void HttpUnitsTest::answerMemory_holdsOneAnswerOfAnySize()
{
    AnswerMemory memory(80);
    QVERIFY(memory.take("a", 1000));
    QVERIFY(!memory.take("b", 1));
    memory.give("a", 1000);
    QVERIFY(memory.take("b", 20)); // more than its share
    QVERIFY(!memory.take("b", 1));
    QVERIFY(memory.take("a", 60));
    memory.give("a", 60);
    memory.give("b", 20);
    QCOMPARE(memory.taken(), qint64(0));
}

void HttpUnitsTest::pace_countsWhatWasTaken()
{
    using namespace std::chrono_literals;
    const Pace::Clockwork::time_point start{};
    Pace stuck({10s, 4096, 0}, start, 500);
    QVERIFY(stuck.deadline() == start + 10s);
    stuck.note(start + 10s, 500 + 8192);
    QVERIFY(stuck.deadline() == start + 12s);
    stuck.note(start + 12s, 500 + 8192);
    QVERIFY(stuck.deadline() == start + 12s);
    const auto takesPerSecond = [start](qint64 bytes) {
        Pace pace({10s, 4096, 0}, start, 0);
        for (qint64 second = 1; second <= 3600; ++second) {
            pace.note(start + std::chrono::seconds(second), second * bytes);
            if (pace.deadline() <= start + std::chrono::seconds(second))
                return second;
        }
        return qint64(0);
    };
    QCOMPARE(takesPerSecond(4096), qint64(0));
    QCOMPARE(takesPerSecond(3072), qint64(40));
    QCOMPARE(takesPerSecond(200), qint64(11));
}

void HttpUnitsTest::pace_countsLittleOfWhatIsAhead()
{
    using namespace std::chrono_literals;
    const Pace::Clockwork::time_point start{};
    Pace pace({10s, 2, 6}, start, 0);
    pace.note(start + 1s, std::numeric_limits<qint64>::max());
    QVERIFY(pace.deadline() == start + 14s);
    QVERIFY(pace.nextLook(start + 1s) == start + 11s);
    pace.note(start + 2s, 0); // nothing is taken back
    QVERIFY(pace.deadline() == start + 14s);
}

void HttpUnitsTest::zstd_roundTrips()
{
    QVERIFY(holds("what was packed", [](const std::vector<char> &bytes) {
        const QByteArray plain = bytesOf(bytes);
        QByteArray packed(qsizetype(ZSTD_compressBound(bytes.size())), '\0');
        packed.resize(
            qsizetype(ZSTD_compress(packed.data(), std::size_t(packed.size()), plain.constData(), bytes.size(), 1)));
        const auto unpacked = unpackZstd(packed, 1 << 20, 50);
        RC_ASSERT((unpacked.hasValue() && *unpacked == plain));
        const auto two = unpackZstd(QByteArray(packed + packed), 1 << 20, 50);
        RC_ASSERT((two.hasValue() && *two == plain + plain));
        if (!packed.isEmpty())
            RC_ASSERT(!unpackZstd(packed.chopped(1), 1 << 20, 50));
    }));
    const QByteArray exact(131'072, 'x'); // as large as the decoder's own buffer
    QByteArray packed(1 << 18, '\0');
    packed.resize(qsizetype(
        ZSTD_compress(packed.data(), std::size_t(packed.size()), exact.constData(), std::size_t(exact.size()), 1)));
    QCOMPARE(unpackZstd(packed, 131'072, 100'000).value(), exact);
    QCOMPARE(unpackZstd(packed, 131'071, 100'000).error().code, Error::Code::TooLarge);
    QCOMPARE(unpackZstd(packed, 1 << 20, 2).error().code, Error::Code::TooLarge);
    QVERIFY(!unpackZstd({}, 100, 50));
}

void HttpUnitsTest::zstd_survivesAnything()
{
    QVERIFY(holds("an error or bytes", [](std::vector<char> bytes) {
        const std::array<char, 4> magic = {'\x28', '\xb5', '\x2f', '\xfd'};
        bytes.insert(bytes.begin(), magic.begin(), magic.end());
        const auto unpacked = unpackZstd(bytesOf(bytes), 1000, 50);
        RC_ASSERT((!unpacked || unpacked->size() <= 1000));
    }));
}

void HttpUnitsTest::log_isJson()
{
    ManualClock clock;
    QByteArray written;
    {
        Log log(
            clock, [&written](QByteArrayView lines) { written.append(lines); }, Log::Level::Info);
        log.write(Log::Level::Debug, "quiet", LogLine().add("a", "b"));
        log.write(Log::Level::Info, "test",
                  LogLine()
                      .add("text", QByteArray("q\"b\\n\n\x01"))
                      .add("bytes", QByteArray("\xff"))
                      .add("n", qint64(7))
                      .add("x", 1.5)
                      .add("bad", std::numeric_limits<double>::quiet_NaN()));
        log.fromQt(QtWarningMsg, nullptr, u"from Qt"_s);
    }
    const QList<QByteArray> lines = written.trimmed().split('\n');
    QCOMPARE(lines.size(), 2);
    const QJsonObject line = QJsonDocument::fromJson(lines.first()).object();
    QCOMPARE(line.value(u"time"_s).toString(), u"1970-01-01T00:16:40.000Z"_s);
    QCOMPARE(line.value(u"text"_s).toString(), u"q\"b\\n\n\x01"_s);
    QCOMPARE(line.value(u"bytes"_s).toString(), u"ff"_s);
    QCOMPARE(line.value(u"x"_s).toDouble(), 1.5);
    QVERIFY(line.value(u"bad"_s).isNull());
    QCOMPARE(QJsonDocument::fromJson(lines.last()).object().value(u"level"_s).toString(), u"warning"_s);
}

void HttpUnitsTest::metrics_areTheTextFormat()
{
    Metrics metrics;
    metrics.counter("c_total", "Counts.", {{"k", "a\"b\\c"}}).add(3);
    metrics.histogram("h_seconds", "Takes.").observe(0.003);
    metrics.histogram("h_seconds", "Takes.").observe(100);
    int owner = 0;
    metrics.gauge(
        "g", "Is.", [] { return 2.5; }, &owner);
    const QByteArray text = metrics.text();
    QVERIFY(text.contains("# HELP c_total Counts.\n# TYPE c_total counter\nc_total{k=\"a\\\"b\\\\c\"} 3\n"));
    QVERIFY(text.contains("# TYPE g gauge\ng 2.5\n"));
    QVERIFY(text.contains("h_seconds_bucket{le=\"0.0025\"} 0\nh_seconds_bucket{le=\"0.005\"} 1\n"));
    QVERIFY(text.contains("h_seconds_bucket{le=\"+Inf\"} 2\nh_seconds_sum 100.003\nh_seconds_count 2\n"));
    metrics.removeGauges(&owner);
    QVERIFY(!metrics.text().contains("g 2.5"));
}

QTEST_GUILESS_MAIN(HttpUnitsTest)
#include "tst_httpunits.moc"
