// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/importsession.h"

#include "models/workspacesetup.h"

#include "core/async.h"
#include "core/customer.h"

#include <algorithm>
#include <chrono>
#include <utility>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace farol {

namespace {

constexpr auto Moment = 300ms; ///< without a change, before the mapping is checked

} // namespace

ImportSession::ImportSession(Importing &importing, Store &store, const ImportVocabulary &words, const QString &currency,
                             QObject *parent)
    : QObject(parent),
      m_importing(importing),
      m_store(store),
      m_words(words),
      m_currency(currency),
      m_maps(store, importing, words.format),
      m_fields(store.customFields()),
      m_schema(schemaWithOwnFields(farolSchema(), m_fields))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(Moment);
    connect(&m_soon, &QTimer::timeout, this, &ImportSession::checkNow);
    connect(&m_maps, &ImportMaps::failed, this, &ImportSession::failed);
    connect(&m_store, &Store::customFieldsChanged, this, &ImportSession::takeFields);
    if (const WorkspaceSetup *setup = m_words.format.setup())
        connect(setup, &WorkspaceSetup::listsChanged, this, &ImportSession::fitWorkspace);
}

ImportSession::~ImportSession() = default;

QStringList ImportSession::headings() const
{
    QStringList names;
    for (const ImportColumn &column : m_look.columns)
        names.append(column.name);
    return names;
}

void ImportSession::open(const QString &file)
{
    if (m_state == State::Importing || isTakingBack())
        return;
    clear();
    m_maps.reload();
    ImportSource source;
    source.file = file;
    readAs(source);
}

void ImportSession::readAs(const ImportSource &source)
{
    if (m_state == State::Importing)
        return;
    stopCheck();
    m_error.reset();
    m_state = State::Looking;
    m_progress = {};
    if (m_look.columns.isEmpty())
        m_look.source = source;
    const std::uint64_t asked = ++m_asked;
    m_reading = m_importing.look(source, [this](const ImportProgress &progress) {
        m_progress = progress;
        Q_EMIT progressed();
    });
    const auto answered = [this, asked](const Result<ImportLook> &look) {
        if (m_asked == asked && m_reading) // nobody has asked for anything else since
            looked(look);
    };
    whenDone(m_reading->result(), this, [this, answered](const Result<ImportLook> &look) {
        if (m_maps.isLoaded())
            answered(look);
        else // what the columns of such a file meant the last time is still on its way
            connect(
                &m_maps, &ImportMaps::loaded, this, [answered, look] { answered(look); }, Qt::SingleShotConnection);
    });
    Q_EMIT changed();
}

void ImportSession::looked(const Result<ImportLook> &look)
{
    m_reading.reset();
    if (!look) {
        m_state = m_look.columns.isEmpty() ? State::Empty : State::Ready;
        if (look.error().code != Error::Code::Cancelled)
            fail(look.error());
        Q_EMIT changed();
        return;
    }
    const bool isFirst = m_look.columns.isEmpty();
    m_look = *look;
    m_corrections.clear(); // lines may be others now
    m_state = State::Ready;
    if (isFirst || m_mapping.entity.isEmpty())
        suggest();
    else
        dropMissing(m_mapping, headings());
    Q_EMIT lookChanged();
    edited();
}

void ImportSession::takeFields()
{
    const CustomCatalog fields = m_store.customFields();
    if (fields == m_fields)
        return; // values alone
    m_fields = fields;
    m_schema = schemaWithOwnFields(farolSchema(), fields);
    fitWorkspace();
}

/// Somebody changes the fields or the lists of the workspace meanwhile: what was chosen stays as far as it is there.
void ImportSession::fitWorkspace()
{
    if (m_state != State::Ready && m_state != State::Looking) {
        Q_EMIT mappingChanged();
        Q_EMIT changed();
        return;
    }
    dropUnknown(m_mapping, entity(), m_words.format);
    dropMissing(m_mapping, headings());
    completeConstants(m_mapping, entity(), m_words.format, m_currency);
    edited();
}

/// As a file with these headings was read the last time, else by what the columns are called and hold.
void ImportSession::suggest()
{
    m_isAsLastTime = false;
    const SavedMapping *last = m_keepsEntity ? nullptr : m_maps.lastUsed(headings());
    if (last != nullptr) {
        const Result<ImportMapping> mapping = m_importing.mappingOf(last->text, m_words.format.lists());
        const EntityInfo *entity = mapping ? m_schema.entity(mapping->entity) : nullptr;
        if (entity != nullptr) {
            m_mapping = *mapping;
            m_table = entity->table;
            m_likely.clear();
            m_isAsLastTime = true;
            dropMissing(m_mapping, headings());
            return;
        }
    }
    if (!m_keepsEntity)
        m_table = likelyEntity(m_look, m_schema, m_words.format);
    ImportSuggestion suggestion = suggestImport(m_look, entity(), m_words, m_currency);
    m_mapping = std::move(suggestion.mapping);
    m_likely = std::move(suggestion.likely);
}

void ImportSession::setEntity(TableNumber table)
{
    if (m_schema.entity(table) == nullptr || table == m_table || m_state == State::Importing)
        return;
    m_table = table;
    m_keepsEntity = true;
    m_corrections.clear();
    if (m_state == State::Empty || m_look.columns.isEmpty()) {
        Q_EMIT changed();
        return;
    }
    suggest();
    edited();
}

FieldNumber ImportSession::targetOf(const QString &column) const
{
    if (!column.isEmpty() && column == m_mapping.key) {
        const FieldNumber field = importKeyField(entity(), m_mapping.match);
        return field != 0 ? field : ImportKeyTarget;
    }
    const ImportRule *rule = ruleOf(column);
    return rule == nullptr ? FieldNumber{0} : rule->field;
}

int ImportSession::targetCount(const QString &column) const
{
    const auto rules = std::count_if(m_mapping.rules.cbegin(), m_mapping.rules.cend(),
                                     [&column](const ImportRule &rule) { return rule.column == column; });
    return static_cast<int>(rules) + (column == m_mapping.key ? 1 : 0);
}

const ImportRule *ImportSession::ruleOf(const QString &column) const
{
    const auto found =
        std::find_if(m_mapping.rules.cbegin(), m_mapping.rules.cend(),
                     [&column](const ImportRule &rule) { return !rule.column.isEmpty() && rule.column == column; });
    return found == m_mapping.rules.cend() ? nullptr : &*found;
}

void ImportSession::setTarget(const QString &column, FieldNumber field)
{
    if (column.isEmpty())
        return;
    const auto leave = [this](const QString &other) {
        m_mapping.rules.removeIf([&other](const ImportRule &rule) { return rule.column == other; });
        if (m_mapping.key == other)
            m_mapping.key.clear();
        if (!m_mapping.ignore.contains(other))
            m_mapping.ignore.append(other);
        m_likely.remove(other);
        for (auto line = m_corrections.begin(); line != m_corrections.end(); ++line)
            line->remove(other);
    };
    leave(column);
    const FieldInfo *info = entity().field(field);
    const FieldNumber keyField = importKeyField(entity(), m_mapping.match);
    const bool isKey = field == ImportKeyTarget || (field != 0 && field == keyField);
    if (isKey) {
        if (!m_mapping.key.isEmpty())
            leave(m_mapping.key);
        if (m_mapping.match == ImportMatch::WholeRow)
            m_mapping.match = ImportMatch::Key;
        m_mapping.key = column;
        m_mapping.ignore.removeAll(column);
    } else if (info != nullptr) {
        // One column fills a field, unless it is a set, to which several may add.
        QStringList others;
        for (const ImportRule &rule : std::as_const(m_mapping.rules)) {
            if (rule.field == field && !rule.column.isEmpty() && info->type != FieldType::Set)
                others.append(rule.column);
        }
        for (const QString &other : std::as_const(others))
            leave(other);
        m_mapping.rules.removeIf(
            [field](const ImportRule &rule) { return rule.column.isEmpty() && rule.field == field; });
        ImportRule rule;
        rule.column = column;
        rule.field = field;
        if (info->currency != 0)
            rule.point = point();
        QSet<QString> likely;
        for (const ImportColumn &known : m_look.columns) {
            if (known.name == column)
                suggestValues(known, *info, m_words, rule, likely);
        }
        if (!likely.isEmpty())
            m_likely.insert(column, likely);
        m_mapping.rules.append(rule);
        m_mapping.ignore.removeAll(column);
    }
    completeConstants(m_mapping, entity(), m_words.format, m_currency);
    edited();
}

void ImportSession::setMatch(ImportMatch match)
{
    if (match == m_mapping.match || (match == ImportMatch::Name && !canMatchByName(entity())))
        return;
    const FieldNumber before = importKeyField(entity(), m_mapping.match);
    const QString key = std::exchange(m_mapping.key, QString());
    m_mapping.match = match;
    if (!key.isEmpty() && before != 0) {
        ImportRule rule;
        rule.column = key;
        rule.field = before;
        m_mapping.rules.append(rule);
    } else if (!key.isEmpty()) {
        m_mapping.ignore.append(key);
    }
    const FieldNumber now = importKeyField(entity(), match);
    const auto found = std::find_if(m_mapping.rules.begin(), m_mapping.rules.end(), [now](const ImportRule &rule) {
        return now != 0 && rule.field == now && !rule.column.isEmpty();
    });
    if (found != m_mapping.rules.end()) {
        m_mapping.key = found->column;
        m_mapping.rules.erase(found);
    }
    edited();
}

void ImportSession::setExisting(ExistingRows existing)
{
    if (std::exchange(m_mapping.existing, existing) != existing)
        edited();
}

void ImportSession::setRestoresDeleted(bool restores)
{
    if (std::exchange(m_restoresDeleted, restores) != restores)
        edited();
}

void ImportSession::setDays(std::optional<DayOrder> days)
{
    for (ImportRule &rule : m_mapping.rules)
        rule.days.reset(); // what somebody says of the file goes for every column of it
    m_mapping.days = days;
    edited();
}

void ImportSession::setPoint(QChar point)
{
    for (ImportRule &rule : m_mapping.rules) {
        const FieldInfo *field = entity().field(rule.field);
        if (field != nullptr && field->currency != 0 && !rule.column.isEmpty())
            rule.point = point;
    }
    edited();
}

QChar ImportSession::point() const
{
    for (const ImportRule &rule : m_mapping.rules) {
        if (!rule.point.isNull())
            return rule.point;
    }
    return {};
}

void ImportSession::setConstant(FieldNumber field, const QString &text)
{
    for (ImportRule &rule : m_mapping.rules) {
        if (rule.column.isEmpty() && rule.field == field)
            rule.constant = text;
    }
    edited();
}

void ImportSession::setMeaning(const QString &column, const QString &cell, const QString &text)
{
    for (ImportRule &rule : m_mapping.rules) {
        if (rule.column != column)
            continue;
        if (!rule.hasValues)
            rule.unlisted = Unlisted::Keep;
        if (text.isEmpty())
            rule.values.remove(cell);
        else
            rule.values.insert(cell, text);
        rule.hasValues = !rule.values.isEmpty();
        break;
    }
    m_likely[column].remove(cell);
    edited();
}

bool ImportSession::isLikely(const QString &column, const QString &cell) const
{
    return m_likely.value(column).contains(cell);
}

int ImportSession::likelyCount(const QString &column) const
{
    return static_cast<int>(m_likely.value(column).size());
}

void ImportSession::confirm(const QString &column)
{
    if (m_likely.remove(column) > 0)
        Q_EMIT mappingChanged();
    Q_EMIT changed();
}

void ImportSession::correct(qint64 line, const QString &column, const std::optional<QString> &text)
{
    if (correction(line, column) == text)
        return;
    if (text)
        m_corrections[line].insert(column, *text);
    else
        m_corrections[line].remove(column);
    edited();
}

void ImportSession::correct(const QString &column, const QHash<qint64, QString> &texts)
{
    for (auto text = texts.cbegin(); text != texts.cend(); ++text)
        m_corrections[text.key()].insert(column, *text);
    if (!texts.isEmpty())
        edited();
}

std::optional<QString> ImportSession::correction(qint64 line, const QString &column) const
{
    const QHash<QString, QString> cells = m_corrections.value(line);
    const auto found = cells.constFind(column);
    return found == cells.constEnd() ? std::nullopt : std::optional(*found);
}

void ImportSession::use(const SavedMapping &saved)
{
    const Result<ImportMapping> mapping = m_importing.mappingOf(saved.text, m_words.format.lists());
    const EntityInfo *entity = mapping ? m_schema.entity(mapping->entity) : nullptr;
    if (entity == nullptr) {
        fail(importError(ImportFault::Mapping));
        return;
    }
    m_table = entity->table;
    m_keepsEntity = true;
    m_mapping = *mapping;
    m_likely.clear();
    m_corrections.clear();
    m_isAsLastTime = false;
    dropMissing(m_mapping, headings());
    edited();
}

void ImportSession::saveMapping(const QString &name)
{
    m_maps.keep(name, headings(), m_mapping);
}

ImportObstacle ImportSession::obstacle(const FieldInfo **missing) const
{
    const bool isFact = entity().kind == EntityKind::Fact;
    const auto filled = [this](FieldNumber number) {
        return std::any_of(m_mapping.rules.cbegin(), m_mapping.rules.cend(),
                           [number](const ImportRule &rule) { return rule.field == number; });
    };
    const bool hasColumn = !m_mapping.key.isEmpty()
                           || std::any_of(m_mapping.rules.cbegin(), m_mapping.rules.cend(),
                                          [](const ImportRule &rule) { return !rule.column.isEmpty(); });
    if (!hasColumn)
        return ImportObstacle::NoColumn;
    if (m_mapping.key.isEmpty() && m_mapping.match != ImportMatch::WholeRow && !isFact)
        return ImportObstacle::NoKey;
    // A row that is there may do without its owner's column; one that is new may not, and a fact never.
    const FieldNumber keyField = importKeyField(entity(), m_mapping.match);
    for (const FieldInfo &field : entity().fields) {
        const bool isNeeded = field.required && (isFact || m_mapping.match != ImportMatch::Key);
        if (!isNeeded || field.number == keyField || filled(field.number))
            continue;
        if (missing != nullptr)
            *missing = &field;
        return ImportObstacle::NoField;
    }
    return ImportObstacle::None;
}

/// Something of the mapping is another now: what was foretold is no longer so.
void ImportSession::edited()
{
    stopCheck();
    m_isChecked = false;
    m_error.reset();
    m_soon.start();
    Q_EMIT mappingChanged();
    Q_EMIT changed();
}

void ImportSession::stopCheck()
{
    m_soon.stop();
    m_check.reset();
}

ImportOrder ImportSession::order()
{
    ImportOrder order;
    order.source = m_look.source;
    order.stamp = m_look.stamp;
    order.mapping = m_mapping;
    order.corrections = m_corrections;
    order.restoresDeleted = m_restoresDeleted;
    order.progress = [this](const ImportProgress &progress) {
        m_progress = progress;
        Q_EMIT progressed();
    };
    return order;
}

void ImportSession::checkNow()
{
    m_soon.stop();
    if (m_state != State::Ready || m_isChecked || m_check || obstacle() != ImportObstacle::None)
        return;
    m_error.reset();
    m_progress = {};
    m_elapsed.start();
    const std::uint64_t asked = ++m_asked;
    m_check = m_importing.check(order());
    whenDone(m_check->result(), this, [this, asked](const Result<ImportOutcome> &outcome) {
        if (m_asked != asked || !m_check)
            return; // of a mapping that has changed since
        m_check.reset();
        if (outcome) {
            m_outcome = *outcome;
            m_isChecked = m_outcome.undecided.isEmpty();
        } else if (outcome.error().code != Error::Code::Cancelled) {
            fail(outcome.error());
        }
        Q_EMIT checked();
        Q_EMIT changed();
    });
    Q_EMIT changed();
}

void ImportSession::start()
{
    if (m_state != State::Ready || !m_isChecked)
        return;
    m_maps.keep({}, headings(), m_mapping);
    m_state = State::Importing;
    m_progress = {};
    m_elapsed.start();
    m_import = m_importing.run(order());
    whenDone(m_import->result(), this, [this](const Result<ImportOutcome> &outcome) {
        m_import.reset();
        if (!outcome) { // nothing was written
            m_state = State::Ready;
            m_isChecked = false;
            if (outcome.error().code != Error::Code::Cancelled)
                fail(outcome.error());
            Q_EMIT changed();
            return;
        }
        m_state = State::Done;
        m_outcome = *outcome;
        Q_EMIT ended();
        Q_EMIT changed();
    });
    Q_EMIT changed();
}

void ImportSession::cancel()
{
    if (m_import)
        m_import->cancel();
    if (m_reading)
        m_reading->cancel();
    if (m_check) {
        stopCheck();
        Q_EMIT changed();
    }
}

void ImportSession::takeBack()
{
    if (m_state != State::Done || isTakingBack())
        return;
    m_takingBack = m_outcome.operation;
    Q_EMIT changed();
    whenDone(m_importing.takeBack(m_takingBack), this, [this](const Result<UndoReport> &report) {
        m_takingBack = {};
        if (!report && report.error().code != Error::Code::NotFound) {
            fail(report.error());
            Q_EMIT changed();
            return;
        }
        m_state = State::TakenBack;
        Q_EMIT tookBack(report ? *report : UndoReport());
        Q_EMIT changed();
    });
}

void ImportSession::clear()
{
    if (m_state == State::Importing || isTakingBack())
        return;
    stopCheck();
    m_reading.reset();
    m_state = State::Empty;
    m_keepsEntity = false;
    m_look = {};
    m_mapping = {};
    m_likely.clear();
    m_corrections.clear();
    m_restoresDeleted = false;
    m_isAsLastTime = false;
    m_isChecked = false;
    m_outcome = {};
    m_error.reset();
    Q_EMIT lookChanged();
    Q_EMIT changed();
}

void ImportSession::fail(const Error &error)
{
    m_error = error;
    Q_EMIT failed(error);
}

} // namespace farol
