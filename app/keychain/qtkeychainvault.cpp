// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keychain/qtkeychainvault.h"

#include <QObject>
#include <QSemaphore>
#include <QThread>

#include <qt6keychain/keychain.h>

#include <functional>
#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

/// The one thread in which jobs run. The library's queue belongs to the thread that used it first and would stand still
/// once that had ended, so this one lives as long as the application.
class KeychainThread final
{
public:
    static QObject *context()
    {
        static KeychainThread only;
        return &only.m_context;
    }
    KeychainThread(const KeychainThread &) = delete;
    KeychainThread &operator=(const KeychainThread &) = delete;

private:
    KeychainThread()
    {
        m_thread.setObjectName(u"keychain"_s);
        m_context.moveToThread(&m_thread);
        m_thread.start();
    }
    ~KeychainThread()
    {
        m_thread.quit();
        m_thread.wait();
    }

    QThread m_thread;
    QObject m_context;
};

/// What came of a job; shared, since a caller that gave up waiting leaves before the job ends.
struct Answer final {
    QSemaphore done;
    QKeychain::Error error = QKeychain::NoError;
    QByteArray secret;
};

Status statusOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::NoError: return {};
    case QKeychain::EntryNotFound: return fail(Error::Code::NotFound, u"the keychain holds no such secret"_s);
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied: return fail(Error::Code::NoKey, u"the keychain denies access"_s);
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented: return fail(Error::Code::NoKey, u"there is no keychain"_s);
    default: return fail(Error::Code::NoKey, u"the keychain failed (%1)"_s.arg(int(error)));
    }
}

/// Makes a job in the keychain's thread, starts it and waits for its end.
template <typename MakeJob, typename TakeResult>
Result<QByteArray> runJob(const QString &name, int timeoutMs, MakeJob makeJob, TakeResult takeResult)
{
    auto answer = std::make_shared<Answer>();
    QMetaObject::invokeMethod(
        KeychainThread::context(),
        [=] {
            auto *job = makeJob();
            job->setKey(name);
            job->setInsecureFallback(false);
            QObject::connect(job, &QKeychain::Job::finished, KeychainThread::context(), [=](QKeychain::Job *ended) {
                answer->error = ended->error();
                answer->secret = takeResult(job);
                answer->done.release();
            });
            job->start();
        },
        Qt::QueuedConnection);
    if (!answer->done.tryAcquire(1, timeoutMs))
        return fail(Error::Code::NoKey, u"the keychain does not answer"_s);
    FAROL_TRY(statusOf(answer->error));
    return std::exchange(answer->secret, {});
}

template <typename Job>
QByteArray nothing(Job *)
{
    return {};
}

} // namespace

Result<QByteArray> QtKeychainVault::read(const QString &name)
{
    return runJob(
        name, m_timeoutMs, [service = m_service] { return new QKeychain::ReadPasswordJob(service); },
        [](QKeychain::ReadPasswordJob *job) { return job->binaryData(); });
}

Status QtKeychainVault::write(const QString &name, const QByteArray &secret)
{
    const auto written = runJob(
        name, m_timeoutMs,
        [service = m_service, secret] {
            auto *job = new QKeychain::WritePasswordJob(service);
            job->setBinaryData(secret);
            return job;
        },
        nothing<QKeychain::WritePasswordJob>);
    return written ? Status() : Status(written.error());
}

Status QtKeychainVault::remove(const QString &name)
{
    const auto removed = runJob(
        name, m_timeoutMs, [service = m_service] { return new QKeychain::DeletePasswordJob(service); },
        nothing<QKeychain::DeletePasswordJob>);
    return removed ? Status() : Status(removed.error());
}

QString QtKeychainVault::backend()
{
#if defined(Q_OS_WIN)
    return u"windows-credentials"_s;
#elif defined(Q_OS_MACOS)
    return u"macos-keychain"_s;
#else
    // The same guess as the library's, which does not tell: KDE's sessions have KWallet, all others the Secret Service.
    const bool kde = qEnvironmentVariable("XDG_CURRENT_DESKTOP").split(u':').contains("KDE"_L1)
                     || qEnvironmentVariableIsSet("KDE_FULL_SESSION");
    return kde ? u"kwallet"_s : u"secret-service"_s;
#endif
}

} // namespace farol
