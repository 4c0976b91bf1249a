// SPDX-License-Identifier: BSL-1.0
// Statements of one text and other parameter types: one after the other, in a pipeline, and in a server session that
// somebody else prepared in.  What they give is held against the same statement sent whole.
#include <alphaswarm/pg/connection.hpp>
#include <alphaswarm/pg/pipeline.hpp>

#include <cstdint>
#include <cstring>
#include <deque>
#include <random>
#include <string>
#include <vector>

#include "integration/pg/numbers.hpp"
#include "support/catch.hpp"
#include "support/database.hpp"
#include "support/message_of.hpp"

using namespace alphaswarm;
using namespace alphaswarm::test;

namespace {
/// A number as the bytes of one of PostgreSQL's types.
struct bound {
    std::uint32_t oid;
    std::string bytes;
};
template <class Bits>
std::string big_endian(Bits bits) {
    std::string out;
    for (int shift = 8 * static_cast<int>(sizeof bits) - 8; shift >= 0; shift -= 8)
        out += static_cast<char>(bits >> shift);
    return out;
}
bound as_type(std::uint32_t oid, int number) {
    switch (oid) {
        case 21:
            return {oid, big_endian(static_cast<std::uint16_t>(number))};
        case 23:
            return {oid, big_endian(static_cast<std::uint32_t>(number))};
        case 20:
            return {oid, big_endian(static_cast<std::uint64_t>(number))};
        case 700: {
            float const value = static_cast<float>(number) + 0.5f;
            std::uint32_t bits;
            std::memcpy(&bits, &value, sizeof bits);
            return {oid, big_endian(bits)};
        }
        default: {
            double const value = number + 0.25;
            std::uint64_t bits;
            std::memcpy(&bits, &value, sizeof bits);
            return {oid, big_endian(bits)};
        }
    }
}
constexpr std::uint32_t number_types[] = {21, 23, 20, 700, 701};
constexpr char const* texts[] = {"select pg_typeof($1)::text || ' ' || $1::text",
                                 "select count(*)::text from generate_series(1, 9) n where n > $1",
                                 "select sum(n * $1)::text from generate_series(1, 4) n",
                                 "select (case when $1 > 3 then $1 else $1 + 1 end)::text"};

/// The statement of this text for values of this type; its name is a function of both.
pg::statement const& statement_for(char const* text, std::uint32_t oid) {
    struct one {
        std::string name;
        char const* text;
        std::uint32_t types[1];
        pg::statement what;
    };
    static constexpr std::uint32_t text_type[] = {25};
    static std::deque<one> all;
    for (one const& known : all)
        if (known.text == text && known.types[0] == oid) return known.what;
    one& fresh = all.emplace_back();
    fresh.name = "same_" + std::to_string(all.size());
    fresh.text = text;
    fresh.types[0] = oid;
    fresh.what = {fresh.name.c_str(), text, fresh.types, 1, text_type, 1, fresh_slot()};
    return fresh.what;
}
struct question {
    pg::statement const* what;
    bound value;
};
template <class Use>
auto with_value(question const& q, Use&& use) {
    char const* const values[] = {q.value.bytes.data()};
    int const sizes[] = {static_cast<int>(q.value.bytes.size())}, formats[] = {1};
    return use(pg::parameters{values, sizes, formats, 1});
}
std::string answer(connection& db, question const& q) {
    return with_value(q, [&](pg::parameters const& p) { return text_of(db.execute(*q.what, p)); });
}
std::string sent_whole(connection& db, question const& q) {
    return with_value(q, [&](pg::parameters const& p) {
        return text_of(db.execute_params(q.what->sql, q.what->parameter_types, p));
    });
}
}  // namespace

TEST_CASE("statements of one text and other types give what each gives alone, in any order, one by one and pipelined") {
    database const here;
    unsigned const seed = std::random_device{}();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    auto const any = [&](auto const& list) { return list[random() % std::size(list)]; };
    auto alone = here.connect();
    for (int round = 0; round < 60; ++round) {
        char const* const text = any(texts);
        std::uint32_t const first_type = any(number_types);
        std::uint32_t second_type = any(number_types);
        while (second_type == first_type) second_type = any(number_types);
        question const first{&statement_for(text, first_type),
                             as_type(first_type, static_cast<int>(random() % 200) - 100)};
        question const second{&statement_for(text, second_type),
                              as_type(second_type, static_cast<int>(random() % 200) - 100)};
        INFO(text << " of " << first_type << " and " << second_type);
        std::string const of_first = sent_whole(alone, first), of_second = sent_whole(alone, second);
        for (bool swapped : {false, true}) {
            question const &a = swapped ? second : first, &b = swapped ? first : second;
            std::string const &of_a = swapped ? of_second : of_first, &of_b = swapped ? of_first : of_second;
            auto db = here.connect();
            for (int again = 0; again < 2; ++again) {
                CHECK(answer(db, a) == of_a);
                CHECK(answer(db, b) == of_b);
            }
            auto piped = here.connect();
            for (int again = 0; again < 3; ++again) {
                if (again == 2) piped.execute("deallocate all");  // found out in the pipeline, and cured
                auto const got = pipelined(piped, {a.what, b.what}, [&](pipeline& to) {
                    for (question const* q : {&a, &b, &b, &a})
                        with_value(*q, [&](pg::parameters const& p) { to.send(*q->what, p); });
                });
                CHECK(text_of(got[0]) == of_a);
                CHECK(text_of(got[1]) == of_b);
                CHECK(text_of(got[2]) == of_b);
                CHECK(text_of(got[3]) == of_a);
            }
            CHECK(text_of(piped.execute("select count(*) from pg_prepared_statements")) == "2");
        }
    }
}

TEST_CASE("in a pipeline the plan that is out of date is prepared again, not another of the same text") {
    database const here;
    auto db = here.connect();
    db.execute("create table t(id bigint, note varchar(10)); insert into t values (1, 'x')");
    static constexpr std::uint32_t text_type[] = {25}, numbers[] = {20}, doubles[] = {701};
    char const* const text = "select note from t where id < $1";
    pg::statement const of_bigint{"note_1", text, numbers, 1, text_type, 1, fresh_slot()};
    pg::statement const of_double{"note_2", text, doubles, 1, text_type, 1, fresh_slot()};
    question const whole{&of_bigint, as_type(20, 5)}, half{&of_double, as_type(701, 5)};
    auto const run = [&] {
        return pipelined(db, {&of_bigint, &of_double}, [&](pipeline& to) {
            for (question const* q : {&whole, &half})
                with_value(*q, [&](pg::parameters const& p) { to.send(*q->what, p); });
        });
    };
    CHECK(text_of(run()[1]) == "x");
    db.execute("alter table t alter column note type text");
    auto const got = run();
    CHECK(text_of(got[0]) == "x");
    CHECK(text_of(got[1]) == "x");
}

TEST_CASE("a name that the server session knows for other parameter types is refused, and nothing ran") {
    database const here;
    auto db = here.connect();
    db.execute("create table t(price double precision)");
    static constexpr std::uint32_t doubles[] = {701}, numbers[] = {20}, open[] = {0};
    pg::statement const keep{"t_keep", "insert into t values ($1)", doubles, 1, nullptr, 0, fresh_slot()};
    question const half{&keep, as_type(701, 1)};
    auto const store = [&] { with_value(half, [&](pg::parameters const& p) { return db.execute(keep, p); }); };

    SECTION("prepared by hand") { db.execute("prepare t_keep(bigint) as insert into t values ($1)"); }
    SECTION("prepared by another program that shares the server session through a pooler") {
        pg::statement const other{"t_keep", keep.sql, numbers, 1, nullptr, 0, fresh_slot()};
        db.execute(other, bigints{7});
        db.execute("truncate t");
        db.forget_statements();
    }
    for (int i = 0; i < 2; ++i) {
        auto const words = message_of<usage_error>(store);
        CHECK(contains(words, "the server session already uses the name 't_keep'"));
        CHECK(contains(words, "$1 is bigint (oid 20) there, the program sends double precision (oid 701)"));
        CHECK(contains(message_of<usage_error>([&] {
                           pipelined(db, {&keep}, [&](pipeline& to) {
                               with_value(half, [&](pg::parameters const& p) { to.send(keep, p); });
                           });
                       }),
                       "already uses the name 't_keep'"));
    }
    CHECK(text_of(db.execute("select count(*) from t")) == "0");
    CHECK(text_of(db.execute("select count(*) from pg_prepared_statements")) ==
          "1");  // theirs is not ours to take away

    pg::statement const whatever{"t_keep", keep.sql, open, 1, nullptr, 0, fresh_slot()};  // the server says the type
    char const* const value[] = {"5"};
    db.execute(whatever, {.values = value, .count = 1});
    CHECK(text_of(db.execute("select price from t")) == "5");

    db.forget_statements();
    db.execute("deallocate t_keep");
    store();
    CHECK(text_of(db.execute("select max(price)::text || ' ' || min(price)::text from t")) == "5 1.25");
}

TEST_CASE("a name that the server session knows for other numbers of parameters is refused") {
    database const here;
    auto db = here.connect();
    db.execute("prepare t_two(bigint, bigint) as select $1 + $2");
    auto const one = bigint_statement("t_two", "select 2 * $1", 1, 1);
    CHECK(contains(message_of<usage_error>([&] { db.execute(one, bigints{4}); }),
                   "it takes 2 parameters, this one takes 1"));
}
