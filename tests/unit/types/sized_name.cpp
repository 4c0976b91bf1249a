// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/types/sized_name.hpp>

#include "support/catch.hpp"

namespace {
using alphaswarm::types::detail::sized_name;

constexpr sized_name one("character", 1), ten("bit varying", 10), most("character", 10'485'760), none("bit varying", 0);
static_assert(one.view() == "character(1)" && ten.view() == "bit varying(10)" && none.view() == "bit varying");
static_assert(most.view() == "character(10485760)");

TEST_CASE("a type's name ends with its length") { CHECK(sized_name("bit", 83'886'080).view() == "bit(83886080)"); }

}  // namespace
