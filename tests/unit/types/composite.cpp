// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/types/composite.hpp>

#include <optional>

#include <alphaswarm/types/builtin.hpp>

#include "support/catch.hpp"

namespace of_two {
struct Pair {
    std::int32_t left = 0;
    std::optional<std::string> right;
};
}  // namespace of_two

template <>
struct alphaswarm::sql_type<of_two::Pair>
    : alphaswarm::composite_of<"pair", &of_two::Pair::left, &of_two::Pair::right> {};

namespace {
using namespace alphaswarm;

static_assert(types::composite<of_two::Pair> && !types::composite<std::string> && !types::composite<int>);
static_assert(sql_type<of_two::Pair>::facts.name == "pair" && sql_type<of_two::Pair>::size == 2);

TEST_CASE("the attributes of a composite type are visited in their order") {
    std::string names;
    of_two::Pair const pair{1, "x"};
    sql_type<of_two::Pair>::for_each(pair, [&](std::string_view name, auto const&) { names.append(name) += ' '; });
    CHECK(names == "left right ");
}

}  // namespace
