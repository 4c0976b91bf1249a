# SPDX-License-Identifier: BSL-1.0
# Writes the text of a source file into a header: cmake -DFROM=... -DTO=... -P embed.cmake
file(READ "${FROM}" text)
string(FIND "${text}" ")source\"" closing)
if(NOT closing EQUAL -1)
    message(FATAL_ERROR "${FROM} holds )source\", which ends the literal that it becomes")
endif()
file(WRITE "${TO}" "// Made by examples/demo/embed.cmake from questions.cpp.\n#pragma once\n\nnamespace demo {\ninline constexpr char source[] = R\"source(${text})source\";\n}\n")
