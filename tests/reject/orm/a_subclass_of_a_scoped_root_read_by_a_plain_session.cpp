// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0801 session: books has a scope, and this session has not said whose rows it means
// HEADER: alphaswarm/alphaswarm.hpp
#include <alphaswarm/alphaswarm.hpp>

#include "../../support/owned.hpp"

namespace a_subclass_of_a_scoped_root_read_by_a_plain_session {
using namespace owned;

#ifdef ALPHASWARM_REJECT
auto books(session& db) { return db.fetch(from<Book>()); }
#else
auto books(session& db) { return db.unscoped().fetch(from<Book>()); }
#endif

}  // namespace a_subclass_of_a_scoped_root_read_by_a_plain_session
