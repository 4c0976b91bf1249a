// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0214 describe\(\): quotes names no domain, but other tables of its set do; name it in describe<T>\(...\), after the name of the table
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace a_table_that_names_no_domain_beside_others_that_do {
using namespace alphaswarm;

namespace domains {
inline constexpr domain market{"market"};
}
struct Instrument {
    key<Instrument> id;
};
template <class T = Instrument>
consteval auto describe_table(of<Instrument>) {
    return describe<T>("instruments", domains::market).columns(column<&T::id>.primary_key());
}
struct Quote {
    key<Quote> id;
};
template <class T = Quote>
consteval auto describe_table(of<Quote>) {
#ifdef ALPHASWARM_REJECT
    return describe<T>("quotes").columns(column<&T::id>.primary_key());
#else
    return describe<T>("quotes", domains::market).columns(column<&T::id>.primary_key());
#endif
}

using tables = table_set<Instrument, Quote>;
template <class T>
consteval tables tables_of(of<T>) {
    return {};
}
static_assert(tables::check());

}  // namespace a_table_that_names_no_domain_beside_others_that_do
