// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

#include <memory>

class QIODevice;
struct zip;
struct zip_file;

namespace farol::exchange {

/// One part of an Office file, unpacked as it is read.
class PartStream final
{
public:
    PartStream(zip_file *file, qint64 size);
    ~PartStream();
    PartStream(const PartStream &) = delete;
    PartStream &operator=(const PartStream &) = delete;

    /// The next bytes, none at the end; Corrupt when the archive is damaged.
    [[nodiscard]] Result<QByteArray> next();
    [[nodiscard]] qint64 bytesRead() const { return m_read; }
    /// As the archive claims, which anybody may have written into it.
    [[nodiscard]] qint64 size() const { return m_size; }

private:
    zip_file *m_file;
    qint64 m_size;
    qint64 m_read = 0;
};

/// An Office file: a zip archive of XML parts, from anybody. Never unpacked to disk, nor as a whole into memory.
class XlsxPackage final
{
public:
    /// The file stays the caller's and must live as long. Unsupported: it is no archive; Corrupt: a damaged one.
    [[nodiscard]] static Result<std::unique_ptr<XlsxPackage>> open(QIODevice &file);
    ~XlsxPackage();
    XlsxPackage(const XlsxPackage &) = delete;
    XlsxPackage &operator=(const XlsxPackage &) = delete;

    [[nodiscard]] bool has(const QString &name) const;
    /// Corrupt when there is no such part; Unsupported when it is under a password.
    [[nodiscard]] Result<std::unique_ptr<PartStream>> part(const QString &name) const;

private:
    explicit XlsxPackage(zip *archive) : m_archive(archive) {}

    zip *m_archive;
};

/// The name of a part that `target` means where it stands in a part of the folder `folder` ("xl").
[[nodiscard]] QString partName(const QString &folder, const QString &target);

} // namespace farol::exchange
