// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/importmaps.h"
#include "models/importsuggest.h"

#include "core/customcatalog.h"
#include "core/importing.h"
#include "core/tables.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace farol {

class Store;

/// Stands for the key of rows that have no field for one, among the fields a column may fill.
inline constexpr FieldNumber ImportKeyTarget = 65'535;

/// Why a mapping cannot be checked yet.
enum class ImportObstacle : std::uint8_t {
    None,
    NoColumn, ///< nothing is to be imported
    NoKey, ///< no column holds the key
    NoField, ///< a field that every row needs has no column
};

/// One import, from the file to its undoing: what is in the file, what its columns mean, what a check foretells, how far the
/// import is and what it did. Every change of the mapping is checked by itself a moment later.
class ImportSession final : public QObject
{
    Q_OBJECT
public:
    /// `currency`: of amounts that name none.
    ImportSession(Importing &importing, Store &store, const ImportVocabulary &words, const QString &currency,
                  QObject *parent = nullptr);
    ~ImportSession() override;

    enum class State : std::uint8_t { Empty, Looking, Ready, Importing, Done, TakenBack };
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const ImportLook &look() const { return m_look; }
    [[nodiscard]] QStringList headings() const;
    /// With the workspace's own fields; another one when those change, and with it all mappingChanged().
    [[nodiscard]] const EntityInfo &entity() const { return *m_schema.entity(m_table); }
    [[nodiscard]] const ImportMapping &mapping() const { return m_mapping; }
    /// Of the newest check, then of the import.
    [[nodiscard]] const ImportOutcome &outcome() const { return m_outcome; }
    [[nodiscard]] bool isChecked() const { return m_isChecked; } ///< `outcome` is of this mapping
    [[nodiscard]] bool isChecking() const { return m_check != nullptr; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; } ///< of the last look, check or undo
    [[nodiscard]] const ImportProgress &progress() const { return m_progress; }
    [[nodiscard]] qint64 elapsedMs() const { return m_elapsed.isValid() ? m_elapsed.elapsed() : 0; }
    [[nodiscard]] ImportMaps &maps() { return m_maps; }

    void speak(const Format &format) { m_words.format = format; } ///< in another language from now on
    void open(const QString &file);
    /// Reads the same file in another way; columns that are still there keep their meaning.
    void readAs(const ImportSource &source);
    void setEntity(TableNumber table);
    [[nodiscard]] FieldNumber targetOf(const QString &column) const; ///< 0 = left out
    [[nodiscard]] int targetCount(const QString &column) const; ///< a saved mapping may fill several fields from one
    void setTarget(const QString &column, FieldNumber field);
    void setMatch(ImportMatch match);
    void setExisting(ExistingRows existing);
    void setRestoresDeleted(bool restores);
    [[nodiscard]] bool restoresDeleted() const { return m_restoresDeleted; }
    void setDays(std::optional<DayOrder> days); ///< of all columns; nothing = found out
    void setPoint(QChar point); ///< of all amounts; null = found out
    [[nodiscard]] QChar point() const;
    void setConstant(FieldNumber field, const QString &text);
    /// What a cell of the column stands for; empty = itself.
    void setMeaning(const QString &column, const QString &cell, const QString &text);
    [[nodiscard]] const ImportRule *ruleOf(const QString &column) const;
    [[nodiscard]] bool isLikely(const QString &column, const QString &cell) const;
    [[nodiscard]] int likelyCount(const QString &column) const;
    void confirm(const QString &column); ///< all that is only likely in it
    /// Puts a text in place of a cell; nothing = the cell itself again.
    void correct(qint64 line, const QString &column, const std::optional<QString> &text);
    /// The same of many cells of a column, by line.
    void correct(const QString &column, const QHash<qint64, QString> &texts);
    [[nodiscard]] std::optional<QString> correction(qint64 line, const QString &column) const;
    void use(const SavedMapping &saved);
    void saveMapping(const QString &name);
    [[nodiscard]] bool isAsLastTime() const { return m_isAsLastTime; }

    /// `missing`: the field, of NoField.
    [[nodiscard]] ImportObstacle obstacle(const FieldInfo **missing = nullptr) const;
    void checkNow();
    void start();
    void cancel(); ///< what is being read, checked or imported
    void takeBack();
    [[nodiscard]] bool isTakingBack() const { return !m_takingBack.isNull(); }
    void clear(); ///< back to the beginning; neither an import nor its undoing is left half way

Q_SIGNALS:
    void changed(); ///< anything; what is drawn from many parts hangs on this
    void lookChanged();
    void mappingChanged();
    void checked();
    void progressed();
    void ended(); ///< the import, however
    void tookBack(const farol::UndoReport &report);
    void failed(const farol::Error &error);

private:
    void looked(const Result<ImportLook> &look);
    void suggest();
    void takeFields();
    void fitWorkspace();
    void edited();
    void fail(const Error &error);
    [[nodiscard]] ImportOrder order();
    void stopCheck();

    Importing &m_importing;
    Store &m_store;
    ImportVocabulary m_words;
    QString m_currency;
    ImportMaps m_maps;
    State m_state = State::Empty;
    CustomCatalog m_fields; ///< the workspace's own, as the schema has them
    Schema m_schema;
    TableNumber m_table = tables::Customer;
    bool m_keepsEntity = false; ///< somebody has chosen it
    ImportLook m_look;
    ImportMapping m_mapping;
    LikelyCells m_likely;
    ImportCorrections m_corrections;
    bool m_restoresDeleted = false;
    bool m_isAsLastTime = false;
    bool m_isChecked = false;
    ImportOutcome m_outcome;
    ImportProgress m_progress;
    QElapsedTimer m_elapsed;
    std::optional<Error> m_error;
    QTimer m_soon; ///< a check, once nobody changes anything for a moment
    std::uint64_t m_asked = 0; ///< which look or check is waited for
    std::unique_ptr<ImportTask<ImportLook>> m_reading;
    std::unique_ptr<ImportTask<ImportOutcome>> m_check;
    std::unique_ptr<ImportTask<ImportOutcome>> m_import;
    OperationId m_takingBack; ///< the import that is being taken back
};

} // namespace farol
