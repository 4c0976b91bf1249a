// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0512 update\(\): ticks has no primary key, so its rows cannot be told apart; describe one
// HEADER: alphaswarm/alphaswarm.hpp
#include <alphaswarm/alphaswarm.hpp>

#include "../../support/trading.hpp"

namespace an_object_updated_that_no_key_tells_from_others {
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
inline void run(session& db) {
    Tick tick;
    db.update(tick);
}
#else
inline void run(session& db) {
    Tick tick;
    db.insert(tick);
}
#endif

}  // namespace an_object_updated_that_no_key_tells_from_others
