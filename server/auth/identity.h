// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/permissions.h"
#include "core/uuid.h"

namespace farol::server {

/// Who makes a request: one person on one device, with the role he has at this moment.
struct Identity final {
    UserId user;
    DeviceId device;
    Role role = Role::Manager;
    friend bool operator==(const Identity &, const Identity &) = default;
};

} // namespace farol::server
