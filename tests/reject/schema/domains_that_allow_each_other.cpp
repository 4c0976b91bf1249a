// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0211 domain: .*the domains allow each other in a cycle through market; take one of them off its list
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace domains_that_allow_each_other {
using namespace alphaswarm;

namespace domains {
inline constexpr domain ledger{"ledger", "market"};
}  // namespace domains

#ifdef ALPHASWARM_REJECT
namespace domains {
inline constexpr domain market{"market", "ledger"};
}  // namespace domains
#else
namespace domains {
inline constexpr domain market{"market"};
}  // namespace domains
#endif

struct Instrument {
    key<Instrument> id;
};
template <class T = Instrument>
consteval auto describe_table(of<Instrument>) {
    return describe<T>("instruments", domains::market).columns(column<&T::id>.primary_key());
}

struct Order {
    key<Order> id;
    key<Instrument> instrument_id;
};
template <class T = Order>
consteval auto describe_table(of<Order>) {
    return describe<T>("orders", domains::ledger)
        .columns(column<&T::id>.primary_key(), column<&T::instrument_id>.references(to<Instrument>));
}

static_assert(table_set<Instrument, Order>::check());

}  // namespace domains_that_allow_each_other
