// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httptransport.h"

#include "net/api.h"
#include "sync/codec.h"

#include <QTimer>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace farol::net {

namespace {

// A large act or page takes minutes on a hotel's line; what matters is that bytes still move.
constexpr int TimeoutMs = 30 * 60'000;
constexpr int SilenceMs = 55'000;
constexpr qint64 LargestAnswer = qint64(64) << 20;
constexpr std::array Routes = {"hello", "push", "pull", "load", "digest", "hand-over"}; // in the order of sync::Request
static_assert(Routes.size() == std::variant_size_v<sync::Request>);

} // namespace

HttpTransport::HttpTransport(Session &session, const Clock &clock, Receive receive, QObject *parent)
    : QObject(parent), m_session(session), m_clock(clock), m_receive(std::move(receive))
{}

void HttpTransport::send(std::uint64_t id, const sync::Request &request)
{
    const std::int64_t wait = m_notBefore - m_clock.monotonicMs();
    if (wait > 0) {
        const HttpOutcome refused{fail(Error::Code::TooMany, QString::number((wait + 999) / 1000)), wait};
        // Later, since the engine is not to be answered from within its own send().
        QTimer::singleShot(0, this, [this, id, refused] { answer(id, refused); });
        return;
    }
    HttpCall call;
    call.path = QLatin1StringView(paths::Sync) + QLatin1StringView(Routes.at(request.index()));
    call.body = sync::encodeRequest(request);
    call.contentType = "application/cbor";
    call.accept = "application/cbor";
    call.packs = true;
    call.maxAnswer = LargestAnswer;
    call.timeoutMs = TimeoutMs;
    call.silenceMs = SilenceMs;
    m_session.send(call, [this, id](const HttpOutcome &outcome) {
        QTimer::singleShot(0, this, [this, id, outcome] { answer(id, outcome); });
    });
}

std::int64_t HttpTransport::patienceMs() const
{
    return TimeoutMs + SilenceMs; // it answers before, unless the thread it lives in does not
}

void HttpTransport::answer(std::uint64_t id, const HttpOutcome &outcome)
{
    if (outcome.retryAfterMs > 0)
        m_notBefore = std::max(m_notBefore, m_clock.monotonicMs() + outcome.retryAfterMs);
    if (!outcome.body) {
        m_receive(id, outcome.body.error());
        return;
    }
    Result<sync::Reply> reply = sync::decodeReply(*outcome.body);
    // Corrupt is said of what this device keeps; an answer that cannot be read says nothing about that.
    m_receive(id, reply ? reply : fail(Error::Code::Foreign, u"its answer cannot be read"_s));
}

} // namespace farol::net
