// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/recordfeed.h"

#include "exchange/csvdetect.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace farol::exchange {

namespace {

constexpr qint64 CancelEvery = 1'000; ///< records
constexpr qsizetype MaxChunkSize = 16'777'216; ///< characters held at once, beyond which a chunk ends early

Error undecided(const QString &column, const char *why)
{
    return fail(Error::Code::Invalid, u"column '%1': "_s.arg(column) + QString::fromLatin1(why));
}

Status decideDays(RecordReader &reader, qsizetype column, const DayEvidence &evidence)
{
    const QString name = reader.header()[column];
    switch (evidence.verdict()) {
    case DayEvidence::Verdict::Ambiguous:
        return undecided(name, "no day is above 12, so day and month cannot be told apart; "
                               "give the column \"days\": \"dmy\" or \"mdy\"");
    case DayEvidence::Verdict::Mixed:
        return undecided(name, "some days have the month first and some do not; "
                               "give the column \"days\" to have the others rejected");
    case DayEvidence::Verdict::NoDays:
    case DayEvidence::Verdict::Clear: reader.decideDays(column, evidence.order()); break;
    }
    return {};
}

Status decidePoint(RecordReader &reader, qsizetype column, const PointEvidence &evidence)
{
    const QString name = reader.header()[column];
    switch (evidence.verdict()) {
    case PointEvidence::Verdict::Ambiguous:
        return undecided(name, "1.234 may be one or a thousand, and no amount says which; "
                               "give the column \"point\": \".\" or \",\"");
    case PointEvidence::Verdict::Mixed:
        return undecided(name, "some amounts have a point before the cents and some a comma; "
                               "give the column \"point\" to have the others rejected");
    case PointEvidence::Verdict::Clear: reader.decidePoint(column, evidence.point()); break;
    }
    return {};
}

qsizetype sizeOf(const Record &record)
{
    qsizetype size = 0;
    for (const QString &field : record.fields)
        size += field.size();
    return size;
}

} // namespace

RecordFeed::RecordFeed(QIODevice &file, const ImportJob &job, const EntityInfo &entity)
    : m_file(file), m_job(job), m_entity(entity), m_references(job.target, job.schema, job.mapping, entity)
{}

Status RecordFeed::rewind(const TableFormat &format)
{
    FAROL_ASSIGN(m_table, openTable(m_file, format, m_job.limits));
    FAROL_ASSIGN(const std::optional<Record> header, m_table->next());
    if (!header)
        return fail(Error::Code::Invalid, u"the file is empty"_s);
    if (header->fault != RecordFault::None)
        return fail(Error::Code::Invalid, u"the header of the file cannot be read"_s);
    if (!m_reader) {
        FAROL_ASSIGN(const ListCatalog lists, m_job.target.lists());
        FAROL_ASSIGN(m_reader, RecordReader::bind(m_job.mapping, m_entity, header->fields, lists));
    }
    return {};
}

Status RecordFeed::open(const TableFormat &format, const ImportReport *known, ImportReport &report)
{
    report.format = format;
    FAROL_TRY(rewind(format));
    const QList<qsizetype> days = m_reader->undecidedDays();
    const QList<qsizetype> points = m_reader->undecidedPoints();
    if (known != nullptr) {
        for (const qsizetype column : days)
            m_reader->decideDays(column, known->days.value(m_reader->header()[column], DayOrder::Iso));
        for (const qsizetype column : points)
            m_reader->decidePoint(column, known->points.value(m_reader->header()[column], u'.'));
    } else if (!days.isEmpty() || !points.isEmpty()) {
        FAROL_TRY(findOut());
        FAROL_TRY(rewind(format));
    }
    report.unmapped = m_reader->unmapped();
    report.days = m_reader->dayOrders();
    report.points = m_reader->points();
    return {};
}

/// All at once, so that a person is asked once.
template <typename Evidence>
void RecordFeed::tellUndecided(const QList<qsizetype> &columns, const QList<Evidence> &evidence, bool isMoney) const
{
    for (qsizetype i = 0; i < columns.size() && m_job.onUndecided; ++i) {
        const auto verdict = evidence[i].verdict();
        const bool isMixed = verdict == Evidence::Verdict::Mixed;
        if (isMixed || verdict == Evidence::Verdict::Ambiguous)
            m_job.onUndecided({m_reader->header()[columns[i]], isMoney, isMixed});
    }
}

Status RecordFeed::findOut()
{
    const QList<qsizetype> days = m_reader->undecidedDays();
    const QList<qsizetype> points = m_reader->undecidedPoints();
    QList<DayEvidence> dayEvidence(days.size());
    QList<PointEvidence> pointEvidence(points.size());
    for (qint64 count = 1;; ++count) {
        FAROL_ASSIGN(const std::optional<Record> record, nextRecord());
        if (!record)
            break;
        const auto isText = [&record](qsizetype column) { return record->kindOf(column) == CellKind::Text; };
        for (qsizetype i = 0; i < days.size(); ++i) {
            if (isText(days[i]))
                dayEvidence[i].add(record->fields.value(days[i]));
        }
        for (qsizetype i = 0; i < points.size(); ++i) {
            if (isText(points[i]))
                pointEvidence[i].add(record->fields.value(points[i]));
        }
        if (count % CancelEvery == 0 && m_job.isCancelled && m_job.isCancelled())
            return fail(Error::Code::Cancelled);
    }
    tellUndecided(days, dayEvidence, false);
    tellUndecided(points, pointEvidence, true);
    for (qsizetype i = 0; i < days.size(); ++i)
        FAROL_TRY(decideDays(*m_reader, days[i], dayEvidence[i]));
    for (qsizetype i = 0; i < points.size(); ++i)
        FAROL_TRY(decidePoint(*m_reader, points[i], pointEvidence[i]));
    return {};
}

/// The next one of the file, with what a person put in place of its cells.
Result<std::optional<Record>> RecordFeed::nextRecord()
{
    FAROL_ASSIGN(std::optional<Record> record, m_table->next());
    if (record)
        correct(*record);
    return record;
}

void RecordFeed::correct(Record &record) const
{
    const auto given = m_job.corrections.constFind(record.line);
    if (given == m_job.corrections.constEnd())
        return;
    for (auto cell = given->cbegin(); cell != given->cend(); ++cell) {
        const qsizetype column = m_reader->header().indexOf(cell.key());
        if (column < 0 || column >= record.fields.size())
            continue;
        record.fields[column] = *cell;
        if (column < record.kinds.size())
            record.kinds[column] = CellKind::Text; // written as text, and no longer the fault of a formula
    }
}

Result<QList<Record>> RecordFeed::chunk(qint64 most)
{
    QList<Record> records;
    for (qsizetype size = 0; most > 0 && size < MaxChunkSize; --most) {
        FAROL_ASSIGN(std::optional<Record> record, nextRecord());
        if (!record) {
            m_atEnd = true;
            break;
        }
        size += sizeOf(*record);
        records.append(*std::move(record));
    }
    return records;
}

Status RecordFeed::read(qint64 most, ImportReport &report, const FindHere &findHere,
                        const std::function<void(Draft draft)> &take)
{
    FAROL_ASSIGN(const QList<Record> records, chunk(most));
    QHash<TableNumber, QSet<QString>> texts;
    for (const Record &record : records)
        m_reader->collectReferences(record, texts);
    FAROL_TRY(m_references.lookUp(texts));
    const FindReference find = [&](const FieldRule &rule, const FieldInfo &field,
                                   const QString &text) -> Result<std::optional<FoundRow>> {
        FAROL_ASSIGN(std::optional<FoundRow> found, m_references.find(rule, field, text));
        if (found || rule.through != 0)
            return found;
        const std::optional<Uuid> here = findHere(field, text);
        return here ? std::optional(FoundRow{*here, {}}) : std::nullopt;
    };
    QList<ImportProblem> problems;
    for (const Record &record : records) {
        ++report.records;
        FAROL_ASSIGN(std::optional<Draft> draft, m_reader->read(record, find, problems));
        if (draft && !ownerIsThere(*draft)) {
            ImportProblem problem;
            problem.line = record.line;
            problem.column = m_reader->columnOf(m_entity.owner);
            problem.reason = ImportReason::UnknownReference;
            problems.append(problem);
            draft.reset();
        }
        for (ImportProblem &problem : problems)
            report.add(std::move(problem));
        problems.clear();
        const QString label = m_job.onRow ? m_reader->labelOf(record) : QString();
        if (!draft) {
            ++report.rejected;
            if (m_job.onRow)
                m_job.onRow(record.line, ImportVerdict::Rejected, label);
            continue;
        }
        draft->label = label;
        take(*std::move(draft));
    }
    return {};
}

/// An id is taken as it stands; that nothing belongs to a row which is not there has to be seen here.
bool RecordFeed::ownerIsThere(const Draft &draft) const
{
    const Value owner = m_entity.owner != 0 ? draft.values.value(m_entity.owner) : Value();
    if (owner.get<Uuid>() == nullptr)
        return true; // said elsewhere, where it is needed
    return m_references.isThere({m_entity.field(m_entity.owner)->refers, *owner.get<Uuid>()});
}

} // namespace farol::exchange
