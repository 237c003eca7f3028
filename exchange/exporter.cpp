// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/exporter.h"

#include "core/money.h"
#include "core/text/amounts.h"
#include "core/text/valuetext.h"

#include <QByteArray>
#include <QIODevice>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>

#include <utility>

using namespace Qt::StringLiterals;

namespace farol::exchange {

namespace {

Result<QList<FieldInfo>> chosenFields(const EntityInfo &entity, const QList<FieldNumber> &numbers)
{
    if (numbers.isEmpty())
        return entity.fields;
    QList<FieldInfo> fields;
    for (const FieldNumber number : numbers) {
        const FieldInfo *field = entity.column(number);
        if (field == nullptr)
            return fail(Error::Code::Invalid, u"the export asks for a field that does not exist"_s);
        fields.append(*field);
    }
    return fields;
}

/// Where in a row each field's currency stands; -1 = it is no money.
Result<QList<qsizetype>> currencyPlaces(const EntityInfo &entity, const ExportFields &wanted,
                                        const QList<FieldInfo> &fields)
{
    const QList<FieldNumber> fetched = columnsToFetch(entity, wanted);
    QList<qsizetype> places;
    for (const FieldInfo &field : fields)
        places.append(field.currency != 0 ? fetched.indexOf(field.currency) : -1);
    return places;
}

OutCell::Kind kindOf(FieldType type)
{
    switch (type) {
    case FieldType::Boolean: return OutCell::Kind::Flag;
    case FieldType::Integer: return OutCell::Kind::Number;
    case FieldType::Day: return OutCell::Kind::Day;
    case FieldType::Instant: return OutCell::Kind::Instant;
    default: return OutCell::Kind::Text;
    }
}

OutCell cellOf(const FieldInfo &field, const Value &value, const Value &currency)
{
    OutCell cell;
    cell.text = formatValue(field, value);
    if (const bool *flag = value.get<bool>())
        cell.number = *flag ? 1 : 0;
    else if (const auto *number = value.get<std::int64_t>())
        cell.number = *number;
    else
        return cell;
    cell.kind = kindOf(field.type);
    const auto *code = currency.get<QString>();
    if (field.currency == 0 || value.get<std::int64_t>() == nullptr)
        return cell;
    // Without a currency nobody can say how many digits the amount has; two, as most have.
    cell.kind = OutCell::Kind::Money;
    cell.digits = currencyDigits(code != nullptr ? *code : QString());
    cell.text = plainMoney(cell.number, code != nullptr ? *code : QString());
    return cell;
}

/// Calls `write` for every row until the source ends.
template <typename Write>
Result<qint64> forEachRow(const RowSource &next, qsizetype values, Write write)
{
    for (qint64 count = 0;; ++count) {
        FAROL_ASSIGN(const std::optional<ListRow> row, next());
        if (!row)
            return count;
        if (row->values.size() < values)
            return fail(Error::Code::Internal, u"a row does not have the columns asked for"_s);
        FAROL_TRY(write(*row));
    }
}

/// A single JSON value as text; the document class only writes arrays and objects.
QByteArray jsonText(const QJsonValue &value)
{
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return array.mid(1, array.size() - 2);
}

} // namespace

QList<FieldNumber> columnsToFetch(const EntityInfo &entity, const ExportFields &wanted)
{
    QList<FieldNumber> columns = wanted.fields;
    if (columns.isEmpty()) {
        for (const FieldInfo &field : entity.fields)
            columns.append(field.number);
    }
    for (qsizetype i = 0, asked = columns.size(); i < asked; ++i) {
        const FieldInfo *field = entity.column(columns[i]);
        if (field != nullptr && field->currency != 0 && !columns.contains(field->currency))
            columns.append(field->currency);
    }
    return columns;
}

Result<qint64> exportTable(TableWriter &out, const EntityInfo &entity, const ExportFields &wanted,
                           const RowSource &next)
{
    FAROL_ASSIGN(const QList<FieldInfo> fields, chosenFields(entity, wanted.fields));
    FAROL_ASSIGN(const QList<qsizetype> currencies, currencyPlaces(entity, wanted, fields));
    QStringList header;
    if (wanted.withId)
        header.append(u"id"_s);
    for (const FieldInfo &field : fields)
        header.append(wanted.header ? wanted.header(field) : QString::fromLatin1(field.name));
    FAROL_TRY(out.begin(header));
    QList<OutCell> cells;
    FAROL_ASSIGN(const qint64 count, forEachRow(next, fields.size(), [&](const ListRow &row) -> Status {
                     cells.clear();
                     if (wanted.withId)
                         cells.append(OutCell{OutCell::Kind::Text, row.id.toString(), 0, 0});
                     for (qsizetype i = 0; i < fields.size(); ++i) {
                         if (currencies[i] >= row.values.size())
                             return fail(Error::Code::Invalid,
                                         u"'%1' is money, and its currency is not among the columns"_s.arg(
                                             QLatin1StringView(fields[i].name)));
                         cells.append(cellOf(fields[i], row.values[i], row.values.value(currencies[i])));
                         const RowValues currency = [&](FieldNumber) { return row.values.value(currencies[i]); };
                         if (wanted.text)
                             cells.last().text = wanted.text(fields[i], inMainUnit(fields[i], row.values[i], currency));
                     }
                     return out.write(cells);
                 }));
    FAROL_TRY(out.finish());
    return count;
}

Result<qint64> exportCsv(QIODevice &out, const EntityInfo &entity, const ExportFields &wanted, const CsvStyle &style,
                         const RowSource &next)
{
    CsvTable table(out, style);
    return exportTable(table, entity, wanted, next);
}

Result<qint64> exportXlsx(QIODevice &out, const EntityInfo &entity, const ExportFields &wanted, const XlsxStyle &style,
                          const RowSource &next)
{
    XlsxWriter table(out, style);
    return exportTable(table, entity, wanted, next);
}

Result<qint64> exportJsonLines(QIODevice &out, const EntityInfo &entity, const ExportFields &wanted,
                               const RowSource &next)
{
    FAROL_ASSIGN(const QList<FieldInfo> fields, chosenFields(entity, wanted.fields));
    FAROL_ASSIGN(const QList<qsizetype> currencies, currencyPlaces(entity, wanted, fields));
    return forEachRow(next, fields.size(), [&](const ListRow &row) -> Status {
        QByteArray line = "{";
        if (wanted.withId)
            line += "\"id\":\"" + row.id.toString().toLatin1() + '"';
        for (qsizetype i = 0; i < fields.size(); ++i) {
            const RowValues currency = [&](FieldNumber) { return row.values.value(currencies[i]); };
            const QJsonValue value =
                wanted.text && !row.values[i].isNull()
                    ? QJsonValue(wanted.text(fields[i], inMainUnit(fields[i], row.values[i], currency)))
                    : valueToJson(fields[i], inMainUnit(fields[i], row.values[i], currency));
            if (line.size() > 1)
                line += ',';
            line += '"' + QByteArray(fields[i].name) + "\":" + jsonText(value);
        }
        line += "}\n";
        if (out.write(line) == line.size())
            return {};
        return writingFailed(out);
    });
}

} // namespace farol::exchange
