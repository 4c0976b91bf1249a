// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/sql/query/keyset_rules.hpp>

#include <alphaswarm/sql/expression/arithmetic.hpp>

#include <alphaswarm/sql/expression/aggregate.hpp>
#include <alphaswarm/sql/expression/comparison.hpp>

#include "support/trading.hpp"

namespace {
using namespace trading;

template <class Row, class Query>
constexpr meta::verdict judged(Query const&) {
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

static_assert(judged<Order>(from<Order>().order_by(col<&Order::id>)).accepted());
static_assert(judged<Instrument>(from<Instrument>().order_by(col<&Instrument::vt_symbol>)).accepted(),
              "a unique column that is never NULL will do");
static_assert(judged<Instrument>(from<Instrument>().order_by(col<&Instrument::sector_id>)).view() ==
              "AS0953 after(): instruments: several of its rows may be tied where a page ends, because none of its "
              "keys is among the sort keys; add its primary key to "
              "order_by(...): instruments.id");
static_assert(judged<Bar>(from<Bar>().order_by(col<&Bar::day>)).view().ends_with("bars.instrument_id, bars.day"));
static_assert(judged<Bar>(from<Bar>().order_by(col<&Bar::day>, col<&Bar::instrument_id>)).accepted());

constexpr auto both = select(all<Fill>, all<Order>);
static_assert(judged<two>(both.from<Fill>().join<Order>().order_by(col<&Fill::id>)).accepted(),
              "one order for each fill");
static_assert(!judged<two>(both.from<Order>().join<Fill>().order_by(col<&Order::id>)).accepted(),
              "several fills for each order");
static_assert(judged<two>(both.from<Order>().join<Fill>().order_by(col<&Order::id>, col<&Fill::id>)).accepted());
static_assert(!judged<two>(both.from<Fill>().right_join<Order>().order_by(col<&Fill::id>)).accepted(),
              "orders without fills are level");
static_assert(
    !judged<two>(both.from<Fill>().join<Order>(col<&Fill::quantity> > col<&Order::quantity>).order_by(col<&Fill::id>))
         .accepted(),
    "a condition of one's own promises nothing");

// -- the other way round: one order for each fill, so its fills tell them
static_assert(judged<two>(both.from<Order>().join<Fill>().order_by(col<&Fill::id>)).accepted(),
              "each fill is of one order, and orders without fills are not there");
static_assert(!judged<two>(both.from<Order>().left_join<Fill>().order_by(col<&Fill::id>)).accepted(),
              "orders without fills are level");
static_assert(judged<any_row<int, int, int>>(select(all<Sector>, all<Instrument>, all<Bar>)
                                                 .from<Sector>()
                                                 .join<Instrument>()
                                                 .join<Bar>()
                                                 .order_by(col<&Bar::instrument_id>, col<&Bar::day>))
                  .accepted(),
              "along a chain");
static_assert(!judged<any_row<int, int, int>>(select(all<Sector>, all<Instrument>, all<Bar>)
                                                  .from<Sector>()
                                                  .left_join<Instrument>()
                                                  .join<Bar>()
                                                  .order_by(col<&Bar::instrument_id>, col<&Bar::day>))
                   .accepted(),
              "unless a link of it is optional");
static_assert(!judged<any_row<int, int, int>>(select(all<Order>, all<Fill>, all<Instrument>)
                                                  .from<Order>()
                                                  .join<Fill>()
                                                  .join<Instrument>(col<&Instrument::lot_size> > 1)
                                                  .order_by(col<&Fill::id>))
                   .accepted());
static_assert(!judged<any_row<int, int, int>>(select(all<Order>, all<Fill>, all<Instrument>)
                                                  .from<Order>()
                                                  .join<Fill>()
                                                  .full_join<Instrument>()
                                                  .order_by(col<&Fill::id>))
                   .accepted(),
              "a full join keeps rows that stand alone");

constexpr auto groups = select(col<&Order::status>, col<&Order::vt_symbol>).from<Order>();
static_assert(!judged<two>(groups.group_by(col<&Order::status>, col<&Order::vt_symbol>).order_by(col<&Order::status>))
                   .accepted());
static_assert(judged<two>(groups.group_by(col<&Order::status>, col<&Order::vt_symbol>)
                              .order_by(col<&Order::status>, col<&Order::vt_symbol>))
                  .accepted());
static_assert(judged<two>(select(col<&Order::status>, col<&Order::vt_symbol>)
                              .distinct()
                              .from<Order>()
                              .order_by(col<&Order::status>, col<&Order::vt_symbol>))
                  .accepted());
static_assert(
    !judged<two>(
         select(col<&Order::status>, col<&Order::vt_symbol>).distinct().from<Order>().order_by(col<&Order::status>))
         .accepted());
static_assert(judged<two>(select(col<&Order::id>, (col<&Order::quantity> * 2.0).as("twice"_c))
                              .from<Order>()
                              .order_by("twice"_c, col<&Order::id>))
                  .accepted());

static_assert(judged<Order>(from<Order>()).view().starts_with("AS0951"));
static_assert(judged<Order>(7).view().starts_with("AS0951"));
static_assert(judged<two>(groups.order_by(col<&Order::id>)).view().starts_with("AS0952 after(): orders.id"));
static_assert(judged<Order>(from<Order>().order_by(col<&Order::id>).offset(3)).view().starts_with("AS0954"));
static_assert(judged<Fill>(from<Order>().order_by(col<&Order::id>)).view().starts_with("AS0955"));
static_assert(judged<any_row<int>>(groups.order_by(col<&Order::status>, col<&Order::vt_symbol>).limit(3))
                  .view()
                  .starts_with("AS0953"));

}  // namespace
