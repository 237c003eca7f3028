// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/importpass.h"

#include "core/text/fold.h"

#include <QIODevice>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace farol::exchange {

namespace {

constexpr qint64 smallestChunk = 100; ///< so that a part that is almost full does not look rows up one by one

QStringList elementsOf(const Value &value)
{
    const auto *elements = value.get<QStringList>();
    return elements == nullptr ? QStringList() : *elements;
}

} // namespace

ImportPass::ImportPass(QIODevice &file, const ImportJob &job, const EntityInfo &entity, const ImportPlan *plan)
    : m_file(file),
      m_job(job),
      m_entity(entity),
      m_plan(plan),
      m_feed(file, job, entity),
      m_oddities(entity,
                 [this](const RowKey &row, FieldNumber field) { return m_feed.references().value(row, field); }),
      m_keyField(importKeyField(entity, job.mapping.match))
{
    m_report.mostProblems = job.mostProblems;
    m_report.mostOddities = job.mostOddities;
    for (const FieldRule &rule : job.mapping.rules) {
        if (!m_bits.contains(rule.field))
            m_bits.insert(rule.field, static_cast<int>(m_bits.size()));
        if (rule.onlyNew)
            m_onlyNew.insert(rule.field);
    }
    const auto own =
        std::count_if(m_bits.keyBegin(), m_bits.keyEnd(), [](FieldNumber field) { return field >= FirstCustom; });
    m_mostRows = MaxImportEdits / (1 + own);
}

Status ImportPass::prepare(const TableFormat &format)
{
    return m_feed.open(format, m_plan != nullptr ? &m_plan->report : nullptr, m_report);
}

Status ImportPass::run()
{
    Status status = runToEnd();
    for (qsizetype i = m_settled; !status && i < m_works.size(); ++i) {
        --(m_report.*m_works[i].counted);
        if (m_job.onNotWritten)
            m_job.onNotWritten(m_works[i].line, false);
    }
    return status;
}

Status ImportPass::runToEnd()
{
    while (!m_feed.isAtEnd()) {
        if (m_job.isCancelled && m_job.isCancelled())
            return fail(Error::Code::Cancelled);
        FAROL_ASSIGN(const QList<Draft> drafts, readChunk(chunkSize()));
        FAROL_ASSIGN(const QList<std::optional<RowState>> found, lookUp(drafts));
        for (qsizetype i = 0; i < drafts.size(); ++i)
            process(drafts[i], found[i]);
        m_chunk.clear();
        dropUnchanged();
        FAROL_TRY(endPart(m_feed.isAtEnd()));
        if (m_job.progress)
            m_job.progress(m_feed.bytesRead(), m_file.size());
    }
    return {};
}

/// The rows that the drafts' keys stand for; of an entity without a key those whose id the key gives.
Result<QList<std::optional<RowState>>> ImportPass::lookUp(const QList<Draft> &drafts)
{
    if (drafts.isEmpty())
        return QList<std::optional<RowState>>();
    if (m_job.mapping.match == ImportMatch::Name)
        return lookUpNames(drafts);
    QStringList keys;
    QList<Uuid> ids;
    for (const Draft &draft : drafts) {
        if (m_keyField != 0)
            keys.append(draft.key);
        else
            ids.append(derivedId(draft.key));
    }
    Result<QList<std::optional<RowState>>> found =
        m_keyField != 0 ? m_job.target.findRows(m_entity.table, keys) : m_job.target.rows(m_entity.table, ids);
    if (found && found->size() != drafts.size())
        return fail(Error::Code::Internal, u"the target answered for other keys than it was asked"_s);
    return found;
}

/// The living rows that are called so; else the one that an import of this name made.
Result<QList<std::optional<RowState>>> ImportPass::lookUpNames(const QList<Draft> &drafts)
{
    QStringList names;
    for (const Draft &draft : drafts)
        names.append(draft.key);
    FAROL_ASSIGN(const QList<Reference> named, m_job.target.findReferences(m_entity.table, names));
    if (named.size() != names.size())
        return fail(Error::Code::Internal, u"the target answered for other names than it was asked"_s);
    m_ambiguous.clear();
    QList<Uuid> ids;
    for (qsizetype i = 0; i < names.size(); ++i) {
        ids.append(named[i].kind == Reference::Kind::One ? named[i].id : derivedId(names[i]));
        if (named[i].kind == Reference::Kind::Several)
            m_ambiguous.insert(names[i]);
    }
    Result<QList<std::optional<RowState>>> found = m_job.target.rows(m_entity.table, ids);
    if (found && found->size() != drafts.size())
        return fail(Error::Code::Internal, u"the target answered for other rows than it was asked"_s);
    return found;
}

/// What the import may write of a draft where a row is there: all, what is empty in it, or nothing. Whose it is stays, to be
/// held against the row.
Draft ImportPass::allowed(const Draft &draft, const std::optional<RowState> &found) const
{
    if (!found || m_job.mapping.existing == ExistingRows::Update)
        return draft;
    Draft kept = draft;
    const bool skips = m_job.mapping.existing == ExistingRows::Skip;
    for (auto value = draft.values.cbegin(); value != draft.values.cend(); ++value) {
        const bool isOwner = value.key() == m_entity.owner || value.key() == m_entity.audience;
        if (skips || (!isOwner && !found->value(value.key()).isNull()))
            kept.values.remove(value.key());
    }
    for (auto set = draft.add.cbegin(); set != draft.add.cend(); ++set) {
        if (skips || !found->value(set.key()).isNull())
            kept.add.remove(set.key());
    }
    return kept;
}

void ImportPass::tell(const Draft &draft, ImportVerdict verdict) const
{
    if (m_job.onRow)
        m_job.onRow(draft.line, verdict, draft.label);
}

/// In earnest a chunk never reaches over the end of a part, so that what it looks up was written before.
qint64 ImportPass::chunkSize() const
{
    if (m_plan == nullptr)
        return std::max(smallestChunk, m_mostRows - m_works.size());
    const bool ahead = m_part <= m_plan->partEnds.size();
    const qint64 left = ahead ? m_plan->partEnds[m_part - 1] - m_report.records : m_mostRows;
    return std::clamp<qint64>(left, 1, m_mostRows);
}

Result<QList<Draft>> ImportPass::readChunk(qint64 most)
{
    QList<Draft> drafts;
    const RecordFeed::FindHere here = [this](const FieldInfo &field, const QString &text) {
        return rowOfThisFile(field, text);
    };
    FAROL_TRY(m_feed.read(most, m_report, here, [&](Draft draft) {
        m_chunk.insert(derivedId(draft.key));
        drafts.append(std::move(draft));
    }));
    return drafts;
}

void ImportPass::process(const Draft &whole, const std::optional<RowState> &found)
{
    const Draft draft = allowed(whole, found);
    const Uuid derived = derivedId(draft.key);
    const auto earlier = m_seen.constFind(derived);
    const bool first = earlier == m_seen.constEnd();
    if (first ? !canTake(draft, found) : earlier->rejected) {
        // What follows of its key goes with it, or importing the file again would find another row than the first time.
        if (first)
            m_seen.insert(derived, Seen{draft.line, 0, true});
        else
            reject(draft, 0, ImportReason::Refused, u"line %1 has its key"_s.arg(earlier->line));
        ++m_report.rejected;
        tell(draft, ImportVerdict::Rejected);
        return;
    }
    if (!first) {
        tell(draft, ImportVerdict::Duplicate);
        ImportProblem duplicate;
        duplicate.line = draft.line;
        duplicate.reason = ImportReason::Duplicate;
        duplicate.otherLine = earlier->line;
        m_report.add(duplicate);
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
    tell(draft, !work.existing ? ImportVerdict::Created
                : writes(work) ? ImportVerdict::Updated
                               : ImportVerdict::Unchanged);
    const auto value = [&](FieldNumber field) {
        return draft.values.contains(field) ? draft.values.value(field) : found ? found->value(field) : Value();
    };
    m_oddities.check(draft.line, value, draft.passed, m_report);
}

/// Why the record is not taken, at the column of a field; 0 = at none.
void ImportPass::reject(const Draft &draft, FieldNumber field, ImportReason reason, const QString &detail)
{
    ImportProblem problem;
    problem.line = draft.line;
    problem.column = m_feed.reader().columnOf(field);
    if (const FieldInfo *info = field != 0 && problem.column.isEmpty() ? m_entity.field(field) : nullptr)
        problem.column = QString::fromLatin1(info->name);
    problem.reason = reason;
    problem.detail = detail;
    if (reason == ImportReason::Deleted)
        problem.value = draft.key;
    m_report.add(problem);
}

/// Whether the first record of a key may be written at all; says in the report why not.
bool ImportPass::canTake(const Draft &draft, const std::optional<RowState> &found)
{
    if (m_ambiguous.contains(draft.key)) {
        reject(draft, m_keyField, ImportReason::AmbiguousReference);
        return false;
    }
    if (found && found->isDeleted() && !m_job.restoresDeleted) {
        reject(draft, 0, ImportReason::Deleted);
        return false;
    }
    for (const FieldNumber place : {m_entity.owner, m_entity.audience}) {
        const Value wanted = place != 0 ? draft.values.value(place) : Value();
        if (found && !wanted.isNull() && found->value(place) != wanted) {
            reject(draft, place, ImportReason::OtherOwner);
            return false;
        }
    }
    return isInOrder(draft, found) && (found || hasAllRequired(draft));
}

/// What would end before it begins, the server would make a conflict of.
bool ImportPass::isInOrder(const Draft &draft, const std::optional<RowState> &found)
{
    for (const RuleInfo &rule : m_entity.rules) {
        const bool touched = draft.values.contains(rule.field) || draft.values.contains(rule.other);
        if (rule.kind != RuleKind::Ordered || !touched)
            continue;
        const auto valueOf = [&](FieldNumber field) {
            return draft.values.contains(field) ? draft.values.value(field) : found ? found->value(field) : Value();
        };
        const Value first = valueOf(rule.field);
        const Value last = valueOf(rule.other);
        const auto *from = first.get<std::int64_t>();
        const auto *to = last.get<std::int64_t>();
        if (from != nullptr && to != nullptr && *from > *to) {
            reject(draft, rule.other, ImportReason::OutOfOrder,
                   u"'%1' is before '%2'"_s.arg(QLatin1StringView(m_entity.field(rule.other)->name),
                                                QLatin1StringView(m_entity.field(rule.field)->name)));
            return false;
        }
    }
    return true;
}

bool ImportPass::hasAllRequired(const Draft &draft)
{
    const auto missing = std::find_if(m_entity.fields.cbegin(), m_entity.fields.cend(), [&](const FieldInfo &field) {
        return field.required && field.number != m_keyField && !draft.values.contains(field.number);
    });
    if (missing == m_entity.fields.cend())
        return true;
    reject(draft, missing->number, ImportReason::Empty);
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
    if (!found && m_keyField != 0)
        work.edit.values.insert(m_keyField, Value(draft.key));
    m_workOf.insert(derived, m_works.size());
    m_works.append(std::move(work));
    return m_works.last();
}

void ImportPass::merge(const Draft &draft, Work &work) const
{
    if (work.existing && m_entity.kind == EntityKind::Log) // what happened is never written anew
        return;
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
        if (m_works.size() > m_mostRows - smallestChunk || (atEnd && !m_works.isEmpty())) {
            m_partEnds.append(m_report.records);
            m_works.clear();
            m_workOf.clear();
        }
        return {};
    }
    const bool planned = m_part <= m_plan->partEnds.size() && m_report.records >= m_plan->partEnds[m_part - 1];
    if (!planned && !atEnd && m_works.size() < m_mostRows)
        return {};
    FAROL_TRY(flush());
    if (planned && m_part < m_plan->parts())
        ++m_part;
    return {};
}

Status ImportPass::flush()
{
    for (qsizetype from = 0; from < m_works.size(); from += m_mostRows) {
        const qsizetype count = std::min<qsizetype>(m_mostRows, m_works.size() - from);
        QList<RowWrite> rows;
        rows.reserve(count);
        for (qsizetype i = from; i < from + count; ++i) {
            RowWrite write;
            if (m_works[i].restores) {
                RowEdit restore;
                restore.row = m_works[i].edit.row;
                restore.kind = MutationKind::Restore;
                write.append(restore);
            }
            rows.append(write << m_works[i].edit);
        }
        PartWriter writer(m_job, m_plan->parts(),
                          [&](qsizetype row, const Error &error) { refuse(m_works[from + row], error); });
        const Status status = writer.write(rows, m_part);
        m_settled = from + writer.written();
        FAROL_TRY(status);
    }
    m_works.clear();
    m_workOf.clear();
    m_settled = 0;
    return {};
}

void ImportPass::refuse(const Work &work, const Error &error)
{
    --(m_report.*work.counted);
    ++m_report.rejected;
    ImportProblem problem;
    problem.line = work.line;
    problem.reason = ImportReason::Refused;
    problem.detail = whyRefused(error);
    m_report.add(problem);
    if (m_job.onNotWritten)
        m_job.onNotWritten(work.line, true);
    m_seen.remove(work.derived);
}

/// An entity without a key of its own is found again by an id made of the file's key, or by that id itself, as exports
/// write it; of rows that are told apart otherwise the id is made of their name, or of all of them.
Uuid ImportPass::derivedId(const QString &key) const
{
    if (m_job.mapping.match == ImportMatch::Name)
        return makeUuid8(m_job.workspace.uuid, QByteArray(m_entity.name).append(" name"), foldText(key));
    if (m_job.mapping.match == ImportMatch::WholeRow)
        return makeUuid8(m_job.workspace.uuid, QByteArray(m_entity.name).append(" row"), key);
    if (m_entity.naturalKey != 0)
        return makeUuid8(m_job.workspace.uuid, m_entity.name, key);
    const Result<Uuid> id = Uuid::fromString(key);
    return id ? *id : makeUuid8(m_job.workspace.uuid, QByteArray(m_entity.name).append(" import"), key);
}

/// Rows of this very file count too, when they stand before the one that refers to them.
std::optional<Uuid> ImportPass::rowOfThisFile(const FieldInfo &field, const QString &text) const
{
    if (field.refers != m_entity.table)
        return std::nullopt;
    if (m_job.mapping.match == ImportMatch::WholeRow)
        return std::nullopt; // nobody knows a row by all of it
    const Uuid derived = derivedId(naturalKey(text));
    const auto seen = m_seen.constFind(derived);
    if (seen != m_seen.constEnd() ? !seen->rejected : m_chunk.contains(derived))
        return derived;
    return std::nullopt;
}

ImportReport ImportPass::takeReport()
{
    m_report.sort();
    return std::exchange(m_report, {});
}

} // namespace farol::exchange
