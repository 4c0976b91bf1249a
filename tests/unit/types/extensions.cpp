// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/types/extensions.hpp>

#include "support/catch.hpp"

namespace {
using namespace alphaswarm;

static_assert(sql_type<citext>::facts.name == "citext" && sql_type<ltree>::facts.name == "ltree");
static_assert(!std::is_convertible_v<ltree, lquery> && !std::is_convertible_v<lquery, ltxtquery>);

TEST_CASE("texts of extensions keep their case here") { CHECK(citext("A") != "a"); }

}  // namespace
