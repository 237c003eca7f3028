// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QFile>
#include <QString>

#include <memory>

namespace farol::server {

/// Writes a file that only its passphrase opens: pieces of 256 KiB, each packed with zstd and sealed with libsodium's
/// secretstream under an Argon2id key. A file that was cut short or changed anywhere does not open.
class SealedWriter final
{
public:
    /// The file must not exist: Exists. It is readable for its owner only.
    [[nodiscard]] static Result<std::unique_ptr<SealedWriter>> create(const QString &path, const QString &passphrase);
    ~SealedWriter(); ///< without finish() the file is removed
    [[nodiscard]] Status write(const QByteArray &bytes);
    /// Seals the end and forces the file to disk.
    [[nodiscard]] Status finish();
    [[nodiscard]] qint64 size() const { return m_file.size(); }

private:
    explicit SealedWriter(const QString &path);
    [[nodiscard]] Status seal(QByteArrayView piece, bool last);

    struct Stream;
    QFile m_file;
    std::unique_ptr<Stream> m_stream;
    QByteArray m_waiting;
    bool m_finished = false;
};

/// Reads what SealedWriter wrote.
class SealedReader final
{
public:
    /// Foreign: not such a file; Denied: the passphrase does not open it.
    [[nodiscard]] static Result<std::unique_ptr<SealedReader>> open(const QString &path, const QString &passphrase);
    ~SealedReader();
    /// The next piece; empty at the sealed end. Corrupt when the file was cut or changed.
    [[nodiscard]] Result<QByteArray> next();

private:
    explicit SealedReader(const QString &path);

    struct Stream;
    QFile m_file;
    std::unique_ptr<Stream> m_stream;
    bool m_first = true;
    bool m_ended = false;
};

} // namespace farol::server
