// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/importpass.h"

#include "core/text/fold.h"
#include "exchange/csvdetect.h"

#include <QIODevice>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace farol::exchange {

namespace {

constexpr qint64 smallestChunk = 100; ///< so that a part that is almost full does not look rows up one by one
constexpr qsizetype maxCachedReferences = 10'000;

/// Errors that blame the edits and not the target.
bool blamesEdits(Error::Code code)
{
    using Code = Error::Code;
    return code == Code::Invalid || code == Code::Denied || code == Code::Conflict || code == Code::Exists
           || code == Code::NotFound || code == Code::TooLarge;
}

QStringList elementsOf(const Value &value)
{
    const auto *elements = value.get<QStringList>();
    return elements == nullptr ? QStringList() : *elements;
}

} // namespace

ImportPass::ImportPass(QIODevice &file, const ImportJob &job, const EntityInfo &entity, const ImportPlan *plan)
    : m_file(file), m_job(job), m_entity(entity), m_plan(plan)
{
    for (const FieldRule &rule : job.mapping.rules) {
        if (!m_bits.contains(rule.field))
            m_bits.insert(rule.field, static_cast<int>(m_bits.size()));
        if (rule.onlyNew)
            m_onlyNew.insert(rule.field);
    }
}

Status ImportPass::open(const CsvFormat &format)
{
    if (!m_file.seek(0))
        return fail(Error::Code::Unsupported, u"a stream cannot be imported; save it as a file"_s);
    m_csv.emplace(m_file, format, m_job.limits);
    FAROL_ASSIGN(const std::optional<CsvRecord> header, m_csv->next());
    if (!header)
        return fail(Error::Code::Invalid, u"the file is empty"_s);
    if (header->fault != CsvFault::None)
        return fail(Error::Code::Invalid, u"the header of the file cannot be read"_s);
    if (!m_reader) {
        FAROL_ASSIGN(m_reader, RecordReader::bind(m_job.mapping, m_entity, header->fields));
    }
    return {};
}

Status ImportPass::prepare(const CsvFormat &format)
{
    m_report.format = format;
    FAROL_TRY(open(format));
    if (m_plan == nullptr) {
        if (!m_reader->undecidedDays().isEmpty()) {
            FAROL_TRY(findDays());
            FAROL_TRY(open(format));
        }
    } else {
        for (const qsizetype column : m_reader->undecidedDays())
            m_reader->decideDays(column, m_plan->report.days.value(m_reader->header()[column], DayOrder::Iso));
    }
    m_report.unmapped = m_reader->unmapped();
    m_report.days = m_reader->dayOrders();
    return {};
}

Status ImportPass::findDays()
{
    const QList<qsizetype> columns = m_reader->undecidedDays();
    QList<DayEvidence> evidence(columns.size());
    for (qint64 count = 1;; ++count) {
        FAROL_ASSIGN(const std::optional<CsvRecord> record, m_csv->next());
        if (!record)
            break;
        for (qsizetype i = 0; i < columns.size(); ++i)
            evidence[i].add(record->fields.value(columns[i]));
        if (count % 1'000 == 0 && m_job.isCancelled && m_job.isCancelled())
            return fail(Error::Code::Cancelled);
    }
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const QString name = m_reader->header()[columns[i]];
        switch (evidence[i].verdict()) {
        case DayEvidence::Verdict::Ambiguous:
            return fail(Error::Code::Invalid,
                        u"column '%1': no day is above 12, so day and month cannot be told apart; "
                        "give the column \"days\": \"dmy\" or \"mdy\""_s.arg(name));
        case DayEvidence::Verdict::Mixed:
            return fail(Error::Code::Invalid, u"column '%1': some days have the month first and some do not; "
                                              "give the column \"days\" to have the others rejected"_s.arg(name));
        case DayEvidence::Verdict::NoDays:
        case DayEvidence::Verdict::Clear: m_reader->decideDays(columns[i], evidence[i].order()); break;
        }
    }
    return {};
}

Status ImportPass::run()
{
    Status status = runToEnd();
    for (qsizetype i = m_settled; !status && i < m_works.size(); ++i)
        --(m_report.*m_works[i].counted);
    return status;
}

Status ImportPass::runToEnd()
{
    while (!m_atEnd) {
        if (m_job.isCancelled && m_job.isCancelled())
            return fail(Error::Code::Cancelled);
        FAROL_ASSIGN(const QList<Draft> drafts, readChunk(chunkSize()));
        QStringList keys;
        for (const Draft &draft : drafts)
            keys.append(draft.key);
        QList<std::optional<RowState>> found;
        if (!keys.isEmpty()) {
            FAROL_ASSIGN(found, m_job.target.findRows(m_entity.table, keys));
        }
        if (found.size() != keys.size())
            return fail(Error::Code::Internal, u"the target answered for other keys than it was asked"_s);
        for (qsizetype i = 0; i < drafts.size(); ++i)
            process(drafts[i], found[i]);
        m_chunk.clear();
        dropUnchanged();
        FAROL_TRY(endPart(m_atEnd));
        if (m_job.progress)
            m_job.progress(m_csv->bytesRead(), m_file.size());
    }
    return {};
}

/// In earnest a chunk never reaches over the end of a part, so that what it looks up was written before.
qint64 ImportPass::chunkSize() const
{
    if (m_plan == nullptr)
        return std::max(smallestChunk, MaxImportEdits - m_works.size());
    const bool ahead = m_part <= m_plan->partEnds.size();
    const qint64 left = ahead ? m_plan->partEnds[m_part - 1] - m_report.records : MaxImportEdits;
    return std::clamp<qint64>(left, 1, MaxImportEdits);
}

Result<QList<Draft>> ImportPass::readChunk(qint64 most)
{
    QList<Draft> drafts;
    QList<ImportProblem> problems;
    const FindReference find = [this](const FieldInfo &field, const QString &text) {
        return findReference(field, text);
    };
    for (; most > 0; --most) {
        FAROL_ASSIGN(const std::optional<CsvRecord> record, m_csv->next());
        if (!record) {
            m_atEnd = true;
            break;
        }
        ++m_report.records;
        FAROL_ASSIGN(std::optional<Draft> draft, m_reader->read(*record, find, problems));
        for (ImportProblem &problem : problems)
            m_report.add(std::move(problem));
        problems.clear();
        if (!draft) {
            ++m_report.rejected;
            continue;
        }
        m_chunk.insert(derivedId(draft->key));
        drafts.append(*std::move(draft));
    }
    return drafts;
}

void ImportPass::process(const Draft &draft, const std::optional<RowState> &found)
{
    const Uuid derived = derivedId(draft.key);
    const auto earlier = m_seen.constFind(derived);
    const bool first = earlier == m_seen.constEnd();
    if (first ? !canTake(draft, found) : earlier->rejected) {
        // What follows of its key goes with it, or importing the file again would find another row than the first time.
        if (first)
            m_seen.insert(derived, Seen{draft.line, 0, true});
        else
            m_report.add({draft.line, {}, ImportReason::Refused, {}, u"line %1 has its key"_s.arg(earlier->line)});
        ++m_report.rejected;
        return;
    }
    if (!first) {
        m_report.add({draft.line, {}, ImportReason::Duplicate, {}, {}, earlier->line});
        ++m_report.duplicates;
    }
    Seen &seen = m_seen[derived];
    if (first)
        seen.line = draft.line;
    Work &work = workFor(draft, derived, found);
    merge(unclaimed(draft, seen), work);
    if (!first)
        return;
    work.counted = !work.existing ? &ImportReport::created
                   : writes(work) ? &ImportReport::updated
                                  : &ImportReport::unchanged;
    ++(m_report.*work.counted);
}

/// Whether the first record of a key may be written at all; says in the report why not.
bool ImportPass::canTake(const Draft &draft, const std::optional<RowState> &found)
{
    if (found && found->isDeleted() && !m_job.restoresDeleted) {
        m_report.add({draft.line, {}, ImportReason::Deleted, draft.key, {}});
        return false;
    }
    if (found)
        return true;
    const auto missing = std::find_if(m_entity.fields.cbegin(), m_entity.fields.cend(), [&](const FieldInfo &field) {
        return field.required && field.number != m_entity.naturalKey && !draft.values.contains(field.number);
    });
    if (missing == m_entity.fields.cend())
        return true;
    const QString column = m_reader->columnOf(missing->number);
    m_report.add(
        {draft.line, column.isEmpty() ? QString::fromLatin1(missing->name) : column, ImportReason::Empty, {}, {}});
    return false;
}

/// What of a draft no earlier record of its key has filled; sets that are only added to stay open for all.
Draft ImportPass::unclaimed(const Draft &draft, Seen &seen) const
{
    Draft open;
    open.add = draft.add;
    for (auto value = draft.values.cbegin(); value != draft.values.cend(); ++value) {
        const std::uint64_t bit = std::uint64_t{1} << static_cast<unsigned>(m_bits.value(value.key()));
        if ((seen.filled & bit) == 0)
            open.values.insert(value.key(), *value);
        seen.filled |= bit;
    }
    return open;
}

ImportPass::Work &ImportPass::workFor(const Draft &draft, const Uuid &derived, const std::optional<RowState> &found)
{
    const auto known = m_workOf.constFind(derived);
    if (known != m_workOf.constEnd())
        return m_works[*known];
    Work work;
    work.line = draft.line;
    work.derived = derived;
    work.existing = found;
    work.counted = &ImportReport::duplicates;
    work.edit.kind = found ? MutationKind::Edit : MutationKind::Create;
    work.restores = found && found->isDeleted();
    work.edit.row = found ? found->key : RowKey{m_entity.table, derived};
    if (!found)
        work.edit.values.insert(m_entity.naturalKey, Value(draft.key));
    m_workOf.insert(derived, m_works.size());
    m_works.append(std::move(work));
    return m_works.last();
}

void ImportPass::merge(const Draft &draft, Work &work) const
{
    RowEdit &edit = work.edit;
    for (auto value = draft.values.cbegin(); value != draft.values.cend(); ++value) {
        const bool wanted = work.existing
                                ? !m_onlyNew.contains(value.key()) && work.existing->value(value.key()) != *value
                                : !value->isNull();
        if (wanted)
            edit.values.insert(value.key(), *value);
    }
    for (auto set = draft.add.cbegin(); set != draft.add.cend(); ++set) {
        if (!work.existing) {
            const Value all(elementsOf(edit.values.value(set.key())) + *set);
            if (!all.isNull())
                edit.values.insert(set.key(), all);
            continue;
        }
        if (m_onlyNew.contains(set.key()))
            continue;
        const QStringList shown = elementsOf(work.existing->value(set.key()));
        for (const QString &element : *set) {
            if (!shown.contains(element) && !edit.add.value(set.key()).contains(element))
                edit.add[set.key()].append(element);
        }
    }
}

bool ImportPass::writes(const Work &work)
{
    return work.edit.kind == MutationKind::Create || work.restores || !work.edit.values.isEmpty()
           || !work.edit.add.isEmpty();
}

/// Rows left as they are need no place in memory: another record of their key looks them up again.
void ImportPass::dropUnchanged()
{
    if (m_works.removeIf([](const Work &work) { return !writes(work); }) == 0)
        return;
    m_workOf.clear();
    for (qsizetype i = 0; i < m_works.size(); ++i)
        m_workOf.insert(m_works[i].derived, i);
}

Status ImportPass::endPart(bool atEnd)
{
    if (m_plan == nullptr) {
        if (m_works.size() > MaxImportEdits - smallestChunk || (atEnd && !m_works.isEmpty())) {
            m_partEnds.append(m_report.records);
            m_works.clear();
            m_workOf.clear();
        }
        return {};
    }
    const bool planned = m_part <= m_plan->partEnds.size() && m_report.records >= m_plan->partEnds[m_part - 1];
    if (!planned && !atEnd && m_works.size() < MaxImportEdits)
        return {};
    FAROL_TRY(flush());
    if (planned && m_part < m_plan->parts())
        ++m_part;
    return {};
}

Status ImportPass::flush()
{
    for (qsizetype from = 0; from < m_works.size(); from += MaxImportEdits)
        FAROL_TRY(apply(from, std::min(MaxImportEdits, m_works.size() - from)));
    m_works.clear();
    m_workOf.clear();
    m_settled = 0;
    return {};
}

/// Halves what the target refuses until the rows that it means stand alone.
Status ImportPass::apply(qsizetype from, qsizetype count)
{
    Command command;
    command.act = u"import"_s;
    command.operation = m_job.operation;
    command.part = m_part;
    command.parts = m_plan->parts();
    for (qsizetype i = from; i < from + count; ++i) {
        const Work &work = m_works[i];
        if (work.restores) {
            RowEdit restore;
            restore.row = work.edit.row;
            restore.kind = MutationKind::Restore;
            command.edits.append(restore);
        }
        command.edits.append(work.edit);
    }
    const Result<ChangeSet> result = m_job.target.apply(command);
    if (!result && !blamesEdits(result.error().code))
        return result.error();
    if (result || count == 1) {
        if (!result)
            refuse(m_works[from], result.error());
        m_settled += count;
        return {};
    }
    FAROL_TRY(apply(from, count / 2));
    return apply(from + count / 2, count - count / 2);
}

void ImportPass::refuse(const Work &work, const Error &error)
{
    --(m_report.*work.counted);
    ++m_report.rejected;
    QString why = QString::fromLatin1(errorName(error.code));
    if (!error.detail.isEmpty())
        why += u", "_s + error.detail;
    m_report.add({work.line, {}, ImportReason::Refused, {}, why});
    m_seen.remove(work.derived);
}

Uuid ImportPass::derivedId(const QString &key) const
{
    return makeUuid8(m_job.workspace.uuid, m_entity.name, key);
}

/// Rows of this very file count too, when they stand before the one that refers to them.
Result<std::optional<Uuid>> ImportPass::findReference(const FieldInfo &field, const QString &text)
{
    const QString name = QString::number(field.refers) + u' ' + text;
    auto known = m_references.constFind(name);
    if (known == m_references.constEnd()) {
        FAROL_ASSIGN(const std::optional<Uuid> found, m_job.target.findReference(field.refers, text));
        if (m_references.size() >= maxCachedReferences)
            m_references.clear();
        known = m_references.insert(name, found);
    }
    if (*known || field.refers != m_entity.table)
        return *known;
    const Uuid derived = derivedId(naturalKey(text));
    const auto seen = m_seen.constFind(derived);
    if (seen != m_seen.constEnd() ? !seen->rejected : m_chunk.contains(derived))
        return std::optional(derived);
    return std::optional<Uuid>();
}

ImportReport ImportPass::takeReport()
{
    std::stable_sort(m_report.problems.begin(), m_report.problems.end(),
                     [](const ImportProblem &a, const ImportProblem &b) { return a.line < b.line; });
    return std::exchange(m_report, {});
}

} // namespace farol::exchange
