// SPDX-License-Identifier: BSL-1.0
#include <stdexcept>
#include <string>

#include "support/catch.hpp"

#include <alphaswarm/meta/cold.hpp>

namespace {

[[nodiscard]] ALPHASWARM_COLD constexpr int twice(int n) { return 2 * n; }
static_assert(twice(21) == 42, "a cold function can still be evaluated by the compiler");

[[noreturn]] ALPHASWARM_COLD void refuse(std::string const& why) { throw std::invalid_argument("refused: " + why); }

template <class T>
[[nodiscard]] ALPHASWARM_COLD T first_of(T a, T) {
    return a;
}

struct counter {
    int value;
    ALPHASWARM_COLD explicit counter(int from) : value(from) {}
    ALPHASWARM_COLD static counter next_to(counter const& other) noexcept { return counter(other.value + 1); }
};

TEST_CASE("cold functions behave as others do") {
    REQUIRE_THROWS_WITH(refuse("no reason"), "refused: no reason");
    REQUIRE(first_of(std::string("a"), std::string("b")) == "a");
    REQUIRE(counter::next_to(counter(6)).value == 7);
}

}  // namespace
