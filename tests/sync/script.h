// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/messages.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace farol::sim {

/// What can happen in a simulated world. Whatever the numbers beside it say, every command means something, so that a
/// script stays valid however it is shortened.
enum class Op : std::uint8_t {
    // People at work
    CreateCustomer,
    CreateChild,
    CreateGrandchild,
    CreateLabel,
    LogEvent,
    PutReading,
    EditText,
    EditField,
    EditTags,
    Count,
    Bulk,
    Remove,
    Restore,
    Undo,
    Redo,
    Settle,
    Dismiss,
    CreateView,
    EditView,
    RemoveView,
    Reassign,
    // Administration
    ChangeRole,
    ChangeTeams,
    ChangeMembership,
    ChangeCovers,
    ChangeGiven,
    // Time and trouble
    Run,
    Offline,
    Online,
    Crash,
    PowerCut,
    FullDisk,
    ClockJump,
    ServerCrash,
    ServerErrors,
    Network,
    BeginFailover,
    EndFailover,
    NewEpoch,
    CopyDevice,
    RestoreDevice,
    Last = RestoreDevice,
};

struct Act final {
    Op op = Op::Run;
    int who = 0; ///< device or person, modulo how many there are
    int a = 0; ///< which row, how long, how much: see the interpreter
    int b = 0;
    friend bool operator==(const Act &, const Act &) = default;
};

/// A whole world: its seed (people, limits, ids, the fate of every message) and what happens in it.
struct Script final {
    std::uint64_t seed = 0;
    std::vector<Act> acts;
};

[[nodiscard]] Script randomScript(std::uint64_t seed);
/// A random act, from four random numbers.
[[nodiscard]] Act actFrom(std::uint32_t op, std::uint32_t who, std::uint32_t a, std::uint32_t b);

/// Plays a script in a fresh world and judges it; nullopt = all is well.
[[nodiscard]] std::optional<QString> play(const Script &script);
/// The shortest script found that still fails.
[[nodiscard]] Script minimised(const Script &script);

[[nodiscard]] QString toText(const Script &script);
/// Reads what toText() wrote; '#' begins a comment. A text with a seed alone stands for the random script of that seed.
[[nodiscard]] std::optional<Script> scriptFromText(const QString &text);

} // namespace farol::sim
