// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/orm/core/unknown.hpp>

#include <string>
#include <type_traits>
#include <utility>

#include <alphaswarm/orm/session.hpp>

#include "support/catch.hpp"

namespace {
using namespace alphaswarm;
using rows = decltype(std::declval<session&>().fetch(sql::refused_statement{}, "least"_c = 3));
using row = decltype(*std::declval<rows>().begin());
static_assert(std::is_same_v<rows, orm::unknown>);
static_assert(std::is_convertible_v<decltype(std::declval<row>()["name"_c]), std::string>);
static_assert(std::is_convertible_v<decltype(std::declval<row>()["name"_c].value()), int>);
static_assert(requires(rows const& r) {
    r.size() == 3;
    r[0]["name"_c] == "x";
    r[0]["n"_c] * 2 + 1;
    r[0]["name"_c].value_or("none");
});
static_assert(std::is_same_v<decltype(std::declval<session&>().execute(sql::refused_statement{})), std::int64_t>);
}  // namespace

TEST_CASE("what stands in for a refused statement is for the compiler alone") { CHECK(std::is_empty_v<orm::unknown>); }
