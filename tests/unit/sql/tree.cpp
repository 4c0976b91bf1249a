// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/sql/tree.hpp>

#include <alphaswarm/sql/expression/aggregate.hpp>
#include <alphaswarm/sql/query/select.hpp>
#include <alphaswarm/sql/statement.hpp>

#include "support/catch.hpp"
#include "support/trading.hpp"
#include "support/written.hpp"

using namespace trading;
using alphaswarm::test::bound_by;

namespace {
template <class S>
constexpr meta::verdict complaints(S const&) {
    return sql::draft_of<S>.complaints;
}
constexpr auto up = ancestors<Sector>(key<Sector>("s1"));

static_assert(sql_of(up) ==
              "with recursive as_tree as (select as_node.id, as_node.parent_id, as_node.name, 0 as as_tree_depth, "
              "array[as_node.id::text] as as_tree_path from sectors as as_node where as_node.id = $1 "
              "union all select as_node.id, as_node.parent_id, as_node.name, as_tree.as_tree_depth + 1, "
              "as_tree.as_tree_path || as_node.id::text from as_tree join sectors as as_node on as_node.id = "
              "as_tree.parent_id where as_node.id::text <> all(as_tree.as_tree_path)) select id, parent_id, name, "
              "as_tree_depth from as_tree where as_tree_depth > 0 order by as_tree_depth, id");
static_assert(sql_of(descendants<Sector>(key<Sector>("s1")).depth(3))
                  .find("on as_node.parent_id = as_tree.id where as_node.id::text <> all(as_tree.as_tree_path) and "
                        "as_tree.as_tree_depth < $2)") != std::string_view::npos);
static_assert(sql_of(up.with_start()).ends_with("from as_tree order by as_tree_depth, id"));
static_assert(sql_of(up.with_start().where(tree_depth < tree_depth))
                  .ends_with("from as_tree where as_tree_depth < as_tree_depth order by as_tree_depth, id"));
static_assert(
    complaints(ancestors<Instrument>(key<Instrument>("x"))).view().starts_with("AS0957 ancestors(): instruments"));
static_assert(complaints(up.by(col<&Sector::name>)).view() ==
              "AS0957 ancestors(): sectors: that column does not reference sectors itself; name one that is");
static_assert(complaints(ancestors<Sector>(std::int32_t{7}))
                  .view()
                  .starts_with("AS0956 ancestors(): sectors: the walk begins at id"));
static_assert(complaints(up.where(count() > 1))
                  .view()
                  .starts_with("AS0408 where(): count(*): an aggregate needs groups of rows"));
static_assert(complaints(up.order_by(count()))
                  .view()
                  .starts_with("AS0418 order_by(): count(*): an aggregate needs groups of rows"));

struct Branch {
    std::int32_t id{};
    std::optional<std::int32_t> parent_id{};
    std::string as_tree_path{};
};
template <class T = Branch>
consteval auto describe_table(of<Branch>) {
    return describe<T>("branches")
        .columns(column<&T::id>.primary_key(), column<&T::parent_id>.references(to<Branch>), column<&T::as_tree_path>);
}
static_assert(complaints(ancestors<Branch>(1)).view() ==
              "AS0432 ancestors(): branches.as_tree_path: the walk adds a column of this name; give the column of the "
              "table another with .named(...)");
}  // namespace

TEST_CASE("a walk binds its values in the order of its text") {
    auto const walk = descendants<Sector>(key<Sector>("s1"))
                          .where(col<&Sector::name> == "energy")
                          .depth(4)
                          .order_by(desc(tree_depth), col<&Sector::name>);
    CHECK(bound_by(walk) == std::vector<std::string>{"s1", "4", "energy"});
    CHECK(
        sql_of(walk).ends_with("from as_tree where as_tree_depth > 0 and name = $3 order by as_tree_depth desc, name"));
}
