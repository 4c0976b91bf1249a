// SPDX-License-Identifier: BSL-1.0
// What is contained, overlaps and matches, in the server's words.
#include <alphaswarm/extensions.hpp>
#include <alphaswarm/network.hpp>
#include <alphaswarm/range.hpp>
#include <alphaswarm/sql/ddl.hpp>
#include <alphaswarm/text_search.hpp>

#include "integration/types/round_trip.hpp"

namespace contained {

using namespace alphaswarm;

struct Post {
    std::int32_t id{};
    std::vector<std::string> tags;
    std::vector<std::optional<std::int64_t>> numbers;
    jsonb document;
    range<std::int64_t> serials;
    range<numeric> prices;
    multirange<date> holidays;
    cidr network;
    std::optional<tsvector> words;
    ltree path;
    hstore labels;
    std::string body;
};
template <class T = Post>
consteval auto describe_table(of<Post>) {
    return describe<T>("posts").columns(column<&T::id>.primary_key(),
                                        column<&T::tags>,
                                        column<&T::numbers>,
                                        column<&T::document>,
                                        column<&T::serials>,
                                        column<&T::prices>,
                                        column<&T::holidays>,
                                        column<&T::network>,
                                        column<&T::words>,
                                        column<&T::path>,
                                        column<&T::labels>,
                                        column<&T::body>);
}

}  // namespace contained

using namespace alphaswarm;
using namespace alphaswarm::test;
using contained::Post;

TEST_CASE("ranges, arrays, documents, addresses and paths contain what the server says") {
    session db = own_schema();
    db.execute("set search_path = pg_temp, public");
    db.execute("create extension if not exists ltree schema public");
    db.execute("create extension if not exists hstore schema public");
    db.execute(ddl<table_set<Post>>());
    Post one{1,
             {"a", "b"},
             {1, 2, std::nullopt},
             jsonb(R"({"x": 1, "y": [1]})"),
             {1, 10},
             {numeric(0), std::nullopt, bounds::open},
             {{date(2026, 1, 1), date(2026, 1, 3)}},
             cidr::parse("10.0.0.0/8"),
             tsvector::parse("cat:1 rat:2"),
             "Top.Science",
             {{"k", "v"}, {"l", std::nullopt}},
             "The fat cats sat"};
    Post other{2, {}, {}, jsonb(), {}, {}, {}, cidr::parse("2001:db8::/32"), std::nullopt, "Low", {}, ""};
    db.insert(one);
    db.insert(other);
    auto const found = [&](auto const& condition, auto const&... argument) {
        std::string ids;
        for (Post const& post : db.fetch(from<Post>().where(condition).order_by(col<&Post::id>), argument...))
            ids += std::to_string(post.id);
        return ids;
    };
    constexpr auto tags = col<&Post::tags>;
    CHECK(found(contains(tags, {"a"})) == "1");
    CHECK(found(contains(tags, std::vector<std::string>{})) == "12");
    CHECK(found(contained_in(tags, {"a", "b", "c"})) == "12");
    CHECK(found(overlaps(tags, {"x", "b"})) == "1");
    CHECK(found(!overlaps(tags, {"x"})) == "12");
    CHECK(found(contains(tags, param("tags"_c)), "tags"_c = std::vector<std::string>{"b"}) == "1");
    CHECK(found(contains(col<&Post::numbers>, {std::int64_t{2}})) == "1");
    CHECK(found(contains(col<&Post::document>, jsonb(R"({"x": 1})"))) == "1");
    CHECK(found(contained_in(col<&Post::document>, jsonb(R"({"x": 1})"))) == "2");
    CHECK(found(contains(col<&Post::document>, col<&Post::document>)) == "12");
    CHECK(found(contains(col<&Post::serials>, 9)) == "1");
    CHECK(found(contains(col<&Post::serials>, range<std::int64_t>(2, 3))) == "1");
    CHECK(found(contained_in(9u, col<&Post::serials>)) == "1");
    CHECK(found(overlaps(col<&Post::serials>, param("r"_c)), "r"_c = range<std::int64_t>(9, 99)) == "1");
    CHECK(found(contains(col<&Post::prices>, 0.5)) == "1");
    CHECK(found(contains(col<&Post::prices>, 0)).empty());
    CHECK(found(contains(col<&Post::holidays>, date(2026, 1, 2))) == "1");
    CHECK(found(overlaps(col<&Post::holidays>, range<date>(date(2026, 1, 2), std::nullopt))) == "1");
    CHECK(found(contains(col<&Post::network>, inet::parse("10.1.2.3"))) == "1");
    CHECK(found(contained_in(col<&Post::network>, inet::parse("2001::/16"))) == "2");
    CHECK(found(overlaps(col<&Post::network>, cidr::parse("10.1.0.0/16"))) == "1");
    CHECK(found(contains(col<&Post::path>, "Top.Science.Astronomy")) == "1");
    CHECK(found(contained_in(col<&Post::path>, param("above"_c)), "above"_c = "Top") == "1");
    CHECK(found(contains(col<&Post::labels>, hstore{{"k", "v"}})) == "1");
    CHECK(found(matches(col<&Post::words>, tsquery::parse("cat & !dog"))) == "1");
    CHECK(found(matches(col<&Post::words>, param("q"_c)), "q"_c = tsquery::parse("dog")).empty());
    CHECK(found(matches(to_tsvector("english"_c, col<&Post::body>),
                        websearch_to_tsquery("english"_c, "\"fat cat\" -dog"))) == "1");
    CHECK(found(matches(to_tsvector(col<&Post::body>), to_tsquery(param("q"_c))), "q"_c = "sit | sat") == "1");
    auto const hit = matches(col<&Post::words>, tsquery::parse("cat")).as("hit"_c);
    auto const rows = db.fetch(select(col<&Post::id>, hit).from<Post>().order_by(col<&Post::id>));
    CHECK(rows.at(0)["hit"_c] == true);
    CHECK_FALSE(rows.at(1)["hit"_c].has_value());  // NULL contains nothing, and matches nothing
    auto const document = to_tsvector("simple"_c, col<&Post::body>);
    CHECK(db.fetch(select(document).from<Post>().where(col<&Post::id> == 1)).at(0)[document] ==
          tsvector::parse("cats:3 fat:2 sat:4 the:1"));
    auto const query = to_tsquery("english"_c, "cats & dogs");
    CHECK(db.fetch(select(query).from<Post>().limit(1)).at(0)[query] == tsquery::parse("cat & dog"));
    CHECK_THROWS_AS(found(matches(col<&Post::words>, to_tsquery("a b"))), pg::database_error);
}
