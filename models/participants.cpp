// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/participants.h"

#include "models/itemroles.h"
#include "models/labels.h"
#include "models/namelookup.h"
#include "models/recordroles.h"

#include "core/contactlink.h"
#include "core/contactmatch.h"
#include "core/text/fold.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

constexpr FieldNumber CustomerField = 1;
constexpr FieldNumber NameField = 2;
constexpr FieldNumber LinkNameField = 3;
constexpr FieldNumber MergedIntoField = 14;

} // namespace

ContactRows::ContactRows(Store &store, const Format &format, QObject *parent)
    : OwnedRows(store, tables::Contact, CustomerField, {{NameField, false}}, parent), m_format(format)
{
    connect(this, &OwnedRows::refreshed, this, [this] { m_names.clear(); });
    connect(this, &QAbstractItemModel::modelReset, this, [this] { m_names.clear(); });
}

bool ContactRows::shows(const ListRow &row) const
{
    return value(row, MergedIntoField).isNull();
}

QVariant ContactRows::cell(const ListRow &row, int column, int role) const
{
    Q_UNUSED(column)
    const auto contact = entity<Contact>(row);
    const bool left = contact.leftOn.isValid();
    // Whom one talks to is the name; how much a word counts stands below it, where it cuts nothing short.
    const QString level = m_format.keyLabel(u"levels"_s, contact.influence);
    const QString influence = level.isEmpty() ? QString() : tr("influence: %1").arg(level.toLower());
    QStringList details{contact.jobTitle, influence, contact.email, contact.phone};
    details.removeAll(QString());
    QStringList tags = contact.isPrimary ? QStringList{tr("primary")} : QStringList();
    QList<int> tones(tags.size(), static_cast<int>(WordTone::Good));
    for (const QString &part : contact.roles) {
        tags.append(m_format.keyLabel(u"contact_roles"_s, part));
        tones.append(static_cast<int>(part == "champion"_L1  ? WordTone::Accent
                                      : part == "sponsor"_L1 ? WordTone::Warn
                                                             : WordTone::Quiet));
    }
    const QString right = left ? tr("left %1").arg(m_format.day(contact.leftOn)) : QString();
    QStringList said = QStringList{contact.name} + tags + details + QStringList{right};
    said.removeAll(QString());
    switch (role) {
    case Qt::DisplayRole: return contact.name;
    case Qt::AccessibleTextRole: return said.join(u", "_s);
    case Qt::ToolTipRole: return said.join(u"\n"_s);
    case SecondLineRole: return details.join(u" · "_s);
    case RightTextRole: return right;
    case ToneRole: return static_cast<int>(left ? WordTone::Warn : WordTone::Quiet);
    case TagsRole: return tags;
    case TagTonesRole: return QVariant::fromValue(tones);
    case DoneRole: return left;
    case InitialsRole: return initialsOf(contact.name);
    case TintRole: return tintOf(row.id);
    default: return {};
    }
}

LinkRows::LinkRows(Store &store, const Format &format, QObject *parent)
    : OwnedRows(store, tables::ContactLink, CustomerField, {{LinkNameField, false}}, parent), m_format(format)
{}

QVariant LinkRows::cell(const ListRow &row, int column, int role) const
{
    Q_UNUSED(column)
    const auto link = entity<ContactLink>(row);
    QStringList tags;
    for (const QString &part : link.roles)
        tags.append(m_format.keyLabel(u"contact_roles"_s, part));
    switch (role) {
    case Qt::DisplayRole: return link.name;
    case Qt::AccessibleTextRole:
        return (QStringList{link.name} + tags + QStringList{tr("of another customer")}).join(u", "_s);
    case SecondLineRole: return tr("of another customer");
    case TagsRole: return tags;
    case InitialsRole: return initialsOf(link.name);
    case TintRole: return tintOf(link.contact.uuid);
    default: return {};
    }
}

QString ContactRows::nameOf(const Uuid &id) const
{
    if (m_names.isEmpty()) {
        const QList<Contact> all = everything<Contact>();
        for (const Contact &contact : all)
            m_names.insert(contact.id.uuid, contact.name);
        for (const Contact &contact : all) {
            if (!contact.mergedInto.isNull())
                m_names.insert(contact.id.uuid, m_names.value(survivingContact(contact.id, all).uuid));
        }
    }
    return m_names.value(id);
}

QStringList contactNames(const QStringList &ids, const ContactRows &contacts)
{
    QStringList found;
    for (const QString &text : ids) {
        const Result<Uuid> id = Uuid::fromString(text);
        const QString name = id ? contacts.nameOf(*id) : QString();
        if (!name.isEmpty() && !found.contains(name))
            found.append(name);
    }
    return found;
}

QStringList colleagueNames(const QStringList &ids, const NameLookup &names)
{
    QStringList found;
    for (const QString &text : ids) {
        if (const Result<Uuid> id = Uuid::fromString(text); id)
            found.append(names.userName(UserId(*id)));
    }
    return found;
}

QStringList mentionedIn(const QString &text, const NameLookup &names)
{
    struct Person {
        QString folded;
        UserId id;
    };
    QList<Person> people;
    for (const UserId &id : names.people())
        people.append({foldText(names.userName(id)), id});
    std::sort(people.begin(), people.end(),
              [](const Person &a, const Person &b) { return a.folded.size() > b.folded.size(); });
    const QString folded = foldText(text);
    QStringList mentioned;
    for (qsizetype at = folded.indexOf(u'@'); at >= 0; at = folded.indexOf(u'@', at + 1)) {
        for (const Person &person : std::as_const(people)) {
            const qsizetype end = at + 1 + person.folded.size();
            const bool named = !person.folded.isEmpty() && QStringView(folded).sliced(at + 1).startsWith(person.folded);
            if (!named || (end < folded.size() && folded.at(end).isLetterOrNumber()))
                continue;
            if (const QString id = person.id.uuid.toString(); !mentioned.contains(id))
                mentioned.append(id);
            break;
        }
    }
    return mentioned;
}

} // namespace farol
