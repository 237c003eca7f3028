#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Farol authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# ./dev lint [FILE]...: formatting, scripts, clang-tidy and clazy over preset dev, and a Clang compile of the libraries
# that must build everywhere. With files only those are looked at. Every step runs; the end tells which failed.
set -euo pipefail
# shellcheck source=tools/dev/lib.sh
source "$FAROL_ROOT/tools/dev/lib.sh"

rooms=(core storage sync net exchange server models ui app ctl tests tools)
portable=(core sync storage exchange)
jobs=$(nproc 2>/dev/null || echo 2)

# Generated headers and the compile commands must exist before a source can be analysed.
step "build dev" bash tools/dev/build.sh dev

present=()
for room in "${rooms[@]}"; do [[ -d $room ]] && present+=("$room"); done
if (($#)); then
    files=("$@")
else
    mapfile -t files < <(find "${present[@]}" -name '*.h' -o -name '*.cpp' | sort)
fi
mapfile -t sources < <(printf '%s\n' "${files[@]}" | grep '\.cpp$' || true)
# Only what the build compiles has flags to be analysed with.
mapfile -t compiled < <(
    for file in "${sources[@]}"; do
        grep -qF "\"$FAROL_ROOT/$file\"" build/dev/compile_commands.json 2>/dev/null && printf '%s\n' "$file"
    done
)

failed=()
try() { step "$@" || failed+=("$1"); }

format() { clang-format --dry-run -Werror "${files[@]}"; }

scripts() {
    local found
    mapfile -t found < <(grep -lsE '^#!.*\b(ba)?sh\b|^# shellcheck shell' dev .ci/run tools/dev/* packaging/*/* || true)
    shellcheck -x "${found[@]}"
}

# Clang cannot read GCC's precompiled header, and its analysis is the better for seeing what a file includes by itself.
mkdir -p build/lint
sed -E 's/ -Winvalid-pch| -fpch-preprocess| -include [^ "]*cmake_pch\.hxx//g' build/dev/compile_commands.json \
    >build/lint/compile_commands.json

# GCC flags that Clang does not know must not drown what it has to say.
tidy() {
    ((${#compiled[@]})) || return 0
    printf '%s\0' "${compiled[@]}" \
        | xargs -0 -n 4 -P "$jobs" clang-tidy --quiet -p build/lint --extra-arg=-Wno-unknown-warning-option
}

clazy_checks() {
    sed 's/#.*//; /^[[:space:]]*$/d' .clazy | paste -sd, -
}

clazy() {
    ((${#compiled[@]})) || return 0
    printf '%s\0' "${compiled[@]}" \
        | xargs -0 -n 4 -P "$jobs" clazy-standalone -p build/lint --checks="$(clazy_checks)" \
            --header-filter="^$FAROL_ROOT/" --extra-arg=-Wno-unknown-warning-option --extra-arg=-Werror=clazy
}

clang_compile() {
    local targets=() room
    cmake --preset dev -B build/clang -DCMAKE_CXX_COMPILER=clang++ -DCMAKE_C_COMPILER=clang >build/clang.log 2>&1 || {
        cat build/clang.log
        return 1
    }
    for room in "${portable[@]}"; do
        has_target clang "farol_$room" && targets+=("farol_$room")
    done
    ((${#targets[@]})) || return 0
    cmake --build build/clang --target "${targets[@]}"
}

try "clang-format" format
try "shellcheck" scripts
try "clang-tidy" tidy
try "clazy" clazy
try "clang compile" locked build/clang/.lock clang_compile

if ((${#failed[@]})); then die "lint found something: ${failed[*]}"; fi
say "Lint found nothing in ${#files[@]} files"
