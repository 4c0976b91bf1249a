// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/meta/error.hpp>
#include <exception>
#include <string>
#include <type_traits>

#include "support/catch.hpp"

static_assert(std::is_base_of_v<std::exception, alphaswarm::error>);
static_assert(std::is_nothrow_move_constructible_v<alphaswarm::error>);

TEST_CASE("an error says what it was made with, also through std::exception") {
    try {
        throw alphaswarm::error("fills.price: the value was never set; set it");
    } catch (std::exception const& e) {
        CHECK(std::string(e.what()) == "fills.price: the value was never set; set it");
    }
}

TEST_CASE("an error was met before anything was sent, unless it says otherwise") {
    alphaswarm::error e("refused");
    CHECK(e.effect() == alphaswarm::effect::not_sent);
    e.effect(alphaswarm::effect::unknown);
    CHECK(e.effect() == alphaswarm::effect::unknown);
    CHECK(alphaswarm::error("found in the answer", alphaswarm::effect::done).effect() == alphaswarm::effect::done);
}
