// SPDX-License-Identifier: BSL-1.0
#include "integration/platform/ledger_desk.hpp"

#include <alphaswarm/models/tables.hpp>
#include <alphaswarm/seeds.hpp>
#include <alphaswarm/sql/ddl.hpp>

namespace alphaswarm::test {

void create_platform(session& db) {
    db.execute(ddl<models::shipped_tables>());
    seed(db);
}

}  // namespace alphaswarm::test
