// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/amounts.h"
#include "core/text/valuetext.h"
#include "ctl/commands.h"
#include "ctl/entities.h"
#include "ctl/exportall.h"
#include "ctl/rowpages.h"
#include "ctl/rows.h"
#include "ctl/table.h"
#include "exchange/exporter.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>
#include <functional>
#include <utility>

using namespace Qt::StringLiterals;

namespace farol::ctl {

namespace {

constexpr int TableLimit = 100;

/// Hands bytes on to the terminal, for writers that want a device.
class TerminalDevice final : public QIODevice
{
public:
    explicit TerminalDevice(Terminal &terminal) : m_terminal(terminal) { open(QIODevice::WriteOnly); }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override
    {
        m_terminal.write(QByteArray(data, size));
        return size;
    }

private:
    Terminal &m_terminal;
};

QList<FieldNumber> allColumns(const EntityInfo &entity)
{
    QList<FieldNumber> all;
    for (const FieldInfo &field : entity.fields)
        all.append(field.number);
    for (const FieldInfo &field : entity.custom) {
        if (!field.archived)
            all.append(field.number);
    }
    return all;
}

/// The same query, which also fetches the currencies of the money it asks for.
ListQuery fetchedFor(const EntityInfo &entity, ListQuery query)
{
    exchange::ExportFields fields;
    fields.fields = query.columns;
    query.columns = exchange::columnsToFetch(entity, fields);
    return query;
}

/// What a row of these columns holds, for amounts that need their currency.
RowValues valuesOf(const QList<FieldNumber> &columns, const ListRow &row)
{
    return [&columns, &row](FieldNumber number) { return row.values.value(columns.indexOf(number)); };
}

/// `fetched` begins with the `count` columns that are wanted.
QJsonObject listRowJson(const EntityInfo &entity, const QList<FieldNumber> &fetched, qsizetype count,
                        const ListRow &row)
{
    QJsonObject json{{u"id"_s, row.id.toString()}};
    for (qsizetype i = 0; i < count; ++i) {
        const FieldInfo *field = entity.column(fetched[i]);
        json.insert(QLatin1StringView(field->name),
                    valueToJson(*field, inMainUnit(*field, row.values.value(i), valuesOf(fetched, row))));
    }
    return json;
}

Status put(QIODevice &out, const QByteArray &bytes)
{
    if (out.write(bytes) == bytes.size())
        return {};
    return exchange::writingFailed(out);
}

/// An array that is written while it is read, one row on each line.
Status writeJsonArray(QIODevice &out, const EntityInfo &entity, const exchange::ExportFields &fields, RowPages &pages)
{
    const QList<FieldNumber> fetched = exchange::columnsToFetch(entity, fields);
    QByteArray before = "[\n";
    for (;;) {
        FAROL_ASSIGN(const std::optional<ListRow> row, pages.next());
        if (!row)
            break;
        FAROL_TRY(put(out, before
                               + QJsonDocument(listRowJson(entity, fetched, fields.fields.size(), *row))
                                     .toJson(QJsonDocument::Compact)));
        before = ",\n";
    }
    return put(out, before == "[\n" ? "[]\n" : "\n]\n");
}

Status writeRows(QIODevice &out, Context &context, Format format, const EntityInfo &entity, const ListQuery &query,
                 RowPages &pages)
{
    exchange::ExportFields fields;
    fields.fields = query.columns;
    fields.withId = true;
    if (format == Format::Json)
        return writeJsonArray(out, entity, fields, pages);
    const auto next = [&pages] { return pages.next(); };
    if (context.line().has("xlsx")) {
        exchange::XlsxStyle book;
        book.sheet = QString::fromLatin1(entity.name);
        const Result<qint64> filled = exchange::exportXlsx(out, entity, fields, book, next);
        return filled ? Status() : Status(filled.error());
    }
    exchange::CsvStyle style;
    style.forSpreadsheets = style.mark = context.line().has("for-spreadsheets");
    const Result<qint64> written = format == Format::JsonLines ? exchange::exportJsonLines(out, entity, fields, next)
                                                               : exchange::exportCsv(out, entity, fields, style, next);
    return written ? Status() : Status(written.error());
}

Status printTable(Context &context, const EntityInfo &entity, const ListQuery &query, RowPages &pages)
{
    QList<TableColumn> columns;
    for (const FieldNumber number : query.columns) {
        const FieldInfo *field = entity.column(number);
        columns.append({QString::fromLatin1(field->name), field->type == FieldType::Integer, false});
    }
    columns.append({u"id"_s, false, true});
    const QList<FieldNumber> fetched = fetchedFor(entity, query).columns;
    QList<QStringList> rows;
    for (;;) {
        FAROL_ASSIGN(const std::optional<ListRow> row, pages.next());
        if (!row)
            break;
        QStringList cells;
        for (qsizetype i = 0; i < query.columns.size(); ++i)
            cells.append(fieldText(context, *entity.column(fetched[i]), row->values.value(i), valuesOf(fetched, *row)));
        if (row->conflict && !cells.isEmpty())
            cells.first() += " (conflict)"_L1;
        rows.append(cells << row->id.toString());
    }
    if (rows.isEmpty()) {
        context.note(u"No %1 match."_s.arg(pluralOf(entity)));
        return {};
    }
    context.terminal().write(tableText(columns, rows, context.terminal().width(), context.terminal().colours()));
    if (pages.total() > rows.size())
        context.note(u"%1 of %2 shown; --limit 0 shows all."_s.arg(rows.size()).arg(pages.total()));
    return {};
}

Result<qint64> limitOf(Context &context, qint64 fallback)
{
    if (!context.line().has("limit"))
        return fallback;
    bool isNumber = false;
    const qint64 limit = context.line().value("limit").toLongLong(&isNumber);
    if (!isNumber || limit < 0)
        return context.fails(Exit::Usage, u"--limit takes a number; 0 means all."_s);
    return limit == 0 ? std::numeric_limits<qint64>::max() : limit;
}

Status list(Context &context)
{
    FAROL_ASSIGN(const EntityInfo *entity, entityNamed(context, context.line().arguments.constFirst()));
    const bool text = context.format() == Format::Text;
    FAROL_ASSIGN(const qint64 limit, limitOf(context, text ? TableLimit : std::numeric_limits<qint64>::max()));
    FAROL_ASSIGN(entity, withOwnFields(context, entity));
    FAROL_ASSIGN(ListQuery query, queryOf(context, *entity));
    if (query.columns.isEmpty())
        query.columns = text ? usualColumns(*entity) : allColumns(*entity);
    FAROL_ASSIGN(DeviceStore * store, context.store());
    RowPages pages(*store, fetchedFor(*entity, query), limit);
    FAROL_TRY(pages.begin());
    if (text)
        return printTable(context, *entity, query, pages);
    TerminalDevice out(context.terminal());
    return writeRows(out, context, context.format(), *entity, query, pages);
}

Status show(Context &context)
{
    FAROL_ASSIGN(const EntityInfo *entity, entityNamed(context, context.line().arguments.value(0)));
    FAROL_ASSIGN(const RowKey key, rowNamed(context, *entity, context.line().arguments.value(1)));
    FAROL_ASSIGN(RowState row, livingRow(context, key));
    FAROL_ASSIGN(entity, withOwnFields(context, entity));
    FAROL_TRY(addOwnValues(context, *entity, row));
    if (context.format() == Format::Json) {
        context.print(rowJson(*entity, row));
        return {};
    }
    qsizetype widest = 0;
    const QList<FieldInfo> fields = entity->fields + entity->custom;
    for (const FieldInfo &field : fields)
        widest = std::max(widest, QLatin1StringView(field.name).size());
    context.print(u"%1  %2"_s.arg(u"id"_s.leftJustified(widest), key.id.toString()));
    for (const FieldInfo &field : fields) {
        const FieldState state = row.fields.value(field.number);
        QString line = fieldText(context, field, state.value, valuesIn(row));
        if (!state.sides.isEmpty())
            line += u"  (in conflict: farolctl conflicts)"_s;
        if (!line.isEmpty())
            context.print(u"%1  %2"_s.arg(QString::fromLatin1(field.name).leftJustified(widest), line));
    }
    return {};
}

Status exportRows(Context &context)
{
    if (context.line().has("all"))
        return exportAll(context);
    FAROL_ASSIGN(const EntityInfo *entity, entityNamed(context, context.line().arguments.constFirst()));
    FAROL_ASSIGN(const qint64 limit, limitOf(context, std::numeric_limits<qint64>::max()));
    FAROL_ASSIGN(entity, withOwnFields(context, entity));
    FAROL_ASSIGN(ListQuery query, queryOf(context, *entity));
    if (query.columns.isEmpty())
        query.columns = allColumns(*entity);
    const QString path = context.line().value("output");
    const bool toOutput = path.isEmpty() || path == "-"_L1;
    if (context.line().has("xlsx") && (path.isEmpty() || context.format() != Format::Text))
        return context.fails(Exit::Usage, u"--xlsx needs --output FILE (or - for standard output), and no --format."_s);
    if (!toOutput && QFileInfo(path).isFile() && !context.line().has("force"))
        return context.fails(Exit::Conflict,
                             u"%1 is there already; --force replaces it. Nothing was written."_s.arg(path));
    FAROL_ASSIGN(DeviceStore * store, context.store());
    RowPages pages(*store, fetchedFor(*entity, query), limit);
    FAROL_TRY(pages.begin());
    const Format format = context.format() == Format::Text ? Format::Csv : context.format();
    if (toOutput) {
        TerminalDevice out(context.terminal());
        return writeRows(out, context, format, *entity, query, pages);
    }
    const auto cannot = [&](const QFileDevice &file) {
        // When it took some of the bytes, Qt has no word for why it did not take all.
        const bool silent = file.error() == QFileDevice::NoError;
        return context.fails(
            Exit::Disk, u"%1 cannot be written: %2."_s.arg(path, silent ? u"the disk is full"_s : file.errorString()));
    };
    const auto writeTo = [&](QFileDevice &file) -> Status {
        const Status written = writeRows(file, context, format, *entity, query, pages);
        const bool full = !written && written.error().code == Error::Code::NoSpace;
        return full || file.error() != QFileDevice::NoError ? Status(cannot(file)) : written;
    };
    if (const QFileInfo there(path); there.exists() && !there.isFile() && !there.isDir()) {
        QFile device(path); // a pipe or a device, which a file may not take the place of
        if (!device.open(QIODevice::WriteOnly))
            return cannot(device);
        FAROL_TRY(writeTo(device));
        if (!device.flush())
            return cannot(device);
    } else {
        QSaveFile file(path); // whole or not at all
        if (!file.open(QIODevice::WriteOnly))
            return cannot(file);
        FAROL_TRY(writeTo(file));
        if (!file.commit())
            return cannot(file);
    }
    context.note(u"%1 written to %2."_s.arg(countedRows(std::min(limit, pages.total()), *entity), path));
    return {};
}

} // namespace

QList<CommandSpec> listCommands()
{
    const QList<OptionSpec> query = {
        {"where", "FILTER", "which rows, as in docs/manual/filters.md"},
        {"sort", "FIELDS", "in which order: -seats,name"},
        {"columns", "FIELDS", "which fields: name,stage,seats"},
        {"limit", "N", "at most so many; 0 = all (100 in tables, all otherwise)"},
    };
    return {
        {"list", "ENTITY [--where FILTER] [--sort FIELDS]", "show rows, as a table or for programs",
         "farolctl fields lists the entities. Contacts that were merged into another are left out unless\n"
         "FILTER asks for merged_into.\n\n"
         "  farolctl list customers --where 'stage = renewal and owner = me' --sort -seats --limit 20\n"
         "  farolctl list customers --where 'tags has vip' --format json\n"
         "  farolctl list customers --where conflict\n"
         "  farolctl list customers --where 'custom.region = Sul' --sort custom.points --columns name,custom.region\n"
         "  farolctl list contracts --where 'renewal < today + 90d and value > 1000' --sort renewal\n"
         "  farolctl list tickets --where 'status = open and customer = \"Acme\"' --sort -opened_at\n",
         query, 1, 1, list},
        {"show",
         "ENTITY ID",
         "show one row with all its fields",
         "ID is a row's id; its key, or what it is called by, do too: a name, a title, a subject, a product.\n\n"
         "  farolctl show customer \"Acme\" --format json\n"
         "  farolctl show ticket A-17\n",
         {},
         2,
         2,
         show},
        {"export", "ENTITY [--output FILE]", "write rows as CSV, JSON or JSON lines",
         "  farolctl export customers --where 'owner = me' --output mine.csv\n"
         "  farolctl export customers --format jsonl | wc -l\n"
         "  farolctl export contracts --xlsx --output contracts.xlsx\n"
         "  farolctl export --all backup\n",
         query
             + QList<OptionSpec>{{"output", "FILE", "where to; standard output when not given"},
                                 {"force", "", "replace a file that is there"},
                                 {"xlsx", "", "a workbook instead of CSV, with dates, numbers and money as such"},
                                 {"all", "", "everything held here, one CSV for each kind of row, into the folder DIR"},
                                 {"for-spreadsheets", "", "CSV in which no text runs as a formula"}},
         1, 1, exportRows},
    };
}

} // namespace farol::ctl
