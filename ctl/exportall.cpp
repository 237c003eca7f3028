// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/exportall.h"

#include "core/text/valuetext.h"
#include "ctl/rowpages.h"
#include "exchange/exporter.h"

#include <QDir>
#include <QSaveFile>

#include <functional>
#include <limits>

using namespace Qt::StringLiterals;

namespace farol::ctl {

namespace {

constexpr QFileDevice::Permissions OwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

const char *kindOf(const FieldInfo &field)
{
    if (field.currency != 0)
        return "money, with a point before the cents";
    switch (field.type) {
    case FieldType::Boolean: return "true or false";
    case FieldType::Integer: return "whole number";
    case FieldType::Text: return "text";
    case FieldType::LongText: return "long text";
    case FieldType::Key: return "key of a list";
    case FieldType::Day: return "day, like 2025-03-01";
    case FieldType::Instant: return "moment in UTC, like 2025-03-01T12:30:00Z";
    case FieldType::Id: return "id";
    case FieldType::Set: return "set, with ; between its elements and \\; inside one";
    }
    return "";
}

QString referredFile(TableNumber table)
{
    if (table == tables::User)
        return u"people.csv"_s;
    if (table == tables::Team)
        return u"teams.csv"_s;
    const EntityInfo *entity = farolSchema().entity(table);
    return entity != nullptr ? QString::fromLatin1(entity->name) + u".csv"_s : QString();
}

/// The line of one column in the README.
QString columnLine(const EntityInfo &entity, const FieldInfo &field)
{
    QString line = u"  %1: %2"_s.arg(QLatin1StringView(field.name), QLatin1StringView(kindOf(field)));
    if (field.currency != 0)
        line += u" of the currency in %1"_s.arg(QLatin1StringView(entity.field(field.currency)->name));
    if (*field.list != '\0')
        line += u" (%1)"_s.arg(QLatin1StringView(field.list));
    if (field.refers != 0)
        line += u" in %1"_s.arg(referredFile(field.refers));
    return line + u'\n';
}

QByteArray readme(const QMap<QString, qint64> &counts)
{
    QString text =
        u"What Farol held on this device, on %1.\n\n"
        "Each file is CSV in UTF-8, with commas and a header. The column id names a row; other files refer to it.\n"
        "Deleted rows, the history of fields and changes that were refused are not in here.\n\n"_s.arg(
            QDate::currentDate().toString(Qt::ISODate));
    for (const EntityInfo &entity : farolSchema().entities()) {
        const QString file = QString::fromLatin1(entity.name) + u".csv"_s;
        text += u"%1 (%2)\n  id: id\n"_s.arg(file, counted(counts.value(file), "row"_L1));
        for (const FieldInfo &field : entity.fields)
            text += columnLine(entity, field);
        text += u'\n';
    }
    text += u"people.csv (%1)\n  id: id\n  name: text\n  mail: text\n  active: true or false\n\n"_s.arg(
        counted(counts.value(u"people.csv"_s), "row"_L1));
    text += u"teams.csv (%1)\n  id: id\n  name: text\n"_s.arg(counted(counts.value(u"teams.csv"_s), "row"_L1));
    return text.toUtf8();
}

/// Writes the files of one export.
class Folder final
{
public:
    Folder(Context &context, const QDir &dir) : m_context(context), m_dir(dir) {}

    /// A file that is there whole, or not at all.
    Status put(const QString &name, const std::function<Status(QIODevice &out)> &write)
    {
        const QString path = m_dir.filePath(name);
        QSaveFile file(path);
        const auto cannot = [&] {
            const bool silent = file.error() == QFileDevice::NoError;
            return m_context.fails(Exit::Disk, u"%1 cannot be written: %2."_s.arg(path, silent ? u"the disk is full"_s
                                                                                               : file.errorString()));
        };
        if (!file.open(QIODevice::WriteOnly))
            return cannot();
        file.setPermissions(OwnerOnly);
        const Status written = write(file);
        const bool full = !written && written.error().code == Error::Code::NoSpace;
        if (full || file.error() != QFileDevice::NoError)
            return cannot();
        FAROL_TRY(written);
        return file.commit() ? Status() : Status(cannot());
    }

    Status putRows(DeviceStore &store, const EntityInfo &entity)
    {
        const QString name = QString::fromLatin1(entity.name) + u".csv"_s;
        exchange::ExportFields fields;
        fields.withId = true;
        ListQuery query;
        query.table = entity.table;
        query.columns = exchange::columnsToFetch(entity, fields);
        RowPages pages(store, query, std::numeric_limits<qint64>::max());
        FAROL_TRY(pages.begin());
        return put(name, [&](QIODevice &out) -> Status {
            FAROL_ASSIGN(counts[name], exchange::exportCsv(out, entity, fields, {}, [&pages] { return pages.next(); }));
            return {};
        });
    }

    Status putTable(const QString &name, const QList<QStringList> &rows)
    {
        counts[name] = rows.size() - 1;
        return put(name, [&rows](QIODevice &out) -> Status {
            exchange::CsvWriter writer(out);
            for (const QStringList &row : rows)
                FAROL_TRY(writer.write(row));
            return writer.finish();
        });
    }

    QMap<QString, qint64> counts; ///< rows, by file

private:
    Context &m_context;
    QDir m_dir;
};

Status putPeople(Folder &folder, const net::People &people)
{
    QList<QStringList> rows{{u"id"_s, u"name"_s, u"mail"_s, u"active"_s}};
    for (const net::Person &person : people.people)
        rows.append({person.id.uuid.toString(), person.name, person.mail, person.active ? u"true"_s : u"false"_s});
    FAROL_TRY(folder.putTable(u"people.csv"_s, rows));
    rows = {{u"id"_s, u"name"_s}};
    for (const net::Team &team : people.teams)
        rows.append({team.id.uuid.toString(), team.name});
    return folder.putTable(u"teams.csv"_s, rows);
}

} // namespace

Status exportAll(Context &context)
{
    const QString path = context.line().arguments.constFirst();
    QDir dir(path);
    if (dir.exists() && !dir.isEmpty() && !context.line().has("force"))
        return context.fails(Exit::Conflict, u"There are files in %1 already; --force writes beside and over them. "
                                             "Nothing was written."_s.arg(path));
    FAROL_ASSIGN(DeviceStore * store, context.store());
    if (!dir.mkpath(u"."_s))
        return context.fails(Exit::Disk, u"The folder %1 cannot be made. Nothing was written."_s.arg(path));
    (void)QFile::setPermissions(path, OwnerOnly | QFileDevice::ExeOwner);
    Folder folder(context, dir);
    qint64 total = 0;
    for (const EntityInfo &entity : farolSchema().entities())
        FAROL_TRY(folder.putRows(*store, entity));
    for (const qint64 count : std::as_const(folder.counts))
        total += count;
    FAROL_TRY(putPeople(folder, store->people()));
    FAROL_TRY(folder.put(u"README.txt"_s, [&folder](QIODevice &out) -> Status {
        const QByteArray text = readme(folder.counts);
        return out.write(text) == text.size() ? Status() : Status(exchange::writingFailed(out));
    }));
    context.note(u"%1 written to %2."_s.arg(counted(total, "row"_L1), path));
    return {};
}

} // namespace farol::ctl
