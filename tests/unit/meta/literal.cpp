// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/meta/literal.hpp>

#include "support/catch.hpp"

using alphaswarm::meta::literal;

namespace {
constexpr std::string_view taken(literal words) { return words; }
constexpr char padded[16] = "word";

static_assert(taken("one sentence") == "one sentence" && taken("").empty() && taken({}).empty());
static_assert(taken(padded) == "word" && taken("abc\0\0") == "abc" && taken("\0").empty(),
              "an array that is filled up with NULs");
static_assert(taken("up to\0here").size() == 10 && taken("\0x\0").size() == 2, "nothing is cut in silence");
static_assert(taken(std::string_view("a\0b", 3)).size() == 3 && taken({"abcdef", 2}) == "ab");
}  // namespace
