// SPDX-License-Identifier: BSL-1.0
// The clauses of a query, as far as they differ in what may stand in them.
#pragma once

#include <cstddef>
#include <string_view>

namespace alphaswarm::reader {

/// Where an expression stands: what PostgreSQL allows in it.
enum class clause : unsigned char {
    select,
    from,
    on,
    where,
    group_by,
    having,
    order_by,
    limit,
    filter,
    values,
    window,
    set,
    when,
    returning,
    frame
};
[[nodiscard]] constexpr std::string_view words_of(clause c) {
    constexpr std::string_view all[] = {"SELECT",
                                        "FROM",
                                        "ON",
                                        "WHERE",
                                        "GROUP BY",
                                        "HAVING",
                                        "ORDER BY",
                                        "LIMIT",
                                        "FILTER",
                                        "VALUES",
                                        "a window",
                                        "SET",
                                        "WHEN",
                                        "RETURNING",
                                        "the frame of a window"};
    return all[static_cast<std::size_t>(c)];
}

}  // namespace alphaswarm::reader
