// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/uuid.h"
#include "server/http/request.h"

#include <QJsonObject>
#include <QString>

namespace farol::server {

/// Of requests that bring a JSON object: Invalid with a sentence where it is none.
[[nodiscard]] Result<QJsonObject> jsonBody(const Request &request);
/// A text that has to be there and not be empty.
[[nodiscard]] Result<QString> textIn(const QJsonObject &body, const QString &name);
[[nodiscard]] Result<bool> flagIn(const QJsonObject &body, const QString &name);
/// The id that a part of the path has to be.
[[nodiscard]] Result<Uuid> idParam(const Request &request, QByteArrayView name);

} // namespace farol::server
