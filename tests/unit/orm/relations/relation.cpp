// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/orm/relations/relation.hpp>

#include <alphaswarm/sql/expression/comparison.hpp>

#include "support/catch.hpp"
#include "support/trading.hpp"

namespace {
using namespace trading;

template <class R>
using token = typename std::remove_cvref_t<R>::token;

constexpr auto plain = to_many<Fill>;
static_assert(std::is_same_v<token<decltype(plain)>,
                             token<decltype(plain.as("fills"_c).order_by(col<&Fill::id>).load(to_one<Order>))>>,
              "filter, order, name and what is nested do not make it another relation");
static_assert(!std::is_same_v<token<decltype(plain)>, token<decltype(plain.by(col<&Fill::order_id>))>>);
static_assert(std::is_same_v<token<decltype(plain.count())>, token<decltype(count_of<Fill>)>> &&
              std::is_same_v<token<decltype(plain.any())>, token<decltype(has_any<Fill>)>>);
static_assert(orm::is_relation<std::remove_cv_t<decltype(plain)>> && !orm::is_relation<int>);
static_assert(to_one<Order>.joined().is_joined && to_one<Order>.optional().is_optional && !to_one<Order>.is_joined);

template <class R>
concept sortable = requires(R const& r) { r.order_by(col<&Fill::id>); };
template <class R>
concept may_be_absent = requires(R const& r) { r.optional(); };
template <class R>
concept has_second_key = requires(R const& r) { r.to(col<&NewsMention::instrument_id>); };
static_assert(sortable<decltype(plain)> && !sortable<decltype(to_one<Fill>)> && !sortable<decltype(count_of<Fill>)>);
static_assert(may_be_absent<decltype(to_one<Order>)> && !may_be_absent<decltype(plain)>);
static_assert(has_second_key<decltype(to_many_through<NewsMention, Instrument>)> && !has_second_key<decltype(plain)>);
}  // namespace

TEST_CASE("a second filter narrows further, and its values are kept") {
    auto const both = to_many<Fill>.where(col<&Fill::quantity> > 1.0).where(col<&Fill::price> > 2.0);
    CHECK(both.parameters == 2);
    CHECK(both.count().parameters == 2);
}
