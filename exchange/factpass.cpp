// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/factpass.h"

#include "core/entityrow.h"

#include <QIODevice>

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace farol::exchange {

namespace {

using Count = std::optional<std::int64_t>;

/// The sum; nothing of two that are not known. False when it does not fit.
bool added(const Count &a, const Count &b, Count &sum)
{
    const std::int64_t left = a.value_or(0);
    const std::int64_t right = b.value_or(0); // neither is negative: their fields begin at 0
    if (left > std::numeric_limits<std::int64_t>::max() - right)
        return false;
    sum = a || b ? Count(left + right) : Count();
    return true;
}

UsageFact factOf(const Draft &draft)
{
    UsageFact fact;
    for (auto value = draft.values.cbegin(); value != draft.values.cend(); ++value)
        setField(fact, value.key(), *value);
    return fact;
}

bool isSame(const RowState &row, const QMap<FieldNumber, Value> &values, const EntityInfo &entity)
{
    return std::all_of(entity.fields.cbegin(), entity.fields.cend(),
                       [&](const FieldInfo &field) { return row.value(field.number) == values.value(field.number); });
}

} // namespace

FactPass::FactPass(QIODevice &file, const ImportJob &job, const EntityInfo &entity, const ImportPlan *plan)
    : m_file(file),
      m_job(job),
      m_entity(entity),
      m_plan(plan),
      m_feed(file, job, entity),
      m_oddities(entity, [this](const RowKey &row, FieldNumber field) { return m_feed.references().value(row, field); })
{
    m_report.mostProblems = job.mostProblems;
    m_report.mostOddities = job.mostOddities;
}

Status FactPass::prepare(const TableFormat &format)
{
    return m_feed.open(format, m_plan != nullptr ? &m_plan->report : nullptr, m_report);
}

Status FactPass::run()
{
    Status status = readAll();
    if (status)
        status = writeAll();
    if (status)
        return status;
    for (const Work &work : std::as_const(m_works)) {
        count(work, -1);
        tellNotWritten(m_sums[work.sum], false);
    }
    for (; m_lookedUp < m_sums.size(); ++m_lookedUp)
        tellNotWritten(m_sums[m_lookedUp], false);
    return status;
}

Status FactPass::readAll()
{
    while (!m_feed.isAtEnd()) {
        if (m_job.isCancelled && m_job.isCancelled())
            return fail(Error::Code::Cancelled);
        const RecordFeed::FindHere nowhere = [](const FieldInfo &, const QString &) { return std::optional<Uuid>(); };
        FAROL_TRY(m_feed.read(MaxImportEdits, m_report, nowhere, [this](const Draft &draft) { add(draft); }));
        tellProgress(m_feed.bytesRead(), m_file.size(), false);
    }
    m_keys.clear();
    m_contents.clear();
    return {};
}

void FactPass::add(const Draft &draft)
{
    const auto tell = [&](ImportVerdict verdict) {
        if (m_job.onRow)
            m_job.onRow(draft.line, verdict, draft.label);
    };
    if (!hasAllRequired(draft)) {
        ++m_report.rejected;
        tell(ImportVerdict::Rejected);
        return;
    }
    if (isRepeated(draft)) {
        ++m_report.duplicates;
        tell(ImportVerdict::Duplicate);
        return;
    }
    UsageFact fact = factOf(draft);
    for (QString *word : {&fact.feature, &fact.source})
        *word = *m_words.insert(*word, m_words.value(*word, *word));
    const Uuid id = usageFactId(m_job.workspace, fact);
    fact.id = UsageFactId(id);
    const auto known = m_sumOf.constFind(id);
    if (known == m_sumOf.constEnd()) {
        m_sumOf.insert(id, m_sums.size());
        m_sums.append(Sum{std::move(fact), draft.line, {}, draft.label});
    } else if (!sumUp(m_sums[*known], fact, draft.line)) {
        note(draft.line, 0, ImportReason::TooMuch, 0);
        ++m_report.rejected;
        tell(ImportVerdict::Rejected);
        return;
    } else {
        tell(ImportVerdict::Summed);
    }
    m_oddities.check(
        draft.line, [&draft](FieldNumber field) { return draft.values.value(field); }, draft.passed, m_report);
}

/// The same record a second time says nothing new; another record under the same id does, whoever gave the ids.
bool FactPass::isRepeated(const Draft &draft)
{
    if (draft.key.isEmpty())
        return false;
    const auto same = m_contents.constFind(draft.contents);
    if (same != m_contents.constEnd()) {
        note(draft.line, 0, ImportReason::RepeatedRecord, *same);
        return true;
    }
    m_contents.insert(draft.contents, draft.line);
    const auto first = m_keys.constFind(draft.key);
    if (first == m_keys.constEnd())
        m_keys.insert(draft.key, draft.line);
    else
        note(draft.line, 0, ImportReason::RepeatedKey, *first);
    return false;
}

bool FactPass::hasAllRequired(const Draft &draft)
{
    const auto missing = std::find_if(m_entity.fields.cbegin(), m_entity.fields.cend(), [&](const FieldInfo &field) {
        return field.required && !draft.values.contains(field.number);
    });
    if (missing == m_entity.fields.cend())
        return true;
    note(draft.line, missing->number, ImportReason::Empty);
    return false;
}

bool FactPass::sumUp(Sum &sum, const UsageFact &more, qint64 line)
{
    UsageFact &fact = sum.fact;
    Count uses;
    Count seconds;
    Count errors;
    Count people;
    if (!added(fact.uses, more.uses, uses) || !added(fact.seconds, more.seconds, seconds)
        || !added(fact.errors, more.errors, errors) || !added(fact.people, more.people, people))
        return false;
    fact.uses = uses;
    fact.seconds = seconds;
    fact.errors = errors;
    fact.people = people;
    if (fact.isBeta != more.isBeta)
        note(line, m_entity.field(u"is_beta")->number, ImportReason::FlagsDiffer, sum.line);
    fact.isBeta = fact.isBeta || more.isBeta;
    sum.others.append(line);
    return true;
}

Status FactPass::writeAll()
{
    for (qsizetype from = 0; from < m_sums.size(); from += MaxImportEdits) {
        if (m_job.isCancelled && m_job.isCancelled())
            return fail(Error::Code::Cancelled);
        FAROL_TRY(lookUp(from, std::min(MaxImportEdits, m_sums.size() - from)));
        tellProgress(std::min(from + MaxImportEdits, m_sums.size()), m_sums.size(), true);
    }
    return endPart(true);
}

/// Finds out what of these sums the target does not yet have, and ends each part that is full.
Status FactPass::lookUp(qsizetype from, qsizetype count)
{
    QList<Uuid> ids;
    for (qsizetype i = from; i < from + count; ++i)
        ids.append(m_sums[i].fact.id.uuid);
    FAROL_ASSIGN(const QList<std::optional<RowState>> rows, m_job.target.rows(m_entity.table, ids));
    if (rows.size() != ids.size())
        return fail(Error::Code::Internal, u"the target answered for other facts than it was asked"_s);
    for (qsizetype i = 0; i < count; ++i) {
        const bool same = rows[i] && isSame(*rows[i], valuesOf(m_sums[from + i].fact), m_entity);
        const Work work{from + i, same      ? &ImportReport::unchanged
                                  : rows[i] ? &ImportReport::updated
                                            : &ImportReport::created};
        this->count(work, 1);
        ++m_lookedUp;
        tell(m_sums[work.sum], work.counted);
        if (same)
            continue;
        m_works.append(work);
        FAROL_TRY(endPart(false));
    }
    return {};
}

Status FactPass::endPart(bool atEnd)
{
    if (m_works.isEmpty() || (!atEnd && m_works.size() < MaxImportEdits))
        return {};
    m_writes += m_works.size();
    if (m_plan == nullptr) {
        m_partEnds.append(m_writes);
        m_works.clear();
        return {};
    }
    QList<RowWrite> rows;
    rows.reserve(m_works.size());
    for (const Work &work : std::as_const(m_works)) {
        const UsageFact &fact = m_sums[work.sum].fact;
        RowEdit edit;
        edit.kind = MutationKind::PutFact;
        edit.row = {m_entity.table, fact.id.uuid};
        edit.values = valuesOf(fact);
        rows.append(RowWrite{edit});
    }
    PartWriter writer(m_job, m_plan->parts(), [&](qsizetype row, const Error &error) { refuse(m_works[row], error); });
    Status status = writer.write(rows, std::min(m_part++, m_plan->parts()));
    m_works.remove(0, writer.written());
    return status;
}

/// Of records that were summed only the first makes, changes or meets the fact.
void FactPass::count(const Work &work, qint64 sign)
{
    m_report.*work.counted += sign;
    m_report.summed += sign * m_sums[work.sum].others.size();
}

void FactPass::refuse(const Work &work, const Error &error)
{
    count(work, -1);
    const Sum &sum = m_sums[work.sum];
    m_report.rejected += 1 + sum.others.size();
    ImportProblem problem;
    problem.reason = ImportReason::Refused;
    problem.detail = whyRefused(error);
    for (const qint64 line : QList<qint64>{sum.line} + sum.others) {
        problem.line = line;
        m_report.add(problem);
    }
    tellNotWritten(sum, true);
}

/// A record goes the way of the fact it was summed into.
void FactPass::tellNotWritten(const Sum &sum, bool isRefused) const
{
    if (!m_job.onNotWritten)
        return;
    for (const qint64 line : QList<qint64>{sum.line} + sum.others)
        m_job.onNotWritten(line, isRefused);
}

void FactPass::note(qint64 line, FieldNumber field, ImportReason reason, qint64 otherLine)
{
    ImportProblem problem;
    problem.line = line;
    problem.column = m_feed.reader().columnOf(field);
    if (const FieldInfo *info = field != 0 && problem.column.isEmpty() ? m_entity.field(field) : nullptr)
        problem.column = QString::fromLatin1(info->name);
    problem.reason = reason;
    problem.otherLine = otherLine;
    m_report.add(problem);
}

/// Of the first record of a fact, whose fate only the target decides.
void FactPass::tell(const Sum &sum, qint64 ImportReport::*counted) const
{
    if (m_job.onRow)
        m_job.onRow(sum.line,
                    counted == &ImportReport::created   ? ImportVerdict::Created
                    : counted == &ImportReport::updated ? ImportVerdict::Updated
                                                        : ImportVerdict::Unchanged,
                    sum.label);
}

/// In earnest the first half of the way is reading.
void FactPass::tellProgress(qint64 done, qint64 of, bool isWriting) const
{
    if (!m_job.progress)
        return;
    const qint64 size = m_file.size();
    const qint64 part =
        of == 0 ? size
                : static_cast<qint64>(static_cast<double>(size) * static_cast<double>(done) / static_cast<double>(of));
    if (m_plan == nullptr)
        m_job.progress(isWriting ? size : part, size);
    else
        m_job.progress(isWriting ? size / 2 + part / 2 : part / 2, size);
}

ImportReport FactPass::takeReport()
{
    m_report.sort();
    return std::exchange(m_report, {});
}

} // namespace farol::exchange
