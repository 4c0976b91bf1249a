// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/sql/arithmetic.hpp>
#include <alphaswarm/sql/insert.hpp>
#include <alphaswarm/sql/statement.hpp>

#include "support/catch.hpp"
#include "support/trading.hpp"
#include "support/written.hpp"

namespace {
using namespace trading;

constexpr auto instrument = insert_into<Instrument>().values(col<& Instrument::vt_symbol> = "ES.CME");
static_assert(sql_of(instrument) == "insert into instruments (vt_symbol, id, active) values ($1, $2, $3)",
              "what has a generator is generated, what has a default or may be null is left out");
static_assert(sql_of(insert_into<Session>().values(col<& Session::order> = "x", col<& Session::note> = "y")) ==
              "insert into desk.\"user\" (\"order\", \"Note\") values ($1, $2)");
static_assert(
    sql_of(insert_into<AuditEntry>().values(col<& AuditEntry::words> = "opened").returning(col<&AuditEntry::id>)) ==
    "insert into audit_entries (words) values ($1) returning id");

static_assert(sql_of(instrument.on_conflict().do_nothing()) ==
              "insert into instruments (vt_symbol, id, active) values ($1, $2, $3) on conflict do nothing");
static_assert(sql_of(instrument.on_conflict(col<&Instrument::vt_symbol>).do_nothing()) ==
              "insert into instruments (vt_symbol, id, active) values ($1, $2, $3) on conflict (vt_symbol) do nothing");
static_assert(
    sql_of(instrument.on_conflict(col<&Instrument::vt_symbol>)
               .do_update(col<& Instrument::lot_size> = excluded(col<&Instrument::lot_size>) +
                                                        col<&Instrument::lot_size> * 2,
                          col<& Instrument::active> = true)
               .returning(col<&Instrument::id>)) ==
        "insert into instruments (vt_symbol, id, active) values ($1, $2, $3) on conflict (vt_symbol) do update set "
        "lot_size = excluded.lot_size + instruments.lot_size * $4, active = $5 returning id",
    "beside excluded a bare name would be ambiguous");

using Row = decltype(insert_into<Instrument>().row(Instrument{}));
static_assert(sql::well_formed<Row>);
static_assert(
    std::string_view(sql::constants<Row>::text.chars) ==
    "insert into instruments (id, sector_id, vt_symbol, active, lot_size) values ($1, $2, $3, $4, coalesce($5, 1))");
static_assert(
    std::string_view(sql::constants<decltype(insert_into<Fill>().row(Fill{}))>::text.chars) ==
        "insert into fills (id, order_id, quantity, price, commission, created_at) values ($1, $2, $3, $4, $5, $6)",
    "what the server computes is not written");

static_assert(
    sql::detail::draft_of<decltype(insert_into<Fill>().values(col<& Fill::commission> = 1))>.complaints.view() ==
    "AS0501 values(): fills.quantity is not null, has no default and is not given; give it a value; "
    "AS0501 values(): fills.price is not null, has no default and is not given; give it a value");

TEST_CASE("an insert binds what is given and then what is generated, in the order of its parameters") {
    auto const values = test::bound_by(insert_into<Instrument>().values(
        col<& Instrument::vt_symbol> = "ES.CME", col<& Instrument::sector_id> = key<Sector>("s")));
    REQUIRE(values.size() == 4);
    CHECK(values[0] == "ES.CME");
    CHECK(values[1] == "sector_id=s");
    CHECK(values[2].size() == std::string("id=").size() + 36);
    CHECK(values[3] == "active=true");
}

TEST_CASE("a row is completed when the statement is made, so that each of its executions stores one key") {
    auto const statement = insert_into<Instrument>().row(Instrument{});
    CHECK(statement.values.object.id.is_set());
    CHECK(test::bound_by(statement) == test::bound_by(statement));
}

TEST_CASE("an upsert binds its changes after its values and its returning last") {
    auto const values = test::bound_by(insert_into<AuditEntry>()
                                           .values(col<& AuditEntry::words> = "opened")
                                           .on_conflict()
                                           .do_nothing()
                                           .returning((col<&AuditEntry::id> + 7).as("next"_c)));
    CHECK(values == std::vector<std::string>{"opened", "7"});
    auto const upsert = test::bound_by(
        insert_into<Instrument>()
            .values(col<& Instrument::vt_symbol> = "ES.CME", col<& Instrument::id> = key<Instrument>("i"))
            .on_conflict(col<&Instrument::id>)
            .do_update(col<& Instrument::lot_size> = 5));
    CHECK(upsert == std::vector<std::string>{"ES.CME", "id=i", "active=true", "lot_size=5"});
}

}  // namespace
