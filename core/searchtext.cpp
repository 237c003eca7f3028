// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/searchtext.h"

#include "core/tables.h"
#include "core/text/fold.h"

#include <QChar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

constexpr int Form = 1; ///< raised with every change of how texts are folded or joined
constexpr qsizetype MaxQuery = 256;
constexpr qsizetype MaxWords = 12;
constexpr qsizetype ExcerptBefore = 50;
constexpr qsizetype ExcerptLength = 180;
constexpr std::int64_t MinuteMs = 60'000;

/// A run of letters and digits within a text.
struct Run final {
    qsizetype from = 0;
    qsizetype to = 0;
};

bool isWordCharacter(char32_t c)
{
    return QChar::isLetterOrNumber(c) || QChar::isMark(c);
}

/// The next run from `at` on; an empty one at the end.
Run nextRun(QStringView text, qsizetype at)
{
    Run run{text.size(), text.size()};
    while (at < text.size()) {
        const bool pair = text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
        const char32_t c =
            pair ? QChar::surrogateToUcs4(text[at], text[at + 1]) : static_cast<char32_t>(text[at].unicode());
        if (isWordCharacter(c)) {
            run.from = std::min(run.from, at);
        } else if (run.from < text.size()) {
            run.to = at;
            return run;
        }
        at += pair ? 2 : 1;
    }
    return run;
}

/// Calls `fn` with each run and its folded text until it says no.
template <typename Fn>
void forEachWord(QStringView text, Fn fn)
{
    for (Run run = nextRun(text, 0); run.from < run.to; run = nextRun(text, run.to)) {
        if (!fn(run, foldText(text.mid(run.from, run.to - run.from))))
            return;
    }
}

bool isFound(const QString &word, const QStringList &wanted, qsizetype i)
{
    return i + 1 == wanted.size() ? word.startsWith(wanted[i]) : word == wanted[i];
}

QString digitsOf(const QString &text)
{
    QString digits;
    for (const QChar c : text) {
        if (c.isDigit())
            digits += c;
    }
    return digits;
}

void join(QString &all, const Value &value)
{
    const auto *text = value.get<QString>();
    if (text == nullptr || text->isEmpty())
        return;
    if (!all.isEmpty())
        all += u'\n';
    all += foldText(*text);
}

bool isSpace(QChar c)
{
    return c.isSpace() || c.category() == QChar::Other_Control;
}

/// Where a cut in the text hurts least: at the white space before `at`, if it is near.
qsizetype cutBefore(QStringView text, qsizetype at)
{
    constexpr qsizetype Near = 20;
    for (qsizetype i = at; i > std::max<qsizetype>(0, at - Near); --i) {
        if (isSpace(text[i - 1]))
            return i;
    }
    return at > 0 && at < text.size() && text[at].isLowSurrogate() ? at - 1 : at;
}

} // namespace

bool SearchFields::watches(FieldNumber field) const
{
    return field != 0 && (field == at || names.contains(field) || texts.contains(field));
}

SearchFields searchFieldsOf(const EntityInfo &entity)
{
    SearchFields fields;
    for (const FieldInfo &field : entity.fields) {
        if (field.type == FieldType::Instant && field.required && fields.at == 0)
            fields.at = field.number;
        if (!field.searched)
            continue;
        const bool isName = field.type == FieldType::Text;
        if (isName && fields.title == 0)
            fields.title = field.number;
        if (isName && QLatin1StringView(field.name) == "phone"_L1)
            fields.phone = field.number;
        (isName && entity.table != tables::Interaction ? fields.names : fields.texts) += field.number;
    }
    if (fields.isEmpty())
        fields.at = 0;
    return fields;
}

SearchText searchTextOf(const SearchFields &fields, const std::function<Value(FieldNumber)> &value)
{
    SearchText text;
    for (const FieldNumber field : fields.names) {
        const Value name = value(field);
        join(text.names, name);
        if (field == fields.phone && name.get<QString>() != nullptr)
            join(text.names, Value(digitsOf(*name.get<QString>())));
    }
    for (const FieldNumber field : fields.texts)
        join(text.texts, value(field));
    const Value at = fields.at != 0 ? value(fields.at) : Value();
    if (const auto *ms = at.get<std::int64_t>())
        text.minute = std::clamp<std::int64_t>(*ms / MinuteMs, 1, MaxSearchMinute);
    return text;
}

std::int64_t searchForm(const Schema &schema)
{
    // FNV-1a: it only has to differ when the declarations do.
    std::uint64_t form = 14'695'981'039'346'656'037U;
    const auto add = [&form](std::uint64_t number) { form = (form ^ number) * 1'099'511'628'211U; };
    add(Form);
    for (const EntityInfo &entity : schema.entities()) {
        const SearchFields fields = searchFieldsOf(entity);
        if (fields.isEmpty())
            continue;
        add(entity.table);
        for (const FieldNumber field : fields.names)
            add(field);
        add(0);
        for (const FieldNumber field : fields.texts)
            add(field);
        add(0);
        add(fields.at);
        add(fields.phone);
    }
    return static_cast<std::int64_t>(form >> 1U);
}

QStringList queryWords(QStringView text)
{
    QStringList words;
    forEachWord(text.left(MaxQuery), [&words](const Run &, const QString &word) {
        // What folds to nothing, as a lone accent does, says nothing.
        if (!word.isEmpty())
            words += word;
        return words.size() < MaxWords;
    });
    return words;
}

bool hasWords(QStringView text, const QStringList &words)
{
    QList<bool> found(words.size(), false);
    forEachWord(text, [&](const Run &, const QString &word) {
        for (qsizetype i = 0; i < words.size(); ++i)
            found[i] = found[i] || isFound(word, words, i);
        return found.contains(false);
    });
    return !found.contains(false);
}

QStringList wordsBeginning(QStringView text, const QString &beginning)
{
    QStringList words;
    forEachWord(text, [&](const Run &, const QString &word) {
        if (word.startsWith(beginning) && !words.contains(word))
            words.append(word);
        return true;
    });
    return words;
}

QString excerptOf(QStringView text, const QStringList &words)
{
    qsizetype at = 0;
    forEachWord(text, [&](const Run &run, const QString &word) {
        for (qsizetype i = 0; i < words.size(); ++i) {
            if (isFound(word, words, i)) {
                at = run.from;
                return false;
            }
        }
        return true;
    });
    const qsizetype from = at <= ExcerptBefore ? 0 : cutBefore(text, at - ExcerptBefore);
    const qsizetype to = from + ExcerptLength >= text.size() ? text.size() : cutBefore(text, from + ExcerptLength);
    QString line;
    for (const QChar c : text.mid(from, to - from))
        line += isSpace(c) ? u' ' : c;
    line = line.simplified();
    return (from > 0 ? u"…"_s : QString()) + line + (to < text.size() ? u"…"_s : QString());
}

} // namespace farol
