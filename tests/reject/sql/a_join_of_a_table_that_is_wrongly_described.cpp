// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0106 varchar\(\): ghosts\.age: only text has a length
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_join_of_a_table_that_is_wrongly_described {
using namespace trading;

struct Ghost {
    std::int32_t age{};
};
template <class T = Ghost>
consteval auto describe_table(of<Ghost>) {
    return describe<T>("ghosts").columns(column<&T::age>.varchar(3));
}

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(from<Sector>().join<Ghost>(col<&Ghost::age> > 3));
#else
constexpr auto text = sql_of(from<Sector>().join(alias<Sector>("parent"_c), col<&Sector::parent_id>));
#endif

}  // namespace a_join_of_a_table_that_is_wrongly_described
