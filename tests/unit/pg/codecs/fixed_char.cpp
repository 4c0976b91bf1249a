// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/pg/codecs/fixed_char.hpp>

#include "unit/pg/codecs/wire.hpp"

namespace {
using namespace alphaswarm;
using namespace alphaswarm::test;

TEST_CASE("a char(n) is sent without its blanks and read without them") {
    CHECK(encode(fixed_char<5>("ab  ")) == "ab");
    CHECK(decoded<fixed_char<5>>("ab   ") == "ab");
    CHECK(decoded<fixed_char<2>>("ab   ") == "ab");
    CHECK_THROWS_WITH(decoded<fixed_char<2>>("abc"), Catch::Matchers::Contains("character(2)"));
    torture(fixed_char<5>("ab"));
}

}  // namespace
