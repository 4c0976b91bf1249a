// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/sql/write/on_conflict.hpp>

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
static_assert(sql_of(instrument.on_conflict().do_nothing()) ==
              "insert into instruments (vt_symbol, id, active) values ($1, $2, $3) on conflict do nothing");
static_assert(sql_of(instrument.on_conflict(col<&Instrument::vt_symbol>).do_nothing()) ==
              "insert into instruments (vt_symbol, id, active) values ($1, $2, $3) on conflict (vt_symbol) do nothing");
static_assert(
    sql_of(instrument.on_conflict(col<&Instrument::vt_symbol>)
               .do_update(col<&Instrument::lot_size> = excluded(col<&Instrument::lot_size>) +
                                                       col<&Instrument::lot_size> * 2,
                          col<&Instrument::active> = true)
               .returning(col<&Instrument::id>)) ==
        "insert into instruments (vt_symbol, id, active) values ($1, $2, $3) on conflict (vt_symbol) do update set "
        "lot_size = excluded.lot_size + instruments.lot_size * $4, active = $5 returning id",
    "beside excluded a bare name would be ambiguous");

template <class S>
constexpr std::string_view complaint(S const&) {
    return sql::draft_of<S>.complaints.view();
}
constexpr auto fill = [](auto const& quantity) {
    return insert_into<Fill>().values(col<&Fill::price> = 1.0, quantity);
};
constexpr auto quantity = col<&Fill::quantity>;
constexpr auto price = col<&Fill::price>;
static_assert(complaint(fill(quantity = excluded(quantity)))
                  .starts_with("AS0524 values(): fills.quantity: excluded() is the row that an upsert proposed"));
constexpr auto upsert = [](auto const& change) {
    return fill(quantity = 1.0).on_conflict(col<&Fill::id>).do_update(change);
};
static_assert(complaint(upsert(price = excluded(price) + price)).empty());
static_assert(complaint(upsert(price = excluded(col<&Order::quantity>))) ==
              "AS0504 do_update(): orders.quantity: excluded() of a column of another table; give one of fills");
static_assert(complaint(upsert(price = excluded(col<&Fill::commission>))) ==
              "AS0525 do_update(): fills.price is never NULL and excluded.commission may be; give coalesce(...) of it, "
              "or make the member std::optional");
static_assert(complaint(upsert(price = coalesce(sum(price), 0.0))).starts_with("AS0418 do_update(): sum(fills.price)"));
static_assert(complaint(upsert(price = 1.0).returning(excluded(price))).starts_with("AS0524 returning(): fills.price"));
static_assert(complaint(fill(quantity = 1.0).on_conflict(col<&Account::id>).do_nothing()) ==
              "AS0504 on_conflict(): accounts.id is a column of another table; give columns of fills");

/// Called as PostgreSQL calls the proposed row.
struct Excluded {
    std::int64_t id{};
    double price{};
};
template <class T = Excluded>
consteval auto describe_table(of<Excluded>) {
    return describe<T>("excluded").columns(column<&T::id>.primary_key(), column<&T::price>);
}
constexpr auto shut_out = insert_into<Excluded>()
                              .values(col<&Excluded::id> = std::int64_t{1}, col<&Excluded::price> = 1.0)
                              .on_conflict(col<&Excluded::id>);
static_assert(complaint(shut_out.do_nothing()).empty() &&
              complaint(shut_out.do_update(col<&Excluded::price> = 2.0)).starts_with("AS0527 do_update(): excluded: "));

TEST_CASE("an upsert binds its changes after its values and its returning last") {
    auto const values = test::bound_by(insert_into<AuditEntry>()
                                           .values(col<&AuditEntry::words> = "opened")
                                           .on_conflict()
                                           .do_nothing()
                                           .returning((col<&AuditEntry::id> + 7).as("next"_c)));
    CHECK(values == std::vector<std::string>{"opened", "7"});
    auto const upsert =
        test::bound_by(insert_into<Instrument>()
                           .values(col<&Instrument::vt_symbol> = "ES.CME", col<&Instrument::id> = key<Instrument>("i"))
                           .on_conflict(col<&Instrument::id>)
                           .do_update(col<&Instrument::lot_size> = 5));
    CHECK(upsert == std::vector<std::string>{"ES.CME", "id=i", "active=true", "lot_size=5"});
}

}  // namespace
