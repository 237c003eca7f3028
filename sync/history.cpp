// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/history.h"

namespace farol::sync {

Result<bool> isInHistory(HubReader &reader, const Head &head, const Cursor &cursor)
{
    if (cursor.epoch != head.epoch || cursor.seq > head.seq || cursor.seq < head.fence)
        return false;
    const auto hash = reader.logHash(cursor.seq);
    if (!hash)
        return hash.error().code == Error::Code::NotFound ? Result<bool>(false) : Result<bool>(hash.error());
    return hash.value() == cursor.hash;
}

} // namespace farol::sync
