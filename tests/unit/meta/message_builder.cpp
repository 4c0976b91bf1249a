// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/meta/message_builder.hpp>

#include "support/catch.hpp"

using alphaswarm::meta::message_builder;

TEST_CASE("words follow one another, and a null pointer is nothing") {
    char const* const none = nullptr;
    CHECK((message_builder() << "column " << 3 << none << ": " << std::string_view("why")).text() == "column 3: why");
    CHECK((message_builder() << 0 << " " << 4294967295u).text() == "0 4294967295");
}

TEST_CASE("the text can be moved out") {
    std::string const text = (message_builder() << "a text that is too long to lie within the string itself").take();
    CHECK(text == "a text that is too long to lie within the string itself");
}
