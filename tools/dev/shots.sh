#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Farol authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# ./dev shots [--size WIDTH] [--language CODE] [--look light|dark] DIR [WORD]: pictures of every page and state, at 1x and
# 2x; with a word only scenes that contain it.
set -euo pipefail
# shellcheck source=tools/dev/lib.sh
source "$FAROL_ROOT/tools/dev/lib.sh"

(($#)) || die "usage: ./dev shots [--size WIDTH] [--language CODE] [--look light|dark] DIR [WORD]"
need_target dev farol-shots
step "build farol-shots" bash tools/dev/build.sh dev --target farol-shots
for scale in 1 2; do
    step "shots ${scale}x" env FAROL_SHOTS_SCALE=$scale QT_QPA_PLATFORM=offscreen TZ=UTC build/dev/bin/farol-shots "$@"
done
