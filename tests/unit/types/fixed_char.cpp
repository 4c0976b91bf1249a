// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/types/fixed_char.hpp>

#include "support/catch.hpp"

namespace {
using namespace alphaswarm;

static_assert(sql_type<fixed_char<3>>::facts.name == "character(3)" && sql_type<fixed_char<3>>::facts.oid == 1042);
static_assert(!types::text_like<fixed_char<3>>, "a char(3) beside a text is a text to the server, not the other way");

TEST_CASE("blanks at the end mean nothing") {
    CHECK(fixed_char<5>("ab").text() == "ab");
    CHECK(fixed_char<5>("ab   ") == "ab");
    CHECK(fixed_char<5>("  a").text() == "  a");
    CHECK(fixed_char<2>("ab           ").text() == "ab");
    CHECK(fixed_char<2>("   ").text().empty());
    CHECK(fixed_char<3>("EUR") < fixed_char<3>(std::string("USD")));
}

TEST_CASE("characters count, not bytes") {
    CHECK(fixed_char<2>("\xc3\xa9\xf0\x9f\x98\x80").text().size() == 6);
    CHECK_THROWS_WITH(fixed_char<2>("abc"),
                      Catch::Matchers::Contains("3 characters") && Catch::Matchers::Contains("character(2)"));
    CHECK_THROWS_AS(fixed_char<2>(static_cast<char const*>(nullptr)), value_refused);
}

}  // namespace
