// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/matchspans.h"

#include "core/text/fold.h"

#include <algorithm>

namespace farol {

namespace {

/// A folded text that still knows which character each of its units came from.
struct Folded final {
    QString text;
    QList<qsizetype> from; ///< start of the character, by unit
    QList<qsizetype> to; ///< end of the character and of the marks that belong to it, by unit
};

Folded foldedWithPlaces(const QString &text)
{
    Folded folded;
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype units = text.at(i).isHighSurrogate() && i + 1 < text.size() ? 2 : 1;
        const QString letters = foldText(QStringView(text).mid(i, units));
        for (const QChar letter : letters) {
            folded.text.append(letter);
            folded.from.append(i);
            folded.to.append(i + units);
        }
        // An accent written apart folds to nothing and belongs to the letter before it.
        for (qsizetype last = folded.to.size() - 1;
             letters.isEmpty() && last >= 0 && folded.from.at(last) == folded.from.constLast(); --last)
            folded.to[last] = i + units;
        i += units;
    }
    return folded;
}

bool beginsWord(const QString &text, qsizetype at)
{
    return at == 0 || !text.at(at - 1).isLetterOrNumber();
}

QList<TextSpan> joined(QList<TextSpan> spans)
{
    std::sort(spans.begin(), spans.end(), [](const TextSpan &a, const TextSpan &b) { return a.start < b.start; });
    QList<TextSpan> apart;
    for (const TextSpan &span : std::as_const(spans)) {
        if (apart.isEmpty() || span.start > apart.constLast().start + apart.constLast().length) {
            apart.append(span);
            continue;
        }
        TextSpan &last = apart.last();
        last.length = std::max(last.length, span.start + span.length - last.start);
    }
    return apart;
}

} // namespace

QList<TextSpan> matchSpans(const QString &text, const QString &typed)
{
    const Folded folded = foldedWithPlaces(text);
    QList<TextSpan> spans;
    const QStringList words = foldText(typed).split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        for (qsizetype at = folded.text.indexOf(word); at >= 0; at = folded.text.indexOf(word, at + 1)) {
            if (!beginsWord(folded.text, at))
                continue;
            const qsizetype start = folded.from.at(at);
            spans.append({start, folded.to.at(at + word.size() - 1) - start});
        }
    }
    return joined(std::move(spans));
}

} // namespace farol
