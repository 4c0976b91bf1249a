// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/types/server_text.hpp>

#include "support/catch.hpp"

namespace {
using namespace alphaswarm;
using code = server_text<"desk.code">;

static_assert(sql_type<code>::facts.name == "desk.code" && is_own_type(sql_type<code>::facts));
static_assert(!std::is_convertible_v<code, std::string_view> && std::is_convertible_v<char const*, code>);
static_assert(!std::is_same_v<code, server_text<"desk.code", text_form::versioned>>);

TEST_CASE("a value of a server's type is its text") {
    CHECK(code("a") == "a");
    CHECK(code(std::string("a")) < code("b"));
    CHECK(code().text().empty());
    CHECK_THROWS_AS(code(static_cast<char const*>(nullptr)), value_refused);
}

}  // namespace
