// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/sql/arithmetic.hpp>
#include <alphaswarm/sql/row.hpp>

#include "support/catch.hpp"
#include "support/trading.hpp"

namespace {
using namespace trading;
using sql::get, sql::row, sql::row_cell;
using sql::detail::item_traits, sql::detail::item_value;

using Price = std::remove_const_t<decltype(col<&Fill::price>)>;
using Twice = decltype((col<&Fill::price> * 2).as("twice"_c));
using Row = row<row_cell<0, Price, double>, row_cell<1, item_traits<Twice>::token, std::optional<double>>,
                row_cell<2, sql::all_columns<sql::table_source<Sector>>, Sector>>;

static_assert(Row::size == 3 && std::tuple_size_v<Row> == 3 &&
              std::is_same_v<std::tuple_element_t<1, Row>, std::optional<double>>);
static_assert(std::is_same_v<item_traits<Price>::token, Price> &&
                  std::is_same_v<item_traits<Twice>::token, meta::label<"twice">>,
              "a column is read by itself, a named expression by its name");
static_assert(std::is_same_v<item_value<Price, false>, double> &&
              std::is_same_v<item_value<Price, true>, std::optional<double>>);
static_assert(item_traits<sql::all_columns<sql::table_source<Sector>>>::columns == 3 &&
              item_traits<Price>::columns == 1);
static_assert(std::is_same_v<item_value<sql::all_columns<sql::table_source<Sector>>, true>, std::optional<Sector>>,
              "a struct is absent as a whole");

static_assert(sql::detail::selected<std::remove_const_t<decltype(col<&Fill::commission>)>>::judge().view().starts_with(
    "AS0601 row[]: fills.commission is not in the select list"));
static_assert(sql::detail::selected<meta::label<"x">>::judge().view().starts_with(
    "AS0601 row[]: the name x is not in the select list"));

TEST_CASE("a row is read by column, by name, by struct, by position and by structured binding") {
    Row r;
    get<0>(r) = 1.5;
    get<1>(r) = 3.0;
    get<2>(r).name = "Energy";
    CHECK(r[col<&Fill::price>] == 1.5);
    CHECK(r["twice"_c] == 3.0);
    CHECK(r[all<Sector>].name == "Energy");
    auto const [price, twice, sector] = r;
    CHECK(price == 1.5);
    CHECK(twice == 3.0);
    CHECK(sector.name == "Energy");
    auto& [changed, same, kept] = r;
    changed = 2.5;
    static_cast<void>(same), static_cast<void>(kept);
    CHECK(get<0>(r) == 2.5);
}

}  // namespace
