// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/schema/scope.hpp>

#include <alphaswarm/schema/table_rules.hpp>

#include "support/trading.hpp"

namespace {
using namespace trading;

struct Desk {
    key<Desk> id;
};
template <class T = Desk>
consteval auto describe_table(of<Desk>) {
    return describe<T>("desks").columns(column<&T::id>.primary_key());
}
template <class T>
consteval auto desk_scope() {
    if constexpr (requires { &T::desk_id; }) return scope("desk", column<&T::desk_id>.references(to<Desk>).indexed());
    else return scope_without("desk", "desk_id");
}

struct Ticket {
    key<Ticket> id;
    std::string side;
    std::optional<key<Desk>> desk_id;
};
template <class T = Ticket>
consteval auto describe_table(of<Ticket>) {
    return describe<T>("tickets")
        .columns(column<&T::id>.primary_key(), column<&T::side>.one_of("buy", "sell"))
        .scoped(desk_scope<T>())
        .with(index(column<&T::side>, column<&T::desk_id>));
}

constexpr auto const& tickets = schema::table<Ticket>;
static_assert(tickets.columns.size() == 3 && tickets.columns[2].name == "desk_id" && tickets.columns[2].referencing &&
              tickets.columns[2].indexed);
static_assert(tickets.about.scope == "desk" && tickets.allowed_values[0] == "buy" && tickets.constraints[0].size == 2,
              "what was described before stays");

struct Loose {
    key<Loose> id;
};
constexpr auto loose = describe<Loose>("loose").columns(column<&Loose::id>.primary_key()).scoped(desk_scope<Loose>());
static_assert(loose.about.missing_members == "desk_id");
static_assert(schema::judge_table(schema::detail::forget(loose, meta::id_of<Loose>, 0)).view() ==
              "AS0126 scoped(): loose: scope desk needs members that the struct does not have: desk_id; add them");
}  // namespace
