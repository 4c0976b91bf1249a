// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/format.hpp>

#include <optional>
#include <string>
#include <vector>

#include <alphaswarm/alphaswarm.hpp>

#include "support/catch.hpp"
#include "support/trading.hpp"

using namespace trading;

TEST_CASE("values print as people write them") {
    CHECK(fmt::format("{}", key<Order>("o-1")) == "o-1");
    CHECK(fmt::format("{}/{}/{}", key<Order>{}, key<Order, std::int64_t>{}, key<Order, std::int64_t>(0)) ==
          "(unset)/(unset)/0");
    CHECK(fmt::format("{}", numeric::parse("12.50")) == "12.50");
    CHECK(fmt::format("{}", date::from_days(0)) == "2000-01-01");
    CHECK(fmt::format("{:>12}|", date::from_days(0)) == "  2000-01-01|");
    CHECK(to_text(std::optional<double>()) == "null");
    CHECK(to_text(std::optional<double>(0.5)) == "0.5");
    CHECK(to_text(true) == "true");
    CHECK(to_text(std::vector<std::optional<int>>{1, std::nullopt, 3}) == "{1, null, 3}");
    CHECK(to_text(std::vector<std::byte>{std::byte{0x0f}, std::byte{0xa0}}) == "{0f, a0}");
    CHECK(to_text(json("{\"a\": 1}")) == "{\"a\": 1}");
}

TEST_CASE("a row object prints its table and its columns' SQL names") {
    Session const session{.user = 7, .order = "x", .end = std::nullopt, .note = "n"};
    CHECK(fmt::format("{}", session) == "user {user: 7, order: x, end: null, Note: n}");
}

TEST_CASE("a typed row and a plain aggregate print their values in order") {
    using statement = decltype(select(col<&Sector::name>, col<&Sector::parent_id>).from<Sector>());
    orm::row_of<statement> row;
    get<0>(row) = "Energy";
    CHECK(fmt::format("{}", row) == "(Energy, null)");

    struct Position {
        std::string symbol;
        double quantity;
        std::optional<int> lots;
    };
    CHECK(to_text(Position{"AAPL", 2.5, std::nullopt}) == "(AAPL, 2.5, null)");
}

TEST_CASE("a statement prints its SQL and an error its message") {
    CHECK(fmt::format("{}", from<Sector>()) == "select id, parent_id, name from sectors");
    CHECK(fmt::format("{}", error("why")) == "why");
}
