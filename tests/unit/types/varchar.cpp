// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/types/varchar.hpp>

#include "support/catch.hpp"

namespace {
using alphaswarm::varchar;
using Catch::Matchers::Contains;

static_assert(sizeof(varchar<36>) == 37 && sizeof(varchar<255>) == 256 && sizeof(varchar<500>) == 502);
static_assert(std::is_trivially_copyable_v<varchar<36>> && std::is_nothrow_copy_constructible_v<varchar<500>>);
static_assert(varchar<3>("abc") == "abc" && varchar<3>("ab") != "abc" && varchar<3>{}.empty());
static_assert(varchar<3>("abc") == varchar<9>("abc") && varchar<3>("abc") < varchar<9>("abd"));
static_assert("abc" == varchar<3>("abc") && std::string_view("abd") > varchar<3>("abc"));
static_assert(varchar<3>("ab") < "abc" && varchar<3>() < varchar<3>("a"));
static_assert(!std::is_convertible_v<int, varchar<3>>);

TEST_CASE("text of exactly the limit fits, one byte more throws and names both numbers") {
    CHECK(varchar<300>(std::string(300, 'x')).size() == 300);
    CHECK_THROWS_WITH(varchar<300>(std::string(301, 'x')), Contains("301") && Contains("varchar<300>"));
}

TEST_CASE("zero bytes and bytes above 127 are kept") {
    std::string const odd("\0\xff\0", 3);
    CHECK(varchar<3>(odd).view() == odd);
}

TEST_CASE("a shorter text leaves nothing of a longer one") {
    varchar<8> text = "longer";
    text = "s";
    CHECK(text == "s");
    CHECK(std::hash<varchar<8>>{}(text) == std::hash<varchar<8>>{}(varchar<8>("s")));
}

}  // namespace
