// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/devicestore.h"
#include "models/namelookup.h"

namespace farol {

/// Names as the workspace's directory knows them. The store outlives it.
class PeopleNames final : public NameLookup
{
public:
    explicit PeopleNames(const DeviceStore &store) : m_store(store) {}

    [[nodiscard]] QString userName(UserId user) const override;
    [[nodiscard]] QList<UserId> people() const override;
    [[nodiscard]] UserId me() const override { return m_store.me(); }
    [[nodiscard]] QList<std::pair<TeamId, QString>> teams() const override;

private:
    const DeviceStore &m_store;
};

} // namespace farol
