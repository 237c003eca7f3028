// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/namelookup.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

// "Colégio de Aplicação" is CA, not CD: words that only join do not stand for a name.
bool isJoiner(const QString &word)
{
    static const QSet<QString> joiners = {u"a"_s,   u"o"_s,   u"e"_s,  u"de"_s, u"do"_s,  u"da"_s, u"dos"_s,
                                          u"das"_s, u"del"_s, u"la"_s, u"y"_s,  u"and"_s, u"of"_s, u"the"_s};
    return joiners.contains(word.toLower());
}

QString firstLetter(const QString &word)
{
    const char32_t first = word.toUcs4().value(0);
    return first == 0 ? QString() : QString::fromUcs4(&first, 1).toUpper();
}

} // namespace

QString NameLookup::rowName(TableNumber, const Uuid &row) const
{
    constexpr qsizetype ShortId = 4;
    return row.isNull() ? QString() : u'…' + row.toString().right(ShortId);
}

FixedNames::FixedNames(UserId me, QList<std::pair<UserId, QString>> known) : m_me(me), m_known(std::move(known)) {}

QString FixedNames::userName(UserId user) const
{
    if (user.isNull())
        return {};
    for (const auto &[id, name] : m_known) {
        if (id == user)
            return name;
    }
    if (user == m_me)
        return QCoreApplication::translate("Names", "You");
    //: A colleague whose name this device does not know; %1 is the start of an id
    return QCoreApplication::translate("Names", "Colleague %1").arg(user.uuid.toString().right(4));
}

QList<UserId> FixedNames::people() const
{
    QList<UserId> people{m_me};
    for (const auto &[id, name] : m_known) {
        if (id != m_me)
            people.append(id);
    }
    return people;
}

QString teamName(const NameLookup &names, TeamId team)
{
    if (team.isNull())
        return {};
    for (const auto &[id, name] : names.teams()) {
        if (id == team)
            return name;
    }
    //: A team whose name this device does not know; %1 is the end of an id
    return QCoreApplication::translate("Names", "Team %1").arg(team.uuid.toString().right(4));
}

QString initialsOf(const QString &name)
{
    QStringList words = name.simplified().split(u' ', Qt::SkipEmptyParts);
    words.removeIf([](const QString &word) { return !word.at(0).isLetterOrNumber() && !word.at(0).isSurrogate(); });
    if (words.size() > 1)
        words.removeIf(isJoiner);
    if (words.isEmpty())
        return name.isEmpty() ? QString() : firstLetter(name);
    if (words.size() == 1)
        return firstLetter(words.first());
    return firstLetter(words.at(0)) + firstLetter(words.at(1));
}

int tintOf(const Uuid &id)
{
    // FNV-1a, because Qt's hashes may change from version to version and the colour must not.
    std::uint32_t hash = 2166136261U;
    for (const std::uint8_t byte : id.bytes()) {
        hash ^= byte;
        hash *= 16777619U;
    }
    return static_cast<int>((hash >> 16U) % 6U);
}

} // namespace farol
