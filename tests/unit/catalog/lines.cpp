// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/catalog/lines.hpp>

#include <string_view>

#include "support/catch.hpp"

using namespace alphaswarm::catalog::detail;

namespace {
constexpr char table[] = R"facts(001a
003b
003c
120d)facts";
constexpr auto from(std::uint32_t number) {
    return find_line(table, 5, [number](char const* line) { return number_at(line) < number; });
}
static_assert(number_at("120") == 120);
static_assert(from(0)[3] == 'a');
static_assert(from(2)[3] == 'b', "the first of several that are not before");
static_assert(from(3)[3] == 'b');
static_assert(from(120)[3] == 'd', "the last line, which ends with the text");
static_assert(from(121) == nullptr);

constexpr char names[] = R"facts(a 0 1
ab 5 12
b 60 3)facts";
constexpr char rows[100]{};
static_assert(find_group(names, rows, "a").first == rows && find_group(names, rows, "a").count == 1);
static_assert(find_group(names, rows, "ab").first == rows + 5 && find_group(names, rows, "ab").count == 12);
static_assert(find_group(names, rows, "b").first == rows + 60 && find_group(names, rows, "b").count == 3);
static_assert(find_group(names, rows, "").count == 0);
static_assert(find_group(names, rows, "aa").count == 0);
static_assert(find_group(names, rows, "abc").count == 0);
static_assert(find_group(names, rows, "c").count == 0);
}  // namespace

TEST_CASE("a number ends where its digits end") {
    char const* at = "42 7";
    CHECK(read_number(at) == 42);
    CHECK(std::string_view(at) == " 7");
}
