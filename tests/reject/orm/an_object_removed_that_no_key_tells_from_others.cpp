// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0512 remove\(\): ticks has no primary key
// HEADER: alphaswarm/alphaswarm.hpp
#include <alphaswarm/alphaswarm.hpp>

#include "../../support/trading.hpp"

namespace an_object_removed_that_no_key_tells_from_others {
using namespace trading;

struct Tick {
    key<Instrument> instrument_id;
    double price{};
};
template <class T = Tick>
consteval auto describe_table(of<Tick>) {
    return describe<T>("ticks", trading::domains::market)
        .columns(column<&T::instrument_id>.references(to<Instrument>), column<&T::price>);
}

#ifdef ALPHASWARM_REJECT
inline void run(session& db) { db.remove(Tick{}); }
#else
inline void run(session& db) { db.execute(remove_from<Tick>().where(col<&Tick::price> < 0)); }
#endif

}  // namespace an_object_removed_that_no_key_tells_from_others
