// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filesizesignal.h"

#include <csignal>

namespace farol {

void ignoreFileSizeSignal()
{
#ifdef SIGXFSZ // Windows has no such limit
    std::signal(SIGXFSZ, SIG_IGN);
#endif
}

} // namespace farol
