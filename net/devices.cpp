// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/devices.h"

#include "net/account.h"
#include "net/api.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol::net {

namespace {

Instant instantIn(const QJsonObject &json, QLatin1StringView member)
{
    return Instant{json.value(member).toInteger()};
}

} // namespace

HttpCall devicesCall()
{
    HttpCall call;
    call.method = "GET";
    call.path = QString::fromLatin1(paths::Devices);
    call.accept = "application/json";
    return call;
}

HttpCall revokeDeviceCall(DeviceId device)
{
    HttpCall call;
    call.method = "DELETE";
    call.path = QString::fromLatin1(paths::Devices) + u'/' + device.uuid.toString();
    return call;
}

HttpCall changePasswordCall(const QString &current, const QString &fresh)
{
    HttpCall call;
    call.path = QString::fromLatin1(paths::Password);
    call.body = QJsonDocument(QJsonObject{{u"current"_s, current}, {u"new"_s, fresh}}).toJson(QJsonDocument::Compact);
    call.contentType = "application/json";
    return call;
}

Result<QList<OwnDevice>> decodeDevices(const QByteArray &json)
{
    const QJsonValue list = QJsonDocument::fromJson(json).object().value("devices"_L1);
    if (!list.isArray())
        return fail(Error::Code::Corrupt, u"the server's list of devices cannot be read"_s);
    QList<OwnDevice> devices;
    const QJsonArray entries = list.toArray();
    for (const QJsonValue &entry : entries) {
        const QJsonObject object = entry.toObject();
        OwnDevice device;
        device.id = DeviceId(uuidIn(object, "id"_L1));
        if (device.id.isNull())
            return fail(Error::Code::Corrupt, u"a device without an id"_s);
        device.name = object.value("name"_L1).toString();
        device.registered = instantIn(object, "registered"_L1);
        device.lastSeen = instantIn(object, "lastSeen"_L1);
        device.revoked = object.value("revoked"_L1).toBool();
        device.current = object.value("current"_L1).toBool();
        devices.append(device);
    }
    std::stable_sort(devices.begin(), devices.end(),
                     [](const OwnDevice &a, const OwnDevice &b) { return a.lastSeen > b.lastSeen; });
    return devices;
}

} // namespace farol::net
