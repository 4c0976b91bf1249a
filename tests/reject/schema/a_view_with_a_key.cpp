// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0157 as_view\(\): venue_load: code: a view stores no rows
#include <alphaswarm/schema.hpp>

#include "../../support/desk.hpp"

namespace a_view_with_a_key {
using namespace alphaswarm;

struct Load {
    key<desk::Venue, desk::venue_code> code{};
};
template <class T = Load>
consteval auto describe_table(of<Load>) {
#ifdef ALPHASWARM_REJECT
    return describe<T>("venue_load").columns(column<&T::code>.primary_key()).as_view("select code from venues");
#else
    return describe<T>("venue_load").columns(column<&T::code>).as_view("select code from venues");
#endif
}
using tables = table_set<desk::Venue, Load>;

#ifdef ALPHASWARM_REJECT
static_assert(tables::check());
#else
static_assert(tables::check());
#endif

}  // namespace a_view_with_a_key
