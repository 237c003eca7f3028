// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/mapping.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonParseError>

#include <algorithm>
#include <array>
#include <initializer_list>

using namespace Qt::StringLiterals;

namespace farol::exchange {

namespace {

struct OrderName {
    DayOrder order;
    QLatin1StringView name;
};
constexpr std::array orders = {OrderName{DayOrder::Iso, "iso"_L1}, OrderName{DayOrder::YearMonthDay, "ymd"_L1},
                               OrderName{DayOrder::DayMonthYear, "dmy"_L1},
                               OrderName{DayOrder::MonthDayYear, "mdy"_L1}};

struct UnitName {
    CountUnit unit;
    QLatin1StringView name;
};
constexpr std::array units = {UnitName{CountUnit::Seconds, "seconds"_L1}, UnitName{CountUnit::Minutes, "minutes"_L1},
                              UnitName{CountUnit::Hours, "hours"_L1}, UnitName{CountUnit::Days, "days"_L1}};

struct MatchName {
    ImportMatch match;
    QLatin1StringView name;
};
constexpr std::array matches = {MatchName{ImportMatch::Key, "key"_L1}, MatchName{ImportMatch::Name, "name"_L1},
                                MatchName{ImportMatch::WholeRow, "row"_L1}};

struct ExistingName {
    ExistingRows existing;
    QLatin1StringView name;
};
constexpr std::array existings = {ExistingName{ExistingRows::Update, "update"_L1},
                                  ExistingName{ExistingRows::Fill, "fill"_L1},
                                  ExistingName{ExistingRows::Skip, "skip"_L1}};

Error invalid(const QString &path, const QString &sentence)
{
    return fail(Error::Code::Invalid, path + u": "_s + sentence);
}

/// A JSON object that is asked for its members by name, and at the end for those nobody asked for.
class Members final
{
public:
    Members(QJsonObject object, QString path) : m_object(std::move(object)), m_path(std::move(path)) {}

    [[nodiscard]] QString at(QLatin1StringView name) const
    {
        return m_path.isEmpty() ? QString(name) : QString(m_path + u'.' + name);
    }
    [[nodiscard]] bool has(QLatin1StringView name) const { return m_object.contains(name); }
    [[nodiscard]] QJsonValue raw(QLatin1StringView name) const { return m_object.value(name); }

    Result<QString> text(QLatin1StringView name, const QString &fallback = {}) const
    {
        if (!has(name))
            return fallback;
        if (!raw(name).isString())
            return invalid(at(name), u"expected a text between quotation marks"_s);
        return raw(name).toString();
    }
    Result<bool> boolean(QLatin1StringView name, bool fallback) const
    {
        if (has(name) && !raw(name).isBool())
            return invalid(at(name), u"expected true or false"_s);
        return raw(name).toBool(fallback);
    }
    Result<Members> object(QLatin1StringView name) const
    {
        if (has(name) && !raw(name).isObject())
            return invalid(at(name), u"expected an object { … }"_s);
        return Members(raw(name).toObject(), at(name));
    }
    /// One character, or nothing when absent.
    Result<QChar> character(QLatin1StringView name, QChar fallback) const
    {
        FAROL_ASSIGN(const QString given, text(name, fallback.isNull() ? QString() : QString(fallback)));
        if (has(name) && given.size() != 1)
            return invalid(at(name), u"expected one character"_s);
        return given.isEmpty() ? QChar() : given.front();
    }
    Result<std::optional<DayOrder>> days(QLatin1StringView name) const
    {
        FAROL_ASSIGN(const QString given, text(name, u"auto"_s));
        if (given == "auto"_L1)
            return std::optional<DayOrder>();
        for (const OrderName &known : orders) {
            if (given == known.name)
                return std::optional(known.order);
        }
        return invalid(at(name), u"expected auto, iso, ymd, dmy or mdy"_s);
    }
    Status onlyThese(std::initializer_list<QLatin1StringView> names) const
    {
        const QStringList keys = m_object.keys();
        for (const QString &key : keys) {
            if (std::find(names.begin(), names.end(), key) != names.end())
                continue;
            QStringList known;
            for (const QLatin1StringView name : names)
                known.append(name);
            return invalid(m_path.isEmpty() ? u"mapping"_s : m_path,
                           u"'%1' is not known here; known are %2"_s.arg(key, known.join(u", ")));
        }
        return {};
    }
    [[nodiscard]] const QJsonObject &all() const { return m_object; }

private:
    QJsonObject m_object;
    QString m_path;
};

Status readValues(const Members &members, FieldRule &rule)
{
    FAROL_ASSIGN(const bool keep, members.boolean("keepOthers"_L1, false));
    rule.hasValues = members.has("values"_L1);
    if (!rule.hasValues) {
        if (members.has("otherwise"_L1) || members.has("keepOthers"_L1))
            return invalid(members.at("values"_L1), u"missing, though 'otherwise' or 'keepOthers' is there"_s);
        return {};
    }
    FAROL_ASSIGN(const Members values, members.object("values"_L1));
    for (auto value = values.all().constBegin(); value != values.all().constEnd(); ++value) {
        if (!value.value().isString() && !value.value().isNull())
            return invalid(members.at("values"_L1),
                           u"every value is a text between quotation marks, or null for nothing"_s);
        rule.values.insert(value.key(), value.value().toString());
    }
    if (keep && members.has("otherwise"_L1))
        return invalid(members.at("otherwise"_L1), u"either 'otherwise' or 'keepOthers', not both"_s);
    if (keep)
        rule.unlisted = Unlisted::Keep;
    if (!members.has("otherwise"_L1))
        return {};
    rule.unlisted = members.raw("otherwise"_L1).isNull() ? Unlisted::Nothing : Unlisted::Constant;
    if (rule.unlisted == Unlisted::Constant) {
        FAROL_ASSIGN(rule.otherwise, members.text("otherwise"_L1));
    }
    return {};
}

Status readSplit(const Members &members, FieldRule &rule)
{
    if (members.has("split"_L1) && members.raw("split"_L1).isBool() && !members.raw("split"_L1).toBool()) {
        rule.split = QChar();
        return {};
    }
    FAROL_ASSIGN(rule.split, members.character("split"_L1, u';'));
    return {};
}

Result<FieldNumber> fieldNumber(const EntityInfo &entity, const QString &name, const QString &path)
{
    if (const FieldInfo *field = entity.field(name))
        return field->number;
    QStringList names;
    for (const FieldInfo &field : entity.fields)
        names.append(QString::fromLatin1(field.name));
    return invalid(path, u"'%1' is not a field of %2; its fields are %3"_s.arg(name, QLatin1StringView(entity.name),
                                                                               names.join(u", ")));
}

/// What a field is filled from besides its own cell.
Status readNeighbours(const Members &members, const EntityInfo &entity, const Schema &schema, FieldRule &rule)
{
    FAROL_ASSIGN(rule.point, members.character("point"_L1, QChar()));
    FAROL_ASSIGN(const QString after, members.text("after"_L1));
    if (!after.isEmpty()) {
        FAROL_ASSIGN(rule.after, fieldNumber(entity, after, members.at("after"_L1)));
    }
    if (members.has("unit"_L1)) {
        FAROL_ASSIGN(const QString name, members.text("unit"_L1));
        const auto found =
            std::find_if(units.begin(), units.end(), [&name](const UnitName &known) { return name == known.name; });
        if (found == units.end() || rule.after == 0)
            return invalid(members.at("unit"_L1), u"expected seconds, minutes, hours or days, beside 'after'"_s);
        rule.unit = found->unit;
    } else if (rule.after != 0) {
        return invalid(members.at("unit"_L1), u"say what the number counts: seconds, minutes, hours or days"_s);
    }
    FAROL_ASSIGN(const QString through, members.text("through"_L1));
    if (!through.isEmpty()) {
        const EntityInfo *between = schema.entity(through);
        if (between == nullptr)
            return invalid(members.at("through"_L1), u"there is no entity '%1'"_s.arg(through));
        rule.through = between->table;
    }
    return {};
}

/// "field", or { "to": "field", … }.
Result<FieldRule> readRule(const QString &column, const QJsonValue &json, const EntityInfo &entity,
                           const Schema &schema)
{
    FieldRule rule;
    rule.column = column;
    const QString path = u"columns."_s + column;
    if (json.isString()) {
        FAROL_ASSIGN(rule.field, fieldNumber(entity, json.toString(), path));
        return rule;
    }
    if (!json.isObject())
        return invalid(path, u"expected the name of a field, or an object { \"to\": … }"_s);
    const Members members(json.toObject(), path);
    FAROL_TRY(members.onlyThese({"to"_L1, "trim"_L1, "days"_L1, "groups"_L1, "point"_L1, "after"_L1, "unit"_L1,
                                 "through"_L1, "split"_L1, "values"_L1, "otherwise"_L1, "keepOthers"_L1, "onlyNew"_L1,
                                 "replace"_L1, "optional"_L1}));
    FAROL_ASSIGN(const QString to, members.text("to"_L1));
    if (to.isEmpty())
        return invalid(members.at("to"_L1), u"name the field that this column fills"_s);
    FAROL_ASSIGN(rule.field, fieldNumber(entity, to, members.at("to"_L1)));
    FAROL_ASSIGN(rule.trim, members.boolean("trim"_L1, true));
    FAROL_ASSIGN(rule.days, members.days("days"_L1));
    FAROL_ASSIGN(rule.groups, members.character("groups"_L1, QChar()));
    FAROL_ASSIGN(rule.onlyNew, members.boolean("onlyNew"_L1, false));
    FAROL_ASSIGN(rule.replace, members.boolean("replace"_L1, false));
    FAROL_ASSIGN(rule.optional, members.boolean("optional"_L1, false));
    FAROL_TRY(readNeighbours(members, entity, schema, rule));
    FAROL_TRY(readSplit(members, rule));
    FAROL_TRY(readValues(members, rule));
    return rule;
}

Status readColumns(const Members &columns, const EntityInfo &entity, const Schema &schema, ImportMapping &mapping)
{
    for (auto column = columns.all().constBegin(); column != columns.all().constEnd(); ++column) {
        const QJsonArray several = column.value().isArray() ? column.value().toArray() : QJsonArray{column.value()};
        if (several.isEmpty())
            return invalid(u"columns."_s + column.key(),
                           u"an empty list; to leave the column out name it in 'ignore'"_s);
        for (const auto json : several) {
            FAROL_ASSIGN(FieldRule rule, readRule(column.key(), json, entity, schema));
            mapping.rules.append(std::move(rule));
        }
    }
    return {};
}

/// "field": "text", or "field": { "value": "text", "onlyNew": true }.
Status readConstants(const Members &constants, const EntityInfo &entity, ImportMapping &mapping)
{
    for (auto constant = constants.all().constBegin(); constant != constants.all().constEnd(); ++constant) {
        const QString path = u"constants."_s + constant.key();
        FieldRule rule;
        FAROL_ASSIGN(rule.field, fieldNumber(entity, constant.key(), path));
        if (constant.value().isObject()) {
            const Members members(constant.value().toObject(), path);
            FAROL_TRY(members.onlyThese({"value"_L1, "onlyNew"_L1, "replace"_L1}));
            FAROL_ASSIGN(rule.constant, members.text("value"_L1));
            FAROL_ASSIGN(rule.onlyNew, members.boolean("onlyNew"_L1, false));
            FAROL_ASSIGN(rule.replace, members.boolean("replace"_L1, false));
        } else if (constant.value().isString()) {
            rule.constant = constant.value().toString();
        }
        if (rule.constant.isEmpty())
            return invalid(path, u"expected a text between quotation marks, or an object { \"value\": … }"_s);
        mapping.rules.append(std::move(rule));
    }
    return {};
}

Status readFile(const Members &file, ImportMapping &mapping)
{
    FAROL_TRY(file.onlyThese({"encoding"_L1, "separator"_L1, "days"_L1, "zone"_L1, "sheet"_L1}));
    FAROL_ASSIGN(const QString encoding, file.text("encoding"_L1, u"auto"_s));
    if (encoding != "auto"_L1) {
        mapping.encoding = encodingFromName(encoding);
        if (!mapping.encoding)
            return invalid(file.at("encoding"_L1),
                           u"expected auto, utf-8, utf-16le, utf-16be, windows-1252, iso-8859-1 or "
                           "iso-8859-15"_s);
    }
    FAROL_ASSIGN(const QString separator, file.text("separator"_L1, u"auto"_s));
    if (separator == "tab"_L1)
        mapping.separator = u'\t';
    else if (separator.size() == 1)
        mapping.separator = separator.front();
    else if (separator != "auto"_L1)
        return invalid(file.at("separator"_L1), u"expected auto, tab or one character"_s);
    FAROL_ASSIGN(mapping.days, file.days("days"_L1));
    FAROL_ASSIGN(mapping.zone, file.text("zone"_L1));
    FAROL_ASSIGN(mapping.sheet, file.text("sheet"_L1));
    return {};
}

/// By what rows are recognised, and what happens to those that are there.
Status readMatch(const Members &members, ImportMapping &mapping)
{
    FAROL_ASSIGN(const QString match, members.text("match"_L1, matches.front().name));
    const auto known =
        std::find_if(matches.begin(), matches.end(), [&match](const MatchName &one) { return match == one.name; });
    if (known == matches.end())
        return invalid(members.at("match"_L1), u"expected key, name or row"_s);
    mapping.match = known->match;
    FAROL_ASSIGN(const QString existing, members.text("existing"_L1, existings.front().name));
    const auto way = std::find_if(existings.begin(), existings.end(),
                                  [&existing](const ExistingName &one) { return existing == one.name; });
    if (way == existings.end())
        return invalid(members.at("existing"_L1), u"expected update, fill or skip"_s);
    mapping.existing = way->existing;
    return {};
}

Result<QJsonObject> parseObject(const QByteArray &json)
{
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        const QByteArray before = json.left(error.offset);
        return fail(Error::Code::Invalid,
                    u"line %1: this is not JSON (%2)"_s.arg(before.count('\n') + 1).arg(error.errorString()));
    }
    if (!document.isObject())
        return fail(Error::Code::Invalid, u"a mapping is one object { … }"_s);
    return document.object();
}

QString dayName(std::optional<DayOrder> order)
{
    const auto found =
        std::find_if(orders.begin(), orders.end(), [order](const OrderName &o) { return o.order == order; });
    return found == orders.end() ? u"auto"_s : QString(found->name);
}

QJsonValue ruleToJson(const FieldRule &rule, const EntityInfo &entity, const Schema &schema)
{
    const FieldInfo *field = entity.field(rule.field);
    QJsonObject json{{u"to"_s, QLatin1StringView(field == nullptr ? "" : field->name)}};
    if (!rule.trim)
        json[u"trim"_s] = false;
    if (rule.days)
        json[u"days"_s] = dayName(rule.days);
    if (!rule.groups.isNull())
        json[u"groups"_s] = QString(rule.groups);
    if (!rule.point.isNull())
        json[u"point"_s] = QString(rule.point);
    if (const FieldInfo *base = rule.after != 0 ? entity.field(rule.after) : nullptr) {
        json[u"after"_s] = QLatin1StringView(base->name);
        json[u"unit"_s] = units.at(static_cast<std::size_t>(rule.unit)).name;
    }
    if (const EntityInfo *between = rule.through != 0 ? schema.entity(rule.through) : nullptr)
        json[u"through"_s] = QLatin1StringView(between->name);
    if (rule.split.isNull())
        json[u"split"_s] = false;
    else if (rule.split != u';')
        json[u"split"_s] = QString(rule.split);
    if (rule.hasValues) {
        QJsonObject values;
        for (auto value = rule.values.cbegin(); value != rule.values.cend(); ++value)
            values[value.key()] = value->isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(*value);
        json[u"values"_s] = values;
        if (rule.unlisted == Unlisted::Keep)
            json[u"keepOthers"_s] = true;
        else if (rule.unlisted != Unlisted::Reject)
            json[u"otherwise"_s] =
                rule.unlisted == Unlisted::Nothing ? QJsonValue(QJsonValue::Null) : QJsonValue(rule.otherwise);
    }
    for (const auto &[name, value] : {std::pair(u"onlyNew"_s, rule.onlyNew), std::pair(u"replace"_s, rule.replace),
                                      std::pair(u"optional"_s, rule.optional)}) {
        if (value)
            json[name] = true;
    }
    return json.size() == 1 ? json.value("to"_L1) : QJsonValue(json);
}

QJsonObject constantToJson(const FieldRule &rule)
{
    QJsonObject json{{u"value"_s, rule.constant}};
    if (rule.onlyNew)
        json[u"onlyNew"_s] = true;
    if (rule.replace)
        json[u"replace"_s] = true;
    return json;
}

} // namespace

Result<ImportMapping> readMapping(const QByteArray &json, const Schema &schema, const ListCatalog &lists)
{
    FAROL_ASSIGN(const QJsonObject object, parseObject(json));
    const Members members(object, {});
    FAROL_TRY(members.onlyThese({"entity"_L1, "key"_L1, "file"_L1, "emptyClears"_L1, "columns"_L1, "constants"_L1,
                                 "ignore"_L1, "match"_L1, "existing"_L1}));
    ImportMapping mapping;
    FAROL_ASSIGN(mapping.entity, members.text("entity"_L1));
    FAROL_ASSIGN(mapping.key, members.text("key"_L1));
    FAROL_TRY(readMatch(members, mapping));
    FAROL_ASSIGN(mapping.emptyClears, members.boolean("emptyClears"_L1, false));
    FAROL_ASSIGN(const Members file, members.object("file"_L1));
    FAROL_TRY(readFile(file, mapping));
    const EntityInfo *entity = schema.entity(mapping.entity);
    if (entity == nullptr) // says it well, and without an entity columns cannot be understood
        return checkMapping(mapping, schema, lists).error();
    FAROL_ASSIGN(const Members columns, members.object("columns"_L1));
    FAROL_TRY(readColumns(columns, *entity, schema, mapping));
    FAROL_ASSIGN(const Members constants, members.object("constants"_L1));
    FAROL_TRY(readConstants(constants, *entity, mapping));
    if (members.has("ignore"_L1) && !members.raw("ignore"_L1).isArray())
        return invalid(u"ignore"_s, u"expected a list of column names"_s);
    const QJsonArray ignore = members.raw("ignore"_L1).toArray();
    for (const auto column : ignore) {
        if (!column.isString())
            return invalid(u"ignore"_s, u"expected a list of column names"_s);
        mapping.ignore.append(column.toString());
    }
    FAROL_TRY(checkMapping(mapping, schema, lists));
    return mapping;
}

QByteArray writeMapping(const ImportMapping &mapping, const Schema &schema)
{
    const EntityInfo *entity = schema.entity(mapping.entity);
    QJsonObject columns;
    QJsonObject constants;
    for (const FieldRule &rule : mapping.rules) {
        if (entity == nullptr)
            break;
        if (rule.column.isEmpty()) {
            const FieldInfo *field = entity->field(rule.field);
            constants[QLatin1StringView(field == nullptr ? "" : field->name)] = constantToJson(rule);
            continue;
        }
        const QJsonValue one = ruleToJson(rule, *entity, schema);
        const QJsonValue before = columns.value(rule.column);
        QJsonArray several = before.isArray() ? before.toArray() : QJsonArray{before};
        several.append(one);
        columns[rule.column] = before.isUndefined() ? one : QJsonValue(several);
    }
    const QString separator = !mapping.separator            ? u"auto"_s
                              : *mapping.separator == u'\t' ? u"tab"_s
                                                            : QString(*mapping.separator);
    const QString encoding = mapping.encoding ? QString(encodingName(*mapping.encoding)) : u"auto"_s;
    QJsonObject file{{u"encoding"_s, encoding}, {u"separator"_s, separator}, {u"days"_s, dayName(mapping.days)}};
    if (!mapping.zone.isEmpty())
        file[u"zone"_s] = mapping.zone;
    if (!mapping.sheet.isEmpty())
        file[u"sheet"_s] = mapping.sheet;
    QJsonObject json{{u"entity"_s, mapping.entity},
                     {u"key"_s, mapping.key},
                     {u"file"_s, file},
                     {u"emptyClears"_s, mapping.emptyClears},
                     {u"columns"_s, columns}};
    if (mapping.match != ImportMatch::Key)
        json[u"match"_s] = matches.at(static_cast<std::size_t>(mapping.match)).name;
    if (mapping.existing != ExistingRows::Update)
        json[u"existing"_s] = existings.at(static_cast<std::size_t>(mapping.existing)).name;
    if (!constants.isEmpty())
        json[u"constants"_s] = constants;
    if (!mapping.ignore.isEmpty())
        json[u"ignore"_s] = QJsonArray::fromStringList(mapping.ignore);
    return QJsonDocument(json).toJson();
}

} // namespace farol::exchange
