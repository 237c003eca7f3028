// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>
#include <QStringView>

#include <cstdint>

namespace farol {

struct FilterToken final {
    enum class Kind : std::uint8_t { Word, Quoted, Operator, Open, Close, Comma, End };
    Kind kind = Kind::End;
    QString text; ///< of a Quoted without quotes and escapes
    qsizetype at = 0; ///< position of its first character, from 1

    /// Whether it is this keyword, in either case; quoting takes the meaning away.
    [[nodiscard]] bool is(QLatin1StringView keyword) const
    {
        return kind == Kind::Word && text.compare(keyword, Qt::CaseInsensitive) == 0;
    }
};

/// Error::Invalid with a position, as every error of the grammar is written.
[[nodiscard]] Error filterError(qsizetype at, const QString &what);

/// Whether the word has a meaning in the grammar and so can be a value only between quotes.
[[nodiscard]] bool isFilterKeyword(QStringView word);
/// Whether the text reads back as one Word token that is no keyword.
[[nodiscard]] bool isBareWord(QStringView text);
[[nodiscard]] QString quotedForFilter(QStringView text);

/// Cuts a filter into tokens, one look ahead.
class FilterLexer final
{
public:
    explicit FilterLexer(QStringView text) : m_text(text) {}

    /// The next token, End for ever at the end; an error when a quotation mark is not closed.
    [[nodiscard]] Result<FilterToken> next();

private:
    [[nodiscard]] Result<FilterToken> quoted();
    [[nodiscard]] FilterToken word();

    QStringView m_text;
    qsizetype m_at = 0;
};

} // namespace farol
