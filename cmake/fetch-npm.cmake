# SPDX-FileCopyrightText: 2026 The Farol authors
# SPDX-License-Identifier: GPL-3.0-or-later

# cmake -P cmake/fetch-npm.cmake: fetches the two pinned npm packages into the cache folder and unpacks what we use.
# npm only downloads; the digest is checked here, and a folder appears under its final name only when it is whole.

include("${CMAKE_CURRENT_LIST_DIR}/FarolCache.cmake")

function(fetch package version sha512 root)
    if(IS_DIRECTORY "${root}")
        return()
    endif()
    string(RANDOM LENGTH 8 suffix)
    set(work "${FAROL_CACHE}/.fetch-${package}-${suffix}")
    file(MAKE_DIRECTORY "${work}")

    find_program(NPM NAMES npm.cmd npm)
    if(NOT NPM)
        message(FATAL_ERROR "npm is needed to fetch ${package} ${version}")
    endif()
    message(STATUS "Fetching ${package} ${version}")
    execute_process(COMMAND "${NPM}" pack --loglevel=error "${package}@${version}" WORKING_DIRECTORY "${work}"
        RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
    set(archive "${work}/${package}-${version}.tgz")
    if(NOT status EQUAL 0 OR NOT EXISTS "${archive}")
        file(REMOVE_RECURSE "${work}")
        message(FATAL_ERROR "npm pack ${package}@${version} failed (${status}):\n${output}")
    endif()
    file(SHA512 "${archive}" actual)
    if(NOT actual STREQUAL sha512)
        file(REMOVE_RECURSE "${work}")
        message(FATAL_ERROR "${package} ${version} is not the pinned one:\n  expected ${sha512}\n  found    ${actual}")
    endif()
    file(ARCHIVE_EXTRACT INPUT "${archive}" DESTINATION "${work}" PATTERNS ${ARGN})
    file(RENAME "${work}/package" "${root}" RESULT moved)
    file(REMOVE_RECURSE "${work}")
    # Two set-ups at once are harmless: the one that comes second finds the folder of the first.
    if(NOT moved EQUAL 0 AND NOT IS_DIRECTORY "${root}")
        message(FATAL_ERROR "Cannot create ${root}: ${moved}")
    endif()
endfunction()

fetch("${FAROL_SQLITE3MC_PACKAGE}" "${FAROL_SQLITE3MC_VERSION}" "${FAROL_SQLITE3MC_SHA512}" "${FAROL_SQLITE3MC_ROOT}"
    package/LICENSE package/deps/sqlite3/sqlite3.c package/deps/sqlite3/sqlite3.h)
fetch("${FAROL_LUCIDE_PACKAGE}" "${FAROL_LUCIDE_VERSION}" "${FAROL_LUCIDE_SHA512}" "${FAROL_LUCIDE_ROOT}"
    package/LICENSE package/icons)
