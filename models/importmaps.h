// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format.h"

#include "core/importing.h"
#include "core/store.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>

#include <functional>

namespace farol {

/// A mapping somebody has used or named, or one that comes with the program.
struct SavedMapping final {
    QString name; ///< empty = what was used last for a file with these headings
    QStringList headings;
    QByteArray text; ///< as a mapping file has it
    bool isBuiltIn = false;
    friend bool operator==(const SavedMapping &, const SavedMapping &) = default;
};

/// The mappings this device remembers. They may hold names that stood in cells, so they are kept where everything of this
/// profile is: in the store, encrypted.
class ImportMaps final : public QObject
{
    Q_OBJECT
public:
    /// `format` knows the lists that mappings are held against.
    ImportMaps(Store &store, const Importing &importing, const Format &format, QObject *parent = nullptr);

    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }
    /// Those whose columns a file with these headings has: named ones first, then those of the program.
    [[nodiscard]] QList<SavedMapping> fitting(const QStringList &headings) const;
    /// What was used last for a file with just these headings.
    [[nodiscard]] const SavedMapping *lastUsed(const QStringList &headings) const;
    /// Keeps it in place of one with this name, or where it has none of what was used last.
    void keep(const QString &name, const QStringList &headings, const ImportMapping &mapping);
    void remove(const QString &name);
    /// What other windows have kept meanwhile.
    void reload();
    [[nodiscard]] QList<SavedMapping> named() const;

Q_SIGNALS:
    void loaded();
    void changed();
    void failed(const farol::Error &error); ///< what was kept last may not last

private:
    using Edit = std::function<void(QList<SavedMapping> &own)>; ///< which may be made twice

    void change(const Edit &edit);
    void take(const Result<QByteArray> &contents);
    void write();

    Store &m_store;
    const Importing &m_importing;
    Format m_format;
    QList<SavedMapping> m_own; ///< the newest first
    QList<SavedMapping> m_builtIn;
    QList<Edit> m_unwritten; ///< made here, and waiting for what stands in the store
    int m_writes = 0;
    bool m_isLoaded = false;
};

} // namespace farol
