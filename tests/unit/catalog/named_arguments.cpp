// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/catalog/named_arguments.hpp>

#include <string_view>

#include "support/catch.hpp"

namespace catalog = alphaswarm::catalog;

namespace {
/// The result's type of f(one, name => other).
constexpr catalog::type result_of(std::string_view function, std::string_view name, bool expands = true) {
    catalog::type const given[] = {catalog::jsonb, catalog::unknown};
    std::string_view const names[] = {{}, name};
    catalog::choice const made = catalog::choose_function_by_names(function, given, names, 2, expands);
    return made ? made.result() : catalog::none;
}
}  // namespace

static_assert(result_of("jsonb_path_exists", "path") == catalog::boolean);
static_assert(result_of("jsonb_path_exists", "vars") == catalog::none, "a parameter without a default is left out");
static_assert(result_of("jsonb_path_exists", "target") == catalog::none, "it is given already");
static_assert(result_of("jsonb_path_exists", "nothing") == catalog::none);
static_assert(result_of("jsonb_typeof", "nothing") == catalog::none);
static_assert(result_of("jsonb_extract_path", "path_elems") == catalog::none, "it is variadic");
static_assert(result_of("jsonb_extract_path", "path_elems", false) == catalog::jsonb);

TEST_CASE("the parameters are in the order of the arguments") {
    catalog::type const given[] = {catalog::double_precision, catalog::integer};
    std::string_view const names[] = {"secs", "days"};
    catalog::choice const made = catalog::choose_function_by_names("make_interval", given, names, 2, true);
    REQUIRE(made);
    CHECK(made.parameter(0) == catalog::double_precision);
    CHECK(made.parameter(1) == catalog::integer);
}
TEST_CASE("of several functions the one that has the parameter is meant") {
    catalog::type const given[] = {catalog::integer,
                                   catalog::integer,
                                   catalog::integer,
                                   catalog::integer,
                                   catalog::integer,
                                   catalog::integer,
                                   catalog::unknown};
    std::string_view const names[] = {"year", "month", "mday", "hour", "min", "sec", "timezone"};
    CHECK(catalog::choose_function_by_names("make_timestamptz", given, names, 6, true));
    catalog::choice const zoned = catalog::choose_function_by_names("make_timestamptz", given, names, 7, true);
    REQUIRE(zoned);
    CHECK(zoned.parameter(6) == catalog::text);
}
