// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/sql/aggregate.hpp>
#include <alphaswarm/sql/arithmetic.hpp>
#include <alphaswarm/sql/functions.hpp>
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
    "insert into instruments (id, sector_id, vt_symbol, active, lot_size) values ($1, $2, $3, $4, $5)");
static_assert(
    std::string_view(sql::constants<decltype(insert_into<Fill>().row(Fill{}))>::text.chars) ==
        "insert into fills (id, order_id, quantity, price, commission, created_at) values ($1, $2, $3, $4, $5, $6)",
    "what the server computes is not written");

static_assert(
    sql::detail::draft_of<decltype(insert_into<Fill>().values(col<& Fill::commission> = 1))>.complaints.view() ==
    "AS0501 values(): fills.quantity is not null, has no default and is not given; give it a value; "
    "AS0501 values(): fills.price is not null, has no default and is not given; give it a value");

// -- what a new row is made of -----------------------------------------------------------------------------------------
template <class S>
constexpr std::string_view complaint(S const&) {
    return sql::detail::draft_of<S>.complaints.view();
}
constexpr auto fill = [](auto const& quantity) { return insert_into<Fill>().values(col<&Fill::price> = 1.0, quantity); };
constexpr auto quantity = col<&Fill::quantity>;
constexpr auto price = col<&Fill::price>;
static_assert(complaint(fill(quantity = 1.0)).empty() && complaint(fill(quantity = call<"random", double>())).empty());
static_assert(complaint(fill(quantity = price)) == "AS0526 values(): fills.price: a new row is made of values, and reads no column; give a value");
static_assert(complaint(fill(quantity = abs(col<&Order::quantity>))).starts_with("AS0401 values(): orders.quantity: orders is not in from()"));
static_assert(complaint(fill(quantity = coalesce(max(price), 0.0))).starts_with("AS0418 values(): max(fills.price): an aggregate needs groups of rows"));
static_assert(complaint(fill(quantity = excluded(quantity))).starts_with("AS0524 values(): fills.quantity: excluded() is the row that an upsert proposed"));
static_assert(complaint(fill(quantity = nullif(call<"random", double>(), 0.0))).starts_with("AS0525 values(): fills.quantity is never NULL and nullif("));

constexpr auto upsert = [](auto const& change) { return fill(quantity = 1.0).on_conflict(col<&Fill::id>).do_update(change); };
static_assert(complaint(upsert(price = excluded(price) + price)).empty());
static_assert(complaint(upsert(price = excluded(col<&Order::quantity>))) == "AS0504 do_update(): orders.quantity: excluded() of a column of another table; give one of fills");
static_assert(complaint(upsert(price = excluded(col<&Fill::commission>))) ==
              "AS0525 do_update(): fills.price is never NULL and excluded.commission may be; give coalesce(...) of it, or make the member std::optional");
static_assert(complaint(upsert(price = coalesce(sum(price), 0.0))).starts_with("AS0418 do_update(): sum(fills.price)"));
static_assert(complaint(upsert(price = 1.0).returning(excluded(price))).starts_with("AS0524 returning(): fills.price"));
static_assert(complaint(fill(quantity = 1.0).on_conflict(col<&Account::id>).do_nothing()) == "AS0504 on_conflict(): accounts.id is a column of another table; give columns of fills");

/// Called as PostgreSQL calls the proposed row.
struct Excluded {
    std::int64_t id{};
    double price{};
};
template <class T = Excluded>
consteval auto describe_table(of<Excluded>) {
    return describe<T>("excluded").columns(column<&T::id>.primary_key(), column<&T::price>);
}
constexpr auto shut_out = insert_into<Excluded>().values(col<&Excluded::id> = std::int64_t{1}, col<&Excluded::price> = 1.0).on_conflict(col<&Excluded::id>);
static_assert(complaint(shut_out.do_nothing()).empty() && complaint(shut_out.do_update(col<&Excluded::price> = 2.0)).starts_with("AS0527 do_update(): excluded: "));

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
    CHECK(statement.rows.object.id.is_set());
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
