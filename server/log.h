// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QtGlobal>

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace farol::server {

/// One line of the log being put together; values are escaped, never contents of the workspace, tokens or queries.
class LogLine final
{
public:
    LogLine &add(const char *name, QByteArrayView value);
    LogLine &add(const char *name, const QByteArray &value) { return add(name, QByteArrayView(value)); }
    LogLine &add(const char *name, const QString &value) { return add(name, QByteArrayView(value.toUtf8())); }
    LogLine &add(const char *name, const char *value) { return add(name, QByteArrayView(value)); }
    LogLine &add(const char *name, qint64 value);
    LogLine &add(const char *name, double value);
    [[nodiscard]] const QByteArray &fields() const { return m_fields; }

private:
    QByteArray m_fields; ///< ,"name":value …
};

/// The server's log: one JSON object per line, written by a thread of its own so that a slow disk or a full pipe never
/// holds up a request; what does not fit into the queue is counted and reported. Thread-safe.
class Log final
{
public:
    enum class Level : std::uint8_t { Debug, Info, Warning, Error };
    using Sink = std::function<void(QByteArrayView lines)>; ///< whole lines; called from the log's thread

    /// To stderr.
    explicit Log(const Clock &clock, Level least = Level::Info);
    Log(const Clock &clock, Sink sink, Level least = Level::Info);
    ~Log();
    Log(const Log &) = delete;
    Log &operator=(const Log &) = delete;

    /// A log that appends to a file; logrotate renames the file and then has reopen() called.
    [[nodiscard]] static Result<std::unique_ptr<Log>> toFile(const Clock &clock, const QString &path, Level least);
    Status reopen();

    void write(Level level, const char *category, const LogLine &line);
    /// For a message of Qt or of one of our own libraries; its text must hold no contents (house rule).
    void fromQt(QtMsgType type, const char *category, const QString &text);
    [[nodiscard]] bool takes(Level level) const { return level >= m_least; }
    /// Waits until everything written so far has reached the sink.
    void flush();

private:
    void run();
    void append(const QByteArray &line);

    const Clock &m_clock;
    const Level m_least;
    QString m_path; ///< empty without a file
    std::mutex m_sinkMutex;
    Sink m_sink;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::condition_variable m_written;
    QByteArray m_waiting;
    std::int64_t m_dropped = 0;
    bool m_busy = false;
    bool m_stopping = false;
    std::thread m_thread;
};

[[nodiscard]] const char *levelName(Log::Level level);
[[nodiscard]] std::optional<Log::Level> levelFromName(QStringView name);

} // namespace farol::server
