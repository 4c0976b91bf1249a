// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/sql/ddl/views_rule.hpp>

#include <alphaswarm/sql/ddl.hpp>

#include "support/catch.hpp"
#include "support/desk.hpp"

namespace {
using namespace alphaswarm;
static_assert(!sql::detail::knows_views<desk::tables>, "the floors below do not know it");
static_assert(!sql::detail::has_views<desk::tables>);
}  // namespace

TEST_CASE("a set without views needs no rule") {
    CHECK(ddl<table_set<desk::Venue>>().starts_with("create table venues"));
}
