// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/context.h"

#include "app/session/remotestore.h"
#include "app/session/storelists.h"
#include "ctl/table.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QJsonDocument>
#include <QThread>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace farol::ctl {

namespace {

constexpr int DefaultWaitSeconds = 5;
constexpr qint64 LeastGreetingMs = 1'000; ///< a program that runs may be busy for so long, whatever --wait says
constexpr unsigned long PauseMs = 40;

} // namespace

Context::Context(CommandLine line, Terminal &terminal, const Surroundings &surroundings)
    : m_line(std::move(line)), m_terminal(terminal), m_surroundings(surroundings)
{}

Context::~Context() = default;

Status Context::prepare()
{
    const QString format = m_line.value("format", u"text"_s);
    if (format == "json"_L1)
        m_format = Format::Json;
    else if (format == "csv"_L1)
        m_format = Format::Csv;
    else if (format == "jsonl"_L1)
        m_format = Format::JsonLines;
    else if (format != "text"_L1)
        return fails(Exit::Usage,
                     u"The formats are text, json, and for lists csv and jsonl, not \"%1\"."_s.arg(format));
    if (const Result<int> wait = waitMs(); !wait)
        return fails(Exit::Usage, wait.error().detail);
    const QString name = QString::fromLatin1(m_line.command->name);
    const bool lists = name == "list"_L1 || name == "export"_L1;
    if (!lists && (m_format == Format::Csv || m_format == Format::JsonLines))
        return fails(Exit::Usage, u"%1 writes text or json."_s.arg(name));
    m_folder = m_line.value("profile", qEnvironmentVariable("FAROL_PROFILE"));
    if (m_folder.isEmpty() && !m_line.command->needsProfile)
        return {};
    if (m_folder.isEmpty())
        return fails(Exit::Usage, u"Which profile? Say --profile DIR, or set FAROL_PROFILE."_s);
    m_folder = QDir::cleanPath(QDir::current().absoluteFilePath(m_folder));
    return {};
}

Result<int> Context::waitMs() const
{
    bool isNumber = false;
    const double seconds = m_line.value("wait", QString::number(DefaultWaitSeconds)).toDouble(&isNumber);
    if (!isNumber || seconds < 0 || seconds > 86'400)
        return fail(Error::Code::Invalid, u"--wait takes seconds, from 0 to 86400."_s);
    return static_cast<int>(seconds * 1000);
}

ProfileAccess Context::access() const
{
    ProfileAccess access;
    access.folder = m_folder;
    access.vault = m_surroundings.vault;
    access.backend = m_surroundings.keychain;
    access.passphrase = m_surroundings.passphrase;
    access.cheapKdf = m_surroundings.cheapKdf;
    return access;
}

ProfileAccess Context::waitingAccess() const
{
    ProfileAccess waiting = access();
    waiting.waitMs = waitMs().valueOr(0);
    return waiting;
}

Result<DeviceStore *> Context::store()
{
    FAROL_ASSIGN(DeviceStore * store, storeEvenIfClosed());
    const SyncStatus status = store->status();
    if (status.hasError && accessEndOf(status.lastError) != AccessEnd::None)
        return fails(status.lastError, During::Opening);
    return store;
}

Result<DeviceStore *> Context::storeEvenIfClosed()
{
    if (!m_store) {
        const Status opened = openStore();
        if (!opened)
            return m_failure ? opened.error() : fails(opened.error(), During::Opening);
    }
    return m_store.get();
}

Result<const CustomCatalog *> Context::customFields()
{
    if (!m_customFields) {
        FAROL_ASSIGN(const DeviceStore *store, this->store());
        m_customFields = store->customFields();
    }
    return &*m_customFields;
}

Result<ChangeSet> Context::execute(const Command &command)
{
    FAROL_ASSIGN(DeviceStore * store, this->store());
    FAROL_ASSIGN(ChangeSet changes, store->execute(command).result());
    m_written = m_written || !changes.isEmpty();
    return changes;
}

Result<ListCatalog> Context::lists()
{
    if (!m_lists && m_folder.isEmpty())
        m_lists = ListCatalog();
    if (!m_lists) {
        FAROL_ASSIGN(DeviceStore * store, this->store());
        FAROL_ASSIGN(m_lists, workspaceLists(*store));
    }
    return *m_lists;
}

QString Context::rowName(const RowKey &key)
{
    const auto known = m_rowNames.constFind(key);
    if (known != m_rowNames.constEnd())
        return *known;
    QString name = key.id.toString();
    const EntityInfo *entity = farolSchema().entity(key.table);
    const FieldInfo *title = entity != nullptr ? entity->title() : nullptr;
    const Result<DeviceStore *> store = this->store();
    if (title != nullptr && store) {
        const Result<RowState> row = (*store)->row(key).result();
        const Value value = row ? row->value(title->number) : Value();
        if (const auto *text = value.get<QString>())
            name = *text;
    }
    m_rowNames.insert(key, name);
    return name;
}

/// One attempt; a person at the terminal is asked for a passphrase that is missing.
Status Context::tryOpen(std::unique_ptr<storage::Profile> &profile)
{
    auto opened = openProfile(access());
    if (!opened && opened.error().code == Error::Code::NoKey
        && opened.error().detail == QLatin1StringView(storage::PassphraseNeeded) && m_terminal.canAsk()) {
        m_surroundings.passphrase = m_terminal.ask(u"Passphrase of the profile: "_s).value_or(QByteArray());
        opened = openProfile(access());
    }
    if (!opened)
        return opened.error();
    profile = std::move(*opened);
    return {};
}

Status Context::openStore()
{
    FAROL_ASSIGN(const int wait, waitMs());
    QDeadlineTimer deadline(wait);
    for (;;) {
        std::unique_ptr<storage::Profile> profile;
        Status opened = tryOpen(profile);
        if (opened) {
            const LocalStore::Options options{farolSchema(), m_clock, m_random, httpLinks(m_clock, m_random)};
            FAROL_ASSIGN(m_store, LocalStore::open(std::move(profile), options));
            m_owned = true;
            return {};
        }
        if (opened.error().code != Error::Code::Busy)
            return opened;
        const qint64 patience = std::max(deadline.remainingTime(), LeastGreetingMs);
        auto remote = RemoteStore::connectTo(m_folder, static_cast<int>(patience));
        if (remote) {
            // The owner would answer anybody of this person; the passphrase is asked for all the same.
            FAROL_TRY(checkPassphrase(access()));
            m_store = std::move(*remote);
            return {};
        }
        if (deadline.hasExpired())
            return opened;
        QThread::msleep(PauseMs);
    }
}

std::optional<QByteArray> Context::askNewPassphrase()
{
    if (!m_terminal.canAsk())
        return std::nullopt;
    note(u"There is no keychain to keep the profile's key in. Choose a passphrase instead; without it nobody, you "
         "included, can read the profile."_s);
    std::optional<QByteArray> first = m_terminal.ask(u"New passphrase: "_s);
    const std::optional<QByteArray> second = m_terminal.ask(u"Once more: "_s);
    if (!first || first->isEmpty() || first != second)
        return std::nullopt;
    m_surroundings.passphrase = *first;
    return first;
}

Error Context::fails(Exit exit, const QString &sentence)
{
    m_failure = Failure{exit, sentence};
    return fail(Error::Code::Internal, sentence);
}

Error Context::fails(const Error &error, During during)
{
    if (!m_failure)
        m_failure = failureOf(error, during, m_folder);
    return error;
}

void Context::print(const QString &line)
{
    m_terminal.write(withoutControls(line) + u'\n');
}

void Context::note(const QString &line)
{
    m_terminal.writeError(withoutControls(line) + u'\n');
}

void Context::print(const QJsonObject &object)
{
    m_terminal.write(QJsonDocument(object).toJson(QJsonDocument::Indented));
}

void Context::print(const QJsonArray &array)
{
    m_terminal.write(QJsonDocument(array).toJson(QJsonDocument::Indented));
}

} // namespace farol::ctl
