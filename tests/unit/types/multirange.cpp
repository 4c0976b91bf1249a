// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/types/multirange.hpp>

#include "support/catch.hpp"

namespace {
using namespace alphaswarm;
using whole = multirange<std::int32_t>;
using exact = multirange<numeric>;

static_assert(sql_type<whole>::facts.oid == 4451 && sql_type<exact>::facts.name == "nummultirange");

TEST_CASE("ranges that overlap or meet are one, and the rest is in order") {
    CHECK(whole().to_string() == "{}");
    CHECK(whole{{5, 8}, {1, 3}}.to_string() == "{[1,3),[5,8)}");
    CHECK(whole{{5, 8}, {1, 5}, {7, 9}, {}}.to_string() == "{[1,9)}");
    CHECK(whole{{1, std::nullopt}, {2, 3}, {7, 8}}.to_string() == "{[1,)}");
    CHECK(exact{{1, 2}, {2, 3, bounds::open}}.to_string() == "{[1,2),(2,3)}");
    CHECK(exact{{1, 2}, {2, 3}}.to_string() == "{[1,3)}");
    CHECK(whole{{1, 3}, {3, 4}} == whole{{1, 4}});
}

TEST_CASE("texts of several ranges are read") {
    for (char const* text : {"{}", "{[1,3)}", "{(,3),[5,8),[9,)}"}) CHECK(whole::parse(text).to_string() == text);
    for (char const* text : {"", "{", "{[1,3)", "{[1,3),}", "[1,3)", "{[1,3)} ", "{[1,3)[4,5)}"})
        CHECK_THROWS_AS(whole::parse(text), error);
    CHECK(whole::parse("{empty,[1,3)}") == whole{{1, 3}});
}

TEST_CASE("a value is in one of the ranges, and sets are sorted range by range") {
    CHECK(whole{{1, 3}, {5, 8}}.contains(7));
    CHECK_FALSE(whole{{1, 3}, {5, 8}}.contains(3));
    CHECK(whole() < whole{{1, 2}});
    CHECK(whole{{1, 2}} < whole{{1, 2}, {3, 4}});
    CHECK(whole{{1, 2}, {3, 4}} < whole{{1, 3}});
}

}  // namespace
