// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/schema/table_set.hpp>

#include "support/trading.hpp"

namespace {
using namespace trading;

static_assert(tables::check() && tables::size == 13 && tables::tables[0] == &schema::view_of<Sector>);

template <class Set>
constexpr std::size_t place_of(schema::table_view const& t) {
    auto const order = Set::creation_order();
    for (std::size_t i = 0; i < order.size(); ++i)
        if (order[i] == &t) return i;
    return order.size();
}
using backwards = table_set<NewsMention, NewsItem, Fill, Order, Account, Instrument, Sector>;
static_assert(backwards::check() && backwards::creation_order().size() == backwards::size);
static_assert(place_of<backwards>(schema::view_of<Account>) < place_of<backwards>(schema::view_of<Order>));
static_assert(place_of<backwards>(schema::view_of<Order>) < place_of<backwards>(schema::view_of<Fill>));
static_assert(place_of<backwards>(schema::view_of<Sector>) < place_of<backwards>(schema::view_of<Instrument>));
static_assert(place_of<backwards>(schema::view_of<Instrument>) < place_of<backwards>(schema::view_of<NewsMention>));
static_assert(table_set<Sector>::check(), "a table may reference itself");

}  // namespace
