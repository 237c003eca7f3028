// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/log.h"

#include <QDateTime>
#include <QFile>
#include <QTimeZone>

#include <cmath>
#include <cstdio>
#include <utility>

using namespace Qt::StringLiterals;

namespace farol::server {

namespace {

constexpr qsizetype QueueLimit = qsizetype(4) * 1024 * 1024;

void appendEscaped(QByteArray &out, QByteArrayView text)
{
    static constexpr char Digits[] = "0123456789abcdef";
    out.append('"');
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            out.append('\\').append(c);
        else if (byte < 0x20 || byte == 0x7f)
            out.append("\\u00").append(Digits[byte >> 4U]).append(Digits[byte & 15U]);
        else
            out.append(c);
    }
    out.append('"');
}

QByteArray timestamp(Instant now)
{
    return QDateTime::fromMSecsSinceEpoch(now.ms, Qt::UTC).toString(Qt::ISODateWithMs).toLatin1();
}

Log::Sink standardError()
{
    return [](QByteArrayView lines) {
        std::fwrite(lines.data(), 1, static_cast<std::size_t>(lines.size()), stderr);
        std::fflush(stderr);
    };
}

Result<Log::Sink> fileSink(const QString &path)
{
    auto file = std::make_shared<QFile>(path);
    if (!file->open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
        return fail(Error::Code::Denied, u"the log file cannot be opened: %1"_s.arg(file->errorString()));
    return Log::Sink([file](QByteArrayView lines) { file->write(lines.data(), lines.size()); });
}

} // namespace

LogLine &LogLine::add(const char *name, QByteArrayView value)
{
    m_fields.append(",\"").append(name).append("\":");
    // Bytes that are no UTF-8 would make the line unreadable for every JSON reader.
    if (value.isValidUtf8())
        appendEscaped(m_fields, value);
    else
        appendEscaped(m_fields, QByteArrayView(value.toByteArray().toHex()));
    return *this;
}

LogLine &LogLine::add(const char *name, qint64 value)
{
    m_fields.append(",\"").append(name).append("\":").append(QByteArray::number(value));
    return *this;
}

LogLine &LogLine::add(const char *name, double value)
{
    m_fields.append(",\"").append(name).append("\":");
    m_fields.append(std::isfinite(value) ? QByteArray::number(value, 'f', 3) : QByteArray("null"));
    return *this;
}

const char *levelName(Log::Level level)
{
    switch (level) {
    case Log::Level::Debug: return "debug";
    case Log::Level::Info: return "info";
    case Log::Level::Warning: return "warning";
    case Log::Level::Error: return "error";
    }
    return "error";
}

std::optional<Log::Level> levelFromName(QStringView name)
{
    for (const Log::Level level : {Log::Level::Debug, Log::Level::Info, Log::Level::Warning, Log::Level::Error}) {
        if (name == QLatin1StringView(levelName(level)))
            return level;
    }
    return std::nullopt;
}

Log::Log(const Clock &clock, Level least) : Log(clock, standardError(), least) {}

Log::Log(const Clock &clock, Sink sink, Level least)
    : m_clock(clock), m_least(least), m_sink(std::move(sink)), m_thread([this] { run(); })
{}

Log::~Log()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

Result<std::unique_ptr<Log>> Log::toFile(const Clock &clock, const QString &path, Level least)
{
    FAROL_ASSIGN(Sink sink, fileSink(path));
    auto log = std::make_unique<Log>(clock, std::move(sink), least);
    log->m_path = path;
    return log;
}

Status Log::reopen()
{
    if (m_path.isEmpty())
        return {};
    FAROL_ASSIGN(Sink sink, fileSink(m_path));
    const std::lock_guard lock(m_sinkMutex);
    m_sink = std::move(sink);
    return {};
}

void Log::write(Level level, const char *category, const LogLine &line)
{
    if (!takes(level))
        return;
    QByteArray text;
    text.reserve(96 + line.fields().size());
    text.append("{\"time\":\"").append(timestamp(m_clock.now())).append("\",\"level\":\"").append(levelName(level));
    text.append("\",\"category\":");
    appendEscaped(text, QByteArrayView(category));
    text.append(line.fields()).append("}\n");
    append(text);
}

void Log::fromQt(QtMsgType type, const char *category, const QString &text)
{
    Level level = Level::Error;
    if (type == QtDebugMsg)
        level = Level::Debug;
    else if (type == QtInfoMsg)
        level = Level::Info;
    else if (type == QtWarningMsg)
        level = Level::Warning;
    write(level, category ? category : "qt", LogLine().add("message", text));
}

void Log::append(const QByteArray &line)
{
    bool wake = false;
    {
        const std::lock_guard lock(m_mutex);
        if (m_waiting.size() + line.size() > QueueLimit) {
            ++m_dropped;
            return;
        }
        wake = m_waiting.isEmpty();
        m_waiting.append(line);
    }
    if (wake)
        m_wake.notify_one();
}

void Log::flush()
{
    std::unique_lock lock(m_mutex);
    m_written.wait(lock, [this] { return m_waiting.isEmpty() && !m_busy; });
}

void Log::run()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_wake.wait(lock, [this] { return m_stopping || !m_waiting.isEmpty(); });
        if (m_waiting.isEmpty())
            return;
        QByteArray lines = std::exchange(m_waiting, QByteArray());
        const std::int64_t dropped = std::exchange(m_dropped, 0);
        m_busy = true;
        lock.unlock();
        if (dropped > 0) {
            lines.append("{\"time\":\"").append(timestamp(m_clock.now()));
            lines.append("\",\"level\":\"warning\",\"category\":\"log\",\"dropped\":");
            lines.append(QByteArray::number(static_cast<qint64>(dropped))).append("}\n");
        }
        {
            const std::lock_guard sinkLock(m_sinkMutex);
            m_sink(lines);
        }
        lock.lock();
        m_busy = false;
        m_written.notify_all();
    }
}

} // namespace farol::server
