// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sync/testschema.h"
#include "tests/sync/world.h"

#include <optional>

namespace farol::sim {

/// Field numbers by the names the examples use.
namespace f {
inline constexpr FieldNumber Name = 1;
inline constexpr FieldNumber Key = 2; ///< of a customer: its natural key, no two have it
inline constexpr FieldNumber Stage = 4; ///< of a customer: critical
inline constexpr FieldNumber Owner = 5; ///< of a customer: critical
inline constexpr FieldNumber Team = 6;
inline constexpr FieldNumber Parent = 1; ///< of what hangs on something: the owner field
inline constexpr FieldNumber Audience = 1; ///< of a view
inline constexpr FieldNumber ViewKey = 6; ///< of a view: its natural key
inline constexpr FieldNumber Title = 2;
inline constexpr FieldNumber Tags = 4;
inline constexpr FieldNumber Score = 5;
inline constexpr FieldNumber Low = 7;
inline constexpr FieldNumber High = 8;
inline constexpr FieldNumber Primary = 9;
inline constexpr FieldNumber Code = 10;
inline constexpr FieldNumber Above = 11; ///< another child: no cycles
inline constexpr FieldNumber Rating = 12; ///< leads only
inline constexpr FieldNumber CharterNotes = 3; ///< everybody's, of a row that is the leads'
} // namespace f

/// Two devices, one server and no faults: the words in which the rules' examples are written. Devices are offline unless
/// an example lets one sync, so the order in which the server decides is the order of the sync() calls.
class Bench final
{
public:
    explicit Bench(Role roleOfA = Role::Administrator, Role roleOfB = Role::Administrator);

    /// Each device in turn goes online, exchanges all it has, and goes offline.
    void sync(std::initializer_list<Device *> devices);
    void syncAll() { sync({&a, &b, &a}); }
    void later(std::int64_t ms = 1000) { m_world.run(ms); }
    /// Everything ends well for everybody, as the oracle sees it.
    void finish();

    RowKey customer(Device &device, const QString &name = QStringLiteral("Acme"), const QString &key = {});
    RowKey child(Device &device, const RowKey &customer, const QString &title = QStringLiteral("child"));
    RowKey label(Device &device, const QString &key, const QString &title);
    RowKey charter(Device &device, const QString &title);
    RowKey view(Device &device, const Uuid &audience, const QString &title, const QString &key = {});
    void set(Device &device, const RowKey &row, FieldNumber field, const Value &value);
    void set(Device &device, const RowKey &row, FieldNumber field, const char *text)
    {
        set(device, row, field, Value(QString::fromUtf8(text)));
    }
    void settle(Device &device, const RowKey &row, FieldNumber field, const char *text);
    void add(Device &device, const RowKey &row, const char *tag);
    void take(Device &device, const RowKey &row, const char *tag);
    void count(Device &device, const RowKey &row, int by);
    void remove(Device &device, const RowKey &row) { run(device, row, MutationKind::Remove); }
    void restore(Device &device, const RowKey &row, bool settles = false)
    {
        run(device, row, MutationKind::Restore, settles);
    }
    /// Any command, which must succeed.
    void execute(Device &device, const RowEdit &edit);

    [[nodiscard]] FieldState server(const RowKey &row, FieldNumber field) const;
    [[nodiscard]] bool onServer(const RowKey &row) const { return m_world.hubStore.data().rows.contains(row); }
    [[nodiscard]] QString text(const RowKey &row, FieldNumber field) const;
    [[nodiscard]] QStringList sides(const RowKey &row, FieldNumber field) const; ///< as texts, sorted
    [[nodiscard]] QString shown(Device &device, const RowKey &row, FieldNumber field) const;
    [[nodiscard]] bool shows(Device &device, const RowKey &row) const;
    /// What the server decided about the device's newest act.
    [[nodiscard]] Outcome outcome(Device &device) const;
    /// The same in one word, with the reason of a rejection: "Applied", "Rejected 5".
    [[nodiscard]] QString verdict(Device &device) const;

    /// A hand-made mutation on the device's line, past its own engine and writer.
    sync::PushReply push(Device &device, const QList<OutboxEntry> &entries);
    [[nodiscard]] OutboxEntry entry(Device &device, Mutation mutation);
    [[nodiscard]] Mutation mutation(MutationKind kind, const RowKey &row, const QList<FieldPatch> &patches = {});

    [[nodiscard]] World &world() { return m_world; }

private:
    World m_world;

public:
    Device &a;
    Device &b;

private:
    void run(Device &device, const RowKey &row, MutationKind kind, bool settles = false);

    std::map<int, std::pair<std::int64_t, QByteArray>> m_lines; ///< of hand-made entries: number and chain
};

} // namespace farol::sim
