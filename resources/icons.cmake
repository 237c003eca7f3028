# SPDX-FileCopyrightText: 2026 The Farol authors
# SPDX-License-Identifier: GPL-3.0-or-later

# The Lucide icons that are built in, by name; asking for another one in code fails a test.
set(FAROL_ICONS
    arrow-left at-sign calendar-clock chart-column combine ear file-text graduation-cap life-buoy link list-checks mail
    map-pin message-circle network phone pin receipt-text send trending-down user-plus
    arrow-down arrow-right arrow-up bookmark building-2 calendar check chevron-down chevron-left chevron-right chevron-up
    circle-alert circle-check clock cloud cloud-alert cloud-check cloud-off cloud-upload columns-3 copy download ellipsis
    flag git-merge history info keyboard languages layers list-filter log-out minus moon octagon-alert
    panel-left panel-right pencil plus power refresh-cw rows-2 rows-3 rows-4 search settings
    square-pen sun sun-moon tag trash-2 redo-2 undo-2 user users x
    app-window archive-restore bell contrast copy-plus download external-link file-text flask-conical laptop life-buoy
    file-spreadsheet list-checks log-in message-square server triangle-alert upload user-plus)

list(REMOVE_DUPLICATES FAROL_ICONS)

# farol_icon_resource(<variable>): writes a .qrc that names these icons, and puts its path into the variable.
function(farol_icon_resource out)
    set(lines "")
    foreach(icon IN LISTS FAROL_ICONS)
        if(NOT EXISTS "${FAROL_LUCIDE_DIR}/${icon}.svg")
            message(FATAL_ERROR "Lucide has no icon ${icon} (resources/icons.cmake)")
        endif()
        string(APPEND lines "    <file alias=\"icons/${icon}.svg\">${FAROL_LUCIDE_DIR}/${icon}.svg</file>\n")
    endforeach()
    string(APPEND lines "    <file alias=\"logo.svg\">${CMAKE_SOURCE_DIR}/resources/logo.svg</file>\n")
    string(APPEND lines "    <file alias=\"lucide-licence.txt\">${FAROL_LUCIDE_LICENCE}</file>\n")
    set(qrc "${CMAKE_CURRENT_BINARY_DIR}/farol_icons.qrc")
    file(CONFIGURE OUTPUT "${qrc}" CONTENT "<RCC>\n  <qresource prefix=\"/farol\">\n${lines}  </qresource>\n</RCC>\n")
    set(${out} "${qrc}" PARENT_SCOPE)
endfunction()
