// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/localstore.h"
#include "core/clock.h"
#include "core/random.h"
#include "core/result.h"

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace farol {

/// A workspace to try things in: a server of its own on a free loopback port with a made-up Brazilian company in it, and
/// a device that is signed in to it. All of it lives in a temporary folder and is gone with this object.
class Demo final
{
public:
    Demo(const Clock &clock, Random &random) : m_clock(clock), m_random(random) {}
    ~Demo();

    /// Starts the server found beside this program, adds people and customers, signs in. Takes some seconds.
    [[nodiscard]] Result<std::unique_ptr<LocalStore>> start(int customers);
    [[nodiscard]] QString profileFolder() const { return m_dir.filePath(QStringLiteral("profile")); }

private:
    [[nodiscard]] Status makeWorkspace();
    [[nodiscard]] Status serve();
    [[nodiscard]] Status fill(LocalStore &store, int customers);
    [[nodiscard]] Status runServer(const QStringList &arguments, const QByteArray &input = {});
    [[nodiscard]] QString data() const { return m_dir.filePath(QStringLiteral("server")); }

    const Clock &m_clock;
    Random &m_random;
    QTemporaryDir m_dir;
    QProcess m_server;
    QString m_url;
};

/// Name of the sample company, which is the demo workspace's too.
[[nodiscard]] QString demoWorkspaceName();

} // namespace farol
