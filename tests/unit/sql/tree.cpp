// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/sql/tree.hpp>

#include <alphaswarm/sql/select.hpp>
#include <alphaswarm/sql/statement.hpp>

#include "support/catch.hpp"
#include "support/trading.hpp"
#include "support/written.hpp"

using namespace trading;
using alphaswarm::test::bound_by;

namespace {
template <class S>
constexpr meta::verdict complaints(S const&) {
    return sql::detail::draft_of<S>.complaints;
}
constexpr auto up = ancestors<Sector>(key<Sector>("s1"));

static_assert(sql_of(up) ==
              "with recursive tree as (select node.id, node.parent_id, node.name, 0 as tree_depth, array[node.id::text] as tree_path from sectors as node where node.id = $1 "
              "union all select node.id, node.parent_id, node.name, tree.tree_depth + 1, tree.tree_path || node.id::text from tree join sectors as node on node.id = "
              "tree.parent_id where node.id::text <> all(tree.tree_path)) select id, parent_id, name, tree_depth from tree where tree_depth > 0 order by tree_depth, id");
static_assert(sql_of(descendants<Sector>(key<Sector>("s1")).depth(3)).find("on node.parent_id = tree.id where node.id::text <> all(tree.tree_path) and tree.tree_depth < $2)") !=
              std::string_view::npos);
static_assert(sql_of(up.with_start()).ends_with("from tree order by tree_depth, id"));
static_assert(sql_of(up.with_start().where(tree_depth < tree_depth)).ends_with("from tree where tree_depth < tree_depth order by tree_depth, id"));
static_assert(complaints(ancestors<Instrument>(key<Instrument>("x"))).view().starts_with("AS0957 ancestors(): instruments"));
static_assert(complaints(up.by(col<&Sector::name>)).view() ==
              "AS0957 ancestors(): sectors: that column is no reference to sectors itself; name one that is");
static_assert(complaints(ancestors<Sector>(std::int32_t{7})).view().starts_with("AS0956 ancestors(): sectors: the walk begins at id"));
}  // namespace

TEST_CASE("a walk binds its values in the order of its text") {
    auto const walk = descendants<Sector>(key<Sector>("s1")).where(col<&Sector::name> == "energy").depth(4).order_by(desc(tree_depth), col<&Sector::name>);
    CHECK(bound_by(walk) == std::vector<std::string>{"s1", "4", "energy"});
    CHECK(sql_of(walk).ends_with("from tree where tree_depth > 0 and name = $3 order by tree_depth desc, name"));
}
