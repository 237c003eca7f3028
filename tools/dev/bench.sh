#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Farol authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# ./dev bench [--quick] [NAME]...: our speed against floors measured in the same run, on an optimised build with a real
# server beside it. A whole run writes docs/PERFORMANCE.md; --list names the benchmarks.
set -euo pipefail
# shellcheck source=tools/dev/lib.sh
source "$FAROL_ROOT/tools/dev/lib.sh"

need_target release farol-bench
step "build farol-bench" bash tools/dev/build.sh release --target farol-bench
program=build/release/bin/farol-bench
for argument in "$@"; do
    case $argument in
    --list | --help | -h) exec "$program" "$@" ;;
    esac
done
bash tools/dev/setup.sh test

commit=$(git rev-parse --short=12 HEAD 2>/dev/null || echo unknown)
if [[ -n $(git status --porcelain -- . ':!docs/PERFORMANCE.md' 2>/dev/null) ]]; then
    commit+=' with uncommitted changes'
fi
exec tools/dev/with-postgres "$program" --report docs/PERFORMANCE.md --commit "$commit" "$@"
