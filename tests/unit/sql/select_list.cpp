// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/sql/aggregate.hpp>
#include <alphaswarm/sql/comparison.hpp>
#include <alphaswarm/sql/select.hpp>
#include <alphaswarm/sql/select_list.hpp>
#include <alphaswarm/sql/statement.hpp>

#include "support/catch.hpp"
#include "support/trading.hpp"
#include "support/written.hpp"

namespace {
using namespace trading;
using sql::detail::select_list, sql::detail::selectable;

using Price = std::remove_const_t<decltype(col<&Fill::price>)>;
using Quantity = std::remove_const_t<decltype(col<&Fill::quantity>)>;
using Twice = decltype(col<&Fill::price> * 2);
using Named = decltype(col<&Fill::price>.as("paid"_c));
using All = std::remove_const_t<decltype(all<Fill>)>;

static_assert(selectable<Price> && selectable<Twice> && selectable<Named> && selectable<All> && !selectable<int> &&
              !selectable<meta::label<"paid">>);
static_assert(select_list<Price, Twice>::size == 2 && select_list<Price, Twice>::parameters == 1 &&
              !select_list<Price>::aggregate);
static_assert(select_list<Price, decltype(sum(col<&Fill::price>).as("x"_c))>::aggregate &&
              !select_list<All>::aggregate);

static_assert(select_list<Price>::selects<Price>() && !select_list<Price>::selects<Quantity>());
static_assert(select_list<All>::selects<Price>() &&
                  !select_list<All>::selects<std::remove_const_t<decltype(col<&Order::id>)>>(),
              "all<Fill> selects each of its columns");
static_assert(!select_list<Twice>::selects<Twice>(), "two bound values are not known to be the same");

// -- distinct() and the sort ----------------------------------------------------------------------------------------
constexpr auto paid = select(col<&Fill::price>.as("paid"_c), col<&Fill::id>).distinct().from<Fill>();
static_assert(sql_of(paid.order_by("paid"_c, desc(col<&Fill::id>))) ==
              "select distinct price as paid, id from fills order by paid, id desc");
static_assert(!sql::well_formed<decltype(paid.order_by(col<&Fill::quantity>))>);

// -- whole rows -----------------------------------------------------------------------------------------------------
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
