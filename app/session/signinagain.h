// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/account.h"

#include <QObject>
#include <QPointer>
#include <QString>

#include <functional>

namespace farol {

/// Asks the server to take in the person of a profile again, and sees to it that no session is left there that nobody
/// keeps. Lives in the thread of its parent; what is under way when it dies is dropped.
class SignInAgain final : public QObject
{
public:
    using Done = std::function<void(const Result<net::SessionRecord> &)>;
    explicit SignInAgain(QObject *parent);

    /// As the device and the address that `known` was. One before it is cancelled.
    void begin(const net::SessionRecord &known, const QString &password, Done done);
    /// Answers at once. A password that has not left this device never does; of one that has, the server's answer is
    /// waited for in silence, up to the request's own time limit, and the session it brings is ended.
    void cancel(const Error &why);
    /// Ends a session on the server that is not kept here; what it answers does not matter.
    void endSession(const net::SessionRecord &session);

private:
    class Attempt;
    void answered(Attempt &attempt, const Result<net::SessionRecord> &record);

    QPointer<Attempt> m_attempt; ///< that somebody waits for
};

} // namespace farol
