// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/random.h"
#include "core/rowstate.h"
#include "net/eventparser.h"
#include "net/session.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <cstdint>
#include <functional>
#include <optional>

class QNetworkReply;

namespace farol::net {

/// The stream by which the server says that its order has grown. A stream that falls silent is taken for dead and opened
/// anew, with waits that grow to a minute and are spread at random. Lives in the session's thread.
class LiveStream final : public QObject
{
    Q_OBJECT
public:
    static constexpr std::int64_t SilenceMs = 45'000; ///< the server says something every 20 s
    static constexpr std::int64_t LongestWaitMs = 60'000;

    struct Parts {
        HttpClient &http;
        Session &session;
        const Clock &clock;
        Random &random;
    };
    explicit LiveStream(const Parts &parts, QObject *parent = nullptr);
    ~LiveStream() override;

    /// Going online connects at once, however long the wait would have been.
    void setOnline(bool online);
    /// To be called at nextWake() or later; a timer of its own does so too.
    void tick();
    [[nodiscard]] std::optional<std::int64_t> nextWake() const; ///< monotonic
    [[nodiscard]] bool isOpen() const { return m_open; }

Q_SIGNALS:
    void opened();
    void poked(farol::Seq head);
    /// The sign-in has ended; it will not try again by itself.
    void refused();

private:
    void connectNow();
    void read();
    void finished();
    void drop();
    void retryLater();
    void arm();

    HttpClient &m_http;
    Session &m_session;
    const Clock &m_clock;
    Random &m_random;
    QPointer<QNetworkReply> m_reply;
    QByteArray m_token;
    EventParser m_parser;
    QTimer m_timer;
    bool m_online = false;
    bool m_open = false;
    int m_failures = 0;
    std::int64_t m_heard = 0; ///< monotonic; when the last byte came
    std::optional<std::int64_t> m_retryAt;
};

} // namespace farol::net
