// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0958 ancestors\(\): nodes references itself in several ways; name the one that is meant, .by\(col<...>\): nodes.parent_id, nodes.twin_id
// HEADER: alphaswarm/sql/tree.hpp
#include <alphaswarm/sql/tree.hpp>

#include <alphaswarm/sql/statement.hpp>
#include "../../support/trading.hpp"

namespace a_tree_walk_that_does_not_say_which_reference_it_follows {
using namespace trading;

struct Node {
    std::int32_t id{};
    std::optional<std::int32_t> parent_id;
    std::optional<std::int32_t> twin_id;
};
template <class T = Node>
consteval auto describe_table(of<Node>) {
    return describe<T>("nodes").columns(column<&T::id>.primary_key(),
                                        column<&T::parent_id>.references(to<Node>),
                                        column<&T::twin_id>.references(to<Node>));
}

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(ancestors<Node>(1));
#else
constexpr auto text = sql_of(ancestors<Node>(1).by(col<&Node::twin_id>));
#endif

}  // namespace a_tree_walk_that_does_not_say_which_reference_it_follows
