// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/orm/core/placeholders.hpp>

#include <alphaswarm/alphaswarm.hpp>

#include "support/catch.hpp"
#include "support/desk.hpp"

using namespace alphaswarm;
using namespace desk;

namespace {

constexpr auto q =
    from<Order>().where(col<&Order::quantity> > param("least"_c) && col<&Order::status> == param("status"_c) &&
                        col<&Order::limit_price> > param("least"_c));
using Q = std::remove_const_t<decltype(q)>;

template <meta::text Name, class V>
using given = meta::named_argument<Name, V>;
template <class... Argument>
constexpr meta::verdict judged = orm::detail::arguments_fit<Q, Argument...>::judge();
constexpr bool says(meta::verdict const& v, std::string_view part) {
    return v.view().find(part) != std::string_view::npos;
}

static_assert(judged<given<"least", int>, given<"status", std::string>>.accepted());
static_assert(judged<given<"status", std::string_view>, given<"least", double>>.accepted(), "in any order");

// NULL is a value where a column that may be NULL is set to it, and where the words say so; nowhere else.
using empty_price = given<"p", std::optional<double>>;
constexpr auto price = col<&Order::limit_price>;
constexpr auto p = param("p"_c);
template <class S>
constexpr bool takes_null(S const&) {
    constexpr auto ok = orm::detail::arguments_fit<S, given<"p", double>>::judge();
    static_assert(ok.accepted(), "a plain value stands everywhere");
    constexpr auto v = orm::detail::arguments_fit<S, empty_price>::judge();
    return v.accepted()                                                                     ? true
           : says(v, "AS0707 fetch(): the placeholder p is used where NULL is not a value") ? false
                                                                                            : throw "another complaint";
}
static_assert(takes_null(update<Order>().set(price = p).all_rows()) &&
              !takes_null(update<Order>().set(col<&Order::quantity> = p).all_rows()));
static_assert(takes_null(from<Order>().where(is_distinct_from(price, p))) &&
              takes_null(from<Order>().where(is_not_distinct_from(price, p))));
static_assert(!takes_null(from<Order>().where(price == p)) && !takes_null(from<Order>().where(p != price)) &&
              !takes_null(from<Order>().where(price < p)) && !takes_null(from<Order>().where(p >= price)));
static_assert(!takes_null(from<Order>().where(between(price, p, 2.0))) &&
              !takes_null(from<Order>().where(in(price, 1.0, p))) &&
              !takes_null(from<Order>().where(price + p > 1.0)) && !takes_null(from<Order>().where(abs(price) == p)));
static_assert(!takes_null(update<Order>().set(price = p).where(price != p)),
              "it stands in two places, and is no value in one of them");
constexpr auto const& nullable_status = judged<given<"least", int>, given<"status", std::optional<std::string>>>;
constexpr auto const& null_status = judged<given<"least", int>, given<"status", std::nullptr_t>>;
static_assert(says(nullable_status, "AS0707"));
static_assert(says(null_status, "nullptr, which is not an SQL value; give a value"));

constexpr auto const& one_missing = judged<given<"least", int>>;
constexpr auto const& one_unknown = judged<given<"least", int>, given<"status", std::string>, given<"most", int>>;
constexpr auto const& both = judged<given<"most", int>>;
static_assert(says(one_missing, "AS0701") && says(one_missing, "the placeholder status has no value"));
static_assert(says(one_unknown, "AS0702") && says(one_unknown, "no placeholder most") && !says(one_unknown, "AS0701"));
static_assert(says(both, "placeholder least") && says(both, "placeholder status") && says(both, "no placeholder most"),
              "all problems at once");

}  // namespace

TEST_CASE("a statement without placeholders takes no arguments") {
    constexpr auto plain = from<Venue>();
    using P = std::remove_const_t<decltype(plain)>;
    CHECK(orm::detail::arguments_fit<P>::judge().accepted());
    CHECK_FALSE(orm::detail::arguments_fit<P, given<"any", int>>::judge().accepted());
}
