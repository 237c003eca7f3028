// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/valuetext.h"
#include "ctl/commands.h"
#include "ctl/rows.h"
#include "net/api.h"
#include "storage/profile.h"

#include <QCoreApplication>
#include <QDir>

#include <utility>

using namespace Qt::StringLiterals;

namespace farol::ctl {

namespace {

QString connectionName(SyncStatus::Connection connection)
{
    using Connection = SyncStatus::Connection;
    switch (connection) {
    case Connection::NeverSynced: return u"never-synced"_s;
    case Connection::Offline: return u"offline"_s;
    case Connection::Connecting: return u"connecting"_s;
    case Connection::Online: return u"online"_s;
    case Connection::SignedOut: return u"signed-out"_s;
    case Connection::Stopped: return u"stopped"_s;
    }
    return {};
}

QJsonObject accountJson(const net::Account &account)
{
    return {{u"server"_s, account.server.toString()},
            {u"workspace"_s, account.workspace.uuid.toString()},
            {u"user"_s, account.user.uuid.toString()},
            {u"name"_s, account.name},
            {u"mail"_s, account.mail},
            {u"role"_s, net::roleName(account.role)},
            {u"device"_s, account.device.uuid.toString()}};
}

Result<QString> password(Context &context)
{
    std::optional<QByteArray> line;
    if (context.line().has("password-stdin"))
        line = context.terminal().readLine();
    else if (context.terminal().canAsk())
        line = context.terminal().ask(u"Password of %1: "_s.arg(context.line().value("user")));
    else
        return context.fails(Exit::Usage, u"Where is the password to come from? Say --password-stdin and write it to "
                                          "standard input."_s);
    if (!line || line->isEmpty())
        return context.fails(Exit::Usage, u"The password is empty."_s);
    return QString::fromUtf8(*line);
}

Result<std::unique_ptr<storage::Profile>> signIn(Context &context, const SignInOrder &order)
{
    auto profile = signInProfile(context.waitingAccess(), order);
    const bool noKeychain = !profile && profile.error().code == Error::Code::NoKey
                            && profile.error().detail == QLatin1StringView(storage::KeychainUnreachable);
    if (noKeychain && context.askNewPassphrase())
        profile = signInProfile(context.waitingAccess(), order);
    return profile;
}

Status login(Context &context)
{
    SignInOrder order;
    order.mail = context.line().value("user");
    if (order.mail.isEmpty())
        return context.fails(Exit::Usage, u"Who signs in? Say --user MAIL."_s);
    const Result<QUrl> server = net::serverUrl(context.line().arguments.constFirst());
    if (!server)
        return context.fails(server.error(), During::SigningIn);
    order.server = *server;
    FAROL_ASSIGN(order.password, password(context));
    {
        const auto profile = signIn(context, order);
        if (!profile)
            return context.fails(profile.error(), During::SigningIn);
        context.noteWritten();
    }
    FAROL_ASSIGN(DeviceStore * store, context.store());
    const net::Account account = store->account().value_or(net::Account());
    if (context.format() == Format::Json) {
        QJsonObject json = accountJson(account);
        json.insert(u"profile"_s, context.folder());
        context.print(json);
        return {};
    }
    context.print(u"Signed in to %1 as %2. The profile is in %3."_s.arg(
        account.server.toString(), userText(context, account.user), QDir::toNativeSeparators(context.folder())));
    context.print(u"Next: farolctl --profile %1 sync"_s.arg(QDir::toNativeSeparators(context.folder())));
    return {};
}

Status logout(Context &context)
{
    FAROL_ASSIGN(DeviceStore * store, context.store());
    const Status status = store->signOut().result();
    if (!status)
        return context.fails(status.error(), During::Syncing);
    context.noteWritten();
    if (context.format() == Format::Json)
        context.print(QJsonObject{{u"waiting"_s, qint64(store->status().waiting)}});
    else
        context.print(
            u"Signed out. The profile stays. Not sent yet: %1."_s.arg(counted(store->status().waiting, "change"_L1)));
    return {};
}

/// What came in during a sync: rows, each counted once.
class Received final
{
public:
    explicit Received(DeviceStore &store)
    {
        QObject::connect(&store, &Store::changed, &m_guard, [this](const ChangeSet &changes) {
            if (changes.origin != Origin::Server)
                return;
            for (const RowChange &change : changes.rows)
                m_rows.insert(change.row);
        });
    }
    [[nodiscard]] qint64 count(DeviceStore &store)
    {
        // The store tells by events, which wait while this thread does.
        QCoreApplication::sendPostedEvents(&store);
        return m_rows.size();
    }

private:
    QObject m_guard;
    QSet<RowKey> m_rows;
};

Status sync(Context &context)
{
    FAROL_ASSIGN(DeviceStore * store, context.store());
    Received received(*store);
    const SyncStatus before = store->status();
    if (context.ownsProfile())
        store->setOnline(true);
    const Status done = store->syncNow().result();
    const qint64 rows = received.count(*store);
    const SyncStatus status = store->status();
    const qint64 quarantined = std::max<qint64>(0, status.quarantined - before.quarantined);
    const QString handedOver = u"%1 to customers you no longer hold went to your team lead's quarantine."_s.arg(
        counted(quarantined, "change"_L1));
    if (!done) {
        if (quarantined > 0)
            context.note(handedOver); // the next sync will not know of it
        return context.fails(done.error(), During::Syncing);
    }
    context.noteWritten();
    const qint64 sent = std::max<qint64>(0, before.waiting - status.waiting);
    if (context.format() == Format::Json) {
        context.print(QJsonObject{{u"sent"_s, sent},
                                  {u"received"_s, rows},
                                  {u"waiting"_s, qint64(status.waiting)},
                                  {u"attention"_s, qint64(status.attention)},
                                  {u"conflicts"_s, qint64(status.conflicts)},
                                  {u"quarantined"_s, quarantined},
                                  {u"mismatches"_s, qint64(status.mismatches)},
                                  {u"seq"_s, qint64(status.cursor.seq)}});
        return {};
    }
    context.print(u"Synced: %1 sent, %2 received."_s.arg(counted(sent, "change"_L1), counted(rows, "row"_L1)));
    if (quarantined > 0)
        context.print(handedOver);
    if (status.conflicts > 0)
        context.print(u"%1 in conflict: farolctl conflicts"_s.arg(counted(status.conflicts, "row"_L1)));
    if (status.attention > 0)
        context.print(u"The server did not take %1: farolctl attention"_s.arg(counted(status.attention, "change"_L1)));
    if (status.mismatches > 0)
        context.note(u"The rows here were not the server's and were loaded anew. Please report this."_s);
    return {};
}

Status status(Context &context)
{
    FAROL_ASSIGN(DeviceStore * store, context.storeEvenIfClosed());
    const Result<QList<AttentionItem>> looked = store->attention().result(); // by then the store has looked at itself
    const AccessEnd ended = looked ? AccessEnd::None : accessEndOf(looked.error());
    if (!looked && ended == AccessEnd::None)
        return looked.error();
    const SyncStatus status = store->status();
    const std::optional<net::Account> account = store->account();
    if (context.format() == Format::Json) {
        QJsonObject json{{u"profile"_s, context.folder()},
                         {u"account"_s, account ? QJsonValue(accountJson(*account)) : QJsonValue()},
                         {u"connection"_s, connectionName(status.connection)},
                         {u"accessEnded"_s, ended == AccessEnd::None
                                                ? QJsonValue()
                                                : QJsonValue(QString::fromLatin1(accessEndName(ended)))},
                         {u"waiting"_s, qint64(status.waiting)},
                         {u"attention"_s, qint64(status.attention)},
                         {u"conflicts"_s, qint64(status.conflicts)},
                         {u"loading"_s, status.loading},
                         {u"seq"_s, qint64(status.cursor.seq)},
                         {u"digest"_s, QString::number(status.digest, 16).rightJustified(16, u'0')},
                         {u"lastSync"_s, status.lastSync.ms == 0 ? QJsonValue() : instantJson(status.lastSync)}};
        context.print(json);
        return {};
    }
    context.print(u"Profile    %1"_s.arg(QDir::toNativeSeparators(context.folder())));
    context.print(u"Server     %1"_s.arg(account ? account->server.toString() : u"none"_s));
    if (account)
        context.print(u"Person     %1 <%2>"_s.arg(account->name, account->mail));
    context.print(u"Last sync  %1"_s.arg(status.lastSync.ms == 0 ? u"never"_s : instantText(status.lastSync)));
    context.print(u"Not sent   %1"_s.arg(status.waiting));
    context.print(u"Conflicts  %1"_s.arg(status.conflicts));
    context.print(u"Not taken  %1"_s.arg(status.attention));
    if (!looked)
        context.print(failureOf(looked.error(), During::Working, context.folder()).sentence);
    return {};
}

} // namespace

QList<CommandSpec> accountCommands()
{
    return {
        {"login",
         "URL --user MAIL [--password-stdin]",
         "sign in and make the profile",
         "The profile folder is made if it is not there; from then on everything but sync works\n"
         "without the server. Signing in again renews a sign-in that has ended.\n\n"
         "  farolctl --profile ~/farol login https://farol.example.com --user ana@example.com\n"
         "  echo \"$PASSWORD\" | farolctl --profile ~/farol login URL --user MAIL --password-stdin\n",
         {{"user", "MAIL", "whose account"}, {"password-stdin", "", "read the password from standard input, one line"}},
         1,
         1,
         login},
        {"logout", "", "end the sign-in; the profile and unsent work stay", "", {}, 0, 0, logout},
        {"sync",
         "",
         "send what waits and fetch what is new, until nothing is left",
         "Conflicts are no failure: they are counted, listed by \"conflicts\" and settled by \"resolve\".\n",
         {},
         0,
         0,
         sync},
        {"status", "", "where the profile stands, without asking the server", "", {}, 0, 0, status},
    };
}

} // namespace farol::ctl
