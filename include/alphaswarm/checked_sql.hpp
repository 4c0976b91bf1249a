// SPDX-License-Identifier: BSL-1.0
// SQL as text that the compiler checks against the program's own structs:
//
//     constexpr auto large = checked_sql<desk_tables>([] { return "select symbol, price from fills where price >
//     :least"; });
//
// A header of its own: a program without such texts does not pay for it.
#pragma once

#include <alphaswarm/reader/checked.hpp>
#include <alphaswarm/reader/views.hpp>
