// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts.h"
#include "net/httpclient.h"

namespace farol::net {

/// The requests about one's own account that a signed-in device may send.
[[nodiscard]] HttpCall devicesCall();
[[nodiscard]] HttpCall revokeDeviceCall(DeviceId device);
[[nodiscard]] HttpCall changePasswordCall(const QString &current, const QString &fresh);

/// The answer to devicesCall(), what was seen last first. Corrupt when it is none.
[[nodiscard]] Result<QList<OwnDevice>> decodeDevices(const QByteArray &json);

} // namespace farol::net
