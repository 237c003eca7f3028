// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/statement.h"

using namespace Qt::StringLiterals;

namespace farol::storage {

Uuid Statement::uuid(int column) const
{
    const QByteArrayView bytes = m_driver->blob(column);
    if (bytes.isEmpty() && m_driver->isNull(column))
        return {};
    auto id = Uuid::fromBytes(bytes);
    if (!id) {
        m_driver->setFault(fail(Error::Code::Corrupt, u"column %1 holds no id"_s.arg(column)));
        return {};
    }
    return *id;
}

} // namespace farol::storage
