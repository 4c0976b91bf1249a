// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/types/hstore.hpp>

#include "support/catch.hpp"

namespace {
using namespace alphaswarm;

TEST_CASE("entries are in the extension's order, and found by their keys") {
    hstore const map{{"bb", "2"}, {"c", std::nullopt}, {"a", "1"}};
    CHECK(map.to_string() == R"("a"=>"1", "c"=>NULL, "bb"=>"2")");
    REQUIRE(map.find("bb") != nullptr);
    CHECK(*map.find("bb") == "2");
    REQUIRE(map.find("c") != nullptr);
    CHECK_FALSE(map.find("c")->has_value());
    CHECK(map.find("d") == nullptr);
    CHECK_THROWS_WITH((hstore{{"a", "1"}, {"a", "2"}}), Catch::Matchers::Contains("'a' is given twice"));
}

TEST_CASE("texts are read as the extension writes them") {
    for (char const* text : {"", R"("a"=>"1")", R"("a"=>NULL, "b"=>"NULL")", R"(""=>"", "\"\\"=>"x,y=>z")"})
        CHECK(hstore::parse(text).to_string() == text);
    for (char const* text :
         {"a=>1", R"("a")", R"("a"=>)", R"("a"=>"1)", R"("a"=>"1" "b"=>"2")", R"("a\)", R"("a"=>"\)"})
        CHECK_THROWS_AS(hstore::parse(text), error);
}

}  // namespace
