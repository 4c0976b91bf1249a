// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/sql/keyset.hpp>

#include <alphaswarm/sql/expression/aggregate.hpp>
#include <alphaswarm/sql/expression/catalogue_call.hpp>
#include <alphaswarm/sql/expression/comparison.hpp>
#include <alphaswarm/sql/expression/constant.hpp>
#include <alphaswarm/sql/statement.hpp>

#include "support/catch.hpp"
#include "support/trading.hpp"
#include "support/written.hpp"

using namespace trading;
using alphaswarm::test::bound_by;

namespace {
constexpr std::string_view columns = "select id, order_id, quantity, price, commission, value, created_at from fills ";

template <class S>
bool reads(S const& statement, std::string_view behind) {
    return sql_of(statement).substr(0, columns.size()) == columns && sql_of(statement).substr(columns.size()) == behind;
}
}  // namespace

TEST_CASE("keys of one direction that are never NULL are compared as rows") {
    Fill const last{.id = key<Fill>("f9"),
                    .order_id = {},
                    .quantity = 2,
                    .price = 3,
                    .commission = {},
                    .value = 0,
                    .created_at = {}};
    CHECK(reads(after(from<Fill>().order_by(col<&Fill::id>), last), "where id > $1 order by id"));
    CHECK(reads(after(from<Fill>().order_by(col<&Fill::price>, col<&Fill::id>).limit(5), last),
                "where (price, id) > ($1, $2) order by price, id limit $3"));
    CHECK(reads(after(from<Fill>().order_by(desc(col<&Fill::price>), desc(col<&Fill::id>)), last),
                "where (price, id) < ($1, $2) order by price desc, id desc"));
    CHECK(bound_by(
              after(from<Fill>().where(col<&Fill::quantity> > 1.0).order_by(col<&Fill::price>, col<&Fill::id>).limit(5),
                    last)) == std::vector<std::string>{"1.", "3.", "f9", "5"});
}

TEST_CASE("mixed directions and keys that may be NULL are spelled out, each value sent once") {
    Fill last{.id = key<Fill>("f9"),
              .order_id = {},
              .quantity = 2,
              .price = 3,
              .commission = {},
              .value = 0,
              .created_at = {}};
    CHECK(reads(after(from<Fill>().order_by(desc(col<&Fill::price>), col<&Fill::id>), last),
                "where price <= $1 and (price < $1 or id > $2) order by price desc, id"));
    auto const by_commission = from<Fill>().order_by(col<&Fill::commission>, col<&Fill::id>);
    CHECK(reads(after(by_commission, last),
                "where commission > $1 or commission is null and $1 is not null or commission is not distinct from $1 "
                "and (id > $2) order by commission, id"));
    CHECK(bound_by(after(by_commission, last)) == std::vector<std::string>{"null", "f9"});
    last.commission = 4;
    CHECK(bound_by(after(by_commission, last)) == std::vector<std::string>{"4.", "f9"});
    CHECK(reads(after(from<Fill>().order_by(asc(col<&Fill::commission>).nulls_first(), col<&Fill::id>), last),
                "where commission > $1 or commission is not null and $1 is null or commission is not distinct from $1 "
                "and (id > $2) order by commission nulls first, id"));
    CHECK(reads(
        after(from<Fill>().where(col<&Fill::price> > 1.0).order_by(desc(col<&Fill::commission>), col<&Fill::id>), last),
        "where price > $1 and (commission < $2 or commission is not null and $2 is null or commission is not distinct "
        "from $2 and (id > $3)) order by commission "
        "desc, id"));
}

TEST_CASE("the page before a row is found backwards and turned round") {
    auto const page = before(select(col<&Fill::id>, col<&Fill::commission>)
                                 .from<Fill>()
                                 .order_by(desc(col<&Fill::commission>), col<&Fill::id>),
                             sql::row<sql::row_cell<0, decltype(col<&Fill::id>), key<Fill>>,
                                      sql::row_cell<1, decltype(col<&Fill::commission>), std::optional<double>>>{})
                          .limit(3);
    CHECK(sql_of(page) ==
          "select * from (select id, commission from fills where commission > $1 or commission is null and $1 is not "
          "null or commission is not distinct from $1 and "
          "(id < $2) order by commission, id desc limit $3) as as_page order by 2 desc, 1");
}

TEST_CASE("a query that reads from nothing has one row, and nothing tells it from others") {
    auto const one = select(call<"random">().as("x"_c)).order_by("x"_c);
    using result = sql::row<sql::row_cell<0, meta::label<"x">, double>>;
    CHECK(sql_of(after(one, result{})) == "select random() as x where random() > $1 order by x");
}

TEST_CASE("no page begins among the rows that a function makes") {
    using result = sql::row<sql::row_cell<0, decltype(col<&Fill::id>), key<Fill>>,
                            sql::row_cell<1, meta::label<"n">, std::optional<std::int32_t>>>;
    auto const rows = select(col<&Fill::id>, call<"generate_series">(1_c, 3_c).as("n"_c)).from<Fill>();
    constexpr auto said = []<class S>(S const&) { return sql::draft_of<S>.complaints.view(); };
    CHECK(said(after(rows.order_by(col<&Fill::id>).limit(2), result{})) ==
          "AS0960 after(): generate_series(1, 3) turns one row into several after where(), so no page can begin among "
          "them; remove it, or read the query as a whole");
    CHECK(said(before(rows.order_by(col<&Fill::id>), result{})).starts_with("AS0960 before(): "));
    auto const series = call<"generate_series">(1_c, 3_c);
    auto const grouped = rows.group_by(col<&Fill::id>, series).order_by(col<&Fill::id>, series);
    CHECK(said(after(grouped, result{})).starts_with("AS0960 after(): "));
}

TEST_CASE("groups are paged behind HAVING, by what a name stands for") {
    using result = sql::row<sql::row_cell<0, decltype(col<&Order::status>), std::string>,
                            sql::row_cell<1, meta::label<"n">, std::int64_t>>;
    auto const groups = select(col<&Order::status>, count().as("n"_c))
                            .from<Order>()
                            .group_by(col<&Order::status>)
                            .order_by(desc("n"_c), col<&Order::status>);
    CHECK(sql_of(after(groups, result{})) ==
          "select status, count(*) as n from orders group by status having count(*) <= $1 and (count(*) < $1 or status "
          "> $2) order by n desc, status");
}
