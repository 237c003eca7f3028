#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Farol authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# ./dev demo [ARG]...: the desktop program on sample data; arguments are passed on to it.
set -euo pipefail
# shellcheck source=tools/dev/lib.sh
source "$FAROL_ROOT/tools/dev/lib.sh"

need_target dev farol
step "build farol" bash tools/dev/build.sh dev --target farol
exec build/dev/bin/farol --demo "$@"
