// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/sql/expression/aggregate.hpp>
#include <alphaswarm/sql/expression/arithmetic.hpp>
#include <alphaswarm/sql/expression/functions.hpp>
#include <alphaswarm/sql/statement.hpp>
#include <alphaswarm/sql/write/insert.hpp>

#include "support/catch.hpp"
#include "support/trading.hpp"
#include "support/written.hpp"

namespace {
using namespace trading;

constexpr auto instrument = insert_into<Instrument>().values(col<&Instrument::vt_symbol> = "ES.CME");
static_assert(sql_of(instrument) == "insert into instruments (vt_symbol, id, active) values ($1, $2, $3)",
              "what has a generator is generated, what has a default or may be null is left out");
static_assert(sql_of(insert_into<Session>().values(col<&Session::order> = "x", col<&Session::note> = "y")) ==
              "insert into desk.\"user\" (\"order\", \"Note\") values ($1, $2)");
static_assert(
    sql_of(insert_into<AuditEntry>().values(col<&AuditEntry::words> = "opened").returning(col<&AuditEntry::id>)) ==
    "insert into audit_entries (words) values ($1) returning id");

using Row = decltype(insert_into<Instrument>().row(Instrument{}));
static_assert(sql::well_formed<Row>);
static_assert(std::string_view(sql::constants<Row>::text.chars) ==
              "insert into instruments (id, sector_id, vt_symbol, active, lot_size) values ($1, $2, $3, $4, $5)");
static_assert(
    std::string_view(sql::constants<decltype(insert_into<Fill>().row(Fill{}))>::text.chars) ==
        "insert into fills (id, order_id, quantity, price, commission, created_at) values ($1, $2, $3, $4, $5, $6)",
    "what the server computes is not written");

static_assert(sql::draft_of<decltype(insert_into<Fill>().values(col<&Fill::commission> = 1))>.complaints.view() ==
              "AS0501 values(): fills.quantity is not null, has no default and is not given; give it a value; "
              "AS0501 values(): fills.price is not null, has no default and is not given; give it a value");

// -- what a new row is made of
template <class S>
constexpr std::string_view complaint(S const&) {
    return sql::draft_of<S>.complaints.view();
}
constexpr auto fill = [](auto const& quantity) {
    return insert_into<Fill>().values(col<&Fill::price> = 1.0, quantity);
};
constexpr auto quantity = col<&Fill::quantity>;
constexpr auto price = col<&Fill::price>;
static_assert(complaint(fill(quantity = 1.0)).empty() && complaint(fill(quantity = call<"random", double>())).empty());
static_assert(complaint(fill(quantity = price)) ==
              "AS0526 values(): fills.price: a new row is made from values and cannot read a column; give a value");
static_assert(complaint(fill(quantity = abs(col<&Order::quantity>)))
                  .starts_with("AS0401 values(): orders.quantity: orders is not in from()"));
static_assert(complaint(fill(quantity = coalesce(max(price), 0.0)))
                  .starts_with("AS0418 values(): max(fills.price): an aggregate needs groups of rows"));
static_assert(complaint(fill(quantity = nullif(call<"random", double>(), 0.0)))
                  .starts_with("AS0525 values(): fills.quantity is never NULL and nullif("));

// -- several rows
constexpr auto pair = insert_into<Fill>().values(quantity = 1.0, price = 2.0).values(quantity = 3.0, price = 4.0);
static_assert(sql_of(pair) ==
              "insert into fills (quantity, price, id, created_at) values ($1, $2, $3, $4), ($5, $6, $7, $8)");
static_assert(sql_of(pair.values(quantity = 5.0, price = 6.0).returning(col<&Fill::id>))
                  .ends_with(", ($9, $10, $11, $12) returning id"),
              "each with a key of its own");

TEST_CASE("an insert binds what is given and then what is generated, in the order of its parameters") {
    auto const values = test::bound_by(insert_into<Instrument>().values(
        col<&Instrument::vt_symbol> = "ES.CME", col<&Instrument::sector_id> = key<Sector>("s")));
    REQUIRE(values.size() == 4);
    CHECK(values[0] == "ES.CME");
    CHECK(values[1] == "sector_id=s");
    CHECK(values[2].size() == std::string("id=").size() + 36);
    CHECK(values[3] == "active=true");
}

TEST_CASE("several rows are bound one after another") {
    auto const values = test::bound_by(pair.on_conflict().do_nothing());
    REQUIRE(values.size() == 8);
    CHECK(values[0] == "quantity=1.");
    CHECK(values[4] == "quantity=3.");
    CHECK(values[2] != values[6]);
}

TEST_CASE("a row is completed when the statement is made, so that each of its executions stores one key") {
    auto const statement = insert_into<Instrument>().row(Instrument{});
    CHECK(statement.rows.object.id.is_set());
    CHECK(test::bound_by(statement) == test::bound_by(statement));
}

}  // namespace
