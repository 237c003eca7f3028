// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keychain/qtkeychainvault.h"
#include "app/session/openprofile.h"
#include "core/filesizesignal.h"
#include "ctl/run.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    farol::ignoreFileSizeSignal();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"farolctl"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(FAROL_VERSION));
    farol::QtKeychainVault vault;
    farol::ctl::Surroundings surroundings;
    surroundings.vault = &vault;
    surroundings.keychain = farol::QtKeychainVault::backend();
    surroundings.passphrase = farol::passphraseFromEnvironment();
    farol::ctl::Terminal terminal;
    return farol::ctl::run(QCoreApplication::arguments().mid(1), terminal, surroundings);
}
