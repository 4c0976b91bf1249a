// SPDX-License-Identifier: BSL-1.0
// What updates read back, as the server sees it.
#include <alphaswarm/orm/writes/refreshed.hpp>

#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/orm/bulk.hpp>
#include <alphaswarm/orm/changes.hpp>

#include "support/catch.hpp"
#include "support/desk.hpp"

using namespace alphaswarm;
using namespace desk;

namespace {
template <class S>
constexpr std::string_view text = sql_of(S{});

static_assert(orm::detail::has_refreshed<Sample> && !orm::detail::has_refreshed<Order> &&
              !orm::detail::has_refreshed<Venue>);
static_assert(text<orm::detail::refreshing<Sample, orm::row_update<Sample>>>.ends_with(
                  " where id = $11 returning samples.level, samples.stamped, samples.twice"),
              "what the server computes and what it has a default for; no key and no identity");
static_assert(
    std::is_same_v<orm::detail::refreshing_where_needed<Order, orm::row_update<Order>>, orm::row_update<Order>>,
    "a table without such columns says nothing more");

static_assert(
    text<orm::counted<Sample, orm::row_update_many<Sample>>>.ends_with(
        " where samples.id = as_given.id returning as_given.as_row, samples.level, samples.stamped, samples.twice) "
        "select as_check.as_count, as_met.as_row, as_met.level, as_met.stamped, as_met.twice from "
        "(select case when count(*) = $12 then count(*) else ('[' || count(*) || ' of ' || $12 || ' rows of ' || "
        "'samples' || ']')::bigint end as as_count from as_met) as as_check left join "
        "as_met on true"),
    "the count is looked at although no row was met");
static_assert(text<orm::counted<Venue, orm::row_update_many<Venue>>>.find("as_row") == std::string_view::npos);
static_assert(text<orm::counted<Sample, orm::row_update_changed<Sample>>>.find("as_row") == std::string_view::npos,
              "one object needs no number");
static_assert(text<orm::counted<Sample, orm::row_remove_many<Sample>>>.find("as_check") == std::string_view::npos,
              "and a removal reads nothing");
}  // namespace

TEST_CASE("a change reads back in the types of its columns") {
    using counted = orm::counted<Sample, orm::row_update_many<Sample>>;
    CHECK(sql::constants<counted>::result_count == 5);
    CHECK(sql::constants<counted>::results[0] == 20);
    CHECK(sql::constants<counted>::results[1] == 20);
    CHECK(sql::constants<counted>::results[2] == 23);
    CHECK(sql::constants<counted>::results[3] == 1184);
}
