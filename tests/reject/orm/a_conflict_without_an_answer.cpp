// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0435 on_conflict\(\): it does not say what to do with the existing row; add do_nothing\(\) or do_update\(...\)
// HEADER: alphaswarm/alphaswarm.hpp
#include <alphaswarm/alphaswarm.hpp>

#include "../../support/trading.hpp"

namespace a_conflict_without_an_answer {
using namespace trading;

#ifdef ALPHASWARM_REJECT
void store(session& db, Account const& account) {
    db.execute(insert_into<Account>().row(account).on_conflict(col<&Account::id>));
}
#else
void store(session& db, Account const& account) {
    db.execute(insert_into<Account>().row(account).on_conflict(col<&Account::id>).do_nothing());
}
#endif

}  // namespace a_conflict_without_an_answer
