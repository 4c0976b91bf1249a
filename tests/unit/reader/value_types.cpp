// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/reader/value_types.hpp>

#include "support/desk.hpp"

namespace {
using namespace alphaswarm;

template <class Function>
inline constexpr bool is_right = reader::detail::found_in<Function, desk::tables>.accepted();
template <class Function>
constexpr bool accepts(Function) {
    return is_right<Function>;
}
template <std::size_t I, class Function>
auto result_of(Function) -> std::type_identity<reader::detail::result_type<Function, desk::tables, I>>;
template <std::size_t I, class Function>
auto argument_of(Function) -> std::type_identity<reader::detail::argument_type<Function, desk::tables, I>>;

constexpr auto orders = [] {
    return "select id, side, array_agg(side) over (), quantity * 2 from \"order\" where account_id = any(:of) and id = "
           ":id";
};
template <class Found, class Wanted>
inline constexpr bool same = std::is_same_v<typename Found::type, Wanted>;
static_assert(same<decltype(result_of<0>(orders)), decltype(desk::Order::id)> &&
              same<decltype(result_of<1>(orders)), desk::Side>);
static_assert(same<decltype(result_of<2>(orders)), std::vector<std::optional<desk::Side>>> &&
              same<decltype(result_of<3>(orders)), numeric>);
static_assert(same<decltype(argument_of<0>(orders)), std::vector<decltype(desk::Order::account_id)>> &&
              same<decltype(argument_of<1>(orders)), decltype(desk::Order::id)>);

static_assert(accepts([] { return "select 'buy'::\"end\" as side from venues"; }),
              "a type of a table that is not named");

// tables whose names do not resemble their structs' are found among all
static_assert(accepts([] { return "select id from \"order\""; }));
}  // namespace
