# SPDX-FileCopyrightText: 2026 The Farol authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Farol::sqlite3mc: SQLite3 Multiple Ciphers as one static library, the only SQLite in our programs.

include_guard(GLOBAL)

set(dir "${FAROL_SQLITE3MC_ROOT}/deps/sqlite3")
add_library(farol_sqlite3mc STATIC EXCLUDE_FROM_ALL "${dir}/sqlite3.c")
add_library(Farol::sqlite3mc ALIAS farol_sqlite3mc)
target_include_directories(farol_sqlite3mc SYSTEM PUBLIC "${dir}")
target_compile_definitions(farol_sqlite3mc PRIVATE
    SQLITE_DQS=0
    SQLITE_THREADSAFE=2
    SQLITE_TEMP_STORE=3 # temporary tables would otherwise reach the disk unencrypted
    SQLITE_SECURE_DELETE
    SQLITE_USE_URI=0
    SQLITE_OMIT_LOAD_EXTENSION
    SQLITE_ENABLE_FTS5
    SQLITE_ENABLE_STAT4
    SQLITE_ENABLE_DBPAGE_VTAB
    SQLITE_DEFAULT_MEMSTATUS=0
    SQLITE_LIKE_DOESNT_MATCH_BLOBS)
target_link_libraries(farol_sqlite3mc PUBLIC Threads::Threads ${CMAKE_DL_LIBS})
if(UNIX)
    # What SQLite's own configure script would have found; without them it falls back to slower or coarser calls.
    target_compile_definitions(farol_sqlite3mc PRIVATE HAVE_USLEEP=1 HAVE_LOCALTIME_R=1 HAVE_GMTIME_R=1)
    target_link_libraries(farol_sqlite3mc PUBLIC m)
endif()
if(CMAKE_SYSTEM_NAME STREQUAL "Linux")
    target_compile_definitions(farol_sqlite3mc PRIVATE HAVE_FDATASYNC=1)
endif()
if(MSVC)
    target_compile_options(farol_sqlite3mc PRIVATE /O2 /W0)
else()
    # Optimised in every preset, since tests would otherwise measure the debug build of somebody else's code. No -m
    # flag is needed: the AES and AEGIS units choose their instruction set by function attributes.
    set(options -O2 -w)
    if(FAROL_SANITIZE)
        # Four minutes become one; what we look for here are buffers and threads of ours, not undefined behaviour of SQLite.
        set(options -O1 -w -fno-sanitize=undefined)
    endif()
    target_compile_options(farol_sqlite3mc PRIVATE ${options})
endif()
