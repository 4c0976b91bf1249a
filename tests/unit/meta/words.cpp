// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/meta/words.hpp>

#include "support/catch.hpp"

using alphaswarm::meta::words;

TEST_CASE("words follow one another, and a null pointer is nothing") {
    char const* const none = nullptr;
    CHECK((words() << "column " << 3 << none << ": " << std::string_view("why")).text() == "column 3: why");
    CHECK((words() << 0 << " " << 4294967295u).text() == "0 4294967295");
}

TEST_CASE("the text can be moved out") {
    std::string const text = (words() << "a text that is too long to lie within the string itself").take();
    CHECK(text == "a text that is too long to lie within the string itself");
}
