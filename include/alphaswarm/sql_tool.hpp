// SPDX-License-Identifier: BSL-1.0
// For tools: checks .sql files against the tables of a set while the tool runs, and says what they return.
//
//     return check_sql_files<desk_tables>(files, [](reader::report const& found) { ... });
//
// A program does not include it: checked_sql() is told by the compiler.
#pragma once

#include <alphaswarm/reader/check_files.hpp>
