// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace farol::server::test {

struct Certificate final {
    QByteArray certificate; ///< PEM
    QByteArray key; ///< PEM
};

/// A self-signed certificate for 127.0.0.1 with a key of its own, good for an hour.
[[nodiscard]] Certificate makeCertificate();

} // namespace farol::server::test
