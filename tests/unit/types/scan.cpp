// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/types/scan.hpp>

#include "support/catch.hpp"

namespace {
using alphaswarm::types::detail::scanner;

constexpr std::int64_t number(std::string_view text, std::size_t fewest, std::size_t most) {
    scanner in{text};
    std::int64_t out = 0;
    return in.number(out, fewest, most) ? out : -1;
}
constexpr std::int64_t millionths(std::string_view text) {
    scanner in{text};
    std::int64_t out = 0;
    return in.millionths(out) ? out : -1;
}

static_assert(number("007", 3, 3) == 7 && number("07", 3, 3) == -1 && number("0007", 3, 3) == -1);
static_assert(number("7-", 1, 2) == 7 && number("-7", 1, 2) == -1 && number("", 1, 2) == -1);
static_assert(millionths("5") == 500000 && millionths("000001") == 1 && millionths("123456000") == 123456);
static_assert(millionths("1234567") == -1 && millionths("") == -1, "finer than a microsecond is refused");

TEST_CASE("numbers are padded to their width and never cut") {
    std::string text;
    alphaswarm::types::detail::append_padded(text, 7, 3);
    alphaswarm::types::detail::append_padded(text, 12345, 3);
    CHECK(text == "00712345");
}

TEST_CASE("a fraction loses its trailing zeros, and whole seconds have none") {
    std::string text = "1";
    alphaswarm::types::detail::append_millionths(text, 0);
    CHECK(text == "1");
    alphaswarm::types::detail::append_millionths(text, 50);
    CHECK(text == "1.00005");
}

}  // namespace
