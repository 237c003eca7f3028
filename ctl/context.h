// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/openprofile.h"
#include "core/customer.h"
#include "core/listcatalog.h"
#include "ctl/commandline.h"
#include "ctl/failure.h"
#include "ctl/terminal.h"

#include <QJsonArray>
#include <QJsonObject>

#include <memory>
#include <optional>

namespace farol::ctl {

enum class Format { Text, Json, Csv, JsonLines };

/// What the process brings along; tests bring others.
struct Surroundings final {
    KeyVault *vault = nullptr;
    QString keychain;
    QByteArray passphrase;
    bool cheapKdf = false;
};

/// What a command works with: its arguments, the store, and where its words go.
class Context final
{
public:
    Context(CommandLine line, Terminal &terminal, const Surroundings &surroundings);
    ~Context();

    [[nodiscard]] const CommandLine &line() const { return m_line; }
    [[nodiscard]] Terminal &terminal() { return m_terminal; }
    [[nodiscard]] Format format() const { return m_format; }
    /// Reads --format and --profile; usage errors are known before anything is opened.
    Status prepare();

    /// The profile's store, opened at the first call: our own, or the running owner's. A device that was shut out is an
    /// error, which the sentence explains.
    [[nodiscard]] Result<DeviceStore *> store();
    /// The same for whoever can work with a device that was shut out, too.
    [[nodiscard]] Result<DeviceStore *> storeEvenIfClosed();
    [[nodiscard]] bool ownsProfile() const { return m_owned; }
    /// For whoever opens the profile by himself; it waits as --wait says.
    [[nodiscard]] ProfileAccess waitingAccess() const;
    [[nodiscard]] const QString &folder() const { return m_folder; }
    /// A new passphrase from the person, when there is one to ask; nothing otherwise.
    [[nodiscard]] std::optional<QByteArray> askNewPassphrase();

    /// The workspace's own fields, as they were when they were first asked for.
    [[nodiscard]] Result<const CustomCatalog *> customFields();
    [[nodiscard]] Instant now() const { return m_clock.now(); }
    /// The workspace's lists, read at the first call; as built in for a command that needs no profile and
    /// was given none.
    [[nodiscard]] Result<ListCatalog> lists();
    /// What a row on this device is called; its id when it is not there, or nothing calls it anything. Remembered.
    [[nodiscard]] QString rowName(const RowKey &key);

    /// store()->execute(), noted as below when it changed anything.
    [[nodiscard]] Result<ChangeSet> execute(const Command &command);
    /// The command changed something, which stays when its output cannot be written.
    void noteWritten() { m_written = true; }
    [[nodiscard]] bool hasWritten() const { return m_written; }

    /// Says what went wrong in a command's own words; the command returns what it gets here.
    [[nodiscard]] Error fails(Exit exit, const QString &sentence);
    [[nodiscard]] Error fails(const Error &error, During during);
    [[nodiscard]] const std::optional<Failure> &failure() const { return m_failure; }

    /// For people: whatever others have typed into it moves no cursor.
    void print(const QString &line);
    void print(const QJsonObject &object);
    void print(const QJsonArray &array);
    /// For people, beside the output: on standard error.
    void note(const QString &line);

private:
    Status openStore();
    Status tryOpen(std::unique_ptr<storage::Profile> &profile);
    [[nodiscard]] Result<int> waitMs() const;
    [[nodiscard]] ProfileAccess access() const;

    CommandLine m_line;
    Terminal &m_terminal;
    Surroundings m_surroundings;
    Format m_format = Format::Text;
    QString m_folder;
    SystemClock m_clock;
    SystemRandom m_random;
    std::unique_ptr<DeviceStore> m_store;
    QHash<RowKey, QString> m_rowNames;
    std::optional<ListCatalog> m_lists;
    std::optional<CustomCatalog> m_customFields;
    bool m_owned = false;
    bool m_written = false;
    std::optional<Failure> m_failure;
};

} // namespace farol::ctl
