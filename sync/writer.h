// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changeset.h"
#include "core/clientstore.h"
#include "core/clock.h"
#include "core/permissions.h"
#include "core/random.h"
#include "core/result.h"
#include "core/schema.h"

#include <functional>
#include <optional>

namespace farol::sync {

/// The device's way to write: turns commands into mutations, outbox entries and overlays, each command in one durable
/// transaction, without a network. Single-threaded, like the store it writes to.
class Writer final
{
public:
    Writer(ClientStore &store, const Schema &schema, const Clock &clock, Random &random);

    /// What its person may do, as far as is known here: the server judges anew. Until told, everything.
    void setRole(Role role) { m_role = role; }

    /// Invalid: a value does not fit its field, or the command is empty of meaning; NotFound: a row is not there;
    /// Denied: it deletes or restores what the person's role does not let him make;
    /// TooLarge, Cancelled: of a command that goes on with an act, see ActBuilder::end().
    [[nodiscard]] Result<ChangeSet> execute(const Command &command);
    /// Takes back the newest act that is not undone yet, all parts of it, as a new act; NotFound when there is none.
    [[nodiscard]] Result<UndoReport> undo();
    /// Takes back this act, whatever was done since; NotFound when it is not kept, or is taken back already.
    [[nodiscard]] Result<UndoReport> undo(OperationId act);
    /// Takes back the newest undo that was not done again yet, as a new act, so that what it had taken back can be undone
    /// anew; NotFound when nothing was undone since the newest act of another kind.
    [[nodiscard]] Result<UndoReport> redo();
    /// Removes a needs-attention item a person has settled by other means.
    [[nodiscard]] Status dismiss(MutationId mutation);

private:
    using FindAct = std::function<Result<std::optional<OperationRecord>>(ClientTransaction &transaction)>;
    enum class Direction : std::uint8_t { Back, Again };
    [[nodiscard]] Result<UndoReport> takeBack(Direction direction, const FindAct &find);

    ClientStore &m_store;
    const Schema &m_schema;
    const Clock &m_clock;
    Random &m_random;
    Role m_role = Role::Administrator;
};

} // namespace farol::sync
