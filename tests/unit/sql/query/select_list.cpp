// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/sql/expression/aggregate.hpp>
#include <alphaswarm/sql/expression/arithmetic.hpp>
#include <alphaswarm/sql/expression/comparison.hpp>
#include <alphaswarm/sql/query/select.hpp>
#include <alphaswarm/sql/query/select_list.hpp>
#include <alphaswarm/sql/statement.hpp>

#include "support/catch.hpp"
#include "support/trading.hpp"
#include "support/written.hpp"

namespace {
using namespace trading;
using sql::select_list, sql::detail::selectable;

using Price = std::remove_const_t<decltype(col<&Fill::price>)>;
using Quantity = std::remove_const_t<decltype(col<&Fill::quantity>)>;
using Twice = decltype(col<&Fill::price> * 2);
using Named = decltype(col<&Fill::price>.as("paid"_c));
using All = std::remove_const_t<decltype(all<Fill>)>;

static_assert(selectable<Price> && selectable<Twice> && selectable<Named> && selectable<All> && selectable<int> &&
              !selectable<std::nullptr_t> && !selectable<meta::label<"paid">>);
static_assert(select_list<Price, Twice>::size == 2 && select_list<Price, Twice>::parameters == 1 &&
              !select_list<Price>::aggregate);
static_assert(select_list<Price, decltype(sum(col<&Fill::price>).as("x"_c))>::aggregate &&
              !select_list<All>::aggregate);

static_assert(select_list<Price>::selects<Price>() && !select_list<Price>::selects<Quantity>());
static_assert(select_list<All>::selects<Price>() &&
                  !select_list<All>::selects<std::remove_const_t<decltype(col<&Order::id>)>>(),
              "all<Fill> selects each of its columns");
static_assert(!select_list<Twice>::selects<Twice>(), "two bound values are not known to be the same");

// -- distinct() and the sort
constexpr auto paid = select(col<&Fill::price>.as("paid"_c), col<&Fill::id>).distinct().from<Fill>();
static_assert(sql_of(paid.order_by("paid"_c, desc(col<&Fill::id>))) ==
              "select distinct price as paid, id from fills order by paid, id desc");
static_assert(!sql::well_formed<decltype(paid.order_by(col<&Fill::quantity>))>);

static_assert(sql_of(select(col<&Fill::price>.as("paid"_c)).distinct().from<Fill>().order_by(col<&Fill::price>)) ==
                  "select distinct price as paid from fills order by price",
              "a column is selected under whatever name");

// -- names of results
template <class... Item>
constexpr meta::verdict judged(Item const&...) {
    return sql::detail::all_selectable<"select", Item...>::judge();
}
constexpr auto price = col<&Fill::price>;
static_assert(judged(price, price.as("paid"_c), (price * 2).as("twice"_c)).accepted());
static_assert(judged(price.as("paid"_c), count(), (price * 2).as("paid"_c)).view() ==
              "AS0425 select(): two results are called paid; give one of them another name, .as(...)");

template <class Q>
constexpr std::string_view complaint(Q const&) {
    return sql::draft_of<Q>.complaints.view();
}
constexpr auto sorted_by_price = [](auto const&... item) {
    return select(item...).template from<Fill>().order_by("price"_c);
};
constexpr std::string_view confused =
    "AS0426 order_by(): price is the name of two results, and PostgreSQL cannot tell which is meant; give the other "
    "result another name, .as(...)";
static_assert(complaint(sorted_by_price((price * 2).as("price"_c))).empty() &&
              complaint(sorted_by_price(col<&Fill::id>, count(price).as("price"_c))).find("AS0426") ==
                  std::string_view::npos);
static_assert(complaint(sorted_by_price(price, (price * 2).as("price"_c))) == confused &&
              complaint(sorted_by_price(all<Fill>, (price * 2).as("price"_c))) == confused);
static_assert(complaint(sorted_by_price(price, price.as("price"_c))).empty() &&
                  complaint(sorted_by_price(all<Fill>, price.as("price"_c))).empty(),
              "both are the same column");
static_assert(complaint(sorted_by_price(col<&Fill::quantity>.as("price"_c), all<Fill>)) == confused);
static_assert(complaint(select(count(), sum(price).as("count"_c)).from<Fill>().order_by("count"_c))
                  .starts_with("AS0426 order_by(): count is the name"),
              "a name that PostgreSQL gives is one, too");
static_assert(complaint(select(all<Sector>, all<Instrument>, col<&Sector::id>.as("id"_c))
                            .from<Sector>()
                            .join<Instrument>()
                            .order_by("id"_c))
                  .starts_with("AS0426 order_by(): id"),
              "of two tables, one is another");

// -- whole rows
static_assert(sql_of(select(all<Sector>, all<Instrument>).from<Sector>().join<Instrument>()) ==
              "select sectors.id, sectors.parent_id, sectors.name, instruments.id, instruments.sector_id, "
              "instruments.vt_symbol, instruments.active, "
              "instruments.lot_size from sectors join instruments on instruments.sector_id = sectors.id");

TEST_CASE("the list binds its values in order, before everything else") {
    auto const price = col<&Fill::price>;
    CHECK(
        test::bound_by(select(price * 1, all<Fill>, (price * 2).as("x"_c), price * 3).from<Fill>().where(price > 4)) ==
        std::vector<std::string>{"1", "2", "3", "4"});
}

}  // namespace
