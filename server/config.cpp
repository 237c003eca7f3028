// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/config.h"

#include <QFile>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace farol::server {

namespace {

using std::chrono::milliseconds;

struct Unit {
    const char *name;
    qint64 factor;
};

constexpr std::array TimeUnits = {Unit{"d", 86'400'000}, Unit{"h", 3'600'000}, Unit{"m", 60'000}, Unit{"s", 1'000},
                                  Unit{"ms", 1}};
constexpr std::array SizeUnits = {Unit{"GiB", 1 << 30}, Unit{"MiB", 1 << 20}, Unit{"KiB", 1 << 10}, Unit{"", 1}};

template <std::size_t N>
std::optional<qint64> withUnit(const QString &text, const std::array<Unit, N> &units)
{
    static const QRegularExpression pattern(u"^([0-9]{1,12})\\s*([A-Za-z]*)$"_s);
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    for (const Unit &unit : units) {
        if (match.captured(2) == QLatin1StringView(unit.name)) {
            const qint64 number = match.captured(1).toLongLong();
            if (number > std::numeric_limits<qint64>::max() / unit.factor)
                return std::nullopt;
            return number * unit.factor;
        }
    }
    return std::nullopt;
}

template <std::size_t N>
QString inUnits(qint64 value, const std::array<Unit, N> &units)
{
    for (const Unit &unit : units) {
        if (value != 0 && value % unit.factor == 0)
            return QString::number(value / unit.factor) + QLatin1StringView(unit.name);
    }
    return QString::number(value) + QLatin1StringView(units.back().name);
}

Error expected(const QString &what)
{
    return fail(Error::Code::Invalid, u"expected "_s + what);
}

// What the kinds of values have in common: a way to a field, and how its text looks.
template <typename Access, typename Parse, typename Format>
ConfigKey key(const char *name, const char *meaning, Access access, Parse parse, Format format)
{
    return {QString::fromLatin1(name), QString::fromLatin1(meaning),
            [access, parse](ServerConfig &config, const QString &text) -> Status {
                FAROL_ASSIGN(access(config), parse(text));
                return {};
            },
            [access, format](const ServerConfig &config) {
                ServerConfig copy = config;
                return format(access(copy));
            }};
}

template <typename Access>
ConfigKey textKey(const char *name, const char *meaning, Access access)
{
    return key(
        name, meaning, access, [](const QString &text) -> Result<QString> { return text; },
        [](const QString &value) { return value; });
}

template <typename Access>
ConfigKey integerKey(const char *name, const char *meaning, int min, int max, Access access)
{
    return key(
        name, meaning, access,
        [min, max](const QString &text) -> Result<int> {
            bool ok = false;
            const int value = text.toInt(&ok);
            if (!ok || value < min || value > max)
                return expected(u"a whole number from %1 to %2"_s.arg(min).arg(max));
            return value;
        },
        [](int value) { return QString::number(value); });
}

template <typename Access>
ConfigKey rateKey(const char *name, const char *meaning, Access access)
{
    return key(
        name, meaning, access,
        [](const QString &text) -> Result<double> {
            bool ok = false;
            const double value = text.toDouble(&ok);
            if (!ok || !std::isfinite(value) || value < 0 || value > 1e6)
                return expected(u"a number from 0 to 1000000"_s);
            return value;
        },
        [](double value) { return QString::number(value); });
}

template <typename Access>
ConfigKey switchKey(const char *name, const char *meaning, Access access)
{
    return key(
        name, meaning, access,
        [](const QString &text) -> Result<bool> {
            if (text != "true"_L1 && text != "false"_L1)
                return expected(u"true or false"_s);
            return text == "true"_L1;
        },
        [](bool value) { return value ? u"true"_s : u"false"_s; });
}

template <typename Access>
ConfigKey timeKey(const char *name, const char *meaning, milliseconds min, milliseconds max, Access access)
{
    return key(
        name, meaning, access,
        [min, max](const QString &text) -> Result<milliseconds> {
            const auto value = withUnit(text, TimeUnits);
            if (!value || *value < min.count() || *value > max.count())
                return expected(u"a time from %1 to %2, such as 500ms, 10s, 5m, 12h or 30d"_s.arg(
                    inUnits(min.count(), TimeUnits), inUnits(max.count(), TimeUnits)));
            return milliseconds(*value);
        },
        [](milliseconds value) { return inUnits(value.count(), TimeUnits); });
}

template <typename Access>
ConfigKey sizeKey(const char *name, const char *meaning, qint64 min, qint64 max, Access access)
{
    return key(
        name, meaning, access,
        [min, max](const QString &text) -> Result<qint64> {
            const auto value = withUnit(text, SizeUnits);
            if (!value || *value < min || *value > max)
                return expected(u"a size from %1 to %2, such as 512, 16KiB, 1MiB or 2GiB"_s.arg(
                    inUnits(min, SizeUnits), inUnits(max, SizeUnits)));
            return *value;
        },
        [](qint64 value) { return inUnits(value, SizeUnits); });
}

Result<QList<QByteArray>> addressList(const QString &text)
{
    QList<QByteArray> list;
    const QStringList parts = text.split(u',', Qt::SkipEmptyParts);
    for (const QString &part : parts)
        list.append(part.trimmed().toLatin1());
    return list;
}

// The password of a connection string goes nowhere, in either of libpq's two notations.
QString withoutPassword(QString database)
{
    static const QRegularExpression inUrl(u"(?<=://)([^/@:]*):[^@]*@"_s);
    static const QRegularExpression inPairs(u"(password\\s*=\\s*)('(?:[^'\\\\]|\\\\.)*'|[^\\s&]+)"_s);
    return database.replace(inUrl, u"\\1:***@"_s).replace(inPairs, u"\\1***"_s);
}

void addServerKeys(std::vector<ConfigKey> &keys)
{
    keys.push_back(textKey(
        "server.data", "folder of the embedded database and of files",
        [](ServerConfig & c) -> auto & { return c.data; }));
    keys.push_back(textKey(
        "server.database", "PostgreSQL connection string; empty for the embedded database",
        [](ServerConfig & c) -> auto & { return c.database; }));
    keys.push_back(textKey(
        "server.ready-file", "written with the server's address once it answers",
        [](ServerConfig & c) -> auto & { return c.readyFile; }));
    keys.push_back(timeKey(
        "server.stop-timeout", "how long running requests may go on when the server stops", milliseconds(0),
        std::chrono::hours(1), [](ServerConfig & c) -> auto & { return c.stopTimeout; }));
    keys.push_back(timeKey(
        "server.upkeep", "between looks for a new day, a renewed certificate and what can be cleared away",
        milliseconds(10), std::chrono::hours(1), [](ServerConfig & c) -> auto & { return c.upkeepEvery; }));
    keys.push_back(textKey(
        "log.file", "file the log is appended to; empty for the standard error stream",
        [](ServerConfig & c) -> auto & { return c.logFile; }));
    keys.push_back(key(
        "log.level", "debug, info, warning or error", [](ServerConfig & c) -> auto & { return c.logLevel; },
        [](const QString &text) -> Result<Log::Level> {
            const auto level = levelFromName(text);
            return level ? Result<Log::Level>(*level) : expected(u"debug, info, warning or error"_s);
        },
        [](Log::Level level) { return QString::fromLatin1(levelName(level)); }));
}

void addHttpKeys(std::vector<ConfigKey> &keys)
{
    keys.push_back(key(
        "http.address", "numeric address to listen on", [](ServerConfig & c) -> auto & { return c.http.address; },
        [](const QString &text) -> Result<QByteArray> { return text.toLatin1(); },
        [](const QByteArray &value) { return QString::fromLatin1(value); }));
    keys.push_back(key(
        "http.port", "port to listen on; 0 takes any free one", [](ServerConfig & c) -> auto & { return c.http.port; },
        [](const QString &text) -> Result<quint16> {
            bool ok = false;
            const quint16 port = text.toUShort(&ok);
            return ok ? Result<quint16>(port) : expected(u"a port from 0 to 65535"_s);
        },
        [](quint16 value) { return QString::number(value); }));
    keys.push_back(switchKey(
        "http.plaintext", "speak unencrypted HTTP to other machines (only behind a TLS proxy)",
        [](ServerConfig & c) -> auto & { return c.http.plaintextAnywhere; }));
    keys.push_back(key(
        "http.trusted-proxies", "addresses of proxies whose X-Forwarded fields are believed, with commas between",
        [](ServerConfig & c) -> auto & { return c.http.trustedProxies; }, addressList,
        [](const QList<QByteArray> &list) { return QString::fromLatin1(list.join(", ")); }));
    keys.push_back(integerKey(
        "http.threads", "threads that run requests", 1, 256,
        [](ServerConfig & c) -> auto & { return c.http.threads; }));
    keys.push_back(integerKey(
        "http.io-threads", "threads that move bytes", 1, 64,
        [](ServerConfig & c) -> auto & { return c.http.ioThreads; }));
    // The TLS files are one optional in the program and two keys here.
    const auto tls = [](const char *name, const char *meaning, QString TlsFiles::*file) {
        return ConfigKey{QString::fromLatin1(name), QString::fromLatin1(meaning),
                         [file](ServerConfig &c, const QString &text) -> Status {
                             TlsFiles files = c.http.tls.value_or(TlsFiles{});
                             files.*file = text;
                             c.http.tls = files.certificate.isEmpty() && files.key.isEmpty() ? std::nullopt
                                                                                             : std::optional(files);
                             return {};
                         },
                         [file](const ServerConfig &c) { return c.http.tls ? (*c.http.tls).*file : QString(); }};
    };
    keys.push_back(tls("tls.certificate", "PEM file with the certificate chain", &TlsFiles::certificate));
    keys.push_back(tls("tls.key", "PEM file with the private key", &TlsFiles::key));
}

void addLimitKeys(std::vector<ConfigKey> &keys)
{
    constexpr qint64 KiB = 1024;
    constexpr qint64 MiB = 1024 * KiB;
    constexpr qint64 GiB = 1024 * MiB;
    static constexpr milliseconds Least(10);
    static constexpr milliseconds Hour = std::chrono::hours(1);
    const auto size = [&keys](const char *name, const char *meaning, qint64 min, qint64 max,
                              qint64 HttpLimits::*field) {
        keys.push_back(sizeKey(
            name, meaning, min, max, [field](ServerConfig & c) -> auto & { return c.http.limits.*field; }));
    };
    const auto time = [&keys](const char *name, const char *meaning, milliseconds HttpLimits::*field) {
        keys.push_back(timeKey(
            name, meaning, Least, Hour, [field](ServerConfig & c) -> auto & { return c.http.limits.*field; }));
    };
    const auto count = [&keys](const char *name, const char *meaning, int max, int HttpLimits::*field) {
        keys.push_back(integerKey(
            name, meaning, 1, max, [field](ServerConfig & c) -> auto & { return c.http.limits.*field; }));
    };
    size("limits.header", "bytes of a request's header", KiB, MiB, &HttpLimits::headerBytes);
    size("limits.body", "bytes of a request's body, where the route has no limit of its own", KiB, GiB,
         &HttpLimits::bodyBytes);
    size("limits.body-memory", "memory for what request bodies hold beyond 16 KiB each, all together", MiB, 64 * GiB,
         &HttpLimits::bodyMemory);
    size("limits.answer-memory", "memory for what clients have not yet taken of answers above 16 KiB, all together",
         MiB, 64 * GiB, &HttpLimits::answerMemory);
    size("limits.unpacked", "bytes of a compressed body once unpacked", KiB, GiB, &HttpLimits::unpackedBytes);
    count("limits.unpack-ratio", "how many times larger a body may get when unpacked", 10'000,
          &HttpLimits::unpackRatio);
    time("limits.header-timeout", "for a request's whole header", &HttpLimits::headerTimeout);
    time("limits.body-timeout", "for a request's whole body", &HttpLimits::bodyTimeout);
    time("limits.slow-grace", "how long a client may fall behind the minimum rate", &HttpLimits::slowGrace);
    size("limits.minimum-rate", "bytes per second a client must keep up while sending or receiving", 1, MiB,
         &HttpLimits::minimumRate);
    time("limits.idle-timeout", "for the next request on an open connection", &HttpLimits::idleTimeout);
    time("limits.heartbeat", "between signs of life on an event stream", &HttpLimits::heartbeat);
    time("limits.linger", "reading on after a refusal, so that the client sees it", &HttpLimits::linger);
    time("limits.stop-patience", "when the server stops, for a client that takes nothing of its answer",
         &HttpLimits::stopPatience);
    count("limits.connections", "open connections", 1'000'000, &HttpLimits::connections);
    count("limits.connections-per-address", "open connections of one address (of IPv6: one /64 network)", 1'000'000,
          &HttpLimits::connectionsPerAddress);
    count("limits.requests-in-flight", "requests being handled or waiting", 1'000'000, &HttpLimits::requestsInFlight);
    count("limits.queue", "requests waiting for a thread", 1'000'000, &HttpLimits::queue);
    keys.push_back(rateKey(
        "limits.device-rate", "requests per second of one device; 0 for no limit",
        [](ServerConfig & c) -> auto & { return c.rates.devicePerSecond; }));
    keys.push_back(rateKey(
        "limits.device-burst", "requests a device may make at once",
        [](ServerConfig & c) -> auto & { return c.rates.deviceBurst; }));
    keys.push_back(rateKey(
        "limits.address-rate", "requests per second of one address; 0 for no limit",
        [](ServerConfig & c) -> auto & { return c.rates.addressPerSecond; }));
    keys.push_back(rateKey(
        "limits.address-burst", "requests an address may make at once",
        [](ServerConfig & c) -> auto & { return c.rates.addressBurst; }));
}

void addAuthKeys(std::vector<ConfigKey> &keys)
{
    constexpr qint64 MiB = qint64(1024) * 1024;
    static constexpr milliseconds Year = std::chrono::hours(24 * 366);
    const auto time = [&keys](const char *name, const char *meaning, milliseconds AuthSettings::*field) {
        keys.push_back(timeKey(
            name, meaning, milliseconds(0), Year, [field](ServerConfig & c) -> auto & { return c.auth.*field; }));
    };
    time("auth.access-life", "how long an access token is good for", &AuthSettings::accessLife);
    time("auth.refresh-idle", "after how long without contact a device has to sign in again",
         &AuthSettings::refreshIdle);
    time("auth.refresh-absolute", "after how long a device has to sign in again in any case",
         &AuthSettings::refreshAbsolute);
    time("auth.refresh-grace", "how long a refresh whose answer was lost may be repeated", &AuthSettings::refreshGrace);
    time("auth.first-password-life", "how long a first password made by the server opens anything",
         &AuthSettings::firstPasswordLife);
    keys.push_back(integerKey(
        "auth.sign-ins-per-minute", "failed sign-ins of one account within a minute", 1, 10'000,
        [](ServerConfig & c) -> auto & { return c.auth.signInsPerMinute; }));
    keys.push_back(integerKey(
        "auth.address-failures", "failed sign-ins of one address within an hour before it has to wait", 1, 100'000,
        [](ServerConfig & c) -> auto & { return c.auth.addressFailures; }));
    keys.push_back(sizeKey(
        "auth.hash-memory", "memory of one password hash (Argon2id)", 8 * MiB, 4096 * MiB,
        [](ServerConfig & c) -> auto & { return c.auth.password.memory; }));
    keys.push_back(integerKey(
        "auth.hash-passes", "passes of one password hash", 1, 100,
        [](ServerConfig & c) -> auto & { return c.auth.password.passes; }));
    keys.push_back(integerKey(
        "auth.hashes-at-once", "password hashes computed at the same time", 1, 64,
        [](ServerConfig & c) -> auto & { return c.auth.password.atOnce; }));
    keys.push_back(integerKey(
        "auth.hashes-waiting", "sign-ins that may wait for a hash", 0, 256,
        [](ServerConfig & c) -> auto & { return c.auth.password.waiting; }));
}

} // namespace

const std::vector<ConfigKey> &configKeys()
{
    static const std::vector<ConfigKey> keys = [] {
        std::vector<ConfigKey> list;
        addServerKeys(list);
        addHttpKeys(list);
        addLimitKeys(list);
        addAuthKeys(list);
        return list;
    }();
    return keys;
}

Status applySetting(ServerConfig &config, const QString &name, const QString &value)
{
    for (const ConfigKey &key : configKeys()) {
        if (key.name != name)
            continue;
        const Status set = key.set(config, value);
        if (!set)
            return fail(set.error().code, u"%1 = %2: %3"_s.arg(name, value, set.error().detail));
        return {};
    }
    return fail(Error::Code::Invalid, u"there is no setting %1"_s.arg(name));
}

Status applyConfigText(ServerConfig &config, const QByteArray &text)
{
    QString section;
    QStringList seen;
    const QStringList lines = QString::fromUtf8(text).split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const auto wrong = [i](const QString &what) {
            return fail(Error::Code::Invalid, u"line %1: %2"_s.arg(i + 1).arg(what));
        };
        const QString line = lines.at(i).trimmed();
        if (line.isEmpty() || line.startsWith(u'#') || line.startsWith(u';'))
            continue;
        if (line.startsWith(u'[')) {
            if (!line.endsWith(u']'))
                return wrong(u"a section looks like [http]"_s);
            section = line.mid(1, line.size() - 2).trimmed();
            continue;
        }
        const qsizetype equals = line.indexOf(u'=');
        if (equals <= 0)
            return wrong(u"expected key = value"_s);
        const QString name = section + u'.' + line.first(equals).trimmed();
        QString value = line.mid(equals + 1).trimmed();
        if (value.size() >= 2 && value.startsWith(u'"') && value.endsWith(u'"'))
            value = value.mid(1, value.size() - 2);
        if (seen.contains(name))
            return wrong(u"%1 is set twice"_s.arg(name));
        seen.append(name);
        if (const Status set = applySetting(config, name, value); !set)
            return wrong(set.error().detail);
    }
    return {};
}

Status applyConfigFile(ServerConfig &config, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Code::NotFound, u"%1: %2"_s.arg(path, file.errorString()));
    if (const Status applied = applyConfigText(config, file.readAll()); !applied)
        return fail(applied.error().code, u"%1, %2"_s.arg(path, applied.error().detail));
    return {};
}

Status checkDatabase(const QString &database)
{
    static const QRegularExpression notations(u"^(postgres(ql)?://|\\s*[a-z_]+\\s*=)"_s);
    if (notations.match(database).hasMatch())
        return {};
    // It is not repeated, for there may be a password in it.
    return fail(Error::Code::Invalid, u"a database is named like postgresql://db.example.org/farol"_s);
}

Status validated(const ServerConfig &config)
{
    const auto wrong = [](const QString &what) { return fail(Error::Code::Invalid, what); };
    if (!config.database.isEmpty())
        FAROL_TRY(checkDatabase(config.database));
    if (config.http.tls && (config.http.tls->certificate.isEmpty() || config.http.tls->key.isEmpty()))
        return wrong(u"tls.certificate and tls.key belong together"_s);
    if (config.auth.refreshIdle > config.auth.refreshAbsolute)
        return wrong(u"auth.refresh-idle is longer than auth.refresh-absolute"_s);
    if (config.auth.accessLife > config.auth.refreshIdle)
        return wrong(u"auth.access-life is longer than auth.refresh-idle"_s);
    if (config.auth.accessLife.count() == 0 || config.auth.refreshIdle.count() == 0)
        return wrong(u"a token that is never good lets nobody in"_s);
    if (config.http.limits.bodyBytes > config.http.limits.bodyMemory)
        return wrong(u"limits.body is larger than limits.body-memory"_s);
    if (config.http.limits.connectionsPerAddress > config.http.limits.connections)
        return wrong(u"limits.connections-per-address is larger than limits.connections"_s);
    // Hashing runs on the pool's heavy half; more of them than threads would only wait for each other.
    if (config.auth.password.atOnce > std::max(1, config.http.threads))
        return wrong(u"auth.hashes-at-once is larger than http.threads"_s);
    return {};
}

QString configText(const ServerConfig &config)
{
    QString text;
    QString section;
    for (const ConfigKey &key : configKeys()) {
        const QString here = key.name.section(u'.', 0, 0);
        if (here != section) {
            text += (text.isEmpty() ? u"["_s : u"\n["_s) + here + u"]\n"_s;
            section = here;
        }
        const QString value = key.get(config);
        text += u"# "_s + key.meaning + u'\n' + key.name.section(u'.', 1) + u" = "_s
                + (key.name == "server.database"_L1 ? withoutPassword(value) : value) + u'\n';
    }
    return text;
}

} // namespace farol::server
