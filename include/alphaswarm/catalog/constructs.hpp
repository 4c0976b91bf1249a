// SPDX-License-Identifier: BSL-1.0
// What SQL's own constructs take and return: CASE, COALESCE, GREATEST, NULLIF, IN, ARRAY[], and comparisons that
// several functions share. They are not routines in the catalogue, but build on its operators and on the common type.
#pragma once

#include <cstddef>
#include <string_view>

#include <alphaswarm/catalog/common_type.hpp>
#include <alphaswarm/catalog/resolve.hpp>
#include <alphaswarm/catalog/types.hpp>

namespace alphaswarm::catalog {

/// The type of CASE. PostgreSQL considers ELSE first; if there is none, pass `unknown` for it.
[[nodiscard]] constexpr type case_type(type otherwise, type const* branches, std::size_t count) {
    if (count >= most_arguments) return none;
    type all[most_arguments];
    all[0] = otherwise;
    for (std::size_t i = 0; i < count; ++i) all[i + 1] = branches[i];
    return common_type(all, count + 1);
}
/// The type of GREATEST and LEAST, whose arguments must have an order.
[[nodiscard]] constexpr type extreme_type(type const* arguments, std::size_t count) {
    type const common = common_type(arguments, count);
    return common != none && sorts(common) ? common : none;
}
/// The type of NULLIF, its first argument as its operator = takes it; `none` if there is no such operator.
[[nodiscard]] constexpr type nullif_type(type first, type second) {
    if (first == second && is_own_base(first)) return groups(first) ? first : none;
    choice const equal = choose_operator("=", first, second);
    if (!equal && first == second && is_own(first)) return first;  // of an extension; left to the server to refuse
    if (!equal || equal.result() != boolean) return none;
    type const taken = equal.parameter(0);
    return first != unknown && (taken == record || taken == record_array) ? first : taken;  // a row keeps its own type
}
/// The type of ARRAY[...]; arrays inside it add a dimension.
[[nodiscard]] constexpr type array_type(type const* elements, std::size_t count) {
    if (count == 0) return none;
    bool nested = false;
    for (std::size_t i = 0; i < count; ++i)
        nested = nested || (element_of(elements[i]) != none && elements[i] != int2vector && elements[i] != oidvector);
    type const common = common_type(elements, count);
    if (common == none) return none;
    return nested ? (element_of(common) != none ? common : none) : array_of(common);
}
/// `left name any (array)`: what the operator takes; its second parameter is the element type.
[[nodiscard]] constexpr choice choose_any(std::string_view name, type left, type array) {
    type const element = array == unknown ? unknown : element_of(base_of(array));
    if (element == none) return refusal(resolution::no_match);
    choice made = choose_operator(name, left, element);
    if (made && made.result() != boolean) made.outcome = resolution::no_match;
    if (made && !is_polymorphic(made.parameter(1)) && array_of(made.parameter(1)) == none)
        made.outcome = resolution::no_match;
    return made;
}
/// `left in (elements)`, none of which is a column: one comparison with an array if they have a common type with the
/// left side, otherwise one with each.
[[nodiscard]] constexpr resolution choose_in(type left, type const* elements, std::size_t count) {
    if (count + 1 > most_arguments) return resolution::too_many;
    if (count > 1) {
        type all[most_arguments];
        all[0] = left;
        for (std::size_t i = 0; i < count; ++i) all[i + 1] = elements[i];
        type const common = common_type(all, count + 1);
        if (common != none && common != record && array_of(common) != none)
            return choose_any("=", left, array_of(common)).outcome;
    }
    for (std::size_t i = 0; i < count; ++i) {
        choice const one = choose_operator("=", left, elements[i]);
        if (!one) return one.outcome;
        if (one.result() != boolean) return resolution::no_match;
    }
    return resolution::found;
}
/// An explicit cast; a literal or an untyped parameter may be cast to anything.
[[nodiscard]] constexpr bool casts_to(type from, type to) {
    return to != none && converts(from, to, cast_context::explicitly);
}

}  // namespace alphaswarm::catalog
