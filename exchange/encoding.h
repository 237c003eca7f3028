// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/importmapping.h"
#include "core/result.h"

#include <QByteArrayView>
#include <QString>
#include <QStringDecoder>

#include <optional>

class QIODevice;

namespace farol::exchange {

/// Decoding is ours or Qt's own: never the system's or ICU's, which differ.
using Encoding = TextEncoding;

/// "utf-8", "utf-16le", "utf-16be", "windows-1252", "iso-8859-1", "iso-8859-15".
[[nodiscard]] QLatin1StringView encodingName(Encoding encoding);
[[nodiscard]] std::optional<Encoding> encodingFromName(QStringView name);

/// Reads the whole device once, from the start, and leaves it there; the device must be seekable.
/// A byte order mark decides, then strict UTF-8, then what uchardet believes: of the western one-byte encodings, which
/// it cannot tell apart, Windows-1252 is taken (ISO-8859-1 when no byte tells them apart); for any other it is
/// Error::Unsupported, since a wrong guess would garble every name. UTF-8 with a few damaged places stays UTF-8; with
/// more it is Unsupported as well, and the error says the first line.
[[nodiscard]] Result<Encoding> detectEncoding(QIODevice &in);

/// Bytes to text, in pieces cut anywhere.
class TextDecoder final
{
public:
    explicit TextDecoder(Encoding encoding);

    [[nodiscard]] QString decode(QByteArrayView bytes);
    /// What half a character at the end of the bytes gives: U+FFFD, and an error.
    [[nodiscard]] QString finish();
    /// Whether bytes so far had no meaning in the encoding; each became U+FFFD.
    [[nodiscard]] bool hasError() const;

private:
    Encoding m_encoding;
    std::optional<QStringDecoder> m_unicode;
    bool m_error = false;
    bool m_odd = false; ///< so many bytes so far
};

} // namespace farol::exchange
