// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/meta/literal.hpp>

#include "support/catch.hpp"

using alphaswarm::meta::literal;

namespace {
constexpr std::string_view taken(literal words) { return words; }
constexpr char padded[16] = "word";

static_assert(taken("one sentence") == "one sentence" && taken("").empty() && taken({}).empty());
static_assert(taken(padded) == "word", "an array that is filled up with NULs");
static_assert(taken(std::string_view("a\0b", 3)).size() == 3 && taken({"abcdef", 2}) == "ab");
}  // namespace
