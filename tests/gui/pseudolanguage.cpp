// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/pseudolanguage.h"

#include <QLatin1StringView>
#include <QtMath>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

QChar accented(QChar letter)
{
    constexpr QStringView plain = u"AEIOUNCaeiounc";
    constexpr QStringView marked = u"ÂÊÎÔÛÑÇâêîôûñç";
    const qsizetype at = plain.indexOf(letter);
    return at < 0 ? letter : marked.at(at);
}

} // namespace

QString PseudoLanguage::lengthened(const QString &text)
{
    QString words;
    bool tag = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar letter = text.at(i);
        tag = (tag || letter == u'<') && letter != u'>';
        const bool place = i > 0 && text.at(i - 1) == u'%';
        words.append(tag || place ? letter : accented(letter));
    }
    // As words and not as one: what wraps may wrap.
    QString more;
    while (more.size() < qCeil(0.4 * double(text.size())) - 2)
        more += more.size() % 7 == 0 ? u' ' : u'~';
    return u'[' + words + more + u']';
}

QString PseudoLanguage::translate(const char *context, const char *source, const char *disambiguation, int n) const
{
    Q_UNUSED(disambiguation)
    Q_UNUSED(n)
    const QLatin1StringView where(context);
    // Qt asks for the direction of writing and for the names of keys as if they were texts.
    if (where == "QShortcut"_L1 || QLatin1StringView(source) == "QT_LAYOUT_DIRECTION"_L1)
        return {};
    const QString text = QString::fromUtf8(source);
    return text.isEmpty() ? QString() : lengthened(text);
}

} // namespace farol
