// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/listcatalog.h"

#include "core/lists.h"
#include "core/text/fold.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

constexpr qsizetype LongestKey = 36; // room for a number behind it

QStringList builtInKeys(const QString &list)
{
    const QByteArray name = list.toLatin1();
    return workspaceListKeys(QLatin1StringView(name));
}

/// A list as it is built in, in its order of work.
QList<ListEntry> builtIn(const QString &list)
{
    QList<ListEntry> entries;
    const QStringList keys = builtInKeys(list);
    for (const QString &key : keys) {
        ListEntry entry;
        entry.key = key;
        entry.place = (entries.size() + 1) * ListCatalog::PlaceStep;
        entry.isBuiltIn = true;
        entries.append(entry);
    }
    return entries;
}

void change(ListEntry &entry, const ListItem &item, ListFreedom freedom)
{
    entry.row = item.id;
    entry.label = item.label == entry.key && entry.isBuiltIn ? QString() : item.label.simplified();
    if (freedom != ListFreedom::Entries)
        return;
    entry.place = item.place.value_or(entry.place);
    entry.isArchived = item.isArchived && !isIndispensable(listAndKey(item.itemKey).first, entry.key);
}

void take(QList<ListEntry> &entries, const ListItem &item)
{
    const auto [list, key] = listAndKey(item.itemKey);
    const ListFreedom freedom = listFreedom(list);
    const auto there =
        std::find_if(entries.begin(), entries.end(), [&key = key](const ListEntry &entry) { return entry.key == key; });
    if (there != entries.end()) {
        change(*there, item, freedom);
    } else if (freedom == ListFreedom::Entries) {
        ListEntry added;
        added.key = key;
        added.place = (entries.size() + 1) * ListCatalog::PlaceStep; // at the end, until it is given a place
        change(added, item, freedom);
        entries.append(added);
    }
}

} // namespace

ListFreedom listFreedom(const QString &list)
{
    if (list == "levels"_L1 || list == "sentiments"_L1)
        return ListFreedom::Words;
    return changeableLists().contains(list) ? ListFreedom::Entries : ListFreedom::Fixed;
}

QStringList changeableLists()
{
    return {u"stages"_s,     u"segments"_s,      u"contact_roles"_s, u"interaction_kinds"_s,
            u"priorities"_s, u"churn_reasons"_s, u"levels"_s,        u"sentiments"_s};
}

bool isIndispensable(const QString &list, const QString &key)
{
    return (list == "interaction_kinds"_L1 && (key == "note"_L1 || key == "call"_L1))
           || (list == "priorities"_L1 && key == "medium"_L1);
}

ListCatalog::ListCatalog(const QList<ListItem> &items)
{
    QList<ListItem> sorted = items;
    // The same on every device, whatever order the rows come in: added entries without a place follow in order of their keys.
    std::sort(sorted.begin(), sorted.end(), [](const ListItem &a, const ListItem &b) {
        return std::tie(a.itemKey, a.id) < std::tie(b.itemKey, b.id);
    });
    for (const ListItem &item : std::as_const(sorted)) {
        const QString list = listAndKey(item.itemKey).first;
        if (listFreedom(list) == ListFreedom::Fixed)
            continue;
        auto entries = m_changed.find(list);
        if (entries == m_changed.end())
            entries = m_changed.insert(list, builtIn(list));
        take(*entries, item);
    }
    for (QList<ListEntry> &entries : m_changed) {
        std::stable_sort(entries.begin(), entries.end(),
                         [](const ListEntry &a, const ListEntry &b) { return a.place < b.place; });
    }
}

QList<ListEntry> ListCatalog::entries(const QString &list) const
{
    const auto changed = m_changed.constFind(list);
    return changed != m_changed.cend() ? *changed : builtIn(list);
}

std::optional<ListEntry> ListCatalog::entry(const QString &list, const QString &key) const
{
    const QList<ListEntry> all = entries(list);
    const auto found =
        std::find_if(all.cbegin(), all.cend(), [&key](const ListEntry &entry) { return entry.key == key; });
    return found == all.cend() ? std::nullopt : std::optional(*found);
}

QStringList ListCatalog::offered(const QString &list) const
{
    const auto changed = m_changed.constFind(list);
    if (changed == m_changed.cend())
        return builtInKeys(list);
    QStringList keys;
    for (const ListEntry &entry : *changed) {
        if (!entry.isArchived)
            keys.append(entry.key);
    }
    return keys;
}

QStringList ListCatalog::known(const QString &list) const
{
    const auto changed = m_changed.constFind(list);
    if (changed == m_changed.cend())
        return builtInKeys(list);
    QStringList keys;
    for (const ListEntry &entry : *changed)
        keys.append(entry.key);
    return keys;
}

bool ListCatalog::takes(const QString &list, const QString &key) const
{
    const QStringList keys = known(list);
    return keys.isEmpty() || keys.contains(key);
}

QString ListCatalog::ownLabel(const QString &list, const QString &key) const
{
    const auto changed = m_changed.constFind(list);
    if (changed == m_changed.cend())
        return {};
    const auto found =
        std::find_if(changed->cbegin(), changed->cend(), [&key](const ListEntry &entry) { return entry.key == key; });
    return found == changed->cend() ? QString() : found->label;
}

QString listItemKey(const QString &list, const QString &key)
{
    return QString(list + u'/' + key);
}

std::pair<QString, QString> listAndKey(const QString &itemKey)
{
    const qsizetype slash = itemKey.indexOf(u'/');
    if (slash <= 0 || slash + 1 == itemKey.size())
        return {};
    return {itemKey.left(slash), itemKey.mid(slash + 1)};
}

QString keyFromLabel(const QString &label, const QStringList &taken, const QString &fallback)
{
    QString key;
    const QString folded = foldText(label);
    for (const QChar letter : folded) {
        const bool plain = (letter >= u'a' && letter <= u'z') || (letter >= u'0' && letter <= u'9');
        if (plain)
            key.append(letter);
        else if (!key.isEmpty() && !key.endsWith(u'_'))
            key.append(u'_');
    }
    if (key.isEmpty() || key.front().isDigit()) // a name in filters begins with a letter
        key = key.isEmpty() ? fallback : QString(fallback + u'_' + key);
    key.truncate(LongestKey);
    while (key.endsWith(u'_'))
        key.chop(1);
    QString free = key;
    for (int number = 2; taken.contains(free); ++number)
        free = u"%1_%2"_s.arg(key).arg(number);
    return free;
}

} // namespace farol
