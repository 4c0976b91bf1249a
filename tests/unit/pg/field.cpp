// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/pg/field.hpp>

#include "support/catch.hpp"

namespace {
using alphaswarm::pg::decode_error;
using alphaswarm::pg::field;

TEST_CASE("a field without a value is NULL, and one of no bytes is not") {
    CHECK(field{}.is_null());
    CHECK(field{}.view().empty());
    CHECK_FALSE(field{"", 0, 0}.is_null());
}

TEST_CASE("a failing field names its column by number and keeps the reason apart") {
    try {
        field{"", 0, 3}.fail("is odd");
    } catch (decode_error const& problem) {
        CHECK(problem.what() == std::string("column 3: is odd"));
        CHECK(problem.column() == 3);
        CHECK(problem.reason() == "is odd");
        CHECK(decode_error("fills.price", problem).what() == std::string("fills.price: is odd"));
        return;
    }
    FAIL("nothing was thrown");
}

TEST_CASE("a wrong size is told from NULL") {
    using Catch::Matchers::Contains;
    CHECK_THROWS_WITH(field{}.fail_size(8), Contains("is NULL") && Contains("std::optional"));
    CHECK_THROWS_WITH((field{"abc", 3, 0}.fail_size(8)), Contains("3 bytes instead of 8"));
}

}  // namespace
