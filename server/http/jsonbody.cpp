// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/jsonbody.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace farol::server {

Result<QJsonObject> jsonBody(const Request &request)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(request.body, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return fail(Error::Code::Invalid, u"The body is not a JSON object."_s);
    return document.object();
}

Result<QString> textIn(const QJsonObject &body, const QString &name)
{
    const QJsonValue value = body.value(name);
    if (!value.isString() || value.toString().isEmpty())
        return fail(Error::Code::Invalid, u"The body lacks the text %1."_s.arg(name));
    return value.toString();
}

Result<bool> flagIn(const QJsonObject &body, const QString &name)
{
    const QJsonValue value = body.value(name);
    if (!value.isBool())
        return fail(Error::Code::Invalid, u"The body does not say whether %1."_s.arg(name));
    return value.toBool();
}

Result<Uuid> idParam(const Request &request, QByteArrayView name)
{
    const Result<Uuid> id = Uuid::fromString(request.param(name));
    if (!id || id->isNull())
        return fail(Error::Code::Invalid, u"The path names no id where %1 belongs."_s.arg(QString::fromUtf8(name)));
    return *id;
}

} // namespace farol::server
