// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/arch/sourcetree.h"

#include <QSet>
#include <QStringList>

namespace farol::arch {

// Which installed headers belong to which Qt module, since a name alone does not tell.
struct QtHeaders {
    QSet<QString> core;
    QSet<QString> widgets;
};

QtHeaders readQtHeaders();

// Each rule answers what is wrong with one file; an empty list means nothing is.
QStringList followsTheArrows(const SourceFile &file);
QStringList namesNoBackend(const SourceFile &file);
QStringList staysOnQtCore(const SourceFile &file, const QtHeaders &headers);
QStringList hasNoWidgets(const SourceFile &file, const QtHeaders &headers);
QStringList hasNoQtSql(const SourceFile &file);
QStringList hasNoNetworkOrSql(const SourceFile &file);
QStringList hasNoUmbrellaInclude(const SourceFile &file);
QStringList opensWithSpdx(const SourceFile &file);
QStringList staysShort(const SourceFile &file);
QStringList hasPragmaOnce(const SourceFile &file);
QStringList namesNoMachine(const SourceFile &file, const QString &root);
QStringList isPortable(const SourceFile &file);

} // namespace farol::arch
