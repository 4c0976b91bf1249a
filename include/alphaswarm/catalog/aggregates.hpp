// SPDX-License-Identifier: BSL-1.0
// What aggregates are over no rows and over one; the catalogue of PostgreSQL does not say it.
#pragma once

#include <string_view>

namespace alphaswarm::catalog {

/// 0 rather than NULL over no rows.
[[nodiscard]] constexpr bool counts_rows(std::string_view aggregate) {
    return aggregate == "count" || aggregate == "regr_count";
}
/// One row with arguments that are not NULL is enough for a result, so every group has one; other aggregates, such as a
/// sample's standard deviation, are NULL for a single row.
[[nodiscard]] constexpr bool is_of_one_row(std::string_view aggregate) {
    constexpr std::string_view known[] = {"any_value",  "array_agg",
                                          "avg",        "bit_and",
                                          "bit_or",     "bit_xor",
                                          "bool_and",   "bool_or",
                                          "covar_pop",  "every",
                                          "json_agg",   "json_object_agg",
                                          "jsonb_agg",  "jsonb_object_agg",
                                          "max",        "min",
                                          "range_agg",  "range_intersect_agg",
                                          "regr_avgx",  "regr_avgy",
                                          "regr_sxx",   "regr_sxy",
                                          "regr_syy",   "stddev_pop",
                                          "string_agg", "sum",
                                          "var_pop"};
    for (std::string_view one : known)
        if (aggregate == one) return true;
    return false;
}

}  // namespace alphaswarm::catalog
