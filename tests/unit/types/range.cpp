// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/types/range.hpp>

#include "support/catch.hpp"

namespace {
using namespace alphaswarm;
using Catch::Matchers::Contains;
using whole = range<std::int32_t>;
using exact = range<numeric>;
using days = range<date>;

static_assert(sql_type<whole>::facts.oid == 3904 && sql_type<days>::facts.name == "daterange");
static_assert(!storable<int[2]> && !types::ranged<double> && !types::ranged<std::string>);
static_assert(whole(1, 3, bounds::closed) == whole(1, 4) && whole(1, 2, bounds::open).is_empty());
static_assert(whole().is_empty() && !whole::all().is_empty() && !whole::all().includes_lower());

TEST_CASE("ranges of whole numbers and days have one form") {
    CHECK(whole(1, 3, bounds::open_closed).to_string() == "[2,4)");
    CHECK(whole(1, 3, bounds::open).to_string() == "[2,3)");
    CHECK(whole(std::nullopt, 3, bounds::closed).to_string() == "(,4)");
    CHECK(whole(3, std::nullopt, bounds::open).to_string() == "[4,)");
    CHECK(whole(3, 3).is_empty());
    CHECK(whole(3, 3, bounds::closed).to_string() == "[3,4)");
    CHECK(whole(INT32_MAX, INT32_MAX).is_empty());
    CHECK(days(date(2026, 2, 28), date(2026, 2, 28), bounds::closed).to_string() == "[2026-02-28,2026-03-01)");
    CHECK(days(date(2026, 1, 1), date::infinity(), bounds::closed).to_string() == "[2026-01-01,infinity]");
    CHECK(days(date::negative_infinity(), date(2026, 1, 1), bounds::open).to_string() == "(-infinity,2026-01-01)");
}

TEST_CASE("ranges of all else keep their bounds") {
    exact const half(1, 2, bounds::open_closed);
    CHECK(half.to_string() == "(1,2]");
    CHECK(exact(numeric::parse("1.50"), 2).to_string() == "[1.50,2)");
    CHECK(exact(numeric::parse("1.50"), 2) == exact(numeric::parse("1.5"), 2));
    CHECK(exact(1, 1, bounds::open_closed).is_empty());
    CHECK(exact(1, 1, bounds::closed).to_string() == "[1,1]");
    range<timestamp> const night(timestamp::parse("2026-01-01 22:00:00"), std::nullopt);
    CHECK(night.to_string() == "[\"2026-01-01 22:00:00\",)");
}

TEST_CASE("what is no range is refused") {
    CHECK_THROWS_WITH(whole(2, 1), Contains("int4range") && Contains("swap"));
    CHECK_THROWS_AS(whole(1, INT32_MAX, bounds::closed), value_refused);
    CHECK_THROWS_AS(whole(INT32_MAX, std::nullopt, bounds::open), value_refused);
    CHECK_THROWS_WITH(days(date(), std::nullopt), Contains("never set"));
    for (char const* text : {"",
                             "[",
                             "[1",
                             "[1,",
                             "[1,2",
                             "1,2",
                             "[1;2)",
                             "[1,2,3)",
                             "[1,2) ",
                             "emptyy",
                             "[a,2)",
                             "[1,-)",
                             "[1.5,2)",
                             "[1,99999999999)",
                             "[\"1,2)"})
        CHECK_THROWS_AS(whole::parse(text), error);
}

TEST_CASE("texts are read as PostgreSQL writes them") {
    for (char const* text : {"empty", "(,)", "[1,5)", "(,5)", "[-7,)", "[-2147483648,2147483647)"})
        CHECK(whole::parse(text).to_string() == text);
    CHECK(whole::parse("(0,4]") == whole(1, 5));
    CHECK(whole::parse("[\"1\",\\2)") == whole(1, 2));
    CHECK(range<timestamptz>::parse("(,\"2026-01-01 00:00:00+00\"]").to_string() == "(,\"2026-01-01 00:00:00+00\"]");
    std::string escaped;
    types::detail::append_bound(escaped, "a\"b\\");
    CHECK(escaped == "\"a\"\"b\\\\\"");
}

TEST_CASE("ranges contain, overlap, meet and join") {
    CHECK(whole(1, 3).contains(2));
    CHECK_FALSE(whole(1, 3).contains(3));
    CHECK(exact(1, 3, bounds::closed).contains(3));
    CHECK_FALSE(exact(1, 3, bounds::open).contains(1));
    CHECK(whole::all().contains(INT32_MIN));
    CHECK_FALSE(whole().contains(0));
    CHECK(whole(1, 3).overlaps(whole(2, 9)));
    CHECK_FALSE(whole(1, 3).overlaps(whole(3, 9)));
    CHECK(exact(1, 3, bounds::closed).overlaps(exact(3, 9)));
    CHECK_FALSE(whole().overlaps(whole::all()));
    CHECK(whole(1, 3).meets(whole(3, 9)));
    CHECK_FALSE(exact(1, 3, bounds::closed).meets(exact(3, 9)));
    CHECK(exact(1, 3).meets(exact(3, 9)));
    CHECK(whole(1, 3).hull(whole(5, std::nullopt)) == whole(1, std::nullopt));
    CHECK(exact(1, 3).hull(exact(1, 3, bounds::open_closed)) == exact(1, 3, bounds::closed));
}

TEST_CASE("ranges are sorted by their bounds") {
    exact const sorted[] = {exact(),
                            exact(std::nullopt, 1),
                            exact(std::nullopt, 1, bounds::closed),
                            exact::all(),
                            exact(1, 2),
                            exact(1, 2, bounds::closed),
                            exact(1, std::nullopt),
                            exact(1, 2, bounds::open)};
    for (std::size_t i = 0; i < std::size(sorted); ++i)
        for (std::size_t j = 0; j < std::size(sorted); ++j) CHECK((sorted[i] < sorted[j]) == (i < j));
}

}  // namespace
