// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/importmaps.h"

#include "core/async.h"
#include "core/listcatalog.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

constexpr qsizetype MostKept = 100; ///< of those without a name; the oldest go

QString draftKey()
{
    return u"import-mappings"_s;
}

/// The columns without which the mapping cannot be used.
QStringList neededColumns(const ImportMapping &mapping)
{
    QStringList columns;
    if (!mapping.key.isEmpty())
        columns.append(mapping.key);
    for (const ImportRule &rule : mapping.rules) {
        if (!rule.column.isEmpty() && !rule.optional)
            columns.append(rule.column);
    }
    return columns;
}

/// Those that come with the program: "ravenstack-accounts.json" is called "RavenStack accounts".
QList<SavedMapping> builtIn()
{
    QList<SavedMapping> all;
    const QDir folder(u":/farol/imports"_s);
    const QStringList files = folder.entryList(QDir::Files, QDir::Name);
    for (const QString &name : files) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        SavedMapping mapping;
        mapping.name = u"RavenStack "_s + name.section(u'.', 0, 0).replace(u'_', u' ');
        mapping.text = file.readAll();
        mapping.isBuiltIn = true;
        all.append(mapping);
    }
    return all;
}

/// As write() keeps them.
QList<SavedMapping> savedIn(const QByteArray &contents)
{
    const QJsonArray kept = QJsonDocument::fromJson(contents).array();
    QList<SavedMapping> all;
    for (const auto one : kept) {
        const QJsonObject json = one.toObject();
        SavedMapping saved;
        saved.name = json.value("name"_L1).toString();
        const QJsonArray headings = json.value("headings"_L1).toArray();
        for (const auto heading : headings)
            saved.headings.append(heading.toString());
        saved.text = json.value("mapping"_L1).toString().toUtf8();
        all.append(saved);
    }
    return all;
}

} // namespace

ImportMaps::ImportMaps(Store &store, const Importing &importing, const Format &format, QObject *parent)
    : QObject(parent), m_store(store), m_importing(importing), m_format(format), m_builtIn(builtIn())
{
    reload();
}

void ImportMaps::reload()
{
    whenDone(m_store.draft(draftKey()), this, [this, writes = m_writes](const Result<QByteArray> &contents) {
        if (writes == m_writes)
            take(contents);
        else if (!m_unwritten.isEmpty()) // it was read before what is here was written
            reload();
    });
}

QList<SavedMapping> ImportMaps::fitting(const QStringList &headings) const
{
    QList<SavedMapping> found;
    const ListCatalog lists = m_format.lists();
    for (const QList<SavedMapping> *all : {&m_own, &m_builtIn}) {
        for (const SavedMapping &saved : *all) {
            if (saved.name.isEmpty())
                continue;
            const Result<ImportMapping> mapping = m_importing.mappingOf(saved.text, lists);
            if (!mapping)
                continue;
            const QStringList needed = neededColumns(*mapping);
            const bool fits = !needed.isEmpty()
                              && std::all_of(needed.cbegin(), needed.cend(),
                                             [&headings](const QString &column) { return headings.contains(column); });
            if (fits)
                found.append(saved);
        }
    }
    return found;
}

const SavedMapping *ImportMaps::lastUsed(const QStringList &headings) const
{
    const auto found = std::find_if(m_own.cbegin(), m_own.cend(), [&headings](const SavedMapping &saved) {
        return saved.name.isEmpty() && saved.headings == headings;
    });
    return found == m_own.cend() ? nullptr : &*found;
}

void ImportMaps::keep(const QString &name, const QStringList &headings, const ImportMapping &mapping)
{
    const SavedMapping made{name, headings, m_importing.textOf(mapping), false};
    change([made](QList<SavedMapping> &own) {
        own.removeIf([&made](const SavedMapping &saved) {
            return saved.name == made.name && (!made.name.isEmpty() || saved.headings == made.headings);
        });
        own.prepend(made);
        qsizetype unnamed = 0;
        own.removeIf([&unnamed](const SavedMapping &saved) { return saved.name.isEmpty() && ++unnamed > MostKept; });
    });
}

void ImportMaps::remove(const QString &name)
{
    change([name](QList<SavedMapping> &own) {
        own.removeIf([&name](const SavedMapping &saved) { return saved.name == name; });
    });
}

/// Here at once; in the store to what stands there by then, where other windows keep theirs, too.
void ImportMaps::change(const Edit &edit)
{
    edit(m_own);
    m_unwritten.append(edit);
    if (m_unwritten.size() == 1)
        reload();
    Q_EMIT changed();
}

QList<SavedMapping> ImportMaps::named() const
{
    QList<SavedMapping> all;
    std::copy_if(m_own.cbegin(), m_own.cend(), std::back_inserter(all),
                 [](const SavedMapping &saved) { return !saved.name.isEmpty(); });
    return all;
}

void ImportMaps::take(const Result<QByteArray> &contents)
{
    if (contents)
        m_own = savedIn(*contents);
    const QList<Edit> edits = std::exchange(m_unwritten, {});
    for (const Edit &edit : edits)
        edit(m_own);
    if (!contents && !edits.isEmpty())
        Q_EMIT failed(contents.error()); // to be kept no longer than this session: nobody knows what it would replace
    else if (!edits.isEmpty())
        write();
    if (!std::exchange(m_isLoaded, true))
        Q_EMIT loaded();
}

void ImportMaps::write()
{
    QJsonArray kept;
    for (const SavedMapping &saved : std::as_const(m_own)) {
        kept.append(QJsonObject{{u"name"_s, saved.name},
                                {u"headings"_s, QJsonArray::fromStringList(saved.headings)},
                                {u"mapping"_s, QString::fromUtf8(saved.text)}});
    }
    ++m_writes;
    whenDone(m_store.keepDraft(draftKey(), QJsonDocument(kept).toJson(QJsonDocument::Compact)), this,
             [this](const Status &status) {
                 if (!status)
                     Q_EMIT failed(status.error());
             });
}

} // namespace farol
