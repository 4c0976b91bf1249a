// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0221 join\(\): boats and sails: no foreign key or link connects them; join through a table that references both \(declare tables_of
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_join_of_tables_that_tell_no_set {
using namespace trading;

struct Boat {
    key<Boat> id;
    double length{};
};
template <class T = Boat>
consteval auto describe_table(of<Boat>) {
    return describe<T>("boats").columns(column<&T::id>.primary_key(), column<&T::length>);
}
struct Sail {
    key<Sail> id;
    double length{};
};
template <class T = Sail>
consteval auto describe_table(of<Sail>) {
    return describe<T>("sails").columns(column<&T::id>.primary_key(), column<&T::length>);
}

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(from<Boat>().join<Sail>());
#else
constexpr auto text = sql_of(from<Boat>().join<Sail>(col<&Boat::length> == col<&Sail::length>));
#endif

}  // namespace a_join_of_tables_that_tell_no_set
