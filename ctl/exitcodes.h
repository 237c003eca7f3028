// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What scripts may rely on (docs/manual/farolctl.md has the same table). Numbers never change their meaning.
namespace farol::ctl {

enum class Exit : int {
    Ok = 0,
    Internal = 1, ///< a mistake of ours, or a system that cannot do it
    Usage = 2, ///< the command line is not understood
    NotFound = 3, ///< no such profile, row or thing to undo
    Denied = 4, ///< not signed in, or not allowed
    Offline = 5, ///< the server could not be reached or could not answer
    Busy = 6, ///< another program uses the profile
    Conflict = 7, ///< something else is in the way: it exists already, several match, rows were rejected
    Invalid = 8, ///< a value, a filter or a file is not as it has to be
    Key = 9, ///< the profile's key cannot be had, or the passphrase is another one
    Profile = 10, ///< the profile is damaged, another one's, or of a newer version
    Disk = 11, ///< the disk is full or must not be written to
    Update = 12, ///< the server needs a newer version of this program
};

} // namespace farol::ctl
