#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Farol authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# ./dev setup [build|test|lint]...: installs the missing Debian packages of those lists and fetches the pinned
# sources. When a list was complete and dpkg has changed nothing since, nothing is asked at all.
set -euo pipefail
# shellcheck source=tools/dev/lib.sh
source "$FAROL_ROOT/tools/dev/lib.sh"

wanted=()
for list in "$@"; do
    file=tools/dev/packages/$list.txt
    [[ -f $file ]] || die "no list of packages named $list"
    while read -r package; do
        [[ -z $package || $package == \#* ]] || wanted+=("$package")
    done <"$file"
done
# A machine may have npm from elsewhere; Debian's would replace or fight it.
have npm || wanted+=(npm)

# missing_packages: prints what is wanted and not installed. A trailing ? marks a package that only some releases
# have; it counts as missing when this one knows it.
missing_packages() {
    local -A installed=()
    local status name
    while read -r status name; do
        [[ $status == ii* ]] && installed[$name]=1
    done < <(dpkg-query -W -f='${db:Status-Abbrev} ${Package}\n' "${wanted[@]%\?}" 2>/dev/null)
    for name in "${wanted[@]}"; do
        [[ ${installed[${name%\?}]:-} ]] && continue
        if [[ $name != *\? ]] || known_package "${name%\?}"; then printf '%s\n' "${name%\?}"; fi
    done
}

# A purely virtual package has no description of its own.
known_package() {
    [[ $(apt-cache show --no-all-versions "$1" 2>/dev/null) ]]
}

apt() {
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y \
        -o DPkg::Lock::Timeout=600 -o Dpkg::Use-Pty=0 "$@"
}

install_packages() {
    local packages=() log
    mapfile -t packages < <(missing_packages)
    ((${#packages[@]})) || return 0
    log=$(mktemp "${TMPDIR:-/tmp}/farol-apt.XXXXXX")
    apt update >"$log" 2>&1 || {
        cat "$log" >&2
        die "apt-get update failed"
    }
    # Asked again: only now is it known which of the optional ones this release has.
    mapfile -t packages < <(missing_packages)
    say "Installing ${#packages[@]} Debian packages: ${packages[*]}"
    apt install --no-install-recommends "${packages[@]}" >"$log" 2>&1 || {
        tail -n 40 "$log" >&2
        die "apt-get install failed"
    }
    rm -f "$log"
}

# Without apt we cannot install anything: say what is needed, and go on if the tools are there.
explain_other_systems() {
    cat <<'END'
There is no apt here, so nothing was installed. Farol needs:
  a C++20 compiler (GCC 12, Clang 14, Visual Studio 2022 or newer), CMake 3.25, Ninja, pkg-config, npm
  Qt 6.4 or newer with Charts, Svg and the Linguist tools; QtKeychain for Qt 6
  Boost headers 1.74, OpenSSL 3, libpq, libsodium, libzstd, libzip, libxlsxwriter, uchardet, RapidCheck
  for the tests a PostgreSQL 15 or newer server; ccache and mold make builds faster
END
    local tool
    for tool in cmake ninja npm; do
        have "$tool" || die "$tool is missing"
    done
}

# The stamp names its lists' contents, so an added package is noticed; dpkg's own file tells of removed ones.
stamp=build/.setup-$(printf '%s\n' "${wanted[@]}" | cksum | cut -d' ' -f1)
start=$SECONDS
if have apt-get && have dpkg-query; then
    if [[ ! $stamp -nt /var/lib/dpkg/status ]]; then
        install_packages
        mkdir -p build
        touch "$stamp"
    fi
else
    explain_other_systems
fi
cmake -P cmake/fetch-npm.cmake
if ((SECONDS - start > 2)); then
    printf 'set up in %d s\n' $((SECONDS - start))
fi
