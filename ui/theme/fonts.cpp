// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/fonts.h"

#include <QApplication>
#include <QDir>
#include <QFontDatabase>

using namespace Qt::StringLiterals;

namespace farol {

void preferInter()
{
    // Debian's files, added by name: its fontconfig offers the variable face too, whose weights Qt 6.4 mixes up.
    const QDir fonts(u"/usr/share/fonts/opentype/inter"_s);
    for (const QString &file :
         fonts.entryList({u"Inter-Regular.otf"_s, u"Inter-Medium.otf"_s, u"Inter-SemiBold.otf"_s}))
        QFontDatabase::addApplicationFont(fonts.filePath(file));
    QFont font = QApplication::font();
    if (QFontDatabase::families().contains(u"Inter"_s))
        font.setFamily(u"Inter"_s);
    font.setPixelSize(13);
    QApplication::setFont(font);
}

} // namespace farol
