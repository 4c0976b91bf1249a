// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/orm/relations/loaded.hpp>

#include <alphaswarm/sql/expression/comparison.hpp>

#include "support/catch.hpp"
#include "support/trading.hpp"

namespace {
using namespace trading;

template <class T, class... R>
constexpr orm::detail::loaded_as<T, R...> row_of(R const&...) {
    return {};
}
constexpr auto account = to_one<Account>.by(col<&Order::account_id>);
constexpr auto hedge = to_one<Account>.by(col<&Order::hedge_account_id>);
using rich = decltype(row_of<Order>(
    to_many<Fill>.as("fills"_c), account, hedge, count_of<Fill>, has_any<Fill>, to_one<Instrument>.load(to_many<Bar>)));

template <class Asked>
using read_as = std::remove_cvref_t<decltype(std::declval<rich const&>()[std::declval<Asked>()])>;
static_assert(std::is_same_v<read_as<decltype(to_many<Fill>)>, std::vector<Fill>> &&
              std::is_same_v<read_as<decltype("fills"_c)>, std::vector<Fill>>);
static_assert(std::is_same_v<read_as<decltype(account)>, Account> &&
              std::is_same_v<read_as<decltype(hedge)>, std::optional<Account>>);
static_assert(std::is_same_v<read_as<decltype(count_of<Fill>)>, std::int64_t> &&
              std::is_same_v<read_as<decltype(has_any<Fill>)>, bool>);
static_assert(
    std::is_same_v<read_as<decltype(to_one<Instrument>)>, std::optional<decltype(row_of<Instrument>(to_many<Bar>))>>);
static_assert(std::is_same_v<orm::detail::loaded_as<Order>, Order>, "a row without relations is the row");

template <class Asked>
constexpr bool found = orm::detail::cell_search<std::remove_cv_t<Asked>, rich>::exists;
static_assert(!found<decltype(to_one<Account>)>, "two keys lead there: which is meant?");
static_assert(!found<decltype(to_one<Sector>)> && !found<meta::label<"bills">> && !found<int>);
static_assert(orm::detail::was_loaded<
                  Order,
                  std::remove_cv_t<decltype(to_one<Sector>)>,
                  decltype(row_of<Order>(account)),
                  orm::relation_cell<std::remove_cv_t<decltype(account)>::token, sql::nothing, Account>>::judge()
                  .view() ==
              "AS0974 row[]: orders: to_one<sectors> was not loaded, or was loaded twice without a name; loaded are: "
              "to_one<accounts>.by(account_id); give load(...) every relation that is read from its rows");

template <class T, class... R>
constexpr meta::verdict judged(R const&...) {
    meta::verdict v;
    orm::detail::judge_relations<T, R...>(v);
    return v;
}
static_assert(judged<Order>(to_many<Fill>, to_many<Fill>.as("more"_c), count_of<Fill>).accepted());
static_assert(judged<Order>(to_many<Fill>, to_many<Fill>)
                  .view()
                  .starts_with("AS0976 load(): orders: to_many<fills> is loaded twice"));
static_assert(judged<Order>(to_many<Fill>.as("x"_c), count_of<Fill>.as("x"_c))
                  .view()
                  .starts_with("AS0976 load(): orders: to_many<fills> shares its name"));
static_assert(judged<Order>(to_many<Fill>.load(to_one<Order>.load(to_one<Sector>)))
                  .view()
                  .starts_with("AS0971 to_one<>: orders and sectors"),
              "however deep");
}  // namespace

TEST_CASE("a row's relations are values that may be read and changed") {
    rich order;
    order->status = "new";
    order[to_many<Fill>].push_back(Fill{});
    order["fills"_c].at(0).price = 7;
    rich const copy = order;
    CHECK(copy[to_many<Fill>].at(0).price == 7);
    CHECK((*copy).status == "new");
    CHECK_FALSE(copy[has_any<Fill>]);
    CHECK_FALSE(copy[to_one<Instrument>].has_value());
}
