// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/text_search.hpp>

#include "integration/types/round_trip.hpp"

using namespace alphaswarm;
using namespace alphaswarm::test;

namespace {

std::string word(random_source& random) {
    std::string text;
    while (text.empty())
        text = random() % 2 ? text_of_all_planes(random, 6) : std::string(1, "ab'\\:&|!( "[below(random, 10)]);
    return text;
}
tsvector document(random_source& random) {
    std::vector<lexeme> lexemes;
    for (std::size_t n = below(random, 8); n > 0; --n) {
        lexeme one{word(random)};
        for (std::size_t p = below(random, 4); p > 0; --p)
            one.positions.push_back(
                {static_cast<std::uint16_t>(1 + below(random, 16383)), static_cast<char>('A' + below(random, 4))});
        lexemes.push_back(one);
    }
    return tsvector(lexemes);
}
std::string part(random_source& random, int depth) {
    if (depth == 0 || random() % 4 == 0) {
        std::string text;
        types::detail::append_lexeme(text, word(random));
        if (random() % 3 == 0) text += random() % 2 ? ":*A" : ":BD";
        return text;
    }
    if (random() % 4 == 0) return "!(" + part(random, depth - 1) + ")";
    static constexpr char const* signs[] = {" & ", " | ", " <-> ", " <7> "};
    return "(" + part(random, depth - 1) + signs[below(random, 4)] + part(random, depth - 1) + ")";
}

}  // namespace

TEST_CASE("documents and queries of text search go to the server and come back, and it writes them alike") {
    session db = own_schema();
    INFO("seed 101");
    random_source random(101);
    std::vector<tsvector> documents{{}};
    std::vector<tsquery> queries;
    for (int i = 0; i < 150; ++i) {
        documents.push_back(document(random));
        std::string const text = part(random, static_cast<int>(below(random, 5)));
        queries.push_back(tsquery::parse(text));
        std::string doubled;
        for (char c : text) doubled.append(c == '\'' ? 2 : 1, c);
        CHECK(told_one(db.connection(), "select '" + doubled + "'::tsquery") == queries.back().to_string());
    }
    check_round_trip<tsvector, "documents">(db, documents);
    check_round_trip<tsquery, "queries">(db, queries);
    check_round_trip<std::optional<tsquery>, "some_queries">(db, with_nulls(queries));
    check_round_trip<std::vector<tsvector>, "lists">(db, {{}, {documents[1], documents[2], {}}});
    using box = boxes::Box<tsquery, "queries">;
    db.execute("update queries set value = '' where n = 0");
    CHECK(db.find<box>(0)->value == tsquery());
    CHECK_THROWS_AS(db.insert(box{-1, {}}), value_refused);
}

TEST_CASE("a text for a type without a C++ type is cast in the statement") {
    session db = own_schema();
    auto const one = [&db](auto const& e) { return get<0>(db.fetch_one(select(e.as("it"_c)))); };
    CHECK(one(call<"to_tsvector">("english", "the fat cats")).to_string() == "'cat':3 'fat':2");
    CHECK(one(call<"to_tsvector">(std::string("simple"), "The")).to_string() == "'the':1");
    CHECK(one(call<"phraseto_tsquery">("english"_c, "fat cats")).to_string() == "'fat' <-> 'cat'");
    CHECK(one(call<"ts_headline">("english", "fat cats", to_tsquery("english"_c, "cat"))) == "fat <b>cats</b>");
    CHECK(one(call<"setweight">(to_tsvector("simple"_c, "a"), "A")).to_string() == "'a':1A");
    CHECK(one(call<"jsonb_path_exists">(jsonb(R"({"a": 1})"), "$.a"_c)) == true);
    CHECK(one(call<"jsonb_path_exists">(jsonb(R"({"a": 1})"), "$.b")) == false);
    CHECK(get<0>(db.fetch_one(select(call<"setweight">(to_tsvector("simple"_c, "a"), param("weight"_c)).as("it"_c)),
                              "weight"_c = "B"))
              .to_string() == "'a':1B");
}
