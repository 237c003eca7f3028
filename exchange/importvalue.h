// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/valuetext.h"

namespace farol::exchange {

/// parseValue(), and of a field that holds keys of a workspace list only the keys of that list: the error names them.
/// Case counts, as everywhere keys are written; a mapping's `values` say what other words stand for.
[[nodiscard]] Result<Value> importedValue(const FieldInfo &field, QStringView text, const TextHints &hints = {});

} // namespace farol::exchange
