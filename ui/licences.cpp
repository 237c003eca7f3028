// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/licences.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace farol {

QList<PartLicence> partLicences()
{
    return {
        {u"Farol"_s, u"GPL-3.0-or-later"_s, u"this program and its server"_s, {}},
        {u"Qt %1"_s.arg(QString::fromLatin1(qVersion())), u"LGPL-3.0-only or GPL-3.0-only"_s, u"windows, network"_s,
         u"https://www.qt.io"_s},
        {u"SQLite"_s, u"Public domain"_s, u"storage"_s, u"https://sqlite.org"_s},
        {u"SQLite3 Multiple Ciphers"_s, u"MIT"_s, u"encryption of the storage"_s,
         u"https://utelle.github.io/SQLite3MultipleCiphers"_s},
        {u"libsodium"_s, u"ISC"_s, u"keys and passwords"_s, u"https://libsodium.org"_s},
        {u"QtKeychain"_s, u"BSD-2-Clause"_s, u"the system's keychain"_s,
         u"https://github.com/frankosterfeld/qtkeychain"_s},
        {u"Zstandard"_s, u"BSD-3-Clause or GPL-2.0-only"_s, u"compression"_s, u"https://facebook.github.io/zstd"_s},
        {u"libzip"_s, u"BSD-3-Clause"_s, u"reading spreadsheets"_s, u"https://libzip.org"_s},
        {u"libxlsxwriter"_s, u"BSD-2-Clause"_s, u"writing spreadsheets"_s, u"https://libxlsxwriter.github.io"_s},
        {u"uchardet"_s, u"MPL-1.1 or GPL-2.0-or-later or LGPL-2.1-or-later"_s, u"encodings of files"_s,
         u"https://www.freedesktop.org/wiki/Software/uchardet"_s},
        {u"Lucide"_s, u"ISC, some icons MIT"_s, u"icons"_s, u"https://lucide.dev"_s},
        {u"Boost"_s, u"BSL-1.0"_s, u"the server's HTTP"_s, u"https://www.boost.org"_s},
        {u"OpenSSL"_s, u"Apache-2.0"_s, u"the server's TLS"_s, u"https://www.openssl.org"_s},
        {u"libpq"_s, u"PostgreSQL"_s, u"the server's PostgreSQL"_s, u"https://www.postgresql.org"_s},
    };
}

QString licencesText()
{
    QString text;
    for (const PartLicence &part : partLicences()) {
        text += part.part + u"\n  "_s + part.licence + u"; "_s + part.use + u'\n';
        if (!part.address.isEmpty())
            text += u"  "_s + part.address + u'\n';
    }
    // The icons' licence asks for its notice to stay with them.
    QFile lucide(u":/farol/lucide-licence.txt"_s);
    if (lucide.open(QIODevice::ReadOnly))
        text += u"\nLucide:\n\n"_s + QString::fromUtf8(lucide.readAll());
    return text;
}

} // namespace farol
