# SPDX-FileCopyrightText: 2026 The Farol authors
# SPDX-License-Identifier: GPL-3.0-or-later

# The mappings that the import assistant offers when a file's headings fit: those that tests hold against the real files.
set(FAROL_MAPPINGS accounts churn_events feature_usage subscriptions support_tickets)

# farol_mapping_resource(<variable>): writes a .qrc that names them, and puts its path into the variable.
function(farol_mapping_resource out)
    set(lines "")
    foreach(name IN LISTS FAROL_MAPPINGS)
        set(file "${CMAKE_SOURCE_DIR}/tests/data/ravenstack/${name}.map.json")
        string(APPEND lines "    <file alias=\"${name}.json\">${file}</file>\n")
    endforeach()
    set(qrc "${CMAKE_CURRENT_BINARY_DIR}/farol_mappings.qrc")
    file(CONFIGURE OUTPUT "${qrc}" CONTENT "<RCC>\n  <qresource prefix=\"/farol/imports\">\n${lines}  </qresource>\n</RCC>\n")
    set(${out} "${qrc}" PARENT_SCOPE)
endfunction()
