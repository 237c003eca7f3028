# SPDX-FileCopyrightText: 2026 The Farol authors
# SPDX-License-Identifier: GPL-3.0-or-later

# The words a room's CMakeLists.txt is written in: farol_library, farol_program and farol_test.

include_guard(GLOBAL)

# One precompiled header for all libraries and one for all programs, whose code is placed differently: standard and Qt
# Core headers only, since ours change daily.
if(FAROL_PRECOMPILE)
    file(CONFIGURE OUTPUT "${CMAKE_BINARY_DIR}/precompiled.cpp" CONTENT "int main() { return 0; }\n")
    add_library(farol_precompiled_library STATIC EXCLUDE_FROM_ALL "${CMAKE_BINARY_DIR}/precompiled.cpp")
    add_executable(farol_precompiled_program EXCLUDE_FROM_ALL "${CMAKE_BINARY_DIR}/precompiled.cpp")
    foreach(target IN ITEMS farol_precompiled_library farol_precompiled_program)
        target_link_libraries(${target} PRIVATE Farol::flags Qt6::Core)
        target_precompile_headers(${target} PRIVATE
            <QByteArray> <QByteArrayView> <QDate> <QDateTime> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject> <QList>
            <QMap> <QObject> <QSet> <QString> <QStringList> <QStringView> <QTimer> <QUrl> <algorithm> <array> <chrono>
            <cstdint> <functional> <memory> <optional> <set> <string> <utility> <variant> <vector>)
    endforeach()
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        target_compile_options(farol_flags INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-fpch-preprocess>) # for ccache
    endif()
endif()
function(farol_precompile target)
    get_target_property(type ${target} TYPE)
    if(NOT FAROL_PRECOMPILE)
        return()
    elseif(type STREQUAL "EXECUTABLE")
        target_precompile_headers(${target} REUSE_FROM farol_precompiled_program)
    else()
        target_precompile_headers(${target} REUSE_FROM farol_precompiled_library)
    endif()
endfunction()

# farol_library(<dir-name> SOURCES a.cpp … [PUBLIC libs…] [PRIVATE libs…] [MOC])
# A static library farol_<name> (Farol::<name>); includes are written from the root of the tree.
function(farol_library name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "MOC" "" "SOURCES;PUBLIC;PRIVATE")
    farol_check_arguments(farol_library "${name}")
    string(MAKE_C_IDENTIFIER "${name}" id)
    add_library(farol_${id} STATIC ${arg_SOURCES})
    add_library(Farol::${id} ALIAS farol_${id})
    target_link_libraries(farol_${id} PUBLIC Qt6::Core ${arg_PUBLIC} PRIVATE Farol::flags ${arg_PRIVATE})
    target_include_directories(farol_${id} PUBLIC "${CMAKE_SOURCE_DIR}")
    set_target_properties(farol_${id} PROPERTIES AUTOMOC ${arg_MOC})
    farol_precompile(farol_${id})
endfunction()

# farol_program(<name> SOURCES a.cpp … [LIBS libs…] [GUI]): build/<preset>/bin/<name>.
function(farol_program name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "GUI" "" "SOURCES;LIBS")
    farol_check_arguments(farol_program "${name}")
    add_executable(${name} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE Farol::flags Qt6::Core ${arg_LIBS})
    farol_precompile(${name})
    set_target_properties(${name} PROPERTIES AUTOMOC ON WIN32_EXECUTABLE ${arg_GUI})
endfunction()

# farol_test(<name> SOURCES a.cpp … [LIBS libs…] LABELS label… [TIMEOUT seconds] [ENV KEY=value …] [MAY_SKIP])
# A Qt Test program build/<preset>/bin/tests/tst_<name>; farol_tests_<label> builds all programs of a label.
function(farol_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "MAY_SKIP" "TIMEOUT" "SOURCES;LIBS;LABELS;ENV")
    farol_check_arguments(farol_test "${name}")
    if(NOT arg_LABELS)
        message(FATAL_ERROR "farol_test(${name}) needs LABELS: an unlabelled test is never part of a quick run")
    endif()
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    set(target tst_${name})
    add_executable(${target} ${arg_SOURCES})
    target_link_libraries(${target} PRIVATE Farol::flags Qt6::Core Qt6::Test Farol::rapidcheck ${arg_LIBS})
    farol_precompile(${target})
    set_target_properties(${target} PROPERTIES AUTOMOC ON RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin/tests")

    # Tests never see the settings, data or caches of the person who runs them.
    set(home "${CMAKE_BINARY_DIR}/test-home")
    add_test(NAME ${name} COMMAND ${target} -silent)
    set_tests_properties(${name} PROPERTIES
        LABELS "${arg_LABELS}"
        TIMEOUT ${arg_TIMEOUT}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;LANGUAGE=;TZ=UTC;XDG_CONFIG_HOME=${home}/config;XDG_DATA_HOME=${home}/data;XDG_CACHE_HOME=${home}/cache;${arg_ENV}"
        # Qt counts its own two set-up steps as passed, so up to two passes mean that no test of ours has run.
        FAIL_REGULAR_EXPRESSION "Totals: [0-2] passed, 0 failed")
    if(arg_MAY_SKIP) # ctest then says so as well
        set_tests_properties(${name} PROPERTIES
            FAIL_REGULAR_EXPRESSION "Totals: [0-2] passed, 0 failed, 0 skipped"
            SKIP_REGULAR_EXPRESSION "Totals: 2 passed, 0 failed, [1-9]")
    endif()

    foreach(label IN LISTS arg_LABELS)
        if(NOT TARGET farol_tests_${label})
            add_custom_target(farol_tests_${label})
        endif()
        add_dependencies(farol_tests_${label} ${target})
    endforeach()
    set_property(GLOBAL APPEND PROPERTY FAROL_TEST_LABELS ${arg_LABELS})
endfunction()

# Adds the named folders of the source root that hold a CMakeLists.txt; a new one is noticed at the next build.
function(farol_add_rooms)
    file(GLOB present RELATIVE "${CMAKE_CURRENT_SOURCE_DIR}" CONFIGURE_DEPENDS
        "${CMAKE_CURRENT_SOURCE_DIR}/*/CMakeLists.txt")
    foreach(room IN LISTS ARGN)
        if("${room}/CMakeLists.txt" IN_LIST present)
            add_subdirectory("${room}")
        endif()
    endforeach()
endfunction()

# Writes down which labels have tests, so that ./dev can tell a label without tests from a failed build.
function(farol_write_test_labels)
    get_property(labels GLOBAL PROPERTY FAROL_TEST_LABELS)
    list(REMOVE_DUPLICATES labels)
    list(JOIN labels "\n" lines)
    file(CONFIGURE OUTPUT "${CMAKE_BINARY_DIR}/test-labels.txt" CONTENT "${lines}\n")
endfunction()

# A misspelt keyword would otherwise be swallowed by the list before it or be ignored.
macro(farol_check_arguments function name)
    if(arg_UNPARSED_ARGUMENTS)
        message(FATAL_ERROR "${function}(${name}): unknown arguments ${arg_UNPARSED_ARGUMENTS}")
    endif()
    if(NOT arg_SOURCES)
        message(FATAL_ERROR "${function}(${name}) has no SOURCES")
    endif()
    # A file not written yet then breaks the build of its own target, not the configuring of everybody else's.
    foreach(source IN LISTS arg_SOURCES)
        cmake_path(ABSOLUTE_PATH source OUTPUT_VARIABLE path)
        if(NOT EXISTS "${path}")
            set_source_files_properties("${source}" PROPERTIES GENERATED TRUE)
        endif()
    endforeach()
endmacro()
