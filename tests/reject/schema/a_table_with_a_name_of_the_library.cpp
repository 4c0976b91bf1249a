// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0416 describe\(\): as_tree: names that begin with as_ are reserved by the library; choose another name for the table
// HEADER: alphaswarm/sql.hpp
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_table_with_a_name_of_the_library {
using namespace trading;

#ifdef ALPHASWARM_REJECT
struct Tree {
    std::int64_t id;
};
template <class T = Tree>
consteval auto describe_table(of<Tree>) {
    return describe<T>("as_tree").columns(column<&T::id>.primary_key());
}
constexpr auto text = sql_of(from<Tree>());
#else
struct Tree {
    std::int64_t id;
};
template <class T = Tree>
consteval auto describe_table(of<Tree>) {
    return describe<T>("tree").columns(column<&T::id>.primary_key());
}
constexpr auto text = sql_of(from<Tree>());
#endif

}  // namespace a_table_with_a_name_of_the_library
