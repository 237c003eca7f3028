// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schema.h"
#include "core/uuid.h"

#include <QHash>
#include <QList>
#include <QString>

namespace farol {

/// Port: what people are called. Users become rows later; until then a program says whom it knows.
class NameLookup
{
public:
    virtual ~NameLookup() = default;
    /// Never empty for a non-null id: an unknown person is shown by a short id.
    [[nodiscard]] virtual QString userName(UserId user) const = 0;
    /// The people an owner can be chosen from, the signed-in one first.
    [[nodiscard]] virtual QList<UserId> people() const = 0;
    [[nodiscard]] virtual UserId me() const = 0;
    /// What the row of another table is called. Never empty for a non-null id: who does not know it shows a short id.
    [[nodiscard]] virtual QString rowName(TableNumber table, const Uuid &row) const;
    /// Every team of the workspace with its name; empty where a program knows none.
    [[nodiscard]] virtual QList<std::pair<TeamId, QString>> teams() const { return {}; }
};

/// Never empty for a non-null id, like a person's.
[[nodiscard]] QString teamName(const NameLookup &names, TeamId team);

/// Names given at start; anybody else is a short id, and the signed-in person without a name is "you".
class FixedNames final : public NameLookup
{
public:
    explicit FixedNames(UserId me, QList<std::pair<UserId, QString>> known = {});
    [[nodiscard]] QString userName(UserId user) const override;
    [[nodiscard]] QList<UserId> people() const override;
    [[nodiscard]] UserId me() const override { return m_me; }

private:
    UserId m_me;
    QList<std::pair<UserId, QString>> m_known;
};

/// One or two letters that stand for a name in an avatar.
[[nodiscard]] QString initialsOf(const QString &name);
/// Which of the six avatar tints an id has; the same on every device.
[[nodiscard]] int tintOf(const Uuid &id);

} // namespace farol
