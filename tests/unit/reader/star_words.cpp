// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/reader/star_words.hpp>

#include <string>

#include "support/catch.hpp"
#include "support/reading.hpp"

using namespace alphaswarm;

namespace {
/// What stands in place of the text's only star.
std::string star_of(std::string_view text) {
    auto const found = test::analysed(text);
    for (std::size_t i = 0; i < found->use_count; ++i)
        if (found->uses[i].what == reader::rewritten::star) return std::string(found->spelled(found->uses[i].columns));
    return found->accepted() ? "*" : std::string(found->complaints.view());
}
}  // namespace

TEST_CASE("a star of tables names their columns") {
    CHECK(star_of("select * from venues") == "venues.code, venues.name, venues.opens, venues.rank");
    CHECK(star_of("select V.*, 1 from venues as V") == "v.code, v.name, v.opens, v.rank");
    CHECK(star_of("select q.* from venues v, quotes \"q\"") == "q.symbol, q.at, q.bid, q.ask");
    CHECK(star_of("select * from accounts as \"A b\"").starts_with("\"A b\".id, \"A b\".\"user\", \"A b\".email"));
    CHECK(star_of("select * from quotes a join quotes b using (symbol, at)") ==
          "a.symbol, a.at, a.bid, a.ask, b.bid, b.ask");
    CHECK(star_of("select * from quotes a right join quotes b using (symbol)") ==
          "b.symbol, a.at, a.bid, a.ask, b.at, b.bid, b.ask");
    CHECK(star_of("select * from quotes a full join quotes b using (symbol, at, bid)") ==
          "symbol, at, bid, a.ask, b.ask");
    CHECK(star_of("select * from (quotes a join venues b on true) as j(x)") ==
          "j.x, j.at, j.bid, j.ask, j.code, j.name, j.opens, j.rank");
    CHECK(star_of("delete from quotes q where true returning *") == "q.symbol, q.at, q.bid, q.ask");
    CHECK(star_of("insert into venues (code, name, rank) values ('a', 'b', 1) on conflict (code) do update set name = "
                  "excluded.name returning *") == "venues.code, venues.name, venues.opens, venues.rank");
}
TEST_CASE("that of a query or a function stays") {
    CHECK(star_of("select * from (select 1, 2) x, generate_series(1, 2) g") == "*");
    CHECK(star_of("select * from (values (1)) x, quotes q") == "x.*, q.symbol, q.at, q.bid, q.ask");
    CHECK(star_of("select * from quotes q join (select 'a' as symbol, 1 as n) x using (symbol)") ==
          "symbol, q.at, q.bid, q.ask, x.n");
    CHECK(star_of("select count(*) from venues") == "*");
}
