// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/mapping.h"

#include "core/text/fold.h"
#include "exchange/importvalue.h"

#include <QSet>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol::exchange {

namespace {

constexpr qsizetype maxFields = 64; ///< the import keeps a bit for each, per key
constexpr QStringView MostDigits = u"CLF"; ///< a currency that takes as many digits as any

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
Status checkText(const FieldRule &rule, const FieldInfo &field, const QString &text, const ListCatalog &lists)
{
    if (field.type == FieldType::Id)
        return {};
    const Result<Value> value =
        field.currency != 0 ? importedMoney(text, MostDigits, u'.') : importedValue(field, text, {}, lists);
    if (value)
        return {};
    return invalid(u"%1: '%2' does not suit the field '%3': %4"_s.arg(
        where(rule, field), text, QLatin1StringView(field.name), value.error().detail));
}

Status checkValues(const FieldRule &rule, const FieldInfo &field, const ListCatalog &lists)
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
        FAROL_TRY(checkText(rule, field, *value, lists));
    }
    return rule.unlisted == Unlisted::Constant ? checkText(rule, field, rule.otherwise, lists) : Status();
}

/// `option` of a rule that only some fields understand.
Status onlyFor(bool given, bool fits, const QString &place, const FieldInfo &field, const char *option,
               const char *what)
{
    if (!given || fits)
        return {};
    return invalid(u"%1: '%2' is for %3, and '%4' is none"_s.arg(
        place, QLatin1StringView(option), QLatin1StringView(what), QLatin1StringView(field.name)));
}

Status checkOptions(const FieldRule &rule, const FieldInfo &field)
{
    const bool isSet = field.type == FieldType::Set;
    const bool isTime = field.type == FieldType::Day || field.type == FieldType::Instant;
    const bool isMoney = field.currency != 0;
    const QString place = where(rule, field);
    if (rule.days && !isTime)
        return invalid(
            u"%1: 'days' is for fields that hold days, and '%2' does not"_s.arg(place, QLatin1StringView(field.name)));
    if (!rule.groups.isNull() && (field.type != FieldType::Integer || isMoney))
        return invalid(u"%1: 'groups' is for fields that hold numbers, and '%2' does not"_s.arg(
            place, QLatin1StringView(field.name)));
    if ((rule.replace || rule.split != u';') && !isSet)
        return invalid(
            u"%1: 'split' and 'replace' are for sets, and '%2' is none"_s.arg(place, QLatin1StringView(field.name)));
    FAROL_TRY(onlyFor(!rule.point.isNull(), isMoney, place, field, "point", "money"));
    if (!rule.point.isNull() && rule.point != u'.' && rule.point != u',')
        return invalid(u"%1: the point of money is '.' or ','"_s.arg(place));
    FAROL_TRY(onlyFor(rule.after != 0, isTime, place, field, "after", "a day or a moment"));
    return onlyFor(rule.through != 0, field.type == FieldType::Id, place, field, "through", "a reference");
}

/// Rules that name another field, or another entity.
Status checkNeighbours(const FieldRule &rule, const FieldInfo &field, const EntityInfo &entity, const Schema &schema)
{
    const QString place = where(rule, field);
    if (rule.after != 0) {
        const FieldInfo *base = entity.field(rule.after);
        if (base == nullptr || base->type != field.type || base->number == field.number)
            return invalid(u"%1: 'after' names another field that holds the same as '%2'"_s.arg(
                place, QLatin1StringView(field.name)));
        if (field.type == FieldType::Day && rule.unit != CountUnit::Days)
            return invalid(u"%1: '%2' is a day, so the unit is days"_s.arg(place, QLatin1StringView(field.name)));
    }
    if (rule.through != 0) {
        const EntityInfo *between = schema.entity(rule.through);
        const FieldInfo *owner = between != nullptr && between->owner != 0 ? between->field(between->owner) : nullptr;
        if (owner == nullptr || owner->refers != field.refers)
            return invalid(u"%1: 'through' names an entity whose rows belong to what '%2' refers to"_s.arg(
                place, QLatin1StringView(field.name)));
    }
    return {};
}

Status checkRule(const FieldRule &rule, const EntityInfo &entity, const Schema &schema, const ListCatalog &lists,
                 ImportMatch match)
{
    const FieldInfo *field = entity.field(rule.field);
    if (field == nullptr)
        return invalid(u"column '%1': there is no such field"_s.arg(rule.column));
    const QString place = where(rule, *field);
    const QLatin1StringView name(field->name);
    if (field->number == importKeyField(entity, match))
        return invalid(u"%1: '%2' is filled by the key column"_s.arg(place, name));
    if (field->writers == Writers::Server)
        return invalid(u"%1: only the server writes '%2'"_s.arg(place, name));
    if (field->merge == MergeRule::Counter)
        return invalid(u"%1: '%2' counts by itself and cannot be imported"_s.arg(place, name));
    if (rule.column.isEmpty())
        FAROL_TRY(checkText(rule, *field, rule.constant, lists));
    FAROL_TRY(checkOptions(rule, *field));
    FAROL_TRY(checkNeighbours(rule, *field, entity, schema));
    if (entity.kind == EntityKind::Fact && rule.onlyNew)
        return invalid(u"%1: 'onlyNew' cannot be: a fact is replaced whole"_s.arg(place));
    return checkValues(rule, *field, lists);
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
    for (const FieldInfo &field : entity.fields) {
        const FieldRule *rule = first.value(field.number);
        const QLatin1StringView name(field.name);
        if (rule == nullptr && field.required && entity.kind == EntityKind::Fact)
            return invalid(
                u"nothing fills '%1', without which there is no %2"_s.arg(name, QLatin1StringView(entity.name)));
        if (rule != nullptr && field.currency != 0 && !first.contains(field.currency))
            return invalid(u"%1: money needs its currency; fill '%2' by a column or a constant"_s.arg(
                where(*rule, field), QLatin1StringView(entity.field(field.currency)->name)));
        if (rule != nullptr && rule->after != 0
            && (!first.contains(rule->after) || first.value(rule->after)->after != 0))
            return invalid(u"%1: nothing fills '%2', from which it counts"_s.arg(
                where(*rule, field), QLatin1StringView(entity.field(rule->after)->name)));
    }
    return {};
}

/// By what rows are recognised, and what happens to them then.
Status checkMatch(const ImportMapping &mapping, const EntityInfo &entity)
{
    const bool isFact = entity.kind == EntityKind::Fact;
    const QLatin1StringView name(entity.name);
    if (isFact && mapping.match != ImportMatch::Key)
        return invalid(u"match: a %1 is recognised by what it counts"_s.arg(name));
    if (isFact && mapping.existing != ExistingRows::Update)
        return invalid(u"existing: a %1 is replaced whole"_s.arg(name));
    if (mapping.match == ImportMatch::Name && !canMatchByName(entity))
        return invalid(u"match: rows of '%1' cannot be recognised by their names"_s.arg(name));
    if (mapping.match == ImportMatch::WholeRow && !mapping.key.isEmpty())
        return invalid(u"match: a row is recognised by its key, or by all of it, not by both"_s);
    if (mapping.match != ImportMatch::WholeRow && mapping.key.isEmpty() && !isFact)
        return invalid(u"key: name the column that identifies a row"_s);
    return {};
}

Status checkFile(const ImportMapping &mapping)
{
    if (mapping.separator) {
        const QChar c = *mapping.separator;
        if (c == u'"' || c == u'\n' || c == u'\r' || c.isNull() || c.isLetterOrNumber())
            return invalid(u"file: this character cannot separate columns"_s);
    }
    if (!mapping.zone.isEmpty() && !QTimeZone::isTimeZoneIdAvailable(mapping.zone.toLatin1()))
        return invalid(
            u"file.zone: there is no time zone '%1'; zones are named as in America/Sao_Paulo"_s.arg(mapping.zone));
    return {};
}

/// What a header may call it: its label or its name; a field of the workspace's own by its key alone, too, unless a field
/// of the program's is called that.
QStringList namesOf(const FieldInfo &field)
{
    const QString name = QString::fromLatin1(field.name);
    QStringList names{foldText(QString::fromUtf8(field.label)), name};
    if (field.number >= FirstCustom)
        names.append(name.mid(name.indexOf(u'.') + 1));
    return names;
}

} // namespace

Status checkMapping(const ImportMapping &mapping, const Schema &schema, const ListCatalog &lists)
{
    const EntityInfo *entity = schema.entity(mapping.entity);
    if (entity == nullptr || !isImportable(*entity)) {
        QStringList names;
        for (const EntityInfo &known : schema.entities()) {
            if (isImportable(known))
                names.append(QString::fromLatin1(known.name));
        }
        return invalid(
            u"entity: there is no '%1'; files can be imported into %2"_s.arg(mapping.entity, names.join(u", ")));
    }
    FAROL_TRY(checkMatch(mapping, *entity));
    FAROL_TRY(checkFile(mapping));
    for (const FieldRule &rule : mapping.rules) {
        if (mapping.ignore.contains(rule.column) && !rule.column.isEmpty())
            return invalid(u"column '%1' is both used and ignored"_s.arg(rule.column));
        FAROL_TRY(checkRule(rule, *entity, schema, lists, mapping.match));
    }
    if (!mapping.key.isEmpty() && mapping.ignore.contains(mapping.key))
        return invalid(u"column '%1' is both used and ignored"_s.arg(mapping.key));
    return checkTogether(mapping, *entity);
}

ImportMapping suggestMapping(const QStringList &header, const EntityInfo &entity)
{
    ImportMapping mapping;
    mapping.entity = QString::fromLatin1(entity.name);
    QMap<QString, FieldNumber> fields;
    for (const FieldInfo &field : entity.fields) {
        if (isImportable(field)) {
            for (const QString &name : namesOf(field)) {
                if (field.number < FirstCustom || !fields.contains(name))
                    fields.insert(name, field.number);
            }
        }
    }
    QSet<FieldNumber> used;
    for (const QString &column : header) {
        const QString name = foldText(column.trimmed());
        if (entity.naturalKey == 0 && entity.kind != EntityKind::Fact && name == "id"_L1) { // as exports name it
            mapping.key = column;
            continue;
        }
        const FieldNumber field = fields.value(name, fields.value(QString(name).replace(u' ', u'_')));
        if (field == 0 || used.contains(field)) {
            mapping.ignore.append(column);
            continue;
        }
        used.insert(field);
        if (entity.naturalKey != 0 && field == entity.naturalKey) {
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
