// SPDX-License-Identifier: BSL-1.0
// remove_from<T>().where(...) or .all_rows(): SQL's DELETE, whose name is a C++ keyword. Without one of them it does
// not compile.
#pragma once

#include <cstddef>
#include <string_view>

#include <alphaswarm/sql/write/change.hpp>

namespace alphaswarm::sql {

/// DELETE up to its WHERE.
template <class T>
struct removed_rows {
    using row = T;
    static constexpr std::size_t parameters = 0;
    static constexpr std::string_view everything = "remove_from(): ", becomes = "be deleted";

    static constexpr void write(writer& w) {
        w.frame->clause = "remove_from()";
        enter_target<T>(w);
        w << "delete from ";
        w.table(schema::view_of<T>);
    }
};

/// `remove_from<Fill>().where(col<&Fill::order_id> == id)`
template <class T>
[[nodiscard]] constexpr change_statement<removed_rows<T>, no_rows> remove_from() {
    static_assert(meta::holds<meta::sentence<changeable<T, change::remove>>()>,
                  "alphaswarm refuses this change; the quoted sentence says why");
    return {};
}

}  // namespace alphaswarm::sql

namespace alphaswarm {
using sql::remove_from;
}
