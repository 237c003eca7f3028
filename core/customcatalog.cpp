// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customcatalog.h"

#include "core/customer.h"
#include "core/customvalue.h"
#include "core/text/fold.h"

#include <QMutex>
#include <QMutexLocker>
#include <QSet>

#include <algorithm>
#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

constexpr qsizetype MostKeyLetters = 40;
constexpr FieldNumber TextField = 4; ///< of CustomValue
constexpr FieldNumber NumberField = 5;

/// Declarations hold plain pointers, since the program's own fields have constants for names; what a workspace calls its
/// fields is kept for ever, each word once.
const char *keptWord(const QByteArray &word)
{
    static QMutex mutex;
    static QSet<QByteArray> words;
    const QMutexLocker lock(&mutex);
    return words.insert(word)->constData();
}

FieldType typeOf(CustomKind kind)
{
    switch (kind) {
    case CustomKind::Number: return FieldType::Integer;
    case CustomKind::Day: return FieldType::Day;
    case CustomKind::YesNo: return FieldType::Boolean;
    case CustomKind::Choice: return FieldType::Key;
    case CustomKind::Text: break;
    }
    return FieldType::Text;
}

FieldInfo infoOf(const CustomColumn &column)
{
    FieldInfo info;
    info.number = column.number;
    info.name = keptWord("custom." + column.key.toLatin1());
    info.type = typeOf(column.kind);
    info.label = keptWord(column.label.toUtf8());
    if (column.kind == CustomKind::Choice) {
        info.list = info.name;
        info.options = keptWord(column.options.join(u'\n').toUtf8());
    }
    info.portal = column.inPortal;
    info.searched = info.type == FieldType::Text;
    info.archived = column.isArchived;
    return info;
}

/// The lowest place first, those without one last; then by label, and by id where everything else is the same.
bool comesBefore(const CustomField &a, const CustomField &b)
{
    constexpr auto last = std::numeric_limits<std::int64_t>::max();
    const std::int64_t placeA = a.place.value_or(last);
    const std::int64_t placeB = b.place.value_or(last);
    if (placeA != placeB)
        return placeA < placeB;
    const int order = a.label.compare(b.label, Qt::CaseInsensitive);
    return order != 0 ? order < 0 : a.id < b.id;
}

/// Nobody can be kept from making a key that is taken or none at all, as long as no server has seen it: such a field goes by
/// its id.
QString keyFor(const CustomField &field, const QSet<QString> &taken)
{
    const bool usable = isCustomFieldKey(field.fieldKey) && !taken.contains(field.fieldKey);
    return usable ? field.fieldKey : u"x_"_s + field.id.uuid.toString().remove(u'-').toLower();
}

} // namespace

CustomKind customKind(const QString &key)
{
    if (key == "number"_L1)
        return CustomKind::Number;
    if (key == "day"_L1)
        return CustomKind::Day;
    if (key == "yes_no"_L1)
        return CustomKind::YesNo;
    return key == "choice"_L1 ? CustomKind::Choice : CustomKind::Text;
}

bool isCustomFieldKey(QStringView key)
{
    const auto isLetter = [](QChar c) { return c >= u'a' && c <= u'z'; };
    const auto fits = [&](QChar c) { return isLetter(c) || (c >= u'0' && c <= u'9') || c == u'_'; };
    return !key.isEmpty() && key.size() <= MostKeyLetters && isLetter(key.front())
           && std::all_of(key.begin(), key.end(), fits);
}

QStringList customOptions(const QString &lines)
{
    QStringList options;
    const QStringList all = lines.split(u'\n');
    for (const QString &line : all) {
        const QString option = line.trimmed();
        if (!option.isEmpty() && !options.contains(option))
            options.append(option);
    }
    return options;
}

QStringList customOptions(const FieldInfo &field)
{
    return customOptions(QString::fromUtf8(field.options));
}

std::optional<QString> customOption(const FieldInfo &field, const QString &text)
{
    const QStringList options = customOptions(field);
    if (options.contains(text))
        return text;
    const QString folded = foldText(text.trimmed());
    for (const QString &option : options) {
        if (foldText(option) == folded)
            return option;
    }
    return std::nullopt;
}

CustomCatalog::CustomCatalog(Data data) : m_data(std::make_shared<const Data>(std::move(data))) {}

CustomCatalog::CustomCatalog()
{
    static const auto none = [] {
        Data data;
        data.customer = customerEntity();
        return std::make_shared<const Data>(std::move(data));
    }();
    m_data = none;
}

CustomCatalog CustomCatalog::of(QList<CustomField> definitions, const CustomCatalog &before)
{
    std::sort(definitions.begin(), definitions.end(), comesBefore);
    Data data;
    data.customer = customerEntity();
    data.numbers = before.m_data->numbers;
    QSet<QString> taken;
    for (const CustomField &definition : std::as_const(definitions)) {
        const auto known = data.numbers.constFind(definition.id);
        const qsizetype next = FirstCustom + data.numbers.size();
        if (known == data.numbers.cend() && next > std::numeric_limits<FieldNumber>::max())
            continue; // 63,000 of them in one run of the program
        CustomColumn column;
        column.number = known != data.numbers.cend() ? *known : static_cast<FieldNumber>(next);
        data.numbers.insert(definition.id, column.number);
        column.id = definition.id;
        column.key = keyFor(definition, taken);
        taken.insert(column.key);
        column.label = definition.label.simplified().isEmpty() ? column.key : definition.label.simplified();
        column.kind = customKind(definition.kind);
        if (column.kind == CustomKind::Choice)
            column.options = customOptions(definition.options);
        column.inPortal = definition.inPortal;
        column.isArchived = definition.isArchived;
        data.customer.custom.append(infoOf(column));
        data.columns.append(std::move(column));
    }
    return CustomCatalog(std::move(data));
}

CustomCatalog CustomCatalog::fromColumns(const QList<CustomColumn> &columns)
{
    Data data;
    data.customer = customerEntity();
    data.columns = columns;
    for (const CustomColumn &column : columns) {
        data.customer.custom.append(infoOf(column));
        data.numbers.insert(column.id, column.number);
    }
    return CustomCatalog(std::move(data));
}

QList<CustomColumn> CustomCatalog::offered() const
{
    QList<CustomColumn> offered = m_data->columns;
    offered.removeIf([](const CustomColumn &column) { return column.isArchived; });
    return offered;
}

const CustomColumn *CustomCatalog::column(FieldNumber number) const
{
    const auto found = std::find_if(m_data->columns.cbegin(), m_data->columns.cend(),
                                    [number](const CustomColumn &column) { return column.number == number; });
    return found == m_data->columns.cend() ? nullptr : &*found;
}

const CustomColumn *CustomCatalog::column(CustomFieldId id) const
{
    const auto found = std::find_if(m_data->columns.cbegin(), m_data->columns.cend(),
                                    [id](const CustomColumn &column) { return column.id == id; });
    return found == m_data->columns.cend() ? nullptr : &*found;
}

const CustomColumn *CustomCatalog::column(QStringView key) const
{
    const auto found = std::find_if(m_data->columns.cbegin(), m_data->columns.cend(),
                                    [key](const CustomColumn &column) { return column.key == key; });
    return found == m_data->columns.cend() ? nullptr : &*found;
}

const EntityInfo *CustomCatalog::entity(const Schema &schema, TableNumber table) const
{
    return table == tables::Customer ? &m_data->customer : schema.entity(table);
}

Schema schemaWithOwnFields(const Schema &schema, const CustomCatalog &catalog)
{
    QList<EntityInfo> entities = schema.entities();
    for (EntityInfo &entity : entities) {
        if (entity.table != tables::Customer)
            continue;
        for (const FieldInfo &field : catalog.customer().custom) {
            if (!field.archived)
                entity.fields.append(field);
        }
    }
    return Schema(std::move(entities), schema.version());
}

Value customValueFrom(CustomKind kind, const QString &text, std::optional<std::int64_t> number)
{
    switch (kind) {
    case CustomKind::Text:
    case CustomKind::Choice: return Value(text);
    case CustomKind::YesNo: return number ? Value(*number != 0) : Value();
    case CustomKind::Number:
    case CustomKind::Day: break;
    }
    return number ? Value(*number) : Value();
}

Result<QMap<FieldNumber, Value>> customValueFields(const CustomColumn &column, const Value &value)
{
    const auto *text = value.get<QString>();
    const auto *number = value.get<std::int64_t>();
    const bool *truth = value.get<bool>();
    switch (column.kind) {
    case CustomKind::Choice:
        if (text != nullptr && !column.options.contains(*text))
            return fail(Error::Code::Invalid, u"'%1' is none of the options of %2"_s.arg(*text, column.key));
        [[fallthrough]];
    case CustomKind::Text:
        if (text != nullptr || value.isNull())
            return QMap<FieldNumber, Value>{{TextField, value}};
        break;
    case CustomKind::YesNo:
        if (truth != nullptr)
            return QMap<FieldNumber, Value>{{NumberField, Value(std::int64_t(*truth ? 1 : 0))}};
        if (value.isNull())
            return QMap<FieldNumber, Value>{{NumberField, value}};
        break;
    case CustomKind::Number:
    case CustomKind::Day:
        if (number != nullptr || value.isNull())
            return QMap<FieldNumber, Value>{{NumberField, value}};
        break;
    }
    return fail(Error::Code::Invalid, u"a value of the wrong type for %1"_s.arg(column.key));
}

} // namespace farol
