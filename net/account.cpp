// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/account.h"

#include <QJsonDocument>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace farol::net {

namespace {

const QString VaultName = u"session"_s;
constexpr auto Base64Url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
constexpr std::array Roles = {std::pair{Role::Manager, "manager"}, std::pair{Role::Lead, "lead"},
                              std::pair{Role::Administrator, "administrator"}};

QString base64(const QByteArray &bytes)
{
    return QString::fromLatin1(toBase64Url(bytes));
}

QJsonObject toJson(const SessionRecord &record)
{
    const Account &account = record.account;
    const Credentials &credentials = record.credentials;
    return {{u"server"_s, account.server.toString()},
            {u"workspace"_s, account.workspace.uuid.toString()},
            {u"user"_s, account.user.uuid.toString()},
            {u"name"_s, account.name},
            {u"mail"_s, account.mail},
            {u"role"_s, roleName(account.role)},
            {u"device"_s, account.device.uuid.toString()},
            {u"access"_s, base64(credentials.access)},
            {u"refresh"_s, base64(credentials.refresh)},
            {u"deviceSeed"_s, base64(credentials.deviceSeed)}};
}

} // namespace

QString roleName(Role role)
{
    for (const auto &[known, name] : Roles) {
        if (known == role)
            return QString::fromLatin1(name);
    }
    return {};
}

std::optional<Role> roleNamed(QStringView name)
{
    for (const auto &[role, known] : Roles) {
        if (name == QLatin1StringView(known))
            return role;
    }
    return std::nullopt;
}

QByteArray toBase64Url(const QByteArray &bytes)
{
    return bytes.toBase64(Base64Url);
}

QByteArray fromBase64Url(const QString &text)
{
    const auto decoded =
        QByteArray::fromBase64Encoding(text.toLatin1(), Base64Url | QByteArray::AbortOnBase64DecodingErrors);
    return decoded.decodingStatus == QByteArray::Base64DecodingStatus::Ok ? decoded.decoded : QByteArray();
}

Uuid uuidIn(const QJsonObject &json, QLatin1StringView member)
{
    return Uuid::fromString(json.value(member).toString()).valueOr(Uuid());
}

Result<std::optional<SessionRecord>> loadSession(KeyVault &vault)
{
    const Result<QByteArray> bytes = vault.read(VaultName);
    if (!bytes && bytes.error().code == Error::Code::NotFound)
        return std::optional<SessionRecord>();
    FAROL_TRY(bytes);
    const QJsonObject json = QJsonDocument::fromJson(bytes.value()).object();
    SessionRecord record;
    record.account.server = QUrl(json.value("server"_L1).toString());
    record.account.workspace = WorkspaceId(uuidIn(json, "workspace"_L1));
    record.account.user = UserId(uuidIn(json, "user"_L1));
    record.account.name = json.value("name"_L1).toString();
    record.account.mail = json.value("mail"_L1).toString();
    record.account.role = roleNamed(json.value("role"_L1).toString()).value_or(Role::Manager);
    record.account.device = DeviceId(uuidIn(json, "device"_L1));
    record.credentials.access = fromBase64Url(json.value("access"_L1).toString());
    record.credentials.refresh = fromBase64Url(json.value("refresh"_L1).toString());
    record.credentials.deviceSeed = fromBase64Url(json.value("deviceSeed"_L1).toString());
    if (record.account.user.isNull() || !record.account.server.isValid())
        return fail(Error::Code::Corrupt, u"the kept sign-in cannot be read"_s);
    return std::optional(record);
}

Status saveSession(KeyVault &vault, const SessionRecord &record)
{
    return vault.write(VaultName, QJsonDocument(toJson(record)).toJson(QJsonDocument::Compact));
}

} // namespace farol::net
