# SPDX-License-Identifier: BSL-1.0
# How this project builds its own programs: where they go, their warnings, and a compiler cache.
# Nothing here touches a target of another project.
set(CMAKE_CXX_EXTENSIONS OFF)

if(PROJECT_IS_TOP_LEVEL)
    set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/bin)
    set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

    find_program(ALPHASWARM_CCACHE ccache)
    mark_as_advanced(ALPHASWARM_CCACHE)
    if(ALPHASWARM_CCACHE AND NOT DEFINED CMAKE_CXX_COMPILER_LAUNCHER)
        # the two allowances that ccache asks for before it stores a compilation that uses a precompiled header
        set(CMAKE_CXX_COMPILER_LAUNCHER env CCACHE_SLOPPINESS=pch_defines,time_macros ${ALPHASWARM_CCACHE})
    endif()
endif()

# The flags of every program of this project, apart from those that the preset chose.
function(alphaswarm_program_flags target)
    target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic
        $<$<BOOL:${ALPHASWARM_WARNINGS_AS_ERRORS}>:-Werror>)
    if(ALPHASWARM_CCACHE)
        target_compile_options(${target} PRIVATE
            $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>
            $<$<CXX_COMPILER_ID:Clang>:SHELL:-Xclang -fno-pch-timestamp>)
    endif()
endfunction()

# A program of one or more sources on the whole library.
function(alphaswarm_program target)
    cmake_parse_arguments(PARSE_ARGV 1 arg "EXCLUDE_FROM_ALL" "OUTPUT_NAME" "SOURCES;LIBRARIES")
    add_executable(${target} ${arg_SOURCES})
    target_link_libraries(${target} PRIVATE alphaswarm::alphaswarm alphaswarm::models ${arg_LIBRARIES})
    alphaswarm_program_flags(${target})
    if(arg_OUTPUT_NAME)
        set_target_properties(${target} PROPERTIES OUTPUT_NAME ${arg_OUTPUT_NAME})
    endif()
    if(arg_EXCLUDE_FROM_ALL)
        set_target_properties(${target} PROPERTIES EXCLUDE_FROM_ALL ON)
    endif()
endfunction()
