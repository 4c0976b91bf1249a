// SPDX-License-Identifier: BSL-1.0
// Functions that give rows, and values without an equality, against the server: what builds is taken, what is refused
// the server refuses as well.
#include <alphaswarm/sql.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <alphaswarm/orm/session.hpp>
#include <alphaswarm/sql/ddl.hpp>

#include "support/catch.hpp"
#include "support/database.hpp"

namespace {
using namespace alphaswarm;

struct Basket {
    std::int64_t id{};
    std::vector<std::int32_t> lots{};
    std::vector<std::optional<std::int32_t>> prices{};
    std::optional<std::int32_t> most{};
    json document{};
    std::vector<json> documents{};
};
template <class T = Basket>
consteval auto describe_table(of<Basket>) {
    return describe<T>("baskets").columns(column<&T::id>.primary_key(),
                                          column<&T::lots>,
                                          column<&T::prices>,
                                          column<&T::most>,
                                          column<&T::document>,
                                          column<&T::documents>);
}
constexpr auto lot = call<"unnest">(col<&Basket::lots>);
constexpr auto price = call<"unnest">(col<&Basket::prices>);

session filled(test::database const& where) {
    session db{config(where.dsn())};
    db.execute(ddl<table_set<Basket>>());
    for (std::int64_t id : {1, 2})
        db.insert(Basket{.id = id,
                         .lots = {1, 2},
                         .prices = {7, std::nullopt, 9},
                         .most = id == 1 ? std::optional(5) : std::nullopt,
                         .document = json("{}"),
                         .documents = {json("1")}});
    return db;
}
template <class T>
using maybe = std::vector<std::optional<T>>;
template <class Rows>
auto firsts(Rows const& rows) {
    maybe<std::int32_t> all;
    for (auto const& one : rows) all.push_back(get<0>(one));
    return all;
}
/// What the server says of a text that no word of the library writes.
std::string state_of(session& db, std::string const& text) {
    PGresult* const result = PQexec(db.connection().native(), text.c_str());
    char const* const state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    std::string const said = state == nullptr ? "" : state;
    PQclear(result);
    return said;
}
}  // namespace

TEST_CASE("rows of a function are read as values that may be NULL") {
    test::database const where;
    session db = filled(where);
    auto const one = col<&Basket::id> == std::int64_t{1};
    CHECK(firsts(db.fetch(select(price).from<Basket>().where(one))) == maybe<std::int32_t>{7, std::nullopt, 9});
    auto const pairs = db.fetch(select(lot, price).from<Basket>().where(one));
    CHECK(firsts(pairs) == maybe<std::int32_t>{1, 2, std::nullopt});
    CHECK(firsts(db.fetch(select(call<"generate_series">(1, lot) + 1_c, lot).from<Basket>().where(one))) ==
          maybe<std::int32_t>{2, 2, 3});
    CHECK(firsts(db.fetch(select(call<"generate_series", std::int32_t>(1, 2), call<"generate_series">(1, 3)))) ==
          maybe<std::int32_t>{1, 2, std::nullopt});
    constexpr auto series = sql_function<"generate_series", std::int32_t(std::int32_t, std::int32_t)>;
    CHECK(firsts(db.fetch(select(series(1, 1), series(1, 2)))) == maybe<std::int32_t>{1, std::nullopt});
    CHECK(db.fetch(select(is_null(lot), price).from<Basket>().where(one)).size() == 3);
}

TEST_CASE("rows of a function are grouped by and sorted by") {
    test::database const where;
    session db = filled(where);
    auto const grouped =
        db.fetch(select(lot.as("lot"_c), count()).from<Basket>().group_by("lot"_c).order_by(desc("lot"_c)));
    CHECK(firsts(grouped) == maybe<std::int32_t>{2, 1});
    CHECK(get<1>(grouped[0]) == 2);
    CHECK(db.fetch(select(count()).from<Basket>().group_by(lot)).size() == 2);
    CHECK(db.fetch(select(col<&Basket::id>).from<Basket>().order_by(lot)).size() == 4);
    CHECK(db.fetch(select(lot).distinct().from<Basket>()).size() == 2);
    CHECK(db.fetch(select(call<"generate_series">(1L, count())).from<Basket>()).size() == 2);
}

TEST_CASE("where rows of a function are refused, the server refuses them") {
    test::database const where;
    session db = filled(where);
    for (char const* text : {"select id from baskets where unnest(lots) > 1",
                             "select count(*) from baskets having generate_series(1, 2) > 1",
                             "select a.id from baskets a join baskets b on unnest(a.lots) = b.id",
                             "select sum(unnest(lots)) from baskets",
                             "select count(*) filter (where unnest(lots) > 1) from baskets",
                             "select coalesce(unnest(lots), 0) from baskets",
                             "select case when id > 1 then unnest(lots) end from baskets",
                             "select id from baskets limit generate_series(1, 2)",
                             "update baskets set most = unnest(lots)",
                             "update baskets set most = 1 returning unnest(lots)"}) {
        INFO(text);
        CHECK(state_of(db, text) == "0A000");
    }
    for (char const* text : {"select unnest(lots) > 1 and id > 1 from baskets",
                             "select unnest(lots) > 1 or id > 1 from baskets",
                             "select not unnest(lots) > 1 from baskets",
                             "select unnest(lots) in (1, id) from baskets",
                             "select case when unnest(lots) > 1 then 1 end from baskets"}) {
        INFO(text);
        CHECK(state_of(db, text) == "42804");
    }
}

TEST_CASE("what is refused for want of an equality has none") {
    test::database const where;
    session db = filled(where);
    for (char const* text : {"select count(distinct document) from baskets",
                             "select array_agg(distinct document) from baskets",
                             "select count(distinct (document, id)) from baskets",
                             "select id from baskets where document = any(array['{}'::json])",
                             "select documents = documents from baskets",
                             "select documents < documents from baskets",
                             "select documents is distinct from documents from baskets",
                             "select documents between documents and documents from baskets",
                             "select nullif(documents, documents) from baskets",
                             "select array_position(documents, document) from baskets",
                             "select array_positions(documents, document) from baskets",
                             "select array_remove(documents, document) from baskets",
                             "select array_replace(documents, document, document) from baskets",
                             "select width_bucket(document, documents) from baskets",
                             "select max(documents) from baskets",
                             "select min(documents) from baskets",
                             "select greatest(document, document) from baskets",
                             "select greatest(documents, documents) from baskets",
                             "select documents from baskets group by documents",
                             "select distinct documents from baskets",
                             "select id from baskets order by documents"}) {
        INFO(text);
        CHECK(state_of(db, text) == "42883");
    }
    auto const as_jsonb = cast<std::vector<jsonb>>(col<&Basket::documents>);
    CHECK(db.fetch(from<Basket>().where(as_jsonb == std::vector<jsonb>{jsonb("1")})).size() == 2);
    CHECK(get<0>(db.fetch_one(select(count(cast<jsonb>(col<&Basket::document>)).distinct()).from<Basket>())) == 1);
    CHECK(db.fetch(from<Basket>().where(in(cast<jsonb>(col<&Basket::document>), {jsonb("{}")}))).size() == 2);
}

TEST_CASE("different rows are counted with their NULLs, and NULL is told from a value") {
    test::database const where;
    session db = filled(where);
    CHECK(get<0>(db.fetch_one(select(count(col<&Basket::lots>, col<&Basket::most>).distinct()).from<Basket>())) == 2);
    CHECK(db.fetch(from<Basket>().where(is_distinct_from(col<&Basket::most>, std::nullopt))).size() == 1);
    CHECK(db.fetch(from<Basket>().where(is_not_distinct_from(col<&Basket::most>, std::nullopt))).size() == 1);
}

TEST_CASE("functions that stand behind an operator and in the manual are called") {
    test::database const where;
    session db = filled(where);
    auto const joined =
        db.fetch(select(call<"array_cat">(col<&Basket::lots>, col<&Basket::lots>)).from<Basket>()).at(0);
    CHECK(get<0>(joined).size() == 4);
    CHECK(db.fetch(select(call<"array_append">(col<&Basket::lots>, col<&Basket::most>),
                          call<"array_prepend">(col<&Basket::most>, col<&Basket::lots>))
                       .from<Basket>())
              .size() == 2);
}
