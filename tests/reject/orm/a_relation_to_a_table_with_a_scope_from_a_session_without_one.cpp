// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0801 session: visits has a scope, and this session has not said whose rows it means
// HEADER: alphaswarm/relations.hpp
#include <alphaswarm/relations.hpp>

#include "../../support/trading.hpp"

namespace a_relation_to_a_table_with_a_scope_from_a_session_without_one {
using namespace trading;

struct Visit {
    key<Visit> id;
    key<Instrument> instrument_id;
    key<Account> account_id;
};
template <class T>
consteval auto account_scope() {
    return scope("account", column<&T::account_id>.references(to<Account>));
}
template <class T = Visit>
consteval auto describe_table(of<Visit>) {
    return describe<T>("visits", trading::domains::ledger)
        .columns(column<&T::id>.primary_key(), column<&T::instrument_id>.references(to<Instrument>))
        .scoped(account_scope<T>());
}

#ifdef ALPHASWARM_REJECT
inline void run(session& db) { auto rows = db.fetch(load(from<Instrument>(), to_many<Visit>)); }
#else
inline void run(session& db) { auto rows = db.unscoped().fetch(load(from<Instrument>(), to_many<Visit>)); }
#endif

}  // namespace a_relation_to_a_table_with_a_scope_from_a_session_without_one
