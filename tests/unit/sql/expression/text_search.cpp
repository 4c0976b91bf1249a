// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/sql/expression/text_search.hpp>

#include <alphaswarm/sql.hpp>

#include "support/catch.hpp"
#include "support/trading.hpp"
#include "support/written.hpp"

namespace {
using namespace trading;
using test::may_be_null, test::says;

constexpr auto name = col<&Sector::name>;
static_assert(says(to_tsvector(name), "to_tsvector(sectors.name)") &&
              says(to_tsvector("english"_c, name), "to_tsvector('english'::regconfig, sectors.name)"));
static_assert(says(to_tsquery("it's"_c, param("q"_c)), "to_tsquery('it''s'::regconfig, $1)") &&
              says(to_tsquery(param("q"_c)), "to_tsquery($1)"));
static_assert(
    says<decltype(websearch_to_tsquery("a b"))>("websearch_to_tsquery($1)") &&
    says<decltype(websearch_to_tsquery("english"_c, "a b"))>("websearch_to_tsquery('english'::regconfig, $1)"));
static_assert(std::is_same_v<decltype(to_tsvector(name))::value, tsvector> &&
              std::is_same_v<decltype(to_tsquery(name))::value, tsquery>);
static_assert(!may_be_null(to_tsvector("english"_c, name)));

TEST_CASE("what is searched for is a value of the statement") {
    test::recorder r;
    websearch_to_tsquery("english"_c, "fat -dog").bind(r);
    CHECK(r.values == std::vector<std::string>{"fat -dog"});
}

}  // namespace
