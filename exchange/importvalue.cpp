// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/importvalue.h"

#include "core/lists.h"

using namespace Qt::StringLiterals;

namespace farol::exchange {

Result<Value> importedValue(const FieldInfo &field, QStringView text, const TextHints &hints)
{
    FAROL_ASSIGN(Value value, parseValue(field, text, hints));
    const auto *key = value.get<QString>();
    if (field.type != FieldType::Key || key == nullptr)
        return value;
    const QStringList keys = workspaceListKeys(QLatin1StringView(field.list));
    if (!keys.isEmpty() && !keys.contains(*key))
        return fail(Error::Code::Invalid, u"expected one of "_s + keys.join(u", "_s));
    return value;
}

} // namespace farol::exchange
