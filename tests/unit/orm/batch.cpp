// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/orm/batch.hpp>

#include <alphaswarm/alphaswarm.hpp>

#include "support/catch.hpp"
#include "support/desk.hpp"

using namespace alphaswarm;
using namespace desk;

namespace {

template <class... T>
constexpr meta::verdict judged = orm::detail::batch_rule<T...>::judge();
static_assert(judged<FillNote, Fill, Order, Instrument, Venue>.accepted(),
              "in any order, and a table that references itself");
static_assert(judged<Order>.accepted(), "what it references may lie outside");
static_assert(judged<Venue, Order, Venue>.view() == "AS0982 write_batch: venues is listed twice; list it once");

struct Chick;
struct Egg {
    key<Egg> id;
    key<Chick> laid_by;
};
struct Chick {
    key<Chick> id;
    key<Egg> from;
};
template <class T = Egg>
consteval auto describe_table(of<Egg>) {
    return describe<T>("eggs").columns(column<&T::id>.primary_key(), column<&T::laid_by>.references(to<Chick>));
}
template <class T = Chick>
consteval auto describe_table(of<Chick>) {
    return describe<T>("chicks").columns(column<&T::id>.primary_key(), column<&T::from>.references(to<Egg>));
}
static_assert(
    judged<Venue, Egg, Chick>.view().starts_with("AS0981 write_batch: eggs, chicks: their foreign keys form a cycle"),
    "and only those on it are named");
static_assert(judged<Egg>.accepted());

static_assert(orm::detail::among<"insert", Fill, Order, Fill>::judge().accepted());
static_assert(
    orm::detail::among<"insert", Venue, Order, Fill>::judge().view() ==
    "AS0983 insert(): venues is not one of the tables of this batch: order fills; add its struct to write_batch<...>");

template <class T>
using part = orm::detail::batch_part<0, T>;
static_assert(part<Order>::can_update && part<Order>::can_change && part<Order>::can_remove);
static_assert(!part<Fill>::can_change && !part<Fill>::can_remove, "append-only");
static_assert(!part<FillNote>::can_change && part<FillNote>::can_remove, "immutable");
static_assert(!part<Shelf>::can_update && part<Shelf>::can_change && part<Shelf>::can_remove,
              "arrays change one row at a time");

}  // namespace

TEST_CASE("a batch counts what waits, and forgets it when it is told to") {
    write_batch<Order, Fill> batch;
    CHECK(batch.empty());
    Order order;
    batch.insert(order);
    CHECK(order.id.is_set());
    CHECK(order.created_at.is_finite());
    tracked followed(order);
    batch.update(followed);
    batch.update(order);
    batch.remove(order);
    batch.remove(followed);
    Fill const made = batch.insert(Fill{order.id, 1, 1, 1, 0, {}, {}});
    CHECK(made.done_at.is_finite());
    CHECK(batch.size() == 6);
    write_batch<Order, Fill> const copy = batch;  // regular
    batch.clear();
    CHECK(batch.empty());
    CHECK(copy.size() == 6);
}
