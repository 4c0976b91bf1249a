// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/range.hpp>

#include "integration/types/round_trip.hpp"

using namespace alphaswarm;
using namespace alphaswarm::test;

namespace {

template <class T>
T value(random_source& random) {
    std::int64_t const small = static_cast<std::int64_t>(below(random, 40)) - 20;
    if constexpr (std::is_integral_v<T>) return static_cast<T>(small);
    else if constexpr (std::is_same_v<T, numeric>)
        return numeric::parse(std::to_string(small) + (random() % 2 ? ".50" : ""));
    else if constexpr (std::is_same_v<T, date>)
        return random() % 9 == 0 ? (random() % 2 ? date::infinity() : date::negative_infinity())
                                 : date(2026, 1, 1) + static_cast<std::int32_t>(small);
    else
        return random() % 9 == 0 ? (random() % 2 ? T::infinity() : T::negative_infinity())
                                 : T::from_microseconds(small * 3'600'000'000);
}
template <class T>
range<T> drawn(random_source& random) {
    auto const bound = [&] { return random() % 6 ? std::optional<T>(value<T>(random)) : std::nullopt; };
    auto lower = bound(), upper = bound();
    if (lower && upper && *upper < *lower) std::swap(lower, upper);
    return range<T>(lower, upper, static_cast<bounds>(below(random, 4)));
}
template <class T>
std::vector<range<T>> some(random_source& random, std::size_t count) {
    std::vector<range<T>> all{range<T>(), range<T>::all()};
    while (all.size() < count) all.push_back(drawn<T>(random));
    return all;
}
template <class T>
std::string spelled(T const& bound) {
    return "'" + (types::detail::bound_text(bound)) + "'";
}

/// There and back; and what the server makes of the same bounds is what we made of them.
template <class T, meta::text Name, meta::text Names>
void check(session& db, std::uint64_t seed) {
    INFO("seed " << seed);
    random_source random(seed);
    auto const values = some<T>(random, 120);
    check_round_trip<range<T>, Name>(db, values);
    std::vector<multirange<T>> sets{{}};
    for (int i = 0; i < 60; ++i) sets.emplace_back(some<T>(random, 2 + below(random, 5)));
    for (int i = 0; i < 60; ++i) {
        std::vector<range<T>> few;
        for (std::size_t n = below(random, 5); n > 0; --n) few.push_back(drawn<T>(random));
        sets.emplace_back(few);
        std::string call(sql_type<multirange<T>>::facts.name);
        call += "(";
        for (range<T> const& one : few)
            (call += call.ends_with("(") ? "'" : ", '") += one.to_string() + "'::" + std::string(range<T>::name);
        CHECK(told_one(db.connection(), "select " + call + ")") == sets.back().to_string());
    }
    check_round_trip<multirange<T>, Names>(db, sets);
    std::string const name(sql_type<range<T>>::facts.name);
    for (int i = 0; i < 120; ++i) {
        T a = value<T>(random), b = value<T>(random);
        if (b < a) std::swap(a, b);
        auto const belong = static_cast<bounds>(below(random, 4));
        static constexpr char const* signs[] = {"[)", "[]", "()", "(]"};
        CHECK(told_one(db.connection(),
                       "select " + name + "(" + spelled(a) + ", " + spelled(b) + ", '" +
                           signs[static_cast<int>(belong)] + "')") == range<T>(a, b, belong).to_string());
    }
    using box = boxes::Box<range<T>, Name>;
    auto const sorted = db.fetch(from<box>().order_by(col<&box::value>, col<&box::n>));
    for (std::size_t i = 1; i < sorted.size(); ++i)
        if (!(sorted[i - 1].value <= sorted[i].value))
            FAIL_CHECK(printed(sorted[i - 1].value) << " is before " << printed(sorted[i].value) << " for the server");
    for (int i = 0; i < 100; ++i) {
        range<T> const a = drawn<T>(random), b = drawn<T>(random);
        std::string const texts = "'" + a.to_string() + "'::" + name + " && '" + b.to_string() + "'::" + name;
        CHECK((told_one(db.connection(), "select " + texts) == "t") == a.overlaps(b));
    }
}

}  // namespace

TEST_CASE("ranges and multiranges go to the server and come back as it would have made them") {
    session db = own_schema();
    check<std::int32_t, "whole", "wholes">(db, 91);
    check<std::int64_t, "large", "larges">(db, 92);
    check<numeric, "exact", "exacts">(db, 93);
    check<date, "days", "sets_of_days">(db, 94);
    check<timestamp, "times", "sets_of_times">(db, 95);
    check<timestamptz, "instants", "sets_of_instants">(db, 96);
}

TEST_CASE("ranges may be NULL, and elements of arrays") {
    session db = own_schema();
    using whole = range<std::int32_t>;
    check_round_trip<std::optional<whole>, "some_ranges">(db, with_nulls(std::vector<whole>{{}, {1, 3}, whole::all()}));
    check_round_trip<std::vector<whole>, "lists">(db, {{}, {{}, {1, 3}, whole::all()}});
    check_round_trip<std::vector<std::optional<multirange<date>>>, "holed">(db, {{std::nullopt, multirange<date>()}});
}

TEST_CASE("ranges are compared, listed and given for placeholders") {
    session db = own_schema();
    using whole = range<std::int32_t>;
    using box = boxes::Box<whole, "shifts">;
    db.execute(ddl<table_set<box>>());
    db.insert(box{1, {1, 3}});
    db.insert(box{2, {}});
    constexpr auto value = col<&box::value>;
    auto const count = [&](auto const& condition) { return db.fetch(from<box>().where(condition)).size(); };
    CHECK(count(value == whole(1, 2, bounds::closed)) == 1);
    CHECK(count(value < whole(1, 3)) == 1);
    CHECK(count(in(value, {whole(1, 3), whole()})) == 2);
    CHECK(db.fetch(from<box>().where(value == param("shift"_c)), "shift"_c = whole()).at(0).n == 2);
    db.execute(update<box>().set(value = whole(7, 9)).where(value == whole()));
    auto const starts = call<"lower">(value);
    auto const row = db.fetch(select(starts).from<box>().where(col<&box::n> == 2)).at(0);
    CHECK(row[starts] == 7);
}
