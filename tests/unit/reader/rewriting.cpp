// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/reader/rewriting.hpp>

#include <string>

#include <alphaswarm/reader/analysis.hpp>

#include "support/catch.hpp"
#include "support/owned.hpp"
#include "support/reading.hpp"

using namespace alphaswarm;

namespace {
/// "table tasks t|parameter :a|", in their order.
std::string uses_of(std::string_view text, reader::analysis const& found) {
    constexpr char const* names[] = {"parameter",
                                     "table",
                                     "function",
                                     "star",
                                     "target",
                                     "condition",
                                     "more columns",
                                     "more values",
                                     "value",
                                     "hole",
                                     "natural"};
    std::string out;
    for (std::size_t i = 0; i < found.use_count; ++i) {
        reader::use const& u = found.uses[i];
        out += std::string(names[static_cast<std::size_t>(u.what)]) + " " +
               std::string(text.substr(u.begin, u.end - u.begin)) + "|";
    }
    return out;
}
std::string uses_of(std::string_view text) { return uses_of(text, *test::analysed(text)); }
std::string scoped_uses_of(std::string_view text) {
    auto const found =
        std::make_unique<reader::analysis>(reader::analyse(text, owned::tables::tables.data(), owned::tables::size));
    CHECK(found->complaints.view() == "");
    return uses_of(text, *found);
}
}  // namespace

TEST_CASE("parts are in the order of the text, inner ones behind those around them") {
    CHECK(uses_of("select v.*, :a from venues v where code = :b") ==
          "star v.*|parameter :a|table venues v|parameter :b|");
    CHECK(uses_of("update venues set rank = :r where code = :c") == "target venues|parameter :r|parameter :c|");
    CHECK(uses_of("select 1 from venues natural join quotes q where true") ==
          "table venues|natural natural |table quotes q|natural |");
    CHECK(uses_of("table venues") == "table table venues|");
}
TEST_CASE("a table with an owner has more of them") {
    CHECK(scoped_uses_of("insert into items (id, title) values (:i, 'a'), (:k, 'b')") ==
          "target items|more columns |parameter :i|more values |parameter :k|more values |");
    CHECK(scoped_uses_of("update words w set chapter_id = :c, letters = 'x' where id > :i or true") ==
          "target words w|value :c|parameter :c|condition id > :i or true|parameter :i|");
    CHECK(scoped_uses_of(
              "insert into items as i (id, title) values (:i, 'a') on conflict (id) do update set title = 'b'") ==
          "target items as i|more columns |parameter :i|more values |condition |");
    CHECK(scoped_uses_of("merge into items t using books b on b.id = t.id when matched then delete") ==
          "target items t|table books b|condition b.id = t.id|");
}
TEST_CASE("what is given is known by its number") {
    auto const found = test::analysed("update venues set rank = 1, name = 'x' where true");
    REQUIRE(found->change_count == 1);
    CHECK(found->changes[0].gives(1));
    CHECK(found->changes[0].gives(3));
    CHECK_FALSE(found->changes[0].gives(0));
    CHECK(found->changes[0].how == reader::changing::update);
}
