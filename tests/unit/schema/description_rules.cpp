// SPDX-License-Identifier: BSL-1.0
// The words that ask these rules are refused in tests/reject/schema; here the verdicts as values.
#include <alphaswarm/schema/description_rules.hpp>

#include <string_view>
#include <type_traits>

#include <alphaswarm/schema/table_rules.hpp>
#include <alphaswarm/types/builtin.hpp>
#include <alphaswarm/types/json.hpp>

namespace {
using namespace alphaswarm;
using schema::detail::takes_columns, schema::detail::takes_constraints, schema::detail::taken_for_columns;

struct Pet {
    std::int64_t id{};
    std::string name;
};
/// As a statement reads a column, which is a storey above.
struct read_column {
    using sql_expression = void;
    static constexpr auto member = &Pet::name;
};
struct computed {
    using sql_expression = void;
};
using described = decltype(column<&Pet::name>.varchar(9));

static_assert(takes_columns<"columns", void, described>::judge().accepted());
static_assert(takes_columns<"index", void, described, read_column>::judge().view() ==
              "AS0148 index(): col<...> reads a column in a statement; a description names it column<...>");
static_assert(takes_columns<"index", void, computed>::judge().view() ==
              "AS0148 index(): an expression for statements is not a column; name columns, column<...>");
static_assert(takes_columns<"unique", void, char[5], char[5]>::judge().view() ==
                  "AS0148 unique(): text does not name a column; write column<...> of the member",
              "one of them is enough");
static_assert(takes_columns<"columns", void, int>::judge().view() ==
              "AS0148 columns(): a value of type int is not a column; write column<...> of each member");
static_assert(takes_columns<"columns", void, schema::constraint>::judge().view() ==
              "AS0148 columns(): a key, index, check or link is not a column; move it to .with(...)");
static_assert(takes_constraints<int, schema::constraint>::judge().accepted());
static_assert(takes_constraints<int, double>::judge().view().starts_with(
    "AS0150 with(): int: a value of type double is not part of a description; give index(...)"));
static_assert(takes_constraints<int, decltype(check(computed{}).named("positive"))>::judge().view().starts_with(
                  "AS0151 check(): "),
              "the first mistake is the one that is told");

static_assert(taken_for_columns<read_column> && taken_for_columns<described, char const*> &&
              taken_for_columns<decltype(&Pet::name)>);
static_assert(!taken_for_columns<char const*, int> && !taken_for_columns<int>,
              "index(char const*, int) is the C library's");
static_assert(!taken_for_columns<described, described>, "what is right goes its own way");

static_assert(std::is_same_v<decltype(unique("name")
                                          .where("true")
                                          .named("x")
                                          .references(1)
                                          .on_delete(2)
                                          .on_update(3)
                                          .using_method("gin")
                                          .unique()
                                          .when(1, 2)),
                             decltype(unique("name"))>,
              "whatever is said further");

// Which types a key sorts: the answers of the catalogue, and no look at it for those of every day.
static_assert(schema::detail::sorts(sql_type<std::string>::facts) &&
              schema::detail::sorts(sql_type<std::int64_t>::facts) && schema::detail::sorts(sql_type<jsonb>::facts));
static_assert(!schema::detail::sorts(sql_type<json>::facts));
static_assert(!schema::detail::sorts(type_facts{"point", 600, 1017, types::kind::text}) &&
              schema::detail::sorts(type_facts{"citext", 0, 0, types::kind::text}));
}  // namespace
