// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0219 ddl\(\): trading::Sector is not a set of tables; name one, ddl<table_set<trading::Sector>>\(\)
// HEADER: alphaswarm/sql/ddl.hpp
#include <alphaswarm/sql/ddl.hpp>

#include "../../support/trading.hpp"

namespace a_table_made_that_is_no_set {
using namespace trading;

#ifdef ALPHASWARM_REJECT
auto some = ddl<Sector>();
#else
auto some = ddl<table_set<Sector>>();
#endif

}  // namespace a_table_made_that_is_no_set
