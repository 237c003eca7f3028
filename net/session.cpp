// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/session.h"

#include "net/api.h"
#include "net/devicekey.h"
#include "net/signin.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

using namespace Qt::StringLiterals;

namespace farol::net {

namespace {

bool isRefusal(const HttpOutcome &outcome)
{
    return !outcome.body && outcome.body.error().code == Error::Code::Unauthenticated;
}

} // namespace

Session::Session(HttpClient &http, KeyVault &vault, SessionRecord record, QObject *parent)
    : QObject(parent), m_http(http), m_vault(vault), m_record(std::move(record))
{}

void Session::send(const HttpCall &call, HttpDone done)
{
    if (m_ended != AccessEnd::None) {
        done({accessEndedError(m_ended), 0});
        return;
    }
    if (!isSignedIn()) {
        done({fail(Error::Code::Unauthenticated, u"signed-out"_s), 0});
        return;
    }
    const QByteArray token = m_record.credentials.access;
    m_http.send(call, token, [this, call, token, done = std::move(done)](const HttpOutcome &outcome) {
        if (!isRefusal(outcome)) {
            done(outcome);
            return;
        }
        refused(token, [this, call, done](const Status &renewed) {
            if (renewed)
                m_http.send(call, m_record.credentials.access, done);
            else
                done({renewed.error(), 0});
        });
    });
}

void Session::refused(const QByteArray &token, std::function<void(const Status &)> then)
{
    if (m_ended != AccessEnd::None) {
        then(accessEndedError(m_ended));
        return;
    }
    if (!isSignedIn()) {
        then(fail(Error::Code::Unauthenticated, u"signed-out"_s));
        return;
    }
    if (token != m_record.credentials.access) { // renewed since that request went out
        then({});
        return;
    }
    m_waiting.append(std::move(then));
    refresh();
}

void Session::refresh()
{
    if (m_refreshing)
        return;
    m_refreshing = true;
    const Result<DeviceKey> key = DeviceKey::fromSeed(m_record.credentials.deviceSeed);
    if (!key) {
        refreshed({key.error(), 0});
        return;
    }
    const Account &account = m_record.account;
    const QByteArray proof = refreshProofText(account.workspace, account.device, m_record.credentials.refresh);
    const QJsonObject body{{u"refreshToken"_s, QString::fromLatin1(m_record.credentials.refresh)},
                           {u"device"_s, account.device.uuid.toString()},
                           {u"signature"_s, QString::fromLatin1(toBase64Url(key->sign(proof)))}};
    HttpCall call;
    call.path = QString::fromLatin1(paths::Refresh);
    call.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    call.contentType = "application/json";
    call.accept = "application/json";
    m_http.send(call, {}, [this](const HttpOutcome &outcome) { refreshed(outcome); });
}

void Session::refreshed(const HttpOutcome &outcome)
{
    const Status status = outcome.body ? takeNewTokens(*outcome.body) : refusedRenewal(outcome);
    // The record is kept: who signs in again is still this device, with its unsent work.
    m_refreshing = false;
    const auto waiting = std::exchange(m_waiting, {});
    for (const auto &then : waiting)
        then(status);
}

Status Session::takeNewTokens(const QByteArray &json)
{
    if (!isSignedIn()) // signed out while the renewal was under way
        return fail(Error::Code::Unauthenticated, u"signed-out"_s);
    SessionRecord renewed = m_record;
    FAROL_TRY(takeGrant(json, renewed));
    if (renewed.account.user != m_record.account.user || renewed.account.device != m_record.account.device
        || renewed.account.workspace != m_record.account.workspace)
        return fail(Error::Code::Foreign, u"the server took this device for another"_s);
    FAROL_TRY(saveSession(m_vault, renewed));
    m_record = renewed;
    return {};
}

/// Only here is the word believed: a renewal is signed with this device's key, so that the server knows whom it tells,
/// and the client sends none but over a verified connection.
Status Session::refusedRenewal(const HttpOutcome &outcome)
{
    const Error &error = outcome.body.error();
    const AccessEnd end = error.code == Error::Code::Unauthenticated ? accessEndNamed(outcome.reason) : AccessEnd::None;
    if (end == AccessEnd::None)
        return error;
    m_ended = end;
    if (m_onAccessEnded)
        m_onAccessEnded(end);
    return accessEndedError(end);
}

void Session::signOut(std::function<void(const Status &)> done)
{
    // By the common way, which renews an expired token first: the server has to know whose sessions it is to end.
    send(signOutCall(), [this, done = std::move(done)](const HttpOutcome &) {
        if (m_ended != AccessEnd::None) { // the tokens stay until the rows are gone, so that a crash forgets nothing
            done(accessEndedError(m_ended));
            return;
        }
        SessionRecord record = m_record;
        record.credentials.access.clear();
        record.credentials.refresh.clear();
        const Status saved = saveSession(m_vault, record);
        if (saved)
            m_record = record;
        done(saved);
    });
}

} // namespace farol::net
