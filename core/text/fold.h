// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringView>

/// Text made comparable. Everything here depends on nothing but Unicode 14 as frozen in Qt's own tables: no locale, no
/// ICU, no QCollator, so that stored keys are the same bytes on every device and server.
namespace farol {

/// The text as searches and equality see it: compatibility forms resolved, accents and case gone ("AÇÃO ﬁnal" is
/// "acao final"), ß as ss, æ as ae, ø đ ł as o d l, invisible characters dropped. Folding twice changes nothing.
/// Vowel signs of Indic scripts and Japanese voicing marks are letters, not accents, and stay.
[[nodiscard]] QString foldText(QStringView text);

/// Whether the folded `text` contains the folded `needle`; for many texts fold the needle once and use contains().
[[nodiscard]] bool foldedContains(QStringView text, QStringView needle);

inline constexpr qsizetype MaxSortKeyBytes = 1024;

/// Bytes whose order is the order people look names up in: first the letters alone, then accents, then case (lower
/// first). White space, then punctuation, digits, Latin letters, other scripts. A run of digits counts by its value
/// ("Filial 9" before "Filial 10"); ñ follows n as a letter of its own; leading, trailing and repeated white space
/// does not count. Texts too long for MaxSortKeyBytes share the key of what fits.
[[nodiscard]] QByteArray sortKey(QStringView text);

/// The letters' level of sortKey() alone: what `<` and `<=` of filters compare. Every sort key of a text with this
/// primary key starts with it and goes on, if at all, with a byte below 0x02; so, with P = primarySortKey(v):
///   text < v   is  key < P            text >= v  is  key >= P
///   text <= v  is  key < P + "\x02"   text > v   is  key >= P + "\x02"
[[nodiscard]] QByteArray primarySortKey(QStringView text);

/// A natural key as stored and hashed: composed (NFC), without white space around it. Case counts.
[[nodiscard]] QString naturalKey(QStringView text);

} // namespace farol
