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

} // namespace

ImportMaps::ImportMaps(Store &store, const Importing &importing, const Format &format, QObject *parent)
    : QObject(parent), m_store(store), m_importing(importing), m_format(format), m_builtIn(builtIn())
{
    whenDone(m_store.draft(draftKey()), this, [this](const Result<QByteArray> &contents) {
        if (contents)
            read(*contents);
        m_isLoaded = true;
        Q_EMIT loaded();
    });
}

QList<SavedMapping> ImportMaps::fitting(const QStringList &headings) const
{
    QList<SavedMapping> found;
    const ListCatalog lists = m_format.lists();
    for (const QList<SavedMapping> *all : {&m_own, &m_builtIn}) {
        for (const SavedMapping &saved : *all) {
            const Result<ImportMapping> mapping = m_importing.mappingOf(saved.text, lists);
            if (saved.name.isEmpty() || !mapping)
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
    m_own.removeIf([&](const SavedMapping &saved) {
        return name.isEmpty() ? saved.name.isEmpty() && saved.headings == headings : saved.name == name;
    });
    m_own.prepend({name, headings, m_importing.textOf(mapping), false});
    qsizetype unnamed = 0;
    m_own.removeIf([&unnamed](const SavedMapping &saved) { return saved.name.isEmpty() && ++unnamed > MostKept; });
    write();
}

void ImportMaps::remove(const QString &name)
{
    if (m_own.removeIf([&name](const SavedMapping &saved) { return saved.name == name; }) > 0)
        write();
}

QList<SavedMapping> ImportMaps::named() const
{
    QList<SavedMapping> all;
    std::copy_if(m_own.cbegin(), m_own.cend(), std::back_inserter(all),
                 [](const SavedMapping &saved) { return !saved.name.isEmpty(); });
    return all;
}

void ImportMaps::read(const QByteArray &contents)
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
    m_own += all; // behind what was kept while these were on their way
}

void ImportMaps::write()
{
    QJsonArray kept;
    for (const SavedMapping &saved : std::as_const(m_own)) {
        kept.append(QJsonObject{{u"name"_s, saved.name},
                                {u"headings"_s, QJsonArray::fromStringList(saved.headings)},
                                {u"mapping"_s, QString::fromUtf8(saved.text)}});
    }
    whenDone(m_store.keepDraft(draftKey(), QJsonDocument(kept).toJson(QJsonDocument::Compact)), this,
             [this](const Status &status) {
                 if (!status)
                     Q_EMIT failed(status.error());
             });
    Q_EMIT changed();
}

} // namespace farol
