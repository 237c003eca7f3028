// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/resources.h"

#include <QDir> // declares Q_INIT_RESOURCE

// Outside of any namespace, as the macro's functions are.
static void initAll()
{
    Q_INIT_RESOURCE(farol_icons);
    Q_INIT_RESOURCE(farol_mappings);
    Q_INIT_RESOURCE(farol_translations);
}

namespace farol {

void initUiResources()
{
    initAll();
}

} // namespace farol
