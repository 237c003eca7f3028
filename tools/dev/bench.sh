#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Farol authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# ./dev bench: the benchmarks there are, on an optimised build, as ratios within one run.
set -euo pipefail
# shellcheck source=tools/dev/lib.sh
source "$FAROL_ROOT/tools/dev/lib.sh"

need_target release storebench
step "build storebench" bash tools/dev/build.sh release --target storebench
exec build/release/bin/storebench "$@"
