// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace farol {

/// The detail of Error::Foreign at a sign-in that the server granted, but not to this profile's device. Any other
/// Foreign says that no Farol server takes sign-ins at the address.
inline constexpr const char *SignedInAsAnother = "the profile belongs to another person, workspace or device";

} // namespace farol
