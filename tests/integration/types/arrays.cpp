// SPDX-License-Identifier: BSL-1.0
#include "integration/types/round_trip.hpp"

namespace elements {
enum class Mood { calm, wild };
template <class E = Mood>
consteval auto describe_enum(alphaswarm::of<Mood>) {
    return alphaswarm::labels<E>({{E::calm, "calm"}, {E::wild, "wild, very"}}).stored_as("Mood of the day");
}
}  // namespace elements

using namespace alphaswarm;
using namespace alphaswarm::test;

namespace {

/// Arrays of up to `longest` elements, empty among them.
template <class Element, class Draw>
std::vector<std::vector<Element>> arrays(std::uint64_t seed, std::size_t longest, Draw draw) {
    random_source random(seed);
    std::vector<std::vector<Element>> values{{}};
    for (int i = 0; i < 40; ++i) {
        std::vector<Element> one;
        for (std::size_t n = below(random, longest + 1); n > 0; --n) one.push_back(draw(random));
        values.push_back(one);
    }
    return values;
}
/// The same with NULL elements.
template <class Element, class Draw>
auto holed(Draw draw) {
    return [draw](random_source& random) {
        return random() % 3 ? std::optional<Element>(draw(random)) : std::optional<Element>();
    };
}

auto const integer = [](random_source& random) { return static_cast<std::int32_t>(random()); };
auto const words = [](random_source& random) {
    return random() % 4 ? text_of_all_planes(random, 8) : std::string(random() % 2 ? "" : "NULL");
};

}  // namespace

TEST_CASE("arrays of every kind of element, with and without NULLs") {
    session db = own_schema();
    check_round_trip<std::vector<std::int32_t>, "integers">(db, arrays<std::int32_t>(41, 100, integer));
    check_round_trip<std::vector<std::optional<std::int32_t>>, "holed_integers">(
        db, arrays<std::optional<std::int32_t>>(42, 100, holed<std::int32_t>(integer)));
    check_round_trip<std::vector<std::string>, "texts">(db, arrays<std::string>(43, 30, words));
    check_round_trip<std::vector<std::optional<std::string>>, "holed_texts">(
        db, arrays<std::optional<std::string>>(44, 30, holed<std::string>(words)));
    check_round_trip<std::vector<bool>, "booleans">(db, {{}, {true}, {false, true, true}});
    check_round_trip<std::vector<double>, "doubles">(
        db,
        arrays<double>(45, 50, [](random_source& random) { return std::bit_cast<double>(random()); }),
        texts::not_compared);
    check_round_trip<std::vector<numeric>, "numerics">(
        db, arrays<numeric>(46, 20, [](random_source& random) {
            return numeric::parse(std::to_string(random()) + "." + std::to_string(random()));
        }));
    check_round_trip<std::vector<uuid>, "uuids">(db,
                                                 arrays<uuid>(47, 20, [](random_source&) { return uuid::random(); }));
    check_round_trip<std::vector<std::optional<date>>, "dates">(
        db, arrays<std::optional<date>>(48, 20, holed<date>([](random_source& random) {
                                            return date::from_days(static_cast<std::int32_t>(below(random, 4'000'000)) -
                                                                   2'000'000);
                                        })));
    check_round_trip<std::vector<timestamptz>, "instants">(
        db, arrays<timestamptz>(49, 20, [](random_source& random) {
            return timestamptz::from_microseconds(static_cast<std::int64_t>(random() >> 12));
        }));
    check_round_trip<std::vector<interval>, "intervals">(db, {{}, {{1, -2, 3}, {}}});
    check_round_trip<std::vector<jsonb>, "jsonbs">(db, {{}, {jsonb(), jsonb("[1, null, \"a\\\"b\"]")}});
    check_round_trip<std::vector<bytea>, "bytes">(db, {{}, {{}, {std::byte{0}, std::byte{255}}}}, texts::not_compared);
    check_round_trip<std::vector<elements::Mood>, "moods">(db, {{}, {elements::Mood::wild, elements::Mood::calm}});
    db.execute("drop table moods; drop type \"Mood of the day\"");  // each DDL makes its enum types
    check_round_trip<std::vector<std::optional<elements::Mood>>, "holed_moods">(db,
                                                                                {{elements::Mood::wild, std::nullopt}});
    check_round_trip<std::optional<std::vector<std::int64_t>>, "no_array_at_all">(
        db, {std::nullopt, std::vector<std::int64_t>{}, std::vector<std::int64_t>{1, 2}});
}

TEST_CASE("arrays of two and more dimensions") {
    session db = own_schema();
    using grid = std::vector<std::vector<std::optional<std::int32_t>>>;
    random_source random(51);
    std::vector<grid> grids{{}, {{1}}, {{std::nullopt, 2}, {3, std::nullopt}}};
    for (int i = 0; i < 30; ++i) {
        std::size_t const rows = 1 + below(random, 6), columns = 1 + below(random, 6);
        grid one(rows);
        for (auto& row : one)
            for (std::size_t c = 0; c < columns; ++c)
                row.push_back(random() % 3 ? std::optional(integer(random)) : std::nullopt);
        grids.push_back(one);
    }
    check_round_trip<grid, "grids">(db, grids);
    using cube = std::vector<std::vector<std::vector<std::string>>>;
    check_round_trip<std::optional<cube>, "cubes">(
        db, {std::nullopt, cube{}, cube{{{"a", ""}, {"{", "\""}}, {{"NULL", "null"}, {",", "\\"}}}});
    using deepest = std::vector<std::vector<std::vector<std::vector<std::vector<std::vector<std::int16_t>>>>>>;
    check_round_trip<deepest, "deepest">(db, {deepest{{{{{{1, 2}}, {{3, 4}}}}}}, deepest{}});
}

TEST_CASE("an array that PostgreSQL could not hold is refused, and one of another shape is not read") {
    session db = own_schema();
    using box = boxes::Box<std::vector<std::vector<std::int32_t>>, "squares">;
    db.execute(ddl<table_set<box>>());
    box ragged{1, {{1, 2}, {3}}}, hollow{1, {{}, {}}};
    CHECK_THROWS_AS(db.insert(ragged), error);
    CHECK_THROWS_AS(db.insert(hollow), error);
    db.execute("insert into squares values (1, '{1,2}'), (2, '{{1,null}}'), (3, '[5:6][0:0]={{7},{8}}')");
    CHECK_THROWS_AS(db.find<box>(1), pg::decode_error);  // one dimension
    CHECK_THROWS_AS(db.find<box>(2), pg::decode_error);  // a NULL element
    CHECK_THROWS_AS(db.find<box>(3), pg::decode_error);  // an update of its row would number it anew
    auto const text = cast<std::string>(col<&box::value>);
    CHECK(db.fetch(select(text).from<box>().where(col<&box::n> == 3)).at(0)[text] == "[5:6][0:0]={{7},{8}}");
    db.execute("update squares set value = value[:][:] where n = 3");
    CHECK(db.find<box>(3)->value == std::vector<std::vector<std::int32_t>>{{7}, {8}});
}
