// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

namespace farol {

/// Port: where secrets live outside the profile (the system's keychain). "Not there" (NotFound) and "cannot be reached
/// now" (NoKey) are different answers: a key that failed to read is never overwritten. May block; not for the UI thread.
class KeyVault
{
public:
    virtual ~KeyVault() = default;
    virtual Result<QByteArray> read(const QString &name) = 0;
    virtual Status write(const QString &name, const QByteArray &secret) = 0;
    virtual Status remove(const QString &name) = 0;
};

} // namespace farol
