// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customer.h"

namespace farol {

const Schema &farolSchema()
{
    static const Schema schema({customerEntity()}, 1);
    return schema;
}

} // namespace farol
