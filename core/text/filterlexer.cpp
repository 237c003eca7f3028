// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/filterlexer.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

constexpr std::array keywords = {"and"_L1,      "or"_L1,         "not"_L1,    "in"_L1,   "is"_L1,
                                 "null"_L1,     "has"_L1,        "starts"_L1, "with"_L1, "contains"_L1,
                                 "conflict"_L1, "everything"_L1, "nothing"_L1};

bool endsWord(QStringView text, qsizetype at)
{
    const QChar c = text[at];
    if (c == u'!')
        return at + 1 < text.size() && text[at + 1] == u'=';
    return c.isSpace() || c == u'(' || c == u')' || c == u',' || c == u'"' || c == u'=' || c == u'<' || c == u'>';
}

} // namespace

Error filterError(qsizetype at, const QString &what)
{
    return fail(Error::Code::Invalid, u"at %1: %2"_s.arg(QString::number(at), what));
}

bool isFilterKeyword(QStringView word)
{
    return std::any_of(keywords.begin(), keywords.end(),
                       [word](QLatin1StringView keyword) { return word.compare(keyword, Qt::CaseInsensitive) == 0; });
}

bool isBareWord(QStringView text)
{
    // Narrower than what the lexer takes, so that printed filters look calm and stay unambiguous.
    return !text.isEmpty() && !isFilterKeyword(text) && std::all_of(text.begin(), text.end(), [](QChar c) {
        return c.isLetterOrNumber() || c == u'_' || c == u'-' || c == u'.' || c == u':' || c == u'@';
    });
}

QString quotedForFilter(QStringView text)
{
    QString quoted = u"\""_s;
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            quoted += u'\\';
        quoted += c;
    }
    return quoted + u'"';
}

Result<FilterToken> FilterLexer::next()
{
    using Kind = FilterToken::Kind;
    while (m_at < m_text.size() && m_text[m_at].isSpace())
        ++m_at;
    if (m_at == m_text.size())
        return FilterToken{Kind::End, {}, m_at + 1};
    const qsizetype at = m_at + 1;
    const QChar c = m_text[m_at];
    const bool equals = m_at + 1 < m_text.size() && m_text[m_at + 1] == u'=';
    if (c == u'"' || c == u'\'')
        return quoted();
    if (c == u'(' || c == u')' || c == u',') {
        ++m_at;
        return FilterToken{c == u'(' ? Kind::Open : c == u')' ? Kind::Close : Kind::Comma, QString(c), at};
    }
    if (c == u'=' || c == u'<' || c == u'>' || (c == u'!' && equals)) {
        const qsizetype length = c != u'=' && equals ? 2 : 1;
        m_at += length;
        return FilterToken{Kind::Operator, m_text.mid(at - 1, length).toString(), at};
    }
    return word();
}

Result<FilterToken> FilterLexer::quoted()
{
    FilterToken token{FilterToken::Kind::Quoted, {}, m_at + 1};
    const QChar mark = m_text[m_at++];
    for (; m_at < m_text.size(); ++m_at) {
        QChar c = m_text[m_at];
        if (c == mark) {
            ++m_at;
            return token;
        }
        if (c == u'\\' && m_at + 1 < m_text.size())
            c = m_text[++m_at];
        token.text += c;
    }
    return filterError(token.at, u"this quotation mark is never closed"_s);
}

FilterToken FilterLexer::word()
{
    const qsizetype start = m_at++;
    while (m_at < m_text.size() && !endsWord(m_text, m_at))
        ++m_at;
    return FilterToken{FilterToken::Kind::Word, m_text.mid(start, m_at - start).toString(), start + 1};
}

} // namespace farol
