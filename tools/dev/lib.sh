# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Farol authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What the shell pieces of ./dev share. FAROL_ROOT is the source root and the current folder.

: "${FAROL_ROOT:?run this through ./dev}"

if [[ -t 1 ]]; then bold=$'\e[1m' plain=$'\e[0m'; else bold='' plain=''; fi

say() { printf '%s== %s%s\n' "$bold" "$*" "$plain"; }

die() {
    printf 'dev: %s\n' "$*" >&2
    exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }

# step NAME COMMAND…: runs the command, prints its time, and says loudly which step failed.
step() {
    local name=$1 start=$SECONDS status=0
    shift
    say "$name"
    "$@" || status=$?
    if ((status)); then
        printf '%s== FAILED: %s (exit %d after %d s)%s\n' "$bold" "$name" "$status" $((SECONDS - start)) "$plain" >&2
        return "$status"
    fi
    printf '== %s: %d s\n' "$name" $((SECONDS - start))
}

# as_root COMMAND…: directly as root, through sudo otherwise.
as_root() {
    if ((EUID == 0)); then
        "$@"
    elif have sudo; then
        sudo "$@"
    else
        die "this needs root, and there is no sudo: $*"
    fi
}

# locked FILE COMMAND…: queues callers that share a folder; where flock is missing it just runs the command.
locked() {
    local file=$1
    shift
    mkdir -p "$(dirname "$file")"
    if have flock; then
        (
            flock 9
            "$@" 9>&-
        ) 9>"$file"
    else
        "$@"
    fi
}

# has_target PRESET TARGET: whether the configured tree knows the target.
has_target() {
    ninja -C "build/$1" -t query "$2" >/dev/null 2>&1
}

need_target() {
    bash tools/dev/build.sh "$1" --configure-only >&2
    has_target "$1" "$2" || die "the program $2 is not here yet: no folder of this tree builds it"
}
