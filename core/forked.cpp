// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forked.h"

using namespace Qt::StringLiterals;

namespace farol {

Error forkedError()
{
    return fail(Error::Code::Conflict, u"forked"_s);
}

bool isForked(const Error &error)
{
    return error == forkedError();
}

} // namespace farol
