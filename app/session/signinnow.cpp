// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/signinnow.h"

#include "core/random.h"
#include "net/api.h"
#include "net/signin.h"

#include <QEventLoop>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

Result<net::SessionRecord> ask(net::HttpClient &http, const net::SignInRequest &request)
{
    QEventLoop loop;
    Result<net::SessionRecord> answer = fail(Error::Code::Internal);
    bool done = false;
    net::signIn(http, request, [&](const Result<net::SessionRecord> &record) {
        answer = record;
        done = true;
        loop.quit();
    });
    if (!done)
        loop.exec();
    return answer;
}

net::HttpOutcome ask(net::HttpClient &http, const net::HttpCall &call, const QByteArray &token)
{
    QEventLoop loop;
    net::HttpOutcome answer{fail(Error::Code::Internal), 0};
    bool done = false;
    http.send(call, token, [&](const net::HttpOutcome &outcome) {
        answer = outcome;
        done = true;
        loop.quit();
    });
    if (!done)
        loop.exec();
    return answer;
}

} // namespace

QString thisDevicesName()
{
    const QString name = QSysInfo::machineHostName();
    return name.isEmpty() ? u"farol"_s : name;
}

Result<SignedIn> signInNow(const SignInOrder &order)
{
    SystemRandom random;
    net::DeviceKey key = net::DeviceKey::random(random);
    if (!order.deviceSeed.isEmpty()) {
        FAROL_ASSIGN(key, net::DeviceKey::fromSeed(order.deviceSeed));
    }
    net::HttpClient http(order.server);
    net::SignInRequest request{order.mail, order.password, thisDevicesName(), order.device, key};
    Result<net::SessionRecord> session = ask(http, request);
    if (!session && session.error().code == Error::Code::Conflict && !request.device.isNull()) {
        // The id is somebody else's on this server; without one it gives a new one.
        request.device = {};
        session = ask(http, request);
    }
    if (!session)
        return session.error();
    SignedIn signedIn{*session, std::nullopt};
    // Names of colleagues are wanted before the first sync; without them the sign-in is as good.
    net::HttpCall call;
    call.method = "GET";
    call.path = QString::fromLatin1(net::paths::People);
    call.accept = "application/json";
    call.timeoutMs = 10'000;
    const net::HttpOutcome answer = ask(http, call, session->credentials.access);
    if (answer.body) {
        if (const Result<net::People> people = net::decodePeople(*answer.body))
            signedIn.people = *people;
    }
    return signedIn;
}

void signOutNow(const net::SessionRecord &session)
{
    net::HttpClient http(session.account.server);
    (void)ask(http, net::signOutCall(), session.credentials.access);
}

} // namespace farol
