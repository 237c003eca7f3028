// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/mapping.h"

#include "core/text/fold.h"
#include "exchange/importvalue.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace farol::exchange {

namespace {

constexpr qsizetype maxFields = 64; ///< the import keeps a bit for each, per key

Error invalid(const QString &sentence)
{
    return fail(Error::Code::Invalid, sentence);
}

QString where(const FieldRule &rule, const FieldInfo &field)
{
    return rule.column.isEmpty() ? u"constant '%1'"_s.arg(QLatin1StringView(field.name))
                                 : u"column '%1'"_s.arg(rule.column);
}

/// Texts of the mapping itself are written as formatValue() writes them; references are looked up at import.
Status checkText(const FieldRule &rule, const FieldInfo &field, const QString &text)
{
    if (field.type == FieldType::Id)
        return {};
    const Result<Value> value = importedValue(field, text);
    if (value)
        return {};
    return invalid(u"%1: '%2' does not suit the field '%3': %4"_s.arg(
        where(rule, field), text, QLatin1StringView(field.name), value.error().detail));
}

Status checkValues(const FieldRule &rule, const FieldInfo &field)
{
    if (!rule.hasValues)
        return {};
    QSet<QString> seen;
    for (auto value = rule.values.cbegin(); value != rule.values.cend(); ++value) {
        const QString folded = foldText(value.key().trimmed());
        if (seen.contains(folded))
            return invalid(u"%1: the value '%2' stands twice (case and accents do not count)"_s.arg(where(rule, field),
                                                                                                    value.key()));
        seen.insert(folded);
        FAROL_TRY(checkText(rule, field, *value));
    }
    return rule.unlisted == Unlisted::Constant ? checkText(rule, field, rule.otherwise) : Status();
}

Status checkOptions(const FieldRule &rule, const FieldInfo &field)
{
    const bool isSet = field.type == FieldType::Set;
    const bool isDay = field.type == FieldType::Day;
    const QString place = where(rule, field);
    if (rule.days && !isDay)
        return invalid(
            u"%1: 'days' is for fields that hold days, and '%2' does not"_s.arg(place, QLatin1StringView(field.name)));
    if (!rule.groups.isNull() && field.type != FieldType::Integer)
        return invalid(u"%1: 'groups' is for fields that hold numbers, and '%2' does not"_s.arg(
            place, QLatin1StringView(field.name)));
    if ((rule.replace || rule.split != u';') && !isSet)
        return invalid(
            u"%1: 'split' and 'replace' are for sets, and '%2' is none"_s.arg(place, QLatin1StringView(field.name)));
    return {};
}

Status checkRule(const FieldRule &rule, const EntityInfo &entity)
{
    const FieldInfo *field = entity.field(rule.field);
    if (field == nullptr)
        return invalid(u"column '%1': there is no such field"_s.arg(rule.column));
    const QString place = where(rule, *field);
    const QLatin1StringView name(field->name);
    if (field->number == entity.naturalKey)
        return invalid(u"%1: '%2' is filled by the key column"_s.arg(place, name));
    if (field->writers == Writers::Server)
        return invalid(u"%1: only the server writes '%2'"_s.arg(place, name));
    if (field->merge == MergeRule::Counter)
        return invalid(u"%1: '%2' counts by itself and cannot be imported"_s.arg(place, name));
    if (rule.column.isEmpty())
        FAROL_TRY(checkText(rule, *field, rule.constant));
    FAROL_TRY(checkOptions(rule, *field));
    return checkValues(rule, *field);
}

/// Several rules may add to one set, in the same way; any other field has one.
Status checkTogether(const ImportMapping &mapping, const EntityInfo &entity)
{
    QMap<FieldNumber, const FieldRule *> first;
    for (const FieldRule &rule : mapping.rules) {
        const FieldRule *&other = first[rule.field];
        if (other == nullptr) {
            other = &rule;
            continue;
        }
        const FieldInfo *field = entity.field(rule.field);
        const QLatin1StringView name(field->name);
        if (field->type != FieldType::Set)
            return invalid(u"%1: '%2' is already filled by %3"_s.arg(where(rule, *field), name, where(*other, *field)));
        if (rule.replace != other->replace || rule.onlyNew != other->onlyNew)
            return invalid(u"%1: 'replace' and 'onlyNew' must be the same wherever '%2' is filled"_s.arg(
                where(rule, *field), name));
    }
    if (first.size() > maxFields)
        return invalid(u"a mapping can fill at most %1 fields"_s.arg(maxFields));
    return {};
}

} // namespace

Status checkMapping(const ImportMapping &mapping, const Schema &schema)
{
    const EntityInfo *entity = schema.entity(mapping.entity);
    if (entity == nullptr) {
        QStringList names;
        for (const EntityInfo &known : schema.entities()) {
            if (known.naturalKey != 0)
                names.append(QString::fromLatin1(known.name));
        }
        return invalid(
            u"entity: there is no '%1'; files can be imported into %2"_s.arg(mapping.entity, names.join(u", ")));
    }
    if (entity->kind != EntityKind::Record || entity->naturalKey == 0)
        return invalid(u"entity: '%1' has no key by which rows could be found again"_s.arg(mapping.entity));
    if (mapping.key.isEmpty())
        return invalid(u"key: name the column that identifies a row"_s);
    if (mapping.separator) {
        const QChar c = *mapping.separator;
        if (c == u'"' || c == u'\n' || c == u'\r' || c.isNull() || c.isLetterOrNumber())
            return invalid(u"file: this character cannot separate columns"_s);
    }
    for (const FieldRule &rule : mapping.rules) {
        if (mapping.ignore.contains(rule.column) && !rule.column.isEmpty())
            return invalid(u"column '%1' is both used and ignored"_s.arg(rule.column));
        FAROL_TRY(checkRule(rule, *entity));
    }
    if (mapping.ignore.contains(mapping.key))
        return invalid(u"column '%1' is both used and ignored"_s.arg(mapping.key));
    return checkTogether(mapping, *entity);
}

ImportMapping suggestMapping(const QStringList &header, const EntityInfo &entity)
{
    ImportMapping mapping;
    mapping.entity = QString::fromLatin1(entity.name);
    QMap<QString, FieldNumber> fields;
    for (const FieldInfo &field : entity.fields) {
        if (field.writers != Writers::Server && field.merge != MergeRule::Counter) {
            fields.insert(foldText(QString::fromLatin1(field.label)), field.number);
            fields.insert(QString::fromLatin1(field.name), field.number);
        }
    }
    QSet<FieldNumber> used;
    for (const QString &column : header) {
        const QString name = foldText(column.trimmed());
        const FieldNumber field = fields.value(name, fields.value(QString(name).replace(u' ', u'_')));
        if (field == 0 || used.contains(field)) {
            mapping.ignore.append(column);
            continue;
        }
        used.insert(field);
        if (field == entity.naturalKey) {
            mapping.key = column;
            continue;
        }
        FieldRule rule;
        rule.column = column;
        rule.field = field;
        mapping.rules.append(rule);
    }
    return mapping;
}

} // namespace farol::exchange
