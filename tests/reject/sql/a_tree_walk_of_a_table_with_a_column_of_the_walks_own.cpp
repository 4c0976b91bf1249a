// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0432 ancestors\(\): nodes\.as_tree_depth: the walk adds a column of this name
#include <alphaswarm/sql.hpp>
#include <alphaswarm/sql/tree.hpp>

#include "../../support/trading.hpp"

namespace a_tree_walk_of_a_table_with_a_column_of_the_walks_own {
using namespace trading;

#ifdef ALPHASWARM_REJECT
struct Node {
    key<Node> id;
    std::optional<key<Node>> parent_id;
    std::int32_t as_tree_depth;
};
template <class T = Node>
consteval auto describe_table(of<Node>) {
    return describe<T>("nodes").columns(
        column<&T::id>.primary_key(), column<&T::parent_id>.references(to<Node>), column<&T::as_tree_depth>);
}
constexpr auto text = sql_of(ancestors<Node>(key<Node>("n")));
#else
struct Node {
    key<Node> id;
    std::optional<key<Node>> parent_id;
    std::int32_t depth;
};
template <class T = Node>
consteval auto describe_table(of<Node>) {
    return describe<T>("nodes").columns(
        column<&T::id>.primary_key(), column<&T::parent_id>.references(to<Node>), column<&T::depth>);
}
constexpr auto text = sql_of(ancestors<Node>(key<Node>("n")));
#endif

}  // namespace a_tree_walk_of_a_table_with_a_column_of_the_walks_own
