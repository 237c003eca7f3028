// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

#include <utility>

namespace farol::server {

/// The request target ("/a/b%20c?x=1") taken apart. Segments are decoded after the split, so an escaped slash stays
/// inside its segment.
struct Target final {
    QByteArray path; ///< as sent, without the query
    QList<QString> segments; ///< "/" has none; "/a/" has "a" and an empty one
    QList<std::pair<QString, QString>> query;
};

/// Accepts the origin form, the absolute form of proxies (its host is ignored) and "*" (path "*", no segments).
/// Error::Invalid for bad escapes, control characters, bytes that are not UTF-8, and the segments "." and "..".
[[nodiscard]] Result<Target> parseTarget(QByteArrayView target);

/// Decodes %XX; `plusIsSpace` as forms do it in queries.
[[nodiscard]] Result<QString> percentDecoded(QByteArrayView text, bool plusIsSpace = false);
/// Escapes everything but unreserved characters (RFC 3986); the inverse of percentDecoded().
[[nodiscard]] QByteArray percentEncoded(QStringView text);

} // namespace farol::server
