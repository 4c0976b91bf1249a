// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/sql/keyset_rules.hpp>

#include <alphaswarm/sql/aggregate.hpp>
#include <alphaswarm/sql/comparison.hpp>

#include "support/trading.hpp"

namespace {
using namespace trading;

template <class Query, class Row>
constexpr meta::verdict judged(Query const&, Row const&) {
    return sql::detail::pageable<"after", Query, Row>::judge();
}
template <class... V>
struct any_row {
    static constexpr std::size_t size = sizeof...(V);
};
template <std::size_t, class... V>
constexpr int get(any_row<V...> const&) {
    return 0;
}
using two = any_row<int, int>;

static_assert(judged(from<Order>().order_by(col<&Order::id>), Order{}).accepted());
static_assert(judged(from<Instrument>().order_by(col<&Instrument::vt_symbol>), Instrument{}).accepted(), "a unique column that is never NULL will do");
static_assert(judged(from<Instrument>().order_by(col<&Instrument::sector_id>), Instrument{}).view() ==
              "AS0953 after(): instruments: several of its rows may be level where a page ends, since no key of it is among the sort keys; add its primary key to "
              "order_by(...): instruments.id");
static_assert(judged(from<Bar>().order_by(col<&Bar::day>), Bar{}).view().ends_with("bars.instrument_id, bars.day"));
static_assert(judged(from<Bar>().order_by(col<&Bar::day>, col<&Bar::instrument_id>), Bar{}).accepted());

constexpr auto both = select(all<Fill>, all<Order>);
static_assert(judged(both.from<Fill>().join<Order>().order_by(col<&Fill::id>), two{}).accepted(), "one order for each fill");
static_assert(!judged(both.from<Order>().join<Fill>().order_by(col<&Order::id>), two{}).accepted(), "several fills for each order");
static_assert(judged(both.from<Order>().join<Fill>().order_by(col<&Order::id>, col<&Fill::id>), two{}).accepted());
static_assert(!judged(both.from<Fill>().right_join<Order>().order_by(col<&Fill::id>), two{}).accepted(), "orders without fills are level");
static_assert(!judged(both.from<Fill>().join<Order>(col<&Fill::quantity> > col<&Order::quantity>).order_by(col<&Fill::id>), two{}).accepted(),
              "a condition of one's own promises nothing");

constexpr auto groups = select(col<&Order::status>, col<&Order::vt_symbol>).from<Order>();
static_assert(!judged(groups.group_by(col<&Order::status>, col<&Order::vt_symbol>).order_by(col<&Order::status>), two{}).accepted());
static_assert(judged(groups.group_by(col<&Order::status>, col<&Order::vt_symbol>).order_by(col<&Order::status>, col<&Order::vt_symbol>), two{}).accepted());
static_assert(judged(select(col<&Order::status>, col<&Order::vt_symbol>).distinct().from<Order>().order_by(col<&Order::status>, col<&Order::vt_symbol>), two{}).accepted());
static_assert(!judged(select(col<&Order::status>, col<&Order::vt_symbol>).distinct().from<Order>().order_by(col<&Order::status>), two{}).accepted());
static_assert(judged(select(col<&Order::id>, (col<&Order::quantity> * 2.0).as("twice"_c)).from<Order>().order_by("twice"_c, col<&Order::id>), two{}).accepted());

static_assert(judged(from<Order>(), Order{}).view().starts_with("AS0951"));
static_assert(judged(7, Order{}).view().starts_with("AS0951"));
static_assert(judged(groups.order_by(col<&Order::id>), two{}).view().starts_with("AS0952 after(): orders.id"));
static_assert(judged(from<Order>().order_by(col<&Order::id>).offset(3), Order{}).view().starts_with("AS0954"));
static_assert(judged(from<Order>().order_by(col<&Order::id>), Fill{}).view().starts_with("AS0955"));
static_assert(judged(groups.order_by(col<&Order::status>, col<&Order::vt_symbol>).limit(3), any_row<int>{}).view().starts_with("AS0953"));

}  // namespace
