// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/signin.h"

#include "net/api.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

using namespace Qt::StringLiterals;

namespace farol::net {

namespace {

QByteArray foldedMail(const QString &mail)
{
    return mail.trimmed().normalized(QString::NormalizationForm_C).toLower().toUtf8();
}

} // namespace

QByteArray signInProofText(const QString &mail, DeviceId device, const QByteArray &publicKey)
{
    const QByteArray id = device.isNull() ? QByteArray("-") : device.uuid.toString().toLatin1();
    return "farol-sign-in-1\nPOST /api/v1/sign-in\n" + foldedMail(mail) + '\n' + id + '\n' + toBase64Url(publicKey);
}

QByteArray refreshProofText(WorkspaceId workspace, DeviceId device, const QByteArray &refreshToken)
{
    return "farol-refresh-1\n" + workspace.uuid.toString().toLatin1() + "\nPOST /api/v1/refresh\n"
           + device.uuid.toString().toLatin1() + '\n' + refreshToken;
}

Status takeGrant(const QByteArray &json, SessionRecord &record)
{
    const QJsonObject grant = QJsonDocument::fromJson(json).object();
    SessionRecord taken = record;
    taken.account.workspace = WorkspaceId(uuidIn(grant, "workspace"_L1));
    taken.account.user = UserId(uuidIn(grant, "user"_L1));
    taken.account.device = DeviceId(uuidIn(grant, "device"_L1));
    taken.account.name = grant.value("userName"_L1).toString();
    taken.account.role = roleNamed(grant.value("role"_L1).toString()).value_or(Role::Manager);
    taken.credentials.access = grant.value("accessToken"_L1).toString().toLatin1();
    taken.credentials.refresh = grant.value("refreshToken"_L1).toString().toLatin1();
    if (taken.account.workspace.isNull() || taken.account.user.isNull() || taken.account.device.isNull()
        || taken.credentials.access.isEmpty() || taken.credentials.refresh.isEmpty())
        return fail(Error::Code::Corrupt, u"the server's answer to the sign-in is incomplete"_s);
    record = taken;
    return {};
}

void signIn(HttpClient &http, const SignInRequest &request, SignInDone done, std::function<void()> leaving)
{
    const QByteArray publicKey = request.key.publicKey();
    const QByteArray proof = signInProofText(request.mail, request.device, publicKey);
    QJsonObject body{{u"mail"_s, request.mail.trimmed()},
                     {u"password"_s, request.password},
                     {u"deviceName"_s, request.deviceName},
                     {u"publicKey"_s, QString::fromLatin1(toBase64Url(publicKey))},
                     {u"signature"_s, QString::fromLatin1(toBase64Url(request.key.sign(proof)))}};
    if (!request.device.isNull())
        body.insert(u"device"_s, request.device.uuid.toString());
    HttpCall call;
    call.path = QString::fromLatin1(paths::SignIn);
    call.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    call.contentType = "application/json";
    call.accept = "application/json";
    call.leaving = std::move(leaving);
    SessionRecord record;
    record.account.server = http.server();
    record.account.mail = request.mail.trimmed();
    record.credentials.deviceSeed = request.key.seed();
    http.send(call, {}, [record, done = std::move(done)](const HttpOutcome &outcome) mutable {
        if (!outcome.body) {
            // Farol's own word for a page that it does not have: the address goes on where its server ends.
            const bool elsewhere = outcome.body.error().code == Error::Code::NotFound;
            done(elsewhere ? fail(Error::Code::Foreign, u"there is no sign-in at this address"_s)
                           : outcome.body.error());
            return;
        }
        const Status taken = takeGrant(*outcome.body, record);
        done(taken ? Result<SessionRecord>(record) : Result<SessionRecord>(taken.error()));
    });
}

HttpCall signOutCall()
{
    HttpCall call;
    call.path = QString::fromLatin1(paths::SignOut);
    call.timeoutMs = 5'000;
    return call;
}

} // namespace farol::net
