// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/sql/expression/arithmetic.hpp>
#include <alphaswarm/sql/query/row.hpp>

#include "support/catch.hpp"
#include "support/trading.hpp"

namespace {
using namespace trading;
using sql::get, sql::row, sql::row_cell;
using sql::item_traits, sql::item_value;

using Price = std::remove_const_t<decltype(col<&Fill::price>)>;
using Twice = decltype((col<&Fill::price> * 2).as("twice"_c));
using Row = row<row_cell<0, Price, double>,
                row_cell<1, item_traits<Twice>::token, std::optional<double>>,
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

/// What is read from a row that is a temporary outlives it; from one that has a name it is no copy.
template <class R, class Token>
using read = decltype(std::declval<R>()[std::declval<Token>()]);
using Twice_name = meta::label<"twice">;
static_assert(std::is_same_v<read<Row, Price>, double> &&
              std::is_same_v<read<Row, Twice_name>, std::optional<double>> &&
              std::is_same_v<read<Row, std::remove_const_t<decltype(all<Sector>)>>, Sector>);
static_assert(std::is_same_v<read<Row&, Price>, double const&> &&
              std::is_same_v<read<Row const&, Twice_name>, std::optional<double> const&>);
static_assert(std::is_same_v<decltype(get<0>(std::declval<Row>())), double> &&
              std::is_same_v<decltype(get<2>(std::declval<Row>())), Sector>);
static_assert(std::is_same_v<decltype(get<0>(std::declval<Row&>())), double&> &&
              std::is_same_v<decltype(get<0>(std::declval<Row const&>())), double const&>);
static_assert(sql::detail::position_in_row<3, 3>::judge().view() ==
                  "AS0605 get<3>(): the row has 3 columns, the first of them at 0; ask for one of these" &&
              sql::detail::position_in_row<2, 3>::judge().accepted());

TEST_CASE("what is read from a temporary is taken out of it, and lives as long as its name") {
    std::string const long_name(100, 'x');
    auto const make = [&] {
        Row r;
        get<2>(r).name = long_name;
        return r;
    };
    auto const& sector = make()[all<Sector>];
    CHECK(sector.name == long_name);
    auto const& [price, twice, kept] = make();
    static_cast<void>(price), static_cast<void>(twice);
    CHECK(kept.name == long_name);
    std::string letters;
    for (char c : make()[all<Sector>].name) letters += c;
    CHECK(letters == long_name);
    auto [p, t, s] = make();
    static_cast<void>(p), static_cast<void>(t);
    s.name += "y";
    CHECK(s.name == long_name + "y");
    Row named = make();
    auto [one, two, three] = named;
    static_cast<void>(one), static_cast<void>(two);
    CHECK(three.name == long_name);
    CHECK(get<2>(named).name == long_name);  // still there
    auto const& moved = get<2>(std::move(named));
    CHECK(moved.name == long_name);
}

}  // namespace
