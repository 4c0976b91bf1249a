// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0602 select\(\): ticks has no primary key, so whole rows cannot be read from the far side of an outer join; select its columns
// HEADER: alphaswarm/alphaswarm.hpp
#include <alphaswarm/alphaswarm.hpp>

#include "../../support/trading.hpp"

namespace a_table_without_a_key_read_whole_from_the_far_side_of_a_join {
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
    auto rows = db.fetch(select(all<Instrument>, all<Tick>).from<Instrument>().left_join<Tick>());
}
#else
inline void run(session& db) {
    auto rows = db.fetch(select(all<Instrument>, all<Tick>).from<Instrument>().join<Tick>());
}
#endif

}  // namespace a_table_without_a_key_read_whole_from_the_far_side_of_a_join
