// SPDX-License-Identifier: BSL-1.0
// A sort by a column is a sort by the column, whatever the results are called. Random select lists over a table whose
// columns are called as PostgreSQL calls functions, casts and the rest; the oracle is the same list sorted by columns
// that say whose they are. -DALPHASWARM_SEED=n rolls others.

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/sql/ddl.hpp>

#include "support/catch.hpp"
#include "support/database.hpp"
#include "support/random_statement.hpp"

#ifndef ALPHASWARM_SEED
#define ALPHASWARM_SEED 1
#endif

namespace {
using namespace alphaswarm;

struct Word {
    std::int64_t id{};
    std::string text{};
    std::string length{};
    std::int32_t int8{};
    std::int32_t lower{};
    std::string kase{};
    std::int32_t count{};
    std::string nameless{};
};
template <class T = Word>
consteval auto describe_table(of<Word>) {
    return describe<T>("words").columns(column<&T::id>.primary_key(),
                                        column<&T::text>,
                                        column<&T::length>,
                                        column<&T::int8>,
                                        column<&T::lower>,
                                        column<&T::kase>.named("case"),
                                        column<&T::count>,
                                        column<&T::nameless>.named("?column?"));
}
struct Sense {
    std::int64_t id{};
    std::int64_t word_id{};
    std::string text{};
    std::int32_t length{};
};
template <class T = Sense>
consteval auto describe_table(of<Sense>) {
    return describe<T>("senses").columns(
        column<&T::id>.primary_key(), column<&T::word_id>.references(to<Word>), column<&T::text>, column<&T::length>);
}

template <std::uint32_t S, std::uint32_t W>
constexpr auto expression() {
    constexpr std::uint32_t r = test::roll<S, W, 17>;
    constexpr auto text = col<&Word::text>;
    constexpr auto number = col<&Word::int8>;
    if constexpr (r == 0) return alphaswarm::length(text);
    else if constexpr (r == 1) return alphaswarm::lower(col<&Word::kase>);
    else if constexpr (r == 2) return cast<std::int64_t>(col<&Word::lower> * col<&Word::lower>);
    else if constexpr (r == 3) return cast<std::string>(number);
    else if constexpr (r == 4) return cast<std::string>(number * number);
    else if constexpr (r == 5) return case_when(number > col<&Word::lower>, number, col<&Word::count>);
    else if constexpr (r == 6) return case_when(is_null(text), text, cast<std::string>(number * number));
    else if constexpr (r == 7) return number - col<&Word::count>;
    else if constexpr (r == 8) return is_not_null(text);
    else if constexpr (r == 9) return coalesce(text, col<&Word::kase>);
    else if constexpr (r == 10) return cast<std::int64_t>(cast<std::int32_t>(alphaswarm::length(text)));
    else if constexpr (r == 11) return call<"pg_catalog.upper", std::string>(text);
    else if constexpr (r == 12) return !(number > col<&Word::lower>);
    else if constexpr (r == 13) return between(number, col<&Word::lower>, col<&Word::count>);
    else if constexpr (r == 14) return col<&Word::length>;
    else if constexpr (r == 15) return nullif(text, col<&Word::kase>);
    else return text;
}
template <std::uint32_t S, std::uint32_t W>
constexpr auto item() {
    constexpr std::uint32_t r = test::roll<S, W, 12>;
    constexpr auto e = expression<S, W + 1>();
    // two items of one query are named from different rows of this list
    if constexpr (r == 0) return e.as(meta::label < W == 10 ? meta::text<4>("text") : meta::text<4>("int8") > {});
    else if constexpr (r == 1)
        return e.as(meta::label < W == 10 ? meta::text<6>("length") : meta::text<6>("kasus_") > {});
    else if constexpr (r == 2)
        return e.as(meta::label < W == 10 ? meta::text<5>("lower") : meta::text<5>("count") > {});
    else if constexpr (r == 3) return e.as(meta::label < W == 10 ? meta::text<4>("case") : meta::text<4>("word") > {});
    else if constexpr (r == 4)
        return e.as(meta::label < W == 10 ? meta::text<8>("?column?") : meta::text<8>("nothing_") > {});
    else return e;
}
template <std::uint32_t S, std::uint32_t W>
constexpr auto sort_column() {
    constexpr std::uint32_t r = test::roll<S, W, 7>;
    if constexpr (r == 0) return col<&Word::text>;
    else if constexpr (r == 1) return col<&Word::length>;
    else if constexpr (r == 2) return col<&Word::int8>;
    else if constexpr (r == 3) return col<&Word::lower>;
    else if constexpr (r == 4) return col<&Word::kase>;
    else if constexpr (r == 5) return col<&Word::count>;
    else return col<&Word::nameless>;
}
template <class Column>
std::string by_hand(Column) {
    return std::string("words.\"") + std::string(sql::facts_of<Column::member>.name) + "\"";
}

template <std::uint32_t S>
constexpr auto query() {
    constexpr auto begun = select(col<&Word::id>, item<S, 10>(), item<S, 20>()).template from<Word>();
    constexpr auto first = sort_column<S, 30>();
    auto const sorted = [&](auto const& q) {
        if constexpr (test::roll<S, 40, 2> == 0) return q.order_by(first, desc(sort_column<S, 31>()), col<&Word::id>);
        else return q.order_by(desc(first).nulls_first(), col<&Word::id>);
    };
    if constexpr (test::roll<S, 41, 4> == 0) return sorted(begun.template left_join<Sense>());
    else return sorted(begun);
}
template <std::uint32_t S>
std::string order_by_hand() {
    constexpr auto first = sort_column<S, 30>();
    if constexpr (test::roll<S, 40, 2> == 0)
        return by_hand(first) + ", " + by_hand(sort_column<S, 31>()) + " desc, words.id";
    else return by_hand(first) + " desc nulls first, words.id";
}

using lines = std::vector<std::string>;
lines said(pg::connection& db, std::string const& sql) {
    auto const got = db.execute(sql);
    lines all;
    for (int row = 0; row < got.rows(); ++row) {
        all.emplace_back();
        for (int column = 0; column < got.columns(); ++column)
            (all.back() += got.is_null(row, column) ? "~" : got.data(row, column)) += "|";
    }
    return all;
}

struct asked {
    std::uint32_t seed;
    std::string sql, expected;
    std::size_t qualified = 0;
};
template <std::uint32_t S>
asked ask() {
    std::string const sql(sql_of(query<S>()));
    std::size_t const order = sql.rfind(" order by ");
    return {S,
            sql,
            sql.substr(0, order) + " order by " + order_by_hand<S>(),
            sql.find("words.", order) != std::string::npos};
}
template <std::uint32_t... I>
std::vector<asked> ask_all(std::integer_sequence<std::uint32_t, I...>) {
    return {ask<ALPHASWARM_SEED + I>()...};
}
session filled(test::database const& where) {
    session db(where.connect());
    db.execute(ddl<table_set<Word, Sense>>());
    // every column has an order of its own, and few values, so that the second key counts
    db.execute(
        "insert into words select i, chr(97 + i * 7 % 11) || repeat('x', i % 3), chr(97 + i * 5 % 7), i * 13 % 17, i * "
        "11 % 5, chr(65 + i * 3 % 13), "
        "i * 17 % 19, chr(97 + i * 19 % 23) from generate_series(1, 60) as i");
    db.execute("insert into senses select i, 1 + i % 60, chr(97 + i % 26), i % 9 from generate_series(1, 80) as i");
    return db;
}
}  // namespace

TEST_CASE("a sort by a column cannot be captured by a result's name") {
    test::database const where;
    session db = filled(where);
    std::size_t qualified = 0, bare = 0;
    for (asked const& a : ask_all(std::make_integer_sequence<std::uint32_t, 120>{})) {
        INFO("seed " << a.seed << ": " << a.sql << "\nby hand: " << a.expected);
        CHECK(said(db.connection(), a.sql) == said(db.connection(), a.expected));
        (a.qualified ? qualified : bare) += 1;
    }
    CHECK(qualified > 10);
    CHECK(bare > 10);
}

namespace {
template <class Item>
void check_name(session& db, Item const& item) {
    auto const q = select(item).template from<Word>();
    using statement = std::remove_const_t<decltype(q)>;
    PGresult* const got = PQprepare(db.connection().native(),
                                    "",
                                    sql::constants<statement>::text.chars,
                                    static_cast<int>(sql::constants<statement>::parameter_count),
                                    sql::constants<statement>::parameters);
    CHECK(PQresultStatus(got) == PGRES_COMMAND_OK);
    PQclear(got);
    PGresult* const described = PQdescribePrepared(db.connection().native(), "");
    INFO(sql_of(q));
    CHECK(std::string_view(PQfname(described, 0)) == sql::result_name_of<Item>);
    PQclear(described);
}
}  // namespace

TEST_CASE("results without a name are called what PostgreSQL calls them") {
    test::database const where;
    session db = filled(where);
    constexpr auto text = col<&Word::text>;
    constexpr auto number = col<&Word::int8>;
    auto const check = [&](auto const&... item) { (check_name(db, item), ...); };
    check(text, col<&Word::kase>, col<&Word::nameless>);
    check(alphaswarm::length(text),
          alphaswarm::lower(text),
          trim(text),
          alphaswarm::left(text, 2),
          now(),
          call<"pg_catalog.reverse", std::string>(text),
          call<"substring", std::string>(text, 1));
    check(coalesce(text, "x"), greatest(number, 1), least(number, 1), nullif(number, 1));
    check(count(),
          max(number),
          sum(number).filter(number > 1),
          array_agg(text),
          string_agg(text, ","_c),
          count(text).distinct());
    check(number + 1,
          number > 1,
          !(number > 1),
          number > 1 && number < 5,
          is_null(text),
          between(number, 1, 2),
          in(number, {1, 2}),
          like(text, "a%"),
          is_distinct_from(text, "x"));
    check(cast<std::string>(number),
          cast<std::string>(number + 1),
          cast<bool>(number + 1),
          cast<std::int16_t>(number + 1),
          cast<std::int32_t>(number + 1),
          cast<std::int64_t>(number + 1));
    check(cast<float>(number + 1),
          cast<double>(number + 1),
          cast<numeric>(number + 1),
          cast<varchar<3>>(number + 1),
          cast<std::string>(cast<std::int64_t>(number + 1)));
    check(cast<date>(case_when(number > 1, "2024-01-01", "2024-01-02")),
          cast<timestamp>(now()),
          cast<std::string>(alphaswarm::length(text)),
          cast<time_of_day>(case_when(number > 1, "01:00", "02:00")));
    check(case_when(number > 1, number, number),
          case_when(number > 1, number, 2),
          case_when(number > 1, 2, number + 1),
          case_when(number > 1, text, alphaswarm::lower(text)));
    check(case_when(number > 1, text, cast<std::string>(number + 1)),
          case_when(number > 1, text, case_when(number > 2, text, text)));
    check(cast<timestamptz>(cast<timestamp>(case_when(number > 1, "2024-01-01", "2024-01-02"))),
          cast<interval>(case_when(number > 1, "1 day", "2 days")),
          cast<uuid>(case_when(number > 1, "6c5b7b1e-0000-4000-8000-000000000000", "x")),
          cast<jsonb>(case_when(number > 1, "1", "2")),
          cast<bytea>(case_when(number > 1, "1", "2")),
          cast<std::vector<std::int32_t>>(case_when(number > 1, "{1}", "{2}")));
}
