// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0981 write_batch: eggs, chicks: their foreign keys form a cycle, so no order of inserts satisfies them; write them in two batches
// HEADER: alphaswarm/orm/batch.hpp
#include <alphaswarm/orm/batch.hpp>

#include "../../support/trading.hpp"

namespace a_batch_of_tables_that_refer_to_each_other {
using namespace trading;

struct Chick;
struct Egg {
    key<Egg> id;
    key<Chick> laid_by;
};
struct Chick {
    key<Chick> id;
    key<Egg> from;
};
template <class T = Egg>
consteval auto describe_table(of<Egg>) {
    return describe<T>("eggs").columns(column<&T::id>.primary_key(), column<&T::laid_by>.references(to<Chick>));
}
template <class T = Chick>
consteval auto describe_table(of<Chick>) {
    return describe<T>("chicks").columns(column<&T::id>.primary_key(), column<&T::from>.references(to<Egg>));
}

#ifdef ALPHASWARM_REJECT
inline void run(session& db) { write_batch<Instrument, Egg, Chick>().flush(db); }
#else
inline void run(session& db) {
    write_batch<Instrument, Egg>().flush(db);
    write_batch<Chick>().flush(db);
}
#endif

}  // namespace a_batch_of_tables_that_refer_to_each_other
