// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace farol {

/// QString::fromUtf8() that keeps a mark of byte order at the beginning, which people paste along with a name: the text
/// would otherwise be another than the one that was stored and hashed.
[[nodiscard]] inline QString exactText(QByteArrayView utf8)
{
    QString text = QString::fromUtf8(utf8);
    if (utf8.startsWith("\xEF\xBB\xBF"))
        text.prepend(QChar(QChar::ByteOrderMark));
    return text;
}

} // namespace farol
