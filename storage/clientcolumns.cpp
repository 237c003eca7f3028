// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/clientcolumns.h"

#include "core/canonical.h"
#include "core/cbor.h"
#include "core/text/fold.h"
#include "core/text/utf8.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol::storage {

namespace {

// Around and between the elements of a set; ASCII, so that they are found in UTF-8 as well.
constexpr char Separator = '\x1F';
constexpr char Escape = '\x1E';
constexpr QLatin1StringView EscapedEscape("\0360");
constexpr QLatin1StringView EscapedSeparator("\0361");
constexpr int HeadColumns = 5; ///< id, scope, seq, pending, meta

ColumnType columnType(FieldType type)
{
    switch (type) {
    case FieldType::Id: return ColumnType::Id;
    case FieldType::Text:
    case FieldType::LongText:
    case FieldType::Key:
    case FieldType::Set: return ColumnType::Text;
    default: return ColumnType::Int;
    }
}

const FieldColumn *find(const QList<FieldColumn> &columns, FieldNumber number)
{
    const auto found = std::find_if(columns.cbegin(), columns.cend(),
                                    [number](const FieldColumn &column) { return column.info.number == number; });
    return found == columns.cend() ? nullptr : &*found;
}

/// Keys of workspace lists sort by their bytes, so they are their own sort key.
bool hasSortKey(const FieldInfo &field)
{
    return field.type == FieldType::Text;
}

} // namespace

EntityColumns::EntityColumns(const EntityInfo &info) : m_info(info), m_table(info.name)
{
    for (const FieldInfo &field : info.fields)
        m_fields += FieldColumn{field, field.name, hasSortKey(field) ? QByteArray(field.name) + "_key" : QByteArray()};
    std::stable_partition(m_fields.begin(), m_fields.end(),
                          [](const FieldColumn &column) { return column.info.type != FieldType::LongText; });
    for (const FieldInfo &field : info.derived)
        m_derived += FieldColumn{field, field.name, QByteArray()};

    QByteArray fields;
    QByteArray written = "id, scope, seq, digest, deleted, pending, conflict, extra, meta";
    QByteArray places = "?, ?, ?, ?, ?, ?, ?, ?, ?";
    for (const FieldColumn &column : std::as_const(m_fields)) {
        fields += ", " + column.name;
        written += ", " + column.name;
        places += ", ?";
        if (!column.key.isEmpty()) {
            written += ", " + column.key;
            places += ", ?";
        }
    }
    m_select = "SELECT id, scope, seq, pending, meta" + fields + " FROM " + m_table + " ";
    m_selectById = "SELECT id, scope, seq, pending, meta" + fields + ", row, digest FROM " + m_table + " WHERE id = ?";
    m_locate =
        "SELECT row, pending, digest, scope, deleted, conflict, extra" + fields + " FROM " + m_table + " WHERE id = ?";
    m_insert = "INSERT INTO " + m_table + " (" + written + ") VALUES (" + places + ")";
}

EntityColumns::EntityColumns(const CustomCatalog &catalog) : EntityColumns(catalog.customer())
{
    for (const FieldInfo &field : m_info.custom) {
        const bool isText = field.type == FieldType::Text || field.type == FieldType::Key;
        m_own += FieldColumn{field, isText ? "text" : "number", isText ? "text_key" : QByteArray(),
                             catalog.column(field.number)->id};
    }
}

const FieldColumn *EntityColumns::field(FieldNumber number) const
{
    return find(m_fields, number);
}

const FieldColumn *EntityColumns::column(FieldNumber number) const
{
    return find(number < FirstDerived ? m_fields : number < FirstCustom ? m_derived : m_own, number);
}

Table EntityColumns::tableStep() const
{
    Table step{m_table,
               {intColumn("row"), idColumn("id"), idColumn("scope"), intColumn("seq"), intColumn("digest"),
                boolColumn("deleted"), boolColumn("pending"), boolColumn("conflict"), boolColumn("extra")},
               {"row"},
               false};
    QList<Column> longTexts;
    for (const FieldColumn &column : m_fields) {
        const Column made{column.name, columnType(column.info.type), true, {}};
        (column.info.type == FieldType::LongText ? longTexts : step.columns) += made;
        if (!column.key.isEmpty())
            step.columns += blobColumn(column.key).orNull();
    }
    step.columns += blobColumn("meta");
    step.columns += longTexts;
    for (const FieldColumn &column : m_derived)
        step.columns += Column{column.name, columnType(column.info.type), true, {}};
    return step;
}

int EntityColumns::placeColumn() const
{
    return HeadColumns + int(m_fields.size());
}

QByteArray EntityColumns::update(std::uint64_t changed) const
{
    QByteArray sql = "UPDATE " + m_table + " SET seq = ?, digest = ?, meta = ?";
    const auto add = [&sql, changed](std::uint64_t bit, const QByteArray &name) {
        if ((changed & bit) != 0)
            sql += ", " + name + " = ?";
    };
    add(Scope, "scope");
    add(Deleted, "deleted");
    add(Pending, "pending");
    add(Conflict, "conflict");
    add(Extra, "extra");
    for (qsizetype i = 0; i < m_fields.size(); ++i) {
        add(bitOf(i), m_fields[i].name);
        if (!m_fields[i].key.isEmpty())
            add(bitOf(i), m_fields[i].key);
    }
    return sql + " WHERE row = ?";
}

std::uint64_t EntityColumns::bitOf(qsizetype field)
{
    // Beyond 59 fields the rest share one bit: they are then written together.
    return std::uint64_t(FirstField) << std::min<std::uint64_t>(std::uint64_t(field), 58);
}

Status bindField(Statement &statement, int index, const FieldInfo &field, const Value &value)
{
    if (value.isNull()) {
        statement.bind(index, nullptr);
        return {};
    }
    const auto put = [&](const auto *held) -> Status {
        if (held == nullptr)
            return fail(Error::Code::Invalid, u"a value of the wrong type in field %1"_s.arg(field.number));
        statement.bind(index, *held);
        return {};
    };
    switch (field.type) {
    case FieldType::Boolean: return put(value.get<bool>());
    case FieldType::Id: return put(value.get<Uuid>());
    case FieldType::Text:
    case FieldType::LongText:
    case FieldType::Key: return put(value.get<QString>());
    case FieldType::Set: {
        const auto *elements = value.get<QStringList>();
        const QString text = elements != nullptr ? encodeSet(*elements) : QString();
        return put(elements != nullptr ? &text : nullptr);
    }
    default: return put(value.get<std::int64_t>());
    }
}

Status bindItem(Statement &statement, int index, const FieldInfo &field, QByteArrayView item)
{
    CborIn in(QByteArray::fromRawData(item.data(), item.size()));
    const bool isText =
        field.type == FieldType::Text || field.type == FieldType::LongText || field.type == FieldType::Key;
    if (isText && in.nextIsText()) {
        const QByteArrayView utf8 = in.utf8();
        // A value knows no empty text; only what others made holds one.
        if (utf8.isEmpty())
            statement.bind(index, nullptr);
        else
            statement.bindUtf8(index, utf8);
    } else {
        FAROL_TRY(bindField(statement, index, field, item.isEmpty() ? Value() : readValue(in)));
    }
    return item.isEmpty() ? Status() : in.status();
}

Value readField(const Statement &statement, int column, const FieldInfo &field)
{
    // Whether it is NULL is asked only of what may be, since each question to SQLite costs as much as the value itself.
    switch (field.type) {
    case FieldType::Boolean: {
        const bool truth = statement.boolean(column);
        return !truth && statement.isNull(column) ? Value() : Value(truth);
    }
    case FieldType::Id: {
        const Uuid id = statement.uuid(column);
        return id.isNull() && statement.isNull(column) ? Value() : Value(id);
    }
    case FieldType::Text:
    case FieldType::LongText:
    case FieldType::Key: return Value(statement.text(column));
    case FieldType::Set: {
        const QByteArrayView utf8 = statement.blobView(column);
        return utf8.isEmpty() ? Value() : Value(decodeSet(utf8));
    }
    default: {
        const std::int64_t number = statement.integer(column);
        return number == 0 && statement.isNull(column) ? Value() : Value(number);
    }
    }
}

void bindKey(Statement &statement, int index, const Value &value)
{
    if (const auto *text = value.get<QString>())
        statement.bind(index, sortKey(*text));
    else
        statement.bind(index, nullptr);
}

QByteArray itemKey(QByteArrayView item)
{
    CborIn in(QByteArray::fromRawData(item.data(), item.size()));
    return in.nextIsText() ? sortKey(in.text()) : QByteArray();
}

QString encodeSet(const QStringList &elements)
{
    const QChar separator = QLatin1Char(Separator);
    const QChar escape = QLatin1Char(Escape);
    QString text(separator);
    for (QString element : elements) {
        if (element.contains(escape) || element.contains(separator))
            element.replace(escape, EscapedEscape).replace(separator, EscapedSeparator);
        text += element + separator;
    }
    return text;
}

QStringList decodeSet(QByteArrayView utf8)
{
    QStringList elements;
    if (utf8.size() < 2)
        return elements;
    elements.reserve(std::count(utf8.cbegin(), utf8.cend(), Separator) - 1);
    const bool escaped = utf8.contains(Escape);
    for (qsizetype from = 1; from < utf8.size();) {
        const qsizetype found = utf8.indexOf(Separator, from);
        const qsizetype to = found < 0 ? utf8.size() : found;
        QString element = exactText(utf8.sliced(from, to - from));
        if (escaped)
            element.replace(EscapedSeparator, QLatin1StringView(&Separator, 1))
                .replace(EscapedEscape, QLatin1StringView(&Escape, 1));
        elements.append(std::move(element));
        from = to + 1;
    }
    return elements;
}

bool hasExtraFields(const RowState &row, const EntityInfo &info)
{
    for (auto field = row.fields.cbegin(); field != row.fields.cend(); ++field) {
        if (field.key() != DeletedField && info.field(field.key()) == nullptr)
            return true;
    }
    return false;
}

Result<RowState> shownRow(const Statement &statement, const EntityColumns &columns)
{
    RowState row;
    row.key = RowKey{columns.info().table, statement.uuid(0)};
    row.scope = statement.id<ScopeId>(1);
    row.seq = statement.integer(2);
    FAROL_ASSIGN(row.fields, decodeMeta(statement.blob(4)));
    for (qsizetype i = 0; i < columns.fields().size(); ++i) {
        const FieldInfo &info = columns.fields()[i].info;
        const auto field = row.fields.find(info.number);
        // A value in meta was written by a version that did not know the field yet.
        if (field != row.fields.end() && field->value.isNull())
            field->value = readField(statement, HeadColumns + int(i), info);
    }
    return row;
}

} // namespace farol::storage
