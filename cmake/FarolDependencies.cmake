# SPDX-FileCopyrightText: 2026 The Farol authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Every outside library, found once; rooms link the names given here.

include_guard(GLOBAL)

find_package(Threads REQUIRED)
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Concurrent Gui Widgets PrintSupport Network Svg Charts Test LinguistTools)
find_package(Qt6Keychain REQUIRED)
find_package(OpenSSL REQUIRED)
find_package(Boost 1.74 REQUIRED)
find_package(PostgreSQL REQUIRED)
find_package(zstd REQUIRED CONFIG)
find_package(rapidcheck REQUIRED CONFIG)
find_package(PkgConfig REQUIRED)
pkg_check_modules(sodium REQUIRED IMPORTED_TARGET GLOBAL libsodium)
pkg_check_modules(uchardet REQUIRED IMPORTED_TARGET GLOBAL uchardet)
pkg_check_modules(libzip REQUIRED IMPORTED_TARGET GLOBAL libzip)
# Not through pkg-config: Debian 13's description of it asks for libraries its package does not bring.
find_path(FAROL_XLSXWRITER_INCLUDE xlsxwriter.h REQUIRED)
find_library(FAROL_XLSXWRITER_LIBRARY xlsxwriter REQUIRED)
mark_as_advanced(FAROL_XLSXWRITER_INCLUDE FAROL_XLSXWRITER_LIBRARY)

add_library(Farol::sodium ALIAS PkgConfig::sodium)
add_library(Farol::uchardet ALIAS PkgConfig::uchardet)
add_library(Farol::zip ALIAS PkgConfig::libzip)
add_library(Farol::xlsxwriter UNKNOWN IMPORTED GLOBAL)
set_target_properties(Farol::xlsxwriter PROPERTIES
    IMPORTED_LOCATION "${FAROL_XLSXWRITER_LIBRARY}" INTERFACE_INCLUDE_DIRECTORIES "${FAROL_XLSXWRITER_INCLUDE}")
add_library(Farol::keychain ALIAS qt6keychain)
add_library(Farol::rapidcheck ALIAS rapidcheck)
if(TARGET zstd::libzstd_shared)
    add_library(Farol::zstd ALIAS zstd::libzstd_shared)
else()
    add_library(Farol::zstd ALIAS zstd::libzstd_static)
endif()

# Qt Test would compile absolute paths into every test, which keeps clones from sharing the compiler cache.
set_target_properties(Qt6::Test PROPERTIES INTERFACE_COMPILE_DEFINITIONS QT_TESTLIB_LIB)
