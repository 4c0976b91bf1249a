// SPDX-License-Identifier: BSL-1.0
// Results made by hand: what a decoder is given when a server, or something between, goes wrong.
#include <alphaswarm/orm/core/rows.hpp>

#include <alphaswarm/alphaswarm.hpp>

#include "support/catch.hpp"
#include "support/desk.hpp"
#include "unit/orm/made_result.hpp"

using namespace alphaswarm;
using namespace alphaswarm::test;
using namespace desk;

namespace {
constexpr auto q = select(col<&Order::version>, col<&Order::limit_price>, all<Venue>)
                       .from<Order>()
                       .left_join<Venue>(col<&Venue::rank> == col<&Order::version>);
using row = orm::row_of<std::remove_const_t<decltype(q)>>;
static_assert(std::is_same_v<std::tuple_element_t<0, row>, std::int32_t>);
static_assert(std::is_same_v<std::tuple_element_t<1, row>, std::optional<double>>);
static_assert(std::is_same_v<std::tuple_element_t<2, row>, std::optional<Venue>>);
static_assert(std::is_same_v<orm::row_of<std::remove_const_t<decltype(from<Venue>())>>, Venue>,
              "one whole table is its struct");

template <class T>
T read(made_result const& from, int column = 0) {
    T value{};
    orm::detail::read_column(value, from, 0, column);
    return value;
}
}  // namespace

TEST_CASE("a column is read by its type, NULL where it may be") {
    made_result const from({{"n", std::string("\0\0\0\7", 4)}, {"none", std::nullopt}, {"empty", std::string()}});
    CHECK(read<std::int32_t>(from, 0) == 7);
    CHECK(read<std::optional<std::int32_t>>(from, 0) == 7);
    CHECK_FALSE(read<std::optional<std::int32_t>>(from, 1).has_value());
    CHECK(read<std::string>(from, 2).empty());
    CHECK(read<std::optional<std::string>>(from, 2) == "");  // empty is not NULL
    CHECK_THROWS_AS(read<std::int32_t>(from, 1), pg::decode_error);
    CHECK_THROWS_AS(read<std::string>(from, 1), pg::decode_error);
}

TEST_CASE("bytes too few or too many for their type are refused, not read past") {
    for (std::size_t size : {0, 1, 2, 3, 5, 7, 8, 100}) {
        made_result const from({{"n", std::string(size, '\1')}});
        CHECK_THROWS_AS(read<std::int32_t>(from), pg::decode_error);
        if (size != 8) CHECK_THROWS_AS(read<double>(from), pg::decode_error);
        if (size != 8) CHECK_THROWS_AS(read<timestamp>(from), pg::decode_error);
        CHECK_THROWS_AS(read<uuid>(from), pg::decode_error);
        CHECK_THROWS_AS(read<std::optional<numeric>>(from), pg::decode_error);
        CHECK_THROWS_AS(read<std::vector<std::int32_t>>(from), pg::decode_error);
    }
    CHECK_THROWS_AS((read<key<Venue, venue_code>>(made_result({{"code", std::string(13, 'x')}}))), pg::decode_error);
    CHECK_THROWS_AS(read<Side>(made_result({{"side", std::string("short")}})), pg::decode_error);
    CHECK_THROWS_AS(read<jsonb>(made_result({{"terms", std::string("{}")}})), pg::decode_error);
}

TEST_CASE("the far side of an outer join is absent where its key is NULL, and whole where it is not") {
    made_result const there({{"code", std::string("XNYS")},
                             {"name", std::string("New York")},
                             {"opens", std::nullopt},
                             {"rank", std::string("\0\0\0\1", 4)}});
    made_result const gone(
        {{"code", std::nullopt}, {"name", std::nullopt}, {"opens", std::nullopt}, {"rank", std::nullopt}});
    std::optional<Venue> venue;
    orm::detail::read_struct(venue, there, 0, 0);
    REQUIRE(venue.has_value());
    CHECK(venue->name == "New York");
    CHECK_FALSE(venue->opens.has_value());
    orm::detail::read_struct(venue, gone, 0, 0);
    CHECK_FALSE(venue.has_value());
    Venue whole;
    CHECK_THROWS_AS(orm::detail::read_struct(whole, gone, 0, 0), pg::decode_error);
}
