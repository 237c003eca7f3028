// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/uuid.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace farol::bench {

/// A desk that has been used for years: one encrypted profile with customers, all that hangs on them, the directory of
/// people, the search index and the derived columns. Making a large one takes minutes, so it is kept outside of the
/// tree under a name of all that decides what is in it, and used again.
class BenchWorld final
{
public:
    static constexpr const char *Passphrase = "a passphrase for benchmarks";

    struct Size final {
        int customers = 100'000;
        int interactions = 1'000'000; ///< contacts, contracts, tickets and tasks in proportion
    };
    /// The kept one, or a new one. `folder`: where worlds are kept.
    [[nodiscard]] static Result<BenchWorld> prepared(const QString &folder, const Size &size);
    /// A copy for what writes; NoSpace.
    [[nodiscard]] Result<BenchWorld> copiedTo(const QString &folder) const;

    [[nodiscard]] QString profile() const { return m_folder + QStringLiteral("/profile"); }
    [[nodiscard]] qint64 bytes() const; ///< of the database
    /// The raw key of the database, for programs that know nothing of profiles.
    [[nodiscard]] Result<QByteArray> key() const;
    /// The customers with the most interactions, the one with the most first.
    [[nodiscard]] const QList<Uuid> &largest() const { return m_largest; }

private:
    explicit BenchWorld(QString folder) : m_folder(std::move(folder)) {}
    Status readManifest();

    QString m_folder;
    QList<Uuid> m_largest;
};

/// Where worlds are kept: FAROL_BENCH_WORLDS, or a folder among the caches of the person.
[[nodiscard]] QString worldsFolder();

} // namespace farol::bench
