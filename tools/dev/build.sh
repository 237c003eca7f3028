#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Farol authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# ./dev build [PRESET] [--target T]... [-v]: configures when needed and builds; quiet unless something is wrong.
# --configure-only stops before compiling.
set -euo pipefail
# shellcheck source=tools/dev/lib.sh
source "$FAROL_ROOT/tools/dev/lib.sh"

preset=dev verbose='' configure_only='' targets=()
while (($#)); do
    case $1 in
    -v) verbose=1 ;;
    --configure-only) configure_only=1 ;;
    --target)
        targets+=("${2:?--target needs a name}")
        shift
        ;;
    --target=*) targets+=("${1#*=}") ;;
    -*) die "build does not know $1" ;;
    *) preset=$1 ;;
    esac
    shift
done
dir=build/$preset

# quietly LOG COMMAND…: on success one line is enough; on failure the lines that tell why.
quietly() {
    local log=$1
    shift
    if [[ $verbose || -t 1 ]]; then
        "$@" 2>&1 | tee "$log"
        return
    fi
    if ! "$@" >"$log" 2>&1; then
        sed -n '/^FAILED:\|CMake Error/,$p' "$log" | head -n 150 >&2
        printf 'dev: the whole log is %s\n' "$log" >&2
        return 1
    fi
}

build() {
    local start=$SECONDS args=()
    if [[ ! -f $dir/build.ninja || CMakePresets.json -nt $dir/build.ninja ]]; then
        quietly "$dir/configure.log" cmake --preset "$preset"
    fi
    if [[ $configure_only ]]; then
        # Lets CMake notice folders that appeared since, without compiling anything; costs nothing when none did.
        quietly "$dir/configure.log" ninja -C "$dir" build.ninja
        return
    fi
    ((${#targets[@]})) && args+=(--target "${targets[@]}")
    [[ $verbose ]] && args+=(--verbose)
    quietly "$dir/build.log" cmake --build "$dir" "${args[@]}"
    printf 'built %s: %s (%d s)\n' "$preset" "${targets[*]:-everything}" $((SECONDS - start))
}

locked "$dir/.lock" build
