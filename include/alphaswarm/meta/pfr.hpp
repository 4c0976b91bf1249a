// SPDX-License-Identifier: BSL-1.0
// The fence around Boost.PFR: the fields of a plain aggregate by position, for structs that have no description, such
// as the caller's own row types.
#pragma once

#include <cstddef>
#include <utility>

#include <boost/pfr/core.hpp>

namespace alphaswarm::meta {

/// The number of fields of the aggregate.
template <class Aggregate>
inline constexpr std::size_t field_count = boost::pfr::tuple_size_v<Aggregate>;

/// The type of the field at this position.
template <std::size_t I, class Aggregate>
using field_type = boost::pfr::tuple_element_t<I, Aggregate>;

/// The field at this position.
template <std::size_t I, class Aggregate>
[[nodiscard]] constexpr auto& field_of(Aggregate& aggregate) {
    return boost::pfr::get<I>(aggregate);
}

/// Calls `visit(field)` for every field in order.
template <class Aggregate, class Visit>
constexpr void for_each_field(Aggregate&& aggregate, Visit&& visit) {
    boost::pfr::for_each_field(std::forward<Aggregate>(aggregate), std::forward<Visit>(visit));
}

namespace detail {
template <class Aggregate, std::size_t... I>
constexpr bool same(Aggregate const& a, Aggregate const& b, std::index_sequence<I...>) {
    return ((field_of<I>(a) == field_of<I>(b)) && ...);
}
}  // namespace detail

/// All fields are equal: for row structs, which are plain and have no operator== of their own.
template <class Aggregate>
[[nodiscard]] constexpr bool same_fields(Aggregate const& a, Aggregate const& b) {
    return detail::same(a, b, std::make_index_sequence<field_count<Aggregate>>{});
}

}  // namespace alphaswarm::meta

namespace alphaswarm {
using meta::same_fields;
}
