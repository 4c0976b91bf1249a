// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/types/json.hpp>

#include "support/catch.hpp"

namespace {
using alphaswarm::json;
using alphaswarm::jsonb;

static_assert(!std::is_constructible_v<json, jsonb> && !std::is_convertible_v<std::string, json>);

TEST_CASE("a document is its text, and an empty object by default") {
    CHECK(json{}.text() == "{}");
    CHECK(jsonb("[1, 2]").text() == "[1, 2]");
    CHECK(json(std::string_view("1")) == json(std::string("1")));
    CHECK(json("1") != json(" 1"));
    CHECK(json("null").text() == "null");
}

}  // namespace
