// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0527 do_update\(\): excluded: an upsert uses this name for the proposed row, and PostgreSQL cannot tell the table from it; choose another name for the table
#include <alphaswarm/sql.hpp>
#include <alphaswarm/types.hpp>

namespace an_upsert_into_a_table_called_excluded {
using namespace alphaswarm;

struct Row {
    std::int64_t id{};
    double price{};
};
template <class T = Row>
consteval auto describe_table(of<Row>) {
#ifdef ALPHASWARM_REJECT
    return describe<T>("excluded").columns(column<&T::id>.primary_key(), column<&T::price>);
#else
    return describe<T>("excluded_rows").columns(column<&T::id>.primary_key(), column<&T::price>);
#endif
}
constexpr auto text = sql_of(insert_into<Row>()
                                 .values(col<&Row::id> = std::int64_t{1}, col<&Row::price> = 1.0)
                                 .on_conflict(col<&Row::id>)
                                 .do_update(col<&Row::price> = 2.0));

}  // namespace an_upsert_into_a_table_called_excluded
