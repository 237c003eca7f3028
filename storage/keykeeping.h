// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keyvault.h"

namespace farol::storage {

/// Gives the keychain a secret and asks it back, since some say yes and keep nothing. NoKey with KeychainUnreachable:
/// it does not hold the secret, or there is no keychain.
Status keepInKeychain(KeyVault *vault, const QString &name, const QByteArray &secret);
/// Whether keepInKeychain() would do, tried with something that is no secret and does not stay.
[[nodiscard]] Status tryKeychain(KeyVault *vault);

} // namespace farol::storage
