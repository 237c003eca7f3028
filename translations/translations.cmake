# SPDX-FileCopyrightText: 2026 The Farol authors
# SPDX-License-Identifier: GPL-3.0-or-later

# The languages of the desktop. farol_en.ts holds only plurals: English is what the source is written in.
set(FAROL_LANGUAGES pt_BR en es)
# ./dev build dev --target farol_lupdate brings the .ts files up to date with the source.
set(FAROL_TRANSLATED_ROOMS app models ui)

function(farol_translation_resource out)
    set(lines "")
    set(compiled "")
    foreach(language IN LISTS FAROL_LANGUAGES)
        set(ts "${CMAKE_SOURCE_DIR}/translations/farol_${language}.ts")
        set(qm "${CMAKE_CURRENT_BINARY_DIR}/farol_${language}.qm")
        add_custom_command(OUTPUT "${qm}"
            COMMAND Qt6::lrelease -silent -nounfinished "${ts}" -qm "${qm}"
            DEPENDS "${ts}" VERBATIM)
        list(APPEND compiled "${qm}")
        string(APPEND lines "    <file alias=\"farol_${language}.qm\">${qm}</file>\n")
    endforeach()
    set(qrc "${CMAKE_CURRENT_BINARY_DIR}/farol_translations.qrc")
    file(CONFIGURE OUTPUT "${qrc}" CONTENT "<RCC>\n  <qresource prefix=\"/farol/translations\">\n${lines}  </qresource>\n</RCC>\n")
    set(${out} "${qrc}" PARENT_SCOPE)

    set(rooms "")
    foreach(room IN LISTS FAROL_TRANSLATED_ROOMS)
        list(APPEND rooms "${CMAKE_SOURCE_DIR}/${room}")
    endforeach()
    add_custom_target(farol_lupdate
        COMMAND Qt6::lupdate -silent -locations none -no-obsolete -I "${CMAKE_SOURCE_DIR}" ${rooms} -ts
                "${CMAKE_SOURCE_DIR}/translations/farol_pt_BR.ts" "${CMAKE_SOURCE_DIR}/translations/farol_es.ts"
        COMMAND Qt6::lupdate -silent -locations none -no-obsolete -I "${CMAKE_SOURCE_DIR}" -pluralonly ${rooms} -ts
                "${CMAKE_SOURCE_DIR}/translations/farol_en.ts"
        VERBATIM)
endfunction()
