// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/meta/owned_array.hpp>

#include <string>
#include <type_traits>

#include "support/catch.hpp"

using alphaswarm::meta::owned_array;

static_assert(!std::is_copy_constructible_v<owned_array<int>> &&
              std::is_nothrow_move_constructible_v<owned_array<int>>);

TEST_CASE("an array holds new objects and destroys each once") {
    static int alive = 0;
    struct counted {
        int value = 7;
        counted() { ++alive; }
        ~counted() { --alive; }
    };
    {
        owned_array<counted> three(3);
        CHECK(three.size() == 3);
        CHECK(alive == 3);
        for (counted& each : three) each.value += 1;
        CHECK(three[2].value == 8);
        owned_array<counted> moved = std::move(three);
        CHECK(three.size() == 0);
        CHECK(three.begin() == three.end());
        CHECK(moved.size() == 3);
        owned_array<counted> const none(0);
        moved = owned_array<counted>(2);
        CHECK(alive == 2);
    }
    CHECK(alive == 0);
}

TEST_CASE("numbers begin as zero") {
    owned_array<int> const numbers(100);
    for (int each : numbers) CHECK(each == 0);
}
