// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/sql/statement.hpp>
#include <alphaswarm/sql/write/insert.hpp>
#include <alphaswarm/sql/write/omitted_columns.hpp>

#include "support/catch.hpp"
#include "support/desk.hpp"

namespace {
using namespace alphaswarm;
using namespace desk;

// Of a table's columns those may be left that have an unset state, a default, and no other way to be made.
constexpr bool leavable(std::string_view column) {
    for (auto const& c : schema::view_of<Sample>)
        if (c.name == column) return sql::is_omittable(c);
    return false;
}
static_assert(leavable("stamped") && sql::omittable_columns(schema::view_of<Sample>) == 1);
static_assert(!leavable("level"), "an int cannot tell left alone from 0");
static_assert(!leavable("remark"), "NULL is a value");
static_assert(!leavable("made_at") && !leavable("token"), "the client makes it");
static_assert(!leavable("id") && !leavable("serial") && !leavable("twice"), "no insert of a row writes it");
static_assert(sql::omittable_columns(schema::view_of<Order>) == 0);

using Row = decltype(insert_into<Sample>().row(Sample{}));
constexpr auto const& draft = sql::draft_of<Row>;
static_assert(draft.omittable_place_count == 1 && draft.region_count == 0);
static_assert(std::string_view(draft.text + draft.omittable_places[0].begin,
                               draft.omittable_places[0].end - draft.omittable_places[0].begin) == "$6");
static_assert(sql::draft_of<decltype(insert_into<Order>().row(Order{}))>.omittable_place_count == 0);

constexpr sql::omitted_columns appended(sql::omitted_columns first, sql::omitted_columns second, std::size_t columns) {
    first.append(second, columns);
    return first;
}
static_assert(appended({1, 0}, {1, 2}, 3) == sql::omitted_columns{9, 16});
static_assert(appended({1, 0}, {1, 1}, 64) == sql::omitted_columns{1, 0}, "such a statement does not build");

TEST_CASE("a row leaves what is unset in it") {
    Sample s;
    CHECK(sql::omitted_in(s).all == 1);
    s.stamped = timestamptz::infinity();
    CHECK(sql::omitted_in(s).all == 0);
    CHECK(insert_into<Sample>().row(s).omitted() == sql::omitted_columns{});
    CHECK(insert_into<Sample>().row(Sample{}).on_conflict().do_nothing().omitted() == sql::omitted_columns{1, 0});
}

}  // namespace
