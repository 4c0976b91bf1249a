// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/orm/placeholders.hpp>

#include <alphaswarm/alphaswarm.hpp>

#include "support/catch.hpp"
#include "support/desk.hpp"

using namespace alphaswarm;
using namespace desk;

namespace {

constexpr auto q = from<Order>().where(col<&Order::quantity> > param("least"_c) && col<&Order::status> == param("status"_c) && col<&Order::limit_price> > param("least"_c));
using Q = std::remove_const_t<decltype(q)>;

template <meta::text Name, class V>
using given = meta::named_argument<Name, V>;
template <class... Argument>
constexpr meta::verdict judged = orm::detail::arguments_fit<Q, Argument...>::judge();
constexpr bool says(meta::verdict const& v, std::string_view part) { return v.view().find(part) != std::string_view::npos; }

static_assert(judged<given<"least", int>, given<"status", std::string>>.accepted());
static_assert(judged<given<"status", std::string_view>, given<"least", double>>.accepted(), "in any order");

constexpr auto const& one_missing = judged<given<"least", int>>;
constexpr auto const& one_unknown = judged<given<"least", int>, given<"status", std::string>, given<"most", int>>;
constexpr auto const& both = judged<given<"most", int>>;
static_assert(says(one_missing, "AS0701") && says(one_missing, "the placeholder status has no value"));
static_assert(says(one_unknown, "AS0702") && says(one_unknown, "no placeholder most") && !says(one_unknown, "AS0701"));
static_assert(says(both, "placeholder least") && says(both, "placeholder status") && says(both, "no placeholder most"), "all problems at once");

}  // namespace

TEST_CASE("a statement without placeholders takes no arguments") {
    constexpr auto plain = from<Venue>();
    using P = std::remove_const_t<decltype(plain)>;
    CHECK(orm::detail::arguments_fit<P>::judge().accepted());
    CHECK_FALSE(orm::detail::arguments_fit<P, given<"any", int>>::judge().accepted());
}
