// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/keykeeping.h"

#include "storage/profile.h"

using namespace Qt::StringLiterals;

namespace farol::storage {

Status keepInKeychain(KeyVault *vault, const QString &name, const QByteArray &secret)
{
    const Error unreachable = fail(Error::Code::NoKey, QString::fromLatin1(KeychainUnreachable));
    if (vault == nullptr || !vault->write(name, secret))
        return unreachable;
    Result<QByteArray> back = vault->read(name);
    const bool kept = back && *back == secret;
    if (back)
        wipe(*back);
    return kept ? Status() : Status(unreachable);
}

Status tryKeychain(KeyVault *vault)
{
    // Always the same name, so that the next trial takes away what one that was killed left behind.
    const QString name = u"farol/trial"_s;
    Status kept = keepInKeychain(vault, name, "trial"_ba);
    if (vault != nullptr)
        (void)vault->remove(name);
    return kept;
}

} // namespace farol::storage
