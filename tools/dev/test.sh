#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Farol authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# ./dev test [-L LABEL] [-R REGEX]: everything on preset dev, then the labels below under the sanitizers.
# With a filter only the matching tests of preset dev run.
set -euo pipefail
# shellcheck source=tools/dev/lib.sh
source "$FAROL_ROOT/tools/dev/lib.sh"

sanitized=(sync storage codec)
label='' regex=''
while (($#)); do
    case $1 in
    -L) label=${2:?-L needs a label} && shift ;;
    -R) regex=${2:?-R needs a regular expression} && shift ;;
    *) die "test does not know $1" ;;
    esac
    shift
done

jobs=$(nproc 2>/dev/null || echo 2)
run_ctest() {
    local preset=$1
    shift
    tools/dev/with-postgres ctest --preset "$preset" --parallel "$jobs" "$@"
}

# known_label PRESET LABEL: configuring has written down which labels have tests.
known_label() {
    grep -qxF -- "$2" "build/$1/test-labels.txt"
}

if [[ $label || $regex ]]; then
    filter=()
    targets=()
    [[ $regex ]] && filter+=(-R "$regex")
    if [[ $label ]]; then
        bash tools/dev/build.sh dev --configure-only
        known_label dev "$label" || die "no test has the label $label; there are: $(paste -sd' ' build/dev/test-labels.txt)"
        filter+=(-L "^$label\$")
        targets=(--target "farol_tests_$label")
    fi
    step "build dev" bash tools/dev/build.sh dev "${targets[@]}"
    step "test dev" run_ctest dev "${filter[@]}"
    exit
fi

began=$SECONDS
step "build dev" bash tools/dev/build.sh dev
step "test dev" run_ctest dev

bash tools/dev/build.sh asan --configure-only
labels=() targets=()
for name in "${sanitized[@]}"; do
    if known_label asan "$name"; then
        labels+=("$name")
        targets+=(--target "farol_tests_$name")
    fi
done
if ((${#labels[@]})); then
    step "build asan: ${labels[*]}" bash tools/dev/build.sh asan "${targets[@]}"
    pattern=$(IFS='|' && printf '%s' "${labels[*]}")
    step "test asan: ${labels[*]}" run_ctest asan -L "^($pattern)\$"
else
    say "No test has the label ${sanitized[*]} yet, so nothing ran under the sanitizers"
fi
printf '%s== Every step passed, %d s%s\n' "$bold" $((SECONDS - began)) "$plain"
