// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/orm/fetch_as.hpp>

#include <alphaswarm/alphaswarm.hpp>

#include "support/catch.hpp"
#include "support/rows.hpp"

using namespace alphaswarm;
using namespace alphaswarm::test;
using namespace desk;

namespace {
struct Position {
    std::string symbol;
    double quantity;
    std::optional<numeric> fee;
};
struct Two {
    std::string symbol;
    std::optional<double> quantity;
};
struct Wrong {
    std::string symbol;
    std::int32_t quantity;
};

constexpr auto held = select(col<&Instrument::symbol>, coalesce(sum(col<&Fill::quantity>), 0.0), max(col<&Fill::fee>))
                          .from<Instrument>()
                          .left_join<Order>()
                          .left_join<Fill>()
                          .where(col<&Instrument::multiplier> < param("largest"_c))
                          .group_by(col<&Instrument::id>)
                          .order_by(col<&Instrument::id>);
constexpr auto pairs =
    select(col<&Instrument::symbol>, col<&Instrument::multiplier>).from<Instrument>().order_by(col<&Instrument::id>);

// a judged rule is a value
using held_row = orm::row_of<std::remove_const_t<decltype(held)>>;
using pair_row = orm::row_of<std::remove_const_t<decltype(pairs)>>;
static_assert(orm::detail::fields_fit<Position, held_row>::judge().accepted());
static_assert(orm::detail::fields_fit<Two, pair_row>::judge().accepted(),
              "a field may be optional where the column is not");
constexpr meta::verdict too_many = orm::detail::fields_fit<Position, pair_row>::judge();
constexpr meta::verdict another_type = orm::detail::fields_fit<Wrong, pair_row>::judge();
static_assert(too_many.view().find("has 3 fields and the query selects 2 columns") != std::string_view::npos);
static_assert(another_type.view().find("field 2 is int and the query selects double") != std::string_view::npos);
static_assert(!orm::detail::fields_fit<Two, held_row>::judge().accepted());
}  // namespace

TEST_CASE("rows come as a plain aggregate, its fields in the order of the select list") {
    session db = reading_desk();
    std::vector<Position> const positions = fetch_as<Position>(db, held, "largest"_c = 50.0);
    lines got;
    for (Position const& p : positions) got.push_back(p.symbol + "|" + printed(p.quantity) + "|" + printed(p.fee));
    CHECK(got ==
          told(db.connection(),
               "select i.symbol, coalesce(sum(f.quantity), 0), max(f.fee) from instruments i left join \"order\" o on "
               "o.instrument_id = i.id "
               "left join ledger.fills f on f.order_id = o.id where i.multiplier < 50 group by i.id order by i.id"));
    CHECK(fetch_as<Position>(db, held, "largest"_c = 0.0).empty());
    std::vector<Two> const two = fetch_as<Two>(db, pairs);
    REQUIRE(two.size() == 5);
    CHECK(two[2].quantity == 25);
    CHECK(same_fields(two[2], Two{"FDAX", 25}));
    CHECK_FALSE(same_fields(two[2], two[3]));
}
