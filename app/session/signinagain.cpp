// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/signinagain.h"

#include "app/session/signinnow.h"
#include "core/result.h"
#include "net/signin.h"

#include <utility>

namespace farol {

/// One request for a session; may outlive whoever waited for it.
class SignInAgain::Attempt final : public QObject
{
public:
    Attempt(const QUrl &server, Done whenDone, QObject *parent)
        : QObject(parent), http(server), done(std::move(whenDone))
    {}

    net::HttpClient http;
    Done done; ///< empty = nobody waits any more
    bool hasLeft = false; ///< the server may know of it
};

SignInAgain::SignInAgain(QObject *parent) : QObject(parent) {}

void SignInAgain::begin(const net::SessionRecord &known, const QString &password, Done done)
{
    cancel(fail(Error::Code::Cancelled));
    const auto key = net::DeviceKey::fromSeed(known.credentials.deviceSeed);
    if (!key) {
        done(key.error());
        return;
    }
    const net::Account &account = known.account;
    auto *attempt = new Attempt(account.server, std::move(done), this);
    m_attempt = attempt;
    const net::SignInRequest request{account.mail, password, thisDevicesName(), account.device, *key};
    net::signIn(
        attempt->http, request,
        [this, attempt](const Result<net::SessionRecord> &record) { answered(*attempt, record); },
        [attempt] { attempt->hasLeft = true; });
}

void SignInAgain::answered(Attempt &attempt, const Result<net::SessionRecord> &record)
{
    if (m_attempt == &attempt)
        m_attempt.clear();
    attempt.deleteLater(); // it is its client that calls
    if (const Done done = std::exchange(attempt.done, nullptr))
        done(record);
    else if (record)
        endSession(*record);
}

void SignInAgain::cancel(const Error &why)
{
    if (!m_attempt)
        return;
    Attempt *attempt = m_attempt;
    m_attempt.clear();
    const Done done = std::exchange(attempt->done, nullptr);
    if (!attempt->hasLeft)
        delete attempt;
    done(why);
}

void SignInAgain::endSession(const net::SessionRecord &session)
{
    auto *http = new net::HttpClient(session.account.server, this);
    http->send(net::signOutCall(), session.credentials.access,
               [http](const net::HttpOutcome &) { http->deleteLater(); });
}

} // namespace farol
