// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/types/tsquery.hpp>

#include "support/catch.hpp"

namespace {
using namespace alphaswarm;

std::string again(std::string_view text) { return tsquery::parse(text).to_string(); }

TEST_CASE("queries are written as PostgreSQL writes them") {
    CHECK(again("").empty());
    CHECK(again("cat") == "'cat'");
    CHECK(again("fat&cat|dog") == "'fat' & 'cat' | 'dog'");
    CHECK(again("fat & (cat | dog)") == "'fat' & ( 'cat' | 'dog' )");
    CHECK(again("!(a & b) | !c") == "!( 'a' & 'b' ) | !'c'");
    CHECK(again("a <-> b <3> c") == "'a' <-> 'b' <3> 'c'");
    CHECK(again("a <-> (b <-> c)") == "'a' <-> ( 'b' <-> 'c' )");
    CHECK(again("cat:*AB & dog:DC") == "'cat':*AB & 'dog':CD");
    CHECK(again("'it''s a' & b\\ c") == "'it''s a' & 'b c'");
    CHECK(again("!!a") == "!!'a'");
    CHECK(tsquery::parse("a&b") != tsquery::parse("b&a"));
}

TEST_CASE("what is no query is refused") {
    for (char const* text :
         {"a b", "a &", "& a", "(a", "a)", "!", "a <> b", "a <16385> b", "a <-x b", "'a", "''", "a:x", "()", "a | | b"})
        CHECK_THROWS_AS(tsquery::parse(text), error);
    CHECK_THROWS_AS(tsquery::parse(std::string(100'000, '(') + "a"), error);
    CHECK_THROWS_AS(tsquery::parse(std::string("a\0b", 3)), error);
    std::string many = "a";
    for (int i = 0; i < 20'000; ++i) many += "&a";
    CHECK(tsquery::parse(many).items().size() == 40'001);
    tsquery none;
    using form = query_item::form;
    CHECK_FALSE(tsquery::assemble(none, {{.what = form::word, .word = "a"}, {.what = form::word, .word = "b"}}));
    CHECK_FALSE(tsquery::assemble(none, {{.what = form::negation}}));
    CHECK_FALSE(tsquery::assemble(none, {{.what = form::word, .word = ""}}));
    CHECK_FALSE(tsquery::assemble(none, {{.what = form::word, .word = "a", .weights = 16}}));
}

}  // namespace
