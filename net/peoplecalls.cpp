// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/peoplecalls.h"

#include "net/account.h"
#include "net/api.h"
#include "net/people.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace farol::net {

namespace {

/// `base`, then each part behind a slash.
QString pathOf(const char *base, const QStringList &parts)
{
    QString path = QString::fromLatin1(base);
    for (const QString &part : parts)
        path += u'/' + part;
    return path;
}

HttpCall callOf(const char *method, const QString &path)
{
    HttpCall call;
    call.method = method;
    call.path = path;
    call.accept = "application/json";
    return call;
}

HttpCall callOf(const char *method, const QString &path, const QJsonObject &body)
{
    HttpCall call = callOf(method, path);
    call.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    call.contentType = "application/json";
    return call;
}

template <typename Tag>
QString text(const Id<Tag> &id)
{
    return id.uuid.toString();
}

QString coverPath(const Absence &absence)
{
    return pathOf(paths::Covers, {text(absence.covered), text(absence.substitute), absence.from.toString(Qt::ISODate)});
}

} // namespace

HttpCall addPersonCall(const QString &mail, const QString &name, Role role)
{
    return callOf("POST", pathOf(paths::People, {}),
                  {{u"mail"_s, mail}, {u"name"_s, name}, {u"role"_s, roleName(role)}});
}

HttpCall renamePersonCall(UserId person, const QString &name)
{
    return callOf("PUT", pathOf(paths::People, {text(person), u"name"_s}), {{u"name"_s, name}});
}

HttpCall setRoleCall(UserId person, Role role)
{
    return callOf("PUT", pathOf(paths::People, {text(person), u"role"_s}), {{u"role"_s, roleName(role)}});
}

HttpCall setActiveCall(UserId person, bool active)
{
    return callOf("PUT", pathOf(paths::People, {text(person), u"active"_s}), {{u"active"_s, active}});
}

HttpCall resetPasswordCall(UserId person)
{
    return callOf("POST", pathOf(paths::People, {text(person), u"password"_s}));
}

HttpCall addTeamCall(const QString &name)
{
    return callOf("POST", pathOf(paths::Teams, {}), {{u"name"_s, name}});
}

HttpCall renameTeamCall(TeamId team, const QString &name)
{
    return callOf("PUT", pathOf(paths::Teams, {text(team), u"name"_s}), {{u"name"_s, name}});
}

HttpCall putMemberCall(TeamId team, UserId person, bool lead)
{
    return callOf("PUT", pathOf(paths::Teams, {text(team), u"members"_s, text(person)}), {{u"lead"_s, lead}});
}

HttpCall removeMemberCall(TeamId team, UserId person)
{
    return callOf("DELETE", pathOf(paths::Teams, {text(team), u"members"_s, text(person)}));
}

HttpCall beginAbsenceCall(const Absence &absence)
{
    QJsonObject body;
    if (absence.until)
        body.insert(u"until"_s, absence.until->toString(Qt::ISODate));
    return callOf("PUT", coverPath(absence), body);
}

HttpCall endAbsenceCall(const Absence &absence)
{
    return callOf("DELETE", coverPath(absence));
}

HttpCall sharesCall(CustomerId customer)
{
    return callOf("GET", pathOf(paths::Shares, {text(customer)}));
}

HttpCall shareCall(const SharedCustomer &share)
{
    QJsonObject period;
    insertPeriod(period, share.from, share.until);
    return callOf("PUT", pathOf(paths::Shares, {text(share.customer), text(share.person)}), period);
}

HttpCall takeBackCall(CustomerId customer, UserId person)
{
    return callOf("DELETE", pathOf(paths::Shares, {text(customer), text(person)}));
}

Result<FirstPassword> decodeFirstPassword(const QByteArray &json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    const FirstPassword made{UserId(uuidIn(root, "id"_L1)), root.value("password"_L1).toString()};
    if (made.person.isNull() || made.password.isEmpty())
        return fail(Error::Code::Corrupt, u"the server's answer names no password"_s);
    return made;
}

Result<QList<SharedCustomer>> decodeShares(const QByteArray &json, CustomerId customer)
{
    const QJsonValue list = QJsonDocument::fromJson(json).object().value("shares"_L1);
    if (!list.isArray())
        return fail(Error::Code::Corrupt, u"the server's list of shares cannot be read"_s);
    QList<SharedCustomer> shares;
    const QJsonArray entries = list.toArray();
    for (const QJsonValue &entry : entries) {
        const QJsonObject object = entry.toObject();
        SharedCustomer share{customer, UserId(uuidIn(object, "person"_L1)), {}, {}};
        if (share.person.isNull() || !readPeriod(object, share.from, share.until))
            return fail(Error::Code::Corrupt, u"a share without a person or a day"_s);
        shares.append(share);
    }
    return shares;
}

} // namespace farol::net
