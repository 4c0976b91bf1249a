// SPDX-License-Identifier: BSL-1.0
// Every header that users include apart stands beside every other.
#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/bits.hpp>
#include <alphaswarm/checked_sql.hpp>
#include <alphaswarm/chrono.hpp>
#include <alphaswarm/composite.hpp>
#include <alphaswarm/extensions.hpp>
#include <alphaswarm/format.hpp>
#include <alphaswarm/inheritance.hpp>
#include <alphaswarm/ledger.hpp>
#include <alphaswarm/network.hpp>
#include <alphaswarm/orm/batch.hpp>
#include <alphaswarm/orm/enforce.hpp>
#include <alphaswarm/orm/fetch_as.hpp>
#include <alphaswarm/pg/pipeline.hpp>
#include <alphaswarm/pg/scratch_server.hpp>
#include <alphaswarm/range.hpp>
#include <alphaswarm/relations.hpp>
#include <alphaswarm/schema/advice.hpp>
#include <alphaswarm/schema/closed_set.hpp>
#include <alphaswarm/seeds.hpp>
#include <alphaswarm/sql/ddl.hpp>
#include <alphaswarm/sql/keyset.hpp>
#include <alphaswarm/sql/row_security.hpp>
#include <alphaswarm/sql/tree.hpp>
#include <alphaswarm/sql_tool.hpp>
#include <alphaswarm/text_search.hpp>

#include "support/catch.hpp"

TEST_CASE("the headers of the library stand beside each other") { CHECK(alphaswarm::models::default_project.is_set()); }
