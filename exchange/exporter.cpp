// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/exporter.h"

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
        const FieldInfo *field = entity.field(number);
        if (field == nullptr)
            return fail(Error::Code::Invalid, u"the export asks for a field that does not exist"_s);
        fields.append(*field);
    }
    return fields;
}

/// Calls `write` for every row until the source ends.
template <typename Write>
Result<qint64> forEachRow(const RowSource &next, qsizetype values, Write write)
{
    for (qint64 count = 0;; ++count) {
        FAROL_ASSIGN(const std::optional<ListRow> row, next());
        if (!row)
            return count;
        if (row->values.size() != values)
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

Result<qint64> exportCsv(QIODevice &out, const EntityInfo &entity, const ExportFields &wanted, const CsvStyle &style,
                         const RowSource &next)
{
    FAROL_ASSIGN(const QList<FieldInfo> fields, chosenFields(entity, wanted.fields));
    CsvWriter writer(out, style);
    QStringList cells;
    if (wanted.withId)
        cells.append(u"id"_s);
    for (const FieldInfo &field : fields)
        cells.append(QString::fromLatin1(field.name));
    FAROL_TRY(writer.write(cells));
    FAROL_ASSIGN(const qint64 count, forEachRow(next, fields.size(), [&](const ListRow &row) -> Status {
                     cells.clear();
                     if (wanted.withId)
                         cells.append(row.id.toString());
                     for (qsizetype i = 0; i < fields.size(); ++i)
                         cells.append(wanted.text ? wanted.text(fields[i], row.values[i])
                                                  : formatValue(fields[i], row.values[i]));
                     return writer.write(cells);
                 }));
    FAROL_TRY(writer.finish());
    return count;
}

Result<qint64> exportJsonLines(QIODevice &out, const EntityInfo &entity, const ExportFields &wanted,
                               const RowSource &next)
{
    FAROL_ASSIGN(const QList<FieldInfo> fields, chosenFields(entity, wanted.fields));
    return forEachRow(next, fields.size(), [&](const ListRow &row) -> Status {
        QByteArray line = "{";
        if (wanted.withId)
            line += "\"id\":\"" + row.id.toString().toLatin1() + '"';
        for (qsizetype i = 0; i < fields.size(); ++i) {
            const QJsonValue value = wanted.text && !row.values[i].isNull()
                                         ? QJsonValue(wanted.text(fields[i], row.values[i]))
                                         : valueToJson(fields[i], row.values[i]);
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
