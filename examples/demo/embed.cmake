# SPDX-License-Identifier: BSL-1.0
# Writes the text of source files into a header, one literal each: cmake -DTO=... -P embed.cmake FILE...
set(literals)
math(EXPR last "${CMAKE_ARGC} - 1")
foreach(number RANGE 5 ${last})
    set(from "${CMAKE_ARGV${number}}")
    file(READ "${from}" text)
    string(FIND "${text}" ")source\"" closing)
    if(NOT closing EQUAL -1)
        message(FATAL_ERROR "${from} holds )source\", which ends the literal that it becomes")
    endif()
    string(APPEND literals "\nR\"source(${text})source\"")
endforeach()
file(WRITE "${TO}" "// Made by examples/demo/embed.cmake.\n#pragma once\n\nnamespace demo {\ninline constexpr char source[] =${literals};\n}\n")
