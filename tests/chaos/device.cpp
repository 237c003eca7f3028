// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/chaos/device.h"

#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace farol::chaos {

using ctltest::Run;

Run waitFor(QProcess &process)
{
    QEventLoop loop;
    QTimer tooLong;
    QObject::connect(&process, &QProcess::finished, &loop, &QEventLoop::quit);
    QObject::connect(&process, &QProcess::errorOccurred, &loop, &QEventLoop::quit);
    QObject::connect(&tooLong, &QTimer::timeout, &loop, &QEventLoop::quit);
    tooLong.start(60'000);
    while (process.state() != QProcess::NotRunning && tooLong.isActive() && tooLong.remainingTime() > 0)
        loop.exec();
    if (process.state() == QProcess::NotRunning)
        return ctltest::finished(process);
    process.kill();
    Run run = ctltest::finished(process);
    run.code = -3;
    return run;
}

std::unique_ptr<QProcess> Device::start(const QStringList &arguments, const QByteArray &input) const
{
    return ctltest::startFarolctl(QStringList{u"--profile"_s, m_profile, u"--format"_s, u"json"_s} + arguments, input);
}

Run Device::ctl(const QStringList &arguments) const
{
    return waitFor(*start(arguments));
}

Run Device::login(const QString &url)
{
    return waitFor(*start({u"login"_s, url, u"--user"_s, m_mail, u"--password-stdin"_s}, m_password + '\n'));
}

Run Device::work(const QStringList &arguments, int killMs, int *changes)
{
    const auto process = start(arguments);
    QTimer kill;
    kill.setTimerType(Qt::PreciseTimer);
    kill.setSingleShot(true);
    QObject::connect(&kill, &QTimer::timeout, process.get(), &QProcess::kill);
    if (killMs >= 0)
        kill.start(killMs);
    const Run run = waitFor(*process);
    const ShownRows before = m_rows;
    const bool restores = arguments.constFirst() == "undo"_L1 || arguments.constFirst() == "resolve"_L1;
    m_trouble = look();
    if (m_trouble.isEmpty()) {
        const int count = m_ledger.note(m_name, before, m_rows, restores);
        if (changes != nullptr)
            *changes = count;
    }
    return run;
}

QString Device::look()
{
    const Run run = ctl({u"list"_s, u"customers"_s});
    if (run.code != 0)
        return u"%1: list: %2"_s.arg(m_name, QString::fromUtf8(run.told()));
    m_rows.clear();
    const QJsonArray rows = run.array();
    for (const QJsonValue &row : rows)
        m_rows.insert(row.toObject().value("id"_L1).toString(), row.toObject());
    return {};
}

} // namespace farol::chaos
