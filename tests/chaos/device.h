// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/chaos/ledger.h"
#include "tests/ctl/programs.h"

namespace farol::chaos {

/// Lets the event loop run, so that the proxy works, until the program has ended; it is killed after a minute.
[[nodiscard]] ctltest::Run waitFor(QProcess &process);

/// One profile of one person, worked with by farolctl only.
class Device final
{
public:
    Device(QString name, QString mail, QByteArray password, QString profile, Ledger &ledger)
        : m_name(std::move(name)),
          m_mail(std::move(mail)),
          m_password(std::move(password)),
          m_profile(std::move(profile)),
          m_ledger(ledger)
    {}

    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] const QString &mail() const { return m_mail; }
    [[nodiscard]] const QString &profile() const { return m_profile; }
    /// As `list` has shown them last.
    [[nodiscard]] const ShownRows &rows() const { return m_rows; }

    [[nodiscard]] ctltest::Run login(const QString &url);
    /// One command, to its end.
    [[nodiscard]] ctltest::Run ctl(const QStringList &arguments) const;
    [[nodiscard]] std::unique_ptr<QProcess> start(const QStringList &arguments, const QByteArray &input = {}) const;

    /// Runs a command that works without a server, killed with SIGKILL after `killMs` if that is not negative, and notes
    /// what it has done. `changes` = the number of values.
    [[nodiscard]] ctltest::Run work(const QStringList &arguments, int killMs, int *changes = nullptr);
    /// Looks at the rows anew, after a sync has changed them; empty, or what went wrong.
    [[nodiscard]] QString look();
    /// What went wrong since the last call, if anything did.
    [[nodiscard]] QString takeTrouble() { return std::exchange(m_trouble, QString()); }

private:
    QString m_name;
    QString m_mail;
    QByteArray m_password;
    QString m_profile;
    Ledger &m_ledger;
    ShownRows m_rows;
    QString m_trouble;
};

} // namespace farol::chaos
