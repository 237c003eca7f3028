#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Farol authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# ./dev lint [FILE]...: formatting, scripts, clang-tidy and clazy over preset dev, and a Clang compile of the libraries
# that must build everywhere. With files only those are looked at. Every step runs; the end tells which failed.
# What an analysis found clean is remembered by its contents, so that a later run, or one that goes on after an
# interruption, looks only at what changed since.
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

# A line for each source: its name, and the hash of all of ours that it is made of and of what it is held against.
rules=$(cat .clang-tidy tests/.clang-tidy .clazy CMakePresets.json cmake/*.cmake tools/dev/lint.sh | sha256sum)
hashes() {
    ninja -C build/dev -t deps 2>/dev/null | awk '/: #deps/ { first = 1; next }
        $1 ~ /^\.\.\/\.\.\// { name = substr($1, 7); if (first) source = name; first = 0; print source, name }' \
        | sort -u | awk '{ of[$1] = of[$1] " " $2 } END { for (source in of) print source of[source] }' \
        | while read -r source parts; do
            # shellcheck disable=SC2086 # a list of names without blanks
            printf '%s %s\n' "$source" "$({ printf '%s' "$rules"; cat $parts 2>/dev/null; } | sha256sum | cut -c1-40)"
        done
}
clean=${FAROL_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/farol}/lint
mkdir -p "$clean"
hashes >build/lint/hashes

# Runs the analysis on every source it has not found clean yet, one at a time.
analyse() {
    local name=$1 source hash todo=()
    shift
    for source in "${compiled[@]}"; do
        hash=$(awk -v source="$source" '$1 == source { print $2 }' build/lint/hashes)
        [[ -n $hash && -e $clean/$name-$hash ]] || todo+=("$source" "$clean/$name-${hash:-unknown}")
    done
    say "$name: $((${#todo[@]} / 2)) of ${#compiled[@]} sources to look at"
    ((${#todo[@]})) || return 0
    # shellcheck disable=SC2016 # expanded by the inner shell
    printf '%s\0' "${todo[@]}" | xargs -0 -n 2 -P "$jobs" bash -c '
        source=${*: -2:1} mark=${*: -1}
        "${@:1:$#-2}" "$source" && touch "$mark"' analyse "$@"
}

# GCC flags that Clang does not know must not drown what it has to say.
tidy() {
    analyse tidy clang-tidy --quiet -p build/lint --extra-arg=-Wno-unknown-warning-option
}

clazy_checks() {
    sed 's/#.*//; /^[[:space:]]*$/d' .clazy | paste -sd, -
}

clazy() {
    analyse clazy clazy-standalone -p build/lint --checks="$(clazy_checks)" --header-filter="^$FAROL_ROOT/" \
        --extra-arg=-Wno-unknown-warning-option --extra-arg=-Werror=clazy
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
