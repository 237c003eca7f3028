// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schema.h"
#include "core/value.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <cstdint>
#include <functional>

/// What the search looks into, and how texts and queries become words. Words are those of folded texts (core/text/fold.h).
namespace farol {

/// Where an entity is searched.
struct SearchFields final {
    /// What its rows are called and known by: found at every keystroke.
    QList<FieldNumber> names;
    /// What stands in them. The subjects of interactions too, which are as many as the texts below them.
    QList<FieldNumber> texts;
    FieldNumber title = 0; ///< what a row is called by; 0 = by the row it hangs on
    FieldNumber at = 0; ///< when it happened; 0 = rows have no such time
    FieldNumber phone = 0; ///< found by its digits alone as well

    [[nodiscard]] bool isEmpty() const { return names.isEmpty() && texts.isEmpty(); }
    /// Whether another value of the field can change what the index holds.
    [[nodiscard]] bool watches(FieldNumber field) const;
};
[[nodiscard]] SearchFields searchFieldsOf(const EntityInfo &entity);

/// What a row says to the search: nothing but its shown values decides it.
struct SearchText final {
    QString names; ///< folded
    QString texts; ///< folded
    std::int64_t minute = 0; ///< since 1970; 0 = without a time, else at least 1
    friend bool operator==(const SearchText &, const SearchText &) = default;
};
[[nodiscard]] SearchText searchTextOf(const SearchFields &fields, const std::function<Value(FieldNumber)> &value);
inline constexpr std::int64_t MaxSearchMinute = (std::int64_t(1) << 26U) - 1; ///< in the year 2097

/// Changes with whatever decides SearchText; an index of another form is made anew.
[[nodiscard]] std::int64_t searchForm(const Schema &schema);

/// The folded words of what somebody looks for. Beyond 256 characters or twelve words nobody means it.
[[nodiscard]] QStringList queryWords(QStringView text);
/// Whether every word is there, the last one as the beginning of a word.
[[nodiscard]] bool hasWords(QStringView text, const QStringList &words);
/// The folded words of the text that begin so, each once.
[[nodiscard]] QStringList wordsBeginning(QStringView text, const QString &beginning);
/// Some words of the text around the first that was looked for, on one line; its beginning when there is none.
[[nodiscard]] QString excerptOf(QStringView text, const QStringList &words);

} // namespace farol
