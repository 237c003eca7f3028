// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/chaos/device.h"
#include "tests/chaos/proxy.h"

#include <QTemporaryDir>

#include <memory>
#include <vector>

namespace farol::chaos {

/// Servers, devices and what happens to them, drawn from one seed. The same seed draws the same acts; at which of its
/// steps a killed program was is up to the machine.
class Schedule final
{
public:
    struct Kind {
        int servers = 1;
        QString database; ///< empty = one process on an embedded database
    };
    Schedule(std::uint64_t seed, const Kind &kind);
    ~Schedule();

    [[nodiscard]] bool begin();
    void round();
    /// Everybody comes back and syncs until nothing moves; then everything is compared.
    void finish();
    /// What was not as it has to be, since the beginning.
    [[nodiscard]] const QStringList &faults() const { return m_faults; }
    [[nodiscard]] QString summary() const;

private:
    void edit(Device &device);
    void add(Device &device);
    void remove(Device &device);
    void undo(Device &device);
    void import(Device &device);
    void resolve(Device &device);
    void sync(const std::vector<Device *> &devices);
    void changeRights();
    void troubleServers();

    void local(Device &device, const QStringList &arguments, bool mayHaveNothing = false);
    [[nodiscard]] QStringList assignments(const QJsonObject &row);
    [[nodiscard]] QString someRow(const Device &device);
    void armFault(const std::vector<std::unique_ptr<QProcess>> &programs);
    void killServer(int index);
    void startServers(bool all);
    void tellProxy();
    void settle();
    void compare();
    void compareExport(const Truth &truth);
    void fault(const QString &what) { m_faults.append(QStringLiteral("after act %1: ").arg(m_acts) + what); }
    [[nodiscard]] ctltest::Run server(const QStringList &arguments, const QByteArray &input = {}) const;
    [[nodiscard]] bool succeeded(const ctltest::Run &run, const QString &what);

    sim::SimRandom m_random;
    Kind m_kind;
    QTemporaryDir m_dir;
    Proxy m_proxy;
    Ledger m_ledger;
    std::vector<std::unique_ptr<ctltest::Server>> m_servers;
    std::vector<std::unique_ptr<Device>> m_devices;
    UserRights m_ana; ///< administrator: the first device
    UserRights m_bia; ///< everybody else's rights change meanwhile
    QString m_team;
    QStringList m_faults;
    int m_acts = 0;
    int m_values = 0; ///< given out, so that each is written once
    int m_killed = 0;
    int m_killedServers = 0;
    int m_cut = 0;
};

} // namespace farol::chaos
