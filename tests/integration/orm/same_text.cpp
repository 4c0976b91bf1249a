// SPDX-License-Identifier: BSL-1.0
// Queries of one text whose values have other types: random pairs, in both orders, one by one and pipelined, against a
// session that prepares nothing.
#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/pg/pipeline.hpp>
#include <alphaswarm/sql/ddl.hpp>

#include <random>
#include <string>
#include <type_traits>
#include <vector>

#include "support/catch.hpp"
#include "support/database.hpp"

using namespace alphaswarm;
using namespace alphaswarm::test;

namespace {
struct Tick {
    std::int64_t id{};
    double price{};
    std::int64_t volume{};
    numeric fee{};
};
template <class T = Tick>
consteval auto describe_table(of<Tick>) {
    return describe<T>("ticks").columns(
        column<&T::id>.primary_key(), column<&T::price>, column<&T::volume>, column<&T::fee>);
}

/// One query with a value of one type: how it is asked alone, and how in a pipeline.
struct asked {
    std::string_view text;
    std::string (*alone)(session&, double);
    void (*send)(session&, pg::pipeline&, double);
    std::string (*read)(pg::result const&);
    pg::statement const* statement;
};
template <class V>
V value_of(double number) {
    if constexpr (std::is_same_v<V, numeric>) return numeric::parse(std::to_string(number));
    else return static_cast<V>(number);
}
template <class Rows>
std::string told(Rows const& rows) {
    std::string out = std::to_string(rows.size()) + ":";
    for (auto const& row : rows) {
        using first = std::remove_cvref_t<decltype(get<0>(row))>;
        auto const& value = get<0>(row);
        if constexpr (std::is_same_v<first, std::optional<double>>)
            out += value ? " " + std::to_string(*value) : " null";
        else out += " " + std::to_string(value);
    }
    return out;
}
template <class V, class Make>
asked question(Make) {
    using query = decltype(Make{}(V{}));
    return {sql_of(Make{}(V{})),
            [](session& db, double x) { return told(db.fetch(Make{}(value_of<V>(x)))); },
            [](session& db, pg::pipeline& to, double x) { db.send(to, Make{}(value_of<V>(x))); },
            [](pg::result const& got) { return told(session::rows_of<query>(got)); },
            &session::statement_of<query>()};
}
constexpr auto id = col<&Tick::id>;
constexpr auto price = col<&Tick::price>;
constexpr auto volume = col<&Tick::volume>;
template <class... V>
std::vector<std::vector<asked>> questions() {
    return {{question<V>([](auto v) { return select(id).template from<Tick>().where(price > v).order_by(id); })...},
            {question<V>([](auto v) { return select(id).template from<Tick>().where(volume <= v).order_by(id); })...},
            {question<V>(
                [](auto v) { return select(id).template from<Tick>().where(between(price, v, v)).order_by(id); })...},
            {question<V>([](auto v) { return select(sum(price * v).as("x"_c)).template from<Tick>(); })...},
            {question<V>([](auto v) {
                return select(sum(case_when(price > v, 1.0, 0.0)).as("x"_c)).template from<Tick>();
            })...}};
}
std::string answer(session& db, asked const& q, double number) {
    try {
        return q.alone(db, number);
    } catch (error const& e) {
        return e.what();
    }
}
}  // namespace

TEST_CASE("queries of one text and other types give what each gives alone, in any order") {
    database const here;
    session alone{config(here.dsn()).prepared_statements(false)};
    alone.execute(ddl<table_set<Tick>>());
    alone.execute("insert into ticks select i, i * 1.5, i, i from generate_series(1, 12) i");
    auto const all = questions<std::int32_t, std::int64_t, double>();
    unsigned const seed = std::random_device{}();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    for (int round = 0; round < 40; ++round) {
        auto const& forms = all[random() % all.size()];
        asked const& first = forms[random() % forms.size()];
        asked const* other = &first;
        while (other == &first) other = &forms[random() % forms.size()];
        REQUIRE(first.text == other->text);
        double const of_first = static_cast<int>(random() % 30) - 5, of_other = static_cast<int>(random() % 30) - 5;
        INFO(first.text << " with " << of_first << " and " << of_other);
        std::string const first_alone = answer(alone, first, of_first), other_alone = answer(alone, *other, of_other);
        for (bool swapped : {false, true}) {
            session db{config(here.dsn())};
            for (int again = 0; again < 2; ++again) {
                if (!swapped) CHECK(answer(db, first, of_first) == first_alone);
                CHECK(answer(db, *other, of_other) == other_alone);
                if (swapped) CHECK(answer(db, first, of_first) == first_alone);
            }
            session piped{config(here.dsn())};
            asked const &a = swapped ? *other : first, &b = swapped ? first : *other;
            auto const got = pipelined(piped.connection(), {a.statement, b.statement}, [&](pipeline& to) {
                a.send(piped, to, swapped ? of_other : of_first);
                b.send(piped, to, swapped ? of_first : of_other);
            });
            CHECK(a.read(got[0]) == (swapped ? other_alone : first_alone));
            CHECK(b.read(got[1]) == (swapped ? first_alone : other_alone));
        }
    }
}
