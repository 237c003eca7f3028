// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/contactmerge.h"

#include "models/rowedits.h"

using namespace Qt::StringLiterals;

namespace farol {

namespace {

constexpr FieldNumber CustomerField = 1;
constexpr FieldNumber ExternalKeyField = 3;
constexpr FieldNumber PrimaryField = 9;
constexpr FieldNumber ReportsToField = 13;
constexpr FieldNumber MergedIntoField = 14;

/// What is not chosen: where the contact lives, its key in another system (which made its id), and what follows from merging.
bool isSettled(FieldNumber field)
{
    return field == CustomerField || field == ExternalKeyField || field == PrimaryField || field == MergedIntoField;
}

QMap<FieldNumber, Value> allValues(const Contact &contact)
{
    QMap<FieldNumber, Value> values;
    forEachField(contact,
                 [&values](const FieldInfo &field, const Value &value) { values.insert(field.number, value); });
    return values;
}

QStringList united(const QStringList &a, const QStringList &b)
{
    QStringList all = a + b;
    all.removeDuplicates();
    return all;
}

} // namespace

QList<FieldNumber> fieldsToChoose(const Contact &stays, const Contact &goes)
{
    QList<FieldNumber> fields;
    const QMap<FieldNumber, Value> mine = allValues(stays);
    const QMap<FieldNumber, Value> theirs = allValues(goes);
    for (const FieldInfo &field : fieldInfos<Contact>()) {
        const Value a = mine.value(field.number);
        const Value b = theirs.value(field.number);
        if (!isSettled(field.number) && field.type != FieldType::Set && !a.isNull() && !b.isNull() && a != b)
            fields.append(field.number);
    }
    return fields;
}

Contact mergedContact(const Contact &stays, const Contact &goes, const QSet<FieldNumber> &fromOther)
{
    Contact merged = stays;
    const QMap<FieldNumber, Value> mine = allValues(stays);
    const QMap<FieldNumber, Value> theirs = allValues(goes);
    for (const FieldInfo &field : fieldInfos<Contact>()) {
        const Value other = theirs.value(field.number);
        if (isSettled(field.number) || field.type == FieldType::Set || other.isNull())
            continue;
        if (mine.value(field.number).isNull() || fromOther.contains(field.number))
            setField(merged, field.number, other);
    }
    merged.roles = united(stays.roles, goes.roles);
    merged.tags = united(stays.tags, goes.tags);
    merged.isPrimary = stays.isPrimary || goes.isPrimary;
    if (merged.reportsTo == stays.id || merged.reportsTo == goes.id)
        setField(merged, ReportsToField, Value()); // nobody reports to himself
    return merged;
}

Command mergeContacts(const Contact &stays, const Contact &goes, const Contact &merged)
{
    Contact alias = goes;
    alias.mergedInto = stays.id;
    alias.isPrimary = false; // the customer has one primary contact
    if (alias.reportsTo == stays.id)
        alias.reportsTo = {};
    Command command{u"merge"_s, {differenceOf(tables::Contact, alias, goes)}};
    const RowEdit kept = differenceOf(tables::Contact, merged, stays);
    if (!changesNothing(kept))
        command.edits.append(kept);
    return command;
}

} // namespace farol
