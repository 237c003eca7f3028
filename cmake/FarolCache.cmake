# SPDX-FileCopyrightText: 2026 The Farol authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Where fetched third-party sources live: outside the tree, shared by every clone, filled by cmake/fetch-npm.cmake.

include_guard(GLOBAL)

if(NOT DEFINED FAROL_CACHE)
    if(DEFINED ENV{FAROL_CACHE})
        set(FAROL_CACHE "$ENV{FAROL_CACHE}")
    elseif(DEFINED ENV{XDG_CACHE_HOME})
        set(FAROL_CACHE "$ENV{XDG_CACHE_HOME}/farol")
    elseif(WIN32)
        set(FAROL_CACHE "$ENV{LOCALAPPDATA}/farol")
    else()
        set(FAROL_CACHE "$ENV{HOME}/.cache/farol")
    endif()
    file(TO_CMAKE_PATH "${FAROL_CACHE}" FAROL_CACHE)
endif()

# The digests are the packages' npm integrity values, written in hexadecimal.
set(FAROL_SQLITE3MC_PACKAGE better-sqlite3-multiple-ciphers)
set(FAROL_SQLITE3MC_VERSION 12.11.1)
set(FAROL_SQLITE3MC_SHA512
    a46ef6fb7564522a67998c782f042aa0e5cd1b6089d479660eb96faa0afbc501e0b04f9ccf9ac064489a2479d42931da19f1a27e0800fc2d12bfda99954adfa3)
set(FAROL_LUCIDE_PACKAGE lucide-static)
set(FAROL_LUCIDE_VERSION 1.62.0)
set(FAROL_LUCIDE_SHA512
    581640fe6d8fbe41693061c3b6c05c9393f603d1b87a12e562ee06c30202726126d41bd85608f4d25083c4a4562e56cc94e89b2da8b0750f3c1b9a479125a0c0)

set(FAROL_SQLITE3MC_ROOT "${FAROL_CACHE}/${FAROL_SQLITE3MC_PACKAGE}-${FAROL_SQLITE3MC_VERSION}")
set(FAROL_LUCIDE_ROOT "${FAROL_CACHE}/${FAROL_LUCIDE_PACKAGE}-${FAROL_LUCIDE_VERSION}")
set(FAROL_LUCIDE_DIR "${FAROL_LUCIDE_ROOT}/icons")
set(FAROL_LUCIDE_LICENCE "${FAROL_LUCIDE_ROOT}/LICENSE")

if(NOT CMAKE_SCRIPT_MODE_FILE)
    foreach(root IN ITEMS "${FAROL_SQLITE3MC_ROOT}" "${FAROL_LUCIDE_ROOT}")
        if(NOT IS_DIRECTORY "${root}")
            message(FATAL_ERROR "Missing ${root}\nRun ./dev setup, or: cmake -P cmake/fetch-npm.cmake")
        endif()
    endforeach()
endif()
