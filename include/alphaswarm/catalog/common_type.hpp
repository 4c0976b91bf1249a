// SPDX-License-Identifier: BSL-1.0
// The common type of several values: of the branches of CASE, the arguments of COALESCE and GREATEST, the elements of
// ARRAY and IN, the columns of UNION and VALUES. The algorithm is that of section 10.5 of the manual.
#pragma once

#include <cstddef>

#include <alphaswarm/catalog/casts.hpp>
#include <alphaswarm/catalog/types.hpp>

namespace alphaswarm::catalog {

/// Their common type, although not each of them may convert to it; `none` if their categories differ. For literals
/// alone it is text.
[[nodiscard]] constexpr type supertype(type const* types, std::size_t count) {
    type chosen = types[0];
    std::size_t i = 1;
    if (chosen != unknown) {
        while (i < count && types[i] == chosen) ++i;
        if (i == count) return chosen;  // the only way for a domain to be kept
    }
    chosen = base_of(chosen);
    for (; i < count; ++i) {
        type const next = base_of(types[i]);
        if (next == unknown || next == chosen) continue;
        bool take = chosen == unknown;
        if (!take) {
            if (category_of(next) != category_of(chosen)) return none;
            take = !is_preferred(chosen) && converts(chosen, next, cast_context::implicit) &&
                   !converts(next, chosen, cast_context::implicit);
        }
        if (take) chosen = next;
    }
    return chosen == unknown ? text : chosen;
}
/// Each of them converts to it.
[[nodiscard]] constexpr bool all_convert(type const* types, std::size_t count, type to) {
    for (std::size_t i = 0; i < count; ++i)
        if (!converts(types[i], to, cast_context::implicit)) return false;
    return true;
}
/// The type of CASE, COALESCE, GREATEST, UNION and similar constructs over these; `none` if there is none.
[[nodiscard]] constexpr type common_type(type const* types, std::size_t count) {
    type const chosen = supertype(types, count);
    return chosen != none && all_convert(types, count, chosen) ? chosen : none;
}

}  // namespace alphaswarm::catalog
