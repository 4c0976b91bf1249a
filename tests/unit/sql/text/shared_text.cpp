// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/sql/text/shared_text.hpp>

#include <optional>
#include <string>

#include "support/catch.hpp"

using alphaswarm::sql::shared_text;

TEST_CASE("copies share one text, which outlives all but the last") {
    std::optional<shared_text> copy;
    {
        std::string source = "a text that changes afterwards";
        shared_text const first(source);
        source = "!";
        copy.emplace(first);
        CHECK(copy->view().data() == first.view().data());
    }
    CHECK(copy->view() == "a text that changes afterwards");
}

TEST_CASE("assigning drops the old text and keeps the new one, even its own") {
    shared_text a(std::string_view("first")), b(std::string_view("second\0with NUL", 15));
    a = b;
    CHECK(a.view() == b.view());
    CHECK(a.view().size() == 15);
    shared_text const& self = a;
    a = self;
    CHECK(a.view().size() == 15);
}

TEST_CASE("an empty text is a text") { CHECK(shared_text(std::string_view()).view().empty()); }
