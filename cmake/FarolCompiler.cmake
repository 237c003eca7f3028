# SPDX-FileCopyrightText: 2026 The Farol authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Language level, warnings, sanitizers, linker and compiler cache: everything that holds for all of our own targets.

include_guard(GLOBAL)
include(CheckPIESupported)
include(CheckCXXCompilerFlag)

option(FAROL_WERROR "Warnings in our own code are errors" ON)
# Halves the time of a build. Off where it was never tried; lint compiles without it, which finds missing includes.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    set(precompile ON)
else()
    set(precompile OFF)
endif()
option(FAROL_PRECOMPILE "Precompile the headers of Qt Core and the standard library" ${precompile})
set(FAROL_SANITIZE "" CACHE STRING "Sanitizers, comma separated: address,undefined or thread")

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_C_STANDARD 11)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_C_VISIBILITY_PRESET hidden)
set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")

check_pie_supported()
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

if(NOT MSVC)
    # The random sync worlds are too slow without any optimisation, and full debug information triples the link time.
    set(CMAKE_CXX_FLAGS_DEBUG "-O1 -g1")
    set(CMAKE_C_FLAGS_DEBUG "-O1 -g1")
    set(CMAKE_CXX_FLAGS_RELWITHDEBINFO "-O2 -g1 -DNDEBUG")
    set(CMAKE_C_FLAGS_RELWITHDEBINFO "-O2 -g1 -DNDEBUG")
endif()

# Relative paths inside the cache let every clone on a machine share one compiler cache.
find_program(FAROL_CCACHE ccache)
if(FAROL_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(launcher "${CMAKE_COMMAND}" -E env
        "CCACHE_BASEDIR=${CMAKE_SOURCE_DIR}" CCACHE_NOHASHDIR=1 CCACHE_SLOPPINESS=time_macros,pch_defines "${FAROL_CCACHE}")
    set(CMAKE_C_COMPILER_LAUNCHER "${launcher}")
    set(CMAKE_CXX_COMPILER_LAUNCHER "${launcher}")
endif()

find_program(FAROL_MOLD mold)
if(FAROL_MOLD AND NOT APPLE AND NOT MSVC)
    check_cxx_compiler_flag(-fuse-ld=mold FAROL_COMPILER_KNOWS_MOLD)
    if(FAROL_COMPILER_KNOWS_MOLD)
        add_link_options(-fuse-ld=mold)
    endif()
endif()

if(FAROL_SANITIZE)
    add_compile_options("-fsanitize=${FAROL_SANITIZE}" -fno-sanitize-recover=all -fno-omit-frame-pointer)
    add_link_options("-fsanitize=${FAROL_SANITIZE}")
endif()

# What our own targets link; third-party sources do not, so that our warnings never judge them.
add_library(farol_flags INTERFACE)
add_library(Farol::flags ALIAS farol_flags)
target_include_directories(farol_flags INTERFACE "${CMAKE_SOURCE_DIR}")
target_compile_definitions(farol_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_KEYWORDS QT_NO_FOREACH QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_CONTEXTLESS_CONNECT
    QT_STRICT_ITERATORS QT_USE_QSTRINGBUILDER
    # Only what Qt 6.4, our oldest, already deprecates is an error; a newer Qt must not break the build.
    QT_DEPRECATED_WARNINGS_SINCE=0x060400 QT_WARN_DEPRECATED_UP_TO=0x060400)

if(MSVC)
    target_compile_options(farol_flags INTERFACE /W4 /permissive- /utf-8 /Zc:__cplusplus $<$<BOOL:${FAROL_WERROR}>:/WX>)
    target_compile_definitions(farol_flags INTERFACE NOMINMAX WIN32_LEAN_AND_MEAN _CRT_SECURE_NO_WARNINGS)
else()
    target_compile_options(farol_flags INTERFACE
        -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion
        $<$<COMPILE_LANGUAGE:CXX>:-Wold-style-cast;-Woverloaded-virtual;-Wnon-virtual-dtor>
        # GCC guesses wrong about an empty std::optional (12 to 14) and a returned reference; the sanitizers know.
        $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized;-Wno-dangling-reference>
        $<$<BOOL:${FAROL_WERROR}>:-Werror>)
    if(NOT APPLE AND NOT FAROL_SANITIZE)
        target_compile_definitions(farol_flags INTERFACE $<$<CONFIG:Debug>:_GLIBCXX_ASSERTIONS>)
    endif()
endif()

# Hardening costs little where it ships, and nothing where a sanitizer already looks.
if(NOT MSVC AND NOT FAROL_SANITIZE)
    set(hardened "$<NOT:$<CONFIG:Debug>>")
    add_compile_options("$<${hardened}:-fstack-protector-strong>" "$<${hardened}:-U_FORTIFY_SOURCE>"
        "$<${hardened}:-D_FORTIFY_SOURCE=2>")
    if(CMAKE_SYSTEM_NAME STREQUAL "Linux")
        add_compile_options("$<${hardened}:-fstack-clash-protection>")
        if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
            add_compile_options("$<${hardened}:-fcf-protection>")
        endif()
        add_link_options("$<${hardened}:LINKER:-z,relro,-z,now,-z,noexecstack>")
    endif()
endif()
