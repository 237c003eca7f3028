// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QFile>
#include <QString>

#include <cstdio>
#include <memory>

namespace farol::server {

/// Writes a file that only its passphrase opens: pieces of 256 KiB, each packed with zstd and sealed with libsodium's
/// secretstream under an Argon2id key. A file that was cut short or changed anywhere does not open.
class SealedWriter final
{
public:
    /// A file readable for its owner only, where the mount lets that be said. It has its name once finish() is done,
    /// and replaces what has that name then.
    [[nodiscard]] static Result<std::unique_ptr<SealedWriter>> create(const QString &path, const QString &passphrase);
    /// Into a stream that is open already, such as standard output.
    [[nodiscard]] static Result<std::unique_ptr<SealedWriter>> into(std::FILE *stream, const QString &passphrase);
    ~SealedWriter(); ///< without finish() there is no file
    [[nodiscard]] Status write(const QByteArray &bytes);
    /// Seals the end and forces the file to disk.
    [[nodiscard]] Status finish();
    /// Whether it was the file, or whatever the stream goes to, that took no more.
    [[nodiscard]] bool couldNotWrite() const { return m_file->error() != QFileDevice::NoError; }

private:
    explicit SealedWriter(std::unique_ptr<QFileDevice> file);
    [[nodiscard]] static Result<std::unique_ptr<SealedWriter>> begin(std::unique_ptr<QFileDevice> file,
                                                                     const QString &passphrase);
    [[nodiscard]] Status seal(QByteArrayView piece, bool last);

    struct Stream;
    std::unique_ptr<QFileDevice> m_file;
    std::unique_ptr<Stream> m_stream;
    QByteArray m_waiting;
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
