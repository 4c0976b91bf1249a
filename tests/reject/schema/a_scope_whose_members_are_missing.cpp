// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0126 scoped\(\): orders: scope team needs members that the struct does not have: team_id
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace a_scope_whose_members_are_missing {
using namespace alphaswarm;

struct Team;
template <class T>
consteval auto team_scope() {
    if constexpr (requires { &T::team_id; }) return scope("team", column<&T::team_id>.references(to<Team>));
    else return scope_without("team", "team_id");
}

struct Order {
    key<Order> id;
#ifndef ALPHASWARM_REJECT
    key<Team> team_id;
#endif
};

template <class T = Order>
consteval auto describe_table(of<Order>) {
#ifdef ALPHASWARM_REJECT
    return describe<T>("orders").columns(column<&T::id>.primary_key()).scoped(team_scope<T>());
#else
    return describe<T>("orders").columns(column<&T::id>.primary_key()).scoped(team_scope<T>());
#endif
}

static_assert(schema::view_of<Order>.column_count > 0);

}  // namespace a_scope_whose_members_are_missing
