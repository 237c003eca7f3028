// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/ddl.h"

#include <QList>

namespace farol::storage {

/// Client migration 7: the indexes through which lists of customers show, filter and sort by the workspace's own fields.
[[nodiscard]] QList<Step> customFieldIndexSteps();

} // namespace farol::storage
