// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0106 varchar\(\): ghosts\.age: only text has a length
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace an_update_of_a_table_that_is_wrongly_described {
using namespace trading;

struct Ghost {
    std::int32_t age{};
};
template <class T = Ghost>
consteval auto describe_table(of<Ghost>) {
    return describe<T>("ghosts").columns(column<&T::age>.varchar(3));
}

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(update<Ghost>().set(col<&Ghost::age> = 3).all_rows());
#else
constexpr auto text = sql_of(update<Sector>().set(col<&Sector::parent_id> = std::nullopt).all_rows());
#endif

}  // namespace an_update_of_a_table_that_is_wrongly_described
